/**
 * What a command is given: its options, the daemon, the terminal; and how it says its result.
 * Invariant: with --json standard output carries JSON alone, one document a command (a line an
 * event for streams); with --quiet only the names that scripts need.
 */
import { join } from 'node:path'
import { homedir } from 'node:os'
import { AdminClient } from '../admin/client.ts'
import { loadConfig } from '../config/config.ts'

/** Options that every command has. */
export interface GlobalOptions {
  readonly json?: true
  readonly quiet?: true
  readonly socket?: string
  /** ms */
  readonly timeout?: number
  readonly config?: string
}

/** Where a command reads and writes. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** All of standard input. */
  input(): Promise<Uint8Array>
  readonly isTty: boolean
  readonly columns: number
}

/** A result in its three forms. */
export interface Result {
  readonly json: unknown
  readonly human: string
  /** Absent: --quiet says nothing. */
  readonly quiet?: string
}

/** One run of one command. */
export class Invocation {
  readonly options: GlobalOptions
  readonly terminal: Terminal
  readonly env: NodeJS.ProcessEnv
  private opened: AdminClient | undefined

  constructor(options: GlobalOptions, terminal: Terminal, env: NodeJS.ProcessEnv) {
    this.options = options
    this.terminal = terminal
    this.env = env
  }

  /** The admin socket: --socket, else what the daemon's own configuration says. */
  get socket(): string {
    if (this.options.socket !== undefined) return this.options.socket
    return loadConfig({ file: this.options.config, env: this.env, flags: [] }).adminSocket
  }

  /** Folder of what the command line itself must not forget (XDG state). */
  get stateFolder(): string {
    return this.xdg('XDG_STATE_HOME', '.local/state')
  }

  /** Folder of keys that a person made (XDG configuration). */
  get keyFolder(): string {
    return this.xdg('XDG_CONFIG_HOME', '.config')
  }

  /** The daemon. */
  get client(): AdminClient {
    this.opened ??= new AdminClient(this.socket, this.options.timeout)
    return this.opened
  }

  /** Ends connections. */
  close(): void {
    this.opened?.close()
  }

  /** Says the result in the form that was asked for. */
  print({ json, human, quiet }: Result): void {
    if (this.options.json === true) this.terminal.out(`${JSON.stringify(json)}\n`)
    else if (this.options.quiet === true) this.terminal.out(quiet === undefined ? '' : `${quiet}\n`)
    else this.terminal.out(human)
  }

  /** Says something beside the result; never where a script reads. */
  note(text: string): void {
    const silent = this.options.json === true || this.options.quiet === true
    if (!silent) this.terminal.err(`${text}\n`)
  }

  private xdg(variable: string, fallback: string): string {
    const base = this.env[variable]
    // The XDG rules: a path that is not absolute counts as unset.
    const usable = base?.startsWith('/') === true ? base : join(homedir(), fallback)
    return join(usable, 'talos')
  }
}
