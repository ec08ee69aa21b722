/**
 * The network of the demo: the lane between two daemons, on which one bit can be flipped.
 * Invariant: bytes pass unchanged and in order until {@link FlippingProxy.flipNext}; then exactly
 * one bit changes, in the first large chunk that comes from the one who dialled.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Chunks of requests and answers are smaller: a larger one carries pages of an image. */
const LARGE_BYTES = 4096

/** A proxy on loopback. */
export class FlippingProxy {
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private armed = false
  /** Bits that were flipped. */
  flipped = 0

  private constructor(port: number) {
    this.server = createServer((near) => this.join(near, connect({ port, host: '127.0.0.1' })))
  }

  /** Listens on a free port in front of a port. */
  static async open(port: number): Promise<FlippingProxy> {
    const proxy = new FlippingProxy(port)
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  /** The port it listens on. */
  get port(): number {
    return portOf(this.server)
  }

  /** Flips one bit of what comes. */
  flipNext(): void {
    this.armed = true
  }

  /** Ends every connection. */
  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from)
      from.on('error', () => from.destroy())
      from.on('close', () => {
        this.sockets.delete(from)
        to.destroy()
      })
      from.on('data', (chunk: Buffer) => {
        if (from === near) this.touch(chunk)
        if (to.write(chunk)) return
        from.pause()
        to.once('drain', () => from.resume())
      })
    }
  }

  private touch(chunk: Buffer): void {
    if (!this.armed || chunk.length < LARGE_BYTES) return
    this.armed = false
    this.flipped += 1
    const at = chunk.length >> 1
    chunk.writeUInt8(chunk.readUInt8(at) ^ 1, at)
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A loopback port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = portOf(server)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
