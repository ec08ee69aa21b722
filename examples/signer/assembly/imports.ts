/**
 * The host functions that the signer uses; see backends/enclave/runtime/README.md.
 */

// @ts-ignore: decorator
@external('talos', 'request_len')
export declare function requestLen(): u32
// @ts-ignore: decorator
@external('talos', 'request_read')
export declare function requestRead(to: usize, length: u32): i32
// @ts-ignore: decorator
@external('talos', 'answer_write')
export declare function answerWrite(from: usize, length: u32): i32
// @ts-ignore: decorator
@external('wasi_snapshot_preview1', 'random_get')
export declare function randomGet(to: usize, length: u32): i32
