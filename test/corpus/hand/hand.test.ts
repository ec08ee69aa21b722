/**
 * Every section and every instruction that is admitted, stopped at every k-th poll and continued in
 * a fresh instance; and what others make of the same modules.
 */
import binaryen from 'binaryen'
import { describe, expect, test } from 'vitest'
import { decodeModule } from '../../../backends/enclave/wasm/module-decoder.ts'
import { readBody } from '../../../backends/enclave/wasm/module-validator.ts'
import { InstructionList } from '../../../backends/enclave/wasm/instructions.ts'
import {
  IMMEDIATE,
  immediates,
  OPCODES_END,
  opcodeName,
} from '../../../backends/enclave/wasm/opcodes.ts'
import { StoppedRun, type Outcome } from '../../unit/backends/enclave/wasm/suspend/stopped-run.ts'
import { instructionCases, type HandCase } from './instruction-cases.ts'
import { wat } from '../../unit/backends/enclave/wasm/wat.ts'
import { sectionCases, sectionTexts } from './section-cases.ts'

const CASES: readonly HandCase[] = [...sectionCases(), ...instructionCases()]
const STOPS_MAX = 10_000
const IMPORTS = { talos: { request_len: () => 3 } }

/** Instructions that admission refuses: they would change a table, or give up a segment. */
const REFUSED = [
  'data.drop',
  'elem.drop',
  'table.copy',
  'table.fill',
  'table.grow',
  'table.init',
  'table.set',
]

function plainMemory(bytes: Uint8Array): Buffer {
  const module = new WebAssembly.Module(Uint8Array.from(bytes))
  const { exports } = new WebAssembly.Instance(module, IMPORTS)
  ;(exports['run'] as () => void)()
  return Buffer.from((exports['memory'] as WebAssembly.Memory).buffer)
}

function same(left: Outcome, right: Outcome): boolean {
  const isState = left.memory.equals(right.memory) && left.globals.equals(right.globals)
  return isState && left.result === right.result && left.fuel === right.fuel
}

test('the cases have every instruction that is admitted', () => {
  const seen = new Set<number>()
  const list = new InstructionList()
  for (const { bytes } of CASES) {
    const module = decodeModule(bytes, { moduleBytesMax: 1 << 20 })
    module.bodies.forEach((_, defined) => {
      readBody(module, defined, list)
      for (const code of list.codes.subarray(0, list.count)) seen.add(code)
    })
  }
  const missing: string[] = []
  for (let code = 0; code < OPCODES_END; code++) {
    if (immediates[code] !== IMMEDIATE.absent && !seen.has(code)) missing.push(opcodeName(code))
  }
  expect(missing.sort()).toEqual(REFUSED)
})

describe.each([{ every: 1 }, { every: 2 }, { every: 3 }, { every: 7 }])(
  'stopped at every poll no. $every',
  ({ every }) => {
    test.each(CASES)('$name', ({ bytes }) => {
      const plain = plainMemory(bytes)
      for (const counted of [undefined, { handler: 'run' }]) {
        const run = new StoppedRun(bytes, IMPORTS, 1, counted)
        const whole = run.whole('run', [])
        const { outcome, stops } = run.stopped('run', [], every, STOPS_MAX)
        expect(whole.memory.equals(plain)).toBe(true)
        expect(same(outcome, whole)).toBe(true)
        if (every === 1) expect(stops).toBeGreaterThan(0)
      }
    })
  },
)

describe('Binaryen', () => {
  const { Features } = binaryen
  const read = (bytes: Uint8Array): binaryen.Module => {
    const module = binaryen.readBinary(Uint8Array.from(bytes))
    module.setFeatures(Features.All)
    return module
  }

  test.each(sectionCases())('reads and writes what does the same: $name', ({ bytes }) => {
    const module = read(bytes)
    expect(module.validate()).toBe(1)
    expect(plainMemory(module.emitBinary()).equals(plainMemory(bytes))).toBe(true)
    module.dispose()
  })

  test.each(CASES)('finds the instrumented module valid: $name', ({ bytes }) => {
    const module = read(new StoppedRun(bytes, IMPORTS, 1, { handler: 'run' }).bytes)
    expect(module.validate()).toBe(1)
    module.dispose()
  })
})

/** Where Asyncify keeps its stack: behind everything that a case touches. */
const ASYNC = { data: 40_000, end: 60_000 } as const

interface Asyncified {
  readonly memory: WebAssembly.Memory
  readonly run: () => void
  readonly asyncify_get_state: () => number
  readonly asyncify_start_unwind: (data: number) => void
  readonly asyncify_stop_unwind: () => void
  readonly asyncify_start_rewind: (data: number) => void
  readonly asyncify_stop_rewind: () => void
}

/** The run stopped by Asyncify at each call of the import that yields. */
function byAsyncify(bytes: Uint8Array): { memory: Buffer; stops: number } {
  const module = binaryen.readBinary(Uint8Array.from(bytes))
  module.setFeatures(binaryen.Features.All)
  binaryen.setPassArgument('asyncify-imports', 'talos.request_len')
  module.runPasses(['asyncify'])
  const compiled = new WebAssembly.Module(Uint8Array.from(module.emitBinary()))
  module.dispose()
  let stops = 0
  const yields = (): number => {
    if (guest.asyncify_get_state() === 0) {
      stops += 1
      const header = new Int32Array(guest.memory.buffer, ASYNC.data, 2)
      header.set([ASYNC.data + 8, ASYNC.end])
      guest.asyncify_start_unwind(ASYNC.data)
      return 0
    }
    guest.asyncify_stop_rewind()
    return 3
  }
  const instance = new WebAssembly.Instance(compiled, { talos: { request_len: yields } })
  const guest = instance.exports as unknown as Asyncified
  guest.run()
  while (guest.asyncify_get_state() === 1) {
    guest.asyncify_stop_unwind()
    guest.asyncify_start_rewind(ASYNC.data)
    guest.run()
  }
  const memory = Buffer.from(guest.memory.buffer)
  memory.fill(0, ASYNC.data, ASYNC.end)
  return { memory, stops }
}

/** The same case with a yield in its innermost loop, for who stops at calls of an import. */
function yielding({ name, text }: { readonly name: string; readonly text: string }): HandCase {
  return { name, bytes: wat(text.replace('(loop $l ', '(loop $l (drop (call $len)) ')) }
}

describe('Asyncify', () => {
  test.each(sectionTexts())('stops the same run elsewhere and comes to the same: $name', (each) => {
    const { bytes } = yielding(each)
    const other = byAsyncify(bytes)
    const run = new StoppedRun(bytes, IMPORTS, 1)
    const { outcome, stops } = run.stopped('run', [], 1, STOPS_MAX)
    expect(outcome.memory.equals(other.memory)).toBe(true)
    expect(Math.min(stops, other.stops)).toBeGreaterThan(0)
  })
})
