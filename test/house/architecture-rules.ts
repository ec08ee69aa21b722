/**
 * Who may import whom, as a function of (importing file, imported file).
 * Invariant: what is not allowed here is refused; a new folder needs a line here.
 */
import { dirname, posix } from 'node:path'
import type { SourceFile } from './sources.ts'

/** One import between files of the project, or of a package. */
export interface Edge {
  readonly from: string
  /** Path from the root for relative imports, else the package or `node:` name. */
  readonly to: string
}

/** The static and dynamic imports of a file. */
export function edgesOf({ path, text }: SourceFile): Edge[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const names = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
  return names.map((name) => ({
    from: path,
    to: name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name,
  }))
}

const TEE_FOLDERS = ['simulated', 'tpm', 'sgx', 'keystone', 'snp', 'tdx']
const CONCRETE_BACKENDS = new Set([
  'daemon/main.ts',
  'backends/enclave/main.ts',
  'backends/index.ts',
])
const CLI_MAY = [
  'daemon/admin/',
  'daemon/cli/',
  'daemon/errors.ts',
  'daemon/limits.ts',
  'daemon/config/',
  'daemon/version.ts',
]
const SHARED_FORMATS = ['backends/package/', 'backends/sealed-image/', 'backends/statement/']
/** Files that must be pure: no promises, clock, randomness or node modules. */
export const PURE = [
  'backends/enclave/handover/',
  'backends/enclave/policy/',
  'backends/enclave/session/handshake',
  'backends/enclave/image/convergence.ts',
  'backends/enclave/image/root.ts',
  'backends/enclave/mailbox/',
  'backends/sealed-image/image-proof.ts',
  'backends/sealed-image/public-part.ts',
  ...[
    'ballot',
    'witness-set',
    'incarnation',
    'shared-steps',
    'messages',
    'acceptor',
    'proposer',
    'codec',
    'mint',
  ].map((name) => `backends/witness/${name}.ts`),
]

function starts(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix))
}

function teeOf(path: string): string | undefined {
  return TEE_FOLDERS.find((tee) => path.startsWith(`backends/${tee}/`))
}

/** Why an import is refused, or undefined. Tests and benchmarks may import everything. */
export function refusal({ from, to }: Edge): string | undefined {
  if (starts(from, ['test/', 'bench/'])) return undefined
  if (starts(to, ['test/', 'bench/'])) return 'tests are imported by tests'
  const inside = starts(to, ['backends/', 'daemon/', 'proto/', 'examples/'])
  if (starts(from, PURE) && to.startsWith('node:')) return 'pure files import no node module'
  if (!inside) return undefined
  if (teeOf(to) !== undefined && teeOf(from) !== teeOf(to) && !CONCRETE_BACKENDS.has(from)) {
    return 'a concrete backend is named only by the two mains and the index'
  }
  if (from.startsWith('backends/contract/')) {
    return to.startsWith('backends/contract/') ? undefined : 'contract imports nothing'
  }
  if (teeOf(from) !== undefined) {
    const allowed = ['backends/contract/', `backends/${teeOf(from) ?? ''}/`]
    return starts(to, allowed) ? undefined : 'a TEE imports contract only'
  }
  if (from.startsWith('proto/')) {
    return starts(to, ['proto/', 'backends/contract/']) ? undefined : 'proto imports contract only'
  }
  if (starts(from, SHARED_FORMATS)) {
    const allowed = ['proto/', 'backends/contract/', ...SHARED_FORMATS]
    return starts(to, allowed) ? undefined : 'shared formats import proto and contract only'
  }
  if (from.startsWith('backends/')) {
    return to.startsWith('daemon/') ? 'what is trusted never imports the daemon' : undefined
  }
  return daemonRefusal(from, to)
}

function daemonRefusal(from: string, to: string): string | undefined {
  if (!from.startsWith('daemon/')) return undefined
  if (to.startsWith('backends/enclave/')) return 'the daemon speaks proto to the enclave'
  if (to === 'backends/index.ts' && from !== 'daemon/main.ts') {
    return 'only main builds backends'
  }
  if (from.startsWith('daemon/cli/') && to.startsWith('daemon/') && !starts(to, CLI_MAY)) {
    return 'the CLI speaks to the daemon through the admin client'
  }
  return undefined
}

/** Words that a pure file may not contain. */
export function impurities({ path, text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
  const found = code.match(/\b(?:Promise|async|await|Date|Math\.random|performance|setTimeout)\b/g)
  return (found ?? []).map((word) => `${path} ${word}`)
}
