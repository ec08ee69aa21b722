/**
 * The configuration: which layer wins, what is refused, and that a refusal says where it stands.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CONFIG_KEYS, configSchema, loadConfig } from '../../../../daemon/config/config.ts'
import { variableOf } from '../../../../daemon/config/layers.ts'
import { DaemonRefusal } from '../../../../daemon/errors.ts'
import { LIMITS } from '../../../../daemon/limits.ts'

const PEER = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-config-'))
  file = join(folder, 'talosd.yaml')
})
afterAll(() => rm(folder, { recursive: true }))

interface Layers {
  readonly yaml?: string
  readonly env?: Record<string, string>
  readonly flags?: readonly string[]
}

async function loaded({ yaml, env = {}, flags = [] }: Layers) {
  if (yaml !== undefined) await writeFile(file, yaml)
  return loadConfig({ file: yaml === undefined ? undefined : file, env, flags })
}

async function refused(layers: Layers): Promise<DaemonRefusal['refusal']> {
  const thrown = await loaded(layers).catch((each: unknown) => each)
  if (!(thrown instanceof DaemonRefusal)) return expect.unreachable(String(thrown))
  expect(thrown.exit).toBe(2)
  expect(thrown.refusal.fix.length).toBeGreaterThan(0)
  return thrown.refusal
}

describe('values', () => {
  test('have defaults, but no TEE has', async () => {
    const config = await loaded({ flags: ['state_dir=/s'] })
    expect(config.teeBackend).toBeUndefined()
    expect(config).toMatchObject({
      stateDir: '/s',
      keyFile: '/s/peer.key',
      adminSocket: '/s/admin.sock',
      readSocket: '/s/status.sock',
      mdns: false,
      pendingPeers: 'ask',
    })
  })

  test('of limits and of the log are checked, and nothing near them is taken', async () => {
    const yaml = 'limits: { sessions: 4, bandwidth_kib: 9 }\nlog: { format: text }\n'
    const flags = ['limits.sessions_per_peer=2', 'migration.max_out=1']
    expect(await loaded({ yaml, flags })).toMatchObject({
      sessionsMax: 4,
      peerSessionsMax: 2,
      bandwidthKibMax: 9,
      outMax: 1,
      logFormat: 'text',
    })
    for (const flag of [
      'limits.sessions=0',
      'limits.sessions=257',
      'limits.sessions_per_peer=0',
      'limits.bandwidth_kib=-1',
      'migration.max_out=65',
      'log.format=xml',
      'limits.session=1',
      'log.colour=red',
    ]) {
      expect(await refused({ flags: [flag] })).toMatchObject({
        code: 'CONFIG_INVALID',
        field: flag.split('=')[0],
        source: 'command line',
      })
    }
  })

  test('come from flags over environment over file', async () => {
    const yaml = 'node: {name: of-file}\nlog: {level: warn}\ntee: {backend: simulated}\n'
    const env = { TALOS_NODE_NAME: 'of-env', TALOS_LOG_LEVEL: 'error' }
    const config = await loaded({ yaml, env, flags: ['node.name=of-flag'] })
    expect(config).toMatchObject({
      nodeName: 'of-flag',
      logLevel: 'error',
      teeBackend: 'simulated',
    })
    expect((await loaded({ yaml })).nodeName).toBe('of-file')
  })

  test('of one flag given twice: the later counts', async () => {
    expect((await loaded({ flags: ['peers.max=3', 'peers.max=4'] })).peersMax).toBe(4)
  })

  test('are texts where a text is due, and YAML elsewhere', async () => {
    const flags = ['state_dir=/a: [b', 'node.name=123', 'discovery.mdns=true']
    const env = { TALOS_LISTEN_ADDRS: '["/ip4/127.0.0.1/tcp/0"]', TALOS_PEERS_MAX: '7' }
    expect(await loaded({ env, flags })).toMatchObject({
      stateDir: '/a: [b',
      nodeName: '123',
      mdns: true,
      listenAddrs: ['/ip4/127.0.0.1/tcp/0'],
      peersMax: 7,
    })
  })

  test('that are texts may be quoted', async () => {
    const flags = [
      'state_dir="/a b"',
      "node.name='edge-a'",
      `admin.socket=${JSON.stringify('/é"')}`,
    ]
    expect(await loaded({ env: { TALOS_LOG_LEVEL: '"warn"' }, flags })).toMatchObject({
      stateDir: '/a b',
      nodeName: 'edge-a',
      adminSocket: '/é"',
      logLevel: 'warn',
    })
    expect(await refused({ flags: ['state_dir="/a'] })).toMatchObject({ code: 'CONFIG_SYNTAX' })
  })

  test('every key of the schema can be set by flag and environment', () => {
    const leaves = (schema: z.core.JSONSchema.BaseSchema, path: string): string[] =>
      schema.properties === undefined
        ? [path]
        : Object.entries(schema.properties).flatMap(([key, each]) =>
            leaves(each as z.core.JSONSchema.BaseSchema, path === '' ? key : `${path}.${key}`),
          )
    const schema = z.toJSONSchema(configSchema, { io: 'input' })
    expect([...CONFIG_KEYS.keys()].sort()).toEqual(leaves(schema, '').sort())
    const variables = [...CONFIG_KEYS.keys()].map(variableOf)
    expect(new Set(variables).size).toBe(variables.length)
  })
})

describe('refused', () => {
  test('unknown keys of a file, by line', async () => {
    const yaml = 'node:\n  name: a\n\nlisten:\n  addresses: []\n'
    expect(await refused({ yaml })).toMatchObject({
      code: 'CONFIG_INVALID',
      field: 'listen.addresses',
      have: 'an unknown key',
      want: 'one of listen.addrs, listen.announce',
      source: `file ${file}:5`,
    })
  })

  test.each([
    ['flag', { flags: ['nodes.name=a'] }, 'nodes', 'command line'],
    ['flag below a section', { flags: ['node.nmae=a'] }, 'node.nmae', 'command line'],
    ['__proto__', { flags: ['__proto__.name=a'] }, '__proto__', 'command line'],
    ['__proto__ below', { flags: ['node.__proto__=a'] }, 'node.__proto__', 'command line'],
  ] as const)('unknown keys of a %s', async (_kind, layers, field, source) => {
    const refusal = await refused(layers)
    expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', have: 'an unknown key', field })
    if (field.includes('.')) expect(refusal.source).toBe(source)
  })

  test('mistyped variables, while those of other programs pass', async () => {
    expect(await refused({ env: { TALOS_TEE_BACKED: 'sgx' } })).toMatchObject({
      field: 'TALOS_TEE_BACKED',
      want: 'one of TALOS_TEE_BACKEND, TALOS_TEE_SPARE',
      source: 'environment',
    })
    await loaded({ env: { TALOS_SIMULATED_PROBE: 'x', TALOS_MODULE: 'y', OTHER: 'z' } })
  })

  test.each([
    ['node.name', 'Not A Name'],
    ['listen.addrs', '["0.0.0.0:4101"]'],
    ['listen.addrs', '["/ip4/127.0.0.1/udp/1/quic-v1"]'],
    ['listen.addrs', '[]'],
    ['listen.announce', 'x'],
    ['discovery.bootstrap', '["/ip4/127.0.0.1/tcp/1"]'],
    ['discovery.mdns', 'maybe'],
    ['peers.allow', '["edge-b"]'],
    ['peers.pending', 'allow'],
    ['peers.max', '0'],
    ['migration.timeout_ms', '1'],
    ['migration.max_parallel', '1.5'],
    ['tee.backend', ''],
    ['log.level', 'loud'],
  ])('%s = %s, naming the flag', async (key, text) => {
    const { code, field, have, want, source } = await refused({ flags: [`${key}=${text}`] })
    expect(code).toBe('CONFIG_INVALID')
    expect(field.startsWith(key)).toBe(true)
    expect([have, want].every((each) => each.length > 0)).toBe(true)
    expect(source).toBe('command line')
  })

  test('an element of a list, by its line', async () => {
    const yaml = `peers:\n  allow:\n    - ${PEER}\n    - nobody\n`
    expect(await refused({ yaml })).toMatchObject({
      field: 'peers.allow.1',
      have: '"nobody"',
      source: `file ${file}:4`,
    })
  })

  test('a value of the environment, by its variable', async () => {
    expect(await refused({ env: { TALOS_PEERS_MAX: 'many' } })).toMatchObject({
      field: 'peers.max',
      have: '"many"',
      source: 'environment TALOS_PEERS_MAX',
    })
  })

  test('a section of the file that is no mapping, though the environment sets a key in it', async () => {
    const refusal = await refused({ yaml: 'a: 1\nnode: 5\n', env: { TALOS_NODE_NAME: 'a' } })
    expect(refusal).toMatchObject({ field: 'node', have: '5', source: `file ${file}:2` })
  })

  test.each([
    ['broken YAML', 'node: [', 'BAD_INDENT'],
    ['a key twice', 'tee: {backend: simulated}\ntee: {backend: sgx}\n', 'DUPLICATE_KEY'],
    ['two documents', '--- {}\n--- {}\n', 'MULTIPLE_DOCS'],
    ['an alias', 'node: &n {name: a}\ntee: *n\n', 'an alias'],
    ['a list', '- 1\n', 'no mapping'],
    ['a text', 'hello', 'no mapping'],
  ])('a file with %s', async (_kind, yaml, have) => {
    expect(await refused({ yaml })).toMatchObject({ code: 'CONFIG_SYNTAX', have })
  })

  test('a flag that is cut, and one without a value', async () => {
    expect(await refused({ flags: ['peers.allow=['] })).toMatchObject({ code: 'CONFIG_SYNTAX' })
    expect(await refused({ flags: ['node.name'] })).toMatchObject({ code: 'CONFIG_FLAG' })
  })

  test('a file that is not there, and one that is too large', async () => {
    const absent = () => loadConfig({ file: join(folder, 'absent'), env: {}, flags: [] })
    expect(absent).toThrow(/CONFIG_FILE.*ENOENT/)
    const yaml = `# ${'x'.repeat(LIMITS.configFileBytesMax)}\n`
    expect(await refused({ yaml })).toMatchObject({ code: 'CONFIG_FILE' })
  })
})

test('an empty file is a file of defaults', async () => {
  expect((await loaded({ yaml: '' })).nodeName).toBe('node')
})

test('whatever stands in a file or a flag is read or refused', async () => {
  const words = fc.constantFrom(
    'node',
    'name',
    ': ',
    '\n  ',
    '- ',
    '[',
    '{',
    '}',
    '&a ',
    '*a',
    'tee',
  )
  const yaml = fc.oneof(
    fc.string(),
    fc.array(words).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(yaml, fc.string(), async (text, flag) => {
      for (const layers of [{ yaml: text }, { flags: [flag] }]) {
        const thrown = await loaded(layers).catch((each: unknown) => each)
        if (thrown instanceof Error) expect(thrown).toBeInstanceOf(DaemonRefusal)
      }
    }),
    { numRuns: 300 },
  )
})
