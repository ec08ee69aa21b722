/**
 * Changes of memory, globals, files, and of what the source says of code and tables.
 * Invariant: as tamper-row.ts says.
 */
import { REGION, type RegionNumber } from '../../backends/enclave/image/regions.ts'
import { changed, longer, withBytes, withWasi } from './edits.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'
import { data, refused, type TamperRow } from './tamper-row.ts'
import { TOUR_TALLY_AT } from './tour-ta.ts'

const WASM_PAGE_BYTES = 65_536
/** Of the tour's module: nothing of it is ever there. */
const UNUSED_AT = 70_000
/** In the globals region: how many there are; then index, type and 8 bytes each. */
const FIRST_GLOBAL = 4
const GLOBAL_BYTES = 13
/** The tour's globals are an i64, two i32 and an f64. */
const NARROW = FIRST_GLOBAL + GLOBAL_BYTES

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return changed(bytes, (_, out) => {
    out[at] = (out[at] ?? 0) ^ 1
  })
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  out.set(bytes.subarray(0, length))
  return out
}

function saying(image: TamperImage, region: RegionNumber): TamperImage {
  const measured = image.measured.map((each) =>
    each.region === region ? { region, bytes: flipped(each.bytes, 0) } : each,
  )
  return { ...image, measured }
}

/** The rows. */
export const MEMORY_ROWS: readonly TamperRow[] = [
  data('memory', 'a byte that the code reads', ({ image }) => ({
    ...image,
    memory: flipped(image.memory, TOUR_TALLY_AT),
  })),
  data('memory', 'a byte that no code reads', ({ image }) => ({
    ...image,
    memory: flipped(image.memory, UNUSED_AT),
  })),
  refused('memory', 'a byte that the owner declared constant', 'STATE_CONSTANT', ({ image }) => ({
    ...image,
    memory: flipped(image.memory, 3),
  })),
  data('memory', '64 KiB more', ({ image }) => ({
    ...image,
    memory: resized(image.memory, image.memory.length + WASM_PAGE_BYTES),
  })),
  refused('memory', 'less than the module begins with', 'STATE_PAGES', ({ image }) => ({
    ...image,
    memory: resized(image.memory, WASM_PAGE_BYTES),
  })),
  refused('memory', 'more than the package allows', 'IMAGE_TOO_LARGE', ({ image }) => ({
    ...image,
    memory: resized(image.memory, 17 * WASM_PAGE_BYTES),
  })),
  refused('memory', 'no whole 64 KiB', 'STATE_PAGES', ({ image }) => ({
    ...image,
    memory: resized(image.memory, image.memory.length + 4096),
  })),
  data('global', 'a value', ({ image }) =>
    withBytes(image, REGION.globals, (view) => view.setUint8(FIRST_GLOBAL + 12, 99)),
  ),
  refused('global', 'an i32 of more than 32 bits', 'STATE_GLOBALS', ({ image }) =>
    withBytes(image, REGION.globals, (view) => view.setUint8(NARROW + 5, 1)),
  ),
  refused('global', 'of another type', 'STATE_GLOBALS', ({ image }) =>
    withBytes(image, REGION.globals, (view) => view.setUint8(FIRST_GLOBAL + 4, 0x7f)),
  ),
  refused('global', 'another index', 'STATE_GLOBALS', ({ image }) =>
    withBytes(image, REGION.globals, (view) => view.setUint32(FIRST_GLOBAL, 2)),
  ),
  refused('global', 'one fewer', 'STATE_GLOBALS', ({ image }) =>
    withSmall(image, REGION.globals, smallOf(image, REGION.globals).slice(0, -GLOBAL_BYTES)),
  ),
  refused('global', 'those of another module', 'STATE_GLOBALS', ({ image, other }) =>
    withSmall(image, REGION.globals, smallOf(other, REGION.globals)),
  ),
  refused('global', 'a byte more', 'STATE_GLOBALS', ({ image }) =>
    withSmall(image, REGION.globals, longer(smallOf(image, REGION.globals))),
  ),
  refused(
    'code',
    'the source says that it ran another module',
    'IMAGE_REGION_DIFFERS',
    ({ image }) => saying(image, REGION.code),
  ),
  refused(
    'table',
    'the source says that its tables are others',
    'IMAGE_REGION_DIFFERS',
    ({ image }) => saying(image, REGION.table),
  ),
  data('files', 'a byte of a file', ({ image }) => ({ ...image, files: flipped(image.files, 0) })),
  refused('files', 'a byte behind the end of a file', 'STATE_WASI', ({ image }) => ({
    ...image,
    files: flipped(image.files, 4095),
  })),
  refused('files', 'a byte in a page of no file', 'STATE_WASI', ({ image }) => ({
    ...image,
    files: flipped(image.files, 5000),
  })),
  data('files', '64 KiB more', ({ image }) => ({
    ...image,
    files: resized(image.files, image.files.length + WASM_PAGE_BYTES),
  })),
  refused('files', 'more than the package allows', 'IMAGE_TOO_LARGE', ({ image }) => ({
    ...image,
    files: resized(image.files, 3 * WASM_PAGE_BYTES),
  })),
  refused('files', 'none of the pages that a file has', 'STATE_WASI', ({ image }) => ({
    ...image,
    files: new Uint8Array(),
  })),
  data('files', 'a file is cut', ({ image }) => {
    let kept = 0
    const cut = withWasi(image, ({ tree }) => {
      for (const node of tree.nodes.values()) {
        if (node.kind !== 'file') continue
        kept = node.content.size - 1
        node.content.resize(kept)
      }
    })
    return { ...cut, files: resized(image.files.slice(0, kept), image.files.length) }
  }),
  data('files', 'a file under another name', ({ image }) =>
    withWasi(image, ({ tree }) => {
      const [entry] = tree.root.entries.values()
      tree.root.entries.clear()
      if (entry !== undefined) tree.root.entries.set('lag', entry)
    }),
  ),
]
