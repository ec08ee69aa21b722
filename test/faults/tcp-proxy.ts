/**
 * A TCP proxy between two daemons: records, alters, cuts and heals what passes.
 * Invariant: bytes pass in order and unchanged unless a rule says otherwise.
 */
import { createServer, connect, type Server, type Socket } from 'node:net'

/** Which way a chunk goes: `forward` is from the one who dialled. */
export type Direction = 'forward' | 'backward'

/** Sees every chunk; what it returns is passed on (undefined: the chunk is dropped). */
export type Tap = (chunk: Buffer, direction: Direction, connection: number) => Buffer | undefined

/** A running proxy. */
export class TcpProxy {
  private readonly server: Server
  private readonly pairs = new Set<readonly [Socket, Socket]>()
  private readonly target: () => number
  private connections = 0
  private severed = false
  /** Changed by tests at any time. */
  tap: Tap = (chunk) => chunk

  private constructor(target: () => number) {
    this.target = target
    this.server = createServer({ allowHalfOpen: true }, (near) => this.join(near))
  }

  /** Listens on a free loopback port; `target` is asked at each connection. */
  static async open(target: () => number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target)
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  /** The port it listens on. */
  get port(): number {
    const address = this.server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** Ends every connection and refuses new ones until {@link heal}. */
  cut(): void {
    this.severed = true
    for (const [near, far] of this.pairs) {
      near.destroy()
      far.destroy()
    }
  }

  /** Lets connections through again. */
  heal(): void {
    this.severed = false
  }

  /** Ends the proxy. */
  async close(): Promise<void> {
    this.cut()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private join(near: Socket): void {
    if (this.severed) {
      near.destroy()
      return
    }
    this.connections += 1
    const number = this.connections
    const far = connect({ port: this.target(), host: '127.0.0.1', allowHalfOpen: true })
    const pair = [near, far] as const
    this.pairs.add(pair)
    this.pass(near, far, 'forward', number)
    this.pass(far, near, 'backward', number)
    for (const socket of pair) {
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        this.pairs.delete(pair)
        near.destroy()
        far.destroy()
      })
    }
  }

  private pass(from: Socket, to: Socket, direction: Direction, connection: number): void {
    from.on('data', (chunk: Buffer) => {
      const passed = this.tap(chunk, direction, connection)
      if (passed === undefined) return
      if (!to.write(passed)) {
        from.pause()
        to.once('drain', () => from.resume())
      }
    })
    from.on('end', () => to.end())
  }
}
