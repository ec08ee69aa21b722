/**
 * Parsers of packages and of a TA's state: manifest, module, regions, sealed image.
 */
import fc from 'fast-check'
import { parseImportMap } from '../../backends/enclave/check/mapped-imports.ts'
import { sealImage, SealedImage } from '../../backends/enclave/image/sealed-image.ts'
import { PAGE_BYTES, REGION } from '../../backends/enclave/image/regions.ts'
import { TargetImage } from '../../backends/enclave/image/target-image.ts'
import { LIMITS } from '../../backends/enclave/limits.ts'
import { Mailbox } from '../../backends/enclave/mailbox/mailbox.ts'
import { decodeMailbox, encodeMailbox } from '../../backends/enclave/mailbox/region.ts'
import {
  decodeEvent,
  encodeEvent,
  type JournalEvent,
} from '../../backends/enclave/replay/journal-events.ts'
import { decodeFlow } from '../../backends/enclave/runtime/flow-region.ts'
import { InstanceGlobals } from '../../backends/enclave/runtime/globals-region.ts'
import {
  decodeExecution,
  encodeExecution,
} from '../../backends/enclave/runtime/execution-region.ts'
import { decodeWasi, encodeWasi } from '../../backends/enclave/runtime/wasi-state.ts'
import { decodeGeneration, encodeGeneration } from '../../backends/enclave/ta/generation.ts'
import { VALUE_TYPE } from '../../backends/enclave/wasm/value-types.ts'
import { InstructionList, decodeBody } from '../../backends/enclave/wasm/instructions.ts'
import { decodeModule } from '../../backends/enclave/wasm/module-decoder.ts'
import { readFrames, type FrameLayout } from '../../backends/enclave/wasm/suspend/frame-layout.ts'
import { SITE } from '../../backends/enclave/wasm/suspend/normal-body.ts'
import { globalExport } from '../../backends/enclave/wasm/transform.ts'
import { decodeManifest, encodeManifest } from '../../backends/package/manifest.ts'
import { PACKAGE_LIMITS } from '../../backends/package/package-limits.ts'
import { packPackage, parsePackage } from '../../backends/package/ta-package.ts'
import { MANIFEST, MODULE, OWNER_SECRET } from '../unit/backends/package/sample-package.ts'
import { WasiBench, benchPorts } from '../unit/backends/enclave/runtime/wasi-bench.ts'
import { randomModule } from '../unit/backends/enclave/wasm/random-module.ts'
import type { ParserRow } from './parsers.ts'

const fixed = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length })

/** The instructions of a random function. */
function randomCode(seed: number): Uint8Array {
  const { bodies } = decodeModule(randomModule(seed).bytes, { moduleBytesMax: 1 << 20 })
  return bodies[seed % bodies.length]?.code ?? new Uint8Array()
}

const mailbox = fc
  .array(
    fc.tuple(fixed(16), fixed(32), fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 4 })),
    { maxLength: 4 },
  )
  .map((sessions) => {
    const out = new Mailbox()
    const named = new Map(sessions.map((each) => [Buffer.from(each[0]).toString('hex'), each]))
    for (const [id, clientKey, answers] of named.values()) {
      out.adopt({
        id,
        clientKey,
        floor: 3n,
        usedAt: 1n,
        answers: new Map(answers.map((answer, at) => [4n + BigInt(at), answer])),
        pending: new Set(),
      })
    }
    return encodeMailbox(out)
  })

/** A virtual system with folders, a file that was unlinked while open, output, closed streams. */
function livedIn(names: readonly string[]): WasiBench {
  const bench = new WasiBench()
  bench.path('path_create_directory', 'd')
  for (const [at, name] of names.entries()) {
    bench.write(bench.create(`d/${name}${String(at)}`), 'x'.repeat(at * 3000))
  }
  bench.write(bench.create('held'), 'secret')
  bench.path('path_unlink_file', 'held')
  bench.write(1, 'out')
  bench.call('fd_close', 0)
  return bench
}

const BENCH = livedIn(['a', 'b', 'ü'])

function readWasi(region: Uint8Array): Uint8Array {
  const ports = benchPorts()
  const { buffer } = BENCH.ports.files
  ports.files.grow((buffer.byteLength - ports.files.buffer.byteLength) / 65_536)
  return encodeWasi(decodeWasi(region, ports))
}

const GLOBALS = [
  { index: 0, type: VALUE_TYPE.i32 },
  { index: 3, type: VALUE_TYPE.i64 },
]

function globalsOf(narrow: number, wide: bigint): InstanceGlobals {
  return new InstanceGlobals(GLOBALS, {
    [globalExport(0)]: new WebAssembly.Global({ value: 'i32', mutable: true }, narrow),
    [globalExport(3)]: new WebAssembly.Global({ value: 'i64', mutable: true }, wide),
  })
}

function readGlobals(region: Uint8Array): Uint8Array {
  const globals = globalsOf(0, 0n)
  globals.prepare(region)()
  return globals.capture()
}

const MESSAGES = { requestBytesMax: 8, answerBytesMax: 8 }

/** Function 7 stands in a call of function 8, which stands at a poll with one i32. */
const FRAMES: FrameLayout = new Map([
  [7, [{ kind: SITE.call, offset: 1, block: 0, targets: [8], types: [], bytes: 0 }]],
  [8, [{ kind: SITE.poll, offset: 9, block: 2, targets: [], types: [VALUE_TYPE.i32], bytes: 4 }]],
])
const STACK = new Uint8Array(Uint32Array.of(5, 8, 0, 7, 0).buffer)

const manifest = fc
  .record({ name: fc.constantFrom('sample', 'a'), args: fc.array(fc.string({ maxLength: 9 })) })
  .map((fields) => ({ ...MANIFEST, ...fields }))

/** Sealing that changes nothing: what stands in a chunk is what the fuzzer wrote. */
const OPEN_SEALER = {
  seal: (_label: string, _associated: Uint8Array, plain: Uint8Array) =>
    Promise.resolve(Uint8Array.from(plain)),
  open: (_label: string, _associated: Uint8Array, sealed: Uint8Array) =>
    Promise.resolve(Uint8Array.from(sealed)),
}
const ATTEMPT = new Uint8Array(32).fill(5)
const ROOM = new Map([
  [REGION.memory, 16],
  [REGION.files, 16],
])

function pagedOf(region: number): { region: never; memory: WebAssembly.Memory } {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })
  new Uint8Array(memory.buffer).fill(1, PAGE_BYTES, 2 * PAGE_BYTES)
  return { region: region as never, memory }
}

const NAMED = {
  lineage: new Uint8Array(32).fill(1),
  session: new Uint8Array(32).fill(2),
  package: new Uint8Array(32).fill(3),
  root: new Uint8Array(32),
  epoch: 1n,
  sequence: 2n,
}

async function sealedSample(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const image = {
    attempt: ATTEMPT,
    terms: Uint8Array.of(1, 2, 3),
    named: NAMED,
    paged: [pagedOf(REGION.memory), pagedOf(REGION.files)],
    small: [
      REGION.globals,
      REGION.wasi,
      REGION.mailbox,
      REGION.generation,
      REGION.execution,
      REGION.flow,
    ].map((region) => ({
      region,
      bytes: Uint8Array.of(9, 9),
    })),
  }
  for await (const chunk of sealImage(OPEN_SEALER, image)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

const SEALED = await sealedSample()

async function readSealed(bytes: Uint8Array): Promise<undefined> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
    await Promise.resolve()
  }
  const sealed = await SealedImage.open(OPEN_SEALER, ATTEMPT, pieces())
  const paged = [pagedOf(REGION.memory), pagedOf(REGION.files)]
  const growPaged = (): void => undefined
  await sealed.fill(new TargetImage({ paged, growPaged }, ROOM))
}

/** Rows of packages and state. */
export const STATE_ROWS: readonly ParserRow[] = [
  {
    name: 'backends/enclave/replay/journal-events.ts#decodeEvent',
    sample: fc
      .tuple(fixed(16), fixed(32), fc.nat(), fc.uint8Array({ maxLength: 40 }))
      .chain(([session, clientKey, number, bytes]) => {
        const sequence = BigInt(number)
        const reading = { monotonicNs: sequence, realtimeNs: sequence }
        return fc.constantFrom<JournalEvent>(
          { kind: 'tenure', generation: session, sealKey: clientKey },
          { kind: 'opened', session, clientKey },
          { kind: 'admitted', session, sequence },
          { kind: 'completed', session, sequence },
          { kind: 'entered', request: bytes },
          { kind: 'started', tape: bytes },
          { kind: 'stretch', tape: bytes, granted: sequence },
          { kind: 'stretch', tape: bytes, granted: undefined },
          { kind: 'stood', reading },
        )
      })
      .map((event) => encodeEvent(event).subarray(4)),
    read: (bytes) => encodeEvent(decodeEvent(bytes)).subarray(4),
  },
  {
    name: 'backends/enclave/mailbox/region.ts#decodeMailbox',
    sample: mailbox,
    read: (bytes) => encodeMailbox(decodeMailbox(bytes)),
  },
  {
    name: 'backends/enclave/ta/generation.ts#decodeGeneration',
    sample: fixed(encodeGeneration({ id: new Uint8Array(16), sealKey: new Uint8Array(32) }).length),
    read: (bytes) => encodeGeneration(decodeGeneration(bytes)),
  },
  {
    name: 'backends/enclave/runtime/wasi-state.ts#decodeWasi',
    sample: fc.constant(encodeWasi(BENCH.host.state)),
    read: readWasi,
    bytesMax: LIMITS.wasiRegionBytesMax,
  },
  {
    name: 'backends/enclave/runtime/globals-region.ts#prepare',
    sample: fc
      .tuple(fc.integer(), fc.bigInt({ min: 0n, max: 1n << 62n }))
      .map(([narrow, wide]) => globalsOf(narrow, wide).capture()),
    read: readGlobals,
  },
  {
    name: 'backends/enclave/runtime/execution-region.ts#decodeExecution',
    sample: fc
      .tuple(fc.nat(1000), fc.option(fc.tuple(fc.uint8Array({ minLength: 1 }), fixed(3))))
      .map(([fuel, stopped]) =>
        encodeExecution({
          fuel,
          granted: BigInt(fuel) + 5n,
          stopped:
            stopped === null
              ? undefined
              : { frames: stopped[0], request: stopped[1], answer: stopped[1] },
        }),
      ),
    read: (bytes) => encodeExecution(decodeExecution(bytes, true, MESSAGES)),
  },
  {
    name: 'backends/enclave/runtime/flow-region.ts#decodeFlow',
    sample: fc
      .bigUint64Array({ minLength: 3, maxLength: 3 })
      .map(({ buffer }) => new Uint8Array(buffer)),
    read: (bytes) => new Uint8Array(decodeFlow(bytes, 3).buffer),
  },
  {
    name: 'backends/enclave/check/mapped-imports.ts#parseImportMap',
    sample: fc
      .dictionary(fc.constantFrom('env.a', 'env.b'), fc.oneof(fc.integer(), fc.constant(null)))
      .map((map) => new TextEncoder().encode(JSON.stringify(map))),
    read: (bytes) => {
      parseImportMap(new TextDecoder().decode(bytes))
      return undefined
    },
  },
  {
    name: 'backends/enclave/wasm/suspend/frame-layout.ts#readFrames',
    sample: fc.constant(STACK),
    read: (bytes) => {
      readFrames(FRAMES, bytes, 7)
      return undefined
    },
  },
  {
    name: 'backends/enclave/wasm/module-decoder.ts#decodeModule',
    sample: fc.constant(MODULE),
    read: (bytes) => {
      decodeModule(bytes, { moduleBytesMax: 4096 })
      return undefined
    },
    bytesMax: 4096,
  },
  {
    name: 'backends/enclave/wasm/instructions.ts#decodeBody',
    sample: fc.nat(1000).map(randomCode),
    read: (code) => {
      decodeBody(code, { locals: [], code, offset: 0 }, new InstructionList())
      return undefined
    },
  },
  {
    name: 'backends/package/manifest.ts#decodeManifest',
    sample: manifest.map(encodeManifest),
    read: (bytes) => encodeManifest(decodeManifest(bytes)),
    bytesMax: PACKAGE_LIMITS.manifestBytesMax,
  },
  {
    name: 'backends/package/ta-package.ts#parsePackage',
    sample: manifest.map((each) =>
      packPackage({ manifest: each, module: MODULE, ownerKey: OWNER_SECRET }),
    ),
    read: (bytes) => {
      const { manifest: read, module } = parsePackage(bytes)
      return packPackage({ manifest: read, module, ownerKey: OWNER_SECRET })
    },
    bytesMax: PACKAGE_LIMITS.packageBytesMax,
  },
  {
    name: 'backends/enclave/image/sealed-image.ts#SealedImage',
    messages: ['Final', 'PagesHeader', 'RegionHeader'],
    sample: fc.constant(SEALED),
    read: readSealed,
  },
]
