/**
 * Starting an enclave program inside a TEE and finding it again after the daemon restarted.
 * Invariant: an enclave outlives the daemon that launched it; a handle is plain data.
 * Leaves to others: everything said over the connection (proto/enclave.proto).
 */
import type { Duplex } from 'node:stream'

/** Plain data by which a launched enclave is found again; opaque to the daemon. */
export interface EnclaveHandle {
  readonly backend: string
  /** Name of the enclave on this host: 16 hex digits. */
  readonly id: string
  /** Backend's own versioned facts (pid, socket …), JSON-safe. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** What a launch is asked for. */
export interface LaunchRequest {
  /** The folder of this enclave, made by the daemon with mode 0700. */
  readonly directory: string
  /** Folder of the host's ledger and blobs, shared by the enclaves of this host. */
  readonly hostDirectory: string
  /** 32 bytes; frames on the wire carry a MAC under it, for availability only. */
  readonly launchSecret: Uint8Array
}

/** Whether an enclave can be launched here, and if not, why. */
export type Availability =
  | { readonly available: true; readonly detail: string }
  | { readonly available: false; readonly detail: string }

/** The daemon's side of a backend. */
export interface Launcher {
  probe(): Promise<Availability>
  launch(request: LaunchRequest): Promise<EnclaveHandle>
  /** A new byte stream to the enclave; throws `ENCLAVE_UNREACHABLE`. */
  connect(handle: EnclaveHandle): Promise<Duplex>
  /** True while the enclave's process exists. */
  isAlive(handle: EnclaveHandle): Promise<boolean>
  /** Ends the enclave at once; resolves when it is gone. Idempotent. */
  kill(handle: EnclaveHandle): Promise<void>
}
