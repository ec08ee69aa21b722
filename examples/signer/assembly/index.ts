/**
 * signer: an Ed25519 key that is made here and never leaves, and a strict counter in each signature.
 *
 * Requests and answers are text:
 *   pub              ed25519 KEY                    the public key, 64 hex digits
 *   sign MESSAGE     COUNTER HASH SIGNATURE         COUNTER decimal, from 1, no gap, no repetition
 *   count            COUNTER                        of the last signature
 * anything else, and a MESSAGE beyond 4000 bytes, is answered `refused`.
 *
 * HASH is SHA-512 of MESSAGE (128 hex digits). SIGNATURE (128 hex digits) is over
 * "talos signer v1\n", the counter as 8 big-endian bytes, and the 64 bytes of HASH.
 * Two copies of this TA would sign two things with one counter: that is what a checker looks for.
 */
import { answerWrite, randomGet, requestLen, requestRead } from './imports'
import { expandKey, sign } from './ed25519'
import { sha512 } from './sha512'

const REQUEST_BYTES_MAX: u32 = 4096

const request = memory.data(4096, 16)
const answer = memory.data(512, 16)
const digits = memory.data(24, 16)
const seed = memory.data(32, 16)
const expanded = memory.data(64, 16)
const publicKey = memory.data(32, 16)
/** "talos signer v1\n", counter, hash. */
const signed = memory.data<u8>([
  116, 97, 108, 111, 115, 32, 115, 105, 103, 110, 101, 114, 32, 118, 49, 10,
  0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
])
const signature = memory.data(64, 16)
const PUB = memory.data<u8>([112, 117, 98])
const COUNT = memory.data<u8>([99, 111, 117, 110, 116])
const SIGN = memory.data<u8>([115, 105, 103, 110, 32])
const KIND = memory.data<u8>([101, 100, 50, 53, 53, 49, 57, 32])
const REFUSED = memory.data<u8>([114, 101, 102, 117, 115, 101, 100])

let hasKey = false
let counter: u64 = 0
let answered: usize = 0

/** One request. */
export function talos_handle(): i32 {
  const length = requestLen()
  answered = 0
  if (length > REQUEST_BYTES_MAX || requestRead(request, length) != (length as i32)) return refuse()
  if (!hasKey && !makeKey()) return 1
  if (is(length, PUB, 3, true)) {
    append(KIND, 8)
    appendHex(publicKey, 32)
    return answerWrite(answer, answered as u32)
  }
  if (is(length, COUNT, 5, true)) {
    appendNumber(counter)
    return answerWrite(answer, answered as u32)
  }
  if (is(length, SIGN, 5, false) && length <= 4005 && counter < u64.MAX_VALUE) return answerSigned(length)
  return refuse()
}

function makeKey(): bool {
  if (randomGet(seed, 32) != 0) return false
  expandKey(expanded, publicKey, seed)
  memory.fill(seed, 0, 32)
  hasKey = true
  return true
}

function answerSigned(length: u32): i32 {
  counter++
  store<u64>(signed + 16, bswap<u64>(counter))
  sha512(signed + 24, request + 5, length - 5)
  sign(signature, signed, 88, expanded, publicKey)
  appendNumber(counter)
  appendByte(32)
  appendHex(signed + 24, 64)
  appendByte(32)
  appendHex(signature, 64)
  return answerWrite(answer, answered as u32)
}

function refuse(): i32 {
  append(REFUSED, 7)
  return answerWrite(answer, answered as u32)
}

function is(length: u32, word: usize, wordLength: u32, whole: bool): bool {
  if (length < wordLength || (whole && length != wordLength)) return false
  return memory.compare(request, word, wordLength) == 0
}

function append(from: usize, length: usize): void {
  memory.copy(answer + answered, from, length)
  answered += length
}

function appendByte(byte: u8): void {
  store<u8>(answer + answered, byte)
  answered++
}

function appendHex(from: usize, length: usize): void {
  for (let i: usize = 0; i < length; i++) {
    const byte = load<u8>(from + i)
    appendByte(hexDigit(byte >> 4))
    appendByte(hexDigit(byte & 15))
  }
}

function hexDigit(value: u8): u8 {
  return value < 10 ? 48 + value : 87 + value
}

function appendNumber(value: u64): void {
  let at: usize = 24
  do {
    at--
    store<u8>(digits + at, (48 + (value % 10)) as u8)
    value /= 10
  } while (value > 0)
  append(digits + at, 24 - at)
}
