/**
 * The virtual system, call by call.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ERRNO } from '../../../../../backends/enclave/runtime/wasi-errno.ts'
import { TaExit } from '../../../../../backends/enclave/runtime/wasi-host.ts'
import {
  WASI_MODULE,
  interfaceNames,
  interfaceType,
} from '../../../../../backends/enclave/wasm/interface-types.ts'
import { WasiBench } from './wasi-bench.ts'

const CREATE = 1
const FOLDER = 2
const EXCLUSIVE = 4
const TRUNCATE = 8
const READ = 1n << 1n
const WRITE = 1n << 6n

describe('files', () => {
  it('are made, written, read, positioned and cut', () => {
    const bench = new WasiBench()
    const fd = bench.create('a.txt')
    expect(fd).toBe(4)
    expect(bench.write(fd, 'hello world')).toEqual({ errno: 0, count: 11 })
    expect(bench.seek(fd, -5n, 2)).toEqual({ errno: 0, offset: 6n })
    expect(bench.read(fd, 100)).toEqual({ errno: 0, text: 'world' })
    expect(bench.read(fd, 100)).toEqual({ errno: 0, text: '' })
    expect(bench.call('fd_tell', fd, bench.result)).toBe(0)
    expect(bench.bytes.readBigUInt64LE(bench.result)).toBe(11n)
    expect(bench.write(fd, 'W', 6n).errno).toBe(0)
    expect(bench.read(fd, 5, 6n).text).toBe('World')
    expect(bench.call('fd_filestat_set_size', fd, 5n)).toBe(0)
    expect(bench.call('fd_filestat_set_size', fd, 8n)).toBe(0)
    expect(bench.read(fd, 100, 0n).text).toBe('hello\0\0\0')
    expect(bench.seek(fd, 1n, 1)).toEqual({ errno: 0, offset: 12n })
    expect(bench.seek(fd, -13n, 1).errno).toBe(ERRNO.invalid)
    expect(bench.seek(fd, 0n, 3).errno).toBe(ERRNO.invalid)
    expect(bench.stat('a.txt')).toEqual({ errno: 0, kind: 4, size: 8n, links: 1n })
  })

  it('show zeros between their end and a write beyond it, across pages', () => {
    const bench = new WasiBench()
    const fd = bench.create('sparse')
    bench.write(fd, 'x'.repeat(5000), 0n)
    bench.call('fd_filestat_set_size', fd, 10n)
    bench.write(fd, 'end', 9000n)
    expect(bench.read(fd, 9003, 0n).text).toBe(`${'x'.repeat(10)}${'\0'.repeat(8990)}end`)
  })

  it('are like one buffer, whatever is written and cut where', () => {
    const step = fc.record({
      kind: fc.constantFrom('write', 'resize'),
      at: fc.nat(20_000),
      length: fc.nat(9000),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const bench = new WasiBench()
        const fds = [bench.create('one'), bench.create('two')]
        const models = [Buffer.alloc(0), Buffer.alloc(0)]
        steps.forEach(({ kind, at, length }, index) => {
          const which = index % 2
          const fd = fds[which] ?? 0
          const before = models[which] ?? Buffer.alloc(0)
          const size = kind === 'resize' ? at : length === 0 ? 0 : at + length
          const after = Buffer.alloc(kind === 'resize' ? at : Math.max(before.length, size))
          before.copy(after)
          if (kind === 'resize') bench.call('fd_filestat_set_size', fd, BigInt(at))
          else {
            const letter = String.fromCharCode(97 + index)
            after.fill(letter, at, size)
            bench.write(fd, letter.repeat(length), BigInt(at))
          }
          models[which] = after
        })
        fds.forEach((fd, which) => {
          expect(bench.read(fd, 40_000, 0n).text).toBe(models[which]?.toString('latin1'))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('append when opened to, wherever the position is', () => {
    const bench = new WasiBench()
    const fd = bench.open('log', { flags: CREATE, descriptorFlags: 1 }).fd
    bench.write(fd, 'one')
    bench.seek(fd, 0n, 0)
    bench.write(fd, 'two')
    expect(bench.read(fd, 10, 0n).text).toBe('onetwo')
    expect(bench.call('fd_fdstat_set_flags', fd, 0)).toBe(0)
    bench.seek(fd, 0n, 0)
    bench.write(fd, 'X')
    expect(bench.read(fd, 10, 0n).text).toBe('Xnetwo')
    expect(bench.call('fd_fdstat_set_flags', fd, 32)).toBe(ERRNO.invalid)
  })

  it('need the rights that they were opened with', () => {
    const bench = new WasiBench()
    bench.write(bench.create('f'), 'abc')
    const reader = bench.open('f', { rights: READ }).fd
    expect(bench.write(reader, 'no').errno).toBe(ERRNO.badDescriptor)
    expect(bench.call('fd_filestat_set_size', reader, 0n)).toBe(ERRNO.badDescriptor)
    expect(bench.open('f', { rights: READ, flags: TRUNCATE }).errno).toBe(ERRNO.invalid)
    const writer = bench.open('f', { rights: WRITE }).fd
    expect(bench.read(writer, 3).errno).toBe(ERRNO.badDescriptor)
    expect(bench.call('fd_fdstat_set_rights', writer, READ, 0n)).toBe(ERRNO.notCapable)
    expect(bench.call('fd_fdstat_set_rights', writer, 0n, 0n)).toBe(0)
    expect(bench.write(writer, 'no').errno).toBe(ERRNO.badDescriptor)
    expect(bench.read(reader, 9).text).toBe('abc')
  })

  it('live on without a name until the last descriptor is closed, then give their pages back', () => {
    const bench = new WasiBench(1)
    const fd = bench.create('journal')
    bench.write(fd, 'x'.repeat(60_000))
    expect(bench.path('path_unlink_file', 'journal')).toBe(0)
    expect(bench.stat('journal').errno).toBe(ERRNO.noEntry)
    expect(bench.statOf(fd)).toMatchObject({ errno: 0, links: 0n, size: 60_000n })
    expect(bench.read(fd, 3, 0n).text).toBe('xxx')
    const other = bench.create('other')
    expect(bench.write(other, 'y'.repeat(10_000)).errno).toBe(ERRNO.noSpace)
    expect(bench.call('fd_close', fd)).toBe(0)
    expect(bench.write(other, 'y'.repeat(60_000)).errno).toBe(0)
    expect(Buffer.from(bench.ports.files.buffer).includes('x')).toBe(false)
    expect(bench.host.state.tree.nodes.size).toBe(2)
  })

  it('run out of space without harm', () => {
    const bench = new WasiBench(2)
    const fd = bench.create('big')
    bench.write(fd, 'keep')
    expect(bench.call('fd_filestat_set_size', fd, 3n * 65_536n)).toBe(ERRNO.noSpace)
    expect(bench.write(fd, 'x', 1n << 40n).errno).toBe(ERRNO.noSpace)
    expect(bench.ports.files.buffer.byteLength).toBe(65_536)
    expect(bench.write(fd, 'x', 1n << 60n).errno).toBe(ERRNO.invalid)
    expect(bench.call('fd_allocate', fd, 0n, -1n)).toBe(ERRNO.invalid)
    expect(bench.call('fd_allocate', fd, 100n, 28n)).toBe(0)
    expect(bench.stat('big').size).toBe(128n)
    expect(bench.call('fd_filestat_set_size', fd, 2n * 65_536n)).toBe(0)
    expect(bench.ports.files.buffer.byteLength).toBe(2 * 65_536)
    expect(bench.read(fd, 5, 0n).text).toBe('keep\0')
  })

  it('give back what a refused growth had taken, and tell how far a write came', () => {
    const bench = new WasiBench(2)
    const [one, two] = [bench.create('one'), bench.create('two')]
    bench.write(one, 'x'.repeat(40_960))
    expect(bench.call('fd_filestat_set_size', two, 30n * 4096n)).toBe(ERRNO.noSpace)
    expect(bench.call('fd_filestat_set_size', one, 31n * 4096n)).toBe(0)
    // Two buffers of a page each: there is room for the first only.
    bench.bytes.writeUInt32LE(0, 0)
    for (const at of [0, 8]) {
      bench.bytes.writeUInt32LE(65_536, at)
      bench.bytes.writeUInt32LE(4096, at + 4)
    }
    expect(bench.call('fd_pwrite', two, 0, 2, 0n, bench.result)).toBe(0)
    expect(bench.bytes.readUInt32LE(bench.result)).toBe(4096)
    expect(bench.stat('two').size).toBe(4096n)
    expect(bench.call('fd_pwrite', two, 0, 1, 4096n, bench.result)).toBe(ERRNO.noSpace)
  })

  it('are read and written through memory that has grown meanwhile', () => {
    const bench = new WasiBench()
    bench.write(bench.create('f'), 'x')
    const grown = bench.memory.grow(1) * 65_536
    expect(bench.call('fd_filestat_get', 4, grown)).toBe(0)
    expect(bench.bytes.readUInt8(grown + 16)).toBe(4)
    expect(bench.call('fd_filestat_get', 4, grown + 65_536 - 63)).toBe(ERRNO.fault)
  })
})

describe('folders and paths', () => {
  it('are made, listed in small parts, and removed when empty', () => {
    const bench = new WasiBench()
    expect(bench.path('path_create_directory', 'd')).toBe(0)
    expect(bench.path('path_create_directory', 'd')).toBe(ERRNO.exists)
    const names = Array.from({ length: 20 }, (_, i) => `file-${String(i)}`)
    for (const name of names) bench.call('fd_close', bench.create(`d/${name}`))
    const fd = bench.open('d', { flags: FOLDER, rights: READ }).fd
    expect(bench.list(fd)).toEqual(['.', '..', ...names])
    expect(bench.list(fd, 64)).toEqual(['.', '..', ...names])
    expect(bench.path('path_remove_directory', 'd')).toBe(ERRNO.notEmpty)
    for (const name of names) expect(bench.path('path_unlink_file', `d/${name}`)).toBe(0)
    expect(bench.path('path_unlink_file', 'd')).toBe(ERRNO.isFolder)
    expect(bench.path('path_remove_directory', 'd')).toBe(0)
    expect(bench.list(3)).toEqual(['.', '..'])
    expect(bench.open('x', { flags: CREATE, from: fd }).errno).toBe(ERRNO.noEntry)
  })

  it('lead nowhere outside', () => {
    const bench = new WasiBench()
    bench.path('path_create_directory', 'd')
    bench.create('d/f')
    bench.create('top')
    const fd = bench.open('d', { flags: FOLDER, rights: READ }).fd
    for (const path of ['../top', '..', 'x/../../top']) {
      expect(bench.open(path, { from: fd, rights: READ }).errno).not.toBe(0)
    }
    expect(bench.open('../top', { from: fd }).errno).toBe(ERRNO.notCapable)
    expect(bench.open('/top').errno).toBe(ERRNO.notCapable)
    expect(bench.open('..').errno).toBe(ERRNO.notCapable)
    expect(bench.open('d/../top').errno).toBe(0)
    expect(bench.stat('./d/./f').errno).toBe(0)
    expect(bench.stat('d/').kind).toBe(3)
    expect(bench.stat('top/').errno).toBe(ERRNO.notFolder)
    expect(bench.stat('top/f').errno).toBe(ERRNO.notFolder)
    expect(bench.stat('none/f').errno).toBe(ERRNO.noEntry)
    expect(bench.stat('').errno).toBe(ERRNO.noEntry)
    expect(bench.stat('a\0b').errno).toBe(ERRNO.invalid)
    expect(bench.stat('n'.repeat(256)).errno).toBe(ERRNO.nameTooLong)
    expect(bench.stat(`d/${'../d/'.repeat(900)}f`).errno).toBe(ERRNO.nameTooLong)
    bench.bytes.set([0xff, 0xfe], 1024)
    expect(bench.call('path_filestat_get', 3, 0, 1024, 2, bench.result)).toBe(ERRNO.notUtf8)
  })

  it('are opened as asked', () => {
    const bench = new WasiBench()
    bench.path('path_create_directory', 'd')
    bench.write(bench.create('f'), 'content')
    expect(bench.open('none').errno).toBe(ERRNO.noEntry)
    expect(bench.open('f', { flags: CREATE | EXCLUSIVE }).errno).toBe(ERRNO.exists)
    expect(bench.open('f', { flags: FOLDER }).errno).toBe(ERRNO.notFolder)
    expect(bench.open('d').errno).toBe(ERRNO.isFolder)
    expect(bench.open('new/', { flags: CREATE }).errno).toBe(ERRNO.isFolder)
    expect(bench.open('new', { flags: CREATE | FOLDER }).errno).toBe(ERRNO.invalid)
    expect(bench.open('f', { flags: 16 }).errno).toBe(ERRNO.invalid)
    expect(bench.open('f', { flags: TRUNCATE }).errno).toBe(0)
    expect(bench.stat('f').size).toBe(0n)
    bench.bytes.write('q', 1024)
    expect(bench.call('path_open', 3, 0, 1024, 1, CREATE, 0n, 0n, 0, -1)).toBe(ERRNO.fault)
    expect(bench.list(3)).toEqual(['.', '..', 'd', 'f'])
  })

  it('are renamed, over what may be replaced only', () => {
    const bench = new WasiBench()
    for (const name of ['d', 'd/e', 'full', 'full/x']) bench.path('path_create_directory', name)
    bench.write(bench.create('a'), 'A')
    const replaced = bench.create('b')
    bench.write(replaced, 'B')
    expect(bench.rename('a', 'b')).toBe(0)
    expect(bench.read(bench.create('b'), 9).text).toBe('A')
    expect(bench.read(replaced, 9, 0n).text).toBe('B')
    expect(bench.rename('b', 'b')).toBe(0)
    expect(bench.rename('none', 'x')).toBe(ERRNO.noEntry)
    expect(bench.rename('d', 'd/e/inside')).toBe(ERRNO.invalid)
    expect(bench.rename('b', 'd')).toBe(ERRNO.isFolder)
    expect(bench.rename('d', 'b')).toBe(ERRNO.notFolder)
    expect(bench.rename('d', 'full')).toBe(ERRNO.notEmpty)
    expect(bench.rename('full', 'd/e')).toBe(0)
    expect(bench.stat('d/e/x').kind).toBe(3)
    expect(bench.rename('b', 'd/.')).toBe(ERRNO.notFolder)
    expect(bench.rename('.', 'x')).toBe(ERRNO.invalid)
    expect(bench.list(3)).toEqual(['.', '..', 'd', 'b'])
  })

  it('are bounded in number, as descriptors are', () => {
    const bench = new WasiBench()
    let opened = 0
    while (bench.create(`f${String(opened)}`) > 0) opened++
    expect(opened).toBe(1020)
    expect(bench.open('one-more', { flags: CREATE }).errno).toBe(ERRNO.tooManyDescriptors)
    expect(bench.stat('one-more').errno).toBe(ERRNO.noEntry)
    bench.call('fd_close', 500)
    expect(bench.create('one-more')).toBe(500)
  })

  it('are bounded in number without descriptors too', () => {
    const bench = new WasiBench()
    let made = 0
    while (bench.path('path_create_directory', `d${String(made)}`) === 0) made++
    expect(made).toBe(16_383)
    expect(bench.open('f', { flags: CREATE }).errno).toBe(ERRNO.noSpace)
    expect(bench.path('path_remove_directory', 'd7')).toBe(0)
    expect(bench.open('f', { flags: CREATE }).errno).toBe(0)
  })

  it('have no links', () => {
    const bench = new WasiBench()
    bench.create('f')
    expect(bench.call('path_link', 3, 0, 1024, 1, 3, 1024, 1)).toBe(ERRNO.notSupported)
    expect(bench.call('path_symlink', 1024, 1, 3, 1024, 1)).toBe(ERRNO.notSupported)
    expect(bench.path('path_readlink', 'f', 0, 0, bench.result)).toBe(ERRNO.invalid)
  })
})

describe('streams, process and clocks', () => {
  it('number what is written, and read nothing', () => {
    const bench = new WasiBench()
    expect(bench.write(1, 'out')).toEqual({ errno: 0, count: 3 })
    expect(bench.write(2, 'err').errno).toBe(0)
    expect(bench.write(0, 'in').errno).toBe(ERRNO.badDescriptor)
    expect(bench.read(0, 9)).toEqual({ errno: 0, text: '' })
    expect(bench.read(1, 9).errno).toBe(ERRNO.badDescriptor)
    expect(bench.seek(1, 0n, 0).errno).toBe(ERRNO.noSeek)
    expect(bench.statOf(1)).toMatchObject({ errno: 0, kind: 2 })
    expect(bench.write(1, 'z'.repeat(70_000)).count).toBe(32_768)
    expect(bench.host.state.output.entries.map(({ errorStream }) => errorStream)).toEqual([
      false,
      true,
      false,
    ])
    expect(bench.call('fd_close', 1)).toBe(0)
    expect(bench.write(1, 'out').errno).toBe(ERRNO.badDescriptor)
  })

  it('tell arguments and environment', () => {
    const bench = new WasiBench()
    expect(bench.call('args_sizes_get', 0, 4)).toBe(0)
    expect([bench.bytes.readUInt32LE(0), bench.bytes.readUInt32LE(4)]).toEqual([2, 11])
    expect(bench.call('args_get', 0, 100)).toBe(0)
    expect(bench.bytes.readUInt32LE(4)).toBe(108)
    expect(bench.bytes.toString('utf8', 100, 111)).toBe('program\0ü\0')
    expect(bench.call('environ_sizes_get', 0, 4)).toBe(0)
    expect([bench.bytes.readUInt32LE(0), bench.bytes.readUInt32LE(4)]).toEqual([2, 8])
    expect(bench.call('environ_get', 0, 100)).toBe(0)
    expect(bench.bytes.toString('utf8', 100, 108)).toBe('A=1\0B=2\0')
  })

  it('preopen the root and nothing else', () => {
    const bench = new WasiBench()
    expect(bench.call('fd_prestat_get', 3, bench.result)).toBe(0)
    expect(bench.bytes.readUInt32LE(bench.result + 4)).toBe(1)
    expect(bench.call('fd_prestat_dir_name', 3, 200, 1)).toBe(0)
    expect(bench.bytes.toString('utf8', 200, 201)).toBe('/')
    expect(bench.call('fd_prestat_dir_name', 3, 200, 0)).toBe(ERRNO.nameTooLong)
    for (const fd of [0, 2, 4]) {
      expect(bench.call('fd_prestat_get', fd, bench.result)).toBe(ERRNO.badDescriptor)
    }
    expect(bench.call('fd_fdstat_get', 3, bench.result)).toBe(0)
    expect(bench.bytes.readUInt8(bench.result)).toBe(3)
  })

  it('give time, randomness, and an end', () => {
    const bench = new WasiBench()
    expect(bench.call('clock_time_get', 0, 0n, 64)).toBe(0)
    expect(bench.bytes.readBigUInt64LE(64)).toBeGreaterThan(1_600_000_000_000_000_000n)
    expect(bench.call('clock_time_get', 1, 0n, 64)).toBe(0)
    expect(bench.bytes.readBigUInt64LE(64)).toBeLessThan(1_000_000_000n)
    expect(bench.call('clock_time_get', 4, 0n, 64)).toBe(ERRNO.invalid)
    expect(bench.call('clock_res_get', 1, 64)).toBe(0)
    expect(bench.call('random_get', 1000, 70_000)).toBe(0)
    const drawn = bench.bytes.subarray(1000, 71_000)
    expect(new Set(drawn).size).toBe(256)
    expect(drawn.subarray(-8).equals(Buffer.alloc(8))).toBe(false)
    expect(() => bench.call('proc_exit', 7)).toThrow(TaExit)
  })

  it('keep the time of the last change, and let it be set', () => {
    const bench = new WasiBench()
    const fd = bench.create('f')
    const changed = (): bigint => {
      bench.statOf(fd)
      return bench.bytes.readBigUInt64LE(bench.result + 48)
    }
    const first = changed()
    bench.write(fd, 'x')
    expect(changed()).toBeGreaterThan(first)
    expect(bench.call('fd_filestat_set_times', fd, 0n, 5n, 4)).toBe(0)
    expect(changed()).toBe(5n)
    expect(bench.path('path_filestat_set_times', 'none')).toBe(ERRNO.noEntry)
    expect(bench.call('fd_filestat_set_times', fd, 0n, 5n, 12)).toBe(ERRNO.invalid)
    expect(bench.call('fd_filestat_set_times', fd, 0n, 5n, 8)).toBe(0)
    expect(changed()).toBeGreaterThan(first)
  })

  it.each(['poll_oneoff', 'sock_accept', 'sock_recv', 'sock_send', 'sock_shutdown', 'proc_raise'])(
    'has no %s',
    (name) => expect(new WasiBench().call(name)).toBe(ERRNO.noSystem),
  )

  it('refuses renumbering', () => {
    expect(new WasiBench().call('fd_renumber', 1, 2)).toBe(ERRNO.notSupported)
  })
})

describe('any call with any numbers', () => {
  const wild = fc.oneof(
    fc.constantFrom(0, 1, 2, 3, 4, 5, -1, -2, 65_536, 262_143, 262_144, 2 ** 31 - 1, -(2 ** 31)),
    fc.nat(300_000),
    fc.integer(),
  )
  const wildLong = fc.oneof(
    fc.constantFrom(0n, 1n, -1n, 2n ** 53n, 2n ** 63n - 1n, -(2n ** 63n)),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  )

  it('answers with a number, and leaves a state that can be captured and restored', async () => {
    const { decodeWasi, encodeWasi } =
      await import('../../../../../backends/enclave/runtime/wasi-state.ts')
    const names = interfaceNames(WASI_MODULE).filter((name) => name !== 'proc_exit')
    const step = fc.constantFrom(...names).chain((name) => {
      const params = interfaceType(WASI_MODULE, name)?.params ?? []
      const values = params.map((code) => (code === 0x7e ? wildLong : wild))
      return fc.tuple(fc.constant(name), fc.tuple(...values))
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const bench = new WasiBench()
        bench.create('f')
        bench.path('path_create_directory', 'd')
        for (const [name, values] of steps) {
          const errno = bench.call(name, ...values)
          expect(Number.isInteger(errno) && errno >= 0 && errno <= 76).toBe(true)
        }
        const region = encodeWasi(bench.host.state)
        const again = new WasiBench()
        again.ports.files.grow(
          (bench.ports.files.buffer.byteLength - again.ports.files.buffer.byteLength) / 65_536,
        )
        const restored = decodeWasi(region, again.ports)
        expect(encodeWasi(restored)).toEqual(region)
      }),
      { numRuns: 400 },
    )
  })
})
