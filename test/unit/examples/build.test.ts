/**
 * Building and packing the examples: kept by content, the same bytes each time.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packPackage, parsePackage } from '../../../backends/package/ta-package.ts'
import { buildExample } from '../../../examples/build.ts'
import { EXAMPLES, keyOf } from '../../../examples/recipes.ts'
import { BUILD_TIMEOUT_MS, packExample } from './example-ta.ts'

test.each([...EXAMPLES.keys()])(
  '%s packs, and its policy names what it takes',
  async (name) => {
    const { bytes, parsed } = await packExample(name)
    expect(parsed.manifest.name).toBe(name)
    expect(parsed.manifest.policy).toMatchObject({ name, allow_insecure: true, debug: false })
    const { manifest, module } = parsePackage(bytes)
    const again = packPackage({ manifest, module, ownerKey: new Uint8Array(32).fill(5) })
    expect(again).toEqual(bytes)
  },
  BUILD_TIMEOUT_MS,
)

test('what is built is not built again', async () => {
  const path = await buildExample('signer')
  const before = await stat(path)
  const start = performance.now()
  expect(await buildExample('signer')).toBe(path)
  expect(performance.now() - start).toBeLessThan(1000)
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
})

test.each(['signer', 'kv'])('%s compiles to the same bytes elsewhere', async (name) => {
  const folder = await mkdtemp(join(tmpdir(), 'talos-compile-'))
  const compiled = join(folder, 'other.wasm')
  const program = join(import.meta.dirname, '../../../examples/compile.ts')
  await promisify(execFile)(process.execPath, [program, name, compiled])
  expect((await readFile(compiled)).equals(await readFile(await buildExample(name)))).toBe(true)
  await rm(folder, { recursive: true })
})

test('a key follows contents and words', async () => {
  const one = await keyOf([import.meta.filename], ['a'])
  expect(await keyOf([import.meta.filename], ['a'])).toBe(one)
  expect(await keyOf([import.meta.filename], ['b'])).not.toBe(one)
  expect(await keyOf([import.meta.filename, import.meta.filename], ['a'])).not.toBe(one)
})

test('an example that is none is refused', async () => {
  await expect(buildExample('nothing')).rejects.toThrow('EXAMPLE_UNKNOWN have=nothing')
})
