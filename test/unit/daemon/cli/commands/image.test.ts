/**
 * `talos image verify` as a process: what it says of an image, of a damaged one, of receipts.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RECEIPT, TOKEN } from '../../../../../backends/statement/bodies.ts'
import { encodeChainFile } from '../../../../../backends/statement/chain-file.ts'
import { encodeSigned } from '../../../../../backends/statement/signed.ts'
import { hexOf } from '../../../../../proto/codec.ts'
import { ROOT } from '../../../../house/sources.ts'
import { imagePieces, PART } from '../../../backends/sealed-image/image-fixture.ts'
import { born, fill, keyOf, moved } from '../../../backends/statement/lineage-fixture.ts'
import { startCli, type Ended } from '../run-cli.ts'

const once = moved(born(), '2')
const [, link] = once.links
const receipt = RECEIPT.decode(link?.statement ?? new Uint8Array())
const { lineage, session, root } = TOKEN.decode(receipt.token.statement)
const named = { lineage, session, root, package: fill(3), epoch: 1n }

describe('talos image verify', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talos-image-'))
    const image = imagePieces(named)
    await write('image', ...image)
    await write('cut', ...image.slice(0, -1))
    await write('spliced', ...image.slice(0, 3), ...imagePieces({ sealing: fill(9) }).slice(3))
    await write('old', Buffer.from('talosi01'), Buffer.alloc(400))
    await write('text', Buffer.alloc(400, 'text'))
    await write('receipt', encodeChainFile(once.links))
    await write('token', encodeSigned(receipt.token))
    await write('strange', encodeChainFile(moved(born({ nonce: fill(7) }), '2').links))
    await write('early', encodeChainFile(born().links))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  function write(name: string, ...parts: readonly Uint8Array[]): Promise<void> {
    return writeFile(join(folder, name), Buffer.concat(parts))
  }

  function verify(...args: string[]): Promise<Ended> {
    return startCli(folder, join(folder, 'none'), ['image', 'verify', ...args]).ended
  }

  test('says what the image claims, what was checked, what was not', async () => {
    const { code, out, err } = await verify('image')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(hexOf(lineage))
    expect(out).toMatch(/^epoch +1, sequence 4$/m)
    expect(out).toMatch(/^checked +8 chunks in their order/m)
    expect(out.match(/^not checked/gm)).toHaveLength(3)
    expect(out).toMatch(/^not checked +contents: .*enclave/m)
  })

  test('compares it with receipts and a token; --json has it all', async () => {
    const { code, out } = await verify(
      'image',
      '--json',
      '--receipt',
      'receipt',
      '--receipt',
      'token',
    )
    expect(code).toBe(0)
    const key = hexOf(keyOf('holder 1'))
    expect(JSON.parse(out)).toEqual({
      ok: true,
      bytes: String((await readFile(join(folder, 'image'))).length),
      lineage: hexOf(lineage),
      epoch: '1',
      sequence: '4',
      session: hexOf(session),
      root: hexOf(root),
      package: hexOf(fill(3)),
      sealing: hexOf(PART.sealing),
      regions: PART.regions,
      chunks: 8,
      agreesWith: [
        { file: 'receipt', kind: 'receipts', epoch: '2', links: 2 },
        { file: 'token', kind: 'token', epoch: '2', key },
      ],
      notChecked: [expect.any(String), expect.any(String), expect.any(String)],
    })
    const { out: human } = await verify('image', '--receipt', 'receipt')
    expect(human).toMatch(/^agrees +receipt: lineage, session and root; epoch 2 by .* 2 links$/m)
  })

  test.each([
    ['IMAGE_SEALED_TRUNCATED', 'image', ['cut']],
    ['IMAGE_SEALED_SPLICED', 'image', ['spliced']],
    ['IMAGE_SEALED_VERSION', 'image', ['old']],
    ['IMAGE_SEALED_FORMAT', 'image', ['text']],
    ['IMAGE_OTHER_LINEAGE', 'receipt strange', ['image', '--receipt', 'strange']],
    ['IMAGE_OTHER_EPOCH', 'receipt early', ['image', '--receipt', 'receipt', '--receipt', 'early']],
    ['WIRE_', 'receipt text', ['image', '--receipt', 'text']],
  ])('%s: %s', async (reason, field, args) => {
    const { code, out, err } = await verify(...args)
    expect([code, out]).toEqual([5, ''])
    expect(err).toMatch(new RegExp(`^  code +${reason}`, 'm'))
    expect(err).toMatch(new RegExp(`^  field +${field}$`, 'm'))
    expect(err).not.toMatch(/undefined|see the documents/)
  })

  test('a file that is not there, or a folder, is a mistake and no verdict', async () => {
    expect((await verify('nothing')).code).toBe(1)
    expect((await verify('.')).code).toBe(2)
  })

  test('the committed vector holds', async () => {
    const path = join(ROOT, 'test/vectors/image/sealed-image-v2.json')
    const { image = '', root: told } = JSON.parse(await readFile(path, 'utf8')) as Record<
      string,
      string
    >
    await write('vector', Buffer.from(image, 'hex'))
    const { code, out } = await verify('vector', '--quiet')
    expect([code, out]).toEqual([0, `${told ?? ''}\n`])
  })
})
