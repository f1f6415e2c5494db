;; The two passes over all bytes of a text, for src/detect/prefilter.ts and src/detect/runs.ts, which lay out the memory.
;; Compiled by tools/wasm.ts into sweep-wasm.ts (npm run wasm).
(module
  (import "" "memory" (memory 1))

  ;; Writes to $out, as 16-bit numbers, which of the words (two bytes each) from $from to $to the table $gate lets through
  ;; with their neighbours, as the distance in bytes from $from; returns how many. No branch depends on the text: one that is
  ;; never predicted would cost more than all the rest.
  ;;
  ;; $gate has 32 bits for each word: bit b if the lower half of the next byte may be b, bit 16 + b for the byte before.
  (func $flag (param $from i32) (param $to i32) (param $gate i32) (param $out i32) (result i32)
    (local $at i32) (local $end i32) (local $word i32) (local $before i32) (local $after i32) (local $sides i32)
    (local.set $at (local.get $from))
    (local.set $end (local.get $out))
    (local.set $before (i32.load16_u (i32.sub (local.get $from) (i32.const 2))))
    (local.set $word (i32.load16_u (local.get $from)))
    (loop $next
      (local.set $after (i32.load16_u offset=2 (local.get $at)))
      (local.set $sides
        (i32.load (i32.add (local.get $gate) (i32.shl (local.get $word) (i32.const 2)))))
      (i32.store16 (local.get $end) (i32.sub (local.get $at) (local.get $from)))
      (local.set $end
        (i32.add
          (local.get $end)
          (i32.shl
            (i32.and
              (i32.and
                (i32.shr_u (local.get $sides) (i32.and (local.get $after) (i32.const 15)))
                (i32.shr_u
                  (local.get $sides)
                  (i32.or (i32.and (i32.shr_u (local.get $before) (i32.const 8)) (i32.const 15)) (i32.const 16))))
              (i32.const 1))
            (i32.const 1))))
      (local.set $before (local.get $word))
      (local.set $word (local.get $after))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 2))) (local.get $to))))
    (i32.shr_u (i32.sub (local.get $end) (local.get $out)) (i32.const 1)))

  ;; Room for eight more bytes at $end of the memory that is there.
  (func $room (param $end i32)
    (if (i32.gt_u (i32.add (local.get $end) (i32.const 8)) (i32.shl (memory.size) (i32.const 16)))
      (then (if (i32.eq (memory.grow (i32.const 16)) (i32.const -1)) (then (unreachable))))))

  ;; Appends to $end each keyword of the list at $list that stands around the word at $at, between $from and $to: its
  ;; number and its place. Returns the new end.
  ;;
  ;; A list is a count and as many entries: number and offset of the word in the keyword, 16 bits each. $keys has 12 bytes for
  ;; each keyword: where its letters are, how many, and which table of 256 bytes folds the text's case.
  (func $compare (param $list i32) (param $keys i32) (param $at i32) (param $from i32) (param $to i32) (param $end i32)
    (result i32)
    (local $left i32) (local $key i32) (local $start i32) (local $letters i32) (local $last i32) (local $fold i32)
    (local $place i32)
    (local.set $left (i32.load (local.get $list)))
    (block $done
      (loop $each
        (br_if $done (i32.eqz (local.get $left)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $key
          (i32.add (local.get $keys) (i32.mul (i32.load16_u (local.get $list)) (i32.const 12))))
        (local.set $start (i32.sub (local.get $at) (i32.load16_u offset=2 (local.get $list))))
        (local.set $letters (i32.load (local.get $key)))
        (local.set $last (i32.add (local.get $letters) (i32.load offset=4 (local.get $key))))
        (br_if $each (i32.lt_s (local.get $start) (local.get $from)))
        (br_if $each
          (i32.gt_u (i32.add (local.get $start) (i32.load offset=4 (local.get $key))) (local.get $to)))
        (local.set $fold (i32.load offset=8 (local.get $key)))
        (local.set $place (local.get $start))
        (loop $letter
          (br_if $each
            (i32.ne
              (i32.load8_u (i32.add (local.get $fold) (i32.load8_u (local.get $place))))
              (i32.load8_u (local.get $letters))))
          (local.set $place (i32.add (local.get $place) (i32.const 1)))
          (br_if $letter
            (i32.lt_u (local.tee $letters (i32.add (local.get $letters) (i32.const 1))) (local.get $last))))
        (call $room (local.get $end))
        (i32.store (local.get $end) (i32.load16_u (local.get $list)))
        (i32.store offset=4 (local.get $end) (local.get $start))
        (local.set $end (i32.add (local.get $end) (i32.const 8)))
        (br $each)))
    (local.get $end))

  ;; A hash of two words in 16 bits, the case of ASCII letters ignored; doubled, as a place in a table of 16-bit numbers.
  (func $mix (param $word i32) (param $next i32) (result i32)
    (i32.shl
      (i32.shr_u
        (i32.mul
          (i32.or
            (i32.and (local.get $word) (i32.const 0xdfdf))
            (i32.shl (i32.and (local.get $next) (i32.const 0xdfdf)) (i32.const 16)))
          (i32.const 0x9e3779b1))
        (i32.const 16))
      (i32.const 1)))

  ;; Finds the keywords between $from and $to; appends number and place of each to $end and returns the new end.
  ;;
  ;; $kinds has a byte for each word: 1 if it may be two bytes of a keyword that has two more after it, 2 one more before it,
  ;; 4 one more after it. $long, $short and $tail say by a hash of the word and that neighbour which list to compare, as its place behind
  ;; $lists in fours; 0 is none. $flags is room for 4096 numbers.
  (func (export "search") (param $from i32) (param $to i32) (param $gate i32) (param $kinds i32)
    (param $long i32) (param $before i32) (param $after i32) (param $lists i32) (param $keys i32) (param $flags i32) (param $end i32)
    (result i32)
    (local $block i32) (local $stop i32) (local $last i32) (local $flag i32) (local $most i32) (local $at i32)
    (local $word i32) (local $kind i32) (local $list i32)
    (local.set $block (i32.and (i32.add (local.get $from) (i32.const 1)) (i32.const -2)))
    ;; the last word that lies within
    (local.set $last (i32.and (local.get $to) (i32.const -2)))
    (block $done
      (loop $blocks
        (br_if $done (i32.ge_u (local.get $block) (local.get $last)))
        (local.set $stop (i32.add (local.get $block) (i32.const 8192)))
        (if (i32.gt_u (local.get $stop) (local.get $last)) (then (local.set $stop (local.get $last))))
        (local.set $flag (local.get $flags))
        (local.set $most
          (i32.add
            (local.get $flags)
            (i32.shl
              (call $flag (local.get $block) (local.get $stop) (local.get $gate) (local.get $flags))
              (i32.const 1))))
        (block $flagged
          (loop $each
            (br_if $flagged (i32.ge_u (local.get $flag) (local.get $most)))
            (local.set $at (i32.add (local.get $block) (i32.load16_u (local.get $flag))))
            (local.set $flag (i32.add (local.get $flag) (i32.const 2)))
            (local.set $word (i32.load16_u (local.get $at)))
            (local.set $kind (i32.load8_u (i32.add (local.get $kinds) (local.get $word))))
            (if (i32.and (local.get $kind) (i32.const 1))
              (then
                (local.set $list
                  (i32.load16_u
                    (i32.add
                      (local.get $long)
                      (call $mix (local.get $word) (i32.load16_u offset=2 (local.get $at))))))
                (if (local.get $list)
                  (then
                    (local.set $end
                      (call $compare
                        (i32.add (local.get $lists) (i32.shl (local.get $list) (i32.const 2)))
                        (local.get $keys) (local.get $at) (local.get $from) (local.get $to) (local.get $end)))))))
            (br_if $each (i32.lt_u (local.get $kind) (i32.const 2)))
            (if (i32.and (local.get $kind) (i32.const 2))
              (then
                (local.set $list
                  (i32.load16_u
                    (i32.add
                      (local.get $before)
                      (call $mix
                        (local.get $word)
                        (i32.load8_u (i32.sub (local.get $at) (i32.const 1)))))))
                (if (local.get $list)
                  (then
                    (local.set $end
                      (call $compare
                        (i32.add (local.get $lists) (i32.shl (local.get $list) (i32.const 2)))
                        (local.get $keys) (local.get $at) (local.get $from) (local.get $to) (local.get $end)))))))
            (if (i32.and (local.get $kind) (i32.const 4))
              (then
                (local.set $list
                  (i32.load16_u
                    (i32.add
                      (local.get $after)
                      (call $mix (local.get $word) (i32.load8_u offset=2 (local.get $at))))))
                (if (local.get $list)
                  (then
                    (local.set $end
                      (call $compare
                        (i32.add (local.get $lists) (i32.shl (local.get $list) (i32.const 2)))
                        (local.get $keys) (local.get $at) (local.get $from) (local.get $to) (local.get $end)))))))
            (br $each)))
        (local.set $block (local.get $stop))
        (br $blocks)))
    (local.get $end))

  ;; A bit for each of the sixteen bytes at $at that can stand in a token: a letter, a digit, or one of `_-+/`. The upper half of a
  ;; byte gives the kinds that it may be of, the lower half those that it may be of too.
  (func $tokens (param $at i32) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load align=1 (local.get $at)))
    (i8x16.bitmask
      (i8x16.ne
        (v128.and
          (i8x16.swizzle
            (v128.const i8x16 26 30 30 30 30 30 30 30 30 30 28 5 4 5 4 13)
            (v128.and (local.get $bytes) (v128.const i32x4 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f)))
          (i8x16.swizzle
            (v128.const i8x16 0 0 1 2 4 8 4 16 0 0 0 0 0 0 0 0)
            (i8x16.shr_u (local.get $bytes) (i32.const 4))))
        (v128.const i32x4 0 0 0 0))))

  ;; Whether the run from $start to $end could hold a random token; see looksRandom in runs.ts, which says the same.
  (func $isRandom (param $start i32) (param $end i32) (result i32)
    (local $at i32) (local $byte i32) (local $kind i32) (local $last i32) (local $rises i32) (local $changes i32)
    (local $letters i32) (local $length i32) (local $bytes v128) (local $rest i32) (local $mask i32)
    (local $capitals i32) (local $digits i32) (local $row i32)
    (local.set $length (i32.sub (local.get $end) (local.get $start)))
    (if (i32.gt_u (local.get $length) (i32.const 256)) (then (return (i32.const 1))))
    ;; Most runs are told by how many capitals they have, and that they have no digit.
    (local.set $at (local.get $start))
    (loop $sixteen
      (local.set $bytes (v128.load align=1 (local.get $at)))
      (local.set $rest (i32.sub (local.get $end) (local.get $at)))
      (local.set $mask
        (select
          (i32.const 0xffff)
          (i32.sub (i32.shl (i32.const 1) (local.get $rest)) (i32.const 1))
          (i32.ge_u (local.get $rest) (i32.const 16))))
      (local.set $capitals
        (i32.add
          (local.get $capitals)
          (i32.popcnt
            (i32.and
              (local.get $mask)
              (i8x16.bitmask
                (i8x16.lt_u
                  (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 65)))
                  (i8x16.splat (i32.const 26))))))))
      (local.set $digits
        (i32.or
          (local.get $digits)
          (i32.and
            (local.get $mask)
            (i8x16.bitmask
              (i8x16.lt_u
                (i8x16.sub (local.get $bytes) (i8x16.splat (i32.const 48)))
                (i8x16.splat (i32.const 10)))))))
      (br_if $sixteen (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
    (if (i32.and
          (i32.eqz (local.get $digits))
          (i32.lt_u (i32.mul (local.get $capitals) (i32.const 5)) (local.get $length)))
      (then (return (i32.const 0))))
    (local.set $at (local.get $start))
    (loop $next
      (local.set $byte (i32.load8_u (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (block $counted
        ;; 1 lower, 2 upper, 3 digit
        (local.set $kind
          (if (result i32) (i32.ge_u (local.get $byte) (i32.const 97))
            (then (i32.const 1))
            (else
              (if (result i32) (i32.lt_u (i32.sub (local.get $byte) (i32.const 65)) (i32.const 26))
                (then (i32.const 2))
                (else
                  (select
                    (i32.const 3)
                    (i32.const 0)
                    (i32.lt_u (i32.sub (local.get $byte) (i32.const 48)) (i32.const 10))))))))
        (br_if $counted (i32.eqz (local.get $kind)))
        (local.set $letters (i32.add (local.get $letters) (i32.ne (local.get $kind) (i32.const 3))))
        (local.set $changes
          (i32.add
            (local.get $changes)
            (i32.and
              (i32.ne (local.get $last) (i32.const 0))
              (i32.ne (i32.eq (local.get $kind) (i32.const 3)) (i32.eq (local.get $last) (i32.const 3))))))
        (local.set $rises
          (i32.add
            (local.get $rises)
            (i32.and (i32.eq (local.get $kind) (i32.const 2)) (i32.eq (local.get $last) (i32.const 1)))))
        (local.set $last (local.get $kind)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (if (i32.ge_u (i32.mul (local.get $rises) (i32.const 5)) (local.get $length)) (then (return (i32.const 1))))
    (if (i32.eqz (local.get $letters)) (then (return (i32.eq (local.get $last) (i32.const 3)))))
    (if (i32.eqz (local.get $changes)) (then (return (i32.const 0))))
    (if (i32.ge_u
          (i32.add (local.get $changes) (local.get $rises))
          (select (i32.const 2) (i32.const 3) (i32.lt_u (local.get $length) (i32.const 24))))
      (then (return (i32.const 1))))
    ;; eight in a row that are each the one before or the next
    (local.set $at (i32.add (local.get $start) (i32.const 1)))
    (loop $step
      (local.set $row
        (select
          (i32.add (local.get $row) (i32.const 1))
          (i32.const 0)
          (i32.lt_u
            (i32.sub
              (i32.load8_u (local.get $at))
              (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
            (i32.const 2))))
      (if (i32.ge_u (local.get $row) (i32.const 7)) (then (return (i32.const 1))))
      (br_if $step (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))
    (i32.const 0))

  ;; Finds the longest runs of at least sixteen bytes of tokens between $from and $to; appends to $end where each starts and ends,
  ;; the end doubled and one more for one that looks random, and returns the new end. Behind $to stand 64 zeros.
  (func (export "runs") (param $from i32) (param $to i32) (param $end i32) (result i32)
    (local $at i32) (local $bits i64) (local $row i64) (local $start i32) (local $stop i32) (local $mask i32)
    (local $bytes v128) (local $low v128) (local $high v128) (local $half v128) (local $none v128)
    ;; as in $tokens, which V8 would not inline
    (local.set $low (v128.const i8x16 26 30 30 30 30 30 30 30 30 30 28 5 4 5 4 13))
    (local.set $high (v128.const i8x16 0 0 1 2 4 8 4 16 0 0 0 0 0 0 0 0))
    (local.set $half (v128.const i32x4 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f))
    (local.set $at (local.get $from))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (i32.add (local.get $at) (i32.const 15)) (local.get $to)))
        (local.set $bits
          (i64.or
            (i64.or
              (i64.extend_i32_u
                (i8x16.bitmask
                  (i8x16.ne
                    (v128.and
                      (i8x16.swizzle (local.get $low) (v128.and (local.tee $bytes (v128.load align=1 (local.get $at))) (local.get $half)))
                      (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $bytes) (i32.const 4))))
                    (local.get $none))))
              (i64.shl
                (i64.extend_i32_u
                (i8x16.bitmask
                  (i8x16.ne
                    (v128.and
                      (i8x16.swizzle (local.get $low) (v128.and (local.tee $bytes (v128.load offset=16 align=1 (local.get $at))) (local.get $half)))
                      (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $bytes) (i32.const 4))))
                    (local.get $none))))
                (i64.const 16)))
            (i64.or
              (i64.shl
                (i64.extend_i32_u
                (i8x16.bitmask
                  (i8x16.ne
                    (v128.and
                      (i8x16.swizzle (local.get $low) (v128.and (local.tee $bytes (v128.load offset=32 align=1 (local.get $at))) (local.get $half)))
                      (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $bytes) (i32.const 4))))
                    (local.get $none))))
                (i64.const 32))
              (i64.shl
                (i64.extend_i32_u
                (i8x16.bitmask
                  (i8x16.ne
                    (v128.and
                      (i8x16.swizzle (local.get $low) (v128.and (local.tee $bytes (v128.load offset=48 align=1 (local.get $at))) (local.get $half)))
                      (i8x16.swizzle (local.get $high) (i8x16.shr_u (local.get $bytes) (i32.const 4))))
                    (local.get $none))))
                (i64.const 48)))))
        ;; a bit where sixteen stand in a row: two, four, eight
        (local.set $row (i64.and (local.get $bits) (i64.shr_u (local.get $bits) (i64.const 1))))
        (local.set $row (i64.and (local.get $row) (i64.shr_u (local.get $row) (i64.const 2))))
        (local.set $row (i64.and (local.get $row) (i64.shr_u (local.get $row) (i64.const 4))))
        (local.set $row (i64.and (local.get $row) (i64.shr_u (local.get $row) (i64.const 8))))
        (if (i64.eqz (local.get $row))
          (then
            ;; the last fifteen may start one that goes on behind
            (local.set $at (i32.add (local.get $at) (i32.const 49)))
            (br $next)))
        (local.set $start (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $row)))))
        (local.set $stop (i32.add (local.get $start) (i32.const 16)))
        (block $ended
          (loop $on
            (local.set $mask (i32.xor (call $tokens (local.get $stop)) (i32.const 0xffff)))
            (local.set $stop
              (i32.add
                (local.get $stop)
                (i32.ctz (i32.or (local.get $mask) (i32.const 0x10000)))))
            (br_if $ended (local.get $mask))
            (br $on)))
        (call $room (local.get $end))
        (i32.store (local.get $end) (local.get $start))
        (i32.store offset=4
          (local.get $end)
          (i32.or
            (i32.shl (local.get $stop) (i32.const 1))
            (call $isRandom (local.get $start) (local.get $stop))))
        (local.set $end (i32.add (local.get $end) (i32.const 8)))
        (local.set $at (i32.add (local.get $stop) (i32.const 1)))
        (br $next)))
    (local.get $end)))
