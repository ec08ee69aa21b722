/**
 * `node check-module.ts`: judges a module, or runs one stretch of it; a job as JSON on standard
 * input, a report as JSON on standard output. Exit 0 with a report, 1 with the facts of a refusal.
 * Invariant: a process runs one stretch and ends, so what a stretch left in memory cannot help the
 * next one. Nothing of the module reaches the host.
 * Leaves to others: comparing runs (`talos ta check`).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { codeOf, isCoded } from '../contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { checkRefusal } from './check/check-refusal.ts'
import { CheckedRun, type RunView } from './check/checked-run.ts'
import { decodeCheckpoint, encodeCheckpoint } from './check/checkpoint.ts'
import { parseImportMap, type ImportMap } from './check/mapped-imports.ts'
import { judgeModule } from './check/module-judgement.ts'
import { LIMITS } from './limits.ts'
import { admitMovable } from './wasm/admission.ts'
import { decodeModule } from './wasm/module-decoder.ts'

const profileSchema = z.enum(['reactor', 'preemptive'])
const jobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('judge'), module: z.string(), profile: profileSchema }),
  z.strictObject({
    kind: z.literal('run'),
    module: z.string(),
    profile: profileSchema,
    invoke: z.string(),
    args: z.array(z.string()),
    programArgs: z.array(z.string()),
    /** Base64. */
    request: z.string(),
    /** A file of mapped imports. */
    imports: z.string().optional(),
    /** Fuel until the stop; 0: none. */
    fuel: z.string(),
    /** A checkpoint to go on from, and where to put the next. */
    from: z.string().optional(),
    to: z.string(),
  }),
])

type RunJob = Extract<z.infer<typeof jobSchema>, { kind: 'run' }>
const PAGES_MAX = 65_536

async function run(job: RunJob): Promise<object> {
  const bytes = await readInput('module', job.module)
  const module = decodeModule(bytes, { moduleBytesMax: LIMITS.moduleBytesMax })
  admitMovable(module, PAGES_MAX)
  const map = await importMap(job.imports)
  const from = job.from === undefined ? undefined : decodeCheckpoint(await readFile(job.from))
  const request = new Uint8Array(Buffer.from(job.request, 'base64'))
  const isPreemptive = job.profile === 'preemptive'
  const { programArgs, invoke, args } = job
  const guest = new CheckedRun({ module, isPreemptive, programArgs, request, map }, from)
  const fuel = BigInt(job.fuel)
  const startedMs = performance.now()
  const view = from === undefined ? guest.begin(invoke, args, fuel) : guest.proceed(invoke, fuel)
  const ms = performance.now() - startedMs
  if (view.end.kind === 'stopped') await writeFile(job.to, encodeCheckpoint(guest.checkpoint()))
  return { ...shown(view), ms }
}

async function importMap(path: string | undefined): Promise<ImportMap> {
  if (path === undefined) return new Map()
  return parseImportMap(new TextDecoder().decode(await readInput('imports file', path)))
}

async function readInput(field: string, path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (thrown) {
    const facts = { have: `${codeOf(thrown)} ${path}`, want: 'a file that can be read' }
    const fix = 'check the path'
    throw checkRefusal({ code: 'CHECK_FILE', field, ...facts, fix }, thrown)
  }
}

function shown({ end, fuel, root, output, answer }: RunView): object {
  return {
    end,
    fuel: String(fuel),
    root: hexOf(root),
    output: Buffer.from(output).toString('base64'),
    answer: Buffer.from(answer).toString('base64'),
  }
}

async function perform(): Promise<object> {
  const job = jobSchema.parse(JSON.parse(await text(process.stdin)))
  if (job.kind === 'run') return run(job)
  return judgeModule(await readInput('module', job.module), job.profile)
}

try {
  process.stdout.write(JSON.stringify(await perform()))
} catch (thrown) {
  if (!isCoded(thrown)) throw thrown
  process.stdout.write(JSON.stringify({ refused: thrown.facts }))
  process.exitCode = 1
}
