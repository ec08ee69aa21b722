/**
 * Every command against a software TPM, and what it says held to the project's own judgement and to
 * tools of others.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { ALG } from '../../../../backends/tpm/algorithms.ts'
import {
  readSigningKey,
  verifyNvCertified,
  verifyQuote,
} from '../../../../backends/tpm/attestation.ts'
import type { TpmClient } from '../../../../backends/tpm/client.ts'
import { HIERARCHY } from '../../../../backends/tpm/command.ts'
import { makeCredential } from '../../../../backends/tpm/credential.ts'
import {
  nameOf,
  NV,
  primaryQualifiedName,
  readPublic,
} from '../../../../backends/tpm/public-area.ts'
import { hasSwtpm, Swtpm } from './swtpm-rig.ts'

const isHere = await hasSwtpm()
const BANK = { hash: ALG.sha256, pcrs: [0, 1, 7, 10] }
const COUNTER = 0x0150_0020
const EXTEND = 0x0150_0021

test('swtpm and tpm2-tools are here where they have to be', () => {
  expect(isHere || process.env['CI'] === undefined).toBe(true)
})

// Absent device: swtpm.
describe.skipIf(!isHere)('a software TPM', () => {
  let tpm: Swtpm
  let client: TpmClient
  beforeAll(async () => {
    tpm = await Swtpm.begin()
    client = await tpm.client()
  })
  afterAll(() => tpm.end())

  it('gives random bytes, each time others', async () => {
    const [first, second] = [await client.getRandom(32), await client.getRandom(32)]
    expect(first.length).toBe(32)
    expect(first.equals(second)).toBe(false)
  })

  it('has the same keys at each call, and names them as they are named here', async () => {
    const keys = [
      await client.withAttestationKey((ak) => Promise.resolve(ak)),
      await client.withAttestationKey((ak) => Promise.resolve(ak)),
    ]
    expect(keys[0]?.public).toEqual(keys[1]?.public)
    for (const { public: area, name } of keys) expect(nameOf(ALG.sha256, area)).toEqual(name)
    const ek = await client.withEndorsementKey((key) => Promise.resolve(key))
    expect(nameOf(ALG.sha256, ek.public)).toEqual(ek.name)
  })

  it('opens a credential that was made for it, and for its key alone', async () => {
    const secret = randomBytes(32)
    await client.withEndorsementKey((ek) =>
      client.withAttestationKey(async (ak) => {
        const made = makeCredential(readPublic(ek.public), ak.name, secret)
        expect(await client.activateCredential(ak, ek, made)).toEqual(secret)
        const other = makeCredential(readPublic(ek.public), nameOf(ALG.sha256, secret), secret)
        const refused = await client.activateCredential(ak, ek, other).then(() => '', codeOf)
        expect(refused).toBe('TPM_RC')
      }),
    )
  })

  it('quotes PCRs over a nonce', async () => {
    const nonce = randomBytes(32)
    await client.extendPcr(10, randomBytes(32))
    await client.withAttestationKey(async (key) => {
      const quoted = await client.quote(key, nonce, [BANK])
      const values = await client.readPcrs(BANK)
      const { ak, name } = readSigningKey(key.public)
      const at = (hash: number, pcr: number) =>
        hash === BANK.hash ? values[BANK.pcrs.indexOf(pcr)] : undefined
      const quote = verifyQuote(ak, quoted, nonce, at)
      expect(quote.qualifiedSigner).toEqual(primaryQualifiedName(HIERARCHY.endorsement, name))
      await client.extendPcr(10, randomBytes(32))
      const later = await client.readPcrs(BANK)
      const changed = (hash: number, pcr: number) =>
        hash === BANK.hash ? later[BANK.pcrs.indexOf(pcr)] : undefined
      expect(() => verifyQuote(ak, quoted, nonce, changed)).toThrow('EVIDENCE_TPM_PCRS')
    })
  })

  it('counts, certifies the count, and never counts back', async () => {
    await client.defineIndex(COUNTER, NV.counter, 8)
    const value = async (): Promise<bigint> => {
      const nonce = randomBytes(32)
      return client.withAttestationKey(async (key) => {
        const certified = await client.certifyIndex(key, COUNTER, 8, nonce)
        const { public: area } = await client.readIndexPublic(COUNTER)
        const rule = { index: COUNTER, kind: NV.counter }
        const { ak } = readSigningKey(key.public)
        return verifyNvCertified(ak, certified, nonce, area, rule).contents.readBigUInt64BE()
      })
    }
    await client.incrementIndex(COUNTER)
    const first = await value()
    await client.incrementIndex(COUNTER)
    expect(await value()).toBe(first + 1n)
    expect((await client.readIndex(COUNTER, 8)).readBigUInt64BE()).toBe(first + 1n)
    await client.undefineIndex(COUNTER)
    await client.defineIndex(COUNTER, NV.counter, 8)
    await client.incrementIndex(COUNTER)
    expect(await value()).toBeGreaterThan(first + 1n)
  })

  it('extends an index, and certifies what came of it', async () => {
    await client.defineIndex(EXTEND, NV.extend, 32)
    const datum = randomBytes(32)
    await client.extendIndex(EXTEND, datum)
    const nonce = randomBytes(32)
    await client.withAttestationKey(async (key) => {
      const certified = await client.certifyIndex(key, EXTEND, 32, nonce)
      const { public: area } = await client.readIndexPublic(EXTEND)
      const rule = { index: EXTEND, kind: NV.extend }
      const { contents } = verifyNvCertified(
        readSigningKey(key.public).ak,
        certified,
        nonce,
        area,
        rule,
      )
      const zero = Buffer.alloc(32)
      expect(contents).toEqual(nameOf(ALG.sha256, Buffer.concat([zero, datum])).subarray(2))
    })
    await client.undefineIndex(EXTEND)
  })

  it('in a salted session hides what passes, and takes no answer but that of the TPM', async () => {
    await client.defineIndex(EXTEND, NV.extend, 32)
    const wire: Buffer[] = []
    let lie: ((response: Buffer) => Buffer) | undefined
    const direct = await tpm.wiretapped(wire, (response) => lie?.(response) ?? response)
    const seen = (secret: Uint8Array): boolean =>
      wire.some((bytes) => bytes.includes(Buffer.from(secret)))
    const [datum, other] = [randomBytes(32), randomBytes(32)]
    const head = (previous: Uint8Array, next: Uint8Array): Buffer =>
      createHash('sha256').update(previous).update(next).digest()
    await direct.withEndorsementKey((ek) =>
      direct.withSalted(ek, async (session) => {
        await session.extendIndex(EXTEND, datum)
        expect(seen(datum)).toBe(false)
        const value = head(Buffer.alloc(32), datum)
        expect(await session.readIndex(EXTEND, 32)).toEqual(value)
        expect(seen(value)).toBe(false)
        await session.extendIndex(EXTEND, other)
        expect(await session.readIndex(EXTEND, 32)).toEqual(head(value, other))
        // One bit of what was answered: of the value, of the nonce, of the HMAC.
        const flipped = (response: Buffer): Buffer => {
          response.writeUInt8(response.readUInt8(response.length - 1) ^ 1, response.length - 1)
          return response
        }
        lie = (response) => (response.readUInt16BE(0) === 0x8002 ? flipped(response) : response)
        expect(await session.readIndex(EXTEND, 32).then(() => '', codeOf)).toBe('TPM_SESSION')
        lie = undefined
        // And what is broken stays so.
        expect(await session.readIndex(EXTEND, 32).then(() => '', codeOf)).toBe('TPM_SESSION')
      }),
    )
    await direct.extendIndex(EXTEND, datum)
    expect(seen(datum)).toBe(true)
    client = await tpm.client()
    await client.undefineIndex(EXTEND)
  })

  test.each([
    ['a value', 16],
    ['a nonce', -70],
    ['an HMAC', -5],
  ])('a salted session takes no answer with another byte in %s', async (_what, at) => {
    await client.defineIndex(EXTEND, NV.extend, 32)
    await client.extendIndex(EXTEND, randomBytes(32))
    let isLying = false
    const direct = await tpm.wiretapped([], (response) => {
      if (!isLying || response.readUInt16BE(0) !== 0x8002) return response
      const place = at < 0 ? response.length + at : at
      response.writeUInt8(response.readUInt8(place) ^ 0x10, place)
      return response
    })
    const told = await direct.withEndorsementKey((ek) =>
      direct.withSalted(ek, async (session) => {
        isLying = true
        return session.readIndex(EXTEND, 32).then(() => 'taken', codeOf)
      }),
    )
    expect(told).toBe('TPM_SESSION')
    client = await tpm.client()
    await client.undefineIndex(EXTEND)
  })

  it('a salted command that somebody changes on the way is refused by the TPM', async () => {
    await client.defineIndex(EXTEND, NV.extend, 32)
    let isLying = false
    const direct = await tpm.wiretapped(
      [],
      (response) => response,
      (command) => {
        if (isLying && command.readUInt32BE(6) === 0x136) {
          command.writeUInt8(command.readUInt8(command.length - 1) ^ 1, command.length - 1)
        }
        return command
      },
    )
    await direct.withEndorsementKey((ek) =>
      direct.withSalted(ek, async (session) => {
        isLying = true
        const told = session.extendIndex(EXTEND, randomBytes(32))
        expect(await told.then(() => '', codeOf)).toBe('TPM_RC')
      }),
    )
    // Nothing was extended: the index was never written.
    expect(await direct.readIndex(EXTEND, 32).then(() => '', codeOf)).toBe('TPM_RC')
    client = await tpm.client()
    await client.undefineIndex(EXTEND)
  })

  it('opens what was sealed while the PCRs are what they were', async () => {
    const secret = randomBytes(32)
    const sealed = await client.seal(secret, BANK)
    expect(await client.unseal(sealed, BANK)).toEqual(secret)
    await client.extendPcr(7, randomBytes(32))
    expect(await client.unseal(sealed, BANK).then(() => '', codeOf)).toBe('TPM_RC')
  })

  it('has room for more calls than it has slots, also after refusals', async () => {
    for (let call = 0; call < 6; call++) {
      await client.withAttestationKey(async (key) => {
        const refused = await client
          .certifyIndex(key, 0x0150_0099, 8, randomBytes(32))
          .then(() => '', codeOf)
        expect(refused).toBe('TPM_RC')
      })
    }
  })

  it('goes on after it was off and on: keys and counters are what they were', async () => {
    const before = await client.withAttestationKey((ak) => Promise.resolve(ak.name))
    const count = await client.readIndex(COUNTER, 8)
    await tpm.reset()
    client = await tpm.client()
    expect(await client.withAttestationKey((ak) => Promise.resolve(ak.name))).toEqual(before)
    expect(await client.readIndex(COUNTER, 8)).toEqual(count)
  })

  it('tpm2_checkquote takes the same quote, and tpm2_nvread the same count', async () => {
    const nonce = randomBytes(32)
    const count = (await client.readIndex(COUNTER, 8)).toString('hex')
    const { area, quoted } = await client.withAttestationKey(async (key) => ({
      area: key.public,
      quoted: await client.quote(key, nonce, [BANK]),
    }))
    const file = (name: string): string => join(tpm.folder, name)
    await writeFile(file('q.msg'), quoted.message)
    await writeFile(file('q.sig'), quoted.signature)
    const pem = readPublic(area).key.export({ format: 'pem', type: 'spki' })
    await writeFile(file('ak.pem'), pem)
    const told = await tpm.tool(
      'tpm2_checkquote',
      ...['-u', file('ak.pem'), '-m', file('q.msg'), '-s', file('q.sig'), '-g', 'sha256'],
      ...['-q', nonce.toString('hex')],
    )
    expect(told).toContain('sig')
    await tpm.tool('tpm2_nvread', '-C', 'o', `0x${COUNTER.toString(16)}`, '-o', file('count'))
    expect((await readFile(file('count'))).toString('hex')).toBe(count)
    client = await tpm.client()
  })

  it('a connection that is lost gives no answer that was meant for another', async () => {
    const asked = client.getRandom(16).then(() => 'answered', codeOf)
    await tpm.stop()
    expect(['answered', 'TPM_TRANSPORT', 'TPM_CLOSED']).toContain(await asked)
    expect(await client.getRandom(16).then(() => 'answered', codeOf)).toMatch(/^TPM_/)
    await tpm.start()
    client = await tpm.client()
    expect((await client.getRandom(16)).length).toBe(16)
  })
})
