/**
 * The handshake of the attested session as a step function of both roles.
 *
 *   source  new → hello → peer-evidence → verifying → attesting → judging → confirming → peer-finish → established
 *   target  new → hello → attesting → peer-evidence → verifying → judging → confirming → peer-finish → established
 *
 * Invariant: `established` is reached only through every check, and `ended` is never left; what
 * comes out of turn ends the handshake. Pure: evidence, claims, verdicts and signatures are events.
 * Leaves to others: doing what is asked (session-driver.ts), what is compared (handshake-transcript.ts).
 */
import { readHandshake, type FinishFacts, type HelloFacts } from './handshake-messages.ts'
import {
  bySide,
  interrupted,
  isBound,
  judge,
  ownDigest,
  peerDigest,
  RECEIVE,
  refuse,
  sending,
  type Agreed,
  type Attested,
  type HandshakeEffect,
  type HandshakeEvent,
  type HandshakeInput,
  type HandshakeSelf,
  type HandshakeState,
  type HandshakeStep,
  type In,
} from './handshake-state.ts'
import {
  finishMac,
  finishRefusal,
  helloRefusal,
  helloTranscriptOf,
  opposite,
  peerSignatureHolds,
  versionOf,
} from './handshake-transcript.ts'

/** The first state. */
export function newHandshake(self: HandshakeSelf): HandshakeState {
  return { phase: 'new', self }
}

/** One step; never throws, whatever comes. */
export function stepHandshake(state: HandshakeState, event: HandshakeEvent): HandshakeStep {
  const input: HandshakeInput = event.kind === 'frame' ? readHandshake(event.frame) : event
  switch (state.phase) {
    case 'new':
      return inNew(state, input)
    case 'hello':
      return inHello(state, input)
    case 'attesting':
      return inAttesting(state, input)
    case 'peer-evidence':
      return inPeerEvidence(state, input)
    case 'verifying':
      return inVerifying(state, input)
    case 'judging':
      return inJudging(state, input)
    case 'confirming':
      return inConfirming(state, input)
    case 'peer-finish':
      return inPeerFinish(state, input)
    case 'established':
      return inEstablished(state, input)
    case 'ended':
      return { state, effects: [] }
  }
}

function inNew(state: In<'new'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'start': {
      const { self } = state
      const first: HandshakeEffect[] =
        self.hello.role === 'source' ? [sending({ kind: 'hello', hello: self.hello })] : []
      return { state: { phase: 'hello', self }, effects: [...first, RECEIVE] }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inHello(state: In<'hello'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'hello':
      return answerHello(state, input.hello)
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function answerHello(state: In<'hello'>, theirs: HelloFacts): HandshakeStep {
  const { self } = state
  const mine = self.hello
  const refusal = helloRefusal(mine, theirs)
  const version = versionOf(mine, theirs)
  if (refusal !== undefined || version === undefined) {
    return refuse(state, refusal ?? 'SESSION_VERSION')
  }
  const helloTranscript = helloTranscriptOf(bySide(mine.role, mine, theirs), version)
  const agreed: Agreed = { theirs, version, helloTranscript }
  switch (mine.role) {
    case 'source':
      return {
        state: { phase: 'peer-evidence', self, agreed, mine: undefined },
        effects: [RECEIVE],
      }
    case 'target':
      return {
        state: { phase: 'attesting', self, agreed, theirs: undefined },
        effects: [
          sending({ kind: 'hello', hello: self.hello }),
          { kind: 'attest', digest: ownDigest(self, agreed) },
        ],
      }
  }
}

function inAttesting(state: In<'attesting'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'attested': {
      const { self, agreed, theirs } = state
      const mine = input.attested
      if (!isBound(mine, ownDigest(self, agreed))) return refuse(state, 'SESSION_EVIDENCE_BINDING')
      if (theirs !== undefined) return judge(self, agreed, mine, theirs)
      return {
        state: { phase: 'peer-evidence', self, agreed, mine },
        effects: [sending({ kind: 'evidence', evidence: mine.evidence }), RECEIVE],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inPeerEvidence(state: In<'peer-evidence'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'evidence': {
      const { self, agreed, mine } = state
      const { evidence } = input
      return {
        state: { phase: 'verifying', self, agreed, mine, evidence },
        effects: [{ kind: 'verify', evidence, digest: peerDigest(agreed) }],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inVerifying(state: In<'verifying'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'verified': {
      const { self, agreed, mine, evidence } = state
      const theirs: Attested = { evidence, claims: input.claims }
      if (!isBound(theirs, peerDigest(agreed))) return refuse(state, 'SESSION_EVIDENCE_BINDING')
      if (mine !== undefined) return judge(self, agreed, mine, theirs)
      return {
        state: { phase: 'attesting', self, agreed, theirs },
        effects: [{ kind: 'attest', digest: ownDigest(self, agreed) }],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inJudging(state: In<'judging'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'accepted': {
      const { self, bound } = state
      // A source shows its evidence only to a target that its policy has accepted.
      const shown =
        self.hello.role === 'source'
          ? [sending({ kind: 'evidence', evidence: bound.attested.mine.evidence })]
          : []
      const { transcript, theirs } = bound
      return {
        state: { phase: 'confirming', self, bound },
        effects: [...shown, { kind: 'confirm', transcript, ephemeral: theirs.ephemeral }],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inConfirming(state: In<'confirming'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'confirmed': {
      const { self, bound } = state
      const { role } = self.hello
      if (!peerSignatureHolds(input.finish, bound.transcript, role)) {
        return refuse(state, 'SESSION_OWN_PEER_SIGNATURE')
      }
      const mac = finishMac(input.macKeys[role], bound.transcript, role, input.finish)
      const finish: FinishFacts = { ...input.finish, mac }
      // The source confirms first: once it has the target's answer, both sides have accepted.
      const sends = role === 'source' ? [sending({ kind: 'finish', finish })] : []
      const peerMacKey = input.macKeys[opposite(role)]
      return {
        state: { phase: 'peer-finish', self, bound, finish, peerMacKey },
        effects: [...sends, RECEIVE],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'accepted':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inPeerFinish(state: In<'peer-finish'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'finish': {
      const { self, bound, finish, peerMacKey } = state
      const refusal = finishRefusal(input.finish, {
        transcript: bound.transcript,
        role: opposite(self.hello.role),
        macKey: peerMacKey,
        instance: bound.theirs.instance,
        peerKey: self.peerKey,
      })
      if (refusal !== undefined) return refuse(state, refusal)
      const peerKeys = { mine: finish.peerKey, theirs: input.finish.peerKey }
      return {
        state: { phase: 'established', self, established: { ...bound, peerKeys } },
        effects: self.hello.role === 'target' ? [sending({ kind: 'finish', finish })] : [],
      }
    }
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'attested':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}

function inEstablished(state: In<'established'>, input: HandshakeInput): HandshakeStep {
  switch (input.kind) {
    case 'failure':
    case 'malformed':
    case 'refused':
    case 'closed':
      return interrupted(state, input)
    case 'start':
    case 'hello':
    case 'evidence':
    case 'finish':
    case 'attested':
    case 'verified':
    case 'accepted':
    case 'confirmed':
      return refuse(state, 'SESSION_UNEXPECTED')
  }
}
