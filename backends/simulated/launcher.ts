/**
 * Starts the enclave program as a plain child process and finds it again by pid and start time.
 * Invariant: the process is detached, so it outlives the daemon; a pid that was given to another
 * process since is never taken for the enclave.
 * Leaves to others: the enclave's folder and its removal (daemon/enclaves).
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { CodedError } from '../contract/errors.ts'
import type { EnclaveHandle, Launcher, LaunchRequest } from '../contract/launcher.ts'
import { SECRET_FILE, SOCKET_FILE } from './listener.ts'
import { PROBE_VARIABLE } from './probe.ts'

/** sun_path holds 108 bytes on Linux, one of them the terminator. */
const SOCKET_PATH_BYTES_MAX = 107
const READY_TIMEOUT_MS = 20_000
const KILL_POLL_MS = 5

const program = join(import.meta.dirname, '../enclave/main' + import.meta.filename.slice(-3))

/** Start time of a live process in clock ticks, or undefined for a dead, absent or zombie one. */
async function startTicks(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second field, the command, may hold spaces: fields are counted after its last parenthesis.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return fields[19]
}

async function ready(pipe: Readable): Promise<void> {
  const timer = setTimeout(() => pipe.destroy(), READY_TIMEOUT_MS)
  try {
    let said = ''
    for await (const chunk of pipe) said += String(chunk)
    if (said !== 'ready\n') throw new CodedError({ code: 'ENCLAVE_NOT_READY' })
  } catch (thrown) {
    throw new CodedError({ code: 'ENCLAVE_NOT_READY' }, thrown)
  } finally {
    clearTimeout(timer)
  }
}

/** The whole environment of an enclave: nothing of the daemon's but the probe and compile cache. */
function environment(): NodeJS.ProcessEnv {
  const out: NodeJS.ProcessEnv = {}
  for (const name of [PROBE_VARIABLE, 'NODE_COMPILE_CACHE']) {
    const value = process.env[name]
    if (value !== undefined) out[name] = value
  }
  return out
}

async function launch(request: LaunchRequest): Promise<EnclaveHandle> {
  const socket = join(request.directory, SOCKET_FILE)
  if (Buffer.byteLength(socket) > SOCKET_PATH_BYTES_MAX) {
    throw new CodedError({
      code: 'ENCLAVE_SOCKET_PATH',
      have: Buffer.byteLength(socket),
      want: SOCKET_PATH_BYTES_MAX,
    })
  }
  await writeFile(join(request.directory, SECRET_FILE), request.launchSecret, { mode: 0o600 })
  const log = await open(join(request.directory, 'enclave.log'), 'a', 0o600)
  const args = ['--backend', 'simulated', '--directory', request.directory]
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, ...args, '--host', request.hostDirectory],
    {
      detached: true,
      env: environment(),
      stdio: ['ignore', log.fd, log.fd, 'pipe'],
      cwd: request.directory,
    },
  )
  child.unref()
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new CodedError({ code: 'ENCLAVE_NOT_STARTED' }, error)))
  })
  try {
    await Promise.race([ready(child.stdio[3] as Readable), failed])
  } catch (thrown) {
    child.kill('SIGKILL')
    throw thrown
  } finally {
    await log.close()
  }
  const pid = child.pid ?? 0
  const ticks = await startTicks(pid)
  if (ticks === undefined) throw new CodedError({ code: 'ENCLAVE_NOT_STARTED' })
  return {
    backend: 'simulated',
    id: randomUUID().replaceAll('-', '').slice(0, 16),
    facts: { version: 1, pid, ticks, socket },
  }
}

async function isAlive(handle: EnclaveHandle): Promise<boolean> {
  const ticks = await startTicks(Number(handle.facts['pid']))
  return ticks !== undefined && ticks === handle.facts['ticks']
}

/** A process that has just gone is as good as killed. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (thrown) {
    const isGone = thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH'
    if (!isGone) throw thrown
  }
}

/** The launcher of simulated enclaves. */
export function simulatedLauncher(): Launcher {
  return {
    async probe() {
      return { available: true, detail: 'simulated: isolates nothing, proves nothing' }
    },
    launch,
    async connect(handle) {
      const stream = connect({ path: String(handle.facts['socket']) })
      await new Promise<void>((resolve, reject) => {
        stream.once('connect', resolve)
        stream.once('error', (error) => {
          reject(new CodedError({ code: 'ENCLAVE_UNREACHABLE' }, error))
        })
      })
      return stream
    },
    isAlive,
    async kill(handle) {
      const pid = Number(handle.facts['pid'])
      while (await isAlive(handle)) {
        killQuietly(pid)
        await new Promise((resolve) => setTimeout(resolve, KILL_POLL_MS))
      }
    },
  }
}
