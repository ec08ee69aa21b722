/**
 * What became of many images, by level and class, as it is written down.
 * Invariant: every image that was judged is in it once.
 */
import type { Verdict } from './mutation.ts'
import { TAKEN } from './tamper-row.ts'
import type { Level } from './verifier.ts'

/** One class at one level. */
interface ClassTally {
  images: number
  taken: number
  /** Images by the code that they were refused under. */
  readonly codes: Record<string, number>
}

/** Classes by level. */
export type Tally = Partial<Record<Level, Record<string, ClassTally>>>

/** Adds one image. */
export function count(tally: Tally, level: Level, { class: name, said }: Verdict): void {
  const classes = (tally[level] ??= {})
  const entry = (classes[name] ??= { images: 0, taken: 0, codes: {} })
  entry.images += 1
  if (said === TAKEN) entry.taken += 1
  else entry.codes[said] = (entry.codes[said] ?? 0) + 1
}

/** All classes of a level together. */
export function totalOf(classes: Readonly<Record<string, ClassTally>>): ClassTally {
  const total: ClassTally = { images: 0, taken: 0, codes: {} }
  for (const { images, taken, codes } of Object.values(classes)) {
    total.images += images
    total.taken += taken
    for (const [code, times] of Object.entries(codes)) {
      total.codes[code] = (total.codes[code] ?? 0) + times
    }
  }
  return total
}
