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
import { InstanceGlobals, exported } from './globals-region.ts'
import { GuestMemory } from './guest-memory.ts'
import { LineageSecrets } from './lineage-secrets.ts'
import type { OutputLog } from './output-log.ts'
import { PageArena } from './page-arena.ts'
import { talosImports, type TalosHost } from './talos-imports.ts'
import type { HostClocks } from './virtual-clock.ts'
import type { WasiHost } from './wasi-host.ts'
import { wasiImports } from './wasi-imports.ts'
import { decodeWasi, encodeWasi, newWasiState, type WasiPorts } from './wasi-state.ts'
import type { InstanceSetup } from './worker-protocol.ts'

const WASM_PAGE_BYTES = 65_536
const HOST_CLOCKS: HostClocks = {
  monotonicNs: () => process.hrtime.bigint(),
  realtimeNs: () => BigInt(Date.now()) * 1_000_000n,
}

/** One instance. */
export class TaInstance {
  private readonly setup: InstanceSetup
  private readonly ports: WasiPorts
  private readonly wasi: WasiHost
  private readonly talos: TalosHost
  private readonly instance: WebAssembly.Instance
  private readonly globals: InstanceGlobals

  constructor(setup: InstanceSetup, onOutput: () => void) {
    const { memories } = setup
    this.setup = setup
    const memory = new GuestMemory(memories.memory)
    const arena = new PageArena(memories.files, setup.limits.filesBytesMax / WASM_PAGE_BYTES)
    const { outputEntriesMax } = setup.limits
    const limits = { outputEntriesMax, outputBytesMax: LIMITS.outputBytesMax }
    this.ports = { arena, clocks: HOST_CLOCKS, limits }
    const { args, env } = setup
    this.wasi = { memory, state: newWasiState(this.ports), args, env, onOutput }
    const secrets = new LineageSecrets(setup.secrets)
    this.talos = { memory, secrets, exchange: undefined }
    this.instance = new WebAssembly.Instance(setup.module, {
      [TRANSFORMED.memoryModule]: { [TRANSFORMED.memoryName]: memories.memory },
      [TALOS_MODULE]: talosImports(this.talos),
      [WASI_MODULE]: wasiImports(this.wasi),
    })
    this.globals = new InstanceGlobals(setup.globals, this.instance.exports)
  }

  /** The TA's output log. */
  get output(): OutputLog {
    return this.wasi.state.output
  }

  /** The first steps of a lineage: data, start function, initialisation. */
  start(): void {
    const { exports } = this.instance
    this.wasi.state.clock.resume()
    exported(exports, TRANSFORMED.init)()
    for (const name of [TRANSFORMED.start, this.setup.entry.initialize]) {
      if (exports[name] !== undefined) exported(exports, name)()
    }
  }

  /** Runs the handler once. What it throws ends the TA. */
  handle(request: Uint8Array): { status: number; answer: Uint8Array } {
    this.wasi.state.clock.resume()
    const exchange = new Exchange(request, this.setup.limits.answerBytesMax)
    this.talos.exchange = exchange
    try {
      const status = Number(exported(this.instance.exports, this.setup.entry.handle)())
      return { status, answer: exchange.answer() }
    } finally {
      this.talos.exchange = undefined
    }
  }

  /** The small regions; the clocks stand still from here to the next request. */
  capture(): SmallRegion[] {
    return [
      { region: REGION.globals, bytes: this.globals.capture() },
      { region: REGION.wasi, bytes: encodeWasi(this.wasi.state) },
    ]
  }

  /** Puts regions in place, or nothing of them. @throws CodedError `STATE_…`. */
  restore(regions: readonly SmallRegion[]): void {
    const only = (number: number): Uint8Array => {
      const [found, second] = regions.filter(({ region }) => region === number)
      if (found === undefined || second !== undefined || regions.length !== 2) {
        throw new CodedError({ code: 'STATE_REGIONS', region: number, have: regions.length })
      }
      return found.bytes
    }
    const setGlobals = this.globals.prepare(only(REGION.globals))
    this.wasi.state = decodeWasi(only(REGION.wasi), this.ports)
    setGlobals()
  }
}
