import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who does what the last claim of a text says. */
function lastActors(text: string) {
  return (readingOf(text).claims.at(-1)?.actor ?? []).map(({ value }) => value.name)
}

describe('“it” and “they” take up', () => {
  test.each([
    [
      'all whom the subject before names',
      'Kenya, Togo and Ghana have doubts. They met Malian diplomats in Oslo.',
      ['Kenya', 'Togo', 'Ghana'],
    ],
    [
      'people, and no city that a place before them names',
      'In Tel Aviv, nurses said that fuel was short. They urged Egypt to open the road.',
      ['nurses'],
    ],
    [
      'who speaks, within the sentence',
      'The Kenyan army said it had shelled a camp in Somalia.',
      ['Kenya Defence Forces'],
    ],
    [
      'the main subject before one further down',
      'Kenya said that Togo had left. It rejected the proposal.',
      ['Kenya'],
    ],
    [
      'several, where one body is the subject and several the object',
      'The Rapid Support Forces accused the villagers of treason. They denied the charge.',
      ['the villagers'],
    ],
    [
      'what the same pronoun before it took up',
      'Kenya was asked. It had doubts. It rejected the proposal.',
      ['Kenya'],
    ],
    [
      'whom an editor names in brackets',
      'Egypt and Sudan were silent. “They [the Kenyans] have rejected the offer,” Omar Idriss said.',
      ['Kenya'],
    ],
    [
      'two who met, where no subject can be meant',
      'William Ruto spoke with Emmanuel Macron on Friday. They agreed to send food.',
      ['William Ruto', 'Emmanuel Macron'],
    ],
    [
      'no dead, who act no more',
      'Kenya and Togo were at war. Forty people were killed. They agreed to a truce.',
      ['Kenya', 'Togo'],
    ],
    ['no state by a word for its people', 'Kenyan roads are bad. They rejected the offer.', []],
    [
      'nobody, where the sentence before is about things',
      'Kenya waits. The drones came. They struck a camp.',
      [],
    ],
    ['nothing, where nothing is meant', 'Kenya waits. It is time to strike the port of Mali.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastActors(text)).toEqual(expected)
  })
})

test.each([
  ['Kenya accused the rebels of bad faith, saying they had shelled Lamu.', ['the rebels']],
  ['Kenya accused Egypt of bad faith, saying it would shell Cairo.', ['Kenya']],
  ['Kenya accused Egypt of bad faith, saying it had withdrawn its troops.', ['Kenya']],
  ['Kenya told Egypt that it had shelled Lamu.', ['Kenya']],
])('wrongs that several are blamed for are theirs: %s', (text, expected) => {
  expect(lastActors(text)).toEqual(expected)
})

test('a pronoun goes on with the same through thousands of sentences', () => {
  const text = `Kenya and Togo waited. ${'They said no. '.repeat(3000)}They rejected the offer.`
  expect(lastActors(text)).toEqual(['Kenya', 'Togo'])
}, 20_000)

test('“the statement” is of whoever issued the last one', () => {
  const [, quote] = readingOf(
    'Amira Haddad released a statement calling the accord “a start.” “We shall sign it,” the statement said.',
  ).quotes
  expect(quote?.speaker).toMatchObject({
    value: { name: 'Amira Haddad', person: true },
    rule: 'party/issuer',
    basis: 'inferred',
  })
})
