/**
 * A TA in its Worker: start, requests, limits, the ends it can come to, and its image.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PAGE_BYTES, REGION } from '../../../../../backends/enclave/image/regions.ts'
import { LineageSecrets } from '../../../../../backends/enclave/runtime/lineage-secrets.ts'
import { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import { TaWorker } from '../../../../../backends/enclave/runtime/ta-worker.ts'
import { ta } from '../wasm/wat.ts'
import { DRIVER, GENERATION, SEAL_KEY, ask, openRuntime, optionsFor } from './driver-ta.ts'

const open: TaRuntime[] = []

async function opened(module = DRIVER): Promise<TaRuntime> {
  const runtime = await openRuntime(module)
  open.push(runtime)
  return runtime
}

async function started(): Promise<TaRuntime> {
  const runtime = await opened()
  await runtime.start()
  return runtime
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((runtime) => runtime.close()))
})

function bytesOf(runtime: TaRuntime, region: number): Uint8Array {
  const found = runtime.paged.find((each) => each.region === region)
  return new Uint8Array(found?.memory.buffer ?? new ArrayBuffer(0))
}

/** Moves the image of one runtime into a new inert one, as the image code does. */
async function moved(source: TaRuntime): Promise<TaRuntime> {
  const regions = await source.capture()
  const target = await opened()
  const from = [bytesOf(source, REGION.memory), bytesOf(source, REGION.files)] as const
  await target.inert({ memoryPages: 16, filePages: 16 })
  target.growPaged(REGION.memory, from[0].length / PAGE_BYTES)
  target.growPaged(REGION.files, from[1].length / PAGE_BYTES)
  bytesOf(target, REGION.memory).set(from[0])
  bytesOf(target, REGION.files).set(from[1])
  await target.restore(regions)
  return target
}

describe('a new lineage', () => {
  it('gets its data, then the start function, then the initialiser', async () => {
    expect([...(await ask(await started(), 'b'))]).toEqual([1, 2, 3])
  })

  it('answers requests one after the other', async () => {
    const runtime = await started()
    await ask(runtime, 'c')
    const answer = await ask(runtime, 'c')
    expect([answer.readUInt32LE(0), answer.readUInt32LE(4), answer.readDoubleLE(8)]).toEqual([
      2, 20, 4.5,
    ])
  })

  it('does nothing before it knows its generation', async () => {
    const runtime = await TaRuntime.open(optionsFor(DRIVER))
    open.push(runtime)
    await expect(runtime.start()).rejects.toThrow('TA_NOT_READY')
    await expect(ask(runtime, 'c')).rejects.toThrow('TA_NOT_READY')
  })

  it('fails for good when its first steps trap', async () => {
    const runtime = await opened(ta('(func (export "_initialize") unreachable)'))
    await expect(runtime.start()).rejects.toThrow(/TA_CRASHED reason=trap/)
    await expect(runtime.capture()).rejects.toThrow('TA_CRASHED')
  })

  it('is not opened when its module cannot be moved', async () => {
    const dropping = ta('(data "x") (func data.drop 0)')
    await expect(TaRuntime.open(optionsFor(dropping))).rejects.toThrow('ADMISSION_FEATURE')
    const invalid = ta('(func (result i32))')
    await expect(TaRuntime.open(optionsFor(invalid))).rejects.toThrow('ADMISSION_INVALID')
  })
})

describe('requests', () => {
  it('fail with the handler’s own result, and the TA goes on', async () => {
    const runtime = await started()
    await expect(ask(runtime, 'e')).rejects.toThrow('TA_HANDLER_RESULT status=5')
    expect((await ask(runtime, 'c')).readUInt32LE(0)).toBe(1)
  })

  it('are bounded, and so are answers', async () => {
    const runtime = await started()
    await expect(ask(runtime, 'c', new Uint8Array(4096))).rejects.toThrow('TA_REQUEST_TOO_LARGE')
    await expect(ask(runtime, 'a')).rejects.toThrow('TA_HANDLER_RESULT status=-2')
    await expect(ask(runtime, 'p')).rejects.toThrow('TA_HANDLER_RESULT status=-1')
  })

  it('run one at a time', async () => {
    const runtime = await started()
    const first = ask(runtime, 'c')
    expect(runtime.isBusy).toBe(true)
    await expect(ask(runtime, 'c')).rejects.toThrow('TA_BUSY')
    await expect(runtime.capture()).rejects.toThrow('TA_BUSY')
    expect(await runtime.idle(1000)).toBe(true)
    expect((await first).readUInt32LE(0)).toBe(1)
  })

  it('are not interrupted: an endless one is seen as such, and ends with the runtime', async () => {
    const runtime = await started()
    const endless = expect(ask(runtime, 'l')).rejects.toThrow('TA_CRASHED reason=closed')
    expect(await runtime.idle(20)).toBe(false)
    await runtime.close()
    await endless
  })

  it('see the generation, also a new one, and seal under the lineage’s key', async () => {
    const runtime = await started()
    expect(new Uint8Array(await ask(runtime, 'G'))).toEqual(GENERATION)
    const sealed = await ask(runtime, 's', 'secret')
    expect(sealed).toHaveLength(6 + 32)
    expect(sealed.includes('secret')).toBe(false)
    expect(await ask(runtime, 's', 'secret')).not.toEqual(sealed)
    runtime.setGeneration(new Uint8Array(16).fill(9), SEAL_KEY)
    expect(new Uint8Array(await ask(runtime, 'G'))).toEqual(new Uint8Array(16).fill(9))
    expect((await ask(runtime, 'u', sealed)).toString()).toBe('secret')
    sealed[20] = (sealed[20] ?? 0) ^ 1
    await expect(ask(runtime, 'u', sealed)).rejects.toThrow('TA_HANDLER_RESULT status=-3')
    await expect(ask(runtime, 'u', 'short')).rejects.toThrow('TA_HANDLER_RESULT status=-3')
    runtime.setGeneration(GENERATION, new Uint8Array(32))
    sealed[20] ^= 1
    await expect(ask(runtime, 'u', sealed)).rejects.toThrow('TA_HANDLER_RESULT status=-3')
  })
})

describe('the end of a TA', () => {
  it.each([
    ['t', /TA_CRASHED reason=trap detail=unreachable/],
    ['x', /TA_CRASHED reason=exit detail=3/],
    ['r', /TA_CRASHED reason=trap detail=Maximum call stack/],
  ])('after %s it is never entered again', async (letter, message) => {
    const runtime = await started()
    await ask(runtime, 'o', 'last words')
    await expect(ask(runtime, letter)).rejects.toThrow(message)
    await expect(ask(runtime, 'c')).rejects.toThrow('TA_CRASHED')
    await expect(runtime.capture()).rejects.toThrow('TA_CRASHED')
    expect(runtime.output(0n, 9).entries).toHaveLength(1)
  })

  it('wipes memories and key', async () => {
    const runtime = await started()
    await ask(runtime, 'f', 'content of a file')
    const [memory, files] = [bytesOf(runtime, REGION.memory), bytesOf(runtime, REGION.files)]
    expect(memory.some((byte) => byte !== 0) && files.some((byte) => byte !== 0)).toBe(true)
    const wipe = vi.spyOn(LineageSecrets.prototype, 'wipe')
    await runtime.close()
    await runtime.close()
    expect(wipe).toHaveBeenCalled()
    expect(memory.some((byte) => byte !== 0) || files.some((byte) => byte !== 0)).toBe(false)
    await expect(ask(runtime, 'c')).rejects.toThrow('TA_NOT_READY')
    expect(runtime.output(0n, 9).entries).toEqual([])
  })
})

describe('memory', () => {
  it('grows up to the limit, and the agent sees it', async () => {
    const runtime = await started()
    for (const before of [1, 2, 3, 4, 5]) {
      expect((await ask(runtime, 'g')).readInt32LE(0)).toBe(before)
      expect(bytesOf(runtime, REGION.memory)).toHaveLength((before + 1) * 65_536)
      expect(bytesOf(runtime, REGION.memory).at(-1)).toBe(77)
    }
    expect((await ask(runtime, 'g')).readInt32LE(0)).toBe(-1)
  })

  it('is read while the TA runs', async () => {
    const runtime = await started()
    const request = ask(runtime, 'l').catch(() => undefined)
    expect(await runtime.idle(20)).toBe(false)
    expect(bytesOf(runtime, REGION.memory)[1024]).toBe('l'.charCodeAt(0))
    await runtime.close()
    await request
  })

  it('is refused to an image beyond the limits, or in broken pages', async () => {
    for (const sizes of [
      { memoryPages: 7 * 16, filePages: 16 },
      { memoryPages: 0, filePages: 16 },
      { memoryPages: 17, filePages: 16 },
      { memoryPages: 16, filePages: 5 * 16 },
      { memoryPages: 16, filePages: -16 },
    ]) {
      await expect((await opened()).inert(sizes)).rejects.toThrow('STATE_PAGES')
    }
    const runtime = await opened()
    await runtime.inert({ memoryPages: 16, filePages: 16 })
    for (const pages of [7 * 16, 17, 0]) {
      expect(() => runtime.growPaged(REGION.memory, pages)).toThrow('STATE_PAGES')
    }
  })
})

describe('an image', () => {
  it('runs nothing while it is inert', async () => {
    const runtime = await opened()
    await runtime.inert({ memoryPages: 16, filePages: 16 })
    expect(bytesOf(runtime, REGION.memory).every((byte) => byte === 0)).toBe(true)
    await expect(ask(runtime, 'c')).rejects.toThrow('TA_NOT_READY')
    await expect(runtime.capture()).rejects.toThrow('TA_NOT_READY')
    await expect(runtime.start()).rejects.toThrow('TA_NOT_READY')
  })

  it('goes on where the source stopped: globals, memory, growth, files, descriptors', async () => {
    const source = await started()
    for (const letter of ['c', 'c', 'g']) await ask(source, letter)
    await ask(source, 'f', 'first ')
    const target = await moved(source)
    await ask(target, 'f', 'second')
    expect((await ask(target, 'd')).toString()).toBe('first second')
    const answer = await ask(target, 'c')
    expect([answer.readUInt32LE(0), answer.readUInt32LE(4), answer.readDoubleLE(8)]).toEqual([
      3, 30, 13.5,
    ])
    expect((await ask(target, 'g')).readInt32LE(0)).toBe(2)
    expect((await ask(source, 'd')).toString()).toBe('first ')
    expect((await ask(await moved(target), 'd')).toString()).toBe('first second')
  })

  it('is captured to the same bytes at both sides, however often, though time passes', async () => {
    const source = await started()
    await ask(source, 'k')
    await ask(source, 'f', 'x')
    const first = await source.capture()
    await delay(5)
    expect(await source.capture()).toEqual(first)
    const target = await moved(source)
    expect(await target.capture()).toEqual(first)
    expect(target.measuredRegions).toEqual(source.measuredRegions)
    await ask(source, 'k')
    expect(await source.capture()).not.toEqual(first)
  })

  it('has clocks that stand still during the move and never go back', async () => {
    const source = await started()
    const before = await ask(source, 'k')
    const regions = await source.capture()
    const stoppedNs = Buffer.from(regions[1]?.bytes ?? []).readBigUInt64BE(4)
    await delay(30)
    const target = await moved(source)
    const after = await ask(target, 'k')
    expect(after.readBigUInt64LE(0)).toBeGreaterThanOrEqual(before.readBigUInt64LE(0))
    expect(after.readBigUInt64LE(8)).toBeGreaterThanOrEqual(before.readBigUInt64LE(8))
    expect(after.readBigUInt64LE(0) - stoppedNs).toBeLessThan(20_000_000n)
  })

  it('carries the output log, and its numbers go on', async () => {
    const source = await started()
    for (const text of ['a', 'b', 'c', 'd', 'e']) await ask(source, 'o', text)
    const kept = source.output(0n, 9)
    expect(kept.entries.map(({ number }) => number)).toEqual([1n, 2n, 3n, 4n])
    expect(kept.next).toBe(5n)
    const target = await moved(source)
    expect(target.output(0n, 9)).toEqual(kept)
    await ask(target, 'o', 'f')
    expect(target.output(5n, 9).entries).toMatchObject([{ number: 5n, errorStream: false }])
    expect(Buffer.from(target.output(5n, 9).entries[0]?.bytes ?? []).toString()).toBe('f')
  })

  it('is refused when regions are missing, doubled, foreign, cut or of another form', async () => {
    const source = await started()
    await ask(source, 'f', 'x')
    const regions = await source.capture()
    const [globals, wasi] = regions
    if (globals === undefined || wasi === undefined) return expect.unreachable()
    const changed = (region: typeof globals, at: number): typeof globals => {
      const bytes = region.bytes.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return { region: region.region, bytes }
    }
    const cut = (region: typeof globals): typeof globals => ({
      region: region.region,
      bytes: region.bytes.slice(0, -1),
    })
    for (const wrong of [
      [],
      [globals],
      [globals, globals],
      [globals, wasi, wasi],
      [globals, wasi, { region: REGION.mailbox, bytes: new Uint8Array() }],
      [cut(globals), wasi],
      [globals, cut(wasi)],
      [changed(globals, 3), wasi],
      [changed(globals, 8), wasi],
      [globals, changed(wasi, 0)],
    ]) {
      const target = await opened()
      await target.inert({ memoryPages: 16, filePages: 32 })
      await expect(target.restore(wrong)).rejects.toThrow(/STATE_(?:REGIONS|GLOBALS|WASI)/)
      await expect(ask(target, 'c')).rejects.toThrow('TA_NOT_READY')
    }
  })
})

describe('output', () => {
  it('of a handler that never ends can be read meanwhile, and is bounded', async () => {
    const runtime = await started()
    const endless = ask(runtime, 'O', 'noise').catch(() => undefined)
    while (runtime.output(0n, 9).next === 0n) await delay(10)
    const first = runtime.output(0n, 9)
    expect(first.entries).toHaveLength(4)
    expect(first.entries.every(({ errorStream }) => errorStream)).toBe(true)
    while (runtime.output(first.next, 1).entries.length === 0) await delay(10)
    await runtime.close()
    await endless
  })
})

describe('a Worker started beforehand', () => {
  it('serves one runtime', async () => {
    const worker = new TaWorker()
    const runtime = await TaRuntime.open({ ...optionsFor(DRIVER), worker })
    open.push(runtime)
    runtime.setGeneration(GENERATION, SEAL_KEY)
    await runtime.start()
    expect((await ask(runtime, 'c')).readUInt32LE(0)).toBe(1)
    await expect(TaRuntime.open({ ...optionsFor(DRIVER), worker })).rejects.toThrow(
      'TA_WORKER_TAKEN',
    )
    expect((await ask(runtime, 'c')).readUInt32LE(0)).toBe(2)
  })

  it('that has ended makes a crashed TA', async () => {
    const worker = new TaWorker()
    await worker.end()
    const runtime = await TaRuntime.open({ ...optionsFor(DRIVER), worker })
    open.push(runtime)
    runtime.setGeneration(GENERATION, SEAL_KEY)
    await expect(runtime.start()).rejects.toThrow('TA_CRASHED reason=closed')
  })
})
