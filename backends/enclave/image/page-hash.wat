;; Finds changed pages: NH (Black, Halevi, Krawczyk, Krovetz, Rogaway, CRYPTO 1999) over 32-bit
;; words, four keys that overlap (Toeplitz), so that two different pages of 4096 bytes have the same
;; 32-byte value with a probability of at most 2^-128 over the choice of the key.
;; Own memory: 0 key (4096 + 96 bytes) . 8192 flags, a byte a page (bit 0 changed, of "scan"; bit 1
;; zero, of "hash") . 12288 values as they were, 32 bytes a page . 16384 values as they are
;; . 65536 copied pages.
;; Four blocks of 32 bytes are taken at once, ($a, $b) each: the key's blocks 0 to 6 from $key on
;; meet them as ($k, $l), block b + j for the sum $s of key j, so each is read once for all four.
;; Made into page-hash-module.ts; test/unit holds the two together.
(module
  ;; The own memory comes first: the engine reaches the first memory fastest.
  (import "talos" "own" (memory $own 5))
  (import "talos" "ta" (memory $ta 0 65536 shared))
  ;; Judges up to 64 pages of the TA in place, from page $first on.
  (func (export "scan") (param $first i32) (param $pages i32)
    (local $p i32) (local $at i32) (local $end i32) (local $key i32)
    (local $a0 v128) (local $b0 v128) (local $a1 v128) (local $b1 v128)
    (local $a2 v128) (local $b2 v128) (local $a3 v128) (local $b3 v128)
    (local $k v128) (local $l v128) (local $x v128) (local $y v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $h0 v128) (local $h1 v128)
    (block $done
      (loop $page
        (br_if $done (i32.ge_u (local.get $p) (local.get $pages)))
        (local.set $at (i32.shl (i32.add (local.get $first) (local.get $p)) (i32.const 12)))
        (local.set $end (i32.add (local.get $at) (i32.const 4096)))
        (local.set $key (i32.const 0))
        (local.set $s0 (v128.const i64x2 0 0))
        (local.set $s1 (v128.const i64x2 0 0))
        (local.set $s2 (v128.const i64x2 0 0))
        (local.set $s3 (v128.const i64x2 0 0))
        (loop $blocks
          (local.set $a0 (v128.load $ta offset=0 (local.get $at)))
          (local.set $b0 (v128.load $ta offset=16 (local.get $at)))
          (local.set $a1 (v128.load $ta offset=32 (local.get $at)))
          (local.set $b1 (v128.load $ta offset=48 (local.get $at)))
          (local.set $a2 (v128.load $ta offset=64 (local.get $at)))
          (local.set $b2 (v128.load $ta offset=80 (local.get $at)))
          (local.set $a3 (v128.load $ta offset=96 (local.get $at)))
          (local.set $b3 (v128.load $ta offset=112 (local.get $at)))
          (local.set $k (v128.load $own offset=0 (local.get $key)))
          (local.set $l (v128.load $own offset=16 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=32 (local.get $key)))
          (local.set $l (v128.load $own offset=48 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=64 (local.get $key)))
          (local.set $l (v128.load $own offset=80 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=96 (local.get $key)))
          (local.set $l (v128.load $own offset=112 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=128 (local.get $key)))
          (local.set $l (v128.load $own offset=144 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=160 (local.get $key)))
          (local.set $l (v128.load $own offset=176 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=192 (local.get $key)))
          (local.set $l (v128.load $own offset=208 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $key (i32.add (local.get $key) (i32.const 128)))
          (local.set $at (i32.add (local.get $at) (i32.const 128)))
          (br_if $blocks (i32.ne (local.get $at) (local.get $end))))
        ;; The two lanes of each sum are added: one 64-bit value for each of the four keys.
        (local.set $h0 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s0) (local.get $s1))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s0) (local.get $s1))))
        (local.set $h1 (i64x2.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $s2) (local.get $s3))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $s2) (local.get $s3))))
        (local.set $at (i32.shl (local.get $p) (i32.const 5)))
        (i32.store8 $own offset=8192 (local.get $p)
          (v128.any_true (v128.or
            (v128.xor (local.get $h0) (v128.load $own offset=12288 (local.get $at)))
            (v128.xor (local.get $h1) (v128.load $own offset=12304 (local.get $at))))))
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
    (local $a0 v128) (local $b0 v128) (local $a1 v128) (local $b1 v128)
    (local $a2 v128) (local $b2 v128) (local $a3 v128) (local $b3 v128)
    (local $k v128) (local $l v128) (local $x v128) (local $y v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $h0 v128) (local $h1 v128) (local $any v128)
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
        (loop $blocks
          (local.set $a0 (v128.load $own offset=0 (local.get $at)))
          (local.set $b0 (v128.load $own offset=16 (local.get $at)))
          (local.set $a1 (v128.load $own offset=32 (local.get $at)))
          (local.set $b1 (v128.load $own offset=48 (local.get $at)))
          (local.set $a2 (v128.load $own offset=64 (local.get $at)))
          (local.set $b2 (v128.load $own offset=80 (local.get $at)))
          (local.set $a3 (v128.load $own offset=96 (local.get $at)))
          (local.set $b3 (v128.load $own offset=112 (local.get $at)))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a0) (local.get $b0))))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a1) (local.get $b1))))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a2) (local.get $b2))))
          (local.set $any (v128.or (local.get $any) (v128.or (local.get $a3) (local.get $b3))))
          (local.set $k (v128.load $own offset=0 (local.get $key)))
          (local.set $l (v128.load $own offset=16 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=32 (local.get $key)))
          (local.set $l (v128.load $own offset=48 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=64 (local.get $key)))
          (local.set $l (v128.load $own offset=80 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=96 (local.get $key)))
          (local.set $l (v128.load $own offset=112 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a0) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b0) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s0 (i64x2.add (local.get $s0) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=128 (local.get $key)))
          (local.set $l (v128.load $own offset=144 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a1) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b1) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s1 (i64x2.add (local.get $s1) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=160 (local.get $key)))
          (local.set $l (v128.load $own offset=176 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a2) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b2) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s2 (i64x2.add (local.get $s2) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $k (v128.load $own offset=192 (local.get $key)))
          (local.set $l (v128.load $own offset=208 (local.get $key)))
          (local.set $x (i32x4.add (local.get $a3) (local.get $k)))
          (local.set $y (i32x4.add (local.get $b3) (local.get $l)))
          (local.set $s3 (i64x2.add (local.get $s3) (i64x2.add
            (i64x2.extmul_low_i32x4_u (local.get $x) (local.get $y))
            (i64x2.extmul_high_i32x4_u (local.get $x) (local.get $y)))))
          (local.set $key (i32.add (local.get $key) (i32.const 128)))
          (local.set $at (i32.add (local.get $at) (i32.const 128)))
          (br_if $blocks (i32.ne (local.get $at) (local.get $end))))
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
