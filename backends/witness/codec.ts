/**
 * Byte forms of what proposers and witnesses say to each other (proto/witness.proto).
 * Invariant: what decodes re-encodes to itself; keys and digests have 32 bytes, signatures 64; seats
 * rise and are seats of the set. Leaves to others: whether anything of it is true.
 */
import { CodedError } from '../contract/errors.ts'
import type { AnchorStep } from '../contract/epoch-anchor.ts'
import { assertLength, decodeExact, encodeMessage, u64Bytes, u64From } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { decodeRegister, encodeRegister } from '../enclave/handover/register-codec.ts'
import { fields32 } from '../statement/bodies.ts'
import type { Ballot } from './ballot.ts'
import type { Incarnation, KnownIncarnations } from './incarnation.ts'
import { WITNESS_LIMITS } from './limits.ts'
import type {
  Answer,
  Entry,
  Question,
  RegisterName,
  Registration,
  RegistrationAnswer,
  Standing,
} from './messages.ts'
import { checkWitnessSet, type WitnessSet } from './witness-set.ts'

const { v1 } = talos
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/

/** A question on its way: of a proposer, or of a launch that learns. */
export interface AskedMessage {
  readonly lineage: Uint8Array
  readonly set: WitnessSet
  readonly nonce: bigint
  readonly body: Question | (Registration & { readonly kind: 'register'; readonly seat: number })
}

/** An answer on its way. */
export interface ToldMessage {
  readonly name: RegisterName
  readonly nonce: bigint
  readonly body: Answer | RegistrationAnswer
}

function malformed(fact: string): never {
  throw new CodedError({ code: 'WITNESS_MALFORMED', fact })
}

function present<T>(value: T | null | undefined, fact: string): T {
  return value ?? malformed(fact)
}

function ballotWire({ round, proposer }: Ballot): talos.v1.WitnessBallot.$Properties {
  return { round: u64Bytes(round), proposer }
}

function ballotOf(wire: talos.v1.WitnessBallot.$Properties | null | undefined): Ballot {
  const { round, proposer } = present(wire, 'ballot')
  return {
    round: u64From(round ?? new Uint8Array(0)),
    ...fields32({ proposer: proposer ?? new Uint8Array(0) }),
  }
}

function stepWire({ expected, next, signatures }: AnchorStep): talos.v1.WitnessStep.$Properties {
  return {
    expected: expected === undefined ? new Uint8Array(0) : encodeRegister(expected),
    next: encodeRegister(next),
    signatures: [...signatures],
  }
}

function stepOf(wire: talos.v1.WitnessStep.$Properties | null | undefined): AnchorStep {
  const { expected, next, signatures } = present(wire, 'step')
  const given = signatures ?? []
  if (given.length > WITNESS_LIMITS.stepSignaturesMax) malformed('signatures')
  return {
    expected: expected == null || expected.length === 0 ? undefined : decodeRegister(expected),
    next: decodeRegister(present(next, 'next')),
    signatures: given.map(({ key, signature }) => ({
      ...fields32({ key: key ?? new Uint8Array(0) }),
      signature: signatureOf(signature),
    })),
  }
}

function signatureOf(bytes: Uint8Array | null | undefined): Uint8Array {
  const signature = bytes ?? new Uint8Array(0)
  assertLength('signature', signature, 64)
  return new Uint8Array(signature)
}

function entryWire({ ballot, step, signature }: Entry): talos.v1.WitnessEntry.$Properties {
  return { ballot: ballotWire(ballot), step: stepWire(step), signature }
}

function entryOf(wire: talos.v1.WitnessEntry.$Properties | null | undefined): Entry {
  const { ballot, step, signature } = present(wire, 'entry')
  return { ballot: ballotOf(ballot), step: stepOf(step), signature: signatureOf(signature) }
}

function launchWire(seat: number, { number, instance }: Incarnation) {
  return { seat, number: u64Bytes(number), instance }
}

function launchOf(wire: talos.v1.WitnessLaunch.$Properties | null | undefined) {
  const { seat, number, instance } = present(wire, 'launch')
  const place = seat ?? 0
  if (place >= WITNESS_LIMITS.seatsMax) malformed('seat')
  const counted = u64From(number ?? new Uint8Array(0))
  const { instance: key } = fields32({ instance: instance ?? new Uint8Array(0) })
  return { seat: place, incarnation: { number: counted, instance: key } }
}

/** Launches by rising seat, as a list with a place for each seat up to the last. */
function launchesWire(known: KnownIncarnations): talos.v1.WitnessLaunch.$Properties[] {
  return known.flatMap((each, seat) => (each === undefined ? [] : [launchWire(seat, each)]))
}

function launchesOf(
  wires: readonly talos.v1.WitnessLaunch.$Properties[] | null | undefined,
): KnownIncarnations {
  const known: (Incarnation | undefined)[] = []
  for (const wire of wires ?? []) {
    const { seat, incarnation } = launchOf(wire)
    if (seat < known.length) malformed('seats')
    while (known.length < seat) known.push(undefined)
    known.push(incarnation)
  }
  return known
}

/** Bytes of a question. */
export function encodeQuestion({ lineage, set, nonce, body }: AskedMessage): Uint8Array {
  const named = {
    lineage,
    set: { seats: [...set.seats], liars: set.liars },
    nonce: u64Bytes(nonce),
  }
  return encodeMessage(v1.WitnessQuestion, { ...named, ...questionWire(body) })
}

function questionWire(body: AskedMessage['body']): talos.v1.WitnessQuestion.$Properties {
  switch (body.kind) {
    case 'mint': {
      const launches = body.launches.map((instance) =>
        instance === undefined ? undefined : { number: 0n, instance },
      )
      return { mint: { launches: launchesWire(launches), entry: entryWire(body.entry) } }
    }
    case 'prepare':
      return { prepare: ballotWire(body.ballot) }
    case 'accept':
      return { accept: { entry: entryWire(body.entry), next: ballotWire(body.next) } }
    case 'register':
      return { register: launchWire(body.seat, body.incarnation) }
  }
}

/** @throws CodedError `WIRE_…`, `WITNESS_…`, `REGISTER_…`. */
export function decodeQuestion(bytes: Uint8Array): AskedMessage {
  const wire = decodeExact(v1.WitnessQuestion, bytes, WITNESS_LIMITS.messageBytesMax)
  const { seats, liars } = present(wire.set, 'set')
  const set = checkWitnessSet({
    seats: (seats ?? []).map((seat) => new Uint8Array(seat)),
    liars: liars ?? 0,
  })
  const named = { ...fields32({ lineage: wire.lineage }), set, nonce: u64From(wire.nonce) }
  return { ...named, body: questionOf(wire, set) }
}

function questionOf(
  wire: ReturnType<typeof v1.WitnessQuestion.decode>,
  { seats }: WitnessSet,
): AskedMessage['body'] {
  switch (wire.body) {
    case 'mint': {
      const known = launchesOf(wire.mint.launches)
      if (known.length > seats.length) malformed('seats')
      if (known.some((each) => each !== undefined && each.number !== 0n)) malformed('number')
      const launches = Array.from(seats, (_, seat) => known[seat]?.instance)
      return { kind: 'mint', launches, entry: entryOf(wire.mint.entry) }
    }
    case 'prepare':
      return { kind: 'prepare', ballot: ballotOf(wire.prepare) }
    case 'accept':
      return {
        kind: 'accept',
        entry: entryOf(wire.accept.entry),
        next: ballotOf(wire.accept.next),
      }
    case 'register': {
      const { seat, incarnation } = launchOf(wire.register)
      if (seat >= seats.length) malformed('seat')
      return { kind: 'register', seat, incarnation }
    }
    default:
      return malformed('body')
  }
}

function standingWire(seat: number, { incarnation, known }: Standing) {
  return { own: launchWire(seat, incarnation), known: launchesWire(known) }
}

/** Bytes of an answer. @param seat of the launch that answers. */
export function encodeAnswer({ name, nonce, body }: ToldMessage, seat: number): Uint8Array {
  const named = { lineage: name.lineage, set: name.set, nonce: u64Bytes(nonce) }
  return encodeMessage(v1.WitnessAnswer, { ...named, ...answerWire(body, seat) })
}

function answerWire(body: ToldMessage['body'], seat: number): talos.v1.WitnessAnswer.$Properties {
  switch (body.kind) {
    case 'promised': {
      const { standing, ballot, accepted } = body
      const told = { standing: standingWire(seat, standing), ballot: ballotWire(ballot) }
      return { promised: { ...told, accepted: entryWire(present(accepted, 'entry')) } }
    }
    case 'accepted': {
      const { standing, ballot, signature } = body
      const told = { standing: standingWire(seat, standing), ballot: ballotWire(ballot) }
      return { accepted: { ...told, signature } }
    }
    case 'outrun':
      return { outrun: ballotWire(body.promised) }
    case 'refused':
      return { refused: { code: body.code } }
    case 'noted': {
      const { incarnation, standing, promised, accepted } = body
      const told = { launch: launchWire(seat, incarnation), standing: standingWire(seat, standing) }
      return { noted: { ...told, promised: ballotWire(promised), accepted: entryWire(accepted) } }
    }
    case 'newer':
      return { newer: launchWire(seat, body.incarnation) }
    case 'absent':
      return { absent: {} }
  }
}

/** @throws CodedError `WIRE_…`, `WITNESS_…`, `REGISTER_…`. */
export function decodeAnswer(bytes: Uint8Array): ToldMessage {
  const wire = decodeExact(v1.WitnessAnswer, bytes, WITNESS_LIMITS.messageBytesMax)
  const name = fields32({ lineage: wire.lineage, set: wire.set })
  return { name, nonce: u64From(wire.nonce), body: answerOf(wire) }
}

function standingOf(wire: talos.v1.WitnessStanding.$Properties | null | undefined): Standing {
  const { own, known } = present(wire, 'standing')
  return { incarnation: launchOf(own).incarnation, known: launchesOf(known) }
}

function answerOf(wire: ReturnType<typeof v1.WitnessAnswer.decode>): ToldMessage['body'] {
  switch (wire.body) {
    case 'promised': {
      const { standing, ballot, accepted } = wire.promised
      const told = { standing: standingOf(standing), ballot: ballotOf(ballot) }
      return { kind: 'promised', ...told, accepted: entryOf(accepted) }
    }
    case 'accepted': {
      const { standing, ballot, signature } = wire.accepted
      const told = { standing: standingOf(standing), ballot: ballotOf(ballot) }
      return { kind: 'accepted', ...told, signature: signatureOf(signature) }
    }
    case 'outrun':
      return { kind: 'outrun', promised: ballotOf(wire.outrun) }
    case 'refused': {
      const { code } = wire.refused
      return CODE.test(code) ? { kind: 'refused', code } : malformed('code')
    }
    case 'noted': {
      const { launch, standing, promised, accepted } = wire.noted
      const told = { incarnation: launchOf(launch).incarnation, standing: standingOf(standing) }
      return { kind: 'noted', ...told, promised: ballotOf(promised), accepted: entryOf(accepted) }
    }
    case 'newer':
      return { kind: 'newer', incarnation: launchOf(wire.newer).incarnation }
    case 'absent':
      return { kind: 'absent' }
    default:
      return malformed('body')
  }
}
