/**
 * One real enclave process whose daemon is the test: it calls, hears every event, opens lanes.
 * Invariant: nothing stands between the test and the wire but the frames' own codec.
 * Leaves to others: what is carried to the other enclave, and what is done to it on the way.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, CodedError } from '../../backends/contract/errors.ts'
import type { EnclaveHandle, Launcher } from '../../backends/contract/launcher.ts'
import { simulatedLauncher } from '../../backends/simulated/launcher.ts'
import {
  EnclaveClient,
  type CallBody,
  type EnclaveReply,
  type FromEnclave,
} from '../../daemon/enclaves/enclave-client.ts'
import { u64Bytes } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'

/** Everything that an enclave told on its own, in order. */
export type EnclaveEvent = FromEnclave

/** How an attempt ended, as the enclave told it. */
export type Outcome = talos.v1.Outcome

const WAIT_MS = 15_000

/** Hears every byte of every connection that comes out of an enclave. */
export type Tap = (connection: number, bytes: Uint8Array) => void

let connections = 0

function tapped(launcher: Launcher, tap: Tap | undefined): Launcher {
  if (tap === undefined) return launcher
  return {
    ...launcher,
    async connect(handle) {
      const stream = await launcher.connect(handle)
      connections += 1
      const connection = connections
      const push = stream.push.bind(stream)
      // Every byte of the socket comes in here, however it is read; the reader frees what it had.
      stream.push = (chunk: Uint8Array | null, encoding?: BufferEncoding): boolean => {
        if (chunk !== null) tap(connection, Uint8Array.from(chunk))
        return push(chunk, encoding)
      }
      return stream
    },
  }
}

/** Short name of an ending: `SOURCE_RUNS`, `DISCARDED` … */
export function endingName(outcome: Outcome): string {
  return talos.v1.Ending[outcome.ending].replace('ENDING_', '')
}

/** An enclave in the hands of a hostile daemon. */
export class HostileEnclave {
  readonly handle: EnclaveHandle
  readonly folder: string
  readonly secret: Uint8Array
  readonly client: EnclaveClient
  readonly events: EnclaveEvent[] = []
  /** What to do with each event, beside keeping it. */
  heard: (event: EnclaveEvent) => void = () => undefined
  private readonly launcher: Launcher
  private waiting: { matches: (event: EnclaveEvent) => boolean; resolve: () => void }[] = []

  private constructor(
    parts: Pick<HostileEnclave, 'handle' | 'folder' | 'secret'>,
    launcher: Launcher,
  ) {
    this.handle = parts.handle
    this.folder = parts.folder
    this.secret = parts.secret
    this.launcher = launcher
    this.client = new EnclaveClient(parts.handle, launcher, parts.secret, {
      event: (event) => this.event(event),
      attached: () => undefined,
      gone: () => undefined,
    })
  }

  /** Launches an enclave in a folder below `host`. */
  static async launch(
    host: string,
    name: string,
    tap?: Tap,
    program: Launcher = simulatedLauncher(),
  ): Promise<HostileEnclave> {
    const folder = join(host, name)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const secret = new Uint8Array(randomBytes(32))
    const launcher = tapped(program, tap)
    const handle = await launcher.launch({
      directory: folder,
      hostDirectory: host,
      launchSecret: secret,
    })
    const enclave = new HostileEnclave({ handle, folder, secret }, launcher)
    await enclave.client.attach()
    return enclave
  }

  /** A call. @throws DaemonRefusal with the enclave's code. */
  call(body: CallBody, payload?: Uint8Array): Promise<EnclaveReply> {
    return this.client.call(body, payload, WAIT_MS)
  }

  /** The code for which a call is refused, or `accepted`. */
  async verdict(body: CallBody, payload?: Uint8Array): Promise<string> {
    return this.call(body, payload).then(() => 'accepted', codeOf)
  }

  /** One request to the TA, as a new client each time. */
  async ask(text: string): Promise<string> {
    const clientKey = ed25519.getPublicKey(ed25519.utils.randomSecretKey())
    const { message } = await this.call({ openClient: { clientKey } })
    const clientSession = message.clientOpened?.clientSession ?? new Uint8Array()
    const body = { callTa: { clientSession, sequence: u64Bytes(1n) } }
    const { payload } = await this.call(body, new TextEncoder().encode(text))
    return new TextDecoder().decode(payload)
  }

  /** The code for which the TA does not answer here, or `answers`. */
  async answers(): Promise<string> {
    return this.ask('count').then(() => 'answers', codeOf)
  }

  /** Waits for an event of those that came or come. @throws CodedError `TEST_NO_EVENT`. */
  async until(matches: (event: EnclaveEvent) => boolean, what: string): Promise<EnclaveEvent> {
    const known = (): EnclaveEvent | undefined => this.events.find(matches)
    if (known() === undefined) {
      const came = new Promise<void>((resolve) => this.waiting.push({ matches, resolve }))
      await Promise.race([came, pause(WAIT_MS, undefined, { ref: false })])
    }
    const event = known()
    if (event !== undefined) return event
    throw new CodedError({ code: 'TEST_NO_EVENT', what, log: await this.log() })
  }

  /** How the attempt of this name ended here. */
  async outcome(attempt: Uint8Array): Promise<Outcome> {
    const named = (event: EnclaveEvent): boolean =>
      event.outcome != null && Buffer.from(attempt).equals(event.outcome.attempt)
    const { outcome } = await this.until(named, 'outcome')
    if (outcome == null) throw new CodedError({ code: 'TEST_NO_EVENT' })
    return outcome
  }

  /** Whether the process lives. */
  isAlive(): Promise<boolean> {
    return this.launcher.isAlive(this.handle)
  }

  /** What the process wrote to its log. */
  log(): Promise<string> {
    return readFile(join(this.folder, 'enclave.log'), 'utf8')
  }

  /** Ends it. */
  async end(): Promise<void> {
    await this.client.kill()
  }

  private event(event: EnclaveEvent): void {
    this.events.push(event)
    for (const { matches, resolve } of this.waiting) if (matches(event)) resolve()
    this.heard(event)
  }
}
