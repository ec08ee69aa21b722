/**
 * Generates `generated/` from the schemas: `node proto/generate.ts` writes, `--check` compares.
 * Invariant: what is committed is what the schemas give; a test runs the check.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const pbjs = join(here, '../node_modules/protobufjs-cli/bin/pbjs')
const check = process.argv.includes('--check')
const out = check ? mkdtempSync(join(tmpdir(), 'talos-gen-')) : join(here, 'generated')
const schemas = readdirSync(here)
  .filter((name) => name.endsWith('.proto'))
  .sort()
const target = join(out, 'talos.js')
const flags = ['--dependency', 'protobufjs/minimal.js', '--force-number', '--null-semantics']
const forms = ['-t', 'static-module', '-w', 'esm', '--dts']
const lean = ['--no-service', '--no-delimited', '--no-typeurl', '--no-verify', '--no-convert']
execFileSync(
  process.execPath,
  [pbjs, ...forms, ...flags, ...lean, '-o', target, ...schemas.map((name) => join(here, name))],
  { stdio: 'inherit' },
)
if (check) {
  const stale = ['talos.js', 'talos.d.ts'].filter(
    (name) =>
      readFileSync(join(out, name), 'utf8') !== readFileSync(join(here, 'generated', name), 'utf8'),
  )
  rmSync(out, { recursive: true })
  if (stale.length > 0) {
    console.error(`stale: ${stale.join(', ')}; run npm run gen`)
    process.exit(1)
  }
}
