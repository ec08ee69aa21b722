/**
 * The second thread of a scan: takes stripes of a sweep until none is left.
 * Invariant: it only reads memory and tells flags; a page is copied, kept and sent by the other.
 */
import { parentPort } from 'node:worker_threads'
import { PageMachine } from './page-machine.ts'
import { judgeStripe, takeStripe, type Sweep } from './scan-sweep.ts'

/** What the thread is told. */
export type ScanCommand =
  | {
      readonly kind: 'open'
      readonly region: number
      readonly memory: WebAssembly.Memory
      /** Shared memory, so that it can be wiped. */
      readonly key: Uint8Array
    }
  | { readonly kind: 'sweep'; readonly region: number; readonly sweep: Sweep }
  | { readonly kind: 'close' }

const machines = new Map<number, PageMachine>()

function obey(command: ScanCommand): void {
  switch (command.kind) {
    case 'open':
      machines.set(command.region, new PageMachine(command.memory, command.key))
      return
    case 'sweep':
      sweepAll(command.region, command.sweep)
      return
    case 'close':
      for (const machine of machines.values()) machine.close()
      parentPort?.close()
  }
}

function sweepAll(region: number, sweep: Sweep): void {
  const machine = machines.get(region)
  if (machine === undefined) return
  for (let stripe = takeStripe(sweep); stripe !== undefined; stripe = takeStripe(sweep)) {
    judgeStripe(machine, sweep, stripe, sweep.flags)
    Atomics.store(sweep.marks, 1 + stripe, 1)
    Atomics.notify(sweep.marks, 1 + stripe)
  }
}

parentPort?.on('message', obey)
