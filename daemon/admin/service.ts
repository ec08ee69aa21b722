/**
 * What the local API can ask of the daemon: one interface between admin/ and the rest.
 * Invariant: every failure is a CodedError whose facts a Problem can be made from (see
 * `DaemonRefusal` in daemon/errors.ts); nothing here blocks longer than its own work.
 * Leaves to others: HTTP (server.ts), doing it (migration/, enclaves/, peers/).
 */
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
} from './schemas.ts'

/** The daemon as its admins see it. A `ta` is an id, a name or a lineage prefix. */
export interface AdminService {
  status(): Promise<Status>
  node(): Promise<NodeFacts>
  peers(): Promise<readonly Peer[]>
  acceptPeer(peer: string): Promise<Peer>
  denyPeer(peer: string): Promise<Peer>
  /** Round trip in ms. */
  pingPeer(peer: string): Promise<{ round_trip_ms: number }>
  invite(ttlS: number): Promise<Invite>
  join(ticket: string): Promise<Peer>
  tas(all: boolean): Promise<readonly Ta[]>
  ta(ta: string): Promise<Ta>
  run(request: RunRequest): Promise<Ta>
  stop(ta: string): Promise<Ta>
  /** Forgets a TA that is moved, stopped, crashed or lost. */
  remove(ta: string): Promise<void>
  logs(ta: string, since: bigint): Promise<Logs>
  /** The TA stands still for a moment; `since` is a root that was told before. */
  introspect(ta: string, since?: string): Promise<Introspection>
  openClient(ta: string, key: string): Promise<Client>
  call(ta: string, request: CallRequest): Promise<Call>
  acknowledge(ta: string, request: AcknowledgeRequest): Promise<void>
  history(ta: string): Promise<History>
  move(request: MoveRequest): Promise<Migration>
  migrations(): Promise<readonly Migration[]>
  migration(id: string): Promise<Migration>
  /** Resolves once the TA runs on the source again; refused at and after release. */
  cancel(id: string): Promise<Migration>
  /** Wipes the frozen source of a release that nobody answers; the TA is lost then. */
  resolve(id: string): Promise<Migration>
  receipt(id: string): Promise<Receipt>
  /** Events after the cursor, then new ones as they come, until the signal aborts. */
  events(since: bigint, signal: AbortSignal): AsyncIterable<DaemonEvent>
  /** Ends the daemon; enclaves go on. With `stopTas`, every TA is stopped first. */
  shutdown(stopTas: boolean): Promise<void>
}
