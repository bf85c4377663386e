import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function placesOf(text: string) {
  return readingOf(text).claims.map(({ place }) => place?.value)
}

test.each([
  [
    'a city has its country and its point',
    'Kenya and Egypt met in Cairo.',
    { name: 'Cairo', country: 'EGY', precision: 'city', ucdp: 1 },
  ],
  [
    'a state is a place too',
    'Kenya sent troops to Mali.',
    { name: 'Mali', country: 'MLI', ucdp: 6 },
  ],
  [
    'the names of a place by another name',
    'Kenya and Egypt met in Kiev.',
    { name: 'Kyiv', country: 'UKR' },
  ],
  [
    'a place that no list knows keeps its name',
    'Kenya and Egypt met in Karrubat.',
    { name: 'Karrubat' },
  ],
  [
    'a town lies in its region',
    'Russian forces shelled Bakhmut.',
    { name: 'Bakhmut', country: 'UKR', in: 'Donetsk region' },
  ],
  [
    'near a town is not the town',
    'Rebels killed two soldiers near Goma.',
    { name: 'Goma', ucdp: 2 },
  ],
  ['a province', 'Rebels killed two soldiers in Helmand.', { country: 'AFG', ucdp: 4 }],
  ['a sea', 'Rebels hit a tanker in the Red Sea.', { name: 'Red Sea', precision: 'sea', ucdp: 7 }],
  [
    'the country of a town that no list knows',
    'Kenya and Egypt met in Karrubat, Uganda.',
    { name: 'Karrubat', country: 'UGA' },
  ],
  [
    'who acts in a town is no country that it lies in',
    'In Cairo, Kenyan officers met Somali envoys on Monday.',
    { name: 'Cairo', country: 'EGY' },
  ],
  [
    'a country that acts in a town neither',
    'In Cairo, Kenya met Somalia on Monday.',
    { name: 'Cairo', country: 'EGY' },
  ],
])('%s', (_title, text, expected) => {
  expect(placesOf(text)).toEqual([expect.objectContaining(expected)])
})

describe('names of several places', () => {
  test.each([
    ['Gunmen killed a guard in Tripoli, Lebanon.', 'LBN'],
    ['Gunmen killed a guard in Tripoli, Libya.', 'LBY'],
    ['Gunmen killed a guard in Tripoli.', 'LBY'],
    ['Gunmen killed a guard in Tripoli on Monday. Lebanon mourned him.', 'LBN'],
    ['Gunmen killed a guard in Paris.', 'FRA'],
    ['Gunmen killed a guard in Paris, Texas.', 'USA'],
    ['Gunmen killed a guard in London.', 'GBR'],
    ['Gunmen killed a guard in London, Ontario.', 'CAN'],
    ['Gunmen killed a guard in London on Monday. Canada mourned him.', 'GBR'],
    ['Gunmen killed a guard in Birmingham.', 'GBR'],
    ['Gunmen killed a guard in Birmingham, Alabama.', 'USA'],
    ['Gunmen killed a guard in Moscow, Idaho.', 'USA'],
    ['Gunmen killed a guard in St. Petersburg, Florida.', 'USA'],
    ['Gunmen killed a guard in Odessa, Texas.', 'USA'],
    ['Gunmen killed a guard in Odesa.', 'UKR'],
    ['Gunmen killed a guard in Hyderabad, Pakistan.', 'PAK'],
    ['Gunmen killed a guard in Hyderabad, India.', 'IND'],
    ['Gunmen killed a guard in Valencia, Spain.', 'ESP'],
    ['Gunmen killed a guard in Valencia, Venezuela.', 'VEN'],
    ['Gunmen killed a guard in Cordoba, Argentina.', 'ARG'],
    ['Gunmen killed a guard in Barcelona, Venezuela.', 'VEN'],
    ['Gunmen killed a guard in Santiago, Chile.', 'CHL'],
    ['Gunmen killed a guard in San Jose, California.', 'USA'],
    ['Gunmen killed a guard in Guadalajara, Mexico.', 'MEX'],
    ['Gunmen killed a guard in Merida, Venezuela.', 'VEN'],
    ['Gunmen killed a guard in Victoria, British Columbia.', 'CAN'],
    ['Gunmen killed a guard in Georgetown, Guyana.', 'GUY'],
    ['Gunmen killed a guard in Kingston, Jamaica.', 'JAM'],
    ['Gunmen killed a guard in Newcastle, Australia.', 'AUS'],
    ['Gunmen killed a guard in Perth, Australia.', 'AUS'],
    ['Gunmen killed a guard in Hamilton, Canada.', 'CAN'],
    ['Gunmen killed a guard in Athens, Georgia.', 'USA'],
    ['Gunmen killed a guard in Athens.', 'GRC'],
    ['Gunmen killed a guard in Alexandria, Virginia.', 'USA'],
    ['Gunmen killed a guard in Alexandria, Egypt.', 'EGY'],
    ['Gunmen killed a guard in the Syrian town of Azaz.', 'SYR'],
    ['Gunmen killed a guard in the Ukrainian town of Pokrovsk.', 'UKR'],
    ['Gunmen killed a guard in Pokrovsk, Russia.', 'RUS'],
    ['Gunmen killed a guard in Donetsk.', 'UKR'],
    ['Gunmen killed a guard in Beni, in eastern Congo.', 'COD'],
    ['Gunmen killed a guard in Nanterre, a suburb of Paris.', 'FRA'],
    ['Gunmen killed a guard in Nyala.', 'SDN'],
  ])('%s', (text, country) => {
    expect(placesOf(text)[0]?.country).toBe(country)
  })

  test('the point is that of the place that is meant', () => {
    const [place] = placesOf('Gunmen killed a guard in Hamilton, New Zealand.')
    expect(place).toMatchObject({ name: 'Hamilton', precision: 'city', in: 'Waikato Region' })
    expect(place?.latitude).toBeCloseTo(-37.78, 1)
  })

  test('a small namesake in a country that nobody speaks of is not meant', () => {
    expect(placesOf('Gunmen killed a guard in Mission.')[0]?.country).toBeUndefined()
  })

  test('what a country owns need not lie in it', () => {
    expect(
      placesOf('Kenya condemned an attack during Ukraine’s Kursk offensive.'),
    ).not.toContainEqual(expect.objectContaining({ name: 'Kursk', country: 'UKR' }))
  })
})

test('a place that no list knows has no country and no point', () => {
  expect(placesOf('Kenya and Egypt met in Karrubat.')).toEqual([{ name: 'Karrubat' }])
})

test('a claim without a place has none', () => {
  expect(placesOf('Kenya met Egypt.')).toEqual([undefined])
})
