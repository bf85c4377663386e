import { expect, test } from 'vitest'
import { rolesOf } from '../../src/merge/parties.ts'
import { storyOfText } from '../../src/merge/story.ts'
import { contentWords } from '../../src/merge/words.ts'
import type { Mention } from './mentions.ts'
import { groupedBy, joined, weighedPairs } from './partitions.ts'

const FERRY = `The ferry Adama sank off Mopti, and forty passengers of Niger Lines are missing.
Divers from Bamako searched the hull until the harbour master Keita called them back.`
const BARGE = `A barge of the Volta Company sank near Akosombo with two hundred cattle aboard.
The pilot Mensah swam ashore, said the ministry in Accra, which will hear Owusu too.`

function mention(key: string, text: string, lemma: string): Mention {
  const none = rolesOf([])
  return {
    key,
    topic: 't',
    cluster: key,
    validated: true,
    lemma,
    named: {
      text: key,
      story: storyOfText(text),
      start: 0,
      end: 4,
      trigger: { start: 0, end: 4, exact: lemma },
      status: 'occurred',
      actor: none,
      recipient: none,
      parties: none,
      figures: [],
      words: contentWords(text.split('\n')[0] ?? '', []),
    },
  }
}

test('one word in two stories is two events, in two articles of one story one', () => {
  const mentions = [
    mention('a', FERRY, 'sink'),
    mention('b', `${FERRY} No one was found.`, 'sink'),
    mention('c', BARGE, 'sink'),
    mention('d', FERRY, 'search'),
  ]
  expect(joined(mentions, weighedPairs(mentions))).toEqual([['a', 'b'], ['c'], ['d']])
  expect(groupedBy(mentions, ({ lemma }) => lemma)).toEqual([['a', 'b', 'c'], ['d']])
})
