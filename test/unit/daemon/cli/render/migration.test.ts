/**
 * What people read of moves: who runs the TA in every phase, exit codes, lines and tables.
 */
import { describe, expect, test } from 'vitest'
import { migrationPhaseSchema } from '../../../../../daemon/admin/schemas.ts'
import {
  exitOf,
  renderEnd,
  renderHistory,
  renderMigration,
  renderMigrations,
  renderProgress,
  runsWhere,
} from '../../../../../daemon/cli/render/migration.ts'
import { aMigration, aRefusal, LINEAGE, THEN } from '../../admin/fake-service.ts'

const NOW = Date.parse(THEN) + 4_000
const progress = {
  round: 3,
  sent_bytes: String(412 * 1024 ** 2),
  remaining_bytes: '0',
  total_bytes: String(640 * 1024 ** 2),
  rate: '74658611',
  dirty_rate: '4299161',
  expected_downtime_ms: 31,
  pages_checked: 1204,
  percent: 62.4,
  eta_ms: 4000,
}

describe('who runs the TA', () => {
  const settled: Readonly<Record<string, string | undefined>> = {
    done: 'TA runs on edge-b',
    aborted: 'TA still runs on edge-a',
    cancelled: 'TA still runs on edge-a',
    refused: 'TA still runs on edge-a',
    reclaimed: 'TA runs on edge-a again',
    lost: 'nobody runs the TA, and nobody can',
  }
  test.each(migrationPhaseSchema.options)('%s', (phase) => {
    const move = aMigration({ phase, settled: true })
    expect(runsWhere(move, 'edge-a')).toBe(settled[phase])
    expect(runsWhere({ ...move, settled: false }, 'edge-a')).toBeUndefined()
  })
  test('as the target sees it', () => {
    const move = aMigration({ role: 'target', phase: 'done', settled: true })
    expect(runsWhere(move, 'here')).toBe('TA runs on here')
    expect(runsWhere({ ...move, phase: 'refused' }, 'here')).toBe('TA still runs on edge-b')
  })
  test('after a dry run it is where it was', () => {
    const move = aMigration({ phase: 'done', settled: true, dry_run: true })
    expect(runsWhere(move, 'edge-a')).toBe('TA still runs on edge-a')
  })
})

describe('exit codes', () => {
  test.each([
    ['done', 0],
    ['refused', 5],
    ['cancelled', 7],
    ['aborted', 1],
    ['failed', 1],
    ['lost', 1],
    ['reclaimed', 1],
  ] as const)('%s: %i', (phase, exit) => {
    expect(exitOf(aMigration({ phase, settled: true }))).toBe(exit)
  })
  test('a deadline is 6; what has not ended is 8, aborted or not', () => {
    const refusal = { ...aRefusal(), code: 'MOVE_TIMED_OUT' }
    expect(exitOf(aMigration({ phase: 'aborted', settled: true, refusal }))).toBe(6)
    expect(exitOf(aMigration({ phase: 'released' }))).toBe(8)
    expect(exitOf(aMigration({ phase: 'aborted', settled: false }))).toBe(8)
  })
})

describe('lines', () => {
  test('the copy', () => {
    expect(renderProgress(aMigration({ progress }))).toBe(
      'copying     round 3  412 MiB of 640 MiB  62 %  71.2 MiB/s  dirty 4.1 MiB/s  ETA 4 s  ' +
        'expected downtime 31 ms',
    )
  })
  test('the freeze and the release', () => {
    const frozen = aMigration({ phase: 'frozen', progress, root: '7d91' + 'ab'.repeat(30) })
    expect(renderProgress(frozen)).toBe('frozen      1204 pages checked  root 7d91…abab')
    expect(renderProgress(aMigration({ phase: 'released' }))).toBe('released    epoch 7 → 8')
  })
  test('a move that is done', () => {
    const ended = new Date(Date.parse(THEN) + 9_400).toISOString()
    const all = { ...progress, sent_bytes: progress.total_bytes }
    const move = aMigration({ phase: 'done', settled: true, ended, stopped_ms: 38, progress: all })
    expect(renderEnd(move, 'edge-a', NOW)).toBe(
      'moved signer to edge-b: 640 MiB in 9.4 s (68.1 MiB/s), downtime 38 ms, verified, receipt mv-1\n',
    )
    expect(renderEnd({ ...move, dry_run: true }, 'edge-a', NOW)).toContain('nothing was moved')
  })
  test('a move that was refused', () => {
    const move = aMigration({ phase: 'refused', settled: true, refusal: aRefusal() })
    expect(renderEnd(move, 'edge-a', NOW)).toBe(
      [
        'refused  move of signer to edge-b   (exit 5, TA still runs on edge-a)',
        '  field   policy.accept',
        '  have    insecure-simulated',
        '  want    sgx',
        '  source  policy signer@4',
        '  fix     add insecure-simulated to policy.accept',
        '          or use a host with sgx',
        '  code    POLICY_ACCEPT',
        '',
      ].join('\n'),
    )
  })
  test('a move that several rules refused: all of them', () => {
    const more = { ...aRefusal(), code: 'POLICY_MIGRATE', field: 'policy.migrate', fix: ['a\x1b'] }
    const refusal = { ...aRefusal(), also: [more, { ...more, field: 'policy.peers' }] }
    const text = renderEnd(aMigration({ phase: 'refused', settled: true, refusal }), 'edge-a', NOW)
    const lines = text.split('\n')
    expect(lines.filter((line) => line === '  also refused')).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith('  field'))).toEqual([
      '  field   policy.accept',
      '  field   policy.migrate',
      '  field   policy.peers',
    ])
    expect(text).toContain('  fix     a?\n')
  })
  test('a move without an end says no end', () => {
    const advice = ['0 instances active, 2 is impossible']
    const text = renderEnd(aMigration({ phase: 'released', advice }), 'edge-a', NOW)
    expect(text).toBe(
      'mv-1  signer → edge-b  RELEASED  for 4 s\n  0 instances active, 2 is impossible\n',
    )
  })
  test('text of a peer cannot drive a terminal', () => {
    const evil = aMigration({
      peer_name: '\x1b[2Jedge',
      name: 'a\nb',
      settled: true,
      phase: 'lost',
    })
    for (const text of [
      renderEnd(evil, 'edge-a', NOW),
      renderMigration(evil, 'edge-a'),
      renderMigrations([evil]),
      renderProgress(evil),
    ]) {
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f]|a\nb/)
    }
  })
})

describe('history', () => {
  const link = { host: 'edge-a', tee: 'sgx', insecure: false, digest: '00' }
  const history = {
    lineage: LINEAGE,
    links: [
      { ...link, epoch: '1', kind: 'genesis' as const, claimed: THEN },
      { ...link, epoch: '2', kind: 'move' as const, host: 'edge-b', migration: 'mv-1' },
    ],
    verified: true,
  }
  test('a chain that holds, and one that does not', () => {
    expect(renderHistory(history)).toContain('chain verified: 2 links, no gap, no overlap')
    const broken = renderHistory({ ...history, verified: false, code: 'CHAIN_EPOCH' })
    expect(broken).toContain('chain NOT verified: CHAIN_EPOCH')
    expect(broken).not.toContain('chain verified')
  })
})
