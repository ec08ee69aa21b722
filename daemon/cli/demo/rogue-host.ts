/**
 * The owner of a host who goes past the daemon: launches enclaves, reads launch secrets off the
 * disk, and says to an enclave whatever pleases.
 * Invariant: only what root of a host can do is done here; the enclave is the project's own.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { CodedError } from '../../../backends/contract/errors.ts'
import { decodeExact, encodeMessage } from '../../../proto/codec.ts'
import {
  connectionKey,
  FRAME_HEADER_BYTES_MAX,
  FrameReader,
  FrameWriter,
} from '../../../proto/enclave-frame.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { EnclaveOnDisk } from './hosts.ts'

const KIND = import.meta.filename.slice(-3)
const PROGRAM = join(import.meta.dirname, `../../../backends/enclave/main${KIND}`)
const EMPTY = new Uint8Array()
const REPLY_BYTES_MAX = 1024 * 1024

type Body = Omit<talos.v1.ToEnclave.$Properties, 'call'>
type Reply = ReturnType<typeof talos.v1.FromEnclave.decode>

/** An enclave that a rogue owner launched. */
export interface RogueEnclave extends EnclaveOnDisk {
  readonly process: ChildProcess
}

/** Launches the enclave program over the platform keys and ledger in a host's folder. */
export async function launchRogue(root: string, hostFolder: string): Promise<RogueEnclave> {
  const directory = join(root, `r-${randomBytes(3).toString('hex')}`)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const secret = new Uint8Array(randomBytes(32))
  writeFileSync(join(directory, 'launch.secret'), secret, { mode: 0o600 })
  const args = ['--backend', 'simulated', '--directory', directory, '--host', hostFolder]
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: {},
  })
  await once(child.stdio[3] as Readable, 'data')
  return { pid: child.pid ?? 0, socket: join(directory, 's'), secret, process: child }
}

/** A control connection to an enclave. */
export class RogueConnection {
  private call = 1
  private readonly reader: FrameReader
  private readonly writer: FrameWriter
  /** Ends the connection. */
  readonly close: () => void

  private constructor(reader: FrameReader, writer: FrameWriter, close: () => void) {
    this.reader = reader
    this.writer = writer
    this.close = close
  }

  /** Attaches, with the secret that the disk holds. */
  static async open({ socket, secret }: EnclaveOnDisk): Promise<RogueConnection> {
    const stream = connect(socket)
    await once(stream, 'connect')
    stream.on('error', () => stream.destroy())
    const reader = new FrameReader(stream, 'from-enclave')
    const key = connectionKey(secret, await reader.readNonce())
    reader.useKey(key)
    const writer = new FrameWriter(stream, key, 'to-enclave')
    const connection = new RogueConnection(reader, writer, () => stream.destroy())
    const attach = { purpose: talos.v1.Purpose.PURPOSE_CONTROL }
    await connection.send({ attach }, 1, EMPTY)
    return connection
  }

  /** Makes a call; the code of its refusal, or undefined where it was taken. */
  async ask(body: Body, payload: Uint8Array = EMPTY): Promise<string | undefined> {
    this.call += 1
    const reply = await this.send(body, this.call, payload)
    return reply.body === 'failed' ? (reply.failed?.code ?? 'REFUSED') : undefined
  }

  private async send(body: Body, call: number, payload: Uint8Array): Promise<Reply> {
    const header = encodeMessage(talos.v1.ToEnclave, { call, ...body })
    await this.writer.write({ header, payload })
    for (;;) {
      const frame = await this.reader.read(REPLY_BYTES_MAX)
      if (frame === undefined) throw new CodedError({ code: 'DEMO_ENCLAVE_LEFT' })
      const message = decodeExact(talos.v1.FromEnclave, frame.header, FRAME_HEADER_BYTES_MAX)
      // What the enclave tells on its own is not waited for here.
      if (message.call === call) return message
    }
  }
}

/** One call to an enclave; the daemon that is attached to it as well is held meanwhile. */
export async function askOnce(enclave: EnclaveOnDisk, body: Body): Promise<string | undefined> {
  const connection = await RogueConnection.open(enclave)
  try {
    return await connection.ask(body)
  } finally {
    connection.close()
  }
}
