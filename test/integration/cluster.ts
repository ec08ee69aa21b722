/**
 * Real daemons on loopback in a folder of their own, for tests, the benchmarks and the demo's peers.
 * Invariant: whatever is started is ended, and the folder is removed, whatever a test does.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../backends/contract/errors.ts'
import { generateOwnerKey } from '../../backends/package/owner-key.ts'
import { packFolder } from '../../backends/package/ta-folder.ts'
import { AdminClient } from '../../daemon/admin/client.ts'
import type { Migration, Ta } from '../../daemon/admin/schemas.ts'
import { buildExample } from '../../examples/build.ts'
import { ROOT } from '../house/sources.ts'

const READY_MS = 20_000

/** What a host is started with. */
export interface HostOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly settings?: readonly string[]
  /** No file of the host grows beyond this: what a full disk looks like to a writer. */
  readonly fileKibMax?: number
}

/** One host: its daemon and its folder. */
export class Host {
  readonly name: string
  readonly folder: string
  readonly client: AdminClient
  private readonly options: HostOptions
  private daemon: ChildProcess | undefined

  constructor(name: string, folder: string, options: HostOptions) {
    this.name = name
    this.folder = folder
    this.options = options
    this.client = new AdminClient(join(folder, 'admin.sock'), 60_000)
  }

  /** Process id of the daemon. */
  get pid(): number {
    return this.daemon?.pid ?? 0
  }

  /** Starts the daemon and waits until it answers. */
  async start(): Promise<void> {
    const settings = [
      `node.name=${this.name}`,
      `state_dir=${this.folder}`,
      'tee.backend=simulated',
      // So that every enclave that a test counts is one that it asked for.
      'tee.spare=false',
      'listen.addrs=["/ip4/127.0.0.1/tcp/0"]',
      'migration.lane_listen=127.0.0.1:0',
      'log.level=warn',
      ...(this.options.settings ?? []),
    ]
    const args = settings.flatMap((each) => ['--set', each])
    const program = [process.execPath, join(ROOT, 'daemon/main.ts'), ...args]
    const { fileKibMax } = this.options
    // The signal of the limit is ignored, so that a write fails as it does on a full disk.
    const limited = [
      'bash',
      '-c',
      `trap '' XFSZ; ulimit -f ${String(fileKibMax)}; exec "$@"`,
      'bash',
    ]
    const [file = '', ...rest] = fileKibMax === undefined ? program : [...limited, ...program]
    const daemon = spawn(file, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...this.options.env },
    })
    this.daemon = daemon
    const endMs = performance.now() + READY_MS
    for (;;) {
      if (await this.answers()) return
      if (daemon.exitCode !== null || performance.now() > endMs) {
        throw new CodedError({ code: 'TEST_DAEMON_START', host: this.name })
      }
      await pause(20)
    }
  }

  /** Kills the daemon; its enclaves go on. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { daemon } = this
    if (daemon === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return
    const gone = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill(signal)
    await gone
  }

  /** Process ids of the enclaves of this host. */
  async enclavePids(): Promise<number[]> {
    const folder = join(this.folder, 'enclaves')
    const names = await readdir(folder).catch(() => [])
    const pids: number[] = []
    for (const name of names) {
      const text = await readFile(join(folder, name, 'handle.json'), 'utf8').catch(() => undefined)
      const pid = text === undefined ? undefined : /"pid":(\d+)/.exec(text)?.[1]
      if (pid !== undefined && isAlive(Number(pid))) pids.push(Number(pid))
    }
    return pids
  }

  /** Ends the daemon and every enclave. */
  async end(): Promise<void> {
    await this.kill()
    for (const pid of await this.enclavePids()) process.kill(pid, 'SIGKILL')
    this.client.close()
  }

  private async answers(): Promise<boolean> {
    return this.client.status().then(
      () => true,
      () => false,
    )
  }
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Several hosts that know each other. */
export class Cluster {
  readonly folder: string
  readonly hosts: Host[] = []

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Starts hosts and joins each to the first ones. */
  static async start(names: readonly string[], options: HostOptions = {}): Promise<Cluster> {
    const cluster = new Cluster(await mkdtemp(join(tmpdir(), 'talos-')))
    try {
      for (const name of names) await cluster.add(name, options)
      return cluster
    } catch (thrown) {
      await cluster.end()
      throw thrown
    }
  }

  /** Starts one more host and joins it to all others. */
  async add(name: string, options: HostOptions = {}): Promise<Host> {
    const host = new Host(name, join(this.folder, name), options)
    this.hosts.push(host)
    await host.start()
    for (const other of this.hosts) {
      if (other === host) continue
      await acquaint(host, other)
      await acquaint(other, host)
    }
    return host
  }

  /** The host of a name. */
  host(name: string): Host {
    const found = this.hosts.find((each) => each.name === name)
    if (found === undefined) throw new CodedError({ code: 'TEST_NO_HOST', name })
    return found
  }

  /** Ends everything. */
  async end(): Promise<void> {
    for (const host of this.hosts) await host.end()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Lets one host know another, with the addresses that the other announces. */
export async function acquaint(host: Host, other: Host): Promise<void> {
  const { ticket } = await other.client.invite(600)
  await host.client.join(ticket)
}

/** Packs an example with a throwaway owner's key. */
export async function packExample(name: string): Promise<string> {
  await buildExample(name)
  const { secretKey } = generateOwnerKey()
  const { bytes } = await packFolder(join(ROOT, 'examples', name), secretKey)
  return Buffer.from(bytes).toString('base64')
}

/** Starts an example on a host. */
export async function runExample(host: Host, name: string): Promise<Ta> {
  return host.client.run({ package: await packExample(name) })
}

/** Waits until a move is settled on this host. */
export async function settled(host: Host, id: string, timeoutMs = 60_000): Promise<Migration> {
  const endMs = performance.now() + timeoutMs
  for (;;) {
    const move = await host.client.migration(id)
    if (move.settled || performance.now() > endMs) return move
    await pause(10)
  }
}
