import { expect, test } from 'vitest'
import { keepLast } from './kept.ts'

test('what was asked for last is kept, and what goes is told', () => {
  const gone: string[] = []
  const kept = keepLast<string>({ most: 2, letGo: (value) => gone.push(value) })
  expect(kept.get('a', () => 'first')).toBe('first')
  kept.get('b', () => 'second')
  expect(kept.get('a', () => 'never made')).toBe('first')
  kept.get('c', () => 'third')
  expect(gone).toEqual(['second'])
  kept.clear()
  expect(gone).toEqual(['second', 'first', 'third'])
})

test('sizes count, and what is larger than all room is still given', () => {
  const kept = keepLast<string>({ most: 5, sizeOf: ({ length }) => length })
  kept.get('a', () => 'abc')
  expect(kept.get('b', () => 'abcdefgh')).toBe('abcdefgh')
  expect(kept.get('a', () => 'made again')).toBe('made again')
})
