import { describe, expect, test } from 'vitest'
import { buildGazetteer, type Gazetteer, NAME_BITS, type NamesToKnow } from './gazetteer.ts'
import { readKnowledge } from './knowledge.ts'

const { person, body, place, demonym } = NAME_BITS

function names(given: Partial<NamesToKnow>): Gazetteer {
  return buildGazetteer({ actors: [], places: [], cities: [], outlets: [], ...given })
}

const GAZETTEER = names({
  actors: [
    { id: 'KEN', kind: 'state', name: 'Kenya', demonyms: ['Kenyan'], seats: ['Nairobi'] },
    { id: 'KEN/a', kind: 'agency', name: 'Kenya’s Dock Agency', aliases: ['KDA'] },
    { id: 'armed/a', kind: 'armed-group', name: 'East River Front', demonyms: ['Riverine'] },
    { id: 'org/a', kind: 'organisation', name: 'The Council', aliases: ['East River Council'] },
    { id: 'group/a', kind: 'group', name: 'Dockers' },
    { id: 'person/a', kind: 'person', name: 'Amira Haddad', aliases: ['A. Haddad'] },
    { id: 'person/b', kind: 'person', name: 'Bellona' },
    { id: 'person/c', kind: 'person', name: 'Omar al-Bell' },
    { id: 'person/d', kind: 'person', name: 'Ada Jordan' },
  ],
  places: [
    { name: 'Port-au-Grand', aliases: ['Grand  Port'] },
    { name: 'Jordan', aliases: [] },
  ],
  cities: ['Orbel', 'Jordan'],
  outlets: [{ name: 'Example Wire', aliases: ['EW'] }, { name: 'The Example' }],
})

describe('a name is kept under its words in lower case, with its kind', () => {
  test.each([
    ['kenya', place],
    ['kenyan', demonym],
    ['nairobi', place],
    ["kenya 's dock agency", body],
    ['kda', body],
    ['east river front', body],
    ['riverine', demonym],
    ['east river council', body],
    ['dockers', body],
    ['amira haddad', person],
    ['a. haddad', person],
    ['port - au - grand', place],
    ['grand port', place],
    ['orbel', place],
    ['example wire', body],
    ['ew', body],
  ])('%s', (phrase, bits) => {
    expect(GAZETTEER.get(phrase)).toBe(bits)
  })
})

test.each([
  ['haddad', person],
  ['bellona', person],
])('who is known by a full name is known by the last word of it: %s', (phrase, bits) => {
  expect(GAZETTEER.get(phrase)).toBe(bits)
})

test('a last word with a hyphen is three words', () => {
  expect(GAZETTEER.get('al - bell')).toBe(person)
})

test('what is a name of two kinds has both', () => {
  expect(GAZETTEER.get('jordan')).toBe(person | place)
})

test.each([
  'Kenya',
  'amira',
  'council',
  'the council',
  'the example',
  'port-au-grand',
  'front',
  '',
])('“%s” is no name', (phrase) => {
  expect(GAZETTEER.has(phrase)).toBe(false)
})

test('a name of one letter is left out', () => {
  expect([...names({ cities: ['Å', 'Ås', ' ', ''] }).keys()]).toEqual(['ås'])
})

test('nobody known is nobody known', () => {
  expect(names({}).size).toBe(0)
})

describe('the names of this program', () => {
  const { gazetteer } = readKnowledge()

  test.each([
    ['kenya', place],
    ['kenyan', demonym],
    ['united nations', body],
    ['guterres', person],
  ])('%s is one', (phrase, bits) => {
    expect((gazetteer.get(phrase) ?? 0) & bits).toBe(bits)
  })

  test('each is in lower case, with one space between words, and has a kind', () => {
    const odd = [...gazetteer].filter(
      ([phrase, bits]) =>
        phrase !== phrase.toLowerCase() ||
        / {2}|^ | $|[’‘–—]/.test(phrase) ||
        phrase.length < 2 ||
        bits < 1 ||
        bits > 15,
    )
    expect(odd).toEqual([])
  })
})
