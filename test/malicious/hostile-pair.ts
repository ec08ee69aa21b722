/**
 * A lineage and whatever enclaves are wanted for it, with one hostile daemon for all of them.
 * Invariant: after each attempt exactly one enclave answers for the lineage, and the pair knows
 * which; every enclave that was started is ended.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CodedError } from '../../backends/contract/errors.ts'
import { packExample } from '../integration/cluster.ts'
import { endingName, HostileEnclave } from './hostile-enclave.ts'
import { HostileRelay, type Endings, type RelayOptions } from './hostile-relay.ts'

/** What came of an attempt, as a row of a table can say it. */
export interface Ended {
  readonly endings: Endings
  /** `SOURCE_RUNS`, `FINISHED` … and `DISCARDED`, `ACTIVE` … */
  readonly source: string
  readonly target: string
  /** Code that each side gave for its own end; empty on success. */
  readonly sourceCode: string
  readonly targetCode: string
}

/** Enclaves of one lineage. */
export class HostilePair {
  readonly folder: string
  readonly package: Uint8Array
  source: HostileEnclave
  target: HostileEnclave
  private readonly launched: HostileEnclave[]
  private spare: Promise<HostileEnclave>
  private count = 0
  /** Whether an attempt was begun whose end was not looked at. */
  private open = false

  private constructor(
    folder: string,
    packed: Uint8Array,
    source: HostileEnclave,
    target: HostileEnclave,
  ) {
    this.folder = folder
    this.package = packed
    this.source = source
    this.target = target
    this.launched = [source, target]
    this.spare = this.awaiting()
  }

  /** A source that runs the package, and a target that awaits it. */
  static async start(packed?: Uint8Array): Promise<HostilePair> {
    const bytes = packed ?? Buffer.from(await packExample('signer'), 'base64')
    const folder = await mkdtemp(join(tmpdir(), 'talos-hostile-'))
    const [source, target] = await Promise.all([
      HostileEnclave.launch(folder, 'a'),
      HostileEnclave.launch(folder, 'b'),
    ])
    await source.call({ begin: { anchor: 'volatile' } }, bytes)
    await target.call({ awaitTarget: {} }, bytes)
    return new HostilePair(folder, bytes, source, target)
  }

  /** One attempt with both ends; nobody is replaced yet. */
  relay(options: RelayOptions = {}): HostileRelay {
    this.open = true
    return new HostileRelay({ source: this.source, target: this.target }, options)
  }

  /** Runs an attempt to both its ends. */
  async run(options: RelayOptions = {}): Promise<Ended> {
    return endedOf(await this.relay(options).run())
  }

  /** An enclave that awaits the package. */
  async another(): Promise<HostileEnclave> {
    const { spare } = this
    this.spare = this.awaiting()
    this.spare.catch(() => undefined)
    const enclave = await spare
    this.launched.push(enclave)
    return enclave
  }

  /** The target becomes the source. */
  async moved(): Promise<void> {
    await this.source.end()
    this.source = this.target
    this.target = await this.another()
  }

  /** The target was used up. */
  async renew(): Promise<void> {
    await this.target.end()
    this.target = await this.another()
  }

  /** Checks that this side alone answers, and goes on from there. @throws CodedError. */
  async soleAnswer(side: 'source' | 'target'): Promise<string> {
    const [holds, other] =
      side === 'source' ? [this.source, this.target] : [this.target, this.source]
    const elsewhere = await other.answers()
    if (elsewhere === 'answers') throw new CodedError({ code: 'TEST_TWO_ANSWER' })
    const text = await holds.ask('sign x')
    if (side === 'target') await this.moved()
    else await this.renew()
    this.open = false
    return text
  }

  /** This pair, or a new one where a test went wrong with it. */
  async orFresh(): Promise<HostilePair> {
    if (!this.open) return this
    await this.end()
    return HostilePair.start(this.package)
  }

  /** Ends everything. */
  async end(): Promise<void> {
    const spare = await this.spare.catch(() => undefined)
    await Promise.all(
      [...this.launched, ...(spare === undefined ? [] : [spare])].map((e) => e.end()),
    )
    await rm(this.folder, { recursive: true, force: true })
  }

  private async awaiting(): Promise<HostileEnclave> {
    this.count += 1
    const enclave = await HostileEnclave.launch(this.folder, `t${String(this.count)}`)
    await enclave.call({ awaitTarget: {} }, this.package)
    return enclave
  }
}

/** The ends as words. */
export function endedOf(endings: Endings): Ended {
  return {
    endings,
    source: endingName(endings.source),
    target: endingName(endings.target),
    sourceCode: endings.source.reason?.code ?? '',
    targetCode: endings.target.reason?.code ?? '',
  }
}
