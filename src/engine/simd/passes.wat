;; The way of stacked samples through all layers; a part of kernels.wat.

;; z and a of all layers. `shape` tells of each layer, in 12 bytes, its inputs, its units, and whether its activation is the
;; sigmoid. The parts of all layers lie one after another: W and b from W on, z, a and δ from theirs. Whether all of z is finite.
(func (export "forward") (param $shape i32) (param $layers i32) (param $W i32) (param $x i32) (param $z i32) (param $a i32)
  (param $delta i32) (param $samples i32) (result i32)
  (local $l i32) (local $inputs i32) (local $units i32) (local $b i32) (local $from i32) (local $size i32)
  (local.set $from (local.get $z))
  (loop $layer
    (local.set $l (i32.add (local.get $l) (i32.const 1)))
    (local.set $inputs (i32.load (local.get $shape)))
    (local.set $units (i32.load offset=4 (local.get $shape)))
    (local.set $b (i32.add (local.get $W) (i32.shl (i32.mul (local.get $inputs) (local.get $units)) (i32.const 3))))
    (local.set $size (i32.shl (i32.mul (local.get $samples) (local.get $units)) (i32.const 3)))
    (call $affine (local.get $W) (local.get $x) (local.get $b) (local.get $z) (local.get $inputs) (local.get $units)
      (local.get $samples) (i32.const 0))
    (if (i32.load offset=8 (local.get $shape))
      (then
        (call $sigmoid (local.get $z) (i32.add (local.get $z) (local.get $size)) (local.get $a) (local.get $delta)))
      (else (call $f (local.get $l))))
    (local.set $x (local.get $a))
    (local.set $z (i32.add (local.get $z) (local.get $size)))
    (local.set $a (i32.add (local.get $a) (local.get $size)))
    (local.set $delta (i32.add (local.get $delta) (local.get $size)))
    (local.set $W (i32.add (local.get $b) (i32.shl (local.get $units) (i32.const 3))))
    (local.set $shape (i32.add (local.get $shape) (i32.const 12)))
    (br_if $layer (i32.lt_s (local.get $l) (local.get $layers))))
  (call $areFinite (local.get $from) (local.get $z)))

;; From ∂C/∂a of the output, or from its δ if that is `known`: δ of all layers, and dW and db added to their sums. `shape`, W and
;; dW are given by their ends, a, δ and g, which is ∂C/∂a, by their parts of the output; l counts down from the last layer.
(func (export "backward") (param $shape i32) (param $l i32) (param $known i32) (param $W i32) (param $dW i32) (param $x i32)
  (param $a i32) (param $delta i32) (param $g i32) (param $samples i32)
  (local $inputs i32) (local $units i32) (local $db i32) (local $size i32)
  (loop $layer
    (local.set $shape (i32.sub (local.get $shape) (i32.const 12)))
    (local.set $inputs (i32.load (local.get $shape)))
    (local.set $units (i32.load offset=4 (local.get $shape)))
    (if (i32.eqz (local.get $known))
      (then
        (if (i32.load offset=8 (local.get $shape))
          (then
            (call $times (local.get $g) (local.get $delta)
              (i32.shl (i32.mul (local.get $samples) (local.get $units)) (i32.const 3))))
          (else (call $pull (local.get $l))))))
    (local.set $known (i32.const 0))
    (local.set $size (i32.shl (i32.mul (local.get $inputs) (local.get $units)) (i32.const 3)))
    (local.set $W (i32.sub (local.get $W) (i32.add (local.get $size) (i32.shl (local.get $units) (i32.const 3)))))
    (local.set $db (i32.sub (local.get $dW) (i32.shl (local.get $units) (i32.const 3))))
    (local.set $dW (i32.sub (local.get $db) (local.get $size)))
    (local.set $l (i32.sub (local.get $l) (i32.const 1)))
    (local.set $size (i32.shl (i32.mul (local.get $samples) (local.get $inputs)) (i32.const 3)))
    (local.set $a (i32.sub (local.get $a) (local.get $size)))
    (call $addGradient (local.get $delta) (select (local.get $a) (local.get $x) (local.get $l)) (local.get $dW)
      (local.get $db) (local.get $inputs) (local.get $units) (local.get $samples))
    (if (i32.eqz (local.get $l)) (then (return)))
    (local.set $g (i32.sub (local.get $g) (local.get $size)))
    (call $pullBack (local.get $W) (local.get $delta) (local.get $g) (local.get $inputs) (local.get $units)
      (local.get $samples))
    (local.set $delta (i32.sub (local.get $delta) (local.get $size)))
    (br $layer)))

;; a, and the slope where δ will be, as in ../activationLoops.ts, two at a time. Nothing branches on z, whose sign is as good
;; as chance, and e^−|z| serves both.
(func $sigmoid (param $z i32) (param $end i32) (param $a i32) (param $delta i32)
  (local $isPair i32) (local $x v128) (local $e v128) (local $more v128) (local $value v128) (local $slope v128)
  (loop $i
    (local.set $isPair (i32.lt_s (i32.add (local.get $z) (i32.const 8)) (local.get $end)))
    ;; One by one as they were written: the processor waits where it reads at once what was just written in parts.
    (local.set $x (v128.load64_lane offset=8 1 (local.get $z) (v128.load64_zero (local.get $z))))
    (local.set $more (f64x2.neg (f64x2.abs (local.get $x))))
    (local.set $e (f64x2.splat (call $exp (f64x2.extract_lane 0 (local.get $more)))))
    (if (local.get $isPair)
      (then (local.set $e (f64x2.replace_lane 1 (local.get $e) (call $exp (f64x2.extract_lane 1 (local.get $more)))))))
    (local.set $more (f64x2.add (local.get $e) (v128.const f64x2 1 1)))
    (local.set $value (f64x2.div
      (v128.bitselect (v128.const f64x2 1 1) (local.get $e) (f64x2.ge (local.get $x) (v128.const f64x2 0 0)))
      (local.get $more)))
    (local.set $slope (f64x2.mul (local.get $value)
      (v128.bitselect (f64x2.div (local.get $e) (local.get $more)) (f64x2.sub (v128.const f64x2 1 1) (local.get $value))
        (f64x2.gt (local.get $x) (v128.const f64x2 4 4)))))
    (if (local.get $isPair)
      (then
        (v128.store (local.get $a) (local.get $value))
        (v128.store (local.get $delta) (local.get $slope)))
      (else
        (v128.store64_lane 0 (local.get $a) (local.get $value))
        (v128.store64_lane 0 (local.get $delta) (local.get $slope))))
    (local.set $a (i32.add (local.get $a) (i32.const 16)))
    (local.set $delta (i32.add (local.get $delta) (i32.const 16)))
    (local.set $z (i32.add (local.get $z) (i32.const 16)))
    (br_if $i (i32.lt_s (local.get $z) (local.get $end)))))

;; δ from the slope that stands there.
(func $times (param $g i32) (param $delta i32) (param $size i32)
  (local $end i32)
  (local.set $end (i32.add (local.get $delta) (local.get $size)))
  (loop $i
    (f64.store (local.get $delta) (f64.mul (f64.load (local.get $g)) (f64.load (local.get $delta))))
    (local.set $g (i32.add (local.get $g) (i32.const 8)))
    (local.set $delta (i32.add (local.get $delta) (i32.const 8)))
    (br_if $i (i32.lt_s (local.get $delta) (local.get $end)))))

;; A number without itself is 0, or NaN if it is not finite.
(func $areFinite (param $v i32) (param $end i32) (result i32)
  (local $x v128) (local $odd v128)
  (loop $i
    (local.set $x
      (if (result v128) (i32.lt_s (i32.add (local.get $v) (i32.const 8)) (local.get $end))
        (then (v128.load (local.get $v)))
        (else (v128.load64_zero (local.get $v)))))
    (local.set $odd
      (v128.or (local.get $odd) (f64x2.ne (f64x2.sub (local.get $x) (local.get $x)) (v128.const f64x2 0 0))))
    (local.set $v (i32.add (local.get $v) (i32.const 16)))
    (br_if $i (i32.lt_s (local.get $v) (local.get $end))))
  (i32.eqz (v128.any_true (local.get $odd))))
