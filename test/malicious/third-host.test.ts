/**
 * A third host that is given everything the target has on disk: ledger, sealed image, token, and the
 * sealing key of the simulated platform. The ledger's name is bound to the platform, and that
 * refuses it; the same attack on a program without that check shows two that answer.
 */
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Launcher } from '../../backends/contract/launcher.ts'
import { simulatedLauncher } from '../../backends/simulated/launcher.ts'
import type { Signed } from '../../backends/statement/signed.ts'
import { talos } from '../../proto/generated/talos.js'
import { ROOT } from '../house/sources.ts'
import { packExample } from '../integration/cluster.ts'
import { endingName, HostileEnclave } from './hostile-enclave.ts'
import { HostileRelay } from './hostile-relay.ts'

const { StatementKind } = talos.v1

let packed: Uint8Array
let folder: string
let launched: HostileEnclave[] = []

beforeAll(async () => {
  packed = Buffer.from(await packExample('signer'), 'base64')
  folder = await mkdtemp(join(tmpdir(), 'talos-third-'))
})
afterEach(async () => {
  for (const enclave of launched) await enclave.end()
  launched = []
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Hosts of one run, by name. */
class Hosts {
  private readonly root: string
  private readonly launcher: Launcher
  private count = 0

  constructor(root: string, launcher: Launcher) {
    this.root = root
    this.launcher = launcher
  }

  folderOf(host: string): string {
    return join(this.root, host)
  }

  async launch(host: string): Promise<HostileEnclave> {
    this.count += 1
    const name = `e${String(this.count)}`
    const enclave = await HostileEnclave.launch(this.folderOf(host), name, undefined, this.launcher)
    launched.push(enclave)
    return enclave
  }

  /** Everything of a host but the key that its platform proves itself with. */
  async copy(from: string, to: string): Promise<void> {
    await mkdir(join(this.folderOf(to), 'platform'), { recursive: true })
    for (const each of ['ledger', 'blobs', 'platform/sealing.key']) {
      await cp(join(this.folderOf(from), each), join(this.folderOf(to), each), { recursive: true })
    }
  }
}

async function hostsOf(launcher: Launcher): Promise<Hosts> {
  return new Hosts(await mkdtemp(join(folder, 'h-')), launcher)
}

/** A move that was released and whose token is in the daemons' hands alone. */
async function released(hosts: Hosts): Promise<{
  readonly relay: HostileRelay
  readonly target: HostileEnclave
  readonly token: Signed
}> {
  const source = await hosts.launch('a')
  const target = await hosts.launch('b')
  await source.call({ begin: { anchor: 'insecure-simulated' } }, packed)
  await source.ask('sign one')
  await target.call({ awaitTarget: {} }, packed)
  const relay = new HostileRelay({ source, target }, { carry: () => [] })
  await relay.open()
  const token = await relay.statement('source', StatementKind.STATEMENT_KIND_TOKEN)
  return { relay, target, token }
}

/** Restores the sealed image on a host and gives it the token; tells both verdicts. */
async function runFrom(
  hosts: Hosts,
  host: string,
  attempt: Uint8Array,
  token: Signed,
): Promise<{
  readonly enclave: HostileEnclave
  readonly restored: string
  readonly taken: string
}> {
  const enclave = await hosts.launch(host)
  const restored = await enclave.verdict({ restore: { attempt } }, packed)
  return { enclave, restored, taken: await give(enclave, attempt, token) }
}

/** The verdict on a token, once the enclave has asked its anchor. */
async function give(enclave: HostileEnclave, attempt: Uint8Array, token: Signed): Promise<string> {
  for (;;) {
    const verdict = await enclave.verdict({ deliver: { attempt, statement: token } })
    if (verdict !== 'HANDOVER_LATER') return verdict
  }
}

/** The project's trusted sources with one change, and a launcher for them. */
async function mutant(file: string, from: string, to: string): Promise<Launcher> {
  const root = await mkdtemp(join(folder, 'm-'))
  for (const each of ['backends', 'proto', 'package.json']) {
    await cp(join(ROOT, each), join(root, each), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const before = await readFile(join(root, file), 'utf8')
  expect(before.split(from)).toHaveLength(2)
  await writeFile(join(root, file), before.replace(from, to))
  const url = pathToFileURL(join(root, 'backends/simulated/launcher.ts')).href
  const made = (await import(/* @vite-ignore */ url)) as {
    readonly simulatedLauncher: () => Launcher
  }
  return made.simulatedLauncher()
}

test('a later launch on the target itself goes on from the sealed image, once', async () => {
  const hosts = await hostsOf(simulatedLauncher())
  const { relay, target, token } = await released(hosts)
  await target.end()
  const second = await runFrom(hosts, 'b', relay.attempt, token)
  expect(second).toMatchObject({ restored: 'accepted', taken: 'accepted' })
  expect(endingName(await second.enclave.outcome(relay.attempt))).toBe('ACTIVE')
  expect(await second.enclave.answers()).toBe('answers')
  const third = await runFrom(hosts, 'b', relay.attempt, token)
  expect(third.restored).toBe('SEAL_NONE')
  // Nothing that could be started a second time is left.
  expect(await readdir(join(hosts.folderOf('b'), 'blobs'))).toEqual([])
})

test('two launches of one sealed image: the ledger lets one of them run', async () => {
  const hosts = await hostsOf(simulatedLauncher())
  const { relay, target, token } = await released(hosts)
  const { attempt } = relay
  const second = await hosts.launch('b')
  expect(await second.verdict({ restore: { attempt } }, packed)).toBe('accepted')
  await Promise.all([target, second].map((each) => give(each, attempt, token)))
  const endings = await Promise.all([target, second].map((each) => each.outcome(attempt)))
  expect(endings.map(endingName).sort()).toEqual(['ACTIVE', 'DISCARDED'])
  const answers = await Promise.all([target, second].map((each) => each.answers()))
  expect(answers.filter((each) => each === 'answers')).toHaveLength(1)
})

test('a host that keeps PREPARED back gets no TA: the image is buried', async () => {
  const hosts = await hostsOf(simulatedLauncher())
  const { relay, target, token } = await released(hosts)
  await target.end()
  const name = `prepared-${Buffer.from(relay.attempt).toString('hex')}`
  await rm(join(hosts.folderOf('b'), 'blobs', name))
  const second = await runFrom(hosts, 'b', relay.attempt, token)
  expect(endingName(await second.enclave.outcome(relay.attempt))).toBe('TOMBSTONED')
  expect(await second.enclave.answers()).toBe('TA_NOT_HERE')
})

test('a third host with everything of the target is refused by ledger and platform', async () => {
  const hosts = await hostsOf(simulatedLauncher())
  const { relay, target, token } = await released(hosts)
  await hosts.copy('b', 'c')
  const third = await runFrom(hosts, 'c', relay.attempt, token)
  expect(third.restored).toBe('ANCHOR_FOREIGN_LEDGER')
  expect(third.taken).not.toBe('accepted')
  expect(await third.enclave.answers()).toBe('TA_NOT_HERE')
  expect(await relay.deliver('target', token)).toBe('accepted')
  expect(endingName(await target.outcome(relay.attempt))).toBe('ACTIVE')
  expect(await target.answers()).toBe('answers')
})

test('without the platform in the name of a ledger, the third host makes two', async () => {
  const launcher = await mutant(
    'backends/enclave/anchor/ledger-anchor.ts',
    "labelledDigest('talos ledger anchor v1', ledgerId, platformId)",
    "labelledDigest('talos ledger anchor v1', ledgerId, platformId.subarray(0, 0))",
  )
  const hosts = await hostsOf(launcher)
  const { relay, target, token } = await released(hosts)
  await hosts.copy('b', 'c')
  const third = await runFrom(hosts, 'c', relay.attempt, token)
  expect(endingName(await third.enclave.outcome(relay.attempt))).toBe('ACTIVE')
  expect(await relay.deliver('target', token)).toBe('accepted')
  expect(endingName(await target.outcome(relay.attempt))).toBe('ACTIVE')
  expect([await third.enclave.answers(), await target.answers()]).toEqual(['answers', 'answers'])
})
