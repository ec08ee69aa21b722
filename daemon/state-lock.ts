/**
 * One daemon a state folder: two would write one journal and answer for one TA.
 * Invariant: the lock is a socket that its holder answers, so it cannot outlive a killed daemon.
 */
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { codeOf } from '../backends/contract/errors.ts'
import { listenAt } from './admin/socket-file.ts'
import { DaemonRefusal } from './errors.ts'

/** Takes the folder until the server is closed. @throws DaemonRefusal `STATE_DIR_LOCKED`. */
export async function lockStateDir(stateDir: string): Promise<Server> {
  const server = createServer((stream) => stream.destroy())
  try {
    await listenAt(server, join(stateDir, 'lock.sock'))
  } catch (thrown) {
    if (codeOf(thrown) !== 'ADMIN_SOCKET_IN_USE') throw thrown
    const refusal = {
      code: 'STATE_DIR_LOCKED',
      field: 'state_dir',
      have: stateDir,
      want: 'a folder that no other daemon uses',
      source: 'configuration state_dir',
      fix: ['end the daemon that runs there (`talos down`), or choose another state_dir'],
    }
    throw new DaemonRefusal(refusal, undefined, thrown)
  }
  server.unref()
  return server
}
