import { expect, test } from 'vitest'
import { modelOf } from './made-with.ts'
import { readHere, readSentences, readText } from './read-here.ts'

test('however often words are read, they take no more memory than the first time', () => {
  const size = (): number => modelOf().memory.buffer.byteLength
  readText('The envoys met in Geneva.')
  void [...readHere([], undefined)]
  const before = size()
  for (let times = 0; times < 20; times++) {
    readText('The envoys met in Geneva.')
    void [...readHere([], undefined)]
  }
  expect(size()).toBe(before)
})

test('sentences are found without a parse, as they are where all is read', () => {
  const text = 'U.S. envoys met in Geneva. “We agreed,” one said. “Talks go on.”'
  expect(readSentences(text)).toEqual(readText(text).layers.sentences)
  expect(readSentences(text).length).toBeGreaterThan(1)
})
