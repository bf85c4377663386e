import { expect, test } from 'vitest'
import { readCountryCodes } from './country-codes.ts'
import { readCompiled } from './knowledge.ts'

const codes = readCountryCodes(new URL('../../data/country-codes.tsv', import.meta.url))

test('FIPS is not ISO: Ukraine is UP there, Russia RS, Austria AU and Australia AS', () => {
  const fips = ['UKR', 'RUS', 'AUT', 'AUS'].map((iso3) => codes.get(iso3)?.fips)
  expect(fips).toEqual(['UP', 'RS', 'AU', 'AS'])
})

test('the two lists of states part over Germany and Yemen', () => {
  expect(codes.get('DEU')).toMatchObject({ gw: '260', cow: '255' })
  expect(codes.get('YEM')).toMatchObject({ gw: '678', cow: '679' })
})

test('a state that a list does not have is left out of it', () => {
  expect(codes.get('PSE')).toEqual({ iso3: 'PSE', numeric: '275', fips: 'WE' })
})

test('no code stands for two states', () => {
  for (const list of ['numeric', 'fips', 'gw', 'cow'] as const) {
    const all = [...codes.values()].flatMap((one) => one[list] ?? [])
    expect(new Set(all).size, list).toBe(all.length)
  }
})

test('every state that Readout knows as an actor has its codes', () => {
  const states = readCompiled().actors.flatMap(({ kind, country }) =>
    kind === 'state' && country !== undefined ? [country] : [],
  )
  expect(states.filter((country) => !codes.has(country))).toEqual([])
})
