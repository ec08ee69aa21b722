;; Finds changed pages: NH (Black, Halevi, Krawczyk, Krovetz, Rogaway, CRYPTO 1999) over 32-bit
;; words, four keys that overlap (Toeplitz), so that two different pages of 4096 bytes have the same
;; 32-byte value with a probability of at most 2^-128 over the choice of the key.
;; Own memory: 0 key (4096 + 96 bytes) . 8192 flags, a byte a page (bit 0 changed, bit 1 zero)
;; . 12288 values as they were, 32 bytes a page . 16384 values as they are . 65536 copied pages.
;; Made into page-hash-module.ts; test/unit holds the two together.
(module
  ;; The own memory comes first: the engine reaches the first memory fastest.
  (import "talos" "own" (memory $own 5))
  (import "talos" "ta" (memory $ta 0 65536 shared))
  ;; Judges up to 64 pages of the TA in place, from page $first on.
  (func (export "scan") (param $first i32) (param $pages i32)
    (local $p i32) (local $at i32) (local $end i32) (local $key i32)
    (local $a v128) (local $b v128) (local $any v128) (local $x v128) (local $y v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $h0 v128) (local $h1 v128)
    (block $done
      (loop $page
        (br_if $done (i32.ge_u (local.get $p) (local.get $pages)))
        (local.set $at (i32.shl (i32.add (local.get $first) (local.get $p)) (i32.const 12)))
        (local.set $end (i32.add (local.get $at) (i32.const 4096)))
        (local.set $key (i32.const 0))
        (local.set $any (v128.const i64x2 0 0))
        (local.set $s0 (v128.const i64x2 0 0))
        (local.set $s1 (v128.const i64x2 0 0))
        (local.set $s2 (v128.const i64x2 0 0))
        (local.set $s3 (v128.const i64x2 0 0))
        (loop $block
          (local.set $a (v128.load $ta (local.get $at)))
          (local.set $b (v128.load $ta offset=16 (local.get $at)))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a) (local.get $b))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=0 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=16 (local.get $key))))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=32 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=48 (local.get $key))))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=64 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=80 (local.get $key))))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=96 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=112 (local.get $key))))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $key (i32.add (local.get $key) (i32.const 32)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $block (i32.ne (local.get $at) (local.get $end))))
        ;; The two lanes of each sum are added: one 64-bit value for each of the four keys.
        (local.set $h0 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s0) (local.get $s1))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s0) (local.get $s1))))
        (local.set $h1 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s2) (local.get $s3))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s2) (local.get $s3))))
        (local.set $at (i32.shl (local.get $p) (i32.const 5)))
        (i32.store8 $own offset=8192 (local.get $p)
          (i32.or
            (v128.any_true (v128.or
              (v128.xor (local.get $h0) (v128.load $own offset=12288 (local.get $at)))
              (v128.xor (local.get $h1) (v128.load $own offset=12304 (local.get $at)))))
            (i32.shl (i32.eqz (v128.any_true (local.get $any))) (i32.const 1))))
        (local.set $p (i32.add (local.get $p) (i32.const 1)))
        (br $page))))
  ;; Copies page $first of the TA to place $p of the copied pages.
  (func (export "copy") (param $first i32) (param $p i32)
    (memory.copy $own $ta
      (i32.add (i32.const 65536) (i32.shl (local.get $p) (i32.const 12)))
      (i32.shl (local.get $first) (i32.const 12))
      (i32.const 4096)))
  ;; Values and flags of the first $pages copied pages.
  (func (export "hash") (param $pages i32)
    (local $p i32) (local $at i32) (local $end i32) (local $key i32)
    (local $a v128) (local $b v128) (local $any v128) (local $x v128) (local $y v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $h0 v128) (local $h1 v128)
    (block $done
      (loop $page
        (br_if $done (i32.ge_u (local.get $p) (local.get $pages)))
        (local.set $at (i32.add (i32.const 65536) (i32.shl (local.get $p) (i32.const 12))))
        (local.set $end (i32.add (local.get $at) (i32.const 4096)))
        (local.set $key (i32.const 0))
        (local.set $any (v128.const i64x2 0 0))
        (local.set $s0 (v128.const i64x2 0 0))
        (local.set $s1 (v128.const i64x2 0 0))
        (local.set $s2 (v128.const i64x2 0 0))
        (local.set $s3 (v128.const i64x2 0 0))
        (loop $block
          (local.set $a (v128.load $own (local.get $at)))
          (local.set $b (v128.load $own offset=16 (local.get $at)))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a) (local.get $b))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=0 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=16 (local.get $key))))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=32 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=48 (local.get $key))))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=64 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=80 (local.get $key))))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a) (v128.load $own offset=96 (local.get $key))))
          (local.set $y (i32x4.add (local.get $b) (v128.load $own offset=112 (local.get $key))))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $key (i32.add (local.get $key) (i32.const 32)))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $block (i32.ne (local.get $at) (local.get $end))))
        ;; The two lanes of each sum are added: one 64-bit value for each of the four keys.
        (local.set $h0 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s0) (local.get $s1))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s0) (local.get $s1))))
        (local.set $h1 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s2) (local.get $s3))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s2) (local.get $s3))))
        (local.set $at (i32.shl (local.get $p) (i32.const 5)))
        (v128.store $own offset=16384 (local.get $at) (local.get $h0))
        (v128.store $own offset=16400 (local.get $at) (local.get $h1))
        (i32.store8 $own offset=8192 (local.get $p)
          (i32.shl (i32.eqz (v128.any_true (local.get $any))) (i32.const 1)))
        (local.set $p (i32.add (local.get $p) (i32.const 1)))
        (br $page)))))
