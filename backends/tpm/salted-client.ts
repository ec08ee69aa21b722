/**
 * NV indexes in a salted session: what is written and read is hidden, and the answer is the TPM's.
 * Invariant: an index is told apart by its name, which the session's HMAC covers: a lie about it is refused.
 */
import type { TpmClient } from './client.ts'
import { HIERARCHY } from './command.ts'
import { TpmWriter, type TpmReader } from './marshal.ts'
import type { SaltedSession, SessionCommand } from './session.ts'
import type { TpmTransport } from './transport.ts'

/** Indexes of the owner, in one session. */
export class SaltedClient {
  private readonly client: TpmClient
  private readonly transport: TpmTransport
  private readonly session: SaltedSession

  constructor(client: TpmClient, transport: TpmTransport, session: SaltedSession) {
    this.client = client
    this.transport = transport
    this.session = session
  }

  async incrementIndex(index: number): Promise<void> {
    await this.runIndex(index, { name: 'nvIncrement', hides: false, hidesAnswer: false })
  }

  async extendIndex(index: number, datum: Uint8Array): Promise<void> {
    const parameters = new TpmWriter().sized(datum).done()
    await this.runIndex(index, { name: 'nvExtend', parameters, hides: true, hidesAnswer: false })
  }

  async readIndex(index: number, bytes: number): Promise<Buffer> {
    const parameters = new TpmWriter().u16(bytes).u16(0).done()
    const hidden = { hides: false, hidesAnswer: true }
    const told = await this.runIndex(index, { name: 'nvRead', parameters, ...hidden })
    return told.sized(2048)
  }

  private async runIndex(
    index: number,
    command: Omit<SessionCommand, 'handles' | 'names'>,
  ): Promise<TpmReader> {
    const { name } = await this.client.readIndexPublic(index)
    const owner = new TpmWriter().u32(HIERARCHY.owner).done()
    const handles = [HIERARCHY.owner, index]
    const names = [owner, name]
    return this.session.run(this.transport, { ...command, handles, names })
  }
}
