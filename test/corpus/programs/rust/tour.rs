//! A tour of what Rust makes code of: vectors, ordered maps, trait objects, iterators, strings,
//! 128-bit integers, floats, and memory that grows. Each export takes a size and returns a value
//! that depends on all of its work; as a command it prints them all.

use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::fmt::Write as _;
use std::rc::Rc;

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

fn mix(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(0x0100_0000_01b3).rotate_left(13)
}

fn hash_of(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| mix(hash, byte.into()))
}

trait Account {
    fn name(&self) -> String;
    fn apply(&mut self, amount: i64) -> Result<i64, String>;
}

struct Plain(i64);
struct Limited {
    balance: i64,
    floor: i64,
}
struct Shared {
    log: Rc<std::cell::RefCell<Vec<i64>>>,
}

impl Account for Plain {
    fn name(&self) -> String {
        "plain".to_string()
    }
    fn apply(&mut self, amount: i64) -> Result<i64, String> {
        self.0 = self.0.checked_add(amount).ok_or_else(|| "overflow".to_string())?;
        Ok(self.0)
    }
}

impl Account for Limited {
    fn name(&self) -> String {
        format!("limited to {:>8}", self.floor)
    }
    fn apply(&mut self, amount: i64) -> Result<i64, String> {
        match self.balance + amount {
            after if after < self.floor => Err(format!("{} is below {}", after, self.floor)),
            after => {
                self.balance = after;
                Ok(after)
            }
        }
    }
}

impl Account for Shared {
    fn name(&self) -> String {
        format!("{:?}", self.log.borrow().iter().take(3).collect::<Vec<_>>())
    }
    fn apply(&mut self, amount: i64) -> Result<i64, String> {
        self.log.borrow_mut().push(amount);
        Ok(self.log.borrow().iter().sum())
    }
}

/// Calls through trait objects, some of which end with an error that is text.
#[no_mangle]
pub extern "C" fn accounts(rounds: u32) -> u64 {
    let log = Rc::new(std::cell::RefCell::new(Vec::new()));
    let mut all: Vec<Box<dyn Account>> = vec![
        Box::new(Plain(0)),
        Box::new(Limited { balance: 500, floor: -200 }),
        Box::new(Shared { log: Rc::clone(&log) }),
    ];
    let mut random = Random(88_172_645_463_325_252);
    let mut hash = 0;
    for _ in 0..rounds {
        let at = (random.next() % all.len() as u64) as usize;
        let amount = (random.next() % 1000) as i64 - 600;
        hash = match all[at].apply(amount) {
            Ok(balance) => mix(hash, balance as u64),
            Err(why) => mix(hash, hash_of(&why)),
        };
    }
    all.iter().fold(hash, |sum, each| mix(sum, hash_of(&each.name())))
}

/// Keys that come and go in an ordered map, a heap and a queue.
#[no_mangle]
pub extern "C" fn collections(rounds: u32) -> u64 {
    let mut random = Random(2_463_534_242);
    let mut map: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let mut heap = BinaryHeap::new();
    let mut queue = VecDeque::new();
    for round in 0..u64::from(rounds) {
        let value = random.next();
        map.entry(format!("{:03x}", value % 97)).or_default().push(round);
        heap.push(value % 1000);
        queue.push_front(value);
        if round % 3 == 2 {
            map.remove(&format!("{:03x}", random.next() % 97));
            heap.pop();
            queue.pop_back();
        }
    }
    let by_map = map
        .range("010".to_string()..)
        .filter(|(_, rounds)| rounds.len() > 1)
        .flat_map(|(key, rounds)| rounds.iter().map(move |round| hash_of(key) ^ round))
        .fold(0, mix);
    let by_heap = heap.into_sorted_vec().windows(2).map(|pair| pair[1] - pair[0]).fold(by_map, mix);
    queue.iter().rev().step_by(2).copied().fold(by_heap, mix)
}

/// Text that is parsed, changed and put together.
#[no_mangle]
pub extern "C" fn strings(rounds: u32) -> u64 {
    let mut random = Random(31_337);
    let mut text = String::new();
    for _ in 0..rounds {
        let value = random.next();
        let _ = write!(text, "{}:{:e}, ", value % 1000, (value % 4096) as f64 / 7.0);
    }
    let (mut whole, mut parts) = (0u64, 0.0f64);
    for item in text.split(", ").filter(|item| !item.is_empty()) {
        if let Some((left, right)) = item.split_once(':') {
            whole += left.parse::<u64>().unwrap_or(1);
            parts += right.parse::<f64>().unwrap_or(0.5);
        }
    }
    let replaced = text.replace("1:", "ä→");
    let shown: String = replaced.chars().rev().map(|c| c.to_ascii_uppercase()).collect();
    mix(mix(hash_of(&shown), whole), parts.to_bits())
}

/// Integers wider than any of the machine's.
#[no_mangle]
pub extern "C" fn wide(rounds: u32) -> u64 {
    let mut left: i128 = 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef;
    let mut right: u128 = 3;
    for round in 1..=i128::from(rounds) {
        right = right.wrapping_mul(right).wrapping_add(round as u128) ^ (left as u128 >> 3);
        left = left.wrapping_mul(round | 1) - (right / (round as u128 * 1_000_003)) as i128;
        left ^= left % (round * 77) << (round % 40);
        left = left.rotate_left(right.count_ones()) ^ i128::from(right.leading_zeros());
    }
    mix(hash_of(&left.to_string()), hash_of(&format!("{:#x}", right)))
}

fn integral(from: f64, to: f64, depth: u32, of: &dyn Fn(f64) -> f64) -> f64 {
    let middle = (from + to) / 2.0;
    let coarse = (of(from) + 4.0 * of(middle) + of(to)) * (to - from) / 6.0;
    let halves = [(from, middle), (middle, to)];
    let fine: f64 = halves
        .iter()
        .map(|(a, b)| (of(*a) + 4.0 * of((a + b) / 2.0) + of(*b)) * (b - a) / 6.0)
        .sum();
    if depth == 0 || (fine - coarse).abs() < 1e-9 {
        return fine;
    }
    halves.iter().map(|(a, b)| integral(*a, *b, depth - 1, of)).sum()
}

/// Closures over floats, called through a reference, in a function that calls itself.
#[no_mangle]
pub extern "C" fn floats(rounds: u32) -> f64 {
    let scale = f64::from(rounds) / 3.0;
    let wave = move |x: f64| (x * scale).sin() * (-x).exp() + f64::from((x as f32).sqrt());
    let pole = |x: f64| 1.0 / (1.0 + x.powi(3)).hypot(0.1).ln_1p().max(0.01);
    integral(0.0, 2.0, rounds % 12, &wave) + integral(0.0, 1.0, rounds % 9, &pole)
}

/// A matrix for each round, all kept, so that memory has to grow.
#[no_mangle]
pub extern "C" fn growth(rounds: u32) -> u64 {
    let mut kept: Vec<Vec<u32>> = Vec::new();
    for round in 0..rounds {
        let mut block = vec![round; 256 + 16 * round as usize];
        block.iter_mut().enumerate().for_each(|(at, value)| *value ^= at as u32);
        block.sort_unstable_by(|left, right| right.cmp(left));
        block.truncate(128 + 15 * round as usize);
        kept.push(block);
    }
    kept.concat().chunks(17).map(|chunk| chunk.iter().map(|&each| u64::from(each)).sum()).fold(0, mix)
}

#[cfg(command)]
fn main() {
    let size = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(10);
    println!("accounts {:016x}", accounts(size));
    println!("collections {:016x}", collections(size));
    println!("strings {:016x}", strings(size));
    println!("wide {:016x}", wide(size));
    println!("floats {:?}", floats(size));
    println!("growth {:016x}", growth(size));
    if size > 1000 {
        std::process::exit(3);
    }
}
