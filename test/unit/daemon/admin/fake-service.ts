/**
 * A daemon in memory: one TA `signer`, two peers, one move at a time that a test steps forward.
 * It answers what a daemon would; each test changes what it needs.
 */
import { DaemonRefusal, EXIT } from '../../../../daemon/errors.ts'
import type {
  AcknowledgeRequest,
  Call,
  CallRequest,
  Client,
  DaemonEvent,
  History,
  Introspection,
  Invite,
  Logs,
  Migration,
  MoveRequest,
  NodeFacts,
  Peer,
  Receipt,
  RunRequest,
  Status,
  Ta,
} from '../../../../daemon/admin/schemas.ts'
import type { AdminService } from '../../../../daemon/admin/service.ts'

/** A moment that every fixture uses. */
export const THEN = '2026-11-20T10:00:00.000Z'
/** Lineage of the fake TA. */
export const LINEAGE = 'ab'.repeat(32)

/** A TA that is active. */
export function aTa(change: Partial<Ta> = {}): Ta {
  return {
    id: 'ta-1',
    name: 'signer',
    version: '1.0.0',
    state: 'active',
    lineage: LINEAGE,
    epoch: '7',
    package: '9f3c'.repeat(16),
    owner: '01'.repeat(32),
    anchor: 'volatile',
    tee: 'insecure-simulated',
    insecure: true,
    policy: 'signer@4',
    memory_bytes: '1048576',
    requests: '12',
    since: THEN,
    ...change,
  }
}

/** A move of the signer to edge-b that is under way. */
export function aMigration(change: Partial<Migration> = {}): Migration {
  return {
    id: 'mv-1',
    role: 'source',
    ta: 'ta-1',
    name: 'signer',
    lineage: LINEAGE,
    epoch: '7',
    peer: '12D3KooWpeer',
    peer_name: 'edge-b',
    phase: 'copying',
    settled: false,
    dry_run: false,
    started: THEN,
    advice: [],
    ...change,
  }
}

/** The signer, looked at in the middle of a request. */
export function anIntrospection(change: Partial<Introspection> = {}): Introspection {
  return {
    ta: 'ta-1',
    name: 'signer',
    lineage: LINEAGE,
    epoch: '7',
    sequence: '9',
    root: 'cd'.repeat(32),
    regions: [
      { region: 'code', bytes: '32' },
      { region: 'memory', bytes: '1048576', pages: 256, zero_pages: 200 },
    ],
    stopped_ms: 3,
    waited_ms: 0,
    in_request: true,
    full: true,
    depth: 2,
    stack: [
      { depth: 0, function: 7, name: 'talos_handle', block: 4, offset: 0x1f2 },
      { depth: 1, function: 5, name: 'sign', block: 11, offset: 0x9a },
    ],
    ...change,
  }
}

/** A refusal by policy. */
export function aRefusal(): NonNullable<Migration['refusal']> {
  return {
    code: 'POLICY_ACCEPT',
    field: 'policy.accept',
    have: 'insecure-simulated',
    want: 'sgx',
    source: 'policy signer@4',
    fix: ['add insecure-simulated to policy.accept', 'or use a host with sgx'],
  }
}

function notFound(what: string): DaemonRefusal {
  const refusal = { code: 'TA_UNKNOWN', field: 'ta', have: what, want: 'a TA of this host' }
  return new DaemonRefusal({ ...refusal, source: 'talos ps', fix: ['talos ps -a'] }, EXIT.notFound)
}

/** The fake; public members are what tests look at and change. */
export class FakeService implements AdminService {
  readonly asked: string[] = []
  readonly calls: CallRequest[] = []
  readonly acknowledged: AcknowledgeRequest[] = []
  readonly packages: RunRequest[] = []
  readonly moves: MoveRequest[] = []
  signer: Ta = aTa()
  /** What `migration(id)` answers, one after the other; the last one stays. */
  path: Migration[] = [aMigration()]
  failure: unknown
  /** Called by `call`; the answer is what it gives. */
  onCall: (request: CallRequest) => Promise<Call> = async (request) => ({
    data: Buffer.from(`answer ${request.sequence}`).toString('base64'),
    repeated: false,
    host: 'edge-a',
    moved: false,
  })
  onShutdown: () => void = () => undefined
  events: AdminService['events'] = async function* () {
    yield await Promise.resolve(anEvent('1'))
  }
  private sessions = 0

  private note(what: string): void {
    this.asked.push(what)
    if (this.failure !== undefined) throw this.failure as Error
  }

  async node(): Promise<NodeFacts> {
    this.note('node')
    return {
      id: '12D3KooWnode',
      name: 'edge-a',
      addresses: ['/ip4/127.0.0.1/tcp/4001'],
      tee: 'insecure-simulated',
      version: '0.1.0',
      protocol: '/talos/1',
    }
  }

  async status(): Promise<Status> {
    this.note('status')
    return {
      node: await this.node(),
      uptime_ms: 90_000,
      warnings: [{ code: 'tee-simulated', text: 'evidence proves nothing', fix: 'use a TEE' }],
      tas: [this.signer],
      peers: { connected: 1, pending: 1 },
      leftovers: 0,
      in_doubt: 0,
    }
  }

  async peers(): Promise<Peer[]> {
    this.note('peers')
    return [
      { id: '12D3KooWpeer', name: 'edge-b', state: 'connected', addresses: [], protocol: '1' },
      { id: '12D3KooWnew', state: 'pending', addresses: ['/ip4/10.0.0.9/tcp/4001'] },
    ]
  }

  async acceptPeer(peer: string): Promise<Peer> {
    this.note(`accept ${peer}`)
    return { id: peer, state: 'connected', addresses: [] }
  }

  async denyPeer(peer: string): Promise<Peer> {
    this.note(`deny ${peer}`)
    return { id: peer, state: 'denied', addresses: [] }
  }

  async pingPeer(peer: string): Promise<{ round_trip_ms: number }> {
    this.note(`ping ${peer}`)
    return { round_trip_ms: 1.5 }
  }

  async invite(ttlS: number): Promise<Invite> {
    this.note(`invite ${String(ttlS)}`)
    return { ticket: 'tk_abc', expires: THEN }
  }

  async join(ticket: string): Promise<Peer> {
    this.note(`join ${ticket}`)
    return { id: '12D3KooWpeer', name: 'edge-b', state: 'connected', addresses: [] }
  }

  async tas(all: boolean): Promise<Ta[]> {
    this.note(`tas ${String(all)}`)
    return [this.signer]
  }

  async ta(ta: string): Promise<Ta> {
    this.note(`ta ${ta}`)
    if (ta !== 'signer' && ta !== 'ta-1') throw notFound(ta)
    return this.signer
  }

  async run(request: RunRequest): Promise<Ta> {
    this.note('run')
    this.packages.push(request)
    return this.signer
  }

  async stop(ta: string): Promise<Ta> {
    this.note(`stop ${ta}`)
    return { ...this.signer, state: 'stopped' }
  }

  async remove(ta: string): Promise<void> {
    this.note(`remove ${ta}`)
  }

  async logs(ta: string, since: bigint): Promise<Logs> {
    this.note(`logs ${ta} ${String(since)}`)
    const entries = [{ number: '1', stream: 'stdout' as const, text: 'hello' }]
    return { entries: since >= 1n ? [] : entries, next: '1' }
  }

  async introspect(ta: string, since?: string): Promise<Introspection> {
    this.note(`introspect ${ta} ${since ?? ''}`.trim())
    return anIntrospection()
  }

  async openClient(ta: string, key: string): Promise<Client> {
    this.note(`client ${ta} ${key}`)
    this.sessions += 1
    return { session: String(this.sessions).padStart(32, '0'), lineage: LINEAGE }
  }

  async call(_ta: string, request: CallRequest): Promise<Call> {
    this.calls.push(request)
    this.note('call')
    return this.onCall(request)
  }

  async acknowledge(_ta: string, request: AcknowledgeRequest): Promise<void> {
    this.note('acknowledge')
    this.acknowledged.push(request)
  }

  async history(ta: string): Promise<History> {
    this.note(`history ${ta}`)
    const link = { host: 'edge-a', tee: 'insecure-simulated', insecure: true }
    return {
      lineage: LINEAGE,
      links: [
        { ...link, epoch: '1', kind: 'genesis', digest: '00'.repeat(32) },
        { ...link, epoch: '2', kind: 'move', migration: 'mv-1', digest: '11'.repeat(32) },
      ],
      verified: true,
    }
  }

  async move(request: MoveRequest): Promise<Migration> {
    this.note('move')
    this.moves.push(request)
    return aMigration({ phase: 'planned', dry_run: request.dry_run })
  }

  async migrations(): Promise<Migration[]> {
    this.note('migrations')
    return [this.path[0] ?? aMigration()]
  }

  async migration(id: string): Promise<Migration> {
    this.note(`migration ${id}`)
    return (this.path.length > 1 ? this.path.shift() : this.path[0]) ?? aMigration()
  }

  async resolve(id: string): Promise<Migration> {
    this.note(`resolve ${id}`)
    return aMigration({ phase: 'lost', settled: true })
  }

  async cancel(id: string): Promise<Migration> {
    this.note(`cancel ${id}`)
    this.path = [aMigration({ phase: 'cancelled', settled: true })]
    return aMigration({ phase: 'cancelled', settled: true })
  }

  async receipt(id: string): Promise<Receipt> {
    this.note(`receipt ${id}`)
    return { migration: id, chain: Buffer.from('chain').toString('base64') }
  }

  async shutdown(stopTas: boolean): Promise<void> {
    this.note(`shutdown ${String(stopTas)}`)
    this.onShutdown()
  }
}

/** One event. */
export function anEvent(id: string): DaemonEvent {
  return { id, time: THEN, type: 'migration.done', node: 'edge-a', data: { stopped_ms: 38 } }
}
