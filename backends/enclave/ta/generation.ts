/**
 * The generation region: an id that changes at each activation, and the lineage's seal key.
 * Invariant: exactly 48 bytes. The key travels sealed inside the image and nowhere else; the id
 * lets a TA notice that it runs in another place than a moment ago.
 */
import { randomBytes } from 'node:crypto'
import { assertLength } from '../../../proto/codec.ts'

const ID_BYTES = 16
const KEY_BYTES = 32

/** What a generation is. */
export interface Generation {
  /** 16 bytes, drawn at genesis and at each activation. */
  readonly id: Uint8Array
  /** 32 bytes, drawn at genesis; the `seal` import encrypts under it. */
  readonly sealKey: Uint8Array
}

/** The generation of a new lineage. */
export function firstGeneration(): Generation {
  return { id: freshGenerationId(), sealKey: new Uint8Array(randomBytes(KEY_BYTES)) }
}

/** An id for an activation. */
export function freshGenerationId(): Uint8Array {
  return new Uint8Array(randomBytes(ID_BYTES))
}

/** The region's bytes. */
export function encodeGeneration({ id, sealKey }: Generation): Uint8Array {
  const out = new Uint8Array(ID_BYTES + KEY_BYTES)
  out.set(id)
  out.set(sealKey, ID_BYTES)
  return out
}

/** @throws CodedError `WIRE_FIELD_LENGTH`. */
export function decodeGeneration(region: Uint8Array): Generation {
  assertLength('generation', region, ID_BYTES + KEY_BYTES)
  return { id: region.slice(0, ID_BYTES), sealKey: region.slice(ID_BYTES) }
}
