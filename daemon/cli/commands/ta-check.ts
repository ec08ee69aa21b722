/**
 * `talos ta check MODULE.wasm`: whether a module can be moved, what that costs, and whether it
 * does, stopped and continued, what it does uninterrupted; with no daemon.
 * Invariant: exit 0 only where the module is admitted and every comparison held.
 */
import { EXIT, type ExitCode } from '../../errors.ts'
import { refuseUsage } from '../failure.ts'
import { counted, duration, fields, plain, size } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import {
  judge,
  runStopped,
  runWhole,
  type CheckedCall,
  type ModuleJudgement,
  type StoppedRun,
  type Stretch,
} from '../module-check.ts'

/** Options of the command. */
export interface TaCheckOptions {
  readonly profile?: string
  /** Export, then its arguments. */
  readonly invoke?: readonly string[]
  readonly stopEvery?: string
  readonly stopsMax?: string
  readonly imports?: string
  readonly request?: string
}

const STOPS_MAX = 100

/** The comparison of two runs; what the engine's own stack decided is not compared. */
interface Comparison {
  readonly result: boolean
  readonly output?: boolean
  readonly root?: boolean
}

interface Report {
  readonly judgement: ModuleJudgement
  readonly whole?: Stretch
  readonly stopped?: StoppedRun
  readonly same?: Comparison
}

/** `talos ta check MODULE [--profile P] [--invoke EXPORT ARGS…] [--stop-every K] [-- ARGS…]`. */
export async function taCheck(
  invocation: Invocation,
  module: string,
  more: readonly string[],
  options: TaCheckOptions,
): Promise<ExitCode> {
  const profile = options.profile === 'reactor' ? 'reactor' : 'preemptive'
  // Before anything runs, which can take long.
  const every = wholeNumber('--stop-every', options.stopEvery ?? '0')
  const stopsMax = wholeNumber('--stops-max', options.stopsMax ?? String(STOPS_MAX))
  if (every !== 0 && profile === 'reactor') {
    const fix = 'leave --stop-every out, or --profile preemptive'
    refuseUsage('--stop-every', 'profile reactor', 'a profile that stops in the middle', fix)
  }
  const judgement = await judge(module, profile)
  const call = callOf(module, profile, judgement, more, options)
  const report =
    call === undefined ? { judgement } : await compared(judgement, call, every, stopsMax)
  const isGood = isAdmitted(report) && isSame(report)
  invocation.print({
    json: { ok: isGood, ...report },
    human: human(module, report, options),
    quiet: isGood ? 'ok' : 'failed',
  })
  return isGood ? EXIT.ok : EXIT.failed
}

/** A module that is run with imports of its own is not asked to be a TA. */
function isAdmitted({ judgement, whole }: Report): boolean {
  if (judgement.movable !== undefined) return false
  return whole !== undefined || judgement.asTa === undefined
}

function isSame({ same }: Report): boolean {
  return same === undefined || !Object.values(same).includes(false)
}

function callOf(
  module: string,
  profile: CheckedCall['profile'],
  { movable, exports }: ModuleJudgement,
  more: readonly string[],
  options: TaCheckOptions,
): CheckedCall | undefined {
  if (movable !== undefined) return undefined
  const [invoke, ...first] = options.invoke ?? []
  const args = [...first, ...more]
  const isCommand = exports.some(({ name }) => name === '_start')
  const name = invoke ?? (isCommand ? '_start' : undefined)
  if (name === undefined) return undefined
  const isProgram = name === '_start'
  return {
    module,
    profile,
    invoke: name,
    args: isProgram ? [] : args,
    programArgs: ['program', ...(isProgram ? args : [])],
    request: Buffer.from(options.request ?? '').toString('base64'),
    imports: options.imports,
  }
}

async function compared(
  judgement: ModuleJudgement,
  call: CheckedCall,
  every: number,
  stopsMax: number,
): Promise<Report> {
  const whole = await runWhole(call)
  if (every === 0) return { judgement, whole }
  const stopped = await runStopped(call, BigInt(every), stopsMax)
  const { last } = stopped
  const result = JSON.stringify(last.end) === JSON.stringify(whole.end)
  if (result && whole.end.kind === 'exhausted') {
    return { judgement, whole, stopped, same: { result } }
  }
  const same = {
    result: result && last.answer === whole.answer,
    output: last.output === whole.output,
    root: last.root === whole.root && last.fuel === whole.fuel,
  }
  return { judgement, whole, stopped, same }
}

function wholeNumber(field: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) refuseUsage(field, text, 'a whole number', `${field} 1000`)
  return Number(text)
}

function human(module: string, report: Report, options: TaCheckOptions): string {
  const { judgement, whole, stopped, same } = report
  const pairs: [string, string][] = [['module', `${module}  ${size(judgement.bytes)}`]]
  pairs.push(
    ['movable', verdict(judgement.movable, 'yes')],
    ['as a TA', verdict(judgement.asTa, 'yes')],
  )
  const { figures, digest, suspend } = judgement
  if (figures !== undefined) pairs.push(['graph', graphText(figures)], ['digest', digest ?? ''])
  if (suspend !== undefined) {
    const growth = `${size(suspend.bytes)}, ${(suspend.bytes / judgement.bytes).toFixed(1)} times`
    const stops = `${counted(suspend.functions, 'function')} can stop at ${counted(suspend.sites, 'place')}`
    pairs.push(['suspend', `${stops}; ${growth}; in ${duration(suspend.ms)}`])
  }
  if (whole !== undefined) pairs.push(['run', runText(whole)])
  if (stopped !== undefined && same !== undefined) {
    const differs = Object.entries(same).flatMap(([what, is]) => (is === true ? [] : [what]))
    pairs.push(['stopped', stoppedText(stopped, foundText(same, differs), options.stopEvery ?? '')])
    if (differs.length > 0) pairs.push(['', runText(stopped.last)])
  }
  return fields(pairs, '')
}

function foundText(same: Comparison, differs: readonly string[]): string {
  if (differs.length > 0) return `OTHER ${differs.join(', ')}`
  if (same.root === undefined)
    return "same result; root not compared, since the depth is the engine's"
  return 'same result, output and root'
}

function stoppedText({ stops }: StoppedRun, found: string, every: string): string {
  if (stops > 0) {
    return `every ${every}: ${counted(stops, 'stop')}, each continued in a fresh process: ${found}`
  }
  return `every ${every}: never, it ends before; a second run in one piece: ${found}`
}

function verdict(facts: ModuleJudgement['movable'], yes: string): string {
  if (facts === undefined) return yes
  const text = (name: string): string => plain(String(facts[name] ?? ''))
  return `no: ${facts.code} ${text('feature')} at byte ${text('offset')}; ${text('fix')}`
}

function graphText(figures: NonNullable<ModuleJudgement['figures']>): string {
  const { functions, blocks, edges, directCalls, indirectCalls, targetsPerIndirectCall } = figures
  const indirect = `${String(indirectCalls)} indirect (${targetsPerIndirectCall.toFixed(1)} targets each)`
  const calls = `${String(directCalls)} calls, ${indirect}`
  return `${counted(functions, 'function')}, ${counted(blocks, 'block')}, ${counted(edges, 'edge')}, ${calls}`
}

function runText({ end, fuel, root, output, answer, ms }: Stretch): string {
  const parts = [endText(end), `fuel ${fuel}`, duration(ms), `root ${root.slice(0, 12)}…`]
  const bytes = (base64: string): number => Buffer.from(base64, 'base64').length
  if (output !== '') parts.push(`${size(bytes(output))} of output`)
  if (answer !== '') parts.push(`answer of ${size(bytes(answer))}`)
  return parts.join(', ')
}

function endText(end: Stretch['end']): string {
  switch (end.kind) {
    case 'stopped':
      return 'stopped'
    case 'returned':
      return end.values.length === 0 ? 'returned' : `returned ${plain(end.values.join(' '))}`
    case 'exited':
      return `exit ${String(end.exitCode)}`
    case 'exhausted':
      return "ran out of the engine's stack"
    case 'trapped':
      return `trapped: ${plain(end.why)}`
  }
}
