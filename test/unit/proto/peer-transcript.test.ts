/**
 * What daemons sign and evidence binds: different for each role, transcript and key.
 */
import { expect, test } from 'vitest'
import { hexOf } from '../../../proto/codec.ts'
import { labelledDigest, labelledInput } from '../../../proto/digest.ts'
import { evidenceDigest, peerSignatureInput } from '../../../proto/peer-transcript.ts'

const one = new Uint8Array(32).fill(1)
const two = new Uint8Array(32).fill(2)

test('a peer key signs label, transcript and role', () => {
  const want = labelledInput('talos peer v1', one, Uint8Array.of(2))
  expect(peerSignatureInput(one, 'target')).toEqual(want)
})

test('evidence binds label, TH1, role and instance key, in 32 bytes', () => {
  const want = labelledDigest('talos evidence v1', one, Uint8Array.of(1), two)
  expect(evidenceDigest(one, 'source', two)).toEqual(want)
  expect(want).toHaveLength(32)
})

test('no two of them are alike', () => {
  const all = [one, two].flatMap((transcript) => [
    hexOf(peerSignatureInput(transcript, 'source')),
    hexOf(peerSignatureInput(transcript, 'target')),
    ...[one, two].flatMap((key) => [
      hexOf(evidenceDigest(transcript, 'source', key)),
      hexOf(evidenceDigest(transcript, 'target', key)),
    ]),
  ])
  expect(new Set(all).size).toBe(all.length)
})
