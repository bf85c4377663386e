import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who does what the last claim of a text says. */
function lastActors(text: string) {
  return (readingOf(text).claims.at(-1)?.actor ?? []).map(({ value }) => value.name)
}

describe('two stand for', () => {
  test.each([
    [
      'those who talked last',
      'Ghana held talks with Togo. The two sides agreed on a truce.',
      ['Ghana', 'Togo'],
    ],
    [
      'those who fought last',
      'Ghana shelled Togo. Both sides agreed on a truce.',
      ['Ghana', 'Togo'],
    ],
    [
      'those who answered one offer, and not who made it',
      'Ghana rejected a Kenyan plan for a truce. Togo accepted the plan. The two sides met in Oslo.',
      ['Togo', 'Ghana'],
    ],
    [
      'persons, where leaders are meant',
      'William Ruto met Emmanuel Macron in Paris. The two leaders signed a treaty.',
      ['William Ruto', 'Emmanuel Macron'],
    ],
    [
      'their states, where countries are meant',
      'William Ruto met Emmanuel Macron in Paris. Both countries signed a treaty.',
      ['Kenya', 'France'],
    ],
    [
      'an armed group and the state it fights, each for itself',
      'The Rapid Support Forces held talks with the Sudanese army. Both sides signed a treaty.',
      ['Rapid Support Forces', 'Sudan'],
    ],
    [
      'names joined before, where no dealing is told',
      'Ghana and Togo are at odds. Both countries have put their forces on alert.',
      ['Ghana', 'Togo'],
    ],
    [
      'whoever dealt, where a noun is left out',
      'Ghana met Togo. Both signed a treaty.',
      ['Ghana', 'Togo'],
    ],
    [
      'those who fight, where they are called warring',
      'Ghana shelled Togo. Mali met Niger in Oslo. The warring sides agreed on a truce.',
      ['Ghana', 'Togo'],
    ],
    [
      'those who met, by "the delegations" alone',
      'Ghana met Togo in Oslo. The delegations agreed on a truce.',
      ['Ghana', 'Togo'],
    ],
    [
      'those whom the same words meant before',
      'Ghana met Togo in Oslo. The delegations will meet in Rome. Ghana met Mali in May. The delegations agreed on a truce.',
      ['Ghana', 'Togo'],
    ],
    [
      'a state and those in it who are against its government',
      'The government and the rebels in Chad are at odds. The two sides met in Oslo.',
      ['Chad', 'Chadian rebels'],
    ],
    [
      'nobody, where more than one state is named beside a government and its rebels',
      'Mali told the government and the rebels in Chad to talk. The two sides met in Oslo.',
      ['The two sides'],
    ],
    [
      'nobody, where three are told of',
      'Ghana, Mali and Togo are at odds. Both countries signed a treaty.',
      ['Both countries'],
    ],
    [
      'nobody, where one only speaks of another',
      'Ghana praised Togo. Both sides signed a treaty.',
      ['Both sides'],
    ],
    [
      'no persons, where states dealt',
      'Ghana met Togo. The two leaders signed a treaty.',
      ['The two leaders'],
    ],
    ['nobody, where nobody was told of', 'Both signed a treaty.', ['Both']],
  ])('%s', (_title, text, expected) => {
    expect(lastActors(text)).toEqual(expected)
  })
})

test('what two stand for is inferred, and both words are the evidence', () => {
  const [party] =
    readingOf('Ghana held talks with Togo. The two sides agreed on a truce.').claims.at(-1)
      ?.actor ?? []
  expect(party).toMatchObject({ rule: 'party/both-sides', basis: 'inferred' })
  expect(party?.evidence.map(({ exact }) => exact)).toEqual(['The two sides', 'Ghana'])
})

test('the country of two camps is told by its name', () => {
  const [, party] =
    readingOf(
      'The government and the opposition in Chad are at odds. Both sides signed a treaty.',
    ).claims.at(-1)?.actor ?? []
  expect(party?.value).toMatchObject({ name: 'Chadian opposition', country: 'TCD' })
  expect(party?.evidence.map(({ exact }) => exact)).toEqual([
    'Both sides',
    'government and the opposition',
    'Chad',
  ])
})

test.each([
  [
    'Hakan Fidan met Sergei Lavrov in Moscow. His counterpart urged Mali to stop.',
    ['Sergey Lavrov'],
  ],
  ['Hakan Fidan left Moscow. His counterpart urged Mali to stop.', ['His counterpart']],
])('a counterpart is the other of two who met: %s', (text, expected) => {
  expect(lastActors(text)).toEqual(expected)
})
