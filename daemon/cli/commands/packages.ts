/**
 * `talos keygen`, `talos pack` and `talos inspect`: packages, with no daemon.
 * Invariant: a secret key is written once, 0600, and never over another file; what is packed was
 * admitted by the enclave program's own check, in a process of its own.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '../../../backends/contract/errors.ts'
import {
  encodeOwner,
  encodeOwnerKey,
  generateOwnerKey,
  parseOwnerKey,
} from '../../../backends/package/owner-key.ts'
import {
  describePackage,
  type PackageDescription,
} from '../../../backends/package/package-description.ts'
import { packFolder } from '../../../backends/package/ta-folder.ts'
import { parsePackage } from '../../../backends/package/ta-package.ts'
import { DaemonRefusal, EXIT } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import { refuseUsage } from '../failure.ts'
import { duration, fields, plain, size } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import { readPrivate, writePrivate } from '../private-file.ts'
import { renderTa } from '../render/status.ts'

/** The enclave program's own check: `node CHECK PACKAGE`, exit 0, or 1 with a JSON refusal. */
const ADMISSION_CHECK = join(
  import.meta.dirname,
  `../../../backends/enclave/check-package${import.meta.filename.slice(-3)}`,
)

/** `talos keygen [-o FILE]`. */
export async function keygen(invocation: Invocation, options: { output?: string }): Promise<void> {
  const path = options.output ?? join(invocation.keyFolder, 'owner.key')
  const key = generateOwnerKey()
  await writePrivate(path, encodeOwnerKey(key), true)
  const owner = encodeOwner(key.publicKey)
  invocation.print({
    json: { owner, path },
    human: `${owner}\nsecret key in ${path} (0600): keep a copy, nobody can make it again\n`,
    quiet: owner,
  })
}

async function ownerKeyOf(path: string): Promise<Uint8Array> {
  const text = await readPrivate(path)
  if (text === undefined) {
    const fix = ['make one with `talos keygen`', 'or name it with --key FILE']
    const facts = { field: 'owner key', have: `no file at ${path}`, want: 'a key file', fix }
    throw new DaemonRefusal({ code: 'CLI_OWNER_KEY', source: 'talos pack', ...facts })
  }
  return parseOwnerKey(text).secretKey
}

function refusalIn(output: string): DaemonRefusal | undefined {
  try {
    const { code, field, have, want, source, fix } = JSON.parse(output) as Record<string, unknown>
    const texts = [code, field, have, want, source]
    const fixes = Array.isArray(fix) ? fix.map(String) : [String(fix)]
    if (!texts.every((text) => typeof text === 'string')) return undefined
    const [c = '', f = '', h = '', w = '', s = ''] = texts
    return new DaemonRefusal({ code: c, field: f, have: h, want: w, source: s, fix: fixes })
  } catch {
    return undefined
  }
}

function checkFailed(cause: Error): DaemonRefusal {
  const fix = ['install the whole project again: its admission check does not run']
  const facts = { field: 'admission check', have: 'no verdict', want: 'a verdict', fix }
  return new DaemonRefusal(
    { code: 'CLI_ADMISSION', source: 'talos pack', ...facts },
    EXIT.failed,
    cause,
  )
}

/** Has the enclave program judge a package. @throws DaemonRefusal `ADMISSION_…`, with the feature. */
async function demandAdmitted(bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'talos-pack-'))
  try {
    const path = join(folder, 'package.ta')
    await writeFile(path, bytes, { mode: 0o600 })
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, [ADMISSION_CHECK, path], { timeout: 60_000 }, (error, stdout) => {
        if (error === null) resolve()
        else reject(refusalIn(stdout) ?? checkFailed(error))
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Options of `talos pack`. */
export interface PackOptions {
  readonly output?: string
  readonly key?: string
}

/** `talos pack DIR [-o FILE] [--key FILE]`. */
export async function pack(
  invocation: Invocation,
  folder: string,
  options: PackOptions,
): Promise<void> {
  const secret = await ownerKeyOf(options.key ?? join(invocation.keyFolder, 'owner.key'))
  const { bytes, parsed } = await packFolder(folder, secret)
  await demandAdmitted(bytes)
  const facts = describePackage(parsed)
  const path = options.output ?? `${facts.name}.ta`
  await writeFile(path, bytes)
  invocation.print({
    json: { path, ...facts },
    human: `${path}  ${size(bytes.length)}\n${renderPackage(facts)}`,
    quiet: facts.package,
  })
}

/** Reads a package file within its limit. */
export async function readPackage(path: string): Promise<Uint8Array> {
  const { size: bytes } = await stat(path).catch((thrown: unknown) => {
    return refuseUsage('package', `${codeOf(thrown)} ${path}`, 'a .ta file', 'talos pack DIR')
  })
  if (bytes <= LIMITS.packageBytesMax) return readFile(path)
  const want = `at most ${String(LIMITS.packageBytesMax)} bytes`
  return refuseUsage('package', `${String(bytes)} bytes`, want, 'pack a smaller module')
}

function renderPackage(facts: PackageDescription): string {
  const { rules } = facts
  const insecure = facts.insecure_allowed ? ' (takes evidence that proves nothing)' : ''
  return fields(
    [
      ['TA', `${plain(facts.name)} ${plain(facts.version)}`],
      ['measurement', facts.package],
      ['owner', facts.owner],
      ['module', size(facts.module_bytes)],
      ['anchors', facts.anchors.join(', ')],
      ['durability', facts.durability],
      ['memory', size(facts.limits.memory_bytes)],
      ['callers', facts.callers === undefined ? 'anybody' : `${String(facts.callers)} keys`],
      ['policy', `${plain(facts.policy)}${insecure}`],
      ['accepts', (rules.accept ?? []).map(plain).join(', ')],
      ['moves', rules.migrate ?? 'refused: no rule'],
      [
        'downtime',
        rules.max_downtime_ms === undefined
          ? 'no rule'
          : `at most ${duration(rules.max_downtime_ms)}`,
      ],
    ],
    '',
  )
}

/** `talos inspect FILE|TA`: a file where there is one, else a TA of this host. */
export async function inspect(invocation: Invocation, what: string): Promise<void> {
  if (!existsSync(what)) {
    const ta = await invocation.client.ta(what)
    invocation.print({ json: ta, human: renderTa(ta), quiet: ta.package })
    return
  }
  const facts = describePackage(parsePackage(await readPackage(what)))
  invocation.print({ json: facts, human: renderPackage(facts), quiet: facts.package })
}

/** What a run answers when a file is no package: told before the daemon is asked. */
export async function packageForRun(path: string): Promise<Uint8Array> {
  const bytes = await readPackage(path)
  parsePackage(bytes)
  return bytes
}
