/**
 * The virtual files: folders, files, and how paths lead to them.
 * Invariant: each node except the root has exactly one name or, once it has none, at least one
 * descriptor that keeps it; the tree is bounded in nodes. Paths never leave the folder they start
 * from. Leaves to others: descriptors, and what a call answers.
 */
import { LIMITS } from '../limits.ts'
import { FileContent } from './file-content.ts'
import type { PageArena } from './page-arena.ts'
import { ERRNO, WasiRefusal, permit } from './wasi-errno.ts'

interface NodeFacts {
  readonly id: bigint
  /** False once its name is gone. */
  isNamed: boolean
  /** Descriptors that hold it. */
  holders: number
  modifiedNs: bigint
}

/** A file. */
export interface FileNode extends NodeFacts {
  readonly kind: 'file'
  readonly content: FileContent
}

/** One name in a folder; serials rise in order of creation, and number a listing's positions. */
interface FolderEntry {
  readonly serial: bigint
  readonly node: TreeNode
}

/** A folder. */
export interface FolderNode extends NodeFacts {
  readonly kind: 'folder'
  readonly entries: Map<string, FolderEntry>
  nextSerial: bigint
}

/** Anything that a name leads to. */
export type TreeNode = FileNode | FolderNode

/** Where a path ends: its folder, the last name, and what that leads to now. */
export interface Place {
  readonly folder: FolderNode
  /** Empty where the path is the starting folder itself. */
  readonly name: string
  readonly node: TreeNode | undefined
  /** The path ended in a slash, or in `.` or `..`. */
  readonly mustBeFolder: boolean
}

/** Listing positions 0 and 1 are `.` and `..`. */
const FIRST_SERIAL = 2n
const NAME_BYTES_MAX = 255
const utf8 = new TextEncoder()

/** Whether a text can be one name in a folder. */
export function isEntryName(name: string): boolean {
  const isSpecial = name === '' || name === '.' || name === '..'
  return !isSpecial && !/[/\0]/.test(name) && utf8.encode(name).length <= NAME_BYTES_MAX
}

/** The tree of one TA. */
export class FileTree {
  readonly nodes = new Map<bigint, TreeNode>()
  readonly arena: PageArena
  root: FolderNode
  nextId = 1n

  constructor(arena: PageArena) {
    this.arena = arena
    this.root = this.createFolder(0n)
    this.root.isNamed = true
  }

  createFolder(modifiedNs: bigint): FolderNode {
    const entries = new Map<string, FolderEntry>()
    const facts = this.newFacts(modifiedNs)
    return this.keep({ ...facts, kind: 'folder', entries, nextSerial: FIRST_SERIAL })
  }

  createFile(modifiedNs: bigint): FileNode {
    const content = new FileContent(this.arena)
    return this.keep({ ...this.newFacts(modifiedNs), kind: 'file', content })
  }

  /** Follows a path from a folder. @throws WasiRefusal. */
  resolve(from: FolderNode, path: string): Place {
    permit(path !== '', ERRNO.noEntry)
    permit(!path.startsWith('/'), ERRNO.notCapable)
    permit(!path.includes('\0'), ERRNO.invalid)
    const trail = [from]
    const parts = path.split('/').filter((part) => part !== '' && part !== '.')
    const last = parts.at(-1)
    const mustBeFolder = /(?:^|\/)\.{0,2}$/.test(path)
    for (const part of parts.slice(0, -1)) this.step(trail, part)
    if (last === '..') this.step(trail, last)
    const folder = trail.at(-1) ?? from
    if (last === undefined || last === '..') {
      return { folder, name: '', node: folder, mustBeFolder }
    }
    permit(utf8.encode(last).length <= NAME_BYTES_MAX, ERRNO.nameTooLong)
    return { folder, name: last, node: folder.entries.get(last)?.node, mustBeFolder }
  }

  /** Gives a node its name. */
  link(folder: FolderNode, name: string, node: TreeNode, modifiedNs: bigint): void {
    permit(folder.isNamed && isEntryName(name), ERRNO.noEntry)
    folder.entries.set(name, { serial: folder.nextSerial, node })
    folder.nextSerial += 1n
    folder.modifiedNs = modifiedNs
    node.isNamed = true
  }

  /** Takes a node's name; what nothing holds any more is gone. */
  unlink(folder: FolderNode, name: string, modifiedNs: bigint): void {
    const node = folder.entries.get(name)?.node
    if (node === undefined) throw new WasiRefusal(ERRNO.noEntry)
    folder.entries.delete(name)
    folder.modifiedNs = modifiedNs
    node.isNamed = false
    this.collect(node)
  }

  /** Moves a name, replacing what has the new one. */
  rename(from: Place, to: Place, modifiedNs: bigint): void {
    const { node } = from
    if (node === undefined) throw new WasiRefusal(ERRNO.noEntry)
    permit(from.name !== '' && to.name !== '', ERRNO.invalid)
    const isFolder = node.kind === 'folder'
    permit(isFolder || !(from.mustBeFolder || to.mustBeFolder), ERRNO.notFolder)
    if (to.node === node) return
    permit(!this.contains(node, to.folder), ERRNO.invalid)
    permit(to.folder.isNamed, ERRNO.noEntry)
    if (to.node !== undefined) {
      if (to.node.kind === 'folder') {
        permit(isFolder, ERRNO.isFolder)
        permit(to.node.entries.size === 0, ERRNO.notEmpty)
      } else permit(!isFolder, ERRNO.notFolder)
      this.unlink(to.folder, to.name, modifiedNs)
    }
    from.folder.entries.delete(from.name)
    from.folder.modifiedNs = modifiedNs
    this.link(to.folder, to.name, node, modifiedNs)
  }

  /** Drops a node that has neither name nor descriptor, and its pages. */
  collect(node: TreeNode): void {
    if (node.isNamed || node.holders > 0) return
    if (node.kind === 'file') node.content.resize(0)
    this.nodes.delete(node.id)
  }

  private contains(outer: TreeNode, inner: TreeNode): boolean {
    const open = [outer]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node === inner) return true
      if (node.kind === 'folder') for (const each of node.entries.values()) open.push(each.node)
    }
    return false
  }

  private step(trail: FolderNode[], part: string): void {
    if (part === '..') {
      permit(trail.length > 1, ERRNO.notCapable)
      trail.pop()
      return
    }
    const node = trail.at(-1)?.entries.get(part)?.node
    permit(node !== undefined, ERRNO.noEntry)
    permit(node.kind === 'folder', ERRNO.notFolder)
    trail.push(node)
  }

  private newFacts(modifiedNs: bigint): NodeFacts {
    permit(this.nodes.size < LIMITS.fileNodesMax, ERRNO.noSpace)
    const id = this.nextId
    this.nextId += 1n
    return { id, isNamed: false, holders: 0, modifiedNs }
  }

  private keep<Node extends TreeNode>(node: Node): Node {
    this.nodes.set(node.id, node)
    return node
  }
}
