/**
 * The TA's open descriptors. Numbers are part of the image: they are the same after a move.
 * Invariant: a descriptor of a node counts as one holder of it; 3 is the preopened root until the
 * TA closes it.
 */
import { LIMITS } from '../limits.ts'
import type { FileTree, TreeNode } from './file-tree.ts'
import { ERRNO, permit } from './wasi-errno.ts'

/** Rights of preview 1 that this system looks at. */
export const RIGHT = { read: 1n << 1n, write: 1n << 6n, all: (1n << 30n) - 1n } as const

/** Descriptor flags of preview 1: append 1, dsync 2, nonblock 4, rsync 8, sync 16. */
export const FLAG = { append: 1, mask: 31 } as const

/** Standard input, output or error. */
export interface StreamDescriptor {
  readonly kind: 'stream'
  readonly stream: 0 | 1 | 2
  flags: number
}

/** An open file or folder. */
export interface NodeDescriptor {
  readonly kind: 'node'
  readonly node: TreeNode
  readonly isPreopened: boolean
  flags: number
  rights: bigint
  inheriting: bigint
  offset: number
}

/** What a number stands for. */
export type Descriptor = StreamDescriptor | NodeDescriptor

const PREOPENED = 3

/** The table of one TA. */
export class Descriptors {
  readonly open = new Map<number, Descriptor>()
  private readonly tree: FileTree

  constructor(tree: FileTree) {
    this.tree = tree
  }

  /** What a new TA has: three streams and the root. */
  static standard(tree: FileTree): Descriptors {
    const table = new Descriptors(tree)
    for (const stream of [0, 1, 2] as const)
      table.adopt(stream, { kind: 'stream', stream, flags: 0 })
    table.adopt(PREOPENED, {
      kind: 'node',
      node: tree.root,
      isPreopened: true,
      flags: 0,
      rights: RIGHT.all,
      inheriting: RIGHT.all,
      offset: 0,
    })
    return table
  }

  /** @throws WasiRefusal `EBADF`. */
  get(number: number): Descriptor {
    const found = this.open.get(number)
    permit(found !== undefined, ERRNO.badDescriptor)
    return found
  }

  /** A descriptor of a file or folder. @throws WasiRefusal `EBADF`, or `ESPIPE` for a stream. */
  node(number: number): NodeDescriptor {
    const found = this.get(number)
    permit(found.kind === 'node', ERRNO.noSeek)
    return found
  }

  /** Opens a node under the lowest number that is free from 3 on. */
  add(descriptor: NodeDescriptor): number {
    permit(this.open.size < LIMITS.descriptorsMax, ERRNO.tooManyDescriptors)
    let number = PREOPENED
    while (this.open.has(number)) number++
    this.adopt(number, descriptor)
    return number
  }

  /** Puts a descriptor where an image or the start has it. */
  adopt(number: number, descriptor: Descriptor): void {
    this.open.set(number, descriptor)
    if (descriptor.kind === 'node') descriptor.node.holders++
  }

  close(number: number): void {
    const found = this.get(number)
    this.open.delete(number)
    if (found.kind === 'stream') return
    found.node.holders--
    this.tree.collect(found.node)
  }
}
