/**
 * Generation id and seal key, in one place for two threads.
 */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  LineageSecrets,
  SALT_BYTES,
  SEAL_OVERHEAD_BYTES,
} from '../../../../../backends/enclave/runtime/lineage-secrets.ts'

const ID = new Uint8Array(16).fill(1)
const KEY = new Uint8Array(32).fill(2)
const TEXT = new TextEncoder().encode('secret')

function known(): LineageSecrets {
  const secrets = new LineageSecrets()
  secrets.set(ID, KEY)
  return secrets
}

function salt(): Uint8Array {
  return new Uint8Array(randomBytes(SALT_BYTES))
}

describe('LineageSecrets', () => {
  it('are seen through the shared memory, and wiped there', () => {
    const secrets = known()
    const other = new LineageSecrets(secrets.shared)
    expect(other.known).toBe(true)
    expect(other.generation).toEqual(ID)
    expect(other.unseal(secrets.seal(TEXT, salt()))).toEqual(Buffer.from(TEXT))
    secrets.wipe()
    expect(other.known).toBe(false)
    expect(new Uint8Array(secrets.shared).every((byte) => byte === 0)).toBe(true)
  })

  it('have fixed lengths', () => {
    expect(() => known().set(ID, KEY.subarray(1))).toThrow('WIRE_FIELD_LENGTH')
    expect(() => known().set(KEY, KEY)).toThrow('WIRE_FIELD_LENGTH')
  })

  it('seal differently each time; any changed byte is refused', () => {
    const secrets = known()
    const sealed = secrets.seal(TEXT, salt())
    expect(sealed).toHaveLength(TEXT.length + SEAL_OVERHEAD_BYTES)
    expect(secrets.seal(TEXT, salt())).not.toEqual(sealed)
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte))
      expect(secrets.unseal(changed)).toBeUndefined()
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(secrets.unseal(sealed.subarray(0, length))).toBeUndefined()
    }
    expect(secrets.unseal(secrets.seal(new Uint8Array(), salt()))).toHaveLength(0)
  })

  it('seal under the key alone, whatever the generation', () => {
    const sealed = known().seal(TEXT, salt())
    const later = new LineageSecrets()
    later.set(new Uint8Array(16), KEY)
    expect(later.unseal(sealed)).toEqual(Buffer.from(TEXT))
    later.set(ID, new Uint8Array(32))
    expect(later.unseal(sealed)).toBeUndefined()
  })
})
