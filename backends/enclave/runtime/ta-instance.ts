/**
 * The instance of a TA inside its Worker.
 * Invariant: no code of the TA runs unless `start` or `handle` was called; everything that its
 * future depends on is in the two memories and in what `capture` returns.
 */
import { CodedError } from '../../contract/errors.ts'
import { REGION, type SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { TALOS_MODULE, WASI_MODULE } from '../wasm/interface-types.ts'
import { TRANSFORMED } from '../wasm/transform.ts'
import { Exchange } from './exchange.ts'
import { decodeExecution, encodeExecution, type Execution } from './execution-region.ts'
import { decodeFlow, encodeFlow, placeFlow } from './flow-region.ts'
import { InstanceGlobals, exported } from './globals-region.ts'
import { GuestMemory } from './guest-memory.ts'
import { GuestSuspension } from './guest-suspension.ts'
import { drawnInputs, PlayedInputs, RecordedInputs } from './host-inputs.ts'
import { LineageSecrets } from './lineage-secrets.ts'
import type { OutputLog } from './output-log.ts'
import { PageArena } from './page-arena.ts'
import { memoryImports, tryRewinding } from './rewinding.ts'
import { talosImports, type TalosHost } from './talos-imports.ts'
import type { ClockReading, HostClocks } from './virtual-clock.ts'
import type { WasiHost } from './wasi-host.ts'
import { wasiImports } from './wasi-imports.ts'
import { decodeWasi, encodeWasi, newWasiState, type WasiPorts } from './wasi-state.ts'
import type { CommandResult, InstanceSetup, PlayedStretch } from './worker-protocol.ts'

const WASM_PAGE_BYTES = 65_536
const EMPTY = new Uint8Array()
const HOST_CLOCKS: HostClocks = {
  monotonicNs: () => process.hrtime.bigint(),
  realtimeNs: () => BigInt(Date.now()) * 1_000_000n,
}
/** Of a run that is repeated: what the TA is shown is on the tape. */
const STILL_CLOCKS: HostClocks = { monotonicNs: () => 0n, realtimeNs: () => 0n }
/** Fuel that is granted at once, at most: what is left of it is an i32. */
const GRANT_MAX = 1n << 30n

/** One instance. */
export class TaInstance {
  private readonly setup: InstanceSetup
  private readonly ports: WasiPorts
  private readonly wasi: WasiHost
  private readonly talos: TalosHost
  private readonly instance: WebAssembly.Instance
  private readonly globals: InstanceGlobals
  /** Of a preemptive TA. */
  private readonly suspension: GuestSuspension | undefined
  /** Of a run that is recorded. */
  private readonly recorded: RecordedInputs | undefined
  /** Of a run that is repeated. */
  private readonly played: PlayedInputs | undefined

  constructor(setup: InstanceSetup, onOutput: () => void) {
    const { memories } = setup
    this.setup = setup
    const memory = new GuestMemory(memories.memory)
    const filePagesMax = setup.limits.filesBytesMax / WASM_PAGE_BYTES
    const arena = new PageArena(memories.files, filePagesMax, setup.inputs !== undefined)
    const { outputEntriesMax } = setup.limits
    const limits = { outputEntriesMax, outputBytesMax: LIMITS.outputBytesMax }
    if (setup.inputs === 'recorded') this.recorded = new RecordedInputs(LIMITS.journalBytesMax)
    if (setup.inputs === 'played') this.played = new PlayedInputs()
    const inputs = this.recorded ?? this.played ?? drawnInputs
    const clocks = this.played === undefined ? HOST_CLOCKS : STILL_CLOCKS
    this.ports = { arena, clocks, limits, inputs }
    const { args, env } = setup
    this.wasi = { memory, state: newWasiState(this.ports), inputs, args, env, onOutput }
    const secrets = new LineageSecrets(setup.secrets)
    this.talos = { memory, secrets, inputs, exchange: undefined }
    this.instance = new WebAssembly.Instance(setup.module, {
      [TRANSFORMED.memoryModule]: memoryImports([memories.memory, ...memories.added]),
      [TALOS_MODULE]: talosImports(this.talos),
      [WASI_MODULE]: wasiImports(this.wasi),
    })
    this.globals = new InstanceGlobals(setup.globals, this.instance.exports)
    const isPreemptive = setup.handler !== undefined
    this.suspension = isPreemptive ? new GuestSuspension(this.instance.exports) : undefined
  }

  /** The TA's output log. */
  get output(): OutputLog {
    return this.wasi.state.output
  }

  /** The first steps of a lineage: data, start function, initialisation. */
  start(played?: PlayedStretch): CommandResult {
    const { exports } = this.instance
    this.wasi.state.clock.resume()
    this.played?.feed(played?.tape ?? EMPTY)
    exported(exports, TRANSFORMED.init)()
    for (const name of [TRANSFORMED.start, this.setup.entry.initialize]) {
      if (exports[name] !== undefined) exported(exports, name)()
    }
    this.played?.finish()
    return this.taken()
  }

  /** Runs the handler once, or until it is stopped. What it throws ends the TA. */
  handle(request: Uint8Array, played?: PlayedStretch): CommandResult {
    const { exports } = this.instance
    this.talos.exchange = new Exchange(request, this.setup.limits.answerBytesMax)
    const handler = exported(exports, this.setup.entry.handle)
    return this.drive(
      () => (this.suspension === undefined ? [handler()] : this.suspension.run(handler)),
      played,
    )
  }

  /** Goes on with the request that was stopped. */
  proceed(played?: PlayedStretch): CommandResult {
    if (this.suspension?.isStopped !== true) throw new CodedError({ code: 'TA_NOT_STOPPED' })
    return this.drive(() => this.resume(), played)
  }

  /** The small regions; the clocks stand still from here until TA code runs again. */
  capture(stood?: ClockReading): SmallRegion[] {
    const { setup } = this
    if (stood !== undefined && this.played !== undefined) this.wasi.state.clock.stand(stood)
    return [
      { region: REGION.globals, bytes: this.globals.capture() },
      { region: REGION.wasi, bytes: encodeWasi(this.wasi.state) },
      { region: REGION.execution, bytes: encodeExecution(this.execution()) },
      { region: REGION.flow, bytes: encodeFlow(setup.memories.added[0], setup.flowCounters) },
    ]
  }

  /**
   * Puts regions in place, or nothing of them; frames are tried in quarantine first.
   * @param blank the module's memories once more, all zero.
   * @throws CodedError `STATE_…`, `STACK_REWIND`.
   */
  restore(regions: readonly SmallRegion[], blank: readonly WebAssembly.Memory[]): void {
    const only = (number: number): Uint8Array => {
      const [found, second] = regions.filter(({ region }) => region === number)
      if (found === undefined || second !== undefined || regions.length !== 4) {
        throw new CodedError({ code: 'STATE_REGIONS', region: number, have: regions.length })
      }
      return found.bytes
    }
    const { setup, suspension } = this
    const isPreemptive = suspension !== undefined
    decodeFlow(only(REGION.flow), setup.flowCounters)
    const execution = decodeExecution(only(REGION.execution), isPreemptive, setup.limits)
    const { stopped } = execution ?? {}
    if (stopped !== undefined) {
      tryRewinding(setup.module, blank, stopped.frames, setup.handler ?? 0)
    }
    const setGlobals = this.globals.prepare(only(REGION.globals))
    this.wasi.state = decodeWasi(only(REGION.wasi), this.ports)
    setGlobals()
    placeFlow(setup.memories.added[0], only(REGION.flow))
    if (execution !== undefined) this.adopt(execution)
  }

  private adopt({ fuel, granted, stopped }: Execution): void {
    const frames = stopped?.frames ?? EMPTY
    this.suspension?.restore({ frames, fuel, granted })
    if (stopped === undefined) return
    const { request, answer } = stopped
    this.talos.exchange = new Exchange(request, this.setup.limits.answerBytesMax, answer)
  }

  private execution(): Execution | undefined {
    const { suspension, talos } = this
    if (suspension === undefined) return undefined
    const { frames, fuel, granted } = suspension.capture()
    if (talos.exchange === undefined) return { fuel, granted, stopped: undefined }
    const { request } = talos.exchange
    return { fuel, granted, stopped: { frames, request, answer: talos.exchange.answer() } }
  }

  private resume(): readonly [unknown] | undefined {
    return this.suspension?.resume(this.setup.handler ?? 0)
  }

  private drive(
    enter: () => readonly [unknown] | undefined,
    played?: PlayedStretch,
  ): CommandResult {
    const { talos, suspension } = this
    this.wasi.state.clock.resume()
    this.played?.feed(played?.tape ?? EMPTY)
    try {
      const returned = this.runUntil(played?.granted, enter)
      this.played?.finish()
      if (returned === undefined) {
        return { isStopped: true, granted: suspension?.everGranted ?? 0n, ...this.taken() }
      }
      const answer = talos.exchange?.answer() ?? EMPTY
      talos.exchange = undefined
      return { status: Number(returned[0]), answer, ...this.taken() }
    } catch (thrown) {
      talos.exchange = undefined
      throw thrown
    }
  }

  /**
   * Runs until all fuel that was ever granted is so much and used up. Granted beforehand, it leads
   * to the very poll at which the run that is repeated found no more, and leaves as much of it.
   */
  private runUntil(
    granted: bigint | undefined,
    enter: () => readonly [unknown] | undefined,
  ): readonly [unknown] | undefined {
    const { suspension } = this
    if (granted === undefined || suspension === undefined) return enter()
    for (let step = enter; ; step = () => this.resume()) {
      const missing = granted - suspension.everGranted
      const part = missing > GRANT_MAX ? GRANT_MAX : missing
      if (part < 0n) throw new CodedError({ code: 'REPLAY_TAPE', fact: 'fuel' })
      suspension.grant(Number(part))
      const returned = step()
      if (returned !== undefined || part === missing) return returned
    }
  }

  /** What this stretch took from the host, where that is recorded. */
  private taken(): { readonly tape?: Uint8Array } {
    const tape = this.recorded?.take()
    return tape === undefined ? {} : { tape }
  }
}
