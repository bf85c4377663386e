import { expect, test } from 'vitest'
import { foldName } from './fold-name.ts'
import { openTowns, shareTowns } from './towns.ts'

const towns = openTowns()

test.each([
  ['Bakhmut', 'UKR', 'Donetsk'],
  ['El Fasher', 'SDN', 'Northern Darfur'],
  ['Al-Fasher', 'SDN', 'Northern Darfur'],
  ['maiduguri', 'NGA', 'Borno State'],
  ['Nanterre', 'FRA', 'Île-de-France'],
  ['Djibo', 'BFA', undefined],
])('%s is a town of %s', (name, country, province) => {
  const [town] = towns.find(name)
  expect(town?.country).toBe(country)
  if (province !== undefined) expect(towns.province(town?.province ?? '')?.name).toBe(province)
})

test('all towns of a name are found, the renamed by their old name too', () => {
  expect(towns.find('Tripoli').map(({ country }) => country)).toEqual(
    expect.arrayContaining(['LBY', 'LBN']),
  )
  expect(
    towns.find('Odessa').some(({ name, country }) => name === 'Odesa' && country === 'UKR'),
  ).toBe(true)
})

test('a table that is shared has the same towns', () => {
  const shared = openTowns(shareTowns())
  for (const name of ['Tripoli', 'Nanterre', 'Karrubat']) {
    expect(shared.find(name)).toEqual(towns.find(name))
  }
})

test.each(['', ' ', 'Karrubat', 'zzzzzz', '\u{10ffff}', '0'])('no town is called “%s”', (name) => {
  expect(towns.find(name)).toEqual([])
})

test.each([
  ['Helmand province', ['AFG']],
  ['Tver region', ['RUS']],
  ['Borno', ['NGA']],
  ['Kayin State', ['MMR']],
  ['Karrubat', []],
])('%s is a province of %j', (name, countries) => {
  expect(towns.provincesNamed(name).map(({ country }) => country)).toEqual(countries)
})

test.each([
  ['Al-Fashir', 'fashir'],
  ['Khān Yūnis', 'khan yunis'],
  ['Ta‘izz', 'taizz'],
  ['Bir el-Gar', 'bir el gar'],
])('%s is looked up as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})
