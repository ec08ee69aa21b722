/**
 * The enclave's agent: what each call of the daemon does, one TA a process.
 * Invariant: it trusts nothing that a call says; a call that does not fit the phase is refused with
 * a code and changes nothing. Leaves to others: decisions (handover/), the TA (ta/), the wire.
 */
import { CodedError } from '../contract/errors.ts'
import type { AnchorKind, EpochAnchor } from '../contract/epoch-anchor.ts'
import { equalBytes, u64Bytes, u64From } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { PACKAGE_LIMITS } from '../package/package-limits.ts'
import { parsePackage, type TaPackage } from '../package/ta-package.ts'
import { statementDigest } from '../statement/bodies.ts'
import { verifyStrict, type Signed } from '../statement/signed.ts'
import { ledgerAnchor } from './anchor/ledger-anchor.ts'
import { volatileAnchor } from './anchor/volatile-anchor.ts'
import type { ChannelHandlers, FromEnclave, LanePipe, Reply, ToEnclave } from './channel/channel.ts'
import { describe } from './description.ts'
import { CheckpointStore } from './durability/checkpoint-store.ts'
import { durableOf } from './durability/durable-tenure.ts'
import { restartTa } from './durability/restart.ts'
import type { HandoverContext } from './handover/context.ts'
import { sourceOf } from './handover/source.ts'
import type { TargetState } from './handover/target-state.ts'
import { Introspection } from './introspection.ts'
import { LIMITS } from './limits.ts'
import { attemptTerms, laterTerms } from './move/attempt.ts'
import { SourceMove } from './move/source-move.ts'
import type { SourceParts } from './move/source-parts.ts'
import type { StepVerdict } from './move/step-loop.ts'
import { TargetMove } from './move/target-move.ts'
import type { TargetParts } from './move/target-parts.ts'
import type { PlatformPorts } from './platform-ports.ts'
import { mintLineage } from './ta/genesis.ts'
import { outputReply } from './runtime/output-reply.ts'
import type { TaRuntime } from './runtime/ta-runtime.ts'
import { SealedRecords } from './sealing/sealed-records.ts'
import { KeyRing } from './ta/key-ring.ts'
import type { LiveTa } from './ta/live-ta.ts'
import { openRuntime } from './ta/runtime-options.ts'

/** What the agent asks of the program around it. */
export interface AgentPorts {
  emit(message: FromEnclave): void
  exit(): void
}

const DONE: Reply = { message: { done: {} } }

/** One enclave. */
export class Agent implements ChannelHandlers {
  private readonly platform: PlatformPorts
  private readonly ports: AgentPorts
  private readonly keys = new KeyRing()
  /** Absent where the backend cannot seal or keep. */
  private readonly records: SealedRecords | undefined
  private package: TaPackage | undefined
  /** The runtime of a target, on its way. */
  private opening: Promise<TaRuntime> | undefined
  private ta: LiveTa | undefined
  private anchorKind: AnchorKind | undefined
  private source: SourceMove | undefined
  private target: TargetMove | undefined
  /** What a daemon is told of a launch that goes on from a checkpoint. */
  private restarted: talos.v1.Restarted.$Properties | undefined
  private readonly introspection = new Introspection()
  /** Loading takes a while; a second load is refused meanwhile. */
  private loading = false
  /** A daemon that died as it launched this has noted it nowhere: nobody would ever end it. */
  private readonly unclaimed: NodeJS.Timeout

  constructor(platform: PlatformPorts, ports: AgentPorts) {
    this.platform = platform
    this.ports = ports
    this.unclaimed = setTimeout(() => ports.exit(), LIMITS.firstAttachMs).unref()
    const { sealer, blobs } = platform
    if (sealer !== undefined && blobs !== undefined) this.records = new SealedRecords(sealer, blobs)
  }

  /** Packages before a TA is loaded, requests afterwards. */
  callPayloadBytesMax(): number {
    return this.package === undefined
      ? PACKAGE_LIMITS.packageBytesMax
      : LIMITS.requestPayloadBytesMax
  }

  /** A daemon attached: it hears again what it may have missed. */
  controlAttached(): void {
    clearTimeout(this.unclaimed)
    this.source?.resume()
    this.target?.resume()
    if (this.restarted !== undefined) this.ports.emit({ restarted: this.restarted })
  }

  /** A lane of the attempt under way. */
  lane(attempt: Uint8Array, lane: LanePipe): void {
    if (this.target?.attempt.isNamed(attempt) === true) this.target.attempt.attach(lane)
    else if (this.source !== undefined) this.source.attach(attempt, lane)
    else lane.close()
  }

  /** One call. @throws CodedError, RefusedCall: told to the daemon. */
  async call(message: ToEnclave, payload: Uint8Array): Promise<Reply> {
    switch (message.body) {
      case 'begin':
        return this.begin(message.begin, payload)
      case 'awaitTarget':
        return this.load(async () => {
          void this.take(parsePackage(payload))
          return Promise.resolve(DONE)
        })
      case 'restore':
        return this.load(() => this.restore(message.restore.attempt, payload))
      case 'reissue':
        return this.load(() => this.reissue(message.reissue.attempt, payload))
      case 'restartTa':
        return this.load(() => this.restart(message.restartTa.lineage, payload))
      case 'openSession':
        return this.openSession(message.openSession, payload)
      case 'peerSignature':
        return this.peerSignature(message.peerSignature)
      case 'cancelSession':
        return verdictReply(await this.runner().cancel(message.cancelSession.attempt))
      case 'deliver':
        return this.deliver(message.deliver)
      case 'abandon':
        return verdictReply(await this.taker(message.abandon.attempt).abandon())
      case 'openClient': {
        const { gate } = this.live()
        const clientSession = gate.openClient(message.openClient.clientKey)
        await gate.barrier.settled()
        return { message: { clientOpened: { clientSession } } }
      }
      case 'callTa':
        return this.callTa(message.callTa, payload)
      case 'acknowledge': {
        const { clientSession, sequence, signature } = message.acknowledge
        this.live().gate.acknowledge(clientSession, u64From(sequence), signature)
        return DONE
      }
      case 'readOutput':
        return this.readOutput(message.readOutput)
      case 'introspect':
        return this.introspect(message.introspect)
      case 'describe':
        return { message: { described: this.describe() } }
      case 'end':
        return this.end()
      default:
        throw new CodedError({ code: 'CALL_UNKNOWN' })
    }
  }

  private async load(work: () => Promise<Reply>): Promise<Reply> {
    if (this.loading || this.package !== undefined) throw new CodedError({ code: 'CALL_NOT_EMPTY' })
    this.loading = true
    try {
      return await work()
    } finally {
      this.loading = false
    }
  }

  /** Takes a package of which nothing runs yet; compiling it begins at once. */
  private take(ta: TaPackage): Promise<TaRuntime> {
    this.package = ta
    this.opening = openRuntime(ta)
    // Told when a session asks for it; until then nobody waits.
    this.opening.catch(() => undefined)
    return this.opening
  }

  /** Scope host: goes on from the image that an earlier launch had sealed for this attempt. */
  private async restore(attempt: Uint8Array, payload: Uint8Array): Promise<Reply> {
    const terms = laterTerms(attempt)
    const { records } = this
    const image = await records?.openImage(attempt)
    if (records === undefined || image === undefined) throw new CodedError({ code: 'SEAL_NONE' })
    try {
      const kept = await records.openPrepared(attempt)
      const ta = parsePackage(payload)
      const parts = this.targetParts(ta, this.take(ta))
      this.target = await TargetMove.restored(parts, terms, { image, kept })
    } finally {
      await image.close()
    }
    return DONE
  }

  /** Scope host: says what became of the release of an earlier launch; the TA runs here no more. */
  private async reissue(attempt: Uint8Array, payload: Uint8Array): Promise<Reply> {
    const terms = laterTerms(attempt)
    const { records } = this
    const sealed = await records?.openRelease(attempt)
    if (sealed === undefined) throw new CodedError({ code: 'SEAL_NONE' })
    const { record, holderSecret } = sealed
    const { ta, anchor } = wipedUnless(holderSecret, () => {
      const parsed = parsePackage(payload)
      const isOurs = equalBytes(record.peer.package, parsed.digest)
      if (!isOurs) throw new CodedError({ code: 'SEAL_PACKAGE' })
      return { ta: parsed, anchor: this.openAnchor(sealed.anchor) }
    })
    this.package = ta
    this.anchorKind = anchor.kind
    this.keys.adopt(holderSecret)
    this.source = await SourceMove.reissued(
      {
        ta: undefined,
        lineage: record.register.lineage,
        platform: this.platform,
        keys: this.keys,
        records,
        anchor,
        context: this.contextFor(anchor),
        previousRoot: record.register.root,
        emit: (message) => this.ports.emit(message),
      },
      terms,
      record,
    )
    return DONE
  }

  /** Goes on from the checkpoint that the anchor names. */
  private async restart(lineage: Uint8Array, payload: Uint8Array): Promise<Reply> {
    const { sealer, blobs } = this.platform
    if (sealer === undefined || blobs === undefined) throw new CodedError({ code: 'SEAL_ABSENT' })
    const { platform, keys } = this
    const store = new CheckpointStore(sealer, blobs)
    const openAnchor = (kind: AnchorKind): EpochAnchor => this.openAnchor(kind)
    const ta = parsePackage(payload)
    const went = await restartTa({ package: ta, platform, keys, store, openAnchor }, lineage)
    const { register, link } = went
    this.package = ta
    const initial = sourceOf(register, statementDigest(link))
    this.becomeSource(went.ta, went.anchor, initial, went.previousRoot)
    went.ta.begin()
    this.restarted = { lineage, epoch: u64Bytes(register.epoch), link }
    this.ports.emit({ restarted: this.restarted })
    return DONE
  }

  private begin(call: talos.v1.Begin, payload: Uint8Array): Promise<Reply> {
    return this.load(async () => {
      const ta = parsePackage(payload)
      const minted = await mintLineage({
        package: ta,
        anchorName: call.anchor,
        platform: this.platform,
        keys: this.keys,
        openAnchor: (kind) => this.openAnchor(kind),
      })
      this.package = ta
      const initial = sourceOf(minted.register, minted.head)
      this.becomeSource(minted.ta, minted.anchor, initial)
      return { message: { began: { genesis: minted.genesis } } }
    })
  }

  private becomeSource(
    ta: LiveTa,
    anchor: EpochAnchor,
    initial: ReturnType<typeof sourceOf>,
    previousRoot = ta.lineage,
  ): void {
    this.ta = ta
    this.anchorKind = anchor.kind
    const { platform, keys } = this
    const parts: SourceParts = {
      ta,
      lineage: ta.lineage,
      platform,
      keys,
      records: anchor.scope === 'host' ? this.records : undefined,
      anchor,
      context: this.contextFor(anchor),
      previousRoot,
      emit: (message) => this.ports.emit(message),
    }
    const source = new SourceMove(parts, initial)
    this.source = source
    const durable = durableOf({ ta, source, anchor, platform, keys, previousRoot })
    if (durable !== undefined) parts.durable = durable
  }

  private async openSession(call: talos.v1.OpenSession, chain: Uint8Array): Promise<Reply> {
    const terms = attemptTerms(call, chain)
    if (call.role === talos.v1.Role.ROLE_SOURCE)
      return verdictReply(await this.runner().open(terms))
    if (call.role !== talos.v1.Role.ROLE_TARGET) throw new CodedError({ code: 'MOVE_ROLE' })
    const { opening } = this
    const isFree = !this.loading && this.source === undefined && this.target === undefined
    if (this.package === undefined || opening === undefined || !isFree) {
      throw new CodedError({ code: 'HANDOVER_BUSY' })
    }
    this.target = TargetMove.attest(this.targetParts(this.package, opening), terms)
    return DONE
  }

  private targetParts(ta: TaPackage, runtime: Promise<TaRuntime>): TargetParts {
    return {
      package: ta,
      runtime,
      platform: this.platform,
      keys: this.keys,
      records: this.records,
      openAnchor: (kind) => this.openAnchor(kind),
      contextFor: (anchor) => this.contextFor(anchor),
      emit: (message) => this.ports.emit(message),
      activated: (live, anchor, state) => this.activated(live, anchor, state),
    }
  }

  private activated(
    ta: LiveTa,
    anchor: EpochAnchor,
    state: Extract<TargetState, { phase: 'active' }>,
  ): void {
    if (state.receipt === undefined) throw new CodedError({ code: 'HANDOVER_NO_RECEIPT' })
    const initial = sourceOf(state.register, statementDigest(state.receipt))
    this.becomeSource(ta, anchor, initial, state.root)
  }

  private peerSignature({ attempt, key, signature }: talos.v1.PeerSignature): Reply {
    if (this.target?.attempt.isNamed(attempt) === true) {
      this.target.attempt.answerPeerSignature({ key, signature })
    } else {
      this.runner().answerPeerSignature(attempt, key, signature)
    }
    return DONE
  }

  private async deliver({ attempt, statement }: talos.v1.Deliver): Promise<Reply> {
    if (statement == null) throw new CodedError({ code: 'CALL_FIELD', field: 'statement' })
    const { kind, key, signature } = statement
    const signed: Signed = { kind, statement: statement.statement, key, signature }
    const forTarget = this.target?.attempt.isNamed(attempt) === true
    const { target } = this
    if (forTarget && target !== undefined) return verdictReply(await target.deliver(signed))
    return verdictReply(await this.runner().deliver(signed))
  }

  private async callTa(call: talos.v1.CallTa, data: Uint8Array): Promise<Reply> {
    const { clientSession, signature } = call
    const sequence = u64From(call.sequence)
    const answer = await this.live().gate.call({ clientSession, sequence, signature, data })
    return { message: { answered: { repeated: answer.repeated } }, payload: answer.data }
  }

  private async readOutput({ since, entriesMax }: talos.v1.ReadOutput): Promise<Reply> {
    const most = Math.min(entriesMax, LIMITS.outputEntriesPerRead)
    const read = await this.live().output(u64From(since), most)
    return { message: { output: outputReply(read) } }
  }

  private async introspect({ since }: talos.v1.Introspect): Promise<Reply> {
    const introspected = await this.introspection.look(this.live(), this.runner(), since)
    return { message: { introspected } }
  }

  private describe(): talos.v1.Described.$Properties {
    return describe({
      platform: this.platform,
      keys: this.keys,
      package: this.package,
      ta: this.ta,
      anchorKind: this.anchorKind,
      source: this.source,
      target: this.target,
    })
  }

  private async end(): Promise<Reply> {
    await this.ta?.destroy()
    this.introspection.forget()
    await this.target?.clear()
    await this.source?.clear()
    this.keys.forgetHolders()
    this.ports.exit()
    return DONE
  }

  private live(): LiveTa {
    if (this.ta === undefined) throw new CodedError({ code: 'TA_NOT_HERE' })
    return this.ta
  }

  private runner(): SourceMove {
    if (this.source === undefined) throw new CodedError({ code: 'TA_NOT_HERE' })
    return this.source
  }

  private taker(attempt: Uint8Array): TargetMove {
    if (this.target?.attempt.isNamed(attempt) !== true)
      throw new CodedError({ code: 'HANDOVER_NONE' })
    return this.target
  }

  private openAnchor(kind: AnchorKind): EpochAnchor {
    if (!this.platform.anchors.includes(kind)) throw new CodedError({ code: 'ANCHOR_ABSENT', kind })
    switch (kind) {
      case 'volatile':
        return volatileAnchor(this.keys.instance, verifyStrict)
      case 'insecure-simulated': {
        const { ledger } = this.platform
        const isKept = this.records !== undefined
        if (ledger === undefined || !isKept) throw new CodedError({ code: 'ANCHOR_ABSENT', kind })
        return ledgerAnchor(kind, ledger, verifyStrict)
      }
      case 'tpm':
      case 'witnesses':
        throw new CodedError({ code: 'ANCHOR_ABSENT', kind })
    }
  }

  private contextFor(anchor: EpochAnchor): HandoverContext {
    if (anchor.scope === 'shared') throw new CodedError({ code: 'ANCHOR_ABSENT' })
    return {
      scope: anchor.scope,
      anchorId: anchor.id,
      instance: this.keys.instance,
      verify: verifyStrict,
      sign: (key, digest) => this.keys.sign(key, digest),
    }
  }
}

/** What `check` gives; the secret is wiped when it throws instead. */
function wipedUnless<T>(secret: Uint8Array, check: () => T): T {
  try {
    return check()
  } catch (thrown) {
    secret.fill(0)
    throw thrown
  }
}

function verdictReply(verdict: StepVerdict): Reply {
  if (!verdict.accepted) throw new CodedError({ code: verdict.code })
  return DONE
}
