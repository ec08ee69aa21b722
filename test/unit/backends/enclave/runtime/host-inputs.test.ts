/**
 * The tape of a run: what it costs to write, and what is refused when it is read.
 */
import { expect, test } from 'vitest'
import {
  PlayedInputs,
  RecordedInputs,
} from '../../../../../backends/enclave/runtime/host-inputs.ts'

const reading = { monotonicNs: 1n, realtimeNs: 2n }

test('a run that looks at the clock a million times is kept in little more than its tape', () => {
  const inputs = new RecordedInputs(32 * 1024 * 1024)
  const usedBytes = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = usedBytes()
  const kept: number[] = []
  for (let time = 0; time < 1_000_000; time++) {
    inputs.clock(() => reading)
    if (time % 100_000 === 0) kept.push(usedBytes() - before)
  }
  expect(inputs.take()).toHaveLength(17_000_000)
  // Garbage is a part of it, and three arrays an entry would be 600 MB.
  expect(Math.max(...kept)).toBeLessThan(200 * 1024 * 1024)
})

test('what is played is what was recorded, in its order, and nothing besides', () => {
  const inputs = new RecordedInputs(1024)
  inputs.clock(() => reading)
  const drawn = new Uint8Array(100)
  inputs.random(drawn)
  const tape = inputs.take() ?? new Uint8Array()
  const played = new PlayedInputs()
  played.feed(tape)
  expect(played.clock()).toEqual(reading)
  const again = new Uint8Array(100)
  played.random(again)
  expect(again).toEqual(drawn)
  played.finish()
  played.feed(tape)
  expect(() => played.random(again)).toThrow('REPLAY_TAPE')
  expect(() => played.finish()).toThrow('REPLAY_TAPE')
})
