/**
 * A tour of what AssemblyScript makes code of: virtual methods, interfaces, arrays, strings, maps,
 * functions in the table, floats, recursion, a garbage collector, and memory that grows.
 * Each export takes a size and returns a value that depends on all of its work.
 */

abstract class Shape {
  abstract area(): f64
  name(): string {
    return 'shape'
  }
}

class Circle extends Shape {
  constructor(public radius: f64) {
    super()
  }
  area(): f64 {
    return Math.PI * this.radius * this.radius
  }
  name(): string {
    return 'circle ' + this.radius.toString()
  }
}

class Box extends Shape {
  constructor(
    public width: f64,
    public height: f64,
  ) {
    super()
  }
  area(): f64 {
    return this.width * this.height
  }
}

class Square extends Box {
  constructor(side: f64) {
    super(side, side)
  }
  name(): string {
    return 'square of ' + super.name()
  }
}

function mix(hash: u64, value: u64): u64 {
  hash ^= value
  hash *= 0x100000001b3
  return rotl(hash, 13)
}

function hashOf(text: string): u64 {
  let hash: u64 = 0xcbf29ce484222325
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at))
  return hash
}

/** Virtual calls, and a string for each object. */
export function shapes(count: i32): u64 {
  const all: Shape[] = []
  for (let at = 0; at < count; at++) {
    if (at % 3 == 0) all.push(new Circle(<f64>at / 7))
    else if (at % 3 == 1) all.push(new Box(at, 1.5))
    else all.push(new Square(<f64>at + 0.25))
  }
  let sum: f64 = 0
  let hash: u64 = 0
  for (let at = 0; at < all.length; at++) {
    sum += all[at].area()
    hash = mix(hash, hashOf(all[at].name()))
    if (all[at] instanceof Square) hash = mix(hash, 1)
  }
  return mix(hash, reinterpret<u64>(sum))
}

let seed: u32 = 1

function random(): u32 {
  seed ^= seed << 13
  seed ^= seed >> 17
  seed ^= seed << 5
  return seed
}

class Entry {
  constructor(
    public key: string,
    public weight: i32,
  ) {}
}

/** Sorts by functions that are chosen at run time; maps, filters and reduces. */
export function callbacks(count: i32): u64 {
  seed = 2463534242
  const entries: Entry[] = []
  for (let at = 0; at < count; at++) {
    const value = random()
    entries.push(new Entry(value.toString(16), <i32>(value % 100)))
  }
  const orders: ((a: Entry, b: Entry) => i32)[] = [
    (a, b) => a.weight - b.weight,
    (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    (a, b) => b.key.length - a.key.length || a.weight - b.weight,
  ]
  let hash: u64 = 0
  for (let round = 0; round < orders.length; round++) {
    entries.sort(orders[round])
    hash = entries.reduce((sum, each) => mix(sum, each.weight + each.key.length), hash)
  }
  const heavy = entries.filter((each) => each.weight > 50).map<i32>((each) => each.weight * 2)
  return mix(hash, heavy.reduce((sum, each) => sum + each, 0))
}

/** Words of a text that is put together, taken apart, counted in a map, and written as numbers. */
export function strings(count: i32): u64 {
  seed = 88172645
  let text = ''
  for (let at = 0; at < count; at++) text += 'w' + (random() % 11).toString() + ' '
  const counts = new Map<string, i32>()
  const words = text.trim().toUpperCase().split(' ')
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    counts.set(word, (counts.has(word) ? counts.get(word) : 0) + 1)
  }
  const keys = counts.keys().sort()
  let told = ''
  for (let at = 0; at < keys.length; at++) {
    const share = <f64>counts.get(keys[at]) / <f64>words.length
    told += `${keys[at]}=${share};`
  }
  return mix(hashOf(told), hashOf(parseFloat('12.75e3').toString() + told.replace('W1', 'é')))
}

/** Functions of numbers, in both widths. */
export function floats(count: i32): f64 {
  let sum: f64 = 0
  let small: f32 = 0
  for (let at = 1; at <= count; at++) {
    const x = <f64>at / 3
    sum += Math.sin(x) * Math.exp(-x / 50) + Math.pow(x, 0.3) - Math.log1p(x) + Math.atan2(x, 2)
    sum += Math.hypot(x, sum) - Math.floor(sum) + (at % 5 == 0 ? -0.0 : x % 0.7)
    small += Mathf.cos(<f32>x) / Mathf.sqrt(<f32>at) + copysign<f32>(<f32>sum, -1) * 1e-6
  }
  return sum + <f64>small
}

function ackermann(m: i32, n: i32): i32 {
  if (m == 0) return n + 1
  if (n == 0) return ackermann(m - 1, 1)
  return ackermann(m - 1, ackermann(m, n - 1))
}

class Tree {
  left: Tree | null = null
  right: Tree | null = null
  constructor(public value: i32) {}
  insert(value: i32): void {
    const branch = value < this.value ? this.left : this.right
    if (branch) branch.insert(value)
    else if (value < this.value) this.left = new Tree(value)
    else this.right = new Tree(value)
  }
  fold(depth: i32): u64 {
    let hash: u64 = depth
    const left = this.left
    if (left) hash = mix(hash, left.fold(depth + 1))
    hash = mix(hash, this.value)
    const right = this.right
    return right ? mix(hash, right.fold(depth + 1)) : hash
  }
}

/** Calls that call themselves. */
export function recursion(count: i32): u64 {
  seed = 31337
  const root = new Tree(1 << 15)
  for (let at = 0; at < count; at++) root.insert(<i32>(random() & 0xffff))
  return mix(root.fold(0), ackermann(2, count & 15))
}

const kept: StaticArray<u8>[] = []

/** Memory that is kept, memory that becomes garbage, and memory that the module asks for itself. */
export function growth(count: i32): u64 {
  let hash: u64 = 0
  for (let at = 0; at < count; at++) {
    const block = new StaticArray<u8>(1000 + at * 37)
    block[at] = <u8>at
    memory.fill(changetype<usize>(block), <u8>(at * 7), at)
    if (at % 4 == 0) kept.push(block)
    hash = mix(hash, block[at / 2])
  }
  __collect()
  const before = memory.grow(3)
  const end = (<usize>memory.size() << 16) - 8
  store<u64>(end, hash)
  for (let at = 0; at < kept.length; at++) hash = mix(hash, kept[at][at])
  return mix(hash, <u64>(before > 0) + load<u64>(end))
}
