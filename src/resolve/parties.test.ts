import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** The parties of the first claim, as `role name (actor, country) by rule, basis`. */
function partiesOf(text: string): readonly string[] {
  const [claim] = readingOf(text).claims
  const told = (role: 'actor' | 'recipient' | 'attribution') =>
    (claim?.[role] ?? []).map(({ value, rule, basis }) => {
      const known = [value.actor, value.country].filter((one) => one !== undefined).join(', ')
      const marks = [
        ...(value.person ? ['person'] : []),
        ...(value.outlet ? ['outlet'] : []),
        ...(value.anonymous ? ['anonymous'] : []),
      ]
      return [role, value.name, `(${known})`, ...marks, rule, basis].join(' ')
    })
  return [...told('actor'), ...told('recipient'), ...told('attribution')]
}

describe('who is meant', () => {
  test.each([
    [
      'a person keeps the country of the office held on the day of publication',
      'William Ruto met Emmanuel Macron in Paris on Monday.',
      [
        'actor William Ruto (person/william-ruto, KEN) person party/name read',
        'recipient Emmanuel Macron (person/emmanuel-macron, FRA) person party/name read',
      ],
    ],
    [
      'a person whom no list knows is a person all the same',
      'Amira Haddad met William Ruto in Paris on Monday.',
      [
        'actor Amira Haddad () person party/name read',
        'recipient William Ruto (person/william-ruto, KEN) person party/name read',
      ],
    ],
    [
      'a capital stands for its government',
      'Nairobi rejected the proposal.',
      ['actor Kenya (KEN, KEN) party/name read', 'attribution Kenya (KEN, KEN) party/name read'],
    ],
    [
      'an office stands for whoever held it on that day',
      'The Kenyan president met Emmanuel Macron.',
      [
        'actor William Ruto (person/william-ruto, KEN) person party/office inferred',
        'recipient Emmanuel Macron (person/emmanuel-macron, FRA) person party/name read',
      ],
    ],
    [
      'people of a state stand for it when they act',
      'Norwegian diplomats met William Ruto.',
      [
        'actor Norway (NOR, NOR) party/people-of read',
        'recipient William Ruto (person/william-ruto, KEN) person party/name read',
      ],
    ],
    [
      'and keep their words when they are cited',
      'Two Norwegian diplomats said that Mali had recalled its ambassador.',
      [
        'actor Mali (MLI, MLI) party/name read',
        'attribution Two Norwegian diplomats (NOR, NOR) anonymous party/people-of read',
      ],
    ],
    [
      'an outlet that is cited is an outlet',
      'Reuters reported that Mali had recalled its ambassador.',
      ['actor Mali (MLI, MLI) party/name read', 'attribution Reuters () outlet party/name read'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(partiesOf(text)).toEqual(expected)
  })
})

test('an office is not filled without a day', () => {
  const actor = readingOf('The Kenyan president met Emmanuel Macron.').claims[0]?.actor[0]
  expect(actor?.evidence[0].exact).toBe('The Kenyan president')
})

describe('persons that a text introduces', () => {
  test.each([
    [
      'hold an office of the state before it, wherever the text names them again',
      'Norwegian peace envoy Amira Haddad left Geneva on Monday. Haddad met William Ruto on Tuesday.',
      'NOR, peace envoy',
    ],
    [
      'hold the office that follows name and state',
      'Amira Haddad, Norway’s chief negotiator, met William Ruto on Tuesday.',
      'NOR, chief negotiator',
    ],
    [
      'hold the office that stands between name and state',
      'Amira Haddad, secretary of Norway’s Security Council, met William Ruto on Tuesday.',
      'NOR, secretary',
    ],
    [
      'are of the state that sent them, and not of the one they are sent to',
      'Amira Haddad, Norway’s ambassador to Mali, met William Ruto on Tuesday.',
      'NOR, ambassador',
    ],
    [
      'hold no office where they are friends of a state',
      'Amira Haddad, a friend of Norway, met William Ruto on Tuesday.',
      'no state, no office',
    ],
    [
      'hold none in the state with which the sentence before ends',
      'The talks were held in Geneva, Norwegian state media reported. Amira Haddad met William Ruto on Tuesday.',
      'no state, no office',
    ],
  ])('%s', (_title, text, expected) => {
    const haddad = readingOf(text)
      .claims.flatMap(({ actor, recipient }) => [...actor, ...recipient])
      .find(({ value }) => value.name === 'Amira Haddad')
    const { country = 'no state', office = 'no office' } = haddad?.value ?? {}
    expect(haddad?.value.person).toBe(true)
    expect(`${country}, ${office}`).toBe(expected)
  })
})

test.each([
  ['Supporters of Donald Trump attacked the Capitol.', 'Supporters of Donald Trump', 'USA'],
  ['Norwegians protested in Oslo.', 'Norwegians', 'NOR'],
  ['Kenya’s envoy, Amira Haddad, met Emmanuel Macron.', 'Amira Haddad', 'KEN'],
  ['William Ruto left. His government rejected the offer.', 'Kenya', 'KEN'],
])('people are not the state or the person they belong to: %s', (text, name, country) => {
  const [actor] = readingOf(text).claims.at(-1)?.actor ?? []
  expect(actor?.value).toMatchObject({ name, country })
})
