/**
 * A journal is whole, or it is none.
 */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import {
  EventStream,
  type JournalEvent,
} from '../../../../../backends/enclave/replay/journal-events.ts'
import { Recorder } from '../../../../../backends/enclave/replay/recorder.ts'

const generation = { id: new Uint8Array(16).fill(1), sealKey: new Uint8Array(32).fill(2) }
/** Everything that is whole after these bytes. */
function takenBy(stream: EventStream, bytes: Uint8Array): JournalEvent[] {
  // A copy: what was read is wiped.
  stream.feed(Uint8Array.from(bytes))
  const events: JournalEvent[] = []
  for (let event = stream.next(); event !== undefined; event = stream.next()) events.push(event)
  return events
}

const session = new Uint8Array(16).fill(3)

describe('a journal', () => {
  test('says everything in its order, however it is cut on the way', () => {
    const recorder = new Recorder(undefined, generation)
    recorder.started(Uint8Array.of(1, 2))
    recorder.opened(session, new Uint8Array(32))
    recorder.step('admitted', session, 1n)
    recorder.entered(Uint8Array.of(5))
    recorder.stretch(new Uint8Array(), 10_000n)
    recorder.stretch(Uint8Array.of(9), undefined)
    recorder.step('completed', session, 1n)
    const bytes = recorder.since(0)
    const stream = new EventStream()
    const events = [...bytes].flatMap((byte) => takenBy(stream, Uint8Array.of(byte)))
    stream.finish()
    expect(events.map(({ kind }) => kind).join()).toBe(
      'tenure,started,opened,admitted,entered,stretch,stretch,completed',
    )
    expect(events).toEqual(takenBy(new EventStream(), bytes))
    expect(recorder.since(7)).toHaveLength(4 + 1 + 16 + 8)
  })

  test('that grows past its limit is given up as a whole', () => {
    const recorder = new Recorder(undefined, generation)
    const half = new Uint8Array(LIMITS.journalBytesMax / 2)
    recorder.entered(half)
    expect(recorder.isOver).toBe(false)
    recorder.entered(half)
    expect(recorder.isOver).toBe(true)
    expect(recorder.since(0)).toHaveLength(0)
  })

  test('is given up where a stretch took more than is kept', () => {
    const recorder = new Recorder(undefined, generation)
    recorder.stretch(undefined, undefined)
    expect(recorder.isOver).toBe(true)
  })

  test('that is cut in an event, or too long, is refused', () => {
    const stream = new EventStream()
    takenBy(stream, new Recorder(undefined, generation).since(0).subarray(1))
    expect(() => stream.finish()).toThrow('REPLAY_JOURNAL')
    const long = Uint8Array.of(0xff, 0xff, 0xff, 0xff)
    expect(() => takenBy(new EventStream(), long)).toThrow('REPLAY_JOURNAL')
  })
})
