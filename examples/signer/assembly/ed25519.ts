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

const temps = memory.data(9 * 128, 16)
const packed = memory.data(2 * 128, 16)
const inverse = memory.data(128, 16)
const signOfX = memory.data(32, 16)
const affine = memory.data(3 * 128, 16)
const base = memory.data(512, 16)
const doubled = memory.data(512, 16)
const table = memory.data(65536, 16)
const result = memory.data(512, 16)
const wide = memory.data(64 * 8, 16)
const nonce = memory.data(64, 16)
const challenge = memory.data(64, 16)
const transcript = memory.data(64 + 256, 16)

/** Tables of multiples of the base point, and windows of 4 bits that share one. */
const TABLES: i32 = 8
const WINDOWS: i32 = 8
let hasTable = false

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

/** Written out: the sums stay in registers. */
function times(o: usize, a: usize, b: usize): void {
  const b0 = at(b, 0), b1 = at(b, 1), b2 = at(b, 2), b3 = at(b, 3)
  const b4 = at(b, 4), b5 = at(b, 5), b6 = at(b, 6), b7 = at(b, 7)
  const b8 = at(b, 8), b9 = at(b, 9), b10 = at(b, 10), b11 = at(b, 11)
  const b12 = at(b, 12), b13 = at(b, 13), b14 = at(b, 14), b15 = at(b, 15)
  let t0: i64 = 0, t1: i64 = 0, t2: i64 = 0, t3: i64 = 0, t4: i64 = 0, t5: i64 = 0, t6: i64 = 0, t7: i64 = 0
  let t8: i64 = 0, t9: i64 = 0, t10: i64 = 0, t11: i64 = 0, t12: i64 = 0, t13: i64 = 0, t14: i64 = 0, t15: i64 = 0
  let t16: i64 = 0, t17: i64 = 0, t18: i64 = 0, t19: i64 = 0, t20: i64 = 0, t21: i64 = 0, t22: i64 = 0, t23: i64 = 0
  let t24: i64 = 0, t25: i64 = 0, t26: i64 = 0, t27: i64 = 0, t28: i64 = 0, t29: i64 = 0, t30: i64 = 0
  let v: i64
  v = at(a, 0)
  t0 += v * b0; t1 += v * b1; t2 += v * b2; t3 += v * b3
  t4 += v * b4; t5 += v * b5; t6 += v * b6; t7 += v * b7
  t8 += v * b8; t9 += v * b9; t10 += v * b10; t11 += v * b11
  t12 += v * b12; t13 += v * b13; t14 += v * b14; t15 += v * b15
  v = at(a, 1)
  t1 += v * b0; t2 += v * b1; t3 += v * b2; t4 += v * b3
  t5 += v * b4; t6 += v * b5; t7 += v * b6; t8 += v * b7
  t9 += v * b8; t10 += v * b9; t11 += v * b10; t12 += v * b11
  t13 += v * b12; t14 += v * b13; t15 += v * b14; t16 += v * b15
  v = at(a, 2)
  t2 += v * b0; t3 += v * b1; t4 += v * b2; t5 += v * b3
  t6 += v * b4; t7 += v * b5; t8 += v * b6; t9 += v * b7
  t10 += v * b8; t11 += v * b9; t12 += v * b10; t13 += v * b11
  t14 += v * b12; t15 += v * b13; t16 += v * b14; t17 += v * b15
  v = at(a, 3)
  t3 += v * b0; t4 += v * b1; t5 += v * b2; t6 += v * b3
  t7 += v * b4; t8 += v * b5; t9 += v * b6; t10 += v * b7
  t11 += v * b8; t12 += v * b9; t13 += v * b10; t14 += v * b11
  t15 += v * b12; t16 += v * b13; t17 += v * b14; t18 += v * b15
  v = at(a, 4)
  t4 += v * b0; t5 += v * b1; t6 += v * b2; t7 += v * b3
  t8 += v * b4; t9 += v * b5; t10 += v * b6; t11 += v * b7
  t12 += v * b8; t13 += v * b9; t14 += v * b10; t15 += v * b11
  t16 += v * b12; t17 += v * b13; t18 += v * b14; t19 += v * b15
  v = at(a, 5)
  t5 += v * b0; t6 += v * b1; t7 += v * b2; t8 += v * b3
  t9 += v * b4; t10 += v * b5; t11 += v * b6; t12 += v * b7
  t13 += v * b8; t14 += v * b9; t15 += v * b10; t16 += v * b11
  t17 += v * b12; t18 += v * b13; t19 += v * b14; t20 += v * b15
  v = at(a, 6)
  t6 += v * b0; t7 += v * b1; t8 += v * b2; t9 += v * b3
  t10 += v * b4; t11 += v * b5; t12 += v * b6; t13 += v * b7
  t14 += v * b8; t15 += v * b9; t16 += v * b10; t17 += v * b11
  t18 += v * b12; t19 += v * b13; t20 += v * b14; t21 += v * b15
  v = at(a, 7)
  t7 += v * b0; t8 += v * b1; t9 += v * b2; t10 += v * b3
  t11 += v * b4; t12 += v * b5; t13 += v * b6; t14 += v * b7
  t15 += v * b8; t16 += v * b9; t17 += v * b10; t18 += v * b11
  t19 += v * b12; t20 += v * b13; t21 += v * b14; t22 += v * b15
  v = at(a, 8)
  t8 += v * b0; t9 += v * b1; t10 += v * b2; t11 += v * b3
  t12 += v * b4; t13 += v * b5; t14 += v * b6; t15 += v * b7
  t16 += v * b8; t17 += v * b9; t18 += v * b10; t19 += v * b11
  t20 += v * b12; t21 += v * b13; t22 += v * b14; t23 += v * b15
  v = at(a, 9)
  t9 += v * b0; t10 += v * b1; t11 += v * b2; t12 += v * b3
  t13 += v * b4; t14 += v * b5; t15 += v * b6; t16 += v * b7
  t17 += v * b8; t18 += v * b9; t19 += v * b10; t20 += v * b11
  t21 += v * b12; t22 += v * b13; t23 += v * b14; t24 += v * b15
  v = at(a, 10)
  t10 += v * b0; t11 += v * b1; t12 += v * b2; t13 += v * b3
  t14 += v * b4; t15 += v * b5; t16 += v * b6; t17 += v * b7
  t18 += v * b8; t19 += v * b9; t20 += v * b10; t21 += v * b11
  t22 += v * b12; t23 += v * b13; t24 += v * b14; t25 += v * b15
  v = at(a, 11)
  t11 += v * b0; t12 += v * b1; t13 += v * b2; t14 += v * b3
  t15 += v * b4; t16 += v * b5; t17 += v * b6; t18 += v * b7
  t19 += v * b8; t20 += v * b9; t21 += v * b10; t22 += v * b11
  t23 += v * b12; t24 += v * b13; t25 += v * b14; t26 += v * b15
  v = at(a, 12)
  t12 += v * b0; t13 += v * b1; t14 += v * b2; t15 += v * b3
  t16 += v * b4; t17 += v * b5; t18 += v * b6; t19 += v * b7
  t20 += v * b8; t21 += v * b9; t22 += v * b10; t23 += v * b11
  t24 += v * b12; t25 += v * b13; t26 += v * b14; t27 += v * b15
  v = at(a, 13)
  t13 += v * b0; t14 += v * b1; t15 += v * b2; t16 += v * b3
  t17 += v * b4; t18 += v * b5; t19 += v * b6; t20 += v * b7
  t21 += v * b8; t22 += v * b9; t23 += v * b10; t24 += v * b11
  t25 += v * b12; t26 += v * b13; t27 += v * b14; t28 += v * b15
  v = at(a, 14)
  t14 += v * b0; t15 += v * b1; t16 += v * b2; t17 += v * b3
  t18 += v * b4; t19 += v * b5; t20 += v * b6; t21 += v * b7
  t22 += v * b8; t23 += v * b9; t24 += v * b10; t25 += v * b11
  t26 += v * b12; t27 += v * b13; t28 += v * b14; t29 += v * b15
  v = at(a, 15)
  t15 += v * b0; t16 += v * b1; t17 += v * b2; t18 += v * b3
  t19 += v * b4; t20 += v * b5; t21 += v * b6; t22 += v * b7
  t23 += v * b8; t24 += v * b9; t25 += v * b10; t26 += v * b11
  t27 += v * b12; t28 += v * b13; t29 += v * b14; t30 += v * b15
  put(o, 0, t0 + 38 * t16)
  put(o, 1, t1 + 38 * t17)
  put(o, 2, t2 + 38 * t18)
  put(o, 3, t3 + 38 * t19)
  put(o, 4, t4 + 38 * t20)
  put(o, 5, t5 + 38 * t21)
  put(o, 6, t6 + 38 * t22)
  put(o, 7, t7 + 38 * t23)
  put(o, 8, t8 + 38 * t24)
  put(o, 9, t9 + 38 * t25)
  put(o, 10, t10 + 38 * t26)
  put(o, 11, t11 + 38 * t27)
  put(o, 12, t12 + 38 * t28)
  put(o, 13, t13 + 38 * t29)
  put(o, 14, t14 + 38 * t30)
  put(o, 15, t15)
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

/** j * 16^(8i) * B at (16i + j), for 8 of the 64 windows of a scalar. */
function makeTable(): void {
  const q = base
  memory.copy(q, BASE_X, GF)
  memory.copy(q + GF, BASE_Y, GF)
  setSmall(q + 2 * GF, 1)
  times(q + 3 * GF, BASE_X, BASE_Y)
  for (let i: usize = 0; i < (TABLES as usize); i++) {
    let entry = table + i * 16 * POINT
    setNeutral(entry)
    for (let j: usize = 1; j < 16; j++) {
      memory.copy(entry + POINT, entry, POINT)
      entry += POINT
      addPoint(entry, q)
    }
    for (let k = 0; k < 32; k++) doublePoint(q)
  }
}

function setNeutral(p: usize): void {
  setSmall(p, 0)
  setSmall(p + GF, 1)
  setSmall(p + 2 * GF, 1)
  setSmall(p + 3 * GF, 0)
}

function doublePoint(p: usize): void {
  memory.copy(doubled, p, POINT)
  addPoint(p, doubled)
}

/** Reads the whole table, so that which entry is taken cannot be seen. */
function choose(out: usize, entries: usize, index: i64): void {
  memory.fill(out, 0, POINT)
  for (let j: i64 = 0; j < 16; j++) {
    const mask = ((j ^ index) - 1) >> 63
    for (let i: usize = 0; i < POINT; i += 8) {
      store<i64>(out + i, load<i64>(out + i) | (mask & load<i64>(entries + i)))
    }
    entries += POINT
  }
}

function scalarBase(p: usize, scalar: usize): void {
  if (!hasTable) makeTable()
  hasTable = true
  setNeutral(p)
  for (let row: i32 = WINDOWS - 1; row >= 0; row--) {
    if (row != WINDOWS - 1) for (let k = 0; k < 4; k++) doublePoint(p)
    for (let i: i32 = 0; i < TABLES; i++) {
      const window = i * WINDOWS + row
      const byte = load<u8>(scalar + (window >> 1)) as i64
      choose(base, table + (i as usize) * 16 * POINT, (byte >> ((window & 1) << 2)) & 15)
      addPoint(p, base)
    }
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
