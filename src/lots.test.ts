import { expect, test } from 'vitest'
import { lotsOf } from './lots.ts'
import { makeDocument } from './model/document.ts'

const documentsOf = (...lengths: readonly number[]) =>
  lengths.map((length, at) => ({
    document: makeDocument({ name: `${at}.txt`, text: 'a'.repeat(length) }),
    notices: [],
  }))

test.each([
  ['nothing is no lot', [], []],
  ['three at most', [1, 1, 1, 1], [[1, 1, 1], [1]]],
  ['ten characters at most', [6, 4, 1], [[6, 4], [1]]],
  ['what is longer than a lot stands alone', [1, 40, 1], [[1], [40], [1]]],
])('%s', (_, lengths, expected) => {
  const lots = [...lotsOf(documentsOf(...lengths), { documents: 3, characters: 10 })]
  expect(lots.map((lot) => lot.map(({ document }) => document.text.length))).toEqual(expected)
})
