/**
 * The judge of the demo finds what it is there to find: gaps, duplicates, foreign signatures.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AdminClient } from '../../../../../daemon/admin/client.ts'
import { SteadyLoad, type Verdict } from '../../../../../daemon/cli/demo/steady-load.ts'
import { DaemonRefusal } from '../../../../../daemon/errors.ts'
import { u64Bytes } from '../../../../../proto/codec.ts'
import { aRefusal, LINEAGE } from '../../admin/fake-service.ts'
import { openRig, type Rig } from '../../admin/rig.ts'

let rig: Rig
let client: AdminClient
beforeEach(async () => {
  rig = await openRig()
  client = new AdminClient(rig.socket)
})
afterEach(async () => {
  client.close()
  await rig.end()
})

/** A signer in memory; `counterOf` says which counter its n-th signature carries. */
function playSigner(counterOf: (nth: bigint) => bigint, failing: (nth: bigint) => boolean): void {
  const right = generateKeyPairSync('ed25519')
  const wrong = generateKeyPairSync('ed25519')
  let nth = 0n
  const answers = new Map<string, string>()
  rig.service.onCall = async (request) => {
    const answer = (text: string) => {
      answers.set(request.sequence, text)
      const data = Buffer.from(text).toString('base64')
      return { data, repeated: false, host: 'a', moved: false }
    }
    const known = answers.get(request.sequence)
    if (known !== undefined) return answer(known)
    const text = Buffer.from(request.data, 'base64').toString()
    if (text === 'count') return answer('0')
    if (text === 'pub') {
      const { x = '' } = right.publicKey.export({ format: 'jwk' })
      return answer(`ed25519 ${Buffer.from(x, 'base64url').toString('hex')}`)
    }
    nth += 1n
    const counter = counterOf(nth)
    const hash = createHash('sha512').update(text.slice(5)).digest()
    const input = Buffer.concat([Buffer.from('talos signer v1\n'), u64Bytes(counter), hash])
    const { privateKey } = failing(nth) ? wrong : right
    const signature = sign(null, input, privateKey).toString('hex')
    return answer(`${String(counter)} ${hash.toString('hex')} ${signature}`)
  }
}

async function judged(): Promise<Verdict> {
  const load = new SteadyLoad(LINEAGE, client)
  await load.start()
  await load.more(30)
  return load.stop()
}

const never = (): boolean => false

test('a signer that counts well: nothing found, and answers are acknowledged', async () => {
  playSigner((nth) => nth, never)
  expect(await judged()).toMatchObject({ gaps: 0, duplicates: 0, badSignatures: 0, unanswered: 0 })
  expect(rig.service.acknowledged.length).toBeGreaterThan(1)
})
test('a counter that is left out', async () => {
  playSigner((nth) => (nth < 10n ? nth : nth + 1n), never)
  expect(await judged()).toMatchObject({ gaps: 1, duplicates: 0 })
})
test('a counter that comes twice: two copies, or a rewound one', async () => {
  playSigner((nth) => (nth < 10n ? nth : nth - 1n), never)
  expect(await judged()).toMatchObject({ gaps: 0, duplicates: 1 })
})
test('a signature of another key', async () => {
  playSigner(
    (nth) => nth,
    (nth) => nth === 7n,
  )
  expect(await judged()).toMatchObject({ badSignatures: 1 })
})
test('an answer that was lost is asked for again under the same id', async () => {
  playSigner((nth) => nth, never)
  const answer = rig.service.onCall
  const lost = new Set<string>()
  rig.service.onCall = async (request) => {
    const given = await answer(request)
    if (Number(request.sequence) % 5 !== 0 || lost.has(request.sequence)) return given
    lost.add(request.sequence)
    throw new DaemonRefusal(aRefusal())
  }
  expect(await judged()).toMatchObject({ gaps: 0, duplicates: 0, unanswered: 0 })
  expect(lost.size).toBeGreaterThan(3)
})
