/**
 * What is on disk of enclaves: found again, removed when dead, never taken away from a live one.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HostBackend } from '../../../../backends/contract/backend.ts'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { EnclaveRegistry } from '../../../../daemon/enclaves/registry.ts'
import { FakeEnclave } from './fake-enclave.ts'

let folder = ''
let enclave: FakeEnclave
let registries: EnclaveRegistry[] = []
const deaf = () => ({ event: () => undefined, attached: () => undefined, gone: () => undefined })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-registry-'))
  enclave = new FakeEnclave()
  registries = []
})
afterEach(async () => {
  for (const registry of registries) await registry.detachAll()
  await rm(folder, { recursive: true, force: true })
})

async function daemon(backends?: readonly HostBackend[]): Promise<EnclaveRegistry> {
  const launcher = enclave.launcher()
  const fake: HostBackend = { name: 'fake', kind: 'insecure-simulated', launcher: () => launcher }
  const registry = new EnclaveRegistry(folder, backends ?? [fake], 'fake')
  registries.push(registry)
  await registry.open()
  return registry
}

test('handle and secret are on disk, for their owner alone, and the next daemon attaches', async () => {
  const first = await daemon()
  const name = first.nameOf(await first.launch(deaf))
  const file = join(folder, 'enclaves', name, 'handle.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toMatch(/"secret":"[0-9a-f]{64}"/)
  await first.detachAll()
  const second = await daemon()
  expect(await second.find(deaf)).toEqual([name])
  expect((await second.get(name)?.call({ describe: {} }))?.message.body).toBe('done')
  expect(enclave.killed).toBe(0)
})

test('a daemon that ends while it launches leaves an enclave that the next one finds', async () => {
  const first = await daemon()
  const launched = first.launch(deaf)
  await first.detachAll()
  const second = await daemon()
  expect(await second.find(deaf)).toHaveLength(1)
  expect((await launched.then(() => true)) && enclave.killed).toBe(0)
})

test('what an enclave tells as soon as it is found again is heard by its name', async () => {
  const first = await daemon()
  const name = first.nameOf(await first.launch(deaf))
  await first.detachAll()
  const second = await daemon()
  const known: boolean[] = []
  const attached = (id: string) => ({
    ...deaf(),
    attached: () => void known.push(second.get(id) !== undefined),
  })
  await second.find(attached)
  expect(known).toEqual([true])
  expect(second.get(name)).toBeDefined()
})

test('the folder of a dead enclave goes, and one that never got a handle', async () => {
  const first = await daemon()
  await first.launch(deaf)
  await first.detachAll()
  enclave.end()
  await mkdir(join(folder, 'enclaves', 'ab'.repeat(8)))
  const second = await daemon()
  expect(await second.find(deaf)).toEqual([])
  expect(await readdir(join(folder, 'enclaves'))).toEqual([])
  expect(await second.leftovers()).toBe(0)
})

test('an enclave that lives but does not answer is kept and stops nothing', async () => {
  const first = await daemon()
  const name = first.nameOf(await first.launch(deaf))
  await first.detachAll()
  const second = await daemon()
  const launcher = enclave.launcher()
  const refusing: HostBackend = {
    name: 'fake',
    kind: 'insecure-simulated',
    launcher: () => ({ ...launcher, connect: () => Promise.reject(new TypeError('refused')) }),
  }
  const third = await daemon([refusing])
  expect(await third.find(deaf)).toEqual([name])
  const called = third.get(name)?.call({ describe: {} })
  expect(codeOf(await called?.catch((each: unknown) => each))).toBe('ENCLAVE_DETACHED')
  expect(existsSync(join(folder, 'enclaves', name))).toBe(true)
  await second.detachAll()
})

test.each([
  ['a handle that cannot be read', '{"handle":'],
  [
    'a handle of a TEE that this daemon does not know',
    JSON.stringify({
      handle: { backend: 'other', id: '00'.repeat(8), facts: {} },
      secret: '00'.repeat(32),
    }),
  ],
])('%s is left alone and counted', async (_what, text) => {
  const registry = await daemon()
  const path = join(folder, 'enclaves', 'cd'.repeat(8))
  await mkdir(path)
  await writeFile(join(path, 'handle.json'), text)
  expect(await registry.find(deaf)).toEqual([])
  expect(existsSync(path)).toBe(true)
  expect(await registry.leftovers()).toBe(1)
})

test('a launch that cannot be attached leaves no process and no folder', async () => {
  const launcher = enclave.launcher()
  const deafBackend: HostBackend = {
    name: 'fake',
    kind: 'insecure-simulated',
    launcher: () => ({ ...launcher, connect: () => Promise.reject(new TypeError('refused')) }),
  }
  const registry = await daemon([deafBackend])
  await expect(registry.launch(deaf)).rejects.toThrow('refused')
  expect(enclave.killed).toBe(1)
  expect(await readdir(join(folder, 'enclaves'))).toEqual([])
})

test('a spare enclave that died while nobody wanted it is not given out', async () => {
  const registry = await daemon()
  registry.prepareSpare((name) => ({ ...deaf(), gone: () => void registry.end(name) }))
  await expect.poll(() => enclave.connections).toBe(1)
  enclave.end()
  await expect.poll(() => readdir(join(folder, 'enclaves'))).toEqual([])
  enclave.isAlive = true
  const client = await registry.launch(deaf)
  expect((await client.call({ describe: {} })).message.body).toBe('done')
})

test('without a configured TEE a launch is refused by name', async () => {
  const registry = new EnclaveRegistry(folder, [], undefined)
  await registry.open()
  const thrown: unknown = await registry.launch(deaf).catch((each: unknown) => each)
  expect(codeOf(thrown)).toBe('TEE_NOT_CONFIGURED')
})
