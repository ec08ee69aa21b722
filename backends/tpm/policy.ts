/**
 * Policies of sealed secrets, computed here (TPM 2.0 Part 3, 1.38, 23.7 TPM2_PolicyPCR).
 * Invariant: a policy names the very values of PCRs that it is opened by.
 */
import { createHash } from 'node:crypto'
import { encodeSelection, type PcrSelection } from './attestation.ts'
import { COMMAND } from './command.ts'
import { TpmWriter } from './marshal.ts'

/** The policy that PCRs of a bank have these values, 32 bytes. @param values in the order of the PCRs. */
export function pcrPolicy(selection: PcrSelection, values: readonly Uint8Array[]): Buffer {
  const digest = createHash('sha256')
  for (const value of values) digest.update(value)
  const input = new TpmWriter()
    .bytes(Buffer.alloc(32))
    .u32(COMMAND.policyPcr)
    .bytes(encodeSelection([selection]))
    .bytes(digest.digest())
  return createHash('sha256').update(input.done()).digest()
}
