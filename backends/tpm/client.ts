/**
 * A TPM's commands as calls. Every key and session that is loaded is flushed again, whatever happens:
 * a TPM without a resource manager has room for three.
 * Invariant: nothing here judges what the TPM says of itself (attestation.ts does).
 */
import { randomBytes } from 'node:crypto'
import { ALG } from './algorithms.ts'
import { encodeSelection, type Attested, type PcrSelection } from './attestation.ts'
import {
  HIERARCHY,
  NO_PASSWORD,
  run,
  type Authorization,
  type TpmCommand,
  type TpmResponse,
} from './command.ts'
import { encapsulate, type MadeCredential } from './credential.ts'
import { TpmWriter } from './marshal.ts'
import { pcrPolicy } from './policy.ts'
import { encodeNvPublic, NV, OBJECT, readPublic, type NvPublic } from './public-area.ts'
import { SaltedClient } from './salted-client.ts'
import { SaltedSession } from './session.ts'
import type { TpmTransport } from './transport.ts'

const SESSION = { hmac: 0, policy: 1 } as const
const NONE = new Uint8Array(0)
/** PolicySecret of the endorsement hierarchy: the default policy of endorsement keys (TCG EK profile). */
const EK_POLICY = Buffer.from(
  '837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa',
  'hex',
)

/** A loaded key: its handle until it is flushed, its public area, its name. */
export interface LoadedKey {
  readonly handle: number
  readonly public: Buffer
  readonly name: Buffer
}

/** What is kept of a sealed secret; nobody opens it without its TPM. */
export interface SealedObject {
  readonly public: Buffer
  readonly private: Buffer
}

/** P-256 with AES-128-CFB: the low-range template of endorsement keys (TCG EK profile, B.3.4). */
function endorsementTemplate(): Buffer {
  const { fixedTpm, fixedParent, sensitiveDataOrigin, adminWithPolicy, restricted, decrypt } =
    OBJECT
  return new TpmWriter()
    .u16(ALG.ecc)
    .u16(ALG.sha256)
    .u32(fixedTpm | fixedParent | sensitiveDataOrigin | adminWithPolicy | restricted | decrypt)
    .sized(EK_POLICY)
    .u16(ALG.aes)
    .u16(128)
    .u16(ALG.cfb)
    .u16(ALG.none)
    .u16(3)
    .u16(ALG.none)
    .sized(Buffer.alloc(32))
    .sized(Buffer.alloc(32))
    .done()
}

/** P-256 that signs by ECDSA over SHA-256 what its own TPM made, and nothing else. */
function attestationTemplate(): Buffer {
  const { fixedTpm, fixedParent, sensitiveDataOrigin, userWithAuth, restricted, sign } = OBJECT
  return new TpmWriter()
    .u16(ALG.ecc)
    .u16(ALG.sha256)
    .u32(fixedTpm | fixedParent | sensitiveDataOrigin | userWithAuth | restricted | sign)
    .sized(NONE)
    .u16(ALG.none)
    .u16(ALG.ecdsa)
    .u16(ALG.sha256)
    .u16(3)
    .u16(ALG.none)
    .sized(NONE)
    .sized(NONE)
    .done()
}

/** P-256 under which secrets are sealed. */
function storageTemplate(): Buffer {
  const { fixedTpm, fixedParent, sensitiveDataOrigin, userWithAuth, noDa, restricted, decrypt } =
    OBJECT
  return new TpmWriter()
    .u16(ALG.ecc)
    .u16(ALG.sha256)
    .u32(fixedTpm | fixedParent | sensitiveDataOrigin | userWithAuth | noDa | restricted | decrypt)
    .sized(NONE)
    .u16(ALG.aes)
    .u16(128)
    .u16(ALG.cfb)
    .u16(ALG.none)
    .u16(3)
    .u16(ALG.none)
    .sized(NONE)
    .sized(NONE)
    .done()
}

/** One TPM. */
export class TpmClient {
  private readonly transport: TpmTransport

  constructor(transport: TpmTransport) {
    this.transport = transport
  }

  /** Random bytes of the TPM, at most 32 at once. */
  async getRandom(bytes: number): Promise<Buffer> {
    const parameters = new TpmWriter().u16(bytes).done()
    const { parameters: told } = await this.run({ name: 'getRandom', handles: [], parameters })
    return told.sized(64)
  }

  /** Works with the endorsement key. */
  withEndorsementKey<T>(work: (key: LoadedKey) => Promise<T>): Promise<T> {
    return this.withPrimary(HIERARCHY.endorsement, endorsementTemplate(), work)
  }

  /** Works with an attestation key of the endorsement hierarchy, the same at each call. */
  withAttestationKey<T>(work: (key: LoadedKey) => Promise<T>): Promise<T> {
    return this.withPrimary(HIERARCHY.endorsement, attestationTemplate(), work)
  }

  /** The secret of a made credential: shows that both keys are in this TPM. */
  async activateCredential(ak: LoadedKey, ek: LoadedKey, made: MadeCredential): Promise<Buffer> {
    return this.withPolicy(async (session) => {
      const secret = new TpmWriter().sized(NONE).sized(NONE).sized(NONE).u32(0).done()
      await this.run({
        name: 'policySecret',
        handles: [HIERARCHY.endorsement, session],
        authorizations: [NO_PASSWORD],
        parameters: secret,
      })
      const { parameters } = await this.run({
        name: 'activateCredential',
        handles: [ak.handle, ek.handle],
        authorizations: [NO_PASSWORD, { session, continues: true }],
        parameters: new TpmWriter().sized(made.blob).sized(made.secret).done(),
      })
      return parameters.sized(64)
    })
  }

  /** A quote over PCRs, by a key whose scheme is fixed. @param nonce 32 bytes. */
  async quote(
    ak: LoadedKey,
    nonce: Uint8Array,
    selections: readonly PcrSelection[],
  ): Promise<Attested> {
    const parameters = new TpmWriter().sized(nonce).u16(ALG.none).bytes(encodeSelection(selections))
    return attestedOf(
      await this.run({
        name: 'quote',
        handles: [ak.handle],
        authorizations: [NO_PASSWORD],
        parameters: parameters.done(),
      }),
    )
  }

  /** Values of PCRs of one bank, at most eight. */
  async readPcrs(selection: PcrSelection): Promise<readonly Buffer[]> {
    const parameters = encodeSelection([selection])
    const { parameters: told } = await this.run({ name: 'pcrRead', handles: [], parameters })
    told.u32()
    const count = told.u32()
    for (let at = 0; at < count; at++) {
      told.u16()
      told.bytes(told.u8())
    }
    return Array.from({ length: told.u32() }, () => told.sized(64))
  }

  /** Extends a PCR of the SHA-256 bank. */
  async extendPcr(pcr: number, digest: Uint8Array): Promise<void> {
    const parameters = new TpmWriter().u32(1).u16(ALG.sha256).bytes(digest).done()
    await this.run({ name: 'pcrExtend', handles: [pcr], authorizations: [NO_PASSWORD], parameters })
  }

  /** Defines an index that the owner reads and writes. @param kind {@link NV}.counter or `extend`. */
  async defineIndex(index: number, kind: number, bytes: number): Promise<void> {
    const access = NV.ownerRead | NV.ownerWrite | NV.authRead | NV.authWrite | NV.noDa
    const attributes = access | kind
    const nv: NvPublic = { index, nameAlgorithm: ALG.sha256, attributes, policy: NONE, bytes }
    const parameters = new TpmWriter().sized(NONE).sized(encodeNvPublic(nv)).done()
    const handles = [HIERARCHY.owner]
    await this.run({ name: 'nvDefineSpace', handles, authorizations: [NO_PASSWORD], parameters })
  }

  async undefineIndex(index: number): Promise<void> {
    const handles = [HIERARCHY.owner, index]
    await this.run({ name: 'nvUndefineSpace', handles, authorizations: [NO_PASSWORD] })
  }

  /** The public area of an index, as bytes of TPMS_NV_PUBLIC, and its name. */
  async readIndexPublic(
    index: number,
  ): Promise<{ readonly public: Buffer; readonly name: Buffer }> {
    const { parameters } = await this.run({ name: 'nvReadPublic', handles: [index] })
    return { public: parameters.sized(256), name: parameters.sized(66) }
  }

  async readIndex(index: number, bytes: number): Promise<Buffer> {
    const parameters = new TpmWriter().u16(bytes).u16(0).done()
    const { parameters: told } = await this.runIndex('nvRead', index, parameters)
    return told.sized(2048)
  }

  async incrementIndex(index: number): Promise<void> {
    await this.runIndex('nvIncrement', index, NONE)
  }

  /** Extends an index of kind `extend` by a datum. */
  async extendIndex(index: number, datum: Uint8Array): Promise<void> {
    await this.runIndex('nvExtend', index, new TpmWriter().sized(datum).done())
  }

  /** Contents of an index, signed. @param nonce 32 bytes. */
  async certifyIndex(
    ak: LoadedKey,
    index: number,
    bytes: number,
    nonce: Uint8Array,
  ): Promise<Attested> {
    const parameters = new TpmWriter().sized(nonce).u16(ALG.none).u16(bytes).u16(0).done()
    return attestedOf(
      await this.run({
        name: 'nvCertify',
        handles: [ak.handle, HIERARCHY.owner, index],
        authorizations: [NO_PASSWORD, NO_PASSWORD],
        parameters,
      }),
    )
  }

  /** Seals a secret of at most 128 bytes to the present values of PCRs. */
  async seal(secret: Uint8Array, selection: PcrSelection): Promise<SealedObject> {
    const policy = pcrPolicy(selection, await this.readPcrs(selection))
    return this.withStorageKey(async (parent) => {
      const sensitive = new TpmWriter().sized(NONE).sized(secret).done()
      const area = new TpmWriter()
        .u16(ALG.keyedHash)
        .u16(ALG.sha256)
        .u32(OBJECT.fixedTpm | OBJECT.fixedParent)
        .sized(policy)
        .u16(ALG.none)
        .sized(NONE)
        .done()
      const parameters = new TpmWriter().sized(sensitive).sized(area).sized(NONE).u32(0).done()
      const { parameters: told } = await this.run({
        name: 'create',
        handles: [parent.handle],
        authorizations: [NO_PASSWORD],
        parameters,
      })
      const sealed = told.sized()
      return { private: sealed, public: told.sized() }
    })
  }

  /** Opens what was sealed, if the PCRs are what they were. @throws CodedError `TPM_RC`. */
  async unseal(sealed: SealedObject, selection: PcrSelection): Promise<Buffer> {
    return this.withStorageKey(async (parent) => {
      const loaded = await this.run({
        name: 'load',
        handles: [parent.handle],
        authorizations: [NO_PASSWORD],
        parameters: new TpmWriter().sized(sealed.private).sized(sealed.public).done(),
        givesHandle: true,
      })
      try {
        return await this.withPolicy(async (session) => {
          const pcrs = new TpmWriter()
            .sized(NONE)
            .bytes(encodeSelection([selection]))
            .done()
          await this.run({ name: 'policyPcr', handles: [session], parameters: pcrs })
          const authorizations: Authorization[] = [{ session, continues: true }]
          const handles = [loaded.handle]
          const { parameters } = await this.run({ name: 'unseal', handles, authorizations })
          return parameters.sized(128)
        })
      } finally {
        await this.flush(loaded.handle)
      }
    })
  }

  /**
   * Works in a session that is salted for a key: nobody between here and the TPM of that key reads
   * what is hidden, or answers in the TPM's place.
   */
  async withSalted<T>(key: LoadedKey, work: (session: SaltedClient) => Promise<T>): Promise<T> {
    const nonceCaller = randomBytes(32)
    const { seed: salt, ciphertext } = encapsulate(readPublic(key.public), 'SECRET')
    const parameters = new TpmWriter().sized(nonceCaller).sized(ciphertext).u8(SESSION.hmac)
    parameters.u16(ALG.aes).u16(128).u16(ALG.cfb).u16(ALG.sha256)
    const { handle, parameters: told } = await this.run({
      name: 'startAuthSession',
      handles: [key.handle, HIERARCHY.none],
      parameters: parameters.done(),
      givesHandle: true,
    })
    const session = new SaltedSession({ handle, salt, nonceCaller, nonceTpm: told.sized(64) })
    salt.fill(0)
    try {
      return await work(new SaltedClient(this, this.transport, session))
    } finally {
      session.wipe()
      await this.flush(handle)
    }
  }

  private withStorageKey<T>(work: (key: LoadedKey) => Promise<T>): Promise<T> {
    return this.withPrimary(HIERARCHY.owner, storageTemplate(), work)
  }

  private async withPrimary<T>(
    hierarchy: number,
    template: Uint8Array,
    work: (key: LoadedKey) => Promise<T>,
  ): Promise<T> {
    const sensitive = new TpmWriter().sized(NONE).sized(NONE).done()
    const parameters = new TpmWriter().sized(sensitive).sized(template).sized(NONE).u32(0).done()
    const { handle, parameters: told } = await this.run({
      name: 'createPrimary',
      handles: [hierarchy],
      authorizations: [NO_PASSWORD],
      parameters,
      givesHandle: true,
    })
    try {
      const area = told.sized()
      const { parameters: named } = await this.run({ name: 'readPublic', handles: [handle] })
      named.sized()
      return await work({ handle, public: area, name: named.sized(66) })
    } finally {
      await this.flush(handle)
    }
  }

  private async withPolicy<T>(work: (session: number) => Promise<T>): Promise<T> {
    const parameters = new TpmWriter()
      .sized(randomBytes(16))
      .sized(NONE)
      .u8(SESSION.policy)
      .u16(ALG.none)
      .u16(ALG.sha256)
      .done()
    const { handle } = await this.run({
      name: 'startAuthSession',
      handles: [HIERARCHY.none, HIERARCHY.none],
      parameters,
      givesHandle: true,
    })
    try {
      return await work(handle)
    } finally {
      await this.flush(handle)
    }
  }

  private async flush(handle: number): Promise<void> {
    const parameters = new TpmWriter().u32(handle).done()
    // One that has gone with its session needs none.
    await this.run({ name: 'flushContext', handles: [], parameters }).catch(() => undefined)
  }

  private runIndex(
    name: 'nvRead' | 'nvIncrement' | 'nvExtend',
    index: number,
    parameters: Uint8Array,
  ): Promise<TpmResponse> {
    const handles = [HIERARCHY.owner, index]
    return this.run({ name, handles, authorizations: [NO_PASSWORD], parameters })
  }

  private run(command: TpmCommand): Promise<TpmResponse> {
    return run(this.transport, command)
  }
}

function attestedOf({ parameters }: TpmResponse): Attested {
  const message = parameters.sized()
  return { message, signature: parameters.bytes(parameters.left) }
}
