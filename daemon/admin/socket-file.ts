/**
 * The file of a Unix socket: where it may lie, who may reach it, and when an old one may go.
 * Invariant: the socket has its mode from the first moment that it exists; it is only made in a
 * folder that nobody else can write or enter; a socket that somebody answers is never removed.
 */
import { lstatSync, mkdirSync, unlinkSync, type Stats } from 'node:fs'
import { connect, type Server } from 'node:net'
import { dirname } from 'node:path'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'

function refuse(code: string, field: string, have: string, want: string, fix: string): never {
  const source = 'configuration admin.socket'
  throw new DaemonRefusal({ code, field, have, want, source, fix: [fix] })
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined
    return refuse('ADMIN_SOCKET_PATH', path, codeOf(thrown), 'a path that can be read', FIX_PATH)
  }
}

const FIX_PATH = 'choose another path with --socket or admin.socket'

/** Makes the folder where it is missing (0700); refuses one that others can write or enter. */
function securedFolder(path: string): void {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    refuse('ADMIN_SOCKET_FOLDER', folder, codeOf(thrown), 'a folder that can be made', FIX_PATH)
  }
  const stats = statOf(folder)
  if (stats?.isDirectory() !== true) {
    refuse('ADMIN_SOCKET_FOLDER', folder, 'no folder (or a link)', 'a folder', FIX_PATH)
  }
  const user = process.getuid?.() ?? 0
  if (stats.uid !== user && stats.uid !== 0) {
    const have = `owned by user ${String(stats.uid)}`
    refuse('ADMIN_SOCKET_FOLDER', folder, have, `user ${String(user)} or root`, FIX_PATH)
  }
  // Group may enter (the socket's own mode decides then); nobody else may even look.
  if ((stats.mode & 0o027) !== 0) {
    const have = (stats.mode & 0o777).toString(8).padStart(4, '0')
    refuse('ADMIN_SOCKET_FOLDER', folder, have, '0700 or 0750', `chmod 0750 ${folder}`)
  }
}

/** Whether a program answers at a socket. */
async function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.setTimeout(LIMITS.adminProbeMs)
    const end = (answered: boolean) => () => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', end(true))
    socket.once('timeout', end(true))
    // Only a refused connection shows that nobody listens; anything else counts as taken.
    socket.once('error', (error) => end(codeOf(error) !== 'ECONNREFUSED')())
  })
}

async function clearedPath(path: string): Promise<void> {
  const before = statOf(path)
  if (before === undefined) return
  if (!before.isSocket()) {
    refuse('ADMIN_SOCKET_PATH', path, 'a file that is no socket', 'nothing, or a socket', FIX_PATH)
  }
  if (await isAnswered(path)) inUse(path)
  const after = statOf(path)
  // Another daemon may have put its own socket there while this one was asking.
  if (after === undefined) return
  if (after.ino !== before.ino || after.dev !== before.dev) inUse(path)
  unlinkSync(path)
}

function inUse(path: string): never {
  const fix = 'end the daemon that runs there (`talos down`), or choose another path'
  return refuse('ADMIN_SOCKET_IN_USE', path, 'a daemon that answers', 'nobody', fix)
}

/** Lets a server listen at a path with mode 0660. @throws DaemonRefusal `ADMIN_SOCKET_…`. */
export async function listenAt(server: Server, path: string): Promise<void> {
  const bytes = Buffer.byteLength(path)
  if (bytes > LIMITS.adminSocketPathBytesMax) {
    const want = `at most ${String(LIMITS.adminSocketPathBytesMax)} bytes`
    refuse('ADMIN_SOCKET_PATH', path, `${String(bytes)} bytes`, want, FIX_PATH)
  }
  securedFolder(path)
  await clearedPath(path)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // The kernel makes the file inside listen(): the mask holds for exactly this call.
    const mask = process.umask(0o117)
    try {
      server.listen(path, LIMITS.adminConnectionsMax, () => {
        server.off('error', reject)
        resolve()
      })
    } finally {
      process.umask(mask)
    }
  }).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'EADDRINUSE') inUse(path)
    refuse('ADMIN_SOCKET_PATH', path, codeOf(thrown), 'a path that can be listened at', FIX_PATH)
  })
  const mode = (statOf(path)?.mode ?? 0) & 0o777
  if ((mode & 0o007) !== 0) {
    server.close()
    refuse('ADMIN_SOCKET_PATH', path, mode.toString(8), '0660', FIX_PATH)
  }
}
