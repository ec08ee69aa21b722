/**
 * The real command line as a process against the fake daemon.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../../house/sources.ts'
import type { Rig } from '../admin/rig.ts'

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  out(): string
  err(): string
}

/** Starts a command; its home is the folder. */
export function startCli(
  folder: string,
  socket: string,
  args: readonly string[],
  input = '',
  temporary = '/tmp',
): Running {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    TMPDIR: temporary,
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    TALOS_ADMIN_SOCKET: socket,
    TALOS_STATE_DIR: join(folder, 'daemon'),
  }
  const child = spawn(process.execPath, [join(ROOT, 'daemon/cli/main.ts'), ...args], {
    env,
    cwd: folder,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.end(input)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
  return { child, ended, out: () => out, err: () => err }
}

/** Runs a command against a rig to its end. */
export function cli(rig: Rig, ...args: string[]): Promise<Ended> {
  return startCli(rig.folder, rig.socket, args).ended
}

/** Starts the demo with a temporary folder below the given one. */
export function startDemo(folder: string, args: readonly string[]): Running {
  return startCli(folder, join(folder, 'none'), ['demo', ...args], '', join(folder, 't'))
}
