/**
 * The `fd_…` functions of preview 1 over the virtual files and the output log.
 * Invariant: reading and writing need the right that the descriptor was opened with; a write that
 * runs out of space part of the way tells how far it came.
 */
import { LIMITS } from '../limits.ts'
import { FLAG, RIGHT, type Descriptor, type NodeDescriptor } from './descriptors.ts'
import type { FileNode, FolderNode } from './file-tree.ts'
import { changedTime, writeFilestat } from './wasi-filestat.ts'
import { ERRNO, WasiRefusal, permit } from './wasi-errno.ts'
import { positionOf, type WasiCall, type WasiHost } from './wasi-host.ts'

const FILETYPE = { stream: 2, folder: 3, file: 4 } as const
const PREOPENED_NAME = '/'
const DIRENT_BYTES = 24
const utf8 = new TextEncoder()

interface OpenFile {
  readonly descriptor: NodeDescriptor
  readonly file: FileNode
}

/** The functions by name. */
export function descriptorCalls(host: WasiHost): Record<string, WasiCall> {
  return { ...transferCalls(host), ...placeCalls(host), ...statusCalls(host), ...folderCalls(host) }
}

function openFile(host: WasiHost, fd: number, right: bigint): OpenFile {
  const descriptor = host.state.descriptors.get(fd)
  permit(descriptor.kind === 'node', ERRNO.badDescriptor)
  permit(descriptor.node.kind === 'file', ERRNO.isFolder)
  permit((descriptor.rights & right) !== 0n, ERRNO.badDescriptor)
  return { descriptor, file: descriptor.node }
}

/** Fills the buffers one after the other until one stays short. */
function readInto(file: FileNode, from: number, buffers: Iterable<Uint8Array>): number {
  let total = 0
  for (const buffer of buffers) {
    const read = file.content.read(from + total, buffer)
    total += read
    if (read < buffer.length) break
  }
  return total
}

function writeFrom(
  host: WasiHost,
  file: FileNode,
  from: number,
  buffers: Iterable<Uint8Array>,
): number {
  let total = 0
  try {
    for (const buffer of buffers) {
      file.content.write(from + total, buffer)
      total += buffer.length
    }
  } catch (thrown) {
    if (total === 0) throw thrown
  }
  file.modifiedNs = host.state.clock.realtimeNs()
  return total
}

function writeOutput(host: WasiHost, errorStream: boolean, buffers: Iterable<Uint8Array>): number {
  const parts: Uint8Array[] = []
  let total = 0
  for (const buffer of buffers) {
    const part = buffer.slice(0, LIMITS.outputEntryBytesMax - total)
    parts.push(part)
    total += part.length
    if (total === LIMITS.outputEntryBytesMax) break
  }
  if (total === 0) return 0
  const bytes = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  host.state.output.append(errorStream, bytes)
  host.onOutput()
  return total
}

function transferCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory } = host
  return {
    fd_read(fd: number, vectors: number, count: number, result: number) {
      const found = host.state.descriptors.get(fd)
      if (found.kind === 'stream') {
        permit(found.stream === 0, ERRNO.badDescriptor)
        memory.setU32(result, 0)
        return
      }
      const { descriptor, file } = openFile(host, fd, RIGHT.read)
      const read = readInto(file, descriptor.offset, memory.buffers(vectors, count))
      descriptor.offset += read
      memory.setU32(result, read)
    },
    fd_pread(fd: number, vectors: number, count: number, offset: bigint, result: number) {
      const { file } = openFile(host, fd, RIGHT.read)
      memory.setU32(result, readInto(file, positionOf(offset), memory.buffers(vectors, count)))
    },
    fd_write(fd: number, vectors: number, count: number, result: number) {
      const buffers = memory.buffers(vectors, count)
      const found = host.state.descriptors.get(fd)
      if (found.kind === 'stream') {
        permit(found.stream !== 0, ERRNO.badDescriptor)
        memory.setU32(result, writeOutput(host, found.stream === 2, buffers))
        return
      }
      const { descriptor, file } = openFile(host, fd, RIGHT.write)
      const isAppending = (descriptor.flags & FLAG.append) !== 0
      const from = isAppending ? file.content.size : descriptor.offset
      const written = writeFrom(host, file, from, buffers)
      descriptor.offset = from + written
      memory.setU32(result, written)
    },
    fd_pwrite(fd: number, vectors: number, count: number, offset: bigint, result: number) {
      const { file } = openFile(host, fd, RIGHT.write)
      const from = positionOf(offset)
      memory.setU32(result, writeFrom(host, file, from, memory.buffers(vectors, count)))
    },
  }
}

function placeCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory } = host
  return {
    fd_seek(fd: number, delta: bigint, whence: number, result: number) {
      const descriptor = host.state.descriptors.node(fd)
      const { node } = descriptor
      permit(node.kind === 'file', ERRNO.badDescriptor)
      const from = [0, descriptor.offset, node.content.size][whence]
      permit(from !== undefined, ERRNO.invalid)
      const to = BigInt(from) + delta
      permit(to >= 0n, ERRNO.invalid)
      const offset = positionOf(to)
      memory.setU64(result, to)
      descriptor.offset = offset
    },
    fd_tell(fd: number, result: number) {
      const descriptor = host.state.descriptors.node(fd)
      permit(descriptor.node.kind === 'file', ERRNO.badDescriptor)
      memory.setU64(result, BigInt(descriptor.offset))
    },
    fd_filestat_set_size(fd: number, size: bigint) {
      const { file } = openFile(host, fd, RIGHT.write)
      file.content.resize(positionOf(size))
      file.modifiedNs = host.state.clock.realtimeNs()
    },
    fd_allocate(fd: number, offset: bigint, length: bigint) {
      const { file } = openFile(host, fd, RIGHT.write)
      const end = positionOf(BigInt(positionOf(offset)) + BigInt(positionOf(length)))
      if (end > file.content.size) file.content.resize(end)
    },
    fd_advise(fd: number) {
      host.state.descriptors.node(fd)
    },
    fd_sync(fd: number) {
      host.state.descriptors.get(fd)
    },
    fd_datasync(fd: number) {
      host.state.descriptors.get(fd)
    },
  }
}

function filetypeOf(descriptor: Descriptor): number {
  return descriptor.kind === 'stream' ? FILETYPE.stream : FILETYPE[descriptor.node.kind]
}

/** Without the rights to seek and tell, so that a C library takes it for a terminal. */
function streamRight(stream: number): bigint {
  return stream === 0 ? RIGHT.read : RIGHT.write
}

function statusCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory } = host
  const get = (fd: number): Descriptor => host.state.descriptors.get(fd)
  return {
    fd_close(fd: number) {
      host.state.descriptors.close(fd)
    },
    fd_fdstat_get(fd: number, result: number) {
      const descriptor = get(fd)
      const isStream = descriptor.kind === 'stream'
      const rights = isStream ? streamRight(descriptor.stream) : descriptor.rights
      memory.write(result, new Uint8Array(24))
      memory.setU8(result, filetypeOf(descriptor))
      memory.setU16(result + 2, descriptor.flags)
      memory.setU64(result + 8, rights)
      memory.setU64(result + 16, isStream ? 0n : descriptor.inheriting)
    },
    fd_fdstat_set_flags(fd: number, flags: number) {
      permit((flags & ~FLAG.mask) === 0, ERRNO.invalid)
      get(fd).flags = flags
    },
    fd_fdstat_set_rights(fd: number, base: bigint, inheriting: bigint) {
      const descriptor = host.state.descriptors.node(fd)
      const rights = BigInt.asUintN(64, base)
      const passed = BigInt.asUintN(64, inheriting)
      permit((rights & ~descriptor.rights) === 0n, ERRNO.notCapable)
      permit((passed & ~descriptor.inheriting) === 0n, ERRNO.notCapable)
      descriptor.rights = rights
      descriptor.inheriting = passed
    },
    fd_filestat_get(fd: number, result: number) {
      const descriptor = get(fd)
      writeFilestat(memory, result, descriptor.kind === 'stream' ? undefined : descriptor.node)
    },
    fd_filestat_set_times(fd: number, _accessed: bigint, modified: bigint, flags: number) {
      const { node } = host.state.descriptors.node(fd)
      node.modifiedNs = changedTime(host.state.clock, node.modifiedNs, modified, flags)
    },
  }
}

function openFolder(host: WasiHost, fd: number): FolderNode {
  const { node } = host.state.descriptors.node(fd)
  permit(node.kind === 'folder', ERRNO.notFolder)
  return node
}

function* listing(folder: FolderNode, cookie: bigint): Generator<Uint8Array> {
  if (cookie <= 0n) yield dirent(1n, folder.id, FILETYPE.folder, '.')
  if (cookie <= 1n) yield dirent(2n, folder.id, FILETYPE.folder, '..')
  for (const [name, { serial, node }] of folder.entries) {
    if (serial >= cookie) yield dirent(serial + 1n, node.id, FILETYPE[node.kind], name)
  }
}

function dirent(next: bigint, id: bigint, filetype: number, name: string): Uint8Array {
  const text = utf8.encode(name)
  const out = new Uint8Array(DIRENT_BYTES + text.length)
  const view = new DataView(out.buffer)
  view.setBigUint64(0, next, true)
  view.setBigUint64(8, id, true)
  view.setUint32(16, text.length, true)
  view.setUint8(20, filetype)
  out.set(text, DIRENT_BYTES)
  return out
}

function folderCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory } = host
  const preopened = (fd: number): void => {
    const descriptor = host.state.descriptors.get(fd)
    const isPreopened = descriptor.kind === 'node' && descriptor.isPreopened
    if (!isPreopened) throw new WasiRefusal(ERRNO.badDescriptor)
  }
  return {
    fd_prestat_get(fd: number, result: number) {
      preopened(fd)
      memory.setU32(result, 0)
      memory.setU32(result + 4, PREOPENED_NAME.length)
    },
    fd_prestat_dir_name(fd: number, pointer: number, length: number) {
      preopened(fd)
      permit(length >>> 0 >= PREOPENED_NAME.length, ERRNO.nameTooLong)
      memory.write(pointer, utf8.encode(PREOPENED_NAME))
    },
    fd_readdir(fd: number, pointer: number, length: number, cookie: bigint, result: number) {
      const folder = openFolder(host, fd)
      const into = memory.range(pointer, length)
      let used = 0
      for (const entry of listing(folder, BigInt.asUintN(64, cookie))) {
        const part = entry.subarray(0, into.length - used)
        into.set(part, used)
        used += part.length
        if (part.length < entry.length) break
      }
      memory.setU32(result, used)
    },
  }
}
