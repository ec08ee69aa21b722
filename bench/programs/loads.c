/*
 * Six loads that differ in what they are made of: arithmetic, array access, calls, indirect calls,
 * memory that is scattered, and floating point. Each takes a number of rounds and returns a value
 * that depends on all of its work.
 */
#include <stdint.h>
#include <string.h>

#define EXPORT(name) __attribute__((export_name(name))) uint64_t

static uint32_t seed;

static uint32_t next_random(void) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed;
}

EXPORT("loop") loop(uint32_t rounds) {
  uint64_t sum = 1;
  for (uint32_t i = 0; i < rounds; i++) sum = sum * 6364136223846793005u + (sum >> 33) + i;
  return sum;
}

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

#define ROTATE(x, n) (((x) >> (n)) | ((x) << (32 - (n))))

static void compress(uint32_t state[8], const uint8_t block[64]) {
  uint32_t w[64];
  for (int i = 0; i < 16; i++) {
    w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
           (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t a = ROTATE(w[i - 15], 7) ^ ROTATE(w[i - 15], 18) ^ (w[i - 15] >> 3);
    uint32_t b = ROTATE(w[i - 2], 17) ^ ROTATE(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  uint32_t s[8];
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t a = ROTATE(s[4], 6) ^ ROTATE(s[4], 11) ^ ROTATE(s[4], 25);
    uint32_t t1 = s[7] + a + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i];
    uint32_t b = ROTATE(s[0], 2) ^ ROTATE(s[0], 13) ^ ROTATE(s[0], 22);
    uint32_t t2 = b + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof *s);
    s[4] += t1;
    s[0] = t1 + t2;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

EXPORT("sha256") sha256(uint32_t rounds) {
  uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  uint8_t block[64];
  memset(block, 7, sizeof block);
  for (uint32_t i = 0; i < rounds; i++) {
    block[i % 64] ^= (uint8_t)state[0];
    compress(state, block);
  }
  return (uint64_t)state[0] << 32 | state[7];
}

static uint64_t place(uint32_t all, uint32_t columns, uint32_t left, uint32_t right) {
  if (columns == all) return 1;
  uint64_t found = 0;
  uint32_t free = all & ~(columns | left | right);
  while (free != 0) {
    uint32_t bit = free & -free;
    free ^= bit;
    found += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return found;
}

EXPORT("queens") queens(uint32_t size) { return place((1u << size) - 1, 0, 0, 0); }

/* A machine with a stack of numbers, and a function for each of its operations. */
static int64_t stack[64];
static uint32_t top;

static void op_push(uint32_t argument) { stack[top++ & 63] = argument; }
static void op_add(uint32_t argument) {
  top--;
  stack[(top - 1) & 63] += stack[top & 63] + argument;
}
static void op_multiply(uint32_t argument) {
  top--;
  stack[(top - 1) & 63] *= stack[top & 63] | argument;
}
static void op_shift(uint32_t argument) { stack[(top - 1) & 63] >>= argument & 7; }
static void op_copy(uint32_t argument) {
  stack[top & 63] = stack[(top - 1 - argument) & 63];
  top++;
}
static void op_drop(uint32_t argument) { top -= argument; }

typedef void (*operation)(uint32_t);
/* Volatile: a compiler that knew the program would run it. */
static operation volatile operations[] = {op_push, op_add, op_multiply, op_shift, op_copy, op_drop};

EXPORT("interpreter") interpreter(uint32_t rounds) {
  static volatile const uint8_t program[] = {0, 5, 0, 9, 1, 1, 4, 0, 2, 3, 3, 2, 0, 7, 1, 4, 4, 0, 5, 2};
  uint64_t sum = 0;
  top = 1;
  for (uint32_t round = 0; round < rounds; round++) {
    for (uint32_t at = 0; at < sizeof program; at += 2) operations[program[at]](program[at + 1]);
    sum = sum * 31 + (uint64_t)stack[(top - 1) & 63];
    top = 1;
  }
  return sum;
}

#define SLOTS 65536
static uint32_t keys[SLOTS];
static uint32_t values[SLOTS];

EXPORT("hash_map") hash_map(uint32_t rounds) {
  memset(keys, 0, sizeof keys);
  memset(values, 0, sizeof values);
  seed = 88172645;
  uint64_t sum = 0;
  for (uint32_t i = 0; i < rounds; i++) {
    uint32_t key = (next_random() % 40000) + 1;
    uint32_t slot = (key * 2654435761u) >> 16;
    while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (SLOTS - 1);
    keys[slot] = key;
    sum += ++values[slot];
  }
  return sum;
}

#define BODIES 5
static double bodies[BODIES][7];

EXPORT("n_body") n_body(uint32_t rounds) {
  for (int i = 0; i < BODIES; i++) {
    for (int k = 0; k < 6; k++) bodies[i][k] = (double)((i + 1) * (k + 3) % 7) - 3.5;
    bodies[i][6] = 1.0 / (i + 1);
  }
  for (uint32_t round = 0; round < rounds; round++) {
    for (int i = 0; i < BODIES; i++) {
      for (int j = i + 1; j < BODIES; j++) {
        double d[3], square = 0.01;
        for (int k = 0; k < 3; k++) {
          d[k] = bodies[i][k] - bodies[j][k];
          square += d[k] * d[k];
        }
        double pull = 0.001 / (square * __builtin_sqrt(square));
        for (int k = 0; k < 3; k++) {
          bodies[i][k + 3] -= d[k] * bodies[j][6] * pull;
          bodies[j][k + 3] += d[k] * bodies[i][6] * pull;
        }
      }
    }
    for (int i = 0; i < BODIES; i++)
      for (int k = 0; k < 3; k++) bodies[i][k] += 0.001 * bodies[i][k + 3];
  }
  uint64_t bits;
  memcpy(&bits, &bodies[0][0], sizeof bits);
  return bits;
}
