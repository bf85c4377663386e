import { expect, test } from 'vitest'
import { carried, changed, opened, readAddress } from './address.ts'

const here = readAddress({
  pathname: '/meetings',
  search: '?asOf=2025-12-17&party=Russia&quote=ab',
  hash: '',
})

test('a changed address keeps all else that was asked', () => {
  expect(changed(here, { party: 'Ukraine' })).toBe(
    '/meetings?asOf=2025-12-17&party=Ukraine&quote=ab',
  )
  expect(changed(here, { party: undefined, asOf: '', quote: undefined })).toBe('/meetings')
})

test('words that are opened take the place of a quote', () => {
  expect(opened(here, 'cd')).toBe('/meetings?asOf=2025-12-17&party=Russia&evidence=cd')
})

test('as of when goes along to every view, filters only to those that have them', () => {
  expect(carried(here.query, ['party', 'issue']).toString()).toBe('asOf=2025-12-17&party=Russia')
  expect(carried(here.query, []).toString()).toBe('asOf=2025-12-17')
})
