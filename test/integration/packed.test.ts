/**
 * The package that npm would publish, installed below a node_modules folder with nothing beside it
 * but its own dependencies: no source, no compiler, and the whole demo.
 */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../house/sources.ts'

const run = promisify(execFile)
let folder: string
let installed: string

/** Unpacks the tarball where a global installation puts it, its dependencies beside it. */
function install(tarball: string): string {
  const modules = join(folder, 'lib/node_modules')
  const place = join(modules, 'talos-migrate')
  mkdirSync(place, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'])
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(place, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
  }
  return place
}

/** The command line of the package, on the Node that runs this test. */
function talos(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: join(folder, 't') }
  const program = join(installed, 'bin/talos.mjs')
  return run(process.execPath, [program, ...args], { env, cwd: folder })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talos-packed-'))
  mkdirSync(join(folder, 't'))
  await run(process.execPath, [join(ROOT, 'deploy/build-dist.mjs')])
  // The tarball comes to lie where npm is run.
  const args = ['pack', '--offline', '--ignore-scripts', ROOT]
  const env = { ...process.env, npm_config_cache: join(folder, 'cache') }
  await run('npm', args, { cwd: folder, env })
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  installed = install(join(folder, tarball))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('carries programs and documents, and no source, test or secret', () => {
  const names = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  expect(names).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'dist/daemon/main.js']))
  expect(names.filter((name) => name.endsWith('.ts'))).toEqual([])
  const tops = new Set(names.map((name) => name.split('/')[0]))
  expect([...tops].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'bin',
    'dist',
    'docs',
    'package.json',
  ])
})

test('says its version', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  expect((await talos('version', '--json')).stdout).toContain(`"${version}"`)
})

test('plays the demo, and its measurement is over what it runs', async () => {
  const failed = (result: { stdout: string; stderr: string }): typeof result => result
  const { stdout, stderr } = await talos('demo', '--json').catch(failed)
  expect(stderr).toBe('')
  const { ok, refusal } = JSON.parse(stdout) as { ok: boolean; refusal?: object }
  expect({ ok, refusal }).toEqual({ ok: true, refusal: undefined })
  const measured = async (place: string): Promise<string> => {
    const program = `import { programMeasurement as m } from ${JSON.stringify(place)}
      console.log(Buffer.from(await m()).toString('hex'))`
    return (await run(process.execPath, ['--input-type=module', '-e', program])).stdout
  }
  const at = join(installed, 'dist/backends/simulated/platform.js')
  const before = await measured(at)
  expect(before).not.toBe(await measured(join(ROOT, 'backends/simulated/platform.ts')))
  // One byte of the program that runs is another measurement.
  execFileSync('sh', [
    '-c',
    `printf ' ' >> "$1"`,
    'sh',
    join(installed, 'dist/backends/enclave/main.js'),
  ])
  expect(await measured(at)).not.toBe(before)
}, 150_000)
