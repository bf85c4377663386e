// The inner loops of the linguistic core, in AssemblyScript: compiled to WebAssembly by `scripts/kernel.ts`.
//
// Products are of 16-bit integers summed in 32 bits, which is exact and the same on every machine; what is done in
// floating point uses only +, -, *, / of single precision, whose bits WebAssembly fixes. There is no allocation: the
// caller says where everything lies. All pointers are byte addresses into one shared memory; every row starts at a
// multiple of 16.
//
// Packed weights. `rows` outputs of `columns` inputs, both padded with zeros (rows to 8, columns to 2): for each four
// rows, for each two columns, the eight weights [r0c0 r0c1 r1c0 r1c1 r2c0 r2c1 r3c0 r3c1]. The recurrent weights of an LSTM
// are packed by units instead: for each four units, for each two columns, these eight of each of the gates i, f, g, o.

/** 16-bit units in one LSTM output of 1. */
const UNIT: f32 = 16383

// @ts-expect-error AssemblyScript's own decorator
@inline
function madd(sum: v128, x: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(x, w))
}

/** Lambert's continued fraction to its seventh convergent; off by less than 2e-4 everywhere. */
// @ts-expect-error AssemblyScript's own decorator
@inline
function tanh(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(4.97)), f32x4.splat(-4.97))
  const s = f32x4.mul(x, x)
  const above = f32x4.add(
    f32x4.mul(f32x4.add(f32x4.mul(f32x4.add(s, f32x4.splat(378)), s), f32x4.splat(17325)), s),
    f32x4.splat(135135),
  )
  const below = f32x4.add(
    f32x4.mul(
      f32x4.add(
        f32x4.mul(f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150)), s),
        f32x4.splat(62370),
      ),
      s,
    ),
    f32x4.splat(135135),
  )
  return f32x4.div(f32x4.mul(x, above), below)
}

// @ts-expect-error AssemblyScript's own decorator
@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, x))))
}

/** Four LSTM units of one word: gates to the new cell and output. */
// @ts-expect-error AssemblyScript's own decorator
@inline
function step(
  i: v128,
  f: v128,
  g: v128,
  o: v128,
  scale: usize,
  pre: usize,
  cell: usize,
  out: usize,
  gate: usize,
): void {
  const input = sigmoid(
    f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(i), v128.load(scale)), v128.load(pre)),
  )
  const forget = sigmoid(
    f32x4.add(
      f32x4.mul(f32x4.convert_i32x4_s(f), v128.load(scale + gate)),
      v128.load(pre + gate),
    ),
  )
  const news = tanh(
    f32x4.add(
      f32x4.mul(f32x4.convert_i32x4_s(g), v128.load(scale + 2 * gate)),
      v128.load(pre + 2 * gate),
    ),
  )
  const output = sigmoid(
    f32x4.add(
      f32x4.mul(f32x4.convert_i32x4_s(o), v128.load(scale + 3 * gate)),
      v128.load(pre + 3 * gate),
    ),
  )
  const next = f32x4.add(f32x4.mul(forget, v128.load(cell)), f32x4.mul(input, news))
  v128.store(cell, next)
  const h = i32x4.trunc_sat_f32x4_s(
    f32x4.nearest(f32x4.mul(f32x4.mul(output, tanh(next)), f32x4.splat(UNIT))),
  )
  v128.store64_lane(out, i16x8.narrow_i32x4_s(h, h), 0)
}

/**
 * Runs one direction of an LSTM layer over a batch of sentences, longest first.
 *
 * `firsts` and `lengths` hold an i32 a sentence: its first word's row and its number of words. `pre` holds an i32 a
 * word: the address of its gates (i, f, g, o: `units` f32 each) before the recurrence. Outputs go to
 * `out + word * stride`, `units` 16-bit numbers each. `cells` has room for `count + 1` rows of `units` f32, `slots` for
 * `count + 1` records of 16 bytes; `spare` is a row of at least `8 * units` bytes whose content does not matter,
 * `zeros` one of `2 * units` zero bytes. `units` is a multiple of 4.
 */
export function recur(
  count: i32,
  firsts: usize,
  lengths: usize,
  pre: usize,
  preOffset: usize,
  weights: usize,
  scales: usize,
  units: i32,
  out: usize,
  stride: usize,
  cells: usize,
  slots: usize,
  zeros: usize,
  spare: usize,
  backwards: i32,
): void {
  const gate: usize = (<usize>units) * 4
  memory.fill(cells, 0, <usize>(count + 1) * gate)
  const longest = load<i32>(lengths)
  let active = count
  for (let t = 0; t < longest; t++) {
    while (load<i32>(lengths + ((<usize>(active - 1)) << 2)) <= t) active--
    for (let s = 0; s < active; s++) {
      const first = load<i32>(firsts + ((<usize>s) << 2))
      const length = load<i32>(lengths + ((<usize>s) << 2))
      const word = backwards ? first + length - 1 - t : first + t
      const before = backwards ? word + 1 : word - 1
      const slot = slots + ((<usize>s) << 4)
      store<usize>(slot, t == 0 ? zeros : out + (<usize>before) * stride)
      store<usize>(slot, load<usize>(pre + ((<usize>word) << 2)) + preOffset, 4)
      store<usize>(slot, cells + (<usize>s) * gate, 8)
      store<usize>(slot, out + (<usize>word) * stride, 12)
    }
    if (active & 1) {
      const slot = slots + ((<usize>active) << 4)
      store<usize>(slot, zeros)
      store<usize>(slot, load<usize>(slot - 16, 4), 4)
      store<usize>(slot, cells + (<usize>count) * gate, 8)
      store<usize>(slot, spare, 12)
    }
    const slotsEnd = slots + ((<usize>((active + 1) & ~1)) << 4)
    let w = weights
    for (let unit = 0; unit < units; unit += 4) {
      const at: usize = (<usize>unit) << 2
      const wEnd = w + (<usize>units << 5)
      for (let slot = slots; slot < slotsEnd; slot += 32) {
        let a0 = i32x4.splat(0)
        let a1 = a0
        let a2 = a0
        let a3 = a0
        let b0 = a0
        let b1 = a0
        let b2 = a0
        let b3 = a0
        let x = load<usize>(slot)
        let y = load<usize>(slot, 16)
        for (let p = w; p < wEnd; p += 64) {
          const xs = v128.load32_splat(x)
          const ys = v128.load32_splat(y)
          const w0 = v128.load(p)
          const w1 = v128.load(p, 16)
          const w2 = v128.load(p, 32)
          const w3 = v128.load(p, 48)
          a0 = madd(a0, xs, w0)
          a1 = madd(a1, xs, w1)
          a2 = madd(a2, xs, w2)
          a3 = madd(a3, xs, w3)
          b0 = madd(b0, ys, w0)
          b1 = madd(b1, ys, w1)
          b2 = madd(b2, ys, w2)
          b3 = madd(b3, ys, w3)
          x += 4
          y += 4
        }
        step(
          a0, a1, a2, a3, scales + at,
          load<usize>(slot, 4) + at, load<usize>(slot, 8) + at, load<usize>(slot, 12) + (at >> 1), gate,
        )
        step(
          b0, b1, b2, b3, scales + at,
          load<usize>(slot, 20) + at, load<usize>(slot, 24) + at, load<usize>(slot, 28) + (at >> 1), gate,
        )
      }
      w = wEnd
    }
  }
}

/** f32 results of four rows for one word: sum times row scale times word scale, plus bias. */
// @ts-expect-error AssemblyScript's own decorator
@inline
function finish(sum: v128, scale: v128, bias: v128, word: f32): v128 {
  return f32x4.add(
    f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), f32x4.splat(word)),
    bias,
  )
}

/**
 * out[word][row] = bias[row] + rowScale[row] * wordScale[word] * sum over columns of weight * x[word][column].
 * `x` rows are `columns` 16-bit numbers (even) at `xStride` bytes; `rows` is a multiple of 8; `out` rows are `rows` f32
 * at `outStride` bytes. Words are done four at a time: `x`, `out` and `wordScales` have room for a multiple of four.
 */
export function project(
  words: i32,
  x: usize,
  xStride: usize,
  wordScales: usize,
  columns: i32,
  weights: usize,
  rows: i32,
  rowScales: usize,
  biases: usize,
  out: usize,
  outStride: usize,
): void {
  const block: usize = (<usize>columns) << 3
  for (let row = 0; row < rows; row += 8) {
    const w = weights + ((<usize>row) >> 2) * block
    const r: usize = (<usize>row) << 2
    const s0 = v128.load(rowScales + r)
    const s1 = v128.load(rowScales + r, 16)
    const c0 = v128.load(biases + r)
    const c1 = v128.load(biases + r, 16)
    for (let word = 0; word < words; word += 4) {
      let x0 = x + (<usize>word) * xStride
      let x1 = x0 + xStride
      let x2 = x1 + xStride
      let x3 = x2 + xStride
      let a0 = i32x4.splat(0)
      let a1 = a0
      let b0 = a0
      let b1 = a0
      let d0 = a0
      let d1 = a0
      let e0 = a0
      let e1 = a0
      for (let p = w, end = w + block; p < end; p += 16) {
        const w0 = v128.load(p)
        const w1 = v128.load(p + block)
        const v0 = v128.load32_splat(x0)
        a0 = madd(a0, v0, w0)
        a1 = madd(a1, v0, w1)
        const v1 = v128.load32_splat(x1)
        b0 = madd(b0, v1, w0)
        b1 = madd(b1, v1, w1)
        const v2 = v128.load32_splat(x2)
        d0 = madd(d0, v2, w0)
        d1 = madd(d1, v2, w1)
        const v3 = v128.load32_splat(x3)
        e0 = madd(e0, v3, w0)
        e1 = madd(e1, v3, w1)
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
      }
      const scale = wordScales + ((<usize>word) << 2)
      let o = out + (<usize>word) * outStride + r
      v128.store(o, finish(a0, s0, c0, load<f32>(scale)))
      v128.store(o, finish(a1, s1, c1, load<f32>(scale)), 16)
      o += outStride
      v128.store(o, finish(b0, s0, c0, load<f32>(scale, 4)))
      v128.store(o, finish(b1, s1, c1, load<f32>(scale, 4)), 16)
      o += outStride
      v128.store(o, finish(d0, s0, c0, load<f32>(scale, 8)))
      v128.store(o, finish(d1, s1, c1, load<f32>(scale, 8)), 16)
      o += outStride
      v128.store(o, finish(e0, s0, c0, load<f32>(scale, 12)))
      v128.store(o, finish(e1, s1, c1, load<f32>(scale, 12)), 16)
    }
  }
}

/**
 * Turns rows of f32 into rows of 16-bit numbers and one scale each, so that scale * number is the value again.
 * `columns` is a multiple of 8. With `leak`, values below zero are first multiplied by it; 1 leaves them.
 */
export function quantise(
  words: i32,
  x: usize,
  xStride: usize,
  columns: i32,
  leak: f32,
  out: usize,
  outStride: usize,
  wordScales: usize,
): void {
  const slope = f32x4.splat(leak)
  const zero = f32x4.splat(0)
  for (let word = 0; word < words; word++) {
    const from = x + (<usize>word) * xStride
    const end = from + ((<usize>columns) << 2)
    let largest = zero
    for (let p = from; p < end; p += 16) {
      const value = v128.load(p)
      const leaked = f32x4.add(f32x4.max(value, zero), f32x4.mul(f32x4.min(value, zero), slope))
      v128.store(p, leaked)
      largest = f32x4.max(largest, f32x4.abs(leaked))
    }
    const top: f32 = max(
      max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max(max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)), <f32>1e-6),
    )
    store<f32>(wordScales + ((<usize>word) << 2), top / UNIT)
    const factor = f32x4.splat(UNIT / top)
    let o = out + (<usize>word) * outStride
    for (let p = from; p < end; p += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(p), factor)))
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(p, 16), factor)))
      v128.store(o, i16x8.narrow_i32x4_s(low, high))
      o += 16
    }
  }
}

/**
 * Scores every head for every word of one sentence: out[dependent][head] = dep[dependent] . head[head], in f32.
 * `columns` is a multiple of 8; rows of `out` are `outStride` bytes.
 */
export function attach(
  words: i32,
  dep: usize,
  depStride: usize,
  head: usize,
  headStride: usize,
  columns: i32,
  out: usize,
  outStride: usize,
): void {
  const size: usize = (<usize>columns) << 2
  for (let d = 0; d < words; d++) {
    const from = dep + (<usize>d) * depStride
    let o = out + (<usize>d) * outStride
    for (let h = 0; h < words; h++) {
      const to = head + (<usize>h) * headStride
      let a = f32x4.splat(0)
      let b = a
      for (let k: usize = 0; k < size; k += 32) {
        a = f32x4.add(a, f32x4.mul(v128.load(from + k), v128.load(to + k)))
        b = f32x4.add(b, f32x4.mul(v128.load(from + k, 16), v128.load(to + k, 16)))
      }
      const sum = f32x4.add(a, b)
      store<f32>(
        o,
        f32x4.extract_lane(sum, 0) +
          f32x4.extract_lane(sum, 1) +
          (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)),
      )
      o += 4
    }
  }
}
