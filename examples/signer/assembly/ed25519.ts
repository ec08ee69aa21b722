/**
 * Ed25519 signing (RFC 8032), after the public-domain TweetNaCl: field elements are 16 limbs of 16
 * bits in i64, no branch and no address depends on a secret. Allocates nothing.
 */
import { sha512 } from './sha512'

/** Bytes of a field element. */
const GF: usize = 128
/** Bytes of a point: X, Y, Z, T. */
const POINT: usize = 512

const D2 = memory.data<i64>([0xf159, 0x26b2, 0x9b94, 0xebd6, 0xb156, 0x8283, 0x149a, 0xe0, 0xd130, 0xeef3, 0x80f2, 0x198e, 0xfce7, 0x56df, 0xd9dc, 0x2406])
const BASE_X = memory.data<i64>([0xd51a, 0x8f25, 0x2d60, 0xc956, 0xa7b2, 0x9525, 0xc760, 0x692c, 0xdc5c, 0xfdd6, 0xe231, 0xc0a4, 0x53fe, 0xcd6e, 0x36d3, 0x2169])
const BASE_Y = memory.data<i64>([0x6658, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666, 0x6666])
const L = memory.data<i64>([0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x10])

const product = memory.data(31 * 8, 16)
const temps = memory.data(9 * 128, 16)
const packed = memory.data(2 * 128, 16)
const inverse = memory.data(128, 16)
const signOfX = memory.data(32, 16)
const affine = memory.data(3 * 128, 16)
const base = memory.data(512, 16)
const result = memory.data(512, 16)
const wide = memory.data(64 * 8, 16)
const nonce = memory.data(64, 16)
const challenge = memory.data(64, 16)
const transcript = memory.data(64 + 256, 16)

/** Longest message that can be signed. */
export const MESSAGE_BYTES_MAX: usize = 256

/** Expands a seed of 32 bytes into 64 bytes (scalar, prefix) and the public key of 32 bytes. */
export function expandKey(expanded: usize, publicKey: usize, seed: usize): void {
  sha512(expanded, seed, 32)
  store<u8>(expanded, load<u8>(expanded) & 248)
  store<u8>(expanded + 31, (load<u8>(expanded + 31) & 127) | 64)
  scalarBase(result, expanded)
  pack(publicKey, result)
}

/** Writes the signature of 64 bytes. */
export function sign(out: usize, message: usize, length: usize, expanded: usize, publicKey: usize): void {
  memory.copy(transcript + 32, expanded + 32, 32)
  memory.copy(transcript + 64, message, length)
  sha512(nonce, transcript + 32, length + 32)
  reduce(nonce)
  scalarBase(result, nonce)
  pack(out, result)
  memory.copy(transcript, out, 32)
  memory.copy(transcript + 32, publicKey, 32)
  sha512(challenge, transcript, length + 64)
  reduce(challenge)
  memory.fill(wide, 0, 512)
  for (let i: usize = 0; i < 32; i++) put(wide, i, load<u8>(nonce + i) as i64)
  for (let i: usize = 0; i < 32; i++) {
    for (let j: usize = 0; j < 32; j++) {
      const term = (load<u8>(challenge + i) as i64) * (load<u8>(expanded + j) as i64)
      put(wide, i + j, at(wide, i + j) + term)
    }
  }
  modL(out + 32, wide)
}

// @ts-ignore: decorator
@inline
function at(element: usize, limb: usize): i64 {
  return load<i64>(element + (limb << 3))
}

// @ts-ignore: decorator
@inline
function put(element: usize, limb: usize, value: i64): void {
  store<i64>(element + (limb << 3), value)
}

function setSmall(out: usize, value: i64): void {
  memory.fill(out, 0, GF)
  put(out, 0, value)
}

function carry(o: usize): void {
  for (let i: usize = 0; i < 16; i++) {
    put(o, i, at(o, i) + 0x10000)
    const c = at(o, i) >> 16
    const next = i < 15 ? i + 1 : 0
    put(o, next, at(o, next) + c - 1 + (i == 15 ? 37 * (c - 1) : 0))
    put(o, i, at(o, i) - (c << 16))
  }
}

function select(p: usize, q: usize, bit: i64): void {
  const mask = ~(bit - 1)
  for (let i: usize = 0; i < 16; i++) {
    const t = mask & (at(p, i) ^ at(q, i))
    put(p, i, at(p, i) ^ t)
    put(q, i, at(q, i) ^ t)
  }
}

function packElement(out: usize, n: usize): void {
  const m = packed
  const t = packed + GF
  memory.copy(t, n, GF)
  carry(t)
  carry(t)
  carry(t)
  for (let j = 0; j < 2; j++) {
    put(m, 0, at(t, 0) - 0xffed)
    for (let i: usize = 1; i < 15; i++) {
      put(m, i, at(t, i) - 0xffff - ((at(m, i - 1) >> 16) & 1))
      put(m, i - 1, at(m, i - 1) & 0xffff)
    }
    put(m, 15, at(t, 15) - 0x7fff - ((at(m, 14) >> 16) & 1))
    const b = (at(m, 15) >> 16) & 1
    put(m, 14, at(m, 14) & 0xffff)
    select(t, m, 1 - b)
  }
  for (let i: usize = 0; i < 16; i++) store<u16>(out + (i << 1), at(t, i) as u16)
}

function plus(o: usize, a: usize, b: usize): void {
  for (let i: usize = 0; i < 16; i++) put(o, i, at(a, i) + at(b, i))
}

function minus(o: usize, a: usize, b: usize): void {
  for (let i: usize = 0; i < 16; i++) put(o, i, at(a, i) - at(b, i))
}

function times(o: usize, a: usize, b: usize): void {
  memory.fill(product, 0, 31 * 8)
  for (let i: usize = 0; i < 16; i++) {
    const limb = at(a, i)
    for (let j: usize = 0; j < 16; j++) put(product, i + j, at(product, i + j) + limb * at(b, j))
  }
  for (let i: usize = 0; i < 15; i++) put(product, i, at(product, i) + 38 * at(product, i + 16))
  memory.copy(o, product, GF)
  carry(o)
  carry(o)
}

function invert(o: usize, i: usize): void {
  const c = inverse
  memory.copy(c, i, GF)
  for (let a = 253; a >= 0; a--) {
    times(c, c, c)
    if (a != 2 && a != 4) times(c, c, i)
  }
  memory.copy(o, c, GF)
}

function addPoint(p: usize, q: usize): void {
  const a = temps
  const b = a + GF
  const c = b + GF
  const d = c + GF
  const t = d + GF
  const e = t + GF
  const f = e + GF
  const g = f + GF
  const h = g + GF
  minus(a, p + GF, p)
  minus(t, q + GF, q)
  times(a, a, t)
  plus(b, p, p + GF)
  plus(t, q, q + GF)
  times(b, b, t)
  times(c, p + 3 * GF, q + 3 * GF)
  times(c, c, D2)
  times(d, p + 2 * GF, q + 2 * GF)
  plus(d, d, d)
  minus(e, b, a)
  minus(f, d, c)
  plus(g, d, c)
  plus(h, b, a)
  times(p, e, f)
  times(p + GF, h, g)
  times(p + 2 * GF, g, f)
  times(p + 3 * GF, e, h)
}

function swapPoints(p: usize, q: usize, bit: i64): void {
  for (let i: usize = 0; i < POINT; i += GF) select(p + i, q + i, bit)
}

function pack(out: usize, p: usize): void {
  const x = affine
  const y = x + GF
  const z = y + GF
  invert(z, p + 2 * GF)
  times(x, p, z)
  times(y, p + GF, z)
  packElement(out, y)
  packElement(signOfX, x)
  store<u8>(out + 31, load<u8>(out + 31) ^ ((load<u8>(signOfX) & 1) << 7))
}

function scalarBase(p: usize, scalar: usize): void {
  const q = base
  memory.copy(q, BASE_X, GF)
  memory.copy(q + GF, BASE_Y, GF)
  setSmall(q + 2 * GF, 1)
  times(q + 3 * GF, BASE_X, BASE_Y)
  setSmall(p, 0)
  setSmall(p + GF, 1)
  setSmall(p + 2 * GF, 1)
  setSmall(p + 3 * GF, 0)
  for (let i: i32 = 255; i >= 0; i--) {
    const bit = ((load<u8>(scalar + (i >> 3)) >> ((i & 7) as u8)) & 1) as i64
    swapPoints(p, q, bit)
    addPoint(q, p)
    addPoint(p, p)
    swapPoints(p, q, bit)
  }
}

function modL(r: usize, x: usize): void {
  let c: i64 = 0
  for (let i: usize = 63; i >= 32; i--) {
    c = 0
    const top = at(x, i)
    let j = i - 32
    for (; j < i - 12; j++) {
      put(x, j, at(x, j) + c - 16 * top * at(L, j - (i - 32)))
      c = (at(x, j) + 128) >> 8
      put(x, j, at(x, j) - (c << 8))
    }
    put(x, j, at(x, j) + c)
    put(x, i, 0)
  }
  c = 0
  const top = at(x, 31) >> 4
  for (let j: usize = 0; j < 32; j++) {
    put(x, j, at(x, j) + c - top * at(L, j))
    c = at(x, j) >> 8
    put(x, j, at(x, j) & 255)
  }
  for (let j: usize = 0; j < 32; j++) put(x, j, at(x, j) - c * at(L, j))
  for (let i: usize = 0; i < 32; i++) {
    put(x, i + 1, at(x, i + 1) + (at(x, i) >> 8))
    store<u8>(r + i, (at(x, i) & 255) as u8)
  }
}

function reduce(r: usize): void {
  for (let i: usize = 0; i < 64; i++) put(wide, i, load<u8>(r + i) as i64)
  memory.fill(r, 0, 64)
  modL(r, wide)
}
