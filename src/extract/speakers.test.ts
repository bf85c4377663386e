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
