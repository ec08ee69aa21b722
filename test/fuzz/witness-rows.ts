/**
 * Parsers of what proposers and witnesses say to each other.
 */
import fc from 'fast-check'
import type { Register } from '../../backends/contract/epoch-anchor.ts'
import {
  decodeAnswer,
  decodeQuestion,
  encodeAnswer,
  encodeQuestion,
  type AskedMessage,
  type ToldMessage,
} from '../../backends/witness/codec.ts'
import { WITNESS_LIMITS } from '../../backends/witness/limits.ts'
import type { ParserRow } from './parsers.ts'

const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length })
const counter = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const optional = fc.oneof(bytes(32), fc.constant(new Uint8Array(0)))

const register: fc.Arbitrary<Register> = fc.record({
  lineage: bytes(32),
  epoch: counter,
  sequence: counter,
  phase: fc.constantFrom('active' as const, 'released' as const, 'superseded' as const),
  root: optional,
  session: optional,
  holder: bytes(32),
  previousHolder: optional,
  runner: optional,
  configuration: bytes(32),
  token: fc.uint8Array({ maxLength: 40 }),
})
const ballot = fc.record({ round: counter, proposer: bytes(32) })
const step = fc.record({
  expected: fc.option(register, { nil: undefined }),
  next: register,
  signatures: fc.array(fc.record({ key: bytes(32), signature: bytes(64) }), { maxLength: 3 }),
})
const entry = fc.record({ ballot, step, signature: bytes(64) })
const launch = fc.record({ number: counter, instance: bytes(32) })
const standing = fc.record({
  incarnation: launch,
  // A list that ends with a launch that is known, as every decoded one does.
  known: fc
    .tuple(fc.array(fc.option(launch, { nil: undefined }), { maxLength: 2 }), launch)
    .map(([some, last]) => [...some, last]),
})
const seats = fc.constant([1, 2, 3].map((seat) => new Uint8Array(32).fill(seat)))
const set = fc.record({ seats, liars: fc.constant(0) })

const question: fc.Arbitrary<AskedMessage> = fc.record({
  lineage: bytes(32),
  set,
  nonce: counter,
  body: fc.oneof(
    fc.record({
      kind: fc.constant('mint' as const),
      launches: fc.tuple(
        fc.option(bytes(32), { nil: undefined }),
        bytes(32),
        fc.option(bytes(32), { nil: undefined }),
      ),
      entry,
    }),
    fc.record({ kind: fc.constant('prepare' as const), ballot }),
    fc.record({ kind: fc.constant('accept' as const), entry, next: ballot }),
    fc.record({ kind: fc.constant('register' as const), seat: fc.nat(2), incarnation: launch }),
  ),
})

const answer: fc.Arbitrary<ToldMessage> = fc.record({
  name: fc.record({ lineage: bytes(32), set: bytes(32) }),
  nonce: counter,
  body: fc.oneof(
    fc.record({ kind: fc.constant('promised' as const), standing, ballot, accepted: entry }),
    fc.record({ kind: fc.constant('accepted' as const), standing, ballot, signature: bytes(64) }),
    fc.record({ kind: fc.constant('outrun' as const), promised: ballot }),
    fc.record({ kind: fc.constant('refused' as const), code: fc.constant('WITNESS_LOST') }),
    fc.record({
      kind: fc.constant('noted' as const),
      incarnation: launch,
      standing,
      promised: ballot,
      accepted: entry,
    }),
    fc.record({ kind: fc.constant('newer' as const), incarnation: launch }),
    fc.record({ kind: fc.constant('absent' as const) }),
  ),
})

/** Rows of the witnesses' messages. */
export const WITNESS_ROWS: readonly ParserRow[] = [
  {
    name: 'backends/witness/codec.ts#decodeQuestion',
    messages: ['WitnessQuestion'],
    sample: question.map(encodeQuestion),
    read: (from) => encodeQuestion(decodeQuestion(from)),
    bytesMax: WITNESS_LIMITS.messageBytesMax,
  },
  {
    name: 'backends/witness/codec.ts#decodeAnswer',
    messages: ['WitnessAnswer'],
    sample: answer.map((told) => encodeAnswer(told, 0)),
    // Which seat has answered is known from the session; what is told of it here is not looked at.
    read: (from) => {
      decodeAnswer(from)
      return undefined
    },
    bytesMax: WITNESS_LIMITS.messageBytesMax,
  },
]
