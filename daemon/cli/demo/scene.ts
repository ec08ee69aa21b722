/**
 * What the demo shows and expects: one line a step, with its time.
 * Invariant: an expectation that fails is shown where it failed and makes the whole demo fail.
 */
import { CodedError } from '../../../backends/contract/errors.ts'
import { plain } from '../format.ts'

/** Takes the lines of the scene. */
export class Scene {
  private readonly write: (text: string) => void
  private readonly startMs = performance.now()
  private readonly steps: { name: string; ok: boolean; ms: number; text: string }[] = []

  constructor(write: (text: string) => void) {
    this.write = write
  }

  /** Seconds since the curtain. */
  get seconds(): number {
    return (performance.now() - this.startMs) / 1000
  }

  /** A headline. */
  title(text: string): void {
    this.write(`\n${text}\n`)
  }

  /** A fact that is only shown. */
  tell(name: string, text: string): void {
    const at = this.seconds.toFixed(1).padStart(5)
    this.write(`${at} s  ${name.padEnd(10)}  ${plain(text)}\n`)
  }

  /** A fact that must hold. @throws CodedError `DEMO_FAILED`. */
  expect(name: string, holds: boolean, text: string): void {
    this.steps.push({ name, ok: holds, ms: Math.round(this.seconds * 1000), text })
    this.tell(name, `${holds ? 'ok' : 'FAILED'}  ${text}`)
    if (!holds) throw new CodedError({ code: 'DEMO_FAILED', step: name, found: text })
  }

  /** Every expectation so far. */
  get record(): readonly object[] {
    return this.steps
  }
}
