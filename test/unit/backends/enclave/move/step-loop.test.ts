/**
 * The loop around a pure step function: events in turn, effects in order, no failure unheard.
 */
import { describe, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../../backends/contract/errors.ts'
import { StepLoop } from '../../../../../backends/enclave/move/step-loop.ts'

type Event = readonly string[]
interface Effect {
  readonly do: string
  readonly code?: string
}

/** The state counts events; an event is the list of its effects, `throw` fails the step itself. */
function bench(perform: (effect: string, dispatch: (event: Event) => void) => unknown) {
  const done: string[] = []
  const loop = new StepLoop<number, Event, Effect>(
    0,
    (state, event) => {
      if (event.includes('throw')) throw new CodedError({ code: 'TEST_STEP' })
      return { state: state + 1, effects: event.map((name) => effectOf(name)) }
    },
    (effect) => {
      done.push(`${String(loop.state)}:${effect.do}`)
      return perform(effect.do, (event) => void loop.dispatch(event)) as Promise<void> | void
    },
  )
  return { loop, done }
}

function effectOf(name: string): Effect {
  return name.startsWith('refuse ') ? { do: 'refuse', code: name.slice(7) } : { do: name }
}

function fail(): never {
  throw new CodedError({ code: 'TEST_EFFECT' })
}

describe('a step loop', () => {
  test('takes events one after the other, and effects in order', async () => {
    const waits: (() => void)[] = []
    const { loop, done } = bench((effect) =>
      effect === 'slow' ? new Promise<void>((resolve) => waits.push(resolve)) : undefined,
    )
    const first = loop.dispatch(['slow', 'b'])
    const second = loop.dispatch(['c'])
    await vi.waitFor(() => expect(waits).toHaveLength(1))
    expect([loop.state, done]).toEqual([1, ['1:slow']])
    waits[0]?.()
    await Promise.all([first, second])
    expect(done).toEqual(['1:slow', '1:b', '2:c'])
  })
  test('steps what an effect dispatches only after the effects beside it', async () => {
    const { loop, done } = bench((effect, dispatch) => effect === 'a' && dispatch(['inner']))
    await loop.dispatch(['a', 'b'])
    await loop.dispatch(['last'])
    expect(done).toEqual(['1:a', '1:b', '2:inner', '3:last'])
  })
  test('tells what became of the call that led to an event', async () => {
    const { loop } = bench(() => undefined)
    expect(await loop.dispatch(['a'])).toEqual({ accepted: true })
    expect(await loop.dispatch(['refuse TEST_BUSY', 'a'])).toEqual({
      accepted: false,
      code: 'TEST_BUSY',
    })
    await expect(loop.dispatch(['refuse'])).rejects.toThrow('MOVE_REFUSAL_WITHOUT_CODE')
  })
  test('does not step an event that its turn finds meant for something else', async () => {
    const { loop, done } = bench((effect) => {
      if (effect === 'end') attempt = 2
    })
    let attempt = 1
    const end = loop.dispatch(['end'])
    const late = loop.dispatch(['late'], () => attempt === 1)
    expect([await end, await late]).toEqual([
      { accepted: true },
      { accepted: false, code: 'HANDOVER_NONE' },
    ])
    expect([loop.state, done]).toEqual([1, ['1:end']])
  })
})

describe('a failure', () => {
  test('of an effect does not keep the other effects from happening, nor later events', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const broken of [fail, () => Promise.reject(new CodedError({ code: 'TEST_EFFECT' }))]) {
      const { loop, done } = bench((effect) => effect === 'destroy' && broken())
      await expect(loop.dispatch(['destroy', 'report'])).rejects.toThrow('TEST_EFFECT')
      await loop.dispatch(['next'])
      expect(done).toEqual(['1:destroy', '1:report', '2:next'])
    }
    expect(log).toHaveBeenCalledTimes(2)
    log.mockRestore()
  })
  test('of a step changes nothing', async () => {
    const { loop, done } = bench(() => undefined)
    await expect(loop.dispatch(['throw'])).rejects.toThrow('TEST_STEP')
    await loop.dispatch(['a'])
    expect([loop.state, done]).toEqual([1, ['1:a']])
  })
  test('that nobody waits for is no unhandled rejection: it would end the enclave', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const { loop } = bench(fail)
    void loop.dispatch(['a'])
    void loop.dispatch(['throw'])
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', unhandled)
    expect(unhandled).not.toHaveBeenCalled()
    log.mockRestore()
  })
})
