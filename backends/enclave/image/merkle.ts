/**
 * A Merkle tree over the pages of one region: SHA-256, 64 children a node.
 * Invariant: leaves and nodes are hashed in domains of their own, a node's input names its level
 * and number of children, and the number of pages is part of the region's digest, so no tree
 * passes for another. Only the paths above changed leaves are hashed again.
 */
import { hash } from 'node:crypto'
import { CodedError } from '../../contract/errors.ts'
import { labelledDigest } from '../../../proto/digest.ts'
import { PAGE_BYTES } from './regions.ts'

const DIGEST_BYTES = 32
const FAN_OUT = 64
const LEAF_DOMAIN = 0
const NODE_DOMAIN = 1

const leafInput = Buffer.alloc(1 + PAGE_BYTES)
leafInput[0] = LEAF_DOMAIN

/** The leaf of a page: SHA-256 over a zero byte and its 4096 bytes. */
export function leafOf(page: Uint8Array): Buffer {
  if (page.length !== PAGE_BYTES) throw new CodedError({ code: 'IMAGE_PAGE_LENGTH' })
  leafInput.set(page, 1)
  return hash('sha256', leafInput, 'buffer')
}

/** The leaf of a page of zeros, which never travels. */
export const ZERO_LEAF: Uint8Array = new Uint8Array(leafOf(new Uint8Array(PAGE_BYTES)))

interface Level {
  digests: Uint8Array
  readonly stale: Set<number>
}

/** The tree of one region. */
export class PageTree {
  private readonly levels: Level[] = [{ digests: new Uint8Array(0), stale: new Set() }]

  constructor(pages: number) {
    this.resize(pages)
  }

  /** Leaves. */
  get pages(): number {
    return this.leaves.digests.length / DIGEST_BYTES
  }

  /** Grows to `pages` leaves; new ones are zero pages. @throws `IMAGE_SHRUNK`. */
  resize(pages: number): void {
    const { leaves } = this
    const before = this.pages
    if (pages < before) throw new CodedError({ code: 'IMAGE_SHRUNK', pages, before })
    if (pages === before) return
    const digests = new Uint8Array(pages * DIGEST_BYTES)
    digests.set(leaves.digests)
    for (let page = before; page < pages; page++) digests.set(ZERO_LEAF, page * DIGEST_BYTES)
    leaves.digests = digests
    for (let page = before - (before % FAN_OUT); page < pages; page += FAN_OUT) {
      leaves.stale.add(Math.floor(page / FAN_OUT))
    }
  }

  /** Sets the leaf of one page. @throws `IMAGE_PAGE_RANGE`. */
  set(page: number, leaf: Uint8Array): void {
    if (page >= this.pages) throw new CodedError({ code: 'IMAGE_PAGE_RANGE', page })
    this.leaves.digests.set(leaf, page * DIGEST_BYTES)
    this.leaves.stale.add(Math.floor(page / FAN_OUT))
  }

  /** A copy of the leaves, 32 bytes a page. */
  snapshot(): Uint8Array {
    return this.leaves.digests.slice()
  }

  /** Hashes the paths above changed leaves now, which {@link digest} need not do later. */
  refresh(): void {
    this.top()
  }

  /** Digest of the region: its number, its pages, the top of the tree. 32 bytes. */
  digest(region: number): Uint8Array {
    const facts = new Uint8Array(8)
    const view = new DataView(facts.buffer)
    view.setUint32(0, region)
    view.setUint32(4, this.pages)
    return labelledDigest('talos paged region v1', facts, this.top())
  }

  private get leaves(): Level {
    const [leaves] = this.levels
    if (leaves === undefined) throw new CodedError({ code: 'IMAGE_TREE' })
    return leaves
  }

  private top(): Uint8Array {
    let index = 0
    let level = this.leaves
    while (level.digests.length > DIGEST_BYTES) {
      level = this.raise(index, level)
      index += 1
    }
    return level.digests
  }

  /** Brings the level above `index` up to date. */
  private raise(index: number, below: Level): Level {
    const count = Math.ceil(below.digests.length / DIGEST_BYTES / FAN_OUT)
    let above = this.levels[index + 1]
    if (above === undefined) {
      above = { digests: new Uint8Array(0), stale: new Set() }
      this.levels.push(above)
    }
    if (above.digests.length !== count * DIGEST_BYTES) {
      const digests = new Uint8Array(count * DIGEST_BYTES)
      digests.set(above.digests)
      above.digests = digests
      above.stale.add(Math.floor((count - 1) / FAN_OUT))
    }
    for (const node of below.stale) {
      const start = node * FAN_OUT * DIGEST_BYTES
      const children = below.digests.subarray(start, start + FAN_OUT * DIGEST_BYTES)
      const head = [NODE_DOMAIN, index + 1, children.length / DIGEST_BYTES]
      const digest = hash('sha256', Buffer.concat([Uint8Array.from(head), children]), 'buffer')
      above.digests.set(digest, node * DIGEST_BYTES)
      above.stale.add(Math.floor(node / FAN_OUT))
    }
    below.stale.clear()
    return above
  }
}
