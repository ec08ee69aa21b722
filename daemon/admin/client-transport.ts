/**
 * HTTP over a Unix socket, from the client's side: one request, one bounded answer.
 * Invariant: whatever goes wrong is told as a refusal that says what to do: no daemon, no
 * permission, another program at the socket, no answer in time.
 */
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { codeOf, isCoded } from '../../backends/contract/errors.ts'
import { DaemonRefusal, EXIT, type ExitCode } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { problemSchema } from './schemas.ts'

/** One request. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** How long the answer may take; absent: the transport's own time. */
  readonly timeoutMs?: number
}

function refuse(
  code: string,
  have: string,
  want: string,
  fix: readonly string[],
  cause?: unknown,
  exit: ExitCode = EXIT.unreachable,
): DaemonRefusal {
  const source = 'the command line'
  return new DaemonRefusal({ code, field: 'admin socket', have, want, source, fix }, exit, cause)
}

/** Talks to one socket; connections are kept between requests. */
export class ClientTransport {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 })
  private readonly socketPath: string
  private readonly timeoutMs: number

  constructor(socketPath: string, timeoutMs: number) {
    this.socketPath = socketPath
    this.timeoutMs = timeoutMs
  }

  /** Ends kept connections. */
  close(): void {
    this.agent.destroy()
  }

  /** Sends, and gives the answer's JSON. @throws DaemonRefusal `DAEMON_…`, or the daemon's own. */
  async exchange(exchange: Exchange): Promise<unknown> {
    const timeoutMs = exchange.timeoutMs ?? this.timeoutMs
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const response = await this.open(exchange, signal)
      const bytes = await this.read(response)
      return this.understand(response, bytes)
    } catch (thrown) {
      if (signal.aborted) {
        const fix = ['raise it with --timeout', 'look at `talos status` and the log of the daemon']
        const have = `no answer in ${String(timeoutMs)} ms`
        throw refuse('DAEMON_TIMED_OUT', have, 'an answer', fix, thrown, EXIT.timedOut)
      }
      throw explained(thrown, this.socketPath)
    }
  }

  /** Opens a stream of lines; empty ones are left out. */
  async *lines(path: string, signal: AbortSignal): AsyncGenerator<string> {
    let response: IncomingMessage
    try {
      response = await this.open({ method: 'GET', path }, signal)
      if (response.statusCode !== 200) this.understand(response, await this.read(response))
    } catch (thrown) {
      if (signal.aborted) return
      throw explained(thrown, this.socketPath)
    }
    let rest = ''
    try {
      for await (const chunk of response.setEncoding('utf8') as AsyncIterable<string>) {
        const parts = (rest + chunk).split('\n')
        rest = parts.pop() ?? ''
        if (rest.length > LIMITS.adminBodyBytesMax)
          throw foreign(this.socketPath, 'a line without an end')
        yield* parts.filter((part) => part !== '')
      }
    } catch (thrown) {
      if (!signal.aborted) throw explained(thrown, this.socketPath)
    }
  }

  private open(exchange: Exchange, signal: AbortSignal): Promise<IncomingMessage> {
    const text = exchange.body === undefined ? undefined : JSON.stringify(exchange.body)
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        agent: this.agent,
        socketPath: this.socketPath,
        method: exchange.method,
        path: exchange.path,
        signal,
        headers: {
          host: 'talos',
          ...(text === undefined
            ? exchange.method === 'POST'
              ? { 'content-length': 0 }
              : {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      })
      request.once('response', resolve)
      request.on('error', reject)
      request.end(text)
    })
  }

  private async read(response: IncomingMessage): Promise<Buffer> {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > LIMITS.adminAnswerBytesMax)
        throw foreign(this.socketPath, 'an answer without an end')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }

  private understand(response: IncomingMessage, bytes: Buffer): unknown {
    const status = response.statusCode ?? 0
    const type = response.headers['content-type'] ?? ''
    if (type === 'application/problem+json') {
      const problem = problemSchema.safeParse(this.json(bytes))
      if (!problem.success) throw foreign(this.socketPath, 'a problem of another shape')
      const { code, field, have, want, source, fix, also, exit } = problem.data
      const known = Object.values(EXIT).find((value) => value === exit && value !== EXIT.ok)
      throw new DaemonRefusal({ code, field, have, want, source, fix, also }, known ?? EXIT.failed)
    }
    if (status === 204) return undefined
    const good = status >= 200 && status < 300 && type === 'application/json'
    if (!good) throw foreign(this.socketPath, `HTTP status ${String(status)}`)
    return this.json(bytes)
  }

  private json(bytes: Buffer): unknown {
    try {
      return JSON.parse(bytes.toString('utf8'))
    } catch (thrown) {
      throw foreign(this.socketPath, 'an answer that is no JSON', thrown)
    }
  }
}

/** What to throw when somebody else than a talosd of this version seems to answer. */
export function foreign(path: string, have: string, cause?: unknown): DaemonRefusal {
  const fix = [
    'check --socket and TALOS_ADMIN_SOCKET',
    'compare `talos version` with the version of the daemon in `talos status`',
  ]
  const want = `a talosd that speaks API v1 at ${path}`
  return refuse('DAEMON_WRONG_SOCKET', have, want, fix, cause)
}

/** What to throw for an error of the system: who is at fault, and what to do. */
export function explained(thrown: unknown, path: string): unknown {
  if (isCoded(thrown)) return thrown
  const code = codeOf(thrown)
  if (code === 'ENOENT' || code === 'ECONNREFUSED') {
    const have = code === 'ENOENT' ? `no socket at ${path}` : `nobody answers at ${path}`
    const fix = ['start it with `talos up`', 'or name its socket with --socket']
    return refuse('DAEMON_NOT_RUNNING', have, 'a running talosd', fix, thrown)
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const fix = [
      'join the group of the socket: `sudo usermod -aG talos $USER`, then log in again',
      'or run as the user of the daemon',
    ]
    return refuse('DAEMON_NO_PERMISSION', `${code} at ${path}`, 'permission', fix, thrown)
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') {
    const fix = ['look at the log of the daemon', 'then try again']
    return refuse('DAEMON_LEFT', 'the connection ended early', 'an answer', fix, thrown)
  }
  return foreign(path, code, thrown)
}
