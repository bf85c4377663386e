import { expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import { extractClaims } from './claims.ts'
import { findSpeakers } from './speakers.ts'

/** `rule: speaker`, in the words of the text, for each quote. */
function speakersOf(text: string): readonly string[] {
  const read = annotatePlain(text, { byLine: true })
  const { clauses, attributions } = extractClaims(knowledge, read)
  return findSpeakers(knowledge, read, clauses, attributions).map(({ speaker, rule }) =>
    speaker === undefined ? rule : `${rule}: ${text.slice(speaker.start, speaker.end)}`,
  )
}

test.each([
  ['“We need a pause,” the minister said.', ['quote/said-behind: the minister']],
  ['“We need a pause,” said Amira Haddad.', ['quote/said-behind: Amira Haddad']],
  ['The minister said that “a pause” was near.', ['quote/reported: The minister']],
  ['The minister derided the plan as “a gift”.', ['quote/reported: The minister']],
  [
    '“We need a pause,” the minister said. “The roads are closed.”',
    ['quote/said-behind: the minister', 'quote/goes-on: the minister'],
  ],
  ['Le Temps quoted a guard: “We saw it.”', ['quote/reported: a guard']],
  [
    'Le Temps quoted a guard as saying nothing was wrong: “We saw no one.”',
    ['quote/reported: a guard'],
  ],
  [
    'The Sudanese ministry’s letter said: “We regret it.”',
    ['quote/reported: The Sudanese ministry'],
  ],
  [
    '“They fell in the yard, hurting nobody,” a statement from Chad’s press office read.',
    ['quote/said-behind: Chad’s press office'],
  ],
  [
    '“They fell,” a statement from Chad’s press office read.\n“We regret it.”\nIt rained.',
    ['quote/said-behind: Chad’s press office', 'quote/goes-on: Chad’s press office'],
  ],
  [
    'Omar Idriss said the study concluded that the well was “safe to use”.',
    ['quote/reported: Omar Idriss'],
  ],
  [
    'Amira Haddad praised Chad’s decision to leave as on the “right road”.',
    ['quote/reported: Amira Haddad'],
  ],
  [
    'While the ministry has not said more, Amira Haddad has threatened “harsh steps” against Mali.',
    ['quote/reported: Amira Haddad'],
  ],
  [
    'The agency said “a search has begun”, reporting that two aboard were Omar Idriss and Amira Haddad.',
    ['quote/reported: The agency'],
  ],
  [
    '“We will not sign.” A statement from Norway came later. Deby said nothing.',
    ['quote/no-speaker'],
  ],
  ['One, named Deby, told Agence France-Presse: “We want order.”', ['quote/no-speaker']],
  ['“A gift” lay on the table.', ['quote/no-speaker']],
  ['It was cold.', []],
])('%s → %j', (text, expected) => {
  expect(speakersOf(text)).toEqual(expected)
})

test('a quote whose words run over several sentences has one speaker', () => {
  expect(speakersOf('“We need a pause. The roads are closed,” the minister said.')).toEqual([
    'quote/said-behind: the minister',
  ])
})
