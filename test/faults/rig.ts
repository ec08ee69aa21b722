/**
 * Two hosts with a wire between them that can be cut, and hold points in their enclaves.
 * Invariant: every step of a hand-over can be stopped at by name, whatever then dies.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { acquaint, Host, packExample } from '../integration/cluster.ts'
import { TcpProxy } from './tcp-proxy.ts'

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The rig. */
export class Rig {
  readonly folder: string
  readonly holds: string
  readonly source: Host
  readonly target: Host
  readonly proxies: readonly TcpProxy[]
  readonly package: string

  private constructor(
    parts: Pick<Rig, 'folder' | 'holds' | 'source' | 'target' | 'proxies' | 'package'>,
  ) {
    this.folder = parts.folder
    this.holds = parts.holds
    this.source = parts.source
    this.target = parts.target
    this.proxies = parts.proxies
    this.package = parts.package
  }

  /** Starts both hosts; each reaches the other through a proxy only. */
  static async start(example = 'signer'): Promise<Rig> {
    const folder = await mkdtemp(joinPath(tmpdir(), 'talos-rig-'))
    const holds = joinPath(folder, 'holds')
    await mkdir(holds)
    const proxies: TcpProxy[] = []
    const hosts: Host[] = []
    for (const name of ['a', 'b']) {
      const port = await freePort()
      const proxy = await TcpProxy.open(() => port)
      proxies.push(proxy)
      const host = new Host(name, joinPath(folder, name), {
        env: { TALOS_SIMULATED_PROBE: holds },
        settings: [
          // The whole wire goes through the proxy.
          'migration.lane=libp2p',
          `listen.addrs=["/ip4/127.0.0.1/tcp/${String(port)}"]`,
          `listen.announce=["/ip4/127.0.0.1/tcp/${String(proxy.port)}"]`,
        ],
      })
      hosts.push(host)
      await host.start()
    }
    const [source, target] = hosts
    if (source === undefined || target === undefined) throw new CodedError({ code: 'TEST_RIG' })
    await acquaint(target, source)
    await acquaint(source, target)
    const packed = await packExample(example)
    return new Rig({ folder, holds, source, target, proxies, package: packed })
  }

  /** Stops the next enclave that comes to this step. */
  async hold(step: string): Promise<void> {
    await writeFile(joinPath(this.holds, `${step}.hold`), '')
  }

  /** Resolves once an enclave waits at the step. */
  async reached(step: string, timeoutMs = 20_000): Promise<void> {
    const endMs = performance.now() + timeoutMs
    while (!existsSync(joinPath(this.holds, `${step}.at`))) {
      if (performance.now() > endMs) throw new CodedError({ code: 'TEST_STEP_NOT_REACHED', step })
      await pause(5)
    }
  }

  /** Lets every held enclave go on. */
  async release(): Promise<void> {
    for (const name of await readdir(this.holds)) await rm(joinPath(this.holds, name))
  }

  /** Cuts the wire. */
  cut(): void {
    for (const proxy of this.proxies) proxy.cut()
  }

  /** Mends it. */
  heal(): void {
    for (const proxy of this.proxies) proxy.heal()
  }

  /**
   * Stops and forgets every TA of both hosts; what is lost is given up first, as a person would.
   */
  async sweep(): Promise<void> {
    for (const host of [this.source, this.target]) {
      for (const move of await host.client.migrations()) {
        if (move.role !== 'source' || move.phase !== 'lost') continue
        // The receipt may have come in between: then there is nothing to give up.
        await host.client.resolve(move.id).catch((thrown: unknown) => {
          if (codeOf(thrown) !== 'MOVE_NOT_FROZEN') throw thrown
        })
      }
      for (const ta of await host.client.tas(true)) {
        if (ta.state !== 'stopped' && (await host.client.ta(ta.id)).state === 'active') {
          await host.client.stop(ta.id).catch(() => undefined)
        }
        await host.client.remove(ta.id)
      }
    }
  }

  /** Ends everything. */
  async end(): Promise<void> {
    await this.source.end()
    await this.target.end()
    for (const proxy of this.proxies) await proxy.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
