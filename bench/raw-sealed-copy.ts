/**
 * The peer of the copy figures: 256 MiB from one Node process to another over loopback TCP, in
 * 1 MiB records sealed with AES-256-GCM by the one and opened by the other. Nothing else: no
 * attestation, no hashing, no daemon; what a plain program could do with the same primitives.
 * Started as the opening process when it is run by itself.
 */
import { spawn } from 'node:child_process'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

const RECORD_BYTES = 1024 * 1024
const TAG_BYTES = 16
const KEY = Buffer.alloc(32, 7)

function nonceOf(record: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(record, 8)
  return nonce
}

async function openRecords(socket: Socket, records: number): Promise<void> {
  const sealedBytes = RECORD_BYTES + TAG_BYTES
  const pending = Buffer.alloc(sealedBytes)
  let filled = 0
  let opened = 0
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let at = 0
    while (at < chunk.length) {
      const taken = Math.min(sealedBytes - filled, chunk.length - at)
      chunk.copy(pending, filled, at, at + taken)
      filled += taken
      at += taken
      if (filled < sealedBytes) continue
      const decipher = createDecipheriv('aes-256-gcm', KEY, nonceOf(opened))
      decipher.setAuthTag(pending.subarray(RECORD_BYTES))
      decipher.update(pending.subarray(0, RECORD_BYTES))
      decipher.final()
      filled = 0
      opened += 1
    }
    if (opened === records) break
  }
  socket.end('done')
}

async function serve(records: number): Promise<void> {
  const server = createServer((socket) => {
    void openRecords(socket, records).then(() => server.close())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  process.stdout.write(`${String(typeof address === 'object' ? address?.port : 0)}\n`)
}

/** Copies `mebibytes` MiB once; resolves with MiB/s. */
export async function rawSealedCopyRate(mebibytes: number): Promise<number> {
  const child = spawn(process.execPath, [import.meta.filename, String(mebibytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const socket = connect(Number(String(line)), '127.0.0.1')
  await once(socket, 'connect')
  const plain = Buffer.alloc(RECORD_BYTES, 1)
  const done = once(socket, 'data')
  const startedMs = performance.now()
  for (let record = 0; record < mebibytes; record++) {
    const cipher = createCipheriv('aes-256-gcm', KEY, nonceOf(record))
    const body = cipher.update(plain)
    cipher.final()
    socket.write(body)
    if (!socket.write(cipher.getAuthTag())) await once(socket, 'drain')
  }
  await done
  const seconds = (performance.now() - startedMs) / 1000
  socket.destroy()
  await once(child, 'exit')
  return mebibytes / seconds
}

if (process.argv[1] === import.meta.filename) await serve(Number(process.argv[2]))
