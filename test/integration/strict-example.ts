/**
 * An example packed with another manifest than its folder's: durability, anchors.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseManifestSource } from '../../backends/package/manifest-source.ts'
import { checkManifest, type Manifest } from '../../backends/package/manifest.ts'
import { generateOwnerKey } from '../../backends/package/owner-key.ts'
import { packPackage } from '../../backends/package/ta-package.ts'
import { buildExample } from '../../examples/build.ts'
import { ROOT } from '../house/sources.ts'

const ANCHORS: Manifest['anchors'] = ['insecure-simulated']

/** An example whose effects wait for its checkpoints, as base64. */
export async function packDurable(
  name: string,
  facts: Partial<Manifest> = { durability: 'strict' },
): Promise<string> {
  await buildExample(name)
  const folder = join(ROOT, 'examples', name)
  const source = parseManifestSource(await readFile(join(folder, 'talos.yaml'), 'utf8'))
  const module = new Uint8Array(await readFile(join(folder, source.modulePath)))
  const manifest = checkManifest({ ...source.manifest, anchors: ANCHORS, ...facts })
  const bytes = packPackage({ manifest, module, ownerKey: generateOwnerKey().secretKey })
  return Buffer.from(bytes).toString('base64')
}
