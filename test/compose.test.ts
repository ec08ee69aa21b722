/**
 * docker-compose.yml and the Dockerfile, read rather than run: what must hold of them whatever
 * engine runs them. Invariant: nothing is published, nothing runs as root, each host keeps its own.
 * Leaves to others: running it (docs/operating.md).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { makeProgram } from '../daemon/cli/program.ts'
import { variableOf } from '../daemon/config/layers.ts'
import { CONFIG_KEYS } from '../daemon/config/config.ts'
import { ROOT } from './house/sources.ts'

const healthSchema = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({
    test: z.array(z.string()),
    interval: z.string(),
    timeout: z.string(),
    start_period: z.string(),
    retries: z.number(),
  }),
])
/** Strict: `ports`, `expose`, `privileged`, `user` and the like are refused by not being here. */
const serviceSchema = z.strictObject({
  image: z.literal('talos'),
  build: z.literal('.').optional(),
  hostname: z.string().optional(),
  init: z.literal(true),
  read_only: z.literal(true),
  tmpfs: z.tuple([z.literal('/tmp')]),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  networks: z.array(z.string()).optional(),
  network_mode: z.literal('none').optional(),
  restart: z.literal('no'),
  stop_grace_period: z.string().optional(),
  command: z.array(z.string()).optional(),
  healthcheck: healthSchema,
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[a-z-]+:\/[a-z/-]+$/, 'a named volume')),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.literal('service_healthy') }))
    .optional(),
})
const composeSchema = z.strictObject({
  name: z.string(),
  'x-host': z.unknown(),
  services: z.record(z.string(), serviceSchema),
  networks: z.record(z.string(), z.strictObject({})),
  volumes: z.record(z.string(), z.strictObject({})),
})

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')
const parsed = parseDocument(text, { merge: true, uniqueKeys: true })
const compose = composeSchema.parse(parsed.toJS())
const services = Object.entries(compose.services)
const hosts = services.filter(([, { command }]) => command === undefined)
const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
const stages = dockerfile.split(/^FROM /m).slice(1)

function sourcesOf(volumes: readonly string[]): string[] {
  return volumes.map((volume) => volume.split(':')[0] ?? '')
}

/** A verb of the command line and its options, as an image calls it. */
function isUse(words: readonly string[]): boolean {
  const [program, verb, ...options] = words
  const commands = makeProgram(() => Promise.resolve()).commands
  const command = commands.find((each) => each.name() === verb)
  const known = command?.options.map(({ long }) => long) ?? []
  return program === 'talos' && command !== undefined && options.every((o) => known.includes(o))
}

describe('docker-compose.yml', () => {
  test('is YAML without errors, and two hosts and a move', () => {
    expect(parsed.errors).toEqual([])
    expect(hosts.map(([name]) => name)).toEqual(['edge-a', 'edge-b'])
    expect(services).toHaveLength(3)
  })
  test('publishes no port and no path of the machine', () => {
    // The schema admits neither key; the words are looked for as well, for the sake of anchors.
    expect(text).not.toMatch(/^\s+(?:ports|expose|privileged|network_mode: host)/m)
    const volumes = services.flatMap(([, service]) => sourcesOf(service.volumes))
    expect(volumes.filter((name) => !Object.hasOwn(compose.volumes, name))).toEqual([])
    expect(Object.keys(compose.volumes).filter((name) => !volumes.includes(name))).toEqual([])
  })
  test('gives each host a state of its own, that nobody else sees', () => {
    const states = hosts.map(([, { volumes }]) =>
      volumes.find((v) => v.endsWith(':/var/lib/talos')),
    )
    const names = sourcesOf(states.flatMap((volume) => volume ?? []))
    expect(new Set(names).size).toBe(hosts.length)
    const users = services.flatMap(([, { volumes }]) => sourcesOf(volumes))
    for (const name of names) expect(users.filter((each) => each === name)).toHaveLength(1)
  })
  test('lets a host reach no admin socket but its own', () => {
    const seen = hosts.map(([, { volumes }]) =>
      sourcesOf(volumes).filter((v) => v.endsWith('-admin')),
    )
    expect(seen).toEqual([['edge-a-admin'], ['edge-b-admin']])
  })
  test('names the simulated TEE, and only settings that exist', () => {
    const known = [...CONFIG_KEYS.keys()].map(variableOf)
    for (const [name, { environment }] of hosts) {
      expect(environment['TALOS_TEE_BACKEND'], name).toBe('simulated')
      expect(Object.keys(environment).filter((each) => !known.includes(each))).toEqual([])
    }
  })
  test('asks each host for its health by a command that there is, and moves after that', () => {
    for (const [name, { healthcheck }] of hosts) {
      if (!('test' in healthcheck)) expect.unreachable(`${name} has no health check`)
      else expect(isUse(healthcheck.test.slice(1)), name).toBe(true)
    }
    expect(Object.keys(compose.services['move']?.depends_on ?? {})).toEqual(['edge-a', 'edge-b'])
  })
  test('runs a script that is in the image, and whose syntax holds', () => {
    const script = compose.services['move']?.command?.[1]?.replace('/opt/talos/', '') ?? ''
    expect(dockerfile).toContain(`COPY ${script} /opt/talos/${script}`)
    expect(() => execFileSync('sh', ['-n', join(ROOT, script)])).not.toThrow()
  })
})

describe('the Dockerfile', () => {
  test('copies what exists', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    )
    expect(copied.length).toBeGreaterThan(8)
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const kept = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
    const sent = copied.filter((path) => !kept.includes(`!${path.split('/')[0] ?? ''}\n`))
    expect(sent).toEqual([])
  })
  test('ends as a user that is not root, without compilers, with no port', () => {
    const last = stages.at(-1) ?? ''
    expect(last).toMatch(/^USER talos$/m)
    expect(last.indexOf('USER talos')).toBeLessThan(last.indexOf('CMD ["talosd"]'))
    expect(last).not.toMatch(/apt-get|npm /)
    expect(dockerfile).not.toMatch(/^EXPOSE/m)
    expect(stages[0]).toContain('npm prune --omit=dev')
  })
  test('names no TEE of its own, and only settings that exist', () => {
    const set = [...dockerfile.matchAll(/\b(TALOS_[A-Z_]+)=/g)].map(([, name = '']) => name)
    const known = [...CONFIG_KEYS.keys()].map(variableOf)
    expect(set.filter((name) => !known.includes(name))).toEqual([])
    expect(set).not.toContain('TALOS_TEE_BACKEND')
  })
  test('asks for health by a command that there is', () => {
    const json = /^HEALTHCHECK [^[]*\\\n\s+CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]'
    expect(isUse(z.array(z.string()).parse(JSON.parse(json)))).toBe(true)
  })
})
