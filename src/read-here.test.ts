import { expect, test } from 'vitest'
import { modelOf } from './made-with.ts'
import { readHere, readText } from './read-here.ts'

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
