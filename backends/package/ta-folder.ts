/**
 * Packing the folder of a TA: `talos.yaml` and the module that it names.
 * Invariant: nothing outside the folder is read, and a module that lacks an entry or asks for
 * unknown imports is refused before it is signed.
 * Leaves to others: whether each instruction can be moved (backends/enclave/wasm admission).
 */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { parseManifestSource } from './manifest-source.ts'
import { packPackage, parsePackage, type TaPackage } from './ta-package.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { demand, PackageError, type PackageFacts } from './package-refusal.ts'
import type { Manifest } from './manifest.ts'

/** Names of modules whose functions a TA may import. */
const IMPORT_MODULES = new Set(['talos', 'wasi_snapshot_preview1'])

/** A packed folder: the file's bytes, and what a reader makes of them. */
export interface PackedFolder {
  readonly bytes: Uint8Array
  readonly parsed: TaPackage
}

/**
 * Packs a folder. @param ownerKey the owner's Ed25519 secret key, 32 bytes.
 * @throws PackageError `PACKAGE_…`.
 */
export async function packFolder(folder: string, ownerKey: Uint8Array): Promise<PackedFolder> {
  const source = await readBelow(folder, 'talos.yaml', PACKAGE_LIMITS.manifestBytesMax)
  const { manifest, modulePath } = parseManifestSource(new TextDecoder().decode(source))
  const module = await readBelow(folder, modulePath, PACKAGE_LIMITS.packageBytesMax)
  await demandEntries(module, manifest)
  const bytes = packPackage({ manifest, module, ownerKey })
  return { bytes, parsed: parsePackage(bytes) }
}

async function readBelow(folder: string, path: string, bytesMax: number): Promise<Uint8Array> {
  try {
    const [base, real] = await Promise.all([realpath(folder), realpath(join(folder, path))])
    demand(real.startsWith(base + sep), folderFacts(path, 'a link out of the folder'))
    const { size } = await stat(real)
    demand(size <= bytesMax, {
      code: 'PACKAGE_TOO_LARGE',
      field: path,
      have: `${String(size)} bytes`,
      want: `at most ${String(bytesMax)} bytes`,
      fix: 'strip debug sections, or load data with requests',
    })
    return await readFile(real)
  } catch (thrown) {
    if (thrown instanceof PackageError) throw thrown
    throw new PackageError(folderFacts(path, 'a file that cannot be read'), thrown)
  }
}

async function demandEntries(bytes: Uint8Array, manifest: Manifest): Promise<void> {
  let module: WebAssembly.Module
  try {
    module = await WebAssembly.compile(Uint8Array.from(bytes))
  } catch (thrown) {
    throw new PackageError(
      moduleFacts('module', 'bytes that do not compile', 'WebAssembly'),
      thrown,
    )
  }
  const functions = WebAssembly.Module.exports(module).filter(({ kind }) => kind === 'function')
  const { handle, initialize } = manifest.entry
  // A module may do without the usual `_initialize`; a name of the author's own must be there.
  const needed = initialize === '_initialize' ? [handle] : [handle, initialize]
  for (const name of needed) {
    const exported = functions.some((each) => each.name === name)
    const have = functions.map((each) => each.name).join(', ') || 'no functions'
    demand(exported, moduleFacts('module.exports', have, `a function ${name}`))
  }
  const foreign = WebAssembly.Module.imports(module).find(
    (each) => each.kind !== 'function' || !IMPORT_MODULES.has(each.module),
  )
  if (foreign === undefined) return
  const have = `${foreign.kind} ${foreign.module}.${foreign.name}`
  const want = `functions of ${[...IMPORT_MODULES].join(' and ')}`
  throw new PackageError(moduleFacts('module.imports', have, want))
}

function folderFacts(path: string, have: string): PackageFacts {
  const want = 'a readable file inside the folder of the TA'
  const fix = 'name a folder that has talos.yaml, and build the module that it names'
  return { code: 'PACKAGE_FOLDER', field: path, have, want, fix }
}

function moduleFacts(field: string, have: string, want: string): PackageFacts {
  const fix = 'build it as a reactor for WASI preview 1; see examples/'
  return { code: 'PACKAGE_MODULE', field, have, want, fix }
}
