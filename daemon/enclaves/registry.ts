/**
 * The enclaves of this host: launched, found again after a restart, reaped.
 * Invariant: the handle and launch secret of an enclave are on disk before it is used; an enclave
 * that lives, or may live, is never ended or forgotten here unless somebody asked for it.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedError } from '../../backends/contract/errors.ts'
import type { HostBackend } from '../../backends/contract/backend.ts'
import type { EnclaveHandle, Launcher } from '../../backends/contract/launcher.ts'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { EnclaveClient, type EnclaveEvents } from './enclave-client.ts'

const HANDLE_FILE = 'handle.json'
const handleSchema = z.strictObject({
  handle: z.strictObject({
    backend: z.string(),
    id: z.string().regex(/^[0-9a-f]{16}$/),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Launches and finds enclaves. */
export class EnclaveRegistry {
  private readonly folder: string
  private readonly hostFolder: string
  private readonly backends: readonly HostBackend[]
  private readonly chosen: string | undefined
  private readonly clients = new Map<string, EnclaveClient>()
  private readonly launching = new Set<Promise<unknown>>()
  private spare: Promise<EnclaveClient> | undefined

  /** @param chosen name of the backend that launches; undefined: none was configured. */
  constructor(stateDir: string, backends: readonly HostBackend[], chosen: string | undefined) {
    this.folder = join(stateDir, 'enclaves')
    this.hostFolder = join(stateDir, 'host')
    this.backends = backends
    this.chosen = chosen
  }

  /** Makes the folders. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await mkdir(this.hostFolder, { recursive: true, mode: 0o700 })
  }

  /** An enclave with nothing in it: the spare one, or a new one. @throws `TEE_…`, `ENCLAVE_…`. */
  launch(events: (id: string) => EnclaveEvents): Promise<EnclaveClient> {
    return this.noted(this.spareOrNew(events))
  }

  private async spareOrNew(events: (id: string) => EnclaveEvents): Promise<EnclaveClient> {
    const { spare } = this
    this.spare = undefined
    const kept = await spare?.catch(() => undefined)
    // A spare one may have died while nobody wanted it.
    const lives = kept !== undefined && [...this.clients.values()].includes(kept)
    return lives ? kept : this.launchNew(events)
  }

  /** Launches an enclave ahead of its use; a host without a TEE goes without. */
  prepareSpare(events: (id: string) => EnclaveEvents): void {
    if (this.spare !== undefined || this.chosen === undefined) return
    this.spare = this.noted(this.launchNew(events))
    // Told by the launch that wants it.
    this.spare.catch(() => undefined)
  }

  /** Ends the spare enclave. */
  async endSpare(): Promise<void> {
    const { spare } = this
    this.spare = undefined
    const kept = await spare?.catch(() => undefined)
    for (const [name, client] of this.clients) if (client === kept) await this.end(name)
  }

  private noted<T>(launched: Promise<T>): Promise<T> {
    this.launching.add(launched)
    return launched.finally(() => this.launching.delete(launched))
  }

  private async launchNew(events: (id: string) => EnclaveEvents): Promise<EnclaveClient> {
    const launcher = await this.availableLauncher()
    const folder = randomBytes(8).toString('hex')
    const directory = join(this.folder, folder)
    await mkdir(directory, { mode: 0o700 })
    const launchSecret = new Uint8Array(randomBytes(32))
    let handle: EnclaveHandle | undefined
    try {
      handle = await launcher.launch({
        directory,
        hostDirectory: this.hostFolder,
        launchSecret,
      })
      await writeHandle(directory, handle, launchSecret)
      const client = new EnclaveClient(handle, launcher, launchSecret, events(folder))
      this.clients.set(folder, client)
      await client.attach()
      return client
    } catch (thrown) {
      this.clients.get(folder)?.detach()
      if (handle !== undefined) await launcher.kill(handle)
      await this.remove(folder)
      throw thrown
    }
  }

  /** Name of an enclave's folder. */
  nameOf(client: EnclaveClient): string {
    for (const [name, each] of this.clients) if (each === client) return name
    throw new CodedError({ code: 'ENCLAVE_UNKNOWN' })
  }

  /** The enclave in a folder, while it lives here. */
  get(name: string): EnclaveClient | undefined {
    return this.clients.get(name)
  }

  /**
   * Finds the enclaves of an earlier daemon; dead ones are removed from disk. One that lives and
   * does not answer is attached when it does. What cannot be judged stays, as a leftover.
   */
  async find(events: (id: string) => EnclaveEvents): Promise<readonly string[]> {
    const alive: string[] = []
    for (const name of await readdir(this.folder)) {
      const found = await this.judge(name, events)
      if (found === 'dead') await this.remove(name)
      if (found === 'alive') alive.push(name)
    }
    return alive
  }

  /** Ends an enclave, which first wipes what it holds and has sealed, and removes its folder. */
  async end(name: string): Promise<void> {
    const client = this.clients.get(name)
    // One that is gone, or does not answer, has nothing left to be asked for.
    await client?.call({ end: {} }, undefined, LIMITS.enclaveEndMs).catch(() => undefined)
    await client?.kill()
    await this.remove(name)
  }

  /** Ends an enclave as its host can end it at any time: what it has sealed stays. */
  async kill(name: string): Promise<void> {
    await this.clients.get(name)?.kill()
    await this.remove(name)
  }

  /** Lets go of every enclave; they go on. One that is being launched is on disk before. */
  async detachAll(): Promise<void> {
    await Promise.allSettled(this.launching)
    for (const client of this.clients.values()) client.detach()
  }

  /** Folders without a live enclave. */
  async leftovers(): Promise<number> {
    const names = await readdir(this.folder)
    return names.filter((name) => !this.clients.has(name)).length
  }

  private async remove(name: string): Promise<void> {
    this.clients.delete(name)
    await rm(join(this.folder, name), { recursive: true, force: true })
  }

  private async judge(
    name: string,
    events: (id: string) => EnclaveEvents,
  ): Promise<'alive' | 'dead' | 'unclear'> {
    const text = await readFile(join(this.folder, name, HANDLE_FILE), 'utf8').catch(() => undefined)
    // The handle is written before anything is given to an enclave.
    if (text === undefined) return 'dead'
    const stored = storedHandle(text)
    const backend = this.backends.find((each) => each.name === stored?.handle.backend)
    const launcher = backend?.launcher?.()
    if (stored === undefined || launcher === undefined) return 'unclear'
    const { handle, secret } = stored
    if (!(await launcher.isAlive(handle))) return 'dead'
    const client = new EnclaveClient(handle, launcher, Buffer.from(secret, 'hex'), events(name))
    // Known before it is attached: what it tells at once must find it.
    this.clients.set(name, client)
    await client.attach().catch(() => client.attachLater())
    return 'alive'
  }

  private async availableLauncher(): Promise<Launcher> {
    const names = this.backends.map(({ name }) => name)
    const backend = this.backends.find(({ name }) => name === this.chosen)
    const make = backend?.launcher
    if (make === undefined) {
      throw new DaemonRefusal({
        code: 'TEE_NOT_CONFIGURED',
        field: 'tee.backend',
        have: this.chosen ?? 'nothing',
        want: `one of: ${names.join(', ')}`,
        source: 'configuration tee.backend',
        fix: ['name a TEE of this host; `simulated` protects nothing and says so'],
      })
    }
    const launcher = make()
    const { available, detail } = await launcher.probe()
    if (available) return launcher
    throw new DaemonRefusal({
      code: 'TEE_UNAVAILABLE',
      field: 'tee.backend',
      have: detail,
      want: `${backend?.name ?? ''} on this host`,
      source: 'configuration tee.backend',
      fix: ['choose a TEE that this host has'],
    })
  }
}

function storedHandle(text: string): z.infer<typeof handleSchema> | undefined {
  try {
    return handleSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whole or not at all. */
async function writeHandle(
  directory: string,
  handle: EnclaveHandle,
  secret: Uint8Array,
): Promise<void> {
  const path = join(directory, HANDLE_FILE)
  const file = await open(`${path}.new`, 'wx', 0o600)
  await file.writeFile(JSON.stringify({ handle, secret: Buffer.from(secret).toString('hex') }))
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  const folder = await open(directory, 'r')
  await folder.sync().finally(() => folder.close())
}
