/**
 * A host for agents of scope host in one process: its ledger, its blobs and its sealing key live in
 * memory, and the test is their owner. It can copy, put back, mix and fail all of them.
 * Invariant: what a launch seals opens on this host alone.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { CodedError } from '../../../../backends/contract/errors.ts'
import type { HostLedger, LedgerEntry } from '../../../../backends/contract/epoch-anchor.ts'
import type { BlobStore, Sealer } from '../../../../backends/contract/sealer.ts'
import type { PlatformPorts } from '../../../../backends/enclave/platform-ports.ts'
import { hexOf } from '../../../../proto/codec.ts'

/** What becomes of a write to the ledger. */
type WriteFault = 'none' | 'before' | 'after'

/** One host. */
export class HostPlatform {
  /** Newest last. */
  readonly entries = new Map<string, LedgerEntry[]>()
  readonly blobs = new Map<string, Uint8Array>()
  ledgerId: Uint8Array = new Uint8Array(randomBytes(32))
  /** Of the next write alone. */
  fault: WriteFault = 'none'
  private readonly platformId = new Uint8Array(randomBytes(32))
  private readonly sealingKey = randomBytes(32)

  /** What a launch on this host is given. */
  ports(): Partial<PlatformPorts> {
    return {
      anchors: ['volatile', 'insecure-simulated'],
      sealer: this.sealer(),
      blobs: this.store(),
      ledger: this.ledger(),
    }
  }

  /** Names of what is sealed here. */
  sealed(): string[] {
    return [...this.blobs.keys()].map((name) => name.replace(/-.*/, '')).sort()
  }

  private ledger(): HostLedger {
    return {
      ledgerId: this.ledgerId,
      platformId: this.platformId,
      read: (lineage) => Promise.resolve(this.entries.get(hexOf(lineage))?.at(-1)),
      write: async (lineage, entry) => {
        const { fault } = this
        this.fault = 'none'
        if (fault === 'before') throw new CodedError({ code: 'TEST_LEDGER' })
        const all = this.entries.get(hexOf(lineage)) ?? []
        if (entry.version !== (all.at(-1)?.version ?? 0n) + 1n) return Promise.resolve(false)
        this.entries.set(hexOf(lineage), [...all, entry])
        if (fault === 'after') throw new CodedError({ code: 'TEST_LEDGER' })
        return Promise.resolve(true)
      },
    }
  }

  private store(): BlobStore {
    return {
      put: async (name, parts) => {
        const pieces: Uint8Array[] = []
        for await (const part of parts) pieces.push(Uint8Array.from(part))
        this.blobs.set(name, Buffer.concat(pieces))
      },
      get: (name) => {
        const bytes = this.blobs.get(name)
        return Promise.resolve(bytes === undefined ? undefined : once(bytes))
      },
      remove: (name) => {
        this.blobs.delete(name)
        return Promise.resolve()
      },
      names: (prefix) =>
        Promise.resolve([...this.blobs.keys()].filter((name) => name.startsWith(prefix)).sort()),
    }
  }

  private sealer(): Sealer {
    const keyOf = (label: string, salt: Uint8Array): Buffer =>
      createHash('sha256').update(this.sealingKey).update(label).update(salt).digest()
    return {
      platformId: this.platformId,
      seal: (label, associated, plaintext) => {
        const salt = randomBytes(32)
        const cipher = createCipheriv('aes-256-gcm', keyOf(label, salt), new Uint8Array(12))
        cipher.setAAD(associated)
        const body = cipher.update(plaintext)
        return Promise.resolve(Buffer.concat([salt, body, cipher.final(), cipher.getAuthTag()]))
      },
      open: (label, associated, sealed) => {
        if (sealed.length < 48) return Promise.reject(new CodedError({ code: 'SEAL_REFUSED' }))
        const key = keyOf(label, sealed.subarray(0, 32))
        const decipher = createDecipheriv('aes-256-gcm', key, new Uint8Array(12))
        decipher.setAAD(associated)
        decipher.setAuthTag(sealed.subarray(-16))
        const body = decipher.update(sealed.subarray(32, -16))
        try {
          decipher.final()
        } catch (thrown) {
          return Promise.reject(new CodedError({ code: 'SEAL_REFUSED', label }, thrown))
        }
        return Promise.resolve(body)
      },
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Uint8Array.from(bytes))
}
