/**
 * A TPM behind the kernel's resource manager: one write is a command, one read its response.
 * Invariant: as of every transport; a device that answered wrongly is not used again.
 */
import { open, type FileHandle } from 'node:fs/promises'
import { CodedError } from '../contract/errors.ts'
import type { TpmTransport } from './transport.ts'

const RESPONSE_BYTES_MAX = 4096

class DeviceTransport implements TpmTransport {
  private readonly file: FileHandle
  private last: Promise<unknown> = Promise.resolve()
  private isBroken = false

  constructor(file: FileHandle) {
    this.file = file
  }

  transceive(command: Uint8Array): Promise<Buffer> {
    const turn = this.last.then(() => this.exchange(command))
    this.last = turn.catch(() => undefined)
    return turn
  }

  close(): void {
    this.isBroken = true
    void this.file.close().catch(() => undefined)
  }

  private async exchange(command: Uint8Array): Promise<Buffer> {
    if (this.isBroken) throw new CodedError({ code: 'TPM_CLOSED' })
    try {
      await this.file.write(command, 0, command.length, null)
      const room = Buffer.alloc(RESPONSE_BYTES_MAX)
      const { bytesRead } = await this.file.read(room, 0, room.length, null)
      return room.subarray(0, bytesRead)
    } catch (thrown) {
      this.isBroken = true
      throw new CodedError({ code: 'TPM_TRANSPORT' }, thrown)
    }
  }
}

/** Opens a device, as `/dev/tpmrm0`. @throws CodedError `TPM_TRANSPORT`. */
export async function openTpmDevice(path: string): Promise<TpmTransport> {
  try {
    return new DeviceTransport(await open(path, 'r+'))
  } catch (thrown) {
    throw new CodedError({ code: 'TPM_TRANSPORT', path }, thrown)
  }
}
