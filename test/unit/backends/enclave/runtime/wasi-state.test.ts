/**
 * The wasi region: canonical, carrying everything, and refusing what is no state.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCoded } from '../../../../../backends/contract/errors.ts'
import { Descriptors } from '../../../../../backends/enclave/runtime/descriptors.ts'
import type { FileContent } from '../../../../../backends/enclave/runtime/file-content.ts'
import type {
  FileNode,
  FolderNode,
  TreeNode,
} from '../../../../../backends/enclave/runtime/file-tree.ts'
import {
  decodeWasi,
  encodeWasi,
  type WasiState,
} from '../../../../../backends/enclave/runtime/wasi-state.ts'
import { OutputLog, type OutputEntry } from '../../../../../backends/enclave/runtime/output-log.ts'
import { WasiBench, benchPorts } from './wasi-bench.ts'

/** A system with files in folders, an unnamed file that is held, output, and closed streams. */
function lived(): WasiBench {
  const bench = new WasiBench()
  bench.path('path_create_directory', 'd')
  const [a, b] = [bench.create('d/a'), bench.create('d/ü')]
  bench.write(a, 'x'.repeat(9000))
  bench.write(b, 'y'.repeat(5000))
  bench.write(a, 'z'.repeat(4000))
  bench.call('fd_close', b)
  const held = bench.create('held')
  bench.write(held, 'secret')
  bench.path('path_unlink_file', 'held')
  bench.path('path_unlink_file', 'd/none')
  bench.write(1, 'out')
  bench.write(2, 'err')
  bench.call('fd_close', 0)
  return bench
}

/** Ports over a copy of a bench's files. */
function copiedPorts(bench: WasiBench): ReturnType<typeof benchPorts> {
  const ports = benchPorts()
  const { buffer } = bench.ports.files
  ports.files.grow((buffer.byteLength - ports.files.buffer.byteLength) / 65_536)
  new Uint8Array(ports.files.buffer).set(new Uint8Array(buffer))
  return ports
}

function decoded(region: Uint8Array, bench: WasiBench): WasiState {
  return decodeWasi(region, copiedPorts(bench))
}

function isRefused(region: Uint8Array, bench: WasiBench): boolean {
  try {
    decoded(region, bench)
    return false
  } catch (thrown) {
    if (isCoded(thrown) && thrown.code === 'STATE_WASI') return true
    throw thrown
  }
}

function isHeld(node: TreeNode): node is FileNode {
  return node.kind === 'file' && !node.isNamed
}

describe('the region', () => {
  it('carries everything, and encodes to itself', () => {
    const bench = lived()
    const region = encodeWasi(bench.host.state)
    const again = new WasiBench()
    const ports = copiedPorts(bench)
    again.host.state = decodeWasi(region, ports)
    expect(encodeWasi(again.host.state)).toEqual(region)
    expect(again.read(4, 4, 12_996n).text).toBe('zzzz')
    expect(again.read(5, 9, 0n).text).toBe('secret')
    expect(again.open('d/ü').fd).toBe(6)
    expect(again.read(6, 9000).text).toBe('y'.repeat(5000))
    expect(again.host.state.output.entries).toEqual(bench.host.state.output.entries)
    expect(again.seek(4, 0n, 1).offset).toBe(13_000n)
    again.call('fd_close', 5)
    again.write(6, 'w'.repeat(4096))
    expect(again.read(4, 4, 0n).text).toBe('xxxx')
  })

  it('is refused over files that are not empty where no file is', () => {
    const bench = lived()
    const region = encodeWasi(bench.host.state)
    const bytes = new Uint8Array(bench.ports.files.buffer)
    const { content } = [...bench.host.state.tree.nodes.values()].find(isHeld) ?? expect.fail()
    const behind = (content.pages[0] ?? 0) * 4096 + content.size
    for (const at of [bytes.length - 1, behind]) {
      bytes[at] = 1
      expect(isRefused(region, bench)).toBe(true)
      bytes[at] = 0
      expect(isRefused(region, bench)).toBe(false)
    }
  })

  it('is small even with large files', () => {
    const bench = new WasiBench(256)
    const fd = bench.create('large')
    expect(bench.call('fd_filestat_set_size', fd, 256n * 65_536n)).toBe(0)
    expect(encodeWasi(bench.host.state).length).toBeLessThan(400)
  })

  it('is refused when it is cut, longer, or another kind', () => {
    const bench = lived()
    const region = encodeWasi(bench.host.state)
    for (let length = 0; length < region.length; length++) {
      expect(isRefused(region.subarray(0, length), bench)).toBe(true)
    }
    expect(isRefused(Uint8Array.from([...region, 0]), bench)).toBe(true)
    expect(
      isRefused(
        region.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
        bench,
      ),
    ).toBe(true)
  })

  it('with any byte changed is refused or still a state', () => {
    const bench = lived()
    const region = encodeWasi(bench.host.state)
    const change = fc.tuple(fc.nat(region.length - 1), fc.nat(255))
    let refused = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = region.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        if (isRefused(bytes, bench)) refused++
        else expect(encodeWasi(decoded(bytes, bench))).toEqual(bytes)
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(500)
  })

  it('of random bytes is refused', () => {
    const bench = new WasiBench()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        bytes.set([0x54, 0x57, 0x53, 0x31].slice(0, bytes.length))
        expect(isRefused(bytes, bench)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is no state', () => {
  const forge = (change: (state: WasiState, bench: WasiBench) => void): void => {
    const bench = lived()
    change(bench.host.state, bench)
    expect(isRefused(encodeWasi(bench.host.state), bench)).toBe(true)
  }
  const folder = ({ tree }: WasiState): FolderNode => {
    const found = tree.root.entries.get('d')?.node
    if (found?.kind !== 'folder') return expect.unreachable()
    return found
  }
  const content = (state: WasiState): FileContent => {
    const found = folder(state).entries.get('a')?.node
    if (found?.kind !== 'file') return expect.unreachable()
    return found.content
  }

  it.each<[what: string, change: (state: WasiState) => void]>([
    ['a page with two owners', (state) => (content(state).pages[1] = content(state).pages[0] ?? 0)],
    ['a page that is not there', (state) => (content(state).pages[0] = 4000)],
    ['more pages than the size needs', (state) => content(state).pages.push(15)],
    ['fewer pages than the size needs', (state) => (content(state).size += 8192)],
    ['a name that leaves its folder', (state) => rename(state, '..')],
    ['a name with a slash', (state) => rename(state, 'a/b')],
    ['an empty name', (state) => rename(state, '')],
    ['a node with two names', (state) => state.tree.link(state.tree.root, 'x', node(state), 0n)],
    ['a node with a name that nothing leads to', (state) => folder(state).entries.delete('a')],
    ['a node that nothing holds', (state) => state.descriptors.open.delete(5)],
    ['a root without a name', (state) => (state.tree.root.isNamed = false)],
    ['a folder in itself', (state) => cycle(state)],
    ['an id from the future', (state) => (state.tree.nextId = 2n)],
    ['a serial from the future', (state) => (folder(state).nextSerial = 2n)],
    ['a descriptor of no node', (state) => state.tree.nodes.delete(5n)],
    ['rights beyond all', (state) => setRights(state, 1n << 40n)],
    ['flags beyond all', (state) => (state.descriptors.get(4).flags = 32)],
    ['output from the future', (state) => state.output.reset([entry(5n), entry(6n)], 1n)],
  ])('%s', (_what, change) => forge(change))

  function rename(state: WasiState, name: string): void {
    const { entries } = folder(state)
    const found = entries.get('a')
    if (found === undefined) return expect.unreachable()
    const others = [...entries].filter(([other]) => other !== 'a')
    entries.clear()
    for (const [key, kept] of [[name, found] as const, ...others]) entries.set(key, kept)
  }

  function node(state: WasiState): FolderNode {
    return folder(state)
  }

  function cycle(state: WasiState): void {
    const inner = folder(state)
    state.tree.root.entries.delete('d')
    inner.entries.set('self', { serial: inner.nextSerial, node: inner })
    inner.nextSerial += 1n
  }

  function setRights(state: WasiState, rights: bigint): void {
    state.descriptors.node(4).rights = rights
  }

  function entry(number: bigint): OutputEntry {
    return { number, errorStream: false, bytes: new Uint8Array(1) }
  }

  it('a name twice', () => {
    const bench = new WasiBench()
    bench.create('one')
    bench.create('two')
    const region = Buffer.from(encodeWasi(bench.host.state))
    region.write('one', region.indexOf('two'))
    expect(isRefused(region, bench)).toBe(true)
  })

  it('more output than is kept', () => {
    const bench = lived()
    const output = new OutputLog({ outputEntriesMax: 99, outputBytesMax: 1e9 })
    output.append(false, new Uint8Array(60_000))
    expect(isRefused(encodeWasi({ ...bench.host.state, output }), bench)).toBe(false)
    output.append(false, new Uint8Array(60_000))
    expect(isRefused(encodeWasi({ ...bench.host.state, output }), bench)).toBe(true)
  })

  it('the table of a new TA is one', () => {
    const { tree } = new WasiBench().host.state
    expect([...Descriptors.standard(tree).open.keys()]).toEqual([0, 1, 2, 3])
  })
})
