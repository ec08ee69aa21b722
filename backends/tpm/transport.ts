/**
 * One connection to a TPM: commands one after the other, each answered before the next.
 * Invariant: an answer is that of the command before it; after a timeout, an error or a broken frame
 * the connection is never used again, so no answer is taken for another's.
 */
import { createConnection, type Socket } from 'node:net'
import { CodedError } from '../contract/errors.ts'

/** Sends a command and gives its whole response. */
export interface TpmTransport {
  /** @throws CodedError `TPM_TRANSPORT`, `TPM_TIMEOUT`. */
  transceive(command: Uint8Array): Promise<Buffer>
  close(): void
}

const HEADER_BYTES = 10
/** What a TPM answers at most. */
const RESPONSE_BYTES_MAX = 8192
/** An RSA key may be made meanwhile. */
const TIMEOUT_MS = 60_000

/** Where a TPM listens: raw commands, as swtpm's data channel takes them. */
export type TpmAddress =
  { readonly path: string } | { readonly host: string; readonly port: number }

class SocketTransport implements TpmTransport {
  private readonly socket: Socket
  private readonly timeoutMs: number
  private received = Buffer.alloc(0)
  private waiting: PromiseWithResolvers<Buffer> | undefined
  private last: Promise<unknown> = Promise.resolve()
  private broken: CodedError | undefined

  constructor(socket: Socket, timeoutMs: number) {
    this.socket = socket
    this.timeoutMs = timeoutMs
    socket.on('data', (bytes: Buffer) => this.take(bytes))
    socket.on('error', () => this.break('TPM_TRANSPORT'))
    socket.on('close', () => this.break('TPM_TRANSPORT'))
  }

  transceive(command: Uint8Array): Promise<Buffer> {
    const turn = this.last.then(() => this.exchange(command))
    this.last = turn.catch(() => undefined)
    return turn
  }

  close(): void {
    this.break('TPM_CLOSED')
  }

  private async exchange(command: Uint8Array): Promise<Buffer> {
    if (this.broken !== undefined) throw this.broken
    const waiting = Promise.withResolvers<Buffer>()
    this.waiting = waiting
    const timer = setTimeout(() => this.break('TPM_TIMEOUT'), this.timeoutMs)
    this.socket.write(command)
    try {
      return await waiting.promise
    } finally {
      clearTimeout(timer)
      this.waiting = undefined
    }
  }

  private take(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes])
    if (this.received.length < HEADER_BYTES) return
    const length = this.received.readUInt32BE(2)
    const isWrong = length < HEADER_BYTES || length > RESPONSE_BYTES_MAX
    // More than one answer, or one that nobody has asked for.
    if (isWrong || this.received.length > length || this.waiting === undefined) {
      this.break('TPM_TRANSPORT')
    } else if (this.received.length === length) {
      const response = this.received
      this.received = Buffer.alloc(0)
      this.waiting.resolve(response)
    }
  }

  private break(code: string): void {
    this.broken ??= new CodedError({ code })
    this.waiting?.reject(this.broken)
    this.socket.destroy()
  }
}

/** Connects to a TPM that listens at a socket. @throws CodedError `TPM_TRANSPORT`. */
export async function connectTpm(
  address: TpmAddress,
  timeoutMs = TIMEOUT_MS,
): Promise<TpmTransport> {
  const socket = createConnection(address)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', (thrown) => reject(new CodedError({ code: 'TPM_TRANSPORT' }, thrown)))
  })
  return new SocketTransport(socket, timeoutMs)
}
