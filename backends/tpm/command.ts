/**
 * The frame of a command and of its response (TPM 2.0 Part 1, 1.38, clause 18), and sessions in it.
 * Invariant: a response is one whole frame with the lengths that it says; anything but success is
 * told by its code and the command's name.
 */
import { CodedError } from '../contract/errors.ts'
import { TpmReader, TpmWriter } from './marshal.ts'
import type { TpmTransport } from './transport.ts'

const TAG = { plain: 0x8001, sessions: 0x8002 } as const
const PASSWORD_SESSION = 0x4000_0009

/** TPM_RH. */
export const HIERARCHY = {
  owner: 0x4000_0001,
  none: 0x4000_0007,
  endorsement: 0x4000_000b,
} as const

const NONE = new Uint8Array(0)

/** TPM_CC of the commands that are used here. */
export const COMMAND = {
  nvUndefineSpace: 0x122,
  nvDefineSpace: 0x12a,
  createPrimary: 0x131,
  nvIncrement: 0x134,
  nvExtend: 0x136,
  nvCertify: 0x184,
  activateCredential: 0x147,
  nvRead: 0x14e,
  policySecret: 0x151,
  create: 0x153,
  load: 0x157,
  quote: 0x158,
  unseal: 0x15e,
  flushContext: 0x165,
  nvReadPublic: 0x169,
  readPublic: 0x173,
  startAuthSession: 0x176,
  getRandom: 0x17b,
  pcrRead: 0x17e,
  policyPcr: 0x17f,
  pcrExtend: 0x182,
} as const

/** How a handle is authorised: by a password (often none), or by a session. */
export type Authorization =
  | { readonly password: Uint8Array }
  | { readonly session: number; readonly continues: boolean }
  /** By an HMAC (session.ts). */
  | {
      readonly session: number
      readonly nonce: Uint8Array
      readonly attributes: number
      readonly hmac: Uint8Array
    }

/** Nothing has to be known. */
export const NO_PASSWORD: Authorization = { password: new Uint8Array(0) }

/** One command. */
export interface TpmCommand {
  readonly name: keyof typeof COMMAND
  readonly handles: readonly number[]
  /** One for each handle that needs it, in their order. */
  readonly authorizations?: readonly Authorization[]
  readonly parameters?: Uint8Array
  /** Whether the response begins with a handle. */
  readonly givesHandle?: boolean
}

/** What came back. */
export interface TpmResponse {
  readonly handle: number
  readonly parameters: TpmReader
}

function authorizationArea(authorizations: readonly Authorization[]): Buffer {
  const area = new TpmWriter()
  for (const each of authorizations) {
    if ('password' in each) {
      area.u32(PASSWORD_SESSION).sized(NONE).u8(1).sized(each.password)
    } else if ('hmac' in each) {
      area.u32(each.session).sized(each.nonce).u8(each.attributes).sized(each.hmac)
    } else {
      area.u32(each.session).sized(NONE)
      area.u8(each.continues ? 1 : 0).sized(NONE)
    }
  }
  return area.done()
}

/** Bytes of a command. */
export function encodeCommand(command: TpmCommand): Buffer {
  const { name, handles, authorizations = [], parameters = new Uint8Array(0) } = command
  const body = new TpmWriter()
  for (const handle of handles) body.u32(handle)
  if (authorizations.length > 0) {
    const area = authorizationArea(authorizations)
    body.u32(area.length).bytes(area)
  }
  body.bytes(parameters)
  const rest = body.done()
  const tag = authorizations.length > 0 ? TAG.sessions : TAG.plain
  return new TpmWriter()
    .u16(tag)
    .u32(10 + rest.length)
    .u32(COMMAND[name])
    .bytes(rest)
    .done()
}

/** A response without its head. */
interface TakenResponse {
  readonly handle: number
  readonly response: Buffer
  /** Of the sessions; empty where there was none. */
  readonly area: TpmReader
}

function takeResponse(command: TpmCommand, response: Uint8Array): TakenResponse {
  const reader = new TpmReader(response)
  const tag = reader.u16()
  if (reader.u32() !== response.length) throw new CodedError({ code: 'TPM_FRAME' })
  const code = reader.u32()
  if (code !== 0) {
    throw new CodedError({ code: 'TPM_RC', rc: `0x${code.toString(16)}`, command: command.name })
  }
  const handle = command.givesHandle === true ? reader.u32() : 0
  const length = tag === TAG.plain ? reader.left : reader.u32()
  return { handle, response: reader.bytes(length), area: reader }
}

/** Reads a response. @throws CodedError `TPM_RC` with the response code, `TPM_…`. */
export function readResponse(command: TpmCommand, bytes: Uint8Array): TpmResponse {
  const { handle, response } = takeResponse(command, bytes)
  return { handle, parameters: new TpmReader(response) }
}

/** TPM_RC_YIELDED, TPM_RC_TESTING, TPM_RC_RETRY: nothing was done, and the same may be asked again. */
const AGAIN: readonly number[] = [0x908, 0x90a, 0x922]
const TRIES = 6

/** Sends one command, again where the TPM asks for that. @throws CodedError `TPM_…`. */
export async function run(transport: TpmTransport, command: TpmCommand): Promise<TpmResponse> {
  const { handle, response } = await exchange(transport, command)
  return { handle, parameters: new TpmReader(response) }
}

/** {@link run}, with what the response says of its sessions. */
export async function exchange(
  transport: TpmTransport,
  command: TpmCommand,
): Promise<TakenResponse> {
  for (let tries = 1; ; tries++) {
    const response = await transport.transceive(encodeCommand(command))
    const isDelayed = response.length >= 10 && AGAIN.includes(response.readUInt32BE(6))
    if (!isDelayed || tries === TRIES) return takeResponse(command, response)
  }
}
