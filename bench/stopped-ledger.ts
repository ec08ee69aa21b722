/**
 * SQLite as a TA in its runtime: the load in each variant, how long it takes until a statement
 * stands still, and how long a target takes to verify where it stands and how it came there.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { CodedError } from '../backends/contract/errors.ts'
import { REGION, type SmallRegion } from '../backends/enclave/image/regions.ts'
import {
  prepareModule,
  type PreparedModule,
} from '../backends/enclave/runtime/module-preparation.ts'
import { decodeExecution } from '../backends/enclave/runtime/execution-region.ts'
import { tryRewinding } from '../backends/enclave/runtime/rewinding.ts'
import { judgeStop } from '../backends/enclave/runtime/stop-judgement.ts'
import { TaRuntime } from '../backends/enclave/runtime/ta-runtime.ts'
import { buildExample } from '../examples/build.ts'
import { figure, type Figure } from './figure.ts'
import { median, type Runner } from './instrumentation.ts'
import { VARIANTS, type Variant } from './instrumented-module.ts'

const STOPS = 25
const STATEMENT = 'work 800000'
const LONG_STATEMENT = 'work 900000000'
const RUNS_BETWEEN_MS = 20
const STOP_MS_MAX = 5000
const RULES = {
  memoryPagesMax: 1024,
  entry: { initialize: '_initialize', handle: 'talos_handle' },
} as const
const TA_LIMITS = {
  memoryPagesMax: RULES.memoryPagesMax,
  filesBytesMax: 1 << 24,
  outputEntriesMax: 16,
  requestBytesMax: 1024,
  answerBytesMax: 1024,
}

/** The ledger in each variant; the module as it is runs as a reactor. */
export async function ledgerLoads(): Promise<{
  readonly runners: readonly Runner[]
  stops(): Promise<Figure[]>
  close(): Promise<void>
}> {
  const module = await readFile(await buildExample('ledger'))
  const opened: TaRuntime[] = []
  const runners: Runner[] = []
  for (const variant of Object.keys(VARIANTS) as Variant[]) {
    const runtime = await open(module, variant)
    opened.push(runtime)
    runners.push({ variant, run: () => ask(runtime, STATEMENT) })
  }
  return {
    runners,
    stops: () => stopFigures(module, opened.at(-1)),
    close: async () => {
      await Promise.all(opened.map((runtime) => runtime.close()))
    },
  }
}

async function open(module: Uint8Array, variant: Variant): Promise<TaRuntime> {
  const { suspends, counts } = VARIANTS[variant]
  const runtime = await TaRuntime.open({
    module,
    limits: TA_LIMITS,
    args: ['ledger'],
    env: {},
    entry: RULES.entry,
    profile: suspends ? 'preemptive' : 'reactor',
    countsFlow: counts,
  })
  runtime.setGeneration(new Uint8Array(16).fill(1), new Uint8Array(32).fill(2))
  await runtime.start()
  return runtime
}

async function ask(runtime: TaRuntime, request: string): Promise<string> {
  return new TextDecoder().decode(await runtime.handle(new TextEncoder().encode(request)))
}

async function stopFigures(module: Uint8Array, runtime: TaRuntime | undefined): Promise<Figure[]> {
  if (runtime === undefined) throw new CodedError({ code: 'BENCH_LEDGER' })
  const rules = { ...RULES, profile: 'preemptive', countsFlow: true } as const
  const prepared = await prepareModule(module, rules)
  const times = {
    stop: [] as number[],
    stack: [] as number[],
    flow: [] as number[],
    trial: [] as number[],
  }
  // It is closed while it works.
  ask(runtime, LONG_STATEMENT).catch(() => undefined)
  for (let stops = 0; stops < STOPS; stops++) {
    await delay(RUNS_BETWEEN_MS)
    times.stop.push(await msOf(() => stopped(runtime)))
    const regions = await runtime.capture()
    const withoutFlow = { ...prepared, flow: undefined }
    const withoutCounts = regions.map((each) =>
      each.region === REGION.flow ? { ...each, bytes: new Uint8Array() } : each,
    )
    times.stack.push(await msOf(() => void judgeStop(withoutFlow, withoutCounts, TA_LIMITS)))
    times.flow.push(await msOf(() => void judgeStop(prepared, regions, TA_LIMITS)))
    times.trial.push(await msOf(() => rewind(prepared, regions)))
    runtime.thaw()
  }
  return [
    figure('stop-sqlite', median(times.stop), 'ms', 5, 'goal'),
    figure('verify-stack-sqlite', median(times.stack), 'ms', 2, 'goal'),
    figure('verify-flow-sqlite', median(times.flow), 'ms', 300, 'goal'),
    figure('rewind-in-quarantine-sqlite', median(times.trial), 'ms', null, ''),
  ]
}

async function stopped(runtime: TaRuntime): Promise<void> {
  runtime.stop()
  if (!(await runtime.idle(STOP_MS_MAX))) throw new CodedError({ code: 'BENCH_NOT_STOPPED' })
}

function rewind(
  { module, addedMemories, memoryPagesMin, memoryPagesMax, suspension }: PreparedModule,
  regions: readonly SmallRegion[],
): void {
  const region = regions.find((each) => each.region === REGION.execution)?.bytes
  const execution = region && decodeExecution(region, true, TA_LIMITS)
  const frames = execution?.stopped?.frames ?? new Uint8Array()
  const blank = [{ min: memoryPagesMin, max: memoryPagesMax }, ...addedMemories].map(
    ({ min, max = min }) => new WebAssembly.Memory({ initial: min, maximum: max, shared: true }),
  )
  tryRewinding(module, blank, frames, suspension?.handler ?? 0)
}

async function msOf(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
