/**
 * Who may wait for a person's decision when more strangers come than may wait. Pure.
 * Invariant: whoever fills the list from one place leaves room for all others: the longest waiting
 * of the most crowded place goes for a newcomer from a less crowded one at once, and for any other
 * newcomer once it has had its time.
 */
import { LIMITS } from '../limits.ts'

/** Where a stranger came from, and since when it waits. */
export interface Waiting {
  readonly place: string
  readonly sinceMs: number
}

/** What is not known any more, as after a restart: one place, and long ago. */
const FORGOTTEN: Waiting = { place: '', sinceMs: Number.NEGATIVE_INFINITY }

/** The places of those who wait. */
export class WaitingList {
  private readonly known = new Map<string, Waiting>()

  /**
   * Whether a newcomer may wait beside `ids`, the longest waiting first. @returns `room`, the id
   * of the one that goes for it, or undefined where it has to come again.
   */
  judge(ids: readonly string[], newcomer: Waiting): 'room' | { readonly goes: string } | undefined {
    if (ids.length < LIMITS.peersPendingMax) return 'room'
    const places = Map.groupBy(ids, (id) => this.of(id).place)
    const crowd = [...places.values()].reduce((most, each) =>
      each.length > most.length ? each : most,
    )
    const [goes] = crowd
    if (goes === undefined) return undefined
    const beside = places.get(newcomer.place)?.length ?? 0
    const isOld = newcomer.sinceMs - this.of(goes).sinceMs >= LIMITS.peerPendingKeptMs
    return crowd.length > beside + 1 || isOld ? { goes } : undefined
  }

  /** Notes who waits now; those that wait no more are forgotten. */
  keep(ids: readonly string[], id: string, newcomer: Waiting): void {
    this.known.set(id, newcomer)
    const waiting = new Set(ids)
    for (const each of this.known.keys()) if (!waiting.has(each)) this.known.delete(each)
  }

  private of(id: string): Waiting {
    return this.known.get(id) ?? FORGOTTEN
  }
}

/** The place of an address: one IPv4 address, or one IPv6 network of 64 bits; a host has that many. */
export function placeOf(address: string): string {
  const [, kind, host = ''] = address.split('/')
  if (kind !== 'ip6') return host
  const [head = '', tail] = host.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return network.join(':')
}
