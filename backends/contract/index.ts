/** The contract between the enclave program, the daemon and the TEEs: types and no I/O. */
export * from './backend.ts'
export * from './epoch-anchor.ts'
export * from './errors.ts'
export * from './evidence.ts'
export * from './launcher.ts'
export * from './refusal.ts'
export * from './sealer.ts'
