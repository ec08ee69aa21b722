/**
 * A scan by two threads finds what one finds: whoever judges, late, never, or in another thread, and
 * nothing that was judged before a pass began counts in it.
 */
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { PageMachine, SCAN_PAGES } from '../../../../../backends/enclave/image/page-machine.ts'
import { PageScanner } from '../../../../../backends/enclave/image/page-scanner.ts'
import { PAGE_BYTES } from '../../../../../backends/enclave/image/regions.ts'
import { ScanHelper } from '../../../../../backends/enclave/image/scan-helper.ts'
import {
  judgeStripe,
  STRIPE_PAGES,
  stripesOf,
  takeStripe,
  type Sweep,
} from '../../../../../backends/enclave/image/scan-sweep.ts'

const PAGES = LIMITS.scanHelpPagesMin
const REGION = 2

let memory: WebAssembly.Memory
let live: Uint8Array
const closing: (() => void)[] = []

beforeEach(() => {
  const size = PAGES / 16
  memory = new WebAssembly.Memory({ initial: size, maximum: size, shared: true })
  live = new Uint8Array(memory.buffer)
  for (let page = 0; page < PAGES; page++) live[page * PAGE_BYTES] = 1 + (page % 200)
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** What a helper does, in this thread and when a test says so. */
class StagedHelper extends ScanHelper {
  readonly sweeps: Sweep[] = []
  onSweep: (sweep: Sweep, machine: PageMachine) => void = () => undefined
  private machine: PageMachine | undefined

  override open(_region: number, memoryOf: WebAssembly.Memory, key: Uint8Array): void {
    this.machine = new PageMachine(memoryOf, key)
  }

  override sweep(_region: number, sweep: Sweep): void {
    this.sweeps.push(sweep)
    if (this.machine !== undefined) this.onSweep(sweep, this.machine)
  }
}

function scannerWith(helper: ScanHelper): PageScanner {
  const scanner = new PageScanner(memory, REGION, helper)
  closing.push(() => {
    scanner.close()
    helper.close()
  })
  return scanner
}

function pass(scanner: PageScanner): number[] {
  const found: number[] = []
  const total = scanner.begin()
  for (let first = 0; first < total; first += SCAN_PAGES) {
    for (const { index } of scanner.changed(first)) found.push(index)
  }
  return found
}

function judgeAll(sweep: Sweep, machine: PageMachine): void {
  for (let stripe = takeStripe(sweep); stripe !== undefined; stripe = takeStripe(sweep)) {
    judgeStripe(machine, sweep, stripe, sweep.flags)
    Atomics.store(sweep.marks, 1 + stripe, 1)
  }
}

describe('a staged helper', () => {
  test('is not asked while every page is new', () => {
    const helper = new StagedHelper()
    expect(pass(scannerWith(helper))).toHaveLength(PAGES)
    expect(helper.sweeps).toHaveLength(0)
  })

  test('that judges all of it: its word counts, and the values kept are those of the copies', () => {
    const helper = new StagedHelper()
    helper.onSweep = judgeAll
    const scanner = scannerWith(helper)
    pass(scanner)
    expect(pass(scanner)).toEqual([])
    live[9 * PAGE_BYTES + 5] = 77
    live[(PAGES - 1) * PAGE_BYTES] = 0
    expect(pass(scanner)).toEqual([9, PAGES - 1])
    expect(pass(scanner)).toEqual([])
    expect(helper.sweeps).toHaveLength(3)
  })

  test('that takes stripes and never judges them is not waited for', () => {
    const helper = new StagedHelper()
    helper.onSweep = (sweep) => {
      for (let taken = 0; taken < stripesOf(PAGES) / 2; taken++) takeStripe(sweep)
    }
    const scanner = scannerWith(helper)
    pass(scanner)
    live[3 * PAGE_BYTES] = 0
    live[(PAGES - 2) * PAGE_BYTES] = 0
    expect(pass(scanner)).toEqual([3, PAGES - 2])
  })

  test('that is late says nothing about a later pass', () => {
    const helper = new StagedHelper()
    const scanner = scannerWith(helper)
    pass(scanner)
    pass(scanner)
    const [before] = helper.sweeps
    helper.onSweep = () => {
      // What it found when nothing had changed, told once the next pass has begun.
      if (before === undefined) return
      before.flags.fill(0)
      for (let stripe = 0; stripe < stripesOf(PAGES); stripe++) {
        Atomics.store(before.marks, 1 + stripe, 1)
      }
    }
    live[STRIPE_PAGES * PAGE_BYTES] = 0
    expect(pass(scanner)).toEqual([STRIPE_PAGES])
  })
})

test('another thread takes what it is given, and judges by the same key', async () => {
  const helper = new ScanHelper()
  const scanner = scannerWith(helper)
  expect(pass(scanner)).toHaveLength(PAGES)
  live[11 * PAGE_BYTES + 1] = 9
  live[(PAGES - 1) * PAGE_BYTES] = 201
  scanner.begin()
  const { sweep } = scanner as unknown as { sweep: Sweep }
  // All of it, since this thread takes nothing before it asks.
  while (Atomics.load(sweep.marks, stripesOf(PAGES)) === 0) await setImmediate()
  const flagged = [...sweep.flags.keys()].filter((page) => ((sweep.flags[page] ?? 0) & 1) === 1)
  expect(flagged).toEqual([11, PAGES - 1])
  const found: number[] = []
  for (let first = 0; first < PAGES; first += SCAN_PAGES) {
    for (const { index } of scanner.changed(first)) found.push(index)
  }
  expect(found).toEqual([11, PAGES - 1])
})
