/**
 * Lanes over TCP connections of their own: what they carry is sealed from enclave to enclave, so
 * nothing is encrypted twice.
 * Invariant: a connection shows a token that was offered to one peer for one attempt, once and
 * within seconds, before anything else is read of it; connections that have not are bounded.
 * Leaves to others: to whom a token is told (the control stream does it, encrypted).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { CodedError } from '../../backends/contract/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from './lane.ts'
import { SocketFrames } from './socket-frames.ts'

const TOKEN_BYTES = 32
/** What the source is told once its token was good. */
const TAKEN = Uint8Array.of(1)

/** A lane that one peer may open now. */
export interface LaneOffer {
  readonly port: number
  readonly token: Uint8Array
}

interface OpenOffer {
  readonly token: Uint8Array
  readonly take: (lane: Lane, ended: Promise<unknown>) => void
  readonly timer: NodeJS.Timeout
}

/** Where the lanes of other hosts arrive. */
export class TcpLanes {
  private readonly server: Server
  private offers: readonly OpenOffer[] = []
  private readonly strangers = new Set<Socket>()
  private readonly taken = new Set<Socket>()

  private constructor() {
    this.server = createServer({ noDelay: true }, (socket) => void this.meet(socket))
  }

  /** Listens. @throws what `listen` says, where the address is taken. */
  static async listen(host: string, port: number): Promise<TcpLanes> {
    const lanes = new TcpLanes()
    lanes.server.listen(port, host)
    await once(lanes.server, 'listening')
    // A descriptor too few for one connection is no reason to end the daemon.
    lanes.server.on('error', () => undefined)
    return lanes
  }

  /** The port that lanes arrive at. */
  get port(): number {
    const address = this.server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** Offers one lane; `take` gets it once it is there. @throws CodedError `PEER_BUSY`. */
  offer(take: (lane: Lane, ended: Promise<unknown>) => void): LaneOffer {
    if (this.offers.length >= LIMITS.laneOffersMax) throw new CodedError({ code: 'PEER_BUSY' })
    const token = randomBytes(TOKEN_BYTES)
    const timer = setTimeout(() => this.withdraw(offer), LIMITS.laneNameMs)
    const offer: OpenOffer = { token, take, timer }
    this.offers = [...this.offers, offer]
    return { port: this.port, token }
  }

  /** Ends the server and every connection. */
  async close(): Promise<void> {
    for (const offer of this.offers) this.withdraw(offer)
    for (const socket of [...this.strangers, ...this.taken]) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }

  private withdraw(offer: OpenOffer): void {
    clearTimeout(offer.timer)
    this.offers = this.offers.filter((each) => each !== offer)
  }

  private async meet(socket: Socket): Promise<void> {
    socket.on('error', () => socket.destroy())
    if (this.strangers.size >= LIMITS.handshakesMax) {
      socket.destroy()
      return
    }
    this.strangers.add(socket)
    const ended = once(socket, 'close').catch(() => undefined)
    const timer = setTimeout(() => socket.destroy(), LIMITS.laneNameMs)
    try {
      const frames = new SocketFrames(socket)
      const token = await frames.bytes(TOKEN_BYTES)
      const offer = this.offers.find((each) => token && timingSafeEqual(each.token, token))
      if (offer === undefined) {
        socket.destroy()
        return
      }
      this.withdraw(offer)
      this.taken.add(socket)
      void ended.then(() => this.taken.delete(socket))
      socket.write(TAKEN)
      offer.take(frames, ended)
    } catch {
      socket.destroy()
    } finally {
      clearTimeout(timer)
      this.strangers.delete(socket)
    }
  }
}

/** Opens a lane that was offered. @throws CodedError `LANE_TCP` where it cannot be had. */
export async function connectTcpLane(
  host: string,
  port: number,
  token: Uint8Array,
  signal: AbortSignal,
): Promise<Lane> {
  const socket = connect({ host, port, noDelay: true })
  const onAbort = (): void => void socket.destroy(new CodedError({ code: 'STREAM_DEADLINE' }))
  socket.on('error', () => socket.destroy())
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await once(socket, 'connect')
    const frames = new SocketFrames(socket)
    socket.write(token)
    const answer = await frames.bytes(TAKEN.length)
    if (answer?.[0] !== TAKEN[0]) throw new CodedError({ code: 'LANE_TCP' })
    return frames
  } catch (thrown) {
    socket.destroy()
    throw new CodedError({ code: 'LANE_TCP', port }, thrown)
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
