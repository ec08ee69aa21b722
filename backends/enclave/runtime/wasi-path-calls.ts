/**
 * The `path_…` functions of preview 1 over the virtual files.
 * Invariant: a path starts at an open folder and never leaves it; a call that is refused changes
 * nothing. There are no links of either kind.
 */
import { LIMITS } from '../limits.ts'
import { FLAG, RIGHT, type NodeDescriptor } from './descriptors.ts'
import type { Place, TreeNode } from './file-tree.ts'
import { changedTime, writeFilestat } from './wasi-filestat.ts'
import { ERRNO, permit } from './wasi-errno.ts'
import type { WasiCall, WasiHost } from './wasi-host.ts'

const OPEN = { create: 1, folder: 2, exclusive: 4, truncate: 8, mask: 15 } as const

interface OpenedPlace extends Place {
  readonly from: NodeDescriptor
}

function placeOf(host: WasiHost, fd: number, pointer: number, length: number): OpenedPlace {
  const from = host.state.descriptors.node(fd)
  permit(from.node.kind === 'folder', ERRNO.notFolder)
  const path = host.memory.text(pointer, length, LIMITS.pathBytesMax)
  return { ...host.state.tree.resolve(from.node, path), from }
}

function existing(place: Place): TreeNode {
  permit(place.node !== undefined, ERRNO.noEntry)
  permit(!place.mustBeFolder || place.node.kind === 'folder', ERRNO.notFolder)
  return place.node
}

/** The node that `path_open` opens, made or emptied as asked. */
function openedNode(host: WasiHost, place: Place, flags: number, rights: bigint): TreeNode {
  const { tree, clock } = host.state
  const creates = (flags & OPEN.create) !== 0
  const wantsFolder = (flags & OPEN.folder) !== 0
  const mayWrite = (rights & RIGHT.write) !== 0n
  if (place.node === undefined && creates) {
    permit(!wantsFolder, ERRNO.invalid)
    permit(!place.mustBeFolder, ERRNO.isFolder)
    permit(place.folder.isNamed, ERRNO.noEntry)
    const file = tree.createFile(clock.realtimeNs())
    tree.link(place.folder, place.name, file, clock.realtimeNs())
    return file
  }
  const node = existing(place)
  permit(!(creates && (flags & OPEN.exclusive) !== 0), ERRNO.exists)
  if (node.kind === 'folder') {
    permit(!mayWrite, ERRNO.isFolder)
    return node
  }
  permit(!wantsFolder, ERRNO.notFolder)
  if ((flags & OPEN.truncate) !== 0) {
    permit(mayWrite, ERRNO.invalid)
    node.content.resize(0)
    node.modifiedNs = clock.realtimeNs()
  }
  return node
}

function openCall(host: WasiHost): WasiCall {
  return (
    fd: number,
    _lookup: number,
    pointer: number,
    length: number,
    flags: number,
    base: bigint,
    passed: bigint,
    descriptorFlags: number,
    result: number,
  ) => {
    const { memory, state } = host
    memory.range(result, 4)
    permit((flags & ~OPEN.mask) === 0 && (descriptorFlags & ~FLAG.mask) === 0, ERRNO.invalid)
    permit(state.descriptors.open.size < LIMITS.descriptorsMax, ERRNO.tooManyDescriptors)
    const place = placeOf(host, fd, pointer, length)
    const most = place.from.inheriting
    const rights = BigInt.asUintN(64, base) & most
    const inheriting = BigInt.asUintN(64, passed) & most
    const node = openedNode(host, place, flags, rights)
    const opened: NodeDescriptor = {
      kind: 'node',
      node,
      isPreopened: false,
      flags: descriptorFlags,
      rights,
      inheriting,
      offset: 0,
    }
    memory.setU32(result, state.descriptors.add(opened))
  }
}

/** The functions by name. */
export function pathCalls(host: WasiHost): Record<string, WasiCall> {
  return { path_open: openCall(host), ...nodeCalls(host), ...folderCalls(host) }
}

function nodeCalls(host: WasiHost): Record<string, WasiCall> {
  return {
    path_filestat_get(fd: number, _flags: number, at: number, length: number, result: number) {
      writeFilestat(host.memory, result, existing(placeOf(host, fd, at, length)))
    },
    path_filestat_set_times(
      fd: number,
      _lookup: number,
      at: number,
      length: number,
      _accessed: bigint,
      modified: bigint,
      flags: number,
    ) {
      const node = existing(placeOf(host, fd, at, length))
      node.modifiedNs = changedTime(host.state.clock, node.modifiedNs, modified, flags)
    },
    path_readlink(fd: number, at: number, length: number) {
      existing(placeOf(host, fd, at, length))
      permit(false, ERRNO.invalid)
    },
    path_unlink_file(fd: number, at: number, length: number) {
      const place = placeOf(host, fd, at, length)
      permit(existing(place).kind === 'file', ERRNO.isFolder)
      host.state.tree.unlink(place.folder, place.name, host.state.clock.realtimeNs())
    },
  }
}

function folderCalls(host: WasiHost): Record<string, WasiCall> {
  return {
    path_create_directory(fd: number, at: number, length: number) {
      const { tree, clock } = host.state
      const place = placeOf(host, fd, at, length)
      permit(place.node === undefined, ERRNO.exists)
      permit(place.folder.isNamed, ERRNO.noEntry)
      tree.link(place.folder, place.name, tree.createFolder(clock.realtimeNs()), clock.realtimeNs())
    },
    path_remove_directory(fd: number, at: number, length: number) {
      const place = placeOf(host, fd, at, length)
      const node = existing(place)
      permit(node.kind === 'folder', ERRNO.notFolder)
      permit(place.name !== '', ERRNO.invalid)
      permit(node.entries.size === 0, ERRNO.notEmpty)
      host.state.tree.unlink(place.folder, place.name, host.state.clock.realtimeNs())
    },
    path_rename(
      fd: number,
      at: number,
      length: number,
      newFd: number,
      newAt: number,
      newLength: number,
    ) {
      const from = placeOf(host, fd, at, length)
      const to = placeOf(host, newFd, newAt, newLength)
      host.state.tree.rename(from, to, host.state.clock.realtimeNs())
    },
  }
}
