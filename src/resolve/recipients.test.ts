import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who the last claim is done to, with the rule and the words that say so. */
function lastRecipients(text: string) {
  return (readingOf(text).claims.at(-1)?.recipient ?? []).map(
    ({ value: { name, country }, rule, basis }) => [name, country ?? '', rule, basis].join(' '),
  )
}

describe('who is struck when the words name nobody', () => {
  test.each([
    [
      'the only one whom the attacker fights',
      'Russia shelled Kharkiv on Friday. It rained all day. Russia fired 30 missiles on Sunday.',
      ['Ukraine UKR inherit/opponent inferred'],
    ],
    [
      'the only one, of a threat of arms as well',
      'Iran shelled Erbil on Friday. It rained. Iran threatened to strike again.',
      ['Iraq IRQ inherit/opponent inferred'],
    ],
    [
      'nobody, where several are fought',
      'Israel shelled Syria on Friday. Israel bombed Lebanon on Saturday. It rained. Israel launched 30 missiles.',
      [],
    ],
    ['nobody, where no fight is told', 'Iran launched 30 missiles on Sunday.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})

describe('who is answered', () => {
  test.each([
    [
      'whoever proposed it',
      'Ghana proposed a truce on Friday. Togo rejected the proposal.',
      ['Ghana GHA inherit/answered inferred'],
    ],
    [
      'whoever threatened',
      'Iran threatened to close the strait. Oman rejected such threats.',
      ['Iran IRN inherit/answered inferred'],
    ],
    [
      'nobody, for another kind of act',
      'Ghana condemned the vote. Togo rejected the proposal.',
      [],
    ],
    [
      'nobody, where it was put to another',
      'Ghana urged Mali to accept the plan. Togo rejected the call.',
      [],
    ],
    ['nobody, for a new matter', 'Ghana proposed a truce. Togo rejected any new proposal.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})

describe('whose people act', () => {
  test.each([
    ['Kenya condemned Malian rebels.', ['Malian rebels MLI party/people-of read']],
    ['Kenya condemned Malian troops.', ['Malian Armed Forces MLI party/name read']],
    [
      "Kenya urged Oman's neighbours to open the strait.",
      ["Oman's neighbours  party/people-of read"],
    ],
    [
      'Police in Togo tortured Malian and Nigerian refugees.',
      ['Malian refugees MLI party/people-of read', 'Nigerian refugees NGA party/people-of read'],
    ],
    ['Kenya condemned the mayor of Goma.', ['the mayor of Goma COD party/people-in read']],
  ])('%s', (text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})
