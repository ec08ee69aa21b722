/**
 * The hosts of the demo: daemons with folders of their own, started and cleaned up.
 * Invariant: whatever the scene does, `end` leaves no process of it and no file.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { CodedError } from '../../../backends/contract/errors.ts'
import { AdminClient } from '../../admin/client.ts'
import { startDaemon } from '../daemon-process.ts'

const START_TIMEOUT_MS = 20_000
const CALL_TIMEOUT_MS = 15_000
const END_TIMEOUT_MS = 5000

const handleSchema = z.looseObject({
  handle: z.looseObject({
    facts: z.looseObject({ pid: z.number(), ticks: z.string(), socket: z.string() }),
  }),
  secret: z.string(),
})

/** One host. */
export interface DemoHost {
  readonly name: string
  readonly id: string
  readonly folder: string
  readonly pid: number
  readonly client: AdminClient
}

/** What a host's own disk says of an enclave: enough for its owner to speak to it. */
export interface EnclaveOnDisk {
  readonly pid: number
  readonly socket: string
  readonly secret: Uint8Array
}

/** The enclaves that a host's disk names. */
export function enclavesOf(folder: string): EnclaveOnDisk[] {
  const home = join(folder, 'enclaves')
  if (!existsSync(home)) return []
  return readdirSync(home).flatMap((name) => {
    const path = join(home, name, 'handle.json')
    if (!existsSync(path)) return []
    const { handle, secret } = handleSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const { pid, socket } = handle.facts
    return [{ pid, socket, secret: new Uint8Array(Buffer.from(secret, 'hex')) }]
  })
}

/** All hosts of one scene. */
export class DemoHosts {
  private readonly root: string
  private readonly env: NodeJS.ProcessEnv
  /** Where enclaves of the simulated TEE are told to wait. */
  private readonly holds: string
  private readonly hosts: DemoHost[] = []
  private readonly rogues: (() => void)[] = []
  private readonly starting = new Set<Promise<unknown>>()
  private ending = false

  constructor(root: string, env: NodeJS.ProcessEnv) {
    this.root = root
    this.holds = join(root, 'holds')
    mkdirSync(this.holds)
    // What a person set for their own daemon does not reach the demo's.
    const others = Object.entries(env).filter(([key]) => !key.startsWith('TALOS_'))
    this.env = { ...Object.fromEntries(others), TALOS_SIMULATED_PROBE: this.holds }
  }

  /** Starts a daemon. @param lane where lanes arrive, and where others are told to open them. */
  start(name: string, lane = { port: 0, announce: 0 }): Promise<DemoHost> {
    if (this.ending) return Promise.reject(new CodedError({ code: 'DEMO_ENDED' }))
    const started = this.startOne(name, lane)
    this.starting.add(started)
    // The end of the scene waits for every start, so that none is overlooked.
    return started.finally(() => this.starting.delete(started))
  }

  private async startOne(
    name: string,
    lane: { port: number; announce: number },
  ): Promise<DemoHost> {
    const folder = join(this.root, name)
    const announced = `migration.lane_announce=127.0.0.1:${String(lane.announce)}`
    const settings = [
      `state_dir=${folder}`,
      `node.name=${name}`,
      'listen.addrs=["/ip4/127.0.0.1/tcp/0"]',
      'migration.lane=tcp',
      `migration.lane_listen=127.0.0.1:${String(lane.port)}`,
      ...(lane.announce === 0 ? [] : [announced]),
      'tee.backend=simulated',
      'log.level=warn',
    ]
    const timeoutMs = START_TIMEOUT_MS
    const started = await startDaemon({ file: undefined, settings, env: this.env, timeoutMs })
    const client = new AdminClient(started.config.adminSocket, CALL_TIMEOUT_MS)
    const { id } = started.status.node
    const host = { name, id, folder, pid: started.pid, client }
    this.hosts.push(host)
    return host
  }

  /** Stops the next enclave that comes to a step of a move, until `release`. */
  hold(step: string): { reached(): Promise<void>; release(): void } {
    const [hold, at] = [join(this.holds, `${step}.hold`), join(this.holds, `${step}.at`)]
    writeFileSync(hold, '')
    return {
      async reached() {
        const giveUpMs = performance.now() + CALL_TIMEOUT_MS
        while (!existsSync(at)) {
          if (performance.now() > giveUpMs) throw new CodedError({ code: 'DEMO_NOT_REACHED', step })
          await delay(10)
        }
      },
      release: () => rmSync(hold),
    }
  }

  /**
   * Gives a new host everything that another has on disk, but for the key that stands for the chip
   * itself. Its enclaves are processes of the other machine: here they would be found by their
   * number, so the copy names another start time.
   */
  copyDisk(from: DemoHost, name: string): string {
    const folder = join(this.root, name)
    // Its owner would also take away the lock, which names a process of the other machine.
    const filter = (path: string): boolean =>
      !lstatSync(path).isSocket() && !/^(?:journal\.lock|attestation\.key)/.test(basename(path))
    cpSync(from.folder, folder, { recursive: true, filter })
    const home = join(folder, 'enclaves')
    mkdirSync(home, { recursive: true })
    for (const each of readdirSync(home)) {
      const path = join(home, each, 'handle.json')
      const kept = handleSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
      kept.handle.facts.ticks = '0'
      writeFileSync(path, JSON.stringify(kept))
    }
    return folder
  }

  /**
   * Does something while a host's daemon stands still: it would take the connections to its
   * enclaves back at once, before their owner was answered.
   */
  async without<T>({ pid }: DemoHost, work: () => Promise<T>): Promise<T> {
    signal(pid, 'SIGSTOP')
    try {
      return await work()
    } finally {
      signal(pid, 'SIGCONT')
    }
  }

  /** Something to end with the scene. */
  also(end: () => void): void {
    this.rogues.push(end)
  }

  /** Ends every process of the scene, and removes its files unless they are kept. */
  async end(keep: boolean): Promise<void> {
    this.ending = true
    await Promise.allSettled(this.starting)
    const enclaves = (): number[] =>
      this.hosts.flatMap(({ folder }) => enclavesOf(folder).map(({ pid }) => pid))
    const before = enclaves()
    for (const end of this.rogues) end()
    await Promise.all(
      this.hosts.map(async ({ client, pid }) => {
        await client.shutdown(true).catch(() => undefined)
        client.close()
        await gone(pid)
      }),
    )
    // A daemon may have launched another one until its end.
    for (const pid of new Set([...before, ...enclaves()])) signal(pid, 'SIGKILL')
    if (!keep) rmSync(this.root, { recursive: true, force: true, maxRetries: 5 })
  }
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

async function gone(pid: number): Promise<void> {
  const untilMs = performance.now() + END_TIMEOUT_MS
  while (signal(pid, 0)) {
    if (performance.now() > untilMs) signal(pid, 'SIGKILL')
    await delay(20)
  }
}
