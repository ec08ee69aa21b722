/**
 * Two sides with real keys, and the registers and statements of one hand-over between them.
 */
import { fill, keyOf, sign } from '../../statement/lineage-fixture.ts'
import { GENESIS, statementDigest } from '../../../../../backends/statement/bodies.ts'
import { mintStep } from '../../../../../backends/enclave/handover/register.ts'
import { signStatement, verifyStrict } from '../../../../../backends/statement/signed.ts'
import type { Genesis } from '../../../../../backends/statement/bodies.ts'
import type { HandoverContext } from '../../../../../backends/enclave/handover/context.ts'
import type { SourceSession } from '../../../../../backends/enclave/handover/source-state.ts'
import type { TargetTerms } from '../../../../../backends/enclave/handover/target-state.ts'

/** The genesis statement's content. */
export const genesis: Genesis = {
  owner: keyOf('owner'),
  package: fill(3),
  instance: keyOf('source instance'),
  holder: keyOf('source holder'),
  nonce: fill(4),
  anchor: 'insecure-simulated',
  configuration: fill(5),
}

const signedGenesis = signStatement(GENESIS, genesis, genesis.instance, sign)

/** Name of the lineage. */
export const lineage: Uint8Array = statementDigest(signedGenesis)

/** The step that mints it. */
export const mint = mintStep(lineage, genesis, sign)

/** The root of the frozen image. */
export const root: Uint8Array = fill(9)

/** Keys of the target. */
export const targetInstance: Uint8Array = keyOf('target instance')
/** The target's holder key. */
export const targetHolder: Uint8Array = keyOf('target holder')
/** Anchor of the target's host. */
export const targetAnchor: Uint8Array = fill(21)
/** Name of the session. */
export const session: Uint8Array = fill(77)

/** The session as the source knows it. */
export const peer: SourceSession = {
  session,
  sequence: 0n,
  targetInstance,
  package: fill(3),
  policy: fill(6),
}

/** The terms as the target knows them. */
export const terms: TargetTerms = {
  session,
  lineage,
  epoch: 1n,
  sequence: 0n,
  configuration: genesis.configuration,
  sourceHolder: genesis.holder,
  head: lineage,
  package: fill(3),
  policy: fill(6),
  holder: targetHolder,
  anchorId: targetAnchor,
}

/** The source's context in scope host. */
export const sourceContext: HandoverContext = {
  scope: 'host',
  anchorId: fill(20),
  instance: genesis.instance,
  verify: verifyStrict,
  sign,
}

/** The target's context in scope host. */
export const targetContext: HandoverContext = {
  scope: 'host',
  anchorId: targetAnchor,
  instance: targetInstance,
  verify: verifyStrict,
  sign,
}
