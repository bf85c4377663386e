import { expect, test } from 'vitest'
import { contentId } from '../model/id.ts'
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

test('many ids are told apart by as many digits as it takes', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => contentId(`${n % 4000}`))
  const short = shortIds(ids)
  const beginnings = new Set(ids.map((id) => short(id)))
  expect(beginnings.size).toBe(4000)
  for (const id of ids) expect(id.startsWith(short(id))).toBe(true)
})

test('an id given twice is one id', () => {
  const short = shortIds(['0123456789abcdef', '0123456789abcdef'])
  expect(short('0123456789abcdef')).toBe('01234567')
})
