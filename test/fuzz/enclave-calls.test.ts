/**
 * Both ends of the enclave's wire before anything: a real enclave before a daemon that calls what it
 * likes, a whole daemon before enclaves that answer and tell what they like.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, isCoded } from '../../backends/contract/errors.ts'
import { simulatedLauncher } from '../../backends/simulated/launcher.ts'
import { connectionKey, FrameReader, FrameWriter } from '../../proto/enclave-frame.ts'
import { encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import type { CallBody } from '../../daemon/enclaves/enclave-client.ts'
import { HostileEnclave } from '../malicious/hostile-enclave.ts'
import { packExample } from '../integration/cluster.ts'
import { samplePackage } from '../unit/backends/package/sample-package.ts'
import { HostileHost } from './hostile-host.ts'
import { mutated } from './mutation.ts'
import { valuesOf } from './schema.ts'

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const EMPTY = new Uint8Array()
const { v1 } = talos

/** Any call but the one that ends the process, which is what it is for. */
const calls = valuesOf('ToEnclave').map(({ call: _call, ...body }): CallBody =>
  'end' in body ? { describe: {} } : body,
)

describe.each(['empty', 'active'])('an enclave that is %s', (state) => {
  let folder: string
  let enclave: HostileEnclave

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talos-calls-'))
    enclave = await HostileEnclave.launch(folder, 'e')
    if (state === 'empty') return
    const bytes = Buffer.from(await packExample('signer'), 'base64')
    await enclave.call({ begin: { anchor: 'volatile' } }, bytes)
  })
  afterAll(async () => {
    await enclave.end()
    await rm(folder, { recursive: true, force: true })
  })

  async function stands(): Promise<void> {
    expect(await enclave.isAlive()).toBe(true)
    expect((await enclave.call({ describe: {} })).message.body).toBe('described')
    if (state === 'active') expect(await enclave.answers()).toBe('answers')
    expect(await enclave.log()).not.toMatch(/internal failure|INTERNAL|Error:/)
  }

  test('does what any call asks, or refuses it by a code', async () => {
    const verdicts = new Set<string>()
    await fc.assert(
      fc.asyncProperty(calls, fc.uint8Array({ maxLength: 60 }), async (body, payload) => {
        const verdict = await enclave.verdict(body, payload)
        verdicts.add(verdict)
        expect(verdict).not.toBe('INTERNAL')
        if (verdict !== 'accepted') expect(verdict).toMatch(CODE)
      }),
      { numRuns: 400 },
    )
    expect(verdicts.size).toBeGreaterThan(4)
    await stands()
  }, 60_000)

  test('ends the connection that brings anything else, and goes on', async () => {
    const launcher = simulatedLauncher()
    const first = encodeMessage(v1.ToEnclave, { call: 1, attach: { purpose: 2 } })
    const header = fc.oneof(
      mutated(fc.constant(first)),
      mutated(calls.map((body) => encodeMessage(v1.ToEnclave, { call: 1, ...body }))),
    )
    await fc.assert(
      fc.asyncProperty(header, fc.nat(3), async (bytes, mode) => {
        const stream = await launcher.connect(enclave.handle)
        const ended = new Promise((resolve) => stream.once('close', resolve))
        stream.on('error', () => stream.destroy())
        const reader = new FrameReader(stream, 'from-enclave')
        const key = connectionKey(enclave.secret, await reader.readNonce())
        if (mode === 0) stream.write(bytes)
        else
          await new FrameWriter(stream, key, 'to-enclave').write({ header: bytes, payload: EMPTY })
        reader.useKey(key)
        stream.end()
        const answer = await reader.read().catch(codeOf)
        if (typeof answer === 'string') expect(answer).toMatch(/^FRAME_|^E[A-Z]+$/)
        stream.destroy()
        await ended
      }),
      { numRuns: 120 },
    )
    // A frame that was forged well enough took the control connection over: it is made again.
    await expect.poll(() => enclave.verdict({ describe: {} })).toBe('accepted')
    await stands()
  }, 60_000)
})

describe('a daemon', () => {
  let host: HostileHost
  beforeAll(async () => {
    host = await HostileHost.start()
  })
  afterAll(() => host.end())

  const answers = valuesOf('FromEnclave').map(({ call: _call, ...body }) => body)
  const pack = Buffer.from(samplePackage()).toString('base64')

  test('takes any answer and any event of an enclave, or refuses it by a code', async () => {
    const service = host.daemon.service(() => undefined)
    const ends = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(answers, { minLength: 2, maxLength: 4 }),
        fc.array(answers, { maxLength: 4 }),
        async (said, told) => {
          let at = 0
          const before = host.enclaves.length
          host.answer = () => said[at++ % said.length]
          const run = service.run({ package: pack }).then(
            () => 'started',
            (thrown: unknown) => {
              expect(isCoded(thrown)).toBe(true)
              expect(codeOf(thrown)).toMatch(CODE)
              return codeOf(thrown)
            },
          )
          await expect.poll(() => host.enclaves.length).toBeGreaterThan(before)
          const enclave = host.enclaves.at(-1)
          for (const event of told) await enclave?.tell(event).catch(() => undefined)
          ends.add(await run)
          enclave?.end()
        },
      ),
      { numRuns: 80 },
    )
    expect(ends.has('ENCLAVE_ANSWER')).toBe(true)
    expect(host.complaints).not.toContain('INTERNAL')
  }, 60_000)

  test('answers people, and starts again over what it wrote down', async () => {
    host.answer = () => ({ described: {} })
    const service = host.daemon.service(() => undefined)
    expect((await service.status()).node.version).not.toBe('')
    await service.tas(true)
    await host.down()
    await host.up()
    await host.daemon.service(() => undefined).tas(true)
  })

  test('starts a TA whose enclave speaks as one does', async () => {
    const key = ed25519.getPublicKey(new Uint8Array(32).fill(3))
    const genesis = { kind: 1, statement: Uint8Array.of(1), key, signature: new Uint8Array(64) }
    const eight = new Uint8Array(8)
    const described = {
      lineage: new Uint8Array(32),
      epoch: eight,
      memoryBytes: eight,
      filesBytes: eight,
      requests: eight,
      phase: v1.TaPhase.TA_PHASE_ACTIVE,
    }
    host.answer = ({ body }) => (body === 'begin' ? { began: { genesis } } : { described })
    const ta = await host.daemon.service(() => undefined).run({ package: pack })
    expect(ta.state).toBe('active')
  })
})
