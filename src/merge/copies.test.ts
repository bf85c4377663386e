import { describe, expect, test } from 'vitest'
import { sketch } from '../../test/merge/sketch.ts'
import { findCopies } from './copies.ts'

const WORDS = Array.from({ length: 240 }, (_, index) => `word${(index * 7919) % 1009}`)
const STORY = WORDS.join(' ')

describe('a copy', () => {
  test.each([
    ['may have a line more', `${STORY} Read more here.`],
    ['may have other marks and capitals', STORY.toUpperCase().replaceAll(' ', ', ')],
    ['may be cut', WORDS.slice(0, 160).join(' ')],
    ['may have a word changed here and there', swap(20)],
  ])('%s', (_name, text) => expect(areCopies(STORY, text)).toBe(true))
})

describe('no copy', () => {
  test.each([
    ['is a text in other words', WORDS.toReversed().join(' ')],
    ['is a text with every fourth word changed', swap(4)],
    ['is a text that quotes a sentence', `${WORDS.slice(0, 30).join(' ')} ${swap(3)}`],
    ['is an empty text', ''],
  ])('%s', (_name, text) => expect(areCopies(STORY, text)).toBe(false))
})

test('texts without words are no copies of each other', () => {
  expect(areCopies('', '…')).toBe(false)
})

test('a text of one character, a million times over, is compared in time', () => {
  expect(areCopies('a'.repeat(1_000_000), 'b '.repeat(500_000))).toBe(false)
})

function swap(every: number): string {
  return WORDS.map((word, index) => (index % every === 0 ? `other${index}` : word)).join(' ')
}

function areCopies(a: string, b: string): boolean {
  const [one, other] = [sketch('a', { text: a }), sketch('b', { text: b })]
  const copies = findCopies([one, other])
  const set = copies.get(one.document.revision)
  return set !== undefined && set === copies.get(other.document.revision)
}
