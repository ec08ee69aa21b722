/**
 * Packing a folder: what it reads, and what it refuses to sign.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import wabt from 'wabt'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packFolder } from '../../../../backends/package/ta-folder.ts'
import { parsePackage } from '../../../../backends/package/ta-package.ts'
import { MODULE, OWNER_SECRET } from './sample-package.ts'

const YAML = `
module: build/sample.wasm
name: sample
version: 1.0.0
anchors: [volatile]
policy: { name: sample, version: 1 }
`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-folder-'))
  await mkdir(join(folder, 'build'))
  await writeFile(join(folder, 'talos.yaml'), YAML)
  await writeFile(join(folder, 'build', 'sample.wasm'), MODULE)
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function compiled(wat: string): Promise<void> {
  const { parseWat } = await wabt()
  const { buffer } = parseWat('sample.wat', wat).toBinary({})
  await writeFile(join(folder, 'build', 'sample.wasm'), buffer)
}

test('a folder is packed, and twice to the same bytes', async () => {
  const { bytes, parsed } = await packFolder(folder, OWNER_SECRET)
  expect(parsed).toEqual(parsePackage(bytes))
  expect(parsed.module).toEqual(MODULE)
  expect((await packFolder(folder, OWNER_SECRET)).bytes).toEqual(bytes)
})

test('a folder without talos.yaml or module is refused', async () => {
  await rm(join(folder, 'build', 'sample.wasm'))
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow(
    'PACKAGE_FOLDER field=build/sample.wasm',
  )
  await rm(join(folder, 'talos.yaml'))
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('PACKAGE_FOLDER field=talos.yaml')
})

test('a link out of the folder is refused', async () => {
  await rm(join(folder, 'build', 'sample.wasm'))
  const outside = `${folder}.wasm`
  await writeFile(outside, MODULE)
  await symlink(outside, join(folder, 'build', 'sample.wasm'))
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('have=a link out of the folder')
  await rm(outside)
})

test('a talos.yaml beyond the limit is refused', async () => {
  await writeFile(join(folder, 'talos.yaml'), '#'.repeat(70_000))
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('PACKAGE_TOO_LARGE')
})

test('a module without its entries is refused', async () => {
  await compiled('(module (func (export "_initialize")))')
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('want=a function talos_handle')
  await compiled('(module (memory (export "talos_handle") 1))')
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('want=a function talos_handle')
  await compiled('(module (func (export "talos_handle")))')
  await expect(packFolder(folder, OWNER_SECRET)).resolves.toBeDefined()
  await writeFile(join(folder, 'talos.yaml'), `${YAML}entry: { initialize: begin }`)
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('want=a function begin')
})

test('a module that asks for the host is refused', async () => {
  const entries = '(func (export "_initialize")) (func (export "talos_handle"))'
  await compiled(`(module (import "env" "system" (func)) ${entries})`)
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('have=function env.system')
  await compiled(`(module (import "talos" "memory" (memory 1)) ${entries})`)
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('have=memory talos.memory')
})

test('a module that does not compile is refused', async () => {
  await writeFile(join(folder, 'build', 'sample.wasm'), Uint8Array.of(...MODULE, 9, 9, 9))
  await expect(packFolder(folder, OWNER_SECRET)).rejects.toThrow('PACKAGE_MODULE field=module')
})
