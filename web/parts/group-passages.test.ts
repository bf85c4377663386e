import { expect, test } from 'vitest'
import type { Citation } from '../../src/views/citations.ts'
import { groupLabel, groupPassages } from './group-passages.ts'

function passage(document: string, outlet: string, start = 0): Citation {
  return { document, outlet, start, end: start + 1, exact: 'x', claim: document + start }
}

test('outlets that go back to one origin stand together, named with how many they are', () => {
  const groups = groupPassages(
    [passage('a.txt', 'A'), passage('b.txt', 'B'), passage('c.txt', 'C')],
    [
      { name: 'Wire', documents: ['a.txt', 'b.txt'] },
      { name: 'C', documents: ['c.txt'] },
    ],
  )
  expect(groups.map(groupLabel)).toEqual(['Wire via 2', undefined])
  expect(groups.map(({ passages }) => passages.length)).toEqual([2, 1])
})

test('a document stands once, and one of no known origin stands last', () => {
  const groups = groupPassages(
    [passage('z.txt', 'Z'), passage('a.txt', 'A'), passage('a.txt', 'A', 9)],
    [{ name: 'Ministry', documents: ['a.txt'] }],
  )
  expect(groups.map(({ origin }) => origin)).toEqual(['Ministry', undefined])
  expect(groups.map(groupLabel)).toEqual(['Ministry via', undefined])
})
