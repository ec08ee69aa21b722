/**
 * No parser is forgotten: every schema message, every function that decodes and every place that
 * reads JSON, YAML or a schema message has a row of the table, or a reason why not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, ROOT, type SourceFile } from '../house/sources.ts'
import { PARSERS } from './parsers.ts'
import { MESSAGES, reachedFrom } from './schema.ts'

/** Parsers whose fuzzing needs a server, a network or an enclave: the test that does it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'daemon/admin/request-reader.ts': 'test/unit/daemon/admin/server.test.ts',
  'daemon/admin/routes.ts': 'test/unit/daemon/admin/server.test.ts',
  'backends/enclave/agent.ts': 'test/fuzz/enclave-calls.test.ts',
  'backends/enclave/session/records.ts': 'test/unit/backends/enclave/session/records.test.ts',
  'daemon/migration/peer-desk.ts': 'test/fuzz/peer-requests.test.ts',
  'daemon/peers/stream-io.ts': 'test/fuzz/peer-requests.test.ts',
  'daemon/transfer/tcp-lane.ts': 'test/fuzz/lane-tokens.test.ts',
}

/** What parses, but nothing that anybody else could have written; or what another row reads. */
const EXCUSED: Readonly<Record<string, string>> = {
  'proto/codec.ts#decodeExact': 'every row of a schema message asks it',
  'backends/enclave/session/handshake-messages.ts#readHandshake': 'decodeHandshake, as a value',
  'backends/enclave/runtime/file-tree-codec.ts#readTree': 'a part of decodeWasi',
  'backends/enclave/runtime/descriptors-codec.ts#readDescriptors': 'a part of decodeWasi',
  'backends/enclave/wasm/constant-expression.ts#readConstant': 'a part of decodeModule',
  'backends/enclave/wasm/module-validator.ts#readBody': 'decodeBody, of a module',
  'backends/simulated/listener.ts#readLaunchSecret': '32 bytes that the launcher wrote',
  'backends/simulated/report.ts#decodeBody': 'a part of verify',
  'backends/simulated/report.ts#splitReport': 'a part of verify',
  'backends/enclave/handover/source-answers.ts#readAgain': 'a step, no parser',
  'backends/enclave/handover/target-answers.ts#readAgain': 'a step, no parser',
  'backends/enclave/check/checkpoint.ts#decodeCheckpoint':
    "a developer's own file, of the process before",
  'backends/enclave/check/exact-values.ts#parseValue': 'a word of the command line or of a map',
  'backends/enclave/check-module.ts': "a job of the developer's own command line",
  'daemon/cli/module-check.ts': 'a report of a program of the same installation',
  'daemon/tas/package-reading.ts#readPackage': 'parsePackage, with other words',
  'daemon/cli/commands/packages.ts#readPackage': 'reads a file; the daemon parses it',
  'daemon/cli/private-file.ts#readPrivate': 'reads a file; its callers parse it',
  'daemon/cli/values.ts#parseDuration': 'a word of the command line',
  'daemon/cli/values.ts#parseRate': 'a word of the command line',
  'daemon/cli/caller.ts': 'a file of 0600 that only this user writes',
  'daemon/cli/commands/packages.ts': 'the output of a child of its own',
  'daemon/cli/demo/hosts.ts': 'the demo, on files of its own',
  'daemon/cli/demo/rogue-host.ts': 'the demo, as the attacker',
  'daemon/admin/client.ts': 'the answers of the own daemon, by its schemas',
  'daemon/admin/client-transport.ts': 'the answers of the own daemon, by its schemas',
  'daemon/enclaves/registry.ts': 'a file of 0600 that the daemon itself writes',
  'daemon/log.ts': 'a line that this program has just written',
  'daemon/version.ts': 'the package.json beside the program',
}

/** Functions that decode, by their names; `@` is the file's own row. */
const DECODER = /^export (?:async )?function (?:decode|parse|split|read)[A-Z]\w*/gm
/** Calls that turn bytes into values. */
const READS = /\bdecodeExact\(|\bJSON\.parse\(|\bparseDocument\(/

const sources = read('.ts').filter(({ path }) => /^(?:backends|daemon|proto)\//.test(path))
const rows = new Set(PARSERS.map(({ name }) => name))
const rowFiles = new Set(PARSERS.map(({ name }) => name.split('#')[0] ?? ''))

function decodersIn({ path, text }: SourceFile): string[] {
  return [...text.matchAll(DECODER)].map(([line]) => `${path}#${line.split(' ').at(-1) ?? ''}`)
}

function isCovered(file: string): boolean {
  return rowFiles.has(file) || file in ELSEWHERE || file in EXCUSED
}

/** Schema messages that are decoded by name in a source. */
function decodedIn({ text }: SourceFile): string[] {
  return [...text.matchAll(/decodeExact\(\s*talos\.v1\.(\w+)/g)].map(([, name = '']) => name)
}

describe('the table covers', () => {
  test('every message of every schema', () => {
    expect(MESSAGES.length).toBeGreaterThan(60)
    const reached = reachedFrom(PARSERS.flatMap(({ messages = [] }) => messages))
    // Attach and the rest of what is never a message of its own are reached through their holders.
    expect(MESSAGES.filter((name) => !reached.has(name))).toEqual([])
  })

  test('every message that is decoded, as the root of a row of the file that decodes it', () => {
    const decoded = sources
      .filter(({ path }) => !(path in EXCUSED))
      .flatMap((source) => decodedIn(source).map((name) => ({ path: source.path, name })))
    expect(decoded.length).toBeGreaterThan(15)
    const missing = decoded.filter(
      ({ path, name }) =>
        !PARSERS.some((row) => row.name.startsWith(path) && row.messages?.includes(name) === true),
    )
    expect(missing).toEqual([])
  })

  test('every function that decodes', () => {
    const decoders = sources.flatMap(decodersIn)
    expect(decoders.length).toBeGreaterThan(25)
    const missing = decoders.filter((name) => !rows.has(name) && !(name in EXCUSED))
    expect(missing).toEqual([])
  })

  test('every file that turns bytes into values', () => {
    const files = sources.filter(({ text }) => READS.test(text)).map(({ path }) => path)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => !isCovered(file))).toEqual([])
  })
})

describe('the table names', () => {
  test('files and functions that exist', () => {
    const names = [...rows, ...Object.keys(EXCUSED), ...Object.keys(ELSEWHERE)]
    const missing = names.filter((name) => {
      const [file = '', member] = name.split('#')
      const path = join(ROOT, file)
      if (!existsSync(path)) return true
      return member !== undefined && !readFileSync(path, 'utf8').includes(member)
    })
    expect(missing).toEqual([])
  })

  test.each(Object.entries(ELSEWHERE))('%s: %s feeds it any bytes', (_parser, path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toContain("from 'fast-check'")
  })

  test('each row once', () => {
    expect(rows.size).toBe(PARSERS.length)
  })
})
