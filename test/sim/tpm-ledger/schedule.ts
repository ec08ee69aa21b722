/**
 * One seeded schedule of a host's ledger: keepers that write, read and are cut off at any request, two of
 * them at once, and an owner who puts back disks and remakes indexes.
 * Invariant that is watched: what was written is never read older, and never twice in two ways; and where
 * nobody but a cut interferes, the ledger is never lost.
 */
import { CodedError, codeOf } from '../../../backends/contract/errors.ts'
import { hexOf } from '../../../proto/codec.ts'
import { Prng } from '../prng.ts'
import type { KeeperProcess } from './host.ts'
import { LedgerHost, type LedgerMutant } from './host.ts'

const OPERATIONS = 24
const LINEAGES = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const

/** How a schedule ended. */
export interface LedgerVerdict {
  readonly violation: string | undefined
  /** Writes that were told as done. */
  readonly written: number
  readonly isLost: boolean
}

class Run {
  readonly prng: Prng
  readonly host: LedgerHost
  readonly isHonest: boolean
  written = 0
  isLost = false
  private keepers: KeeperProcess[] = []
  /** What was told, by lineage and version. */
  private readonly told = new Map<string, string>()
  private readonly newest = new Map<string, bigint>()

  constructor(seed: number, mutant: LedgerMutant) {
    this.prng = new Prng(seed)
    this.isHonest = this.prng.chance(0.4)
    this.host = new LedgerHost(this.prng, mutant)
  }

  async all(): Promise<void> {
    const first = this.host.process()
    await first.open()
    this.keepers = [first]
    for (let operation = 0; operation < OPERATIONS && !this.isLost; operation++) await this.next()
    if (!this.isHonest) return
    // Nothing but cuts has happened: it opens again, and has everything that was told.
    await this.opened()
    for (const lineage of LINEAGES) await this.read(lineage)
  }

  private async next(): Promise<void> {
    const { prng } = this
    const lineage = LINEAGES[prng.below(2)] ?? LINEAGES[0]
    const choice = prng.below(10)
    if (choice < 5) await this.write(lineage)
    else if (choice < 7) await this.read(lineage)
    else if (this.isHonest) this.keepers = []
    else this.interfere()
  }

  private interfere(): void {
    const { host, prng } = this
    const { disks } = host
    const disk = disks[prng.below(disks.length)]
    switch (prng.below(8)) {
      case 0:
        host.foreignExtend()
        break
      case 1:
        host.foreignIncrement()
        break
      case 2:
        host.remakeCounter()
        break
      case 3:
      case 4:
        if (disk === undefined) break
        host.remakeHead(disk.data)
        host.restore(disk)
        break
      case 5:
        // A keeper of its own for whoever asks: both have what was on the disk.
        return
      default:
        if (disk !== undefined) host.restore(disk)
    }
    if (prng.chance(0.7)) this.keepers = []
  }

  /** A keeper that runs; another beside it now and then, where the host's owner likes that. */
  private async opened(): Promise<KeeperProcess | undefined> {
    const { prng } = this
    this.keepers = this.keepers.filter(({ isCut }) => !isCut)
    const wantsMore = !this.isHonest && prng.chance(0.3)
    if (this.keepers.length === 0 || (wantsMore && this.keepers.length < 2)) {
      const keeper = this.host.process(prng.chance(0.2) ? prng.below(6) : Infinity)
      const told = await keeper.open().then(() => 'opened', codeOf)
      if (told === 'SIM_CUT') this.host.lose()
      else if (told === 'opened') this.keepers.push(keeper)
      else this.lost(told)
    }
    return this.keepers[prng.below(this.keepers.length)]
  }

  private async write(lineage: Uint8Array): Promise<void> {
    const { prng } = this
    const keeper = await this.opened()
    if (keeper === undefined) return
    const name = hexOf(lineage)
    const bytes = prng.bytes(8)
    if (prng.chance(0.3)) keeper.cutAfter(prng.below(9))
    try {
      const version = ((await keeper.read(lineage))?.version ?? 0n) + 1n
      this.seen(name, version - 1n)
      if (!(await keeper.write(lineage, { version, bytes }))) return
      this.tell(name, version, bytes)
      this.written += 1
    } catch (thrown) {
      this.ended(keeper, thrown)
    }
  }

  private async read(lineage: Uint8Array): Promise<void> {
    const keeper = await this.opened()
    if (keeper === undefined) return
    try {
      const entry = await keeper.read(lineage)
      this.seen(hexOf(lineage), entry?.version ?? 0n)
      if (entry !== undefined) this.tell(hexOf(lineage), entry.version, entry.bytes)
    } catch (thrown) {
      this.ended(keeper, thrown)
    }
  }

  private tell(name: string, version: bigint, bytes: Uint8Array): void {
    const key = `${name} ${String(version)}`
    const before = this.told.get(key)
    if (before !== undefined && before !== hexOf(bytes))
      throw new CodedError({ code: 'SIM_FORKED' })
    this.told.set(key, hexOf(bytes))
    if (version > (this.newest.get(name) ?? 0n)) this.newest.set(name, version)
  }

  private seen(name: string, version: bigint): void {
    if (version < (this.newest.get(name) ?? 0n)) throw new CodedError({ code: 'SIM_REWOUND' })
  }

  private ended(keeper: KeeperProcess, thrown: unknown): void {
    const code = codeOf(thrown)
    if (code.startsWith('SIM_') && code !== 'SIM_CUT') throw thrown
    this.keepers = this.keepers.filter((each) => each !== keeper)
    if (code === 'SIM_CUT') this.host.lose()
    else if (code === 'TPM_LEDGER_LOST') this.lost(code)
    else throw thrown
  }

  private lost(code: string): void {
    if (code !== 'TPM_LEDGER_LOST') throw new CodedError({ code: 'SIM_UNEXPECTED', told: code })
    if (this.isHonest) throw new CodedError({ code: 'SIM_LOST' })
    // Its owner may put the right disk back: others may still open.
    this.isLost = this.prng.chance(0.3)
  }
}

/** Runs one schedule. */
export async function runLedgerSchedule(
  seed: number,
  mutant: LedgerMutant = 'none',
): Promise<LedgerVerdict> {
  const run = new Run(seed, mutant)
  const violation = await run.all().then(() => undefined, codeOf)
  return { violation, written: run.written, isLost: run.isLost }
}
