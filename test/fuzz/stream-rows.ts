/**
 * Parsers of streams: frames between daemon and enclave, frames of lanes over sockets.
 */
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import fc from 'fast-check'
import { CodedError } from '../../backends/contract/errors.ts'
import { SocketFrames } from '../../daemon/transfer/socket-frames.ts'
import { FrameReader, FrameWriter, type EnclaveFrame } from '../../proto/enclave-frame.ts'
import type { ParserRow } from './parsers.ts'

const KEY = new Uint8Array(32).fill(11)
const PAYLOAD_BYTES_MAX = 4096
const PIECE_BYTES = 7

/** A stream whose other end sends these bytes in small pieces, then ends; what is written is kept. */
function streamOf(bytes: Uint8Array): { stream: Duplex; written: Buffer[] } {
  const written: Buffer[] = []
  let at = 0
  const stream = new Duplex({
    read() {
      const piece = bytes.subarray(at, (at += PIECE_BYTES))
      this.push(piece.length === 0 ? null : Buffer.from(piece))
    },
    write(chunk: Buffer, _encoding, done) {
      written.push(Buffer.from(chunk))
      done()
    },
  })
  stream.on('error', () => undefined)
  return { stream, written }
}

async function framed(frames: readonly EnclaveFrame[]): Promise<Uint8Array> {
  const { stream, written } = streamOf(new Uint8Array(0))
  const writer = new FrameWriter(stream, KEY, 'to-enclave')
  for (const frame of frames) await writer.write(frame)
  return Uint8Array.from(Buffer.concat(written))
}

async function readFrames(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new FrameReader(streamOf(bytes).stream, 'to-enclave', KEY)
  const frames: EnclaveFrame[] = []
  for (;;) {
    const frame = await reader.read(PAYLOAD_BYTES_MAX)
    if (frame === undefined) return framed(frames)
    frames.push(frame)
  }
}

const lane = (frames: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(
      frames.flatMap((frame) => {
        const head = Buffer.alloc(4)
        head.writeUInt32BE(frame.length)
        return [head, frame]
      }),
    ),
  )

async function readLane(bytes: Uint8Array): Promise<Uint8Array> {
  const frames = new SocketFrames(streamOf(bytes).stream as Socket)
  const read: Uint8Array[] = []
  for (;;) {
    const frame = await frames.receive()
    if (frame === undefined) return lane(read)
    read.push(frame)
    if (read.length > bytes.length) throw new CodedError({ code: 'TEST_ENDLESS' })
  }
}

const small = fc.uint8Array({ maxLength: 60 })

/** Good frames are made ahead: writing them is asynchronous. */
const FRAMES = await Promise.all(
  [
    [],
    [{ header: Uint8Array.of(1), payload: new Uint8Array(0) }],
    [
      { header: new Uint8Array(0), payload: new Uint8Array(90).fill(3) },
      { header: Uint8Array.of(8, 1), payload: Uint8Array.of(4) },
    ],
  ].map(framed),
)

/** Rows of streams. */
export const STREAM_ROWS: readonly ParserRow[] = [
  {
    name: 'proto/enclave-frame.ts#FrameReader',
    sample: fc.constantFrom(...FRAMES),
    read: readFrames,
  },
  {
    name: 'daemon/transfer/socket-frames.ts#SocketFrames',
    sample: fc.array(small, { maxLength: 4 }).map(lane),
    read: readLane,
  },
]
