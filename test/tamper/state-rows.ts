/**
 * Changes of the virtual system, the mailbox and the generation, of which regions there are, and
 * images put together of two.
 * Invariant: as tamper-row.ts says.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { REGION, type RegionNumber } from '../../backends/enclave/image/regions.ts'
import type { ClientSession } from '../../backends/enclave/mailbox/mailbox.ts'
import type { NodeDescriptor } from '../../backends/enclave/runtime/descriptors.ts'
import type { WasiState } from '../../backends/enclave/runtime/wasi-state.ts'
import { longer, withBytes, withMailbox, withWasi, type Changeable } from './edits.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'
import { NOTHING, TAKEN, data, refused, type TamperRow } from './tamper-row.ts'

/** Of the wasi region: after the magic come both clocks and the number of the next output. */
const MONOTONIC_AT = 4
const NEXT_OUTPUT_AT = 20
/** Length, kind and two times. */
const STOOD_BYTES = 4 + 1 + 16
const HOUR_NS = 3_600_000_000_000n

function ofFile(state: Changeable<WasiState>, change: (file: NodeDescriptor) => void): void {
  const file = state.descriptors.open.get(4)
  if (file?.kind === 'node') change(file)
}

function clockMoved(image: TamperImage, byNs: bigint): TamperImage {
  return withBytes(image, REGION.wasi, (view) => {
    view.setBigUint64(MONOTONIC_AT, view.getBigUint64(MONOTONIC_AT) + byNs)
  })
}

function wasiRow(
  of: string,
  change: string,
  edit: (state: Changeable<WasiState>) => void,
): TamperRow {
  return data(of, change, ({ image }) => withWasi(image, edit))
}

/** Clock, output log, descriptors. */
const WASI_ROWS: readonly TamperRow[] = [
  data('clock', 'an hour later', ({ image }) => clockMoved(image, HOUR_NS)),
  data('clock', 'back to zero', ({ image }) =>
    withBytes(image, REGION.wasi, (view) => view.setBigUint64(MONOTONIC_AT, 0n)),
  ),
  refused('clock', 'no time that there is', 'STATE_WASI', ({ image }) =>
    clockMoved(image, 1n << 63n),
  ),
  wasiRow('output log', 'the last entry removed', ({ output }) => {
    output.reset(output.entries.slice(0, -1), output.next)
  }),
  wasiRow('output log', 'the first entries removed', ({ output }) => {
    output.reset(output.entries.slice(1), output.next)
  }),
  wasiRow('output log', 'another line', ({ output }) => {
    const other = { errorStream: true, bytes: Uint8Array.of(63) }
    const entries = output.entries.map((each, at) => (at === 0 ? { ...each, ...other } : each))
    output.reset(entries, output.next)
  }),
  data('output log', 'numbered on from another number', ({ image }) =>
    withBytes(image, REGION.wasi, (view) => {
      view.setBigUint64(NEXT_OUTPUT_AT, view.getBigUint64(NEXT_OUTPUT_AT) + 5n)
    }),
  ),
  refused('output log', 'numbers below zero', 'STATE_WASI', ({ image }) =>
    withBytes(image, REGION.wasi, (view) => view.setBigUint64(NEXT_OUTPUT_AT, 0n)),
  ),
  wasiRow('descriptor', 'another place in its file', (state) =>
    ofFile(state, (file) => {
      file.offset += 1
    }),
  ),
  wasiRow('descriptor', 'more rights', (state) =>
    ofFile(state, (file) => {
      file.rights |= 1n << 29n
    }),
  ),
  refused('descriptor', 'rights that there are not', 'STATE_WASI', ({ image }) =>
    withWasi(image, (state) =>
      ofFile(state, (file) => {
        file.rights |= 1n << 40n
      }),
    ),
  ),
  wasiRow('descriptor', 'closed', ({ descriptors }) => descriptors.open.delete(4)),
  refused('descriptor', 'of a node that is not there', 'STATE_WASI', ({ image }) =>
    withWasi(image, ({ descriptors, tree }) => {
      const node = { ...tree.root, id: 77n }
      const facts = { kind: 'node', isPreopened: false, flags: 0, rights: 0n } as const
      descriptors.open.set(9, { ...facts, node, inheriting: 0n, offset: 0 })
    }),
  ),
  refused('wasi', 'a byte more', 'STATE_WASI', ({ image }) =>
    withSmall(image, REGION.wasi, longer(smallOf(image, REGION.wasi))),
  ),
  data('wasi', 'that of another module', ({ image, other }) => ({
    ...withSmall(image, REGION.wasi, smallOf(other, REGION.wasi)),
    files: other.files,
  })),
]

/** The session that the stopped request is of, and the other one. */
function sessionsOf(sessions: ReadonlyMap<string, ClientSession>): [ClientSession, ClientSession] {
  const all = [...sessions.values()]
  const [one, two] = all
  if (one === undefined || two === undefined) throw new CodedError({ code: 'TAMPER_SESSIONS' })
  return [one, two]
}

function mailboxRow(
  change: string,
  edit: (pending: ClientSession, other: ClientSession) => void,
): TamperRow {
  return data('mailbox', change, ({ image }) =>
    withMailbox(image, ({ sessions }) => edit(...sessionsOf(sessions))),
  )
}

function mailboxRefused(
  change: string,
  code: string,
  edit: (pending: ClientSession, other: ClientSession) => void,
): TamperRow {
  return refused('mailbox', change, code, ({ image }) =>
    withMailbox(image, ({ sessions }) => edit(...sessionsOf(sessions))),
  )
}

/** Sessions, floors, answers, what is pending. */
const MAILBOX_ROWS: readonly TamperRow[] = [
  mailboxRow('a floor raised', (_, other) => {
    other.floor += 5n
  }),
  mailboxRow('a floor lowered: a request can be sent once more', (_, other) => {
    other.floor -= 1n
  }),
  mailboxRefused('a floor above an answer that is kept', 'STATE_MAILBOX', (pending) => {
    pending.floor += 1n
  }),
  mailboxRow('another answer', ({ answers }) => answers.set(1n, Uint8Array.of(1))),
  mailboxRow('an answer forgotten', ({ answers }) => answers.delete(1n)),
  mailboxRow('a failure made an answer', ({ answers }) => answers.set(2n, Uint8Array.of(1))),
  mailboxRefused('nothing pending', 'STATE_MAILBOX_PENDING', ({ pending }) => pending.clear()),
  mailboxRow('pending under another sequence', ({ pending }) => {
    pending.clear()
    pending.add(7n)
  }),
  mailboxRow('pending of another client', ({ pending }, other) => {
    pending.clear()
    other.pending.add(2n)
  }),
  mailboxRefused('pending and answered at once', 'STATE_MAILBOX', ({ pending }) => {
    pending.clear()
    pending.add(1n)
  }),
  refused('mailbox', 'two pending', 'STATE_MAILBOX_PENDING', ({ image }) =>
    withBytes(image, REGION.mailbox, (view, bytes) => {
      // Of the last session, which has no answer: pending, then how many answers.
      view.setBigUint64(bytes.length - 12, 2n)
    }),
  ),
  data('mailbox', "another key of a client's", ({ image }) =>
    withBytes(image, REGION.mailbox, (view) => view.setUint8(16 + 16, 0xee)),
  ),
  data('mailbox', 'a session forgotten', ({ image }) =>
    withMailbox(image, ({ sessions }) => {
      const [name] = [...sessions.keys()].slice(-1)
      sessions.delete(name ?? '')
    }),
  ),
  refused(
    'mailbox',
    'that of an image between requests',
    'STATE_MAILBOX_PENDING',
    ({ image, idle }) => withSmall(image, REGION.mailbox, smallOf(idle, REGION.mailbox)),
  ),
  refused('mailbox', 'a byte more', 'STATE_MAILBOX', ({ image }) =>
    withSmall(image, REGION.mailbox, longer(smallOf(image, REGION.mailbox))),
  ),
  data('generation', 'another id', ({ image }) =>
    withBytes(image, REGION.generation, (view) => view.setUint8(0, 0xee)),
  ),
  data('generation', "another key of the lineage's", ({ image }) =>
    withBytes(image, REGION.generation, (view) => view.setUint8(20, 0xee)),
  ),
  refused('generation', 'a byte more', 'WIRE_FIELD_LENGTH', ({ image }) =>
    withSmall(image, REGION.generation, longer(smallOf(image, REGION.generation))),
  ),
]

/** Which regions come, and how often. */
const REGION_ROWS: readonly TamperRow[] = [
  refused('regions', 'one missing', 'IMAGE_REGION_MISSING', ({ image }) => ({
    ...image,
    small: image.small.filter(({ region }) => region !== REGION.execution),
  })),
  refused('regions', 'one twice', 'IMAGE_REGION_PART', ({ image }) => ({
    ...image,
    small: [...image.small, ...image.small.filter(({ region }) => region === REGION.execution)],
  })),
  refused('regions', 'one that there is not', 'IMAGE_REGION', ({ image }) => ({
    ...image,
    small: [...image.small, { region: 11 as RegionNumber, bytes: Uint8Array.of(1) }],
  })),
  refused('regions', 'a measured one is sent', 'IMAGE_REGION', ({ image }) => ({
    ...image,
    small: [...image.small, ...image.measured.slice(0, 1)],
  })),
  refused('regions', 'no word about code and tables', 'IMAGE_REGIONS', ({ image }) => ({
    ...image,
    measured: [],
  })),
]

/** Two honest images put together. */
const SPLICE_ROWS: readonly TamperRow[] = [
  data('two images', 'frames of one, memory of an earlier one', ({ image, earlier }) => ({
    ...image,
    memory: earlier.memory,
  })),
  data('two images', 'frames of one, globals of an earlier one', ({ image, earlier }) =>
    withSmall(image, REGION.globals, smallOf(earlier, REGION.globals)),
  ),
  data('two images', 'files and descriptors of an earlier one', ({ image, earlier }) => ({
    ...withSmall(image, REGION.wasi, smallOf(earlier, REGION.wasi)),
    files: earlier.files,
  })),
  {
    ...data('two images', 'where an earlier one stands', ({ image, earlier }) =>
      withSmall(image, REGION.execution, smallOf(earlier, REGION.execution)),
    ),
    counters: 'FLOW_COUNTS',
    replay: 'FLOW_COUNTS',
  },
  {
    ...refused(
      'two images',
      'where one between requests stands',
      'STATE_MAILBOX_PENDING',
      ({ image, idle }) => withSmall(image, REGION.execution, smallOf(idle, REGION.execution)),
    ),
    counters: 'FLOW_COUNTS',
    replay: 'FLOW_COUNTS',
  },
  data('one image', 'an earlier one, whole', ({ earlier, image }) => ({
    ...earlier,
    history: image.history,
  })),
  data('one image', 'the one that the lineage was last verified at', ({ idle, image }) => ({
    ...idle,
    history: image.history,
  })),
]

/** The journal of a stay, which the same source hands over. */
function journalRow(change: string, code: string, edit: TamperRow['edit']): TamperRow {
  return {
    ...refused('journal', change, code, edit),
    stack: NOTHING,
    counters: NOTHING,
  }
}

function withJournal(image: TamperImage, change: (journal: Uint8Array) => Uint8Array): TamperImage {
  const { history } = image
  if (history === undefined) throw new CodedError({ code: 'TAMPER_HISTORY' })
  return { ...image, history: { ...history, journal: change(history.journal) } }
}

/** What is taken here at every level is an honest image of another run. */
const JOURNAL_ROWS: readonly TamperRow[] = [
  journalRow('none', 'REPLAY_JOURNAL', ({ image }) => withJournal(image, () => new Uint8Array())),
  journalRow('cut', 'REPLAY_JOURNAL', ({ image }) =>
    withJournal(image, (journal) => journal.slice(0, -1)),
  ),
  journalRow('without its last word', 'REPLAY_JOURNAL', ({ image }) =>
    withJournal(image, (journal) => journal.slice(0, -STOOD_BYTES)),
  ),
  journalRow('a byte more', 'REPLAY_JOURNAL', ({ image }) => withJournal(image, longer)),
  journalRow('of an earlier stop', 'REPLAY_DIFFERS', ({ image, earlier }) => ({
    ...image,
    history: earlier.history,
  })),
  journalRow('of another request', 'REPLAY_DIFFERS', ({ image, sibling }) => ({
    ...image,
    history: sibling.history,
  })),
  taken('of an earlier stop, with its image', ({ earlier }) => earlier),
  taken('of another request, with its image', ({ sibling }) => sibling),
]

function taken(change: string, edit: TamperRow['edit']): TamperRow {
  return { ...data('journal', change, edit), replay: TAKEN }
}

/** The rows. */
export const STATE_ROWS: readonly TamperRow[] = [
  ...WASI_ROWS,
  ...MAILBOX_ROWS,
  ...REGION_ROWS,
  ...SPLICE_ROWS,
  ...JOURNAL_ROWS,
]
