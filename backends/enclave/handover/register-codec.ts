/**
 * The one byte form of a register: what steps sign and ledgers keep.
 * Invariant: equal registers have equal bytes, and bytes that decode re-encode to themselves.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes, u64Bytes, u64From } from '../../../proto/codec.ts'
import { labelledInput } from '../../../proto/digest.ts'
import type { Register, RegisterPhase } from '../../contract/epoch-anchor.ts'

const LABEL = 'talos register v1'
const REGISTER_BYTES_MAX = 16_384
const FIELDS = 11
const PHASES: readonly RegisterPhase[] = [
  'prepared',
  'tombstoned',
  'active',
  'released',
  'superseded',
  'retired',
]
const text = new TextEncoder()

function phaseByte(phase: RegisterPhase): Uint8Array {
  return Uint8Array.of(PHASES.indexOf(phase) + 1)
}

/** Bytes of a register: label and fields, each with its length. */
export function encodeRegister(register: Register): Uint8Array {
  return labelledInput(
    LABEL,
    register.lineage,
    u64Bytes(register.epoch),
    u64Bytes(register.sequence),
    phaseByte(register.phase),
    register.root,
    register.session,
    register.holder,
    register.previousHolder,
    register.runner,
    register.configuration,
    register.token,
  )
}

/** Takes apart what `labelledInput` put together. @throws CodedError `REGISTER_MALFORMED`. */
export function labelledParts(label: string, bytes: Uint8Array, count: number): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = []
  let at = 0
  while (at < bytes.length && parts.length <= count) {
    if (bytes.length - at < 4) throw new CodedError({ code: 'REGISTER_MALFORMED', at })
    const length = view.getUint32(at)
    at += 4
    if (length > bytes.length - at) throw new CodedError({ code: 'REGISTER_MALFORMED', at })
    // A copy: `slice` of a Buffer would be a view of bytes that their owner may wipe.
    parts.push(Uint8Array.from(bytes.subarray(at, at + length)))
    at += length
  }
  const [head, ...rest] = parts
  if (at !== bytes.length || rest.length !== count || head === undefined) {
    throw new CodedError({ code: 'REGISTER_MALFORMED', parts: parts.length })
  }
  if (!equalBytes(head, text.encode(label))) throw new CodedError({ code: 'REGISTER_LABEL' })
  return rest
}

function key(bytes: Uint8Array | undefined, optional: boolean): Uint8Array {
  const good = bytes?.length === 32 || (optional && bytes?.length === 0)
  if (bytes === undefined || !good) throw new CodedError({ code: 'REGISTER_MALFORMED' })
  return bytes
}

/** Exactly one register. @throws CodedError `REGISTER_…` or `COUNTER_LENGTH`. */
export function decodeRegister(bytes: Uint8Array): Register {
  if (bytes.length > REGISTER_BYTES_MAX) throw new CodedError({ code: 'REGISTER_TOO_LARGE' })
  const parts = labelledParts(LABEL, bytes, FIELDS)
  const [lineage, epoch, sequence, phase, root, session, holder, previous, runner] = parts
  const named = phase?.length === 1 ? PHASES[(phase[0] ?? 0) - 1] : undefined
  if (named === undefined) throw new CodedError({ code: 'REGISTER_MALFORMED' })
  return {
    lineage: key(lineage, false),
    epoch: u64From(epoch ?? new Uint8Array(0)),
    sequence: u64From(sequence ?? new Uint8Array(0)),
    phase: named,
    root: key(root, true),
    session: key(session, true),
    holder: key(holder, false),
    previousHolder: key(previous, true),
    runner: key(runner, true),
    configuration: key(parts[9], false),
    token: parts[10] ?? new Uint8Array(0),
  }
}
