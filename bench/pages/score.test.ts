import { expect, test } from 'vitest'
import { scoreOf, shareOf } from './score.ts'

test.each([
  ['the same', 'a b c d e', 'a b c d e', { precision: 1, recall: 1 }],
  ['other marks and breaks', 'a, b.\n\nC d', 'a b C d', { precision: 1, recall: 1 }],
  ['too much', 'a b c d e', 'a b c d', { precision: 0.5, recall: 1 }],
  ['too little', 'a b c d', 'a b c d e', { precision: 1, recall: 0.5 }],
  ['nothing', '', 'a b c d', { recall: 0 }],
  ['a short text', 'a b', 'a b', { precision: 1, recall: 1 }],
])('%s is compared by shingles', (_, found, right, share) => {
  expect(shareOf(found, right)).toEqual(share)
})

test('a page on which nothing was found lowers recall alone', () => {
  expect(scoreOf([{ precision: 1, recall: 1 }, { recall: 0 }])).toEqual({
    precision: 1,
    recall: 0.5,
    f1: 2 / 3,
  })
})
