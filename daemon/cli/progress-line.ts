/**
 * The progress of a move: one line that is written over on a terminal, plain lines elsewhere.
 * Invariant: elsewhere a line comes only with a new phase or a new round, never with each poll.
 */
import type { Migration } from '../admin/schemas.ts'
import type { Terminal } from './invocation.ts'
import { renderProgress } from './render/migration.ts'

const CLEAR = '\r\x1b[K'

/** Shows one move. */
export class ProgressLine {
  private readonly terminal: Terminal
  private readonly silent: boolean
  private last: Migration | undefined
  private open = false

  constructor(terminal: Terminal, silent: boolean) {
    this.terminal = terminal
    this.silent = silent
  }

  /** Shows where the move is. */
  show(move: Migration): void {
    if (this.silent || move.settled) return
    const { last } = this
    this.last = move
    const newPhase = last?.phase !== move.phase
    if (this.terminal.isTty) {
      // The line of a phase that ended stays above the next one.
      if (newPhase) this.end()
      const text = renderProgress(move).slice(0, Math.max(20, this.terminal.columns - 1))
      this.terminal.out(`${CLEAR}${text}`)
      this.open = true
    } else if (newPhase || last.progress?.round !== move.progress?.round) {
      this.terminal.out(`${renderProgress(move)}\n`)
    }
  }

  /** Ends the line, so that other text begins on its own. */
  end(): void {
    if (this.open) this.terminal.out('\n')
    this.open = false
  }
}
