/**
 * A software TPM in a folder of its own, which tests may end, copy, put back and swap.
 * Invariant: what is started is ended, and its folder removed.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { TpmClient } from '../../../../backends/tpm/client.ts'
import { connectTpm, type TpmTransport } from '../../../../backends/tpm/transport.ts'

const execute = promisify(execFile)
const READY_MS = 10_000

/** Whether swtpm and the tools that it is held against are here. */
export async function hasSwtpm(): Promise<boolean> {
  const found = await Promise.all(
    ['swtpm', 'tpm2'].map((name) =>
      execute(name, ['--version']).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.every(Boolean)
}

/** One software TPM. */
export class Swtpm {
  readonly folder: string
  private process: ChildProcess | undefined
  private transport: TpmTransport | undefined

  private constructor(folder: string) {
    this.folder = folder
  }

  /** A new one, started. */
  static async begin(): Promise<Swtpm> {
    const tpm = new Swtpm(await mkdtemp(join(tmpdir(), 'talos-swtpm-')))
    await mkdir(join(tpm.folder, 'state'))
    await tpm.start()
    return tpm
  }

  /** A client; the connection is this rig's to close. One at a time. */
  async client(): Promise<TpmClient> {
    this.transport?.close()
    this.transport = await connectTpm({ path: this.socket }, 20_000)
    return new TpmClient(this.transport)
  }

  /** A client on a wire that somebody listens on, and may change what passes. */
  async wiretapped(
    heard: Buffer[],
    response: (bytes: Buffer) => Buffer,
    command: (bytes: Buffer) => Buffer = (bytes) => bytes,
  ): Promise<TpmClient> {
    this.transport?.close()
    const transport = await connectTpm({ path: this.socket }, 20_000)
    this.transport = transport
    return new TpmClient({
      async transceive(bytes) {
        heard.push(Buffer.from(bytes))
        const told = await transport.transceive(command(Buffer.from(bytes)))
        heard.push(Buffer.from(told))
        return response(told)
      },
      close: () => transport.close(),
    })
  }

  /** Where a client of other make connects. */
  get tcti(): string {
    return `swtpm:path=${this.socket}`
  }

  /** One command of the vendor-neutral tools; nobody else may be connected. */
  async tool(name: string, ...args: string[]): Promise<string> {
    this.transport?.close()
    const env = { ...process.env, TPM2TOOLS_TCTI: this.tcti }
    const { stdout } = await execute(name, args, { cwd: this.folder, env })
    return stdout
  }

  async start(): Promise<void> {
    const args = ['socket', '--tpm2', '--tpmstate', `dir=${join(this.folder, 'state')}`]
    const server = ['--server', `type=unixio,path=${this.socket}`]
    const control = ['--ctrl', `type=unixio,path=${this.socket}.ctrl`]
    const flags = ['--flags', 'not-need-init,startup-clear']
    const child = spawn('swtpm', [...args, ...server, ...control, ...flags], { stdio: 'ignore' })
    this.process = child
    const endMs = performance.now() + READY_MS
    for (;;) {
      const probe = await connectTpm({ path: this.socket }).catch(() => undefined)
      probe?.close()
      if (probe !== undefined) return
      if (performance.now() > endMs) throw new CodedError({ code: 'TEST_SWTPM' })
      await pause(20)
    }
  }

  /** As a power cut does. */
  async stop(): Promise<void> {
    this.transport?.close()
    const { process: child } = this
    if (child === undefined || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    await rm(this.socket, { force: true })
    await rm(`${this.socket}.ctrl`, { force: true })
  }

  /** Off and on again. */
  async reset(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** The state as it is now, to be put back later. */
  async copyState(name: string): Promise<void> {
    await cp(join(this.folder, 'state'), join(this.folder, name), { recursive: true })
  }

  async end(): Promise<void> {
    await this.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  private get socket(): string {
    return join(this.folder, 'tpm.sock')
  }
}
