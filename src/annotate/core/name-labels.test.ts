import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelDecoder } from './name-labels.ts'

const LABELS = [
  'O',
  ...['PER', 'ORG', 'LOC'].flatMap((kind) => [...'BILU'].map((p) => `${p}-${kind}`)),
]
const FEW = ['O', 'B-PER', 'I-PER', 'L-PER', 'U-PER', 'B-LOC', 'I-LOC', 'L-LOC', 'U-LOC']
const seed = 20_261_122

/** Scores by word and label. */
type Rows = readonly (readonly number[])[]

function decode(labels: readonly string[], rows: Rows): readonly string[] {
  return labelDecoder(labels)(Float32Array.from(rows.flat()), 0, labels.length, rows.length)
}

/** By the definition: what begins goes on in its own kind until its last word, and nothing else does. */
function isWellFormed(sequence: readonly string[]): boolean {
  const text = sequence.map((label) => label.replace('-', '')).join(' ')
  const name = (kind: string): string => `U${kind}|B${kind}( I${kind})* L${kind}`
  const one = `(O|${['PER', 'ORG', 'LOC'].map(name).join('|')})`
  return text === '' || new RegExp(`^${one}( ${one})*$`).test(text)
}

function sequences(labels: readonly string[], words: number): readonly (readonly string[])[] {
  let all: (readonly string[])[] = [[]]
  for (let word = 0; word < words; word++) {
    all = all.flatMap((one) => labels.map((label) => [...one, label]))
  }
  return all.filter(isWellFormed)
}

function total(labels: readonly string[], rows: Rows, sequence: readonly string[]): number {
  return sequence.reduce(
    (sum, label, word) => sum + Math.fround(rows[word]?.[labels.indexOf(label)] ?? 0),
    0,
  )
}

function scores(labels: readonly string[], words: readonly number[], one: fc.Arbitrary<number>) {
  return fc.constantFrom(...words).chain((count) =>
    fc.array(fc.array(one, { minLength: labels.length, maxLength: labels.length }), {
      minLength: count,
      maxLength: count,
    }),
  )
}

const finite = fc.float({ min: -50, max: 50, noNaN: true })

describe('any scores give well-formed labels', () => {
  test.each([
    ['of all kinds', finite],
    ['with many equals', fc.constantFrom(-1, 0, 1)],
    ['far from zero', fc.float({ min: Math.fround(-1e25), max: Math.fround(1e25), noNaN: true })],
  ])('%s', (_name, one) => {
    fc.assert(
      fc.property(scores(LABELS, [0, 1, 2, 3, 7, 40], one), (rows) => {
        const found = decode(LABELS, rows)
        expect(found).toHaveLength(rows.length)
        expect(isWellFormed(found), found.join(' ')).toBe(true)
      }),
      { seed, numRuns: 200 },
    )
  })
})

test('no well-formed labels of a short sentence are better than those chosen', () => {
  const all = new Map([1, 2, 3, 4].map((words) => [words, sequences(FEW, words)]))
  fc.assert(
    fc.property(scores(FEW, [1, 2, 3, 4], finite), (rows) => {
      const best = Math.max(...(all.get(rows.length) ?? []).map((one) => total(FEW, rows, one)))
      expect(total(FEW, rows, decode(FEW, rows))).toBeCloseTo(best, 4)
    }),
    { seed, numRuns: 150 },
  )
})

test.each([
  [['O'], true],
  [['B-PER', 'L-PER'], true],
  [['B-PER', 'I-PER', 'L-PER', 'U-LOC', 'O'], true],
  [['B-PER'], false],
  [['I-PER', 'L-PER'], false],
  [['B-PER', 'L-LOC'], false],
  [['B-PER', 'O'], false],
  [['O', 'L-PER'], false],
])('that %j is well formed is %s', (sequence, expected) => {
  expect(isWellFormed(sequence)).toBe(expected)
})

test.each([
  ['what begins a name alone is a name of one word', ['B-PER'], ['U-PER']],
  ['a name ends with the sentence', ['B-ORG', 'I-ORG', 'I-ORG'], ['B-ORG', 'I-ORG', 'L-ORG']],
  ['a name has one kind', ['B-PER', 'L-PER', 'O'], ['B-PER', 'L-PER', 'O']],
  ['words of no name stay so', ['O', 'O'], ['O', 'O']],
])('%s', (_name, liked, expected) => {
  // The label that is liked best, and second to it the one expected.
  const rows = liked.map((label, word) =>
    LABELS.map((one) => (one === label ? 9 : one === expected[word] ? 8 : 0)),
  )
  expect(decode(LABELS, rows)).toEqual(expected)
})

test('scores are read from where they lie: an offset, then a stride a word', () => {
  const [offset, stride] = [5, LABELS.length + 3]
  const wanted = ['O', 'B-LOC', 'L-LOC']
  const found = new Float32Array(offset + stride * wanted.length).fill(99)
  for (const [word, label] of wanted.entries()) {
    const at = offset + word * stride
    found.fill(0, at, at + LABELS.length)
    found[at + LABELS.indexOf(label)] = 7
  }
  expect(labelDecoder(LABELS)(found, offset, stride, wanted.length)).toEqual(wanted)
})

test('one decoder serves sentence after sentence', () => {
  const decoder = labelDecoder(LABELS)
  const run = (label: string): readonly string[] =>
    decoder(
      Float32Array.from(LABELS, (one) => (one === label ? 5 : 0)),
      0,
      LABELS.length,
      1,
    )
  expect([run('U-PER'), run('O'), run('U-PER')]).toEqual([['U-PER'], ['O'], ['U-PER']])
})
