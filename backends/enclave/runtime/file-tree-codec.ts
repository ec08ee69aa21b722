/**
 * The virtual files as part of the wasi region.
 * Invariant: a tree that is read is a tree: every name leads to a node that is there, each node has
 * at most one name, and every named node is reachable from the root, which is node 1.
 */
import { PAGE_BYTES } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { FileContent } from './file-content.ts'
import { FileTree, isEntryName, type FolderNode, type TreeNode } from './file-tree.ts'
import { isZero, type PageArena } from './page-arena.ts'
import type { RegionReader, RegionWriter } from './region-codec.ts'

const FILE = 0
const FOLDER = 1
const NAME_BYTES_MAX = 255
const utf8 = new TextEncoder()
const text = new TextDecoder('utf-8', { ignoreBOM: true })

/** Writes all nodes by rising id. */
export function writeTree(out: RegionWriter, tree: FileTree): void {
  out.u64(tree.nextId)
  const nodes = [...tree.nodes.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
  out.u32(nodes.length)
  for (const node of nodes) {
    out.u64(node.id)
    out.u8(node.kind === 'file' ? FILE : FOLDER)
    out.u8(node.isNamed ? 1 : 0)
    out.u64(node.modifiedNs)
    if (node.kind === 'file') writeContent(out, node.content)
    else writeFolder(out, node)
  }
}

function writeContent(out: RegionWriter, { size, pages }: FileContent): void {
  out.u64(BigInt(size))
  const runs = runsOf(pages)
  out.u32(runs.length)
  for (const { first, length } of runs) {
    out.u32(first)
    out.u32(length)
  }
}

function runsOf(pages: readonly number[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last !== undefined && last.first + last.length === page) last.length++
    else runs.push({ first: page, length: 1 })
  }
  return runs
}

function writeFolder(out: RegionWriter, { nextSerial, entries }: FolderNode): void {
  out.u64(nextSerial)
  out.u32(entries.size)
  // A map keeps the order of insertion, and serials rise with it.
  for (const [name, { serial, node }] of entries) {
    out.u64(serial)
    out.u64(node.id)
    out.bytes(utf8.encode(name))
  }
}

interface PendingEntry {
  readonly folder: FolderNode
  readonly name: string
  readonly serial: bigint
  readonly id: bigint
}

/** Reads a tree and claims its pages. @throws CodedError `STATE_WASI`. */
export function readTree(reader: RegionReader, arena: PageArena): FileTree {
  const tree = new FileTree(arena)
  tree.nodes.clear()
  tree.nextId = reader.u64()
  const count = reader.count(LIMITS.fileNodesMax, 30)
  const pending: PendingEntry[] = []
  let last = 0n
  for (let i = 0; i < count; i++) {
    const node = readNode(reader, arena, pending)
    reader.demand(node.id > last && node.id < tree.nextId, 'node id')
    last = node.id
    tree.nodes.set(node.id, node)
  }
  const root = tree.nodes.get(1n)
  reader.demand(root?.kind === 'folder' && root.isNamed, 'root')
  tree.root = root
  linkEntries(reader, tree, pending)
  return tree
}

function readNode(reader: RegionReader, arena: PageArena, pending: PendingEntry[]): TreeNode {
  const id = reader.u64()
  const kind = reader.u8()
  const named = reader.u8()
  reader.demand(kind <= FOLDER && named <= 1, 'node')
  const facts = { id, isNamed: named === 1, holders: 0, modifiedNs: reader.u64() }
  if (kind === FILE) return { ...facts, kind: 'file', content: readContent(reader, arena) }
  const folder: FolderNode = {
    ...facts,
    kind: 'folder',
    entries: new Map(),
    nextSerial: reader.u64(),
  }
  const count = reader.count(LIMITS.fileNodesMax, 20)
  let last = 1n
  for (let i = 0; i < count; i++) {
    const serial = reader.u64()
    reader.demand(serial > last && serial < folder.nextSerial, 'serial')
    last = serial
    const entryId = reader.u64()
    pending.push({ folder, serial, id: entryId, name: text.decode(reader.bytes(NAME_BYTES_MAX)) })
  }
  return folder
}

function readContent(reader: RegionReader, arena: PageArena): FileContent {
  const content = new FileContent(arena)
  content.size = reader.count53()
  const wanted = Math.ceil(content.size / PAGE_BYTES)
  const runs = reader.count(arena.pagesMax, 8)
  for (let i = 0; i < runs; i++) {
    const first = reader.u32()
    const length = reader.u32()
    reader.demand(length > 0 && length <= wanted - content.pages.length, 'run')
    for (let page = first; page < first + length; page++) {
      reader.demand(arena.claim(page), 'page')
      content.pages.push(page)
    }
  }
  reader.demand(content.pages.length === wanted, 'pages')
  const last = content.pages.at(-1)
  const used = content.size % PAGE_BYTES
  // What a file that grows finds there are zeros.
  const isCut = last === undefined || used === 0 || isZero(arena.page(last).subarray(used))
  reader.demand(isCut, 'behind a file')
  return content
}

function linkEntries(reader: RegionReader, tree: FileTree, pending: readonly PendingEntry[]): void {
  const named = new Set<bigint>([tree.root.id])
  for (const { folder, name, serial, id } of pending) {
    const node = tree.nodes.get(id)
    reader.demand(node !== undefined && node.isNamed && !named.has(id), 'entry')
    reader.demand(isEntryName(name) && !folder.entries.has(name) && folder.isNamed, 'name')
    named.add(id)
    folder.entries.set(name, { serial, node })
  }
  const reached = new Set<bigint>()
  const open: TreeNode[] = [tree.root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    reached.add(node.id)
    if (node.kind === 'folder') for (const entry of node.entries.values()) open.push(entry.node)
  }
  for (const node of tree.nodes.values())
    reader.demand(node.isNamed === reached.has(node.id), 'tree')
}
