import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { model } from '../../../test/annotate-plain.ts'
import { type Kernel, openKernel } from './kernel.ts'
import { type Room, room } from './memory.ts'
import { type NetworkInput, openNetwork } from './network.ts'
import { isTree } from './tree.ts'
import { UNIT } from './weights.ts'
import { LONGEST_SENTENCE } from './working-room.ts'

// Below the loops of the kernel are written again as plain JavaScript: every sum of integers is exact there, and every
// step in floating point is rounded as the kernel rounds it, so that not a bit may differ.

const f = Math.fround
const seed = 20_261_122

interface Place {
  readonly space: Room
  readonly kernel: Kernel
}

function place(): Place {
  const space = room()
  return { space, kernel: openKernel(space.memory) }
}

const here = place()

function putFloats(numbers: readonly number[], { space }: Place = here): number {
  const at = space.take(numbers.length * 4)
  space.f32(at, numbers.length).set(numbers)
  return at
}

function putShorts(numbers: readonly number[], { space }: Place = here): number {
  const at = space.take(numbers.length * 2)
  space.i16(at, numbers.length).set(numbers)
  return at
}

function putWords(numbers: readonly number[], { space }: Place = here): number {
  const at = space.take(numbers.length * 4)
  space.i32(at, numbers.length).set(numbers)
  return at
}

function floatsAt(at: number, length: number, { space }: Place = here): readonly number[] {
  return Array.from(space.f32(at, length))
}

function shortsAt(at: number, length: number, { space }: Place = here): readonly number[] {
  return Array.from(space.i16(at, length))
}

/** So many numbers, by a rule of thumb of their own: like every time, and no two rows the same. */
function spread(count: number, salt: number, most: number): readonly number[] {
  let state = (salt * 2654435761 + 12345) >>> 0
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return ((state >>> 8) / 2 ** 23 - 1) * most
  })
}

function integers(count: number, salt: number, most: number): readonly number[] {
  return spread(count, salt, most).map(Math.round)
}

function floats(count: number, salt: number, most: number): readonly number[] {
  return spread(count, salt, most).map(f)
}

/** Nearest integer; of two as near the even one. */
function nearest(value: number): number {
  const low = Math.floor(value)
  const rest = value - low
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1
  return low % 2 === 0 ? low : low + 1
}

function tanh(value: number): number {
  const x = f(Math.max(f(Math.min(value, f(4.97))), f(-4.97)))
  const s = f(x * x)
  const above = f(f(f(f(f(s + 378) * s) + 17325) * s) + 135135)
  const below = f(f(f(f(f(s * 28) + 3150) * s) + 62370) * s)
  return f(f(x * above) / f(below + 135135))
}

function sigmoid(value: number): number {
  return f(0.5 + f(0.5 * tanh(f(0.5 * value))))
}

test('the tanh and the sigmoid of the kernel are close to the true ones', () => {
  for (let x = -12; x <= 12; x += 0.01) {
    expect(Math.abs(tanh(f(x)) - Math.tanh(x))).toBeLessThan(2e-4)
    expect(Math.abs(sigmoid(f(x)) - 1 / (1 + Math.exp(-x)))).toBeLessThan(1e-4)
  }
})

/** Rows of weights as `project` wants them: four rows, two columns at a time. */
function inFours(weights: readonly number[], rows: number, columns: number): readonly number[] {
  const out: number[] = []
  for (let row = 0; row < rows; row += 4) {
    for (let column = 0; column < columns; column += 2) {
      for (let r = row; r < row + 4; r++) {
        for (let c = column; c < column + 2; c++) out.push(weights[r * columns + c] ?? 0)
      }
    }
  }
  return out
}

describe('project', () => {
  function check(words: number, columns: number, rows: number, salt: number): void {
    const room4 = Math.ceil(words / 4) * 4
    const x = integers(room4 * columns, salt, UNIT)
    const weights = integers(rows * columns, salt + 1, 127)
    const [scales, biases] = [floats(rows, salt + 2, 1e-3), floats(rows, salt + 3, 2)]
    const wordScales = floats(room4, salt + 4, 1e-3)
    const out = here.space.take(room4 * rows * 4)
    here.kernel.project(
      words,
      putShorts(x),
      columns * 2,
      putFloats(wordScales),
      columns,
      putShorts(inFours(weights, rows, columns)),
      rows,
      putFloats(scales),
      putFloats(biases),
      out,
      rows * 4,
    )
    const expected = Array.from({ length: words * rows }, (_, at) => {
      const [word, row] = [Math.floor(at / rows), at % rows]
      let sum = 0
      for (let c = 0; c < columns; c++) {
        sum += (x[word * columns + c] ?? 0) * (weights[row * columns + c] ?? 0)
      }
      return f(f(f(f(sum) * (scales[row] ?? 0)) * (wordScales[word] ?? 0)) + (biases[row] ?? 0))
    })
    expect(floatsAt(out, words * rows)).toEqual(expected)
  }

  test.each([
    [1, 2, 8],
    [3, 8, 8],
    [4, 6, 16],
    [5, 32, 24],
    [9, 64, 40],
  ])('%i words, %i columns, %i rows', (words, columns, rows) => {
    check(words, columns, rows, words + columns)
  })

  test('random sizes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1e6),
        (words, pairs, eights, salt) => check(words, 2 * pairs, 8 * eights, salt),
      ),
      { seed, numRuns: 60 },
    )
  })

  test('the largest sum a model can have does not overflow', () => {
    // The widest rows are those of the relations: three vectors of 128.
    const columns = 384
    const out = here.space.take(8 * 4 * 4)
    here.kernel.project(
      1,
      putShorts(Array(4 * columns).fill(UNIT)),
      columns * 2,
      putFloats([1, 1, 1, 1]),
      columns,
      putShorts(Array(8 * columns).fill(-127)),
      8,
      putFloats(Array(8).fill(1)),
      putFloats(Array(8).fill(0)),
      out,
      32,
    )
    expect(floatsAt(out, 8)).toEqual(Array(8).fill(f(-127 * UNIT * columns)))
  })
})

describe('quantise', () => {
  function reference(row: readonly number[], leak: number) {
    const leaked = row.map((v) => f(Math.max(v, 0) + f(Math.min(v, 0) * f(leak))))
    const top = Math.max(f(1e-6), ...leaked.map(Math.abs))
    const factor = f(UNIT / top)
    return { leaked, scale: f(top / UNIT), small: leaked.map((v) => nearest(f(v * factor))) }
  }

  function check(rows: readonly (readonly number[])[], leak: number): void {
    const columns = rows[0]?.length ?? 0
    const x = putFloats(rows.flat())
    const out = here.space.take(rows.length * columns * 2)
    const scales = here.space.take(rows.length * 4)
    here.kernel.quantise(rows.length, x, columns * 4, columns, leak, out, columns * 2, scales)
    const expected = rows.map((row) => reference(row, leak))
    expect(floatsAt(x, rows.length * columns).map(unsigned)).toEqual(
      expected.flatMap(({ leaked }) => leaked.map(unsigned)),
    )
    expect(floatsAt(scales, rows.length)).toEqual(expected.map(({ scale }) => scale))
    expect(shortsAt(out, rows.length * columns)).toEqual(
      expected.flatMap(({ small }) => small.map(unsigned)),
    )
  }

  /** No difference is made between zero and zero below zero. */
  function unsigned(value: number): number {
    return value === 0 ? 0 : value
  }

  test('random numbers', () => {
    const number = fc.float({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(8, 16, 40).chain((columns) =>
          fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 5,
          }),
        ),
        fc.constantFrom(1, 0.1),
        check,
      ),
      { seed, numRuns: 100 },
    )
  })

  test.each([
    ['zeros', Array<number>(8).fill(0)],
    ['almost zeros', Array<number>(8).fill(f(1e-9))],
    ['one above all', [f(1e30), 1, 0, -1, 2, f(1e29), 3, -4]],
    ['half-way places', [UNIT, 0.5, 1.5, 2.5, -0.5, -1.5, 3.5, -2.5]],
  ])('%s', (_name, row) => {
    check([row], 1)
    check([row, row], 0.1)
  })

  test('the scale times the number is the value again', () => {
    const row = floats(64, 5, 3)
    const [x, out] = [putFloats(row), here.space.take(128)]
    const scales = here.space.take(4)
    here.kernel.quantise(1, x, 256, 64, 1, out, 128, scales)
    const [scale = 0] = floatsAt(scales, 1)
    for (const [at, small] of shortsAt(out, 64).entries()) {
      expect(Math.abs(small * scale - (row[at] ?? 0))).toBeLessThanOrEqual(scale * 0.501)
    }
  })
})

describe('attach', () => {
  test('random rows, read from where they lie', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(8, 16, 128),
        fc.nat(1e6),
        (words, columns, salt) => {
          const [depWidth, headWidth] = [columns + 4, columns + 8]
          const dep = floats(words * depWidth, salt, 3)
          const head = floats(words * headWidth, salt + 1, 3)
          const out = here.space.take(words * words * 4)
          here.kernel.attach(
            words,
            putFloats(dep),
            depWidth * 4,
            putFloats(head),
            headWidth * 4,
            columns,
            out,
            words * 4,
          )
          const expected = Array.from({ length: words * words }, (_, at) => {
            const [d, h] = [Math.floor(at / words), at % words]
            return dot(
              dep.slice(d * depWidth, d * depWidth + columns),
              head.slice(h * headWidth, h * headWidth + columns),
            )
          })
          expect(floatsAt(out, words * words)).toEqual(expected)
        },
      ),
      { seed, numRuns: 40 },
    )
  })

  /** Eight sums side by side, then joined as the kernel joins them. */
  function dot(x: readonly number[], y: readonly number[]): number {
    const sums = Array<number>(8).fill(0)
    for (const [at, one] of x.entries()) {
      sums[at % 8] = f((sums[at % 8] ?? 0) + f(one * (y[at] ?? 0)))
    }
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((at) =>
      f((sums[at] ?? 0) + (sums[at + 4] ?? 0)),
    )
    return f(f(a + b) + f(c + d))
  }
})

describe('recur', () => {
  interface Layer {
    readonly units: number
    /** By gate, unit and column. */
    readonly weights: readonly number[]
    readonly scales: readonly number[]
  }

  function layer(units: number, salt: number): Layer {
    return {
      units,
      weights: integers(4 * units * units, salt, 127),
      scales: floats(4 * units, salt + 1, 4e-7),
    }
  }

  /** By units: for each four, for each two columns, these eight weights of each gate. */
  function packed({ units, weights }: Layer): readonly number[] {
    const out: number[] = []
    for (let unit = 0; unit < units; unit += 4) {
      for (let column = 0; column < units; column += 2) {
        for (let gate = 0; gate < 4; gate++) {
          for (let u = unit; u < unit + 4; u++) {
            for (let c = column; c < column + 2; c++) {
              out.push(weights[(gate * units + u) * units + c] ?? 0)
            }
          }
        }
      }
    }
    return out
  }

  /** Outputs of one sentence, a row of 16-bit numbers a word; `pre` has a row of four gates a word. */
  function reference(
    { units, weights, scales }: Layer,
    pre: readonly (readonly number[])[],
    backwards: boolean,
  ): readonly (readonly number[])[] {
    let cell = Array<number>(units).fill(0)
    let last = Array<number>(units).fill(0)
    const out = (backwards ? [...pre].reverse() : pre).map((row) => {
      const gates = row.map((bias, at) => {
        let sum = 0
        for (let c = 0; c < units; c++) sum += (weights[at * units + c] ?? 0) * (last[c] ?? 0)
        return f(f(f(sum) * (scales[at] ?? 0)) + bias)
      })
      const gate = (which: number, unit: number): number => gates[which * units + unit] ?? 0
      cell = cell.map((value, unit) => {
        const news = f(sigmoid(gate(0, unit)) * tanh(gate(2, unit)))
        return f(f(sigmoid(gate(1, unit)) * value) + news)
      })
      last = cell.map((value, unit) => nearest(f(f(sigmoid(gate(3, unit)) * tanh(value)) * UNIT)))
      return last
    })
    return backwards ? out.reverse() : out
  }

  /** Runs a batch in the kernel; each word's gates lie at a place of their own behind `offset` bytes. */
  function run(
    own: Layer,
    batch: readonly (readonly (readonly number[])[])[],
    backwards: boolean,
    offset = 16,
  ): readonly (readonly (readonly number[])[])[] {
    const { units } = own
    const words = batch.flat()
    const addresses = words.map((row) => putFloats([...Array(offset / 4).fill(9), ...row]))
    const firsts = batch.map((_one, index) => batch.slice(0, index).flat().length)
    const stride = units * 2 + 16
    const out = here.space.take(words.length * stride)
    here.kernel.recur(
      batch.length,
      putWords(firsts),
      putWords(batch.map((sentence) => sentence.length)),
      putWords(addresses),
      offset,
      putShorts(packed(own)),
      putFloats(own.scales),
      units,
      out,
      stride,
      here.space.take((batch.length + 1) * units * 4),
      here.space.take((batch.length + 2) * 16),
      here.space.take(units * 2),
      here.space.take(units * 8),
      backwards ? 1 : 0,
    )
    return batch.map((sentence, index) =>
      sentence.map((_row, word) => shortsAt(out + ((firsts[index] ?? 0) + word) * stride, units)),
    )
  }

  function sentences(lengths: readonly number[], units: number, salt: number) {
    return lengths.map((length, index) =>
      Array.from({ length }, (_, word) => floats(4 * units, salt + 100 * index + word, 4)),
    )
  }

  const plus = (rows: readonly (readonly number[])[]) =>
    rows.map((row) => row.map((value) => value + 0))

  test.each([
    ['one word', [1], 4],
    ['one sentence', [6], 8],
    ['two of one length', [3, 3], 4],
    ['an odd number, longest first', [5, 3, 1], 8],
    ['eight of them', [9, 7, 7, 4, 2, 2, 1, 1], 16],
  ])('%s: both ways as the reference has it', (_name, lengths, units) => {
    const own = layer(units, 11)
    const batch = sentences(lengths, units, 7)
    for (const backwards of [false, true]) {
      const expected = batch.map((sentence) => plus(reference(own, sentence, backwards)))
      expect(run(own, batch, backwards)).toEqual(expected)
    }
  })

  test('random batches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(4, 8, 12),
        fc.nat(1e6),
        fc.boolean(),
        (lengths, units, salt, backwards) => {
          const own = layer(units, salt)
          const batch = sentences(
            [...lengths].sort((a, b) => b - a),
            units,
            salt,
          )
          expect(run(own, batch, backwards)).toEqual(
            batch.map((sentence) => plus(reference(own, sentence, backwards))),
          )
        },
      ),
      { seed, numRuns: 40 },
    )
  })

  test('gates far from zero are held within one unit', () => {
    const own = layer(4, 3)
    const batch = [Array.from({ length: 4 }, () => Array<number>(16).fill(f(1e30)))]
    const [found] = run(own, batch, false)
    expect(found).toEqual(reference(own, batch[0] ?? [], false))
    expect(found?.flat().every((value) => value > 0 && value <= UNIT)).toBe(true)
  })
})

describe('the whole network', () => {
  const network = openNetwork(model)
  const MARK = 1 << 16

  function input(forms: readonly string[], mark = 0): NetworkInput {
    return { words: forms, marks: Int32Array.from(forms, () => mark) }
  }

  const words = 'the envoys met in Cairo and left before dawn'.split(' ')

  function long(size: number): readonly string[] {
    return Array.from({ length: size }, (_, at) => words[(at * 7) % words.length] ?? '')
  }

  test('gives one tree, a tag, a relation and a label a word', () => {
    const [found] = network([input(words)])
    expect(found?.tags).toHaveLength(words.length)
    expect(found?.rels).toHaveLength(words.length)
    expect(found?.labels).toHaveLength(words.length)
    expect(isTree(Int32Array.of(0, ...(found?.heads ?? [])))).toBe(true)
  })

  test('only the word that hangs from the root is the root', () => {
    const root = model.header.rels.indexOf('root')
    for (const { heads, rels } of network([input(long(40)), input(words)])) {
      expect([...rels].map((rel) => rel === root)).toEqual([...heads].map((head) => head === 0))
    }
  })

  test('a full batch of the longest sentences is read like each of them alone', () => {
    const batch = Array.from({ length: 8 }, (_, at) => input(long(LONGEST_SENTENCE - at)))
    expect(network(batch)).toEqual(batch.flatMap((one) => network([one])))
  })

  test('marks count', () => {
    const [plain, marked] = network([input(words), input(words, MARK)])
    const [again] = network([input(words)])
    expect(again).toEqual(plain)
    expect(openNetwork(model)([input(words, MARK)])).toEqual([marked])
  })

  test('a form with a NUL in it is not taken for another form and its marks', () => {
    const hostile = input([...words, `Cairo\u0000${MARK}`])
    const used = openNetwork(model)
    used([input(['Cairo'], MARK)])
    // What differs in numbers need not differ in a tag: so many sentences are tried.
    const all = (one: typeof network) =>
      words.map((word) => one([input([`${word}\u0000${MARK}`, 'Cairo', word])]))
    used(words.map((word) => input([word], MARK)).slice(0, 8))
    const fresh = openNetwork(model)
    expect([used([hostile]), all(used)]).toEqual([fresh([hostile]), all(fresh)])
  })
})
