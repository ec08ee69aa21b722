/**
 * A manifest and a module that the tests of this folder vary.
 */
import type { Manifest } from '../../../../backends/package/manifest.ts'
import { packPackage } from '../../../../backends/package/ta-package.ts'

/** A valid manifest. */
export const MANIFEST: Manifest = {
  format: 1,
  name: 'sample',
  version: '1.0.0',
  profile: 'reactor',
  transform: 1,
  durability: 'none',
  anchors: ['volatile'],
  limits: {
    memory_bytes: 1_048_576,
    files_bytes: 65_536,
    output_entries: 16,
    request_bytes: 1024,
    answer_bytes: 1024,
    requests_per_second: 100,
    handler_deadline_ms: 1000,
    downtime_ms: 500,
  },
  args: ['sample', 'ü'],
  env: { HOME: '/' },
  entry: { initialize: '_initialize', handle: 'talos_handle' },
  policy: { name: 'sample', version: 1, accept: ['sgx'], debug: false },
}

/** A module with the two entries and nothing else. */
export const MODULE: Uint8Array = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  // Types: () → (), () → i32. Functions: one of each.
  ...[0x01, 0x08, 0x02, 0x60, 0x00, 0x00, 0x60, 0x00, 0x01, 0x7f],
  ...[0x03, 0x03, 0x02, 0x00, 0x01],
  ...[0x07, 0x1e, 0x02, 0x0b, ...new TextEncoder().encode('_initialize'), 0x00, 0x00],
  ...[0x0c, ...new TextEncoder().encode('talos_handle'), 0x00, 0x01],
  ...[0x0a, 0x09, 0x02, 0x02, 0x00, 0x0b, 0x04, 0x00, 0x41, 0x00, 0x0b],
])

/** The owner's secret key. */
export const OWNER_SECRET: Uint8Array = new Uint8Array(32).fill(7)

/** A valid package. */
export function samplePackage(manifest: Partial<Manifest> = {}): Uint8Array {
  return packPackage({
    manifest: { ...MANIFEST, ...manifest },
    module: MODULE,
    ownerKey: OWNER_SECRET,
  })
}
