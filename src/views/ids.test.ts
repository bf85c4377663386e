import { expect, test } from 'vitest'
import { shortIds } from './ids.ts'

test('ids are cut to eight digits, or to the first in which they differ', () => {
  const ids = ['0123456789abcdef', 'aaaaaaaaaaaa1111', 'aaaaaaaaaaaa2222', 'aaaaaaaaab000000']
  expect(ids.map(shortIds(ids))).toEqual([
    '01234567',
    'aaaaaaaaaaaa1',
    'aaaaaaaaaaaa2',
    'aaaaaaaaab',
  ])
})

test('an id given twice is one id', () => {
  const short = shortIds(['0123456789abcdef', '0123456789abcdef'])
  expect(short('0123456789abcdef')).toBe('01234567')
})
