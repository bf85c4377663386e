import { expect, test } from 'vitest'
import { percent, renderRatios, renderTable } from './table.ts'

test('columns are even, and numbers stand to the right', () => {
  expect(
    renderTable([
      ['', 'ewt', 'pud'],
      ['upos', '95.71', '100.00'],
      ['las', '', '85'],
    ]),
  ).toEqual(['        ewt     pud', 'upos  95.71  100.00', 'las              85'])
})

test.each<[number, string]>([
  [0.957_14, '95.71'],
  [1, '100.00'],
  [Number.NaN, 'none'],
])('the share %d is %s', (share, expected) => expect(percent(share)).toBe(expected))

test('a score stands beside its floor, where it has one', () => {
  const ratios = new Map([
    ['nsubj', { gold: 2, precision: 0.5, recall: 1, f1: 2 / 3 }],
    ['obj', { gold: 1, precision: Number.NaN, recall: 0, f1: 0 }],
  ])
  expect(renderRatios({ nsubj: 0.6 }, ratios).slice(1)).toEqual([
    'nsubj        2      50.00  100.00  66.67 ≥ 60.00',
    'obj          1       none    0.00           0.00',
  ])
})
