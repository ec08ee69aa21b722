/**
 * The functions that a TA may import, with their types.
 * Invariant: a name that is not here is refused, and so is another type for it, so that the host
 * never meets a kind of value that it does not expect.
 */
import { VALUE_TYPE, type FunctionType } from './value-types.ts'

/** Module name of this project's own functions. */
export const TALOS_MODULE = 'talos'
/** Module name of WASI preview 1. */
export const WASI_MODULE = 'wasi_snapshot_preview1'

/** Parameters and results by letters: `i` is i32, `I` is i64. */
const TALOS: Readonly<Record<string, string>> = {
  request_len: ':i',
  request_read: 'ii:i',
  answer_write: 'ii:i',
  generation: 'i:i',
  seal: 'iiii:i',
  unseal: 'iiii:i',
}

const WASI: Readonly<Record<string, string>> = {
  args_get: 'ii:i',
  args_sizes_get: 'ii:i',
  environ_get: 'ii:i',
  environ_sizes_get: 'ii:i',
  clock_res_get: 'ii:i',
  clock_time_get: 'iIi:i',
  fd_advise: 'iIIi:i',
  fd_allocate: 'iII:i',
  fd_close: 'i:i',
  fd_datasync: 'i:i',
  fd_fdstat_get: 'ii:i',
  fd_fdstat_set_flags: 'ii:i',
  fd_fdstat_set_rights: 'iII:i',
  fd_filestat_get: 'ii:i',
  fd_filestat_set_size: 'iI:i',
  fd_filestat_set_times: 'iIIi:i',
  fd_pread: 'iiiIi:i',
  fd_prestat_get: 'ii:i',
  fd_prestat_dir_name: 'iii:i',
  fd_pwrite: 'iiiIi:i',
  fd_read: 'iiii:i',
  fd_readdir: 'iiiIi:i',
  fd_renumber: 'ii:i',
  fd_seek: 'iIii:i',
  fd_sync: 'i:i',
  fd_tell: 'ii:i',
  fd_write: 'iiii:i',
  path_create_directory: 'iii:i',
  path_filestat_get: 'iiiii:i',
  path_filestat_set_times: 'iiiiIIi:i',
  path_link: 'iiiiiii:i',
  path_open: 'iiiiiIIii:i',
  path_readlink: 'iiiiii:i',
  path_remove_directory: 'iii:i',
  path_rename: 'iiiiii:i',
  path_symlink: 'iiiii:i',
  path_unlink_file: 'iii:i',
  poll_oneoff: 'iiii:i',
  proc_exit: 'i:',
  proc_raise: 'i:i',
  random_get: 'ii:i',
  sched_yield: ':i',
  sock_accept: 'iii:i',
  sock_recv: 'iiiiii:i',
  sock_send: 'iiiii:i',
  sock_shutdown: 'ii:i',
}

const INTERFACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [TALOS_MODULE]: TALOS,
  [WASI_MODULE]: WASI,
}

const CODES: Readonly<Record<string, number>> = { i: VALUE_TYPE.i32, I: VALUE_TYPE.i64 }

/** The type that an import must have, or undefined where there is no such function. */
export function interfaceType(module: string, name: string): FunctionType | undefined {
  const functions = Object.hasOwn(INTERFACES, module) ? INTERFACES[module] : undefined
  if (functions === undefined || !Object.hasOwn(functions, name)) return undefined
  const [params = '', results = ''] = (functions[name] ?? '').split(':')
  const codes = (letters: string): number[] => [...letters].map((letter) => CODES[letter] ?? 0)
  return { params: codes(params), results: codes(results) }
}

/** The names of the functions of one interface. */
export function interfaceNames(module: typeof TALOS_MODULE | typeof WASI_MODULE): string[] {
  return Object.keys(INTERFACES[module] ?? {})
}
