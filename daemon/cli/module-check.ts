/**
 * Has the enclave program judge and run modules: one process a stretch, and what they said compared.
 * Invariant: no code of a module runs in this process, and a continuation starts in a fresh one.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { DaemonRefusal, EXIT } from '../errors.ts'

const PROGRAM = join(
  import.meta.dirname,
  `../../backends/enclave/check-module${import.meta.filename.slice(-3)}`,
)
const REPORT_BYTES_MAX = 64 * 1024 * 1024

const factsSchema = z
  .object({ code: z.string() })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
const figuresSchema = z.looseObject({
  functions: z.number(),
  blocks: z.number(),
  edges: z.number(),
  directCalls: z.number(),
  indirectCalls: z.number(),
  targetsPerIndirectCall: z.number(),
  loops: z.number(),
})
const judgementSchema = z.looseObject({
  bytes: z.number(),
  asTa: factsSchema.optional(),
  movable: factsSchema.optional(),
  figures: figuresSchema.optional(),
  digest: z.string().optional(),
  suspend: z
    .looseObject({ functions: z.number(), sites: z.number(), bytes: z.number(), ms: z.number() })
    .optional(),
  exports: z.array(z.looseObject({ name: z.string(), type: z.string() })),
})
const endSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('returned'), values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('exited'), exitCode: z.number() }),
  z.strictObject({ kind: z.literal('trapped'), why: z.string() }),
  z.strictObject({ kind: z.literal('exhausted') }),
])
const stretchSchema = z.strictObject({
  end: endSchema,
  fuel: z.string(),
  root: z.string(),
  output: z.string(),
  answer: z.string(),
  ms: z.number(),
})
const refusedSchema = z.strictObject({ refused: factsSchema })

/** What the enclave program says of a module. */
export type ModuleJudgement = z.infer<typeof judgementSchema>

/** One stretch of a run, as it was seen. */
export type Stretch = z.infer<typeof stretchSchema>

/** What is run. */
export interface CheckedCall {
  readonly module: string
  readonly profile: 'reactor' | 'preemptive'
  readonly invoke: string
  readonly args: readonly string[]
  readonly programArgs: readonly string[]
  /** Base64. */
  readonly request: string
  readonly imports: string | undefined
}

/** A run that was stopped again and again. */
export interface StoppedRun {
  readonly last: Stretch
  readonly stops: number
}

/** @throws DaemonRefusal `CLI_CHECK` */
export async function judge(
  module: string,
  profile: CheckedCall['profile'],
): Promise<ModuleJudgement> {
  return judgementSchema.parse(await ask({ kind: 'judge', module, profile }))
}

/** The run from its beginning to its end. */
export async function runWhole(call: CheckedCall): Promise<Stretch> {
  return stretch(call, 0n, undefined, join(tmpdir(), 'unused'))
}

/**
 * The run stopped at every `every`-th poll, each continuation in a process of its own.
 * @param stopsMax after so many stops it runs to its end.
 */
export async function runStopped(
  call: CheckedCall,
  every: bigint,
  stopsMax: number,
): Promise<StoppedRun> {
  const folder = await mkdtemp(join(tmpdir(), 'talos-check-'))
  try {
    let from: string | undefined
    for (let stops = 0; ; stops += 1) {
      const to = join(folder, String(stops % 2))
      const last = await stretch(call, stops < stopsMax ? every : 0n, from, to)
      if (last.end.kind !== 'stopped') return { last, stops }
      from = to
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function stretch(
  call: CheckedCall,
  fuel: bigint,
  from: string | undefined,
  to: string,
): Promise<Stretch> {
  return stretchSchema.parse(await ask({ kind: 'run', ...call, fuel: String(fuel), from, to }))
}

function ask(job: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: REPORT_BYTES_MAX }
    const child = execFile(process.execPath, [PROGRAM], options, (error, stdout) => {
      try {
        const said: unknown = JSON.parse(stdout)
        const { data } = refusedSchema.safeParse(said)
        if (data === undefined) resolve(said)
        else reject(refusal(data.refused))
      } catch (thrown) {
        reject(failed(error ?? thrown))
      }
    })
    child.stdin?.end(JSON.stringify(job))
  })
}

/** A refusal of the enclave program, as people are told. */
export function refusal({ code, ...facts }: z.infer<typeof factsSchema>): DaemonRefusal {
  const text = (name: string): string | undefined => {
    const value = facts[name]
    return value === undefined ? undefined : String(value)
  }
  const at = facts['offset'] === undefined ? '' : ` at byte ${text('offset') ?? ''}`
  const have = text('feature') ?? text('have') ?? JSON.stringify(facts)
  const want = text('want') ?? 'a module and arguments that can be run'
  const fix = text('fix')
  return new DaemonRefusal({
    code,
    field: text('field') ?? 'module',
    have: `${have}${at}`,
    want,
    source: 'talos ta check',
    fix: fix === undefined ? [] : [fix],
  })
}

function failed(cause: unknown): DaemonRefusal {
  const fix = ['tell its developers, with the module: the check itself broke']
  const facts = { field: 'module check', have: 'no report', want: 'a report', fix }
  return new DaemonRefusal(
    { code: 'CLI_CHECK', source: 'talos ta check', ...facts },
    EXIT.failed,
    cause,
  )
}
