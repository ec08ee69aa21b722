/**
 * Which locals each site needs when it goes on.
 * Invariant: a local that may be read before it is written again is in the list; the lists are
 * ordered by type, then index. Leaves to others: values of types that cannot be saved.
 */
import { LIMITS } from '../../limits.ts'
import { AdmissionError } from '../admission-refusal.ts'
import { OPCODE } from '../opcodes.ts'
import { FUNCTION_BODY, SITE, STEP, type Construct, type NormalBody } from './normal-body.ts'

type Locals = Uint32Array

function add(into: Locals, from: Locals): boolean {
  let grew = false
  for (let i = 0; i < into.length; i++) {
    const before = into[i] ?? 0
    const after = (before | (from[i] ?? 0)) >>> 0
    if (after === before) continue
    into[i] = after
    grew = true
  }
  return grew
}

interface OpenEnd {
  /** Live after the construct. */
  readonly end: Locals
  /** Live where the `else` arm begins. */
  elseStart: Locals | undefined
}

function assertSize({ constructs, sites, locals }: NormalBody, words: number): void {
  const rows = constructs.length * 3 + sites.length
  if (rows * words <= LIMITS.livenessWordsMax) return
  throw new AdmissionError({
    code: 'ADMISSION_TOO_LARGE',
    feature: `function of ${String(constructs.length)} blocks and ${String(locals.length)} locals`,
    offset: sites[0]?.offset ?? 0,
    want: `at most ${String(LIMITS.livenessWordsMax * 32)} pairs of a block and a local`,
    fix: 'split the function, or compile it with optimisation',
  })
}

/** Walks a function backwards until the heads of its loops are stable. */
export class Liveness {
  private readonly body: NormalBody
  private readonly words: number
  private readonly heads: (Locals | undefined)[]
  private readonly bySite: Locals[] = []
  private live: Locals
  private readonly open: OpenEnd[] = []
  private readonly ends: (Locals | undefined)[]
  private grew = false

  /** @throws AdmissionError `ADMISSION_TOO_LARGE`. */
  constructor(body: NormalBody) {
    this.body = body
    this.words = (body.locals.length + 31) >>> 5
    assertSize(body, this.words)
    this.live = this.none()
    this.ends = []
    this.heads = body.constructs.map(({ opcode }) =>
      opcode === OPCODE.loop ? this.none() : undefined,
    )
  }

  /** Fills in the sites' lists. */
  solve(): void {
    const { body } = this
    do {
      this.grew = false
      this.live = this.none()
      for (let at = body.count - 1; at >= 0; at--) this.step(at)
    } while (this.grew)
    for (const site of body.sites) site.live = this.list(this.bySite[site.index])
  }

  private none(): Locals {
    return new Uint32Array(this.words)
  }

  private list(set: Locals = this.none()): number[] {
    const out: number[] = []
    for (let word = 0; word < set.length; word++) {
      for (let bits = set[word] ?? 0; bits !== 0; bits = (bits & (bits - 1)) >>> 0) {
        out.push(word * 32 + 31 - Math.clz32(bits & -bits))
      }
    }
    const { locals } = this.body
    return out.sort((a, b) => (locals[b] ?? 0) - (locals[a] ?? 0) || a - b)
  }

  private use(local: number): void {
    this.live[local >>> 5] = ((this.live[local >>> 5] ?? 0) | (1 << (local & 31))) >>> 0
  }

  private kill(local: number): void {
    this.live[local >>> 5] = ((this.live[local >>> 5] ?? 0) & ~(1 << (local & 31))) >>> 0
  }

  private step(at: number): void {
    const { body } = this
    const first = body.first[at] ?? 0
    switch (body.steps[at]) {
      case STEP.get:
        return this.use(first)
      case STEP.set:
      case STEP.tee:
        return this.kill(first)
      case STEP.branch:
        this.live = this.labelOf(first).slice()
        return
      case STEP.branchIf:
        add(this.live, this.labelOf(first))
        return
      case STEP.branchTable:
        this.live = this.none()
        for (const target of body.tables[first] ?? []) add(this.live, this.labelOf(target))
        return
      case STEP.leave:
        this.live = this.none()
        return
      case STEP.site:
        return this.site(first)
      case STEP.end:
        this.ends[first] = this.live.slice()
        this.open.push({ end: this.live.slice(), elseStart: undefined })
        return
      case STEP.else:
        return this.elseArm(body.constructs[first])
      case STEP.open:
        return this.opened(body.constructs[first])
      default:
    }
  }

  private labelOf(construct: number): Locals {
    if (construct === FUNCTION_BODY) return this.none()
    return this.heads[construct] ?? this.ends[construct] ?? this.none()
  }

  private site(index: number): void {
    const site = this.body.sites[index]
    if (site?.kind === SITE.host) for (const local of site.arguments) this.use(local)
    this.bySite[index] = this.live.slice()
  }

  private elseArm(construct: Construct | undefined): void {
    const top = this.open.at(-1)
    if (construct === undefined || top === undefined) return
    // The writer takes parameters from their locals before the opener and puts them back after it.
    for (const local of construct.params) this.kill(local)
    top.elseStart = this.live
    this.live = top.end.slice()
  }

  private opened(construct: Construct | undefined): void {
    const top = this.open.pop()
    if (construct === undefined || top === undefined) return
    for (const local of construct.params) this.kill(local)
    if (construct.opcode === OPCODE.if) add(this.live, top.elseStart ?? top.end)
    const head = this.heads[construct.index]
    if (head !== undefined) {
      if (add(head, this.live)) this.grew = true
      this.live = head.slice()
    }
    for (const local of construct.params) this.use(local)
  }
}
