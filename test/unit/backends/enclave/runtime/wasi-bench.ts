/**
 * The virtual system before a bare memory, as a TA would call it.
 * Invariant: calls go through the very import object that a TA gets.
 */
import { drawnInputs } from '../../../../../backends/enclave/runtime/host-inputs.ts'
import { GuestMemory } from '../../../../../backends/enclave/runtime/guest-memory.ts'
import { PageArena } from '../../../../../backends/enclave/runtime/page-arena.ts'
import type { WasiHost } from '../../../../../backends/enclave/runtime/wasi-host.ts'
import { wasiImports } from '../../../../../backends/enclave/runtime/wasi-imports.ts'
import { newWasiState, type WasiPorts } from '../../../../../backends/enclave/runtime/wasi-state.ts'

/** Where the bench puts things in the TA's memory. */
const AT = { path: 1024, secondPath: 6144, vectors: 12_288, result: 12_800, data: 16_384 }
const ALL_RIGHTS = (1n << 30n) - 1n

/** Files of at most so many pages of 64 KiB, and a clock that ticks a microsecond a look. */
export function benchPorts(filesPagesMax = 4): WasiPorts & { readonly files: WebAssembly.Memory } {
  const files = new WebAssembly.Memory({ initial: 1, maximum: filesPagesMax, shared: true })
  let tick = 1_700_000_000_000_000_000n
  const look = (): bigint => (tick += 1000n)
  return {
    files,
    arena: new PageArena(files, filesPagesMax),
    clocks: { monotonicNs: look, realtimeNs: look },
    limits: { outputEntriesMax: 8, outputBytesMax: 100_000 },
    inputs: drawnInputs,
  }
}

/** One virtual system and its caller. */
export class WasiBench {
  readonly ports: ReturnType<typeof benchPorts>
  readonly host: WasiHost
  readonly memory = new WebAssembly.Memory({ initial: 4, maximum: 8, shared: true })
  private readonly imports: Record<string, (...values: never[]) => number>

  constructor(filesPagesMax = 4) {
    this.ports = benchPorts(filesPagesMax)
    this.host = {
      memory: new GuestMemory(this.memory),
      state: newWasiState(this.ports),
      inputs: drawnInputs,
      args: ['program', 'ü'],
      env: ['A=1', 'B=2'],
      onOutput: () => undefined,
    }
    this.host.state.clock.resume()
    this.imports = wasiImports(this.host)
  }

  get bytes(): Buffer {
    return Buffer.from(this.memory.buffer)
  }

  /** Any function, with any numbers. */
  call(name: string, ...values: (number | bigint)[]): number {
    const found = this.imports[name] as ((...values: (number | bigint)[]) => number) | undefined
    return found?.(...values) ?? -1
  }

  private put(at: number, text: string): [number, number] {
    return [at, this.bytes.write(text, at)]
  }

  /** A path function with one path. */
  path(name: string, path: string, ...rest: (number | bigint)[]): number {
    return this.call(name, 3, ...this.put(AT.path, path), ...rest)
  }

  rename(from: string, to: string): number {
    return this.call(
      'path_rename',
      3,
      ...this.put(AT.path, from),
      3,
      ...this.put(AT.secondPath, to),
    )
  }

  /** Opens; returns the error number and the descriptor. */
  open(
    path: string,
    { flags = 0, rights = ALL_RIGHTS, descriptorFlags = 0, from = 3 } = {},
  ): { errno: number; fd: number } {
    const at = this.put(AT.path, path)
    const passed = ALL_RIGHTS
    const errno = this.call(
      'path_open',
      from,
      0,
      ...at,
      flags,
      rights,
      passed,
      descriptorFlags,
      AT.result,
    )
    return { errno, fd: this.bytes.readUInt32LE(AT.result) }
  }

  /** Opens a file that is made where it is not there. @returns the descriptor. */
  create(path: string): number {
    const { errno, fd } = this.open(path, { flags: 1 })
    return errno === 0 ? fd : -errno
  }

  private vector(length: number): void {
    this.bytes.writeUInt32LE(AT.data, AT.vectors)
    this.bytes.writeUInt32LE(length, AT.vectors + 4)
  }

  /** Writes text; at a position where one is given. */
  write(fd: number, text: string, at?: bigint): { errno: number; count: number } {
    this.vector(this.bytes.write(text, AT.data, 'latin1'))
    const errno =
      at === undefined
        ? this.call('fd_write', fd, AT.vectors, 1, AT.result)
        : this.call('fd_pwrite', fd, AT.vectors, 1, at, AT.result)
    return { errno, count: this.bytes.readUInt32LE(AT.result) }
  }

  read(fd: number, length: number, at?: bigint): { errno: number; text: string } {
    this.vector(length)
    const errno =
      at === undefined
        ? this.call('fd_read', fd, AT.vectors, 1, AT.result)
        : this.call('fd_pread', fd, AT.vectors, 1, at, AT.result)
    const count = this.bytes.readUInt32LE(AT.result)
    return { errno, text: this.bytes.toString('latin1', AT.data, AT.data + count) }
  }

  seek(fd: number, delta: bigint, whence: number): { errno: number; offset: bigint } {
    const errno = this.call('fd_seek', fd, delta, whence, AT.result)
    return { errno, offset: this.bytes.readBigUInt64LE(AT.result) }
  }

  /** Kind (3 folder, 4 file), size and links of a path. */
  stat(path: string): { errno: number; kind: number; size: bigint; links: bigint } {
    const errno = this.call('path_filestat_get', 3, 0, ...this.put(AT.path, path), AT.result)
    return { errno, ...this.statAt() }
  }

  statOf(fd: number): { errno: number; kind: number; size: bigint; links: bigint } {
    return { errno: this.call('fd_filestat_get', fd, AT.result), ...this.statAt() }
  }

  private statAt(): { kind: number; size: bigint; links: bigint } {
    const at = AT.result
    return {
      kind: this.bytes.readUInt8(at + 16),
      size: this.bytes.readBigUInt64LE(at + 32),
      links: this.bytes.readBigUInt64LE(at + 24),
    }
  }

  /** Names in a folder, read with a buffer of so many bytes. */
  list(fd: number, bufferBytes = 4096): string[] {
    const names: string[] = []
    for (let cookie = 0n; ;) {
      this.call('fd_readdir', fd, AT.data, bufferBytes, cookie, AT.result)
      const used = this.bytes.readUInt32LE(AT.result)
      for (let at = AT.data; at + 24 <= AT.data + used;) {
        const end = at + 24 + this.bytes.readUInt32LE(at + 16)
        if (end > AT.data + used) break
        names.push(this.bytes.toString('utf8', at + 24, end))
        cookie = this.bytes.readBigUInt64LE(at)
        at = end
      }
      if (used < bufferBytes) return names
    }
  }

  get result(): number {
    return AT.result
  }
}
