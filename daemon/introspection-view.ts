/**
 * What an enclave says of its TA, as people are shown it.
 * Invariant: names of functions are made printable; a counter of another length is no answer.
 */
import { hexOf, u64From } from '../proto/codec.ts'
import type { talos } from '../proto/generated/talos.js'
import type { Introspection } from './admin/schemas.ts'
import { foreignText } from './foreign-text.ts'
import type { TaRecord } from './journal/records.ts'

/** By number, as docs/state-image.md has them. */
const REGION_NAMES: readonly string[] = [
  '',
  'code',
  'memory',
  'globals',
  'table',
  'wasi',
  'files',
  'mailbox',
  'generation',
  'execution',
  'flow',
]

function regionName(region: number | undefined): string {
  return REGION_NAMES[region ?? 0] ?? `region ${String(region)}`
}

/** The answer of `GET /v1/tas/:id/introspection`. */
export function introspectionView(
  { id, name }: TaRecord,
  told: talos.v1.Introspected.$Properties,
): Introspection {
  const { changes } = told
  return {
    ta: id,
    name,
    lineage: hexOf(told.lineage ?? new Uint8Array()),
    epoch: String(u64From(told.epoch ?? new Uint8Array())),
    sequence: String(u64From(told.sequence ?? new Uint8Array())),
    root: hexOf(told.root ?? new Uint8Array()),
    regions: (told.regions ?? []).map(regionView),
    stopped_ms: told.stoppedMs ?? 0,
    waited_ms: told.waitedMs ?? 0,
    in_request: told.inRequest ?? false,
    full: told.full ?? false,
    ...(changes == null ? {} : { changes: changesView(changes) }),
    depth: told.depth ?? 0,
    stack: (told.stack ?? []).map((frame) => ({
      depth: frame.depth ?? 0,
      function: frame.function ?? 0,
      name: foreignText(frame.name),
      block: frame.block ?? 0,
      offset: frame.offset ?? 0,
    })),
  }
}

function regionView(figures: talos.v1.RegionFigures.$Properties): Introspection['regions'][number] {
  const { region, size, pages = 0, zeroPages = 0 } = figures
  const bytes = String(u64From(size ?? new Uint8Array()))
  const paged = pages === 0 ? {} : { pages, zero_pages: zeroPages }
  return { region: regionName(region), bytes, ...paged }
}

function changesView(changes: talos.v1.Changes.$Properties): NonNullable<Introspection['changes']> {
  return {
    since: hexOf(changes.since ?? new Uint8Array()),
    pages: changes.pages ?? 0,
    ranges: (changes.ranges ?? []).map(({ region, first = 0, pages = 0 }) => ({
      region: regionName(region),
      first,
      pages,
    })),
    more: changes.more ?? false,
  }
}
