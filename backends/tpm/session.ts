/**
 * HMAC sessions that are salted for a key of the TPM, with parameter encryption (TPM 2.0 Part 1, 1.38,
 * clauses 19 and 21): whoever sits between this program and the TPM can break them off, and nothing else.
 * Invariant: a response counts only if its HMAC holds over this very command's response; a nonce of this
 * side is fresh in each command; a session whose response did not hold is never used again.
 * Leaves to others: whose key it is: the salt is as secret as that key is the right TPM's.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { CodedError, codeOf } from '../contract/errors.ts'
import { ALG } from './algorithms.ts'
import { COMMAND, exchange, type TpmCommand } from './command.ts'
import { kdfA } from './kdf.ts'
import { TpmReader, TpmWriter } from './marshal.ts'
import type { TpmTransport } from './transport.ts'

/** TPMA_SESSION. */
const ATTRIBUTE = { continues: 0x01, decrypt: 0x20, encrypt: 0x40 } as const
const NONCE_BYTES = 32
const KEY_BYTES = 16
const IV_BYTES = 16

/** What both sides have of a session that has begun. */
export interface SessionStart {
  readonly handle: number
  readonly salt: Uint8Array
  readonly nonceCaller: Uint8Array
  readonly nonceTpm: Uint8Array
}

/** A command whose one authorisation is by this session, for an entity without a password. */
export interface SessionCommand extends Pick<TpmCommand, 'name' | 'handles' | 'parameters'> {
  /** Names of the entities that the handles stand for. */
  readonly names: readonly Uint8Array[]
  /** Whether the first parameter, a TPM2B, is hidden on its way there. */
  readonly hides: boolean
  /** Whether the first parameter of the response, a TPM2B, comes hidden. */
  readonly hidesAnswer: boolean
}

/** One session. */
export class SaltedSession {
  readonly handle: number
  private readonly key: Buffer
  private nonceTpm: Uint8Array
  private isBroken = false

  constructor({ handle, salt, nonceCaller, nonceTpm }: SessionStart) {
    this.handle = handle
    this.nonceTpm = nonceTpm
    this.key = kdfA(ALG.sha256, salt, 'ATH', [nonceTpm, nonceCaller], 256)
  }

  /** Sends one command. @throws CodedError `TPM_RC`, `TPM_SESSION`, `TPM_…`. */
  async run(transport: TpmTransport, command: SessionCommand): Promise<TpmReader> {
    if (this.isBroken) throw new CodedError({ code: 'TPM_SESSION', fact: 'broken' })
    this.isBroken = true
    const nonce = randomBytes(NONCE_BYTES)
    const { name, handles, names, hides, hidesAnswer } = command
    const plain = command.parameters ?? new Uint8Array(0)
    const parameters = hides ? this.hidden(plain, nonce) : Buffer.from(plain)
    const attributes =
      ATTRIBUTE.continues | (hides ? ATTRIBUTE.decrypt : 0) | (hidesAnswer ? ATTRIBUTE.encrypt : 0)
    const code = new TpmWriter().u32(COMMAND[name]).done()
    const cpHash = hashOf(code, ...names, parameters)
    const hmac = this.hmac(cpHash, nonce, this.nonceTpm, attributes)
    const authorizations = [{ session: this.handle, nonce, attributes, hmac }]
    const sent = { name, handles, authorizations, parameters }
    const { response, area } = await exchange(transport, sent).catch((thrown: unknown) => {
      // The TPM has refused the command and kept its nonce: the session is what it was.
      this.isBroken = codeOf(thrown) !== 'TPM_RC'
      throw thrown
    })
    const rpHash = hashOf(new TpmWriter().u32(0).done(), code, response)
    const fresh = this.judge(area, rpHash, nonce, attributes)
    const told = hidesAnswer ? this.shown(response, nonce, fresh) : response
    this.nonceTpm = fresh
    this.isBroken = false
    return new TpmReader(told)
  }

  /** Forgets its key. */
  wipe(): void {
    this.isBroken = true
    this.key.fill(0)
  }

  /** The TPM's next nonce, once its HMAC held. */
  private judge(area: TpmReader, rpHash: Buffer, nonce: Buffer, attributes: number): Buffer {
    const fresh = area.sized(NONCE_BYTES)
    const told = area.u8()
    const hmac = area.sized(NONCE_BYTES)
    area.end()
    const expected = this.hmac(rpHash, fresh, nonce, told)
    const holds = hmac.length === expected.length && timingSafeEqual(hmac, expected)
    if (!holds || fresh.length !== NONCE_BYTES || told !== attributes) {
      throw new CodedError({ code: 'TPM_SESSION', fact: 'hmac' })
    }
    return fresh
  }

  private hmac(hash: Buffer, newer: Uint8Array, older: Uint8Array, attributes: number): Buffer {
    return createHmac('sha256', this.key)
      .update(hash)
      .update(newer)
      .update(older)
      .update(Uint8Array.of(attributes))
      .digest()
  }

  /** Key and initial value of one parameter: both nonces make them its own. */
  private stream(newer: Uint8Array, older: Uint8Array): readonly [Buffer, Buffer] {
    const bits = (KEY_BYTES + IV_BYTES) * 8
    const made = kdfA(ALG.sha256, this.key, 'CFB', [newer, older], bits)
    return [made.subarray(0, KEY_BYTES), made.subarray(KEY_BYTES)]
  }

  private hidden(parameters: Uint8Array, nonce: Uint8Array): Buffer {
    const reader = new TpmReader(parameters)
    const first = reader.sized()
    const [key, iv] = this.stream(nonce, this.nonceTpm)
    const cipher = createCipheriv('aes-128-cfb', key, iv)
    const sealed = Buffer.concat([cipher.update(first), cipher.final()])
    return new TpmWriter().sized(sealed).bytes(reader.bytes(reader.left)).done()
  }

  private shown(response: Buffer, nonce: Uint8Array, fresh: Uint8Array): Buffer {
    const reader = new TpmReader(response)
    const first = reader.sized()
    const [key, iv] = this.stream(fresh, nonce)
    const decipher = createDecipheriv('aes-128-cfb', key, iv)
    const plain = Buffer.concat([decipher.update(first), decipher.final()])
    return new TpmWriter().sized(plain).bytes(reader.bytes(reader.left)).done()
  }
}

function hashOf(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
