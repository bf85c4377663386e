import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestTree, isTree } from './tree.ts'

/** Scores by dependent and head; row 0 and the diagonal are never read. */
type Rows = readonly (readonly number[])[]

function decode(rows: Rows): readonly number[] {
  return [...bestTree(Float32Array.from(rows.flat()), rows.length)]
}

/** The same for scores that might make it go round for ever: then it is stopped, and the test fails. */
function decodeInTime(rows: Rows): readonly number[] {
  const run = (): readonly number[] => decode(rows)
  return runInNewContext('run()', { run }, { timeout: 300 }) as readonly number[]
}

function total(rows: Rows, heads: readonly number[]): number {
  return heads.slice(1).reduce((sum, head, at) => sum + Math.fround(rows[at + 1]?.[head] ?? 0), 0)
}

/** Best head of each word, the first of equals. */
function bestHeads(rows: Rows): readonly number[] {
  return rows.map((scores, word) => {
    if (word === 0) return 0
    const others = scores.map((score, head) =>
      head === word ? Number.NEGATIVE_INFINITY : Math.fround(score),
    )
    return others.indexOf(Math.max(...others))
  })
}

function headsOf(size: number): readonly (readonly number[])[] {
  let all: (readonly number[])[] = [[0]]
  for (let word = 1; word < size; word++) {
    all = all.flatMap((heads) => Array.from({ length: size }, (_, head) => [...heads, head]))
  }
  return all.filter((heads) => isOneTree(heads))
}

/** By the definition: one word hangs from the root, and every way up ends there. */
function isOneTree(heads: readonly number[]): boolean {
  const top = heads.filter((head, word) => word > 0 && head === 0)
  return top.length === 1 && heads.every((_head, word) => pathUp(heads, word).at(-1) === 0)
}

function pathUp(heads: readonly number[], word: number): readonly number[] {
  const path = [word]
  while (path.length <= heads.length && path.at(-1) !== 0) path.push(heads[path.at(-1) ?? 0] ?? 0)
  return path
}

/** Between a word and its head stands nothing that hangs from outside. */
function isProjective(heads: readonly number[]): boolean {
  return heads.every((head, word) => {
    if (word === 0) return true
    const [low, high] = [Math.min(head, word), Math.max(head, word)]
    return heads.every(
      (_other, between) =>
        between <= low || between >= high || pathUp(heads, between).includes(head),
    )
  })
}

const PROJECTIVE = new Map([2, 3, 4, 5].map((size) => [size, headsOf(size).filter(isProjective)]))

function matrix(sizes: readonly number[], score: fc.Arbitrary<number>): fc.Arbitrary<Rows> {
  return fc.constantFrom(...sizes).chain((size) =>
    fc.array(fc.array(score, { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
}

const finite = fc.float({ min: -50, max: 50, noNaN: true })
const few = fc.constantFrom(-1, 0, 1)
const seed = 20_261_122

describe('any scores give one tree', () => {
  test.each([
    ['of all kinds', finite],
    ['with many equals', few],
    ['far from zero', fc.float({ min: Math.fround(-1e29), max: Math.fround(1e29), noNaN: true })],
  ])('%s', (_name, score) => {
    fc.assert(
      fc.property(matrix([2, 3, 4, 5, 8, 13, 30], score), (rows) => {
        const heads = decode(rows)
        expect(heads).toHaveLength(rows.length)
        expect(heads[0]).toBe(0)
        expect(isOneTree(heads), heads.join(' ')).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })
})

test('the best heads are taken when they make a tree, whether it is projective or not', () => {
  fc.assert(
    fc.property(matrix([2, 3, 4, 5, 6], finite), (rows) => {
      const best = bestHeads(rows)
      fc.pre(isOneTree(best))
      expect(decode(rows)).toEqual(best)
    }),
    { seed, numRuns: 300 },
  )
})

test('a tree whose lines cross is kept', () => {
  // 1 from 3, 2 from 4, 3 from 4, 4 from the root.
  const heads = [0, 3, 4, 4, 0]
  const rows = heads.map((best) => heads.map((_head, head) => (head === best ? 1 : 0)))
  expect(isProjective(heads)).toBe(false)
  expect(decode(rows)).toEqual(heads)
})

test('where the best heads make no tree, no projective tree is better than the one chosen', () => {
  fc.assert(
    fc.property(matrix([3, 4, 5], finite), (rows) => {
      fc.pre(!isOneTree(bestHeads(rows)))
      const heads = decode(rows)
      const all = PROJECTIVE.get(rows.length) ?? []
      expect(isProjective(heads), heads.join(' ')).toBe(true)
      expect(total(rows, heads)).toBeCloseTo(Math.max(...all.map((one) => total(rows, one))), 4)
    }),
    { seed, numRuns: 400 },
  )
})

test.each([
  [2, 1],
  [3, 2],
  [4, 7],
  [5, 30],
])('there are as many projective trees as there should be: for %i, %i', (size, count) => {
  expect(PROJECTIVE.get(size)).toHaveLength(count)
})

test('a cycle is broken where that costs least', () => {
  // Words 1 and 2 hang from each other; 1 likes the root better than 2 does.
  expect(
    decode([
      [0, 0, 0],
      [4, 0, 9],
      [1, 9, 0],
    ]),
  ).toEqual([0, 0, 1])
})

test('of two words that would both hang from the root one does', () => {
  expect(
    decode([
      [0, 0, 0],
      [9, 0, 1],
      [8, 5, 0],
    ]),
  ).toEqual([0, 0, 1])
})

test('a single word hangs from the root, whatever its scores are', () => {
  for (const score of [1, -1, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(decodeInTime([Array(2).fill(0), [score, 99]])).toEqual([0, 0])
  }
})

test.each([
  [[0, 0], true],
  [[0, 2, 0], true],
  [[0, 0, 0], false],
  [[0, 2, 1], false],
  [[0, 1, 0], false],
  [[0, 0, 3, 2], false],
  [[0, 0, 3, 1], true],
  [[0, 3, 1, 2], false],
  [[0], false],
])('that %j is a tree is %s', (heads, expected) => {
  expect(isTree(Int32Array.from(heads))).toBe(expected)
})

test('a sentence of 200 words that all hang from each other is read in no time to speak of', () => {
  const size = 201
  const rows = Array.from({ length: size }, (_, word) =>
    Array.from({ length: size }, (_other, head) => (word * 31 + head * 17) % 23),
  )
  const start = performance.now()
  expect(isOneTree(decode(rows))).toBe(true)
  expect(performance.now() - start).toBeLessThan(5_000)
})

describe('scores that are no numbers', () => {
  const { NaN: none, NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number

  test.each([
    ['all above every number', () => most],
    ['a few of them none', (word: number, head: number) => (word > head ? none : 1)],
    ['one above every number', (word: number, head: number) => (word + head === 3 ? most : 1)],
  ])('%s: one tree all the same', (_name, score) => {
    expect(isOneTree(decodeInTime(square(6, score)))).toBe(true)
  })

  test.each([
    ['none of them', () => none],
    ['all below every number', () => least],
    ['of all kinds', (word: number, head: number) => [least, none, most][(word + head) % 3] ?? 0],
  ])('%s: one tree all the same', (_name, score) => {
    expect(isOneTree(decodeInTime(square(6, score)))).toBe(true)
  })

  test.each([0, 1])('a matrix without words, of size %i, gives no heads', (size) => {
    expect(decodeInTime(square(size, () => 0)).every((head) => head === 0)).toBe(true)
  })

  test('random ones: one tree all the same', () => {
    const score = fc.oneof(finite, fc.constantFrom(none, least, most))
    fc.assert(
      fc.property(matrix([2, 3, 4, 5, 8], score), (rows) => {
        expect(isOneTree(decodeInTime(rows))).toBe(true)
      }),
      { seed, numRuns: 100, endOnFailure: true },
    )
  })
})

function square(size: number, score: (word: number, head: number) => number): Rows {
  return Array.from({ length: size }, (_, word) =>
    Array.from({ length: size }, (_other, head) => score(word, head)),
  )
}
