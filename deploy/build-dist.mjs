/**
 * Builds dist/: the programs without their types, for a package that npm installs (Node strips no
 * types below node_modules), and the signer that `talos demo` moves.
 * Invariant: nothing of an earlier build stays; what is not there is not left out but refused.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')

/** The Node that npm brought, where this one strips no types. */
function nodeForSources() {
  if (process.features.typescript) return process.execPath
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64'
  return join(root, `node_modules/node-linux-${arch}/bin/node`)
}

rmSync(dist, { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' })
const build = join(root, 'examples/build.ts')
execFileSync(nodeForSources(), [build, 'signer'], { stdio: 'inherit' })
for (const path of [
  'package.json',
  'proto/generated/talos.js',
  'examples/signer/talos.yaml',
  'examples/signer/build/signer.wasm',
]) {
  cpSync(join(root, path), join(dist, path), { recursive: true })
}
if (!existsSync(join(dist, 'daemon/main.js'))) process.exitCode = 1
