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
    [
      'whom it is at war with',
      'The war between Chad and Togo goes on. Chad vowed to continue using force.',
      ['Togo TGO inherit/opponent inferred'],
    ],
    [
      'by an invasion, the country in which the war is',
      "Many fear the war in Togo. It was started by Chad's invasion in 2024.",
      ['Togo TGO inherit/opponent inferred'],
    ],
    [
      'nobody, where the text tells of war in two',
      "Many fear the war in Togo and the war in Mali. It was started by Chad's invasion in 2024.",
      [],
    ],
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
      'whose draft another has rejected',
      "Chad rejected Kenya's draft. Sudan rejected the draft.",
      ['Kenya KEN inherit/answered inferred'],
    ],
    [
      'nobody, where a newer plan is told since',
      "Chad rejected Kenya's draft. Qatar presented a new plan to Sudan. Sudan rejected the plan.",
      [],
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
    [
      'who did what is condemned',
      'Iran struck a port on Friday. Oman condemned the attack.',
      ['Iran IRN inherit/answered inferred'],
    ],
    [
      'whose threats are called unjust',
      'Iran threatened to close the strait. Oman condemned the threats, calling them “illegal”.',
      ['Iran IRN inherit/answered inferred'],
    ],
    [
      'who has moved troops',
      'Ghana has deployed two warships. Togo urged restraint over the deployment.',
      ['Ghana GHA inherit/answered inferred'],
    ],
    [
      'who proposed what is accepted',
      'Officials spoke amid a Malian proposal for a pause in fighting, which Togo has accepted.',
      ['Mali MLI inherit/answered inferred'],
    ],
    [
      'nobody, where attacks of two are told',
      'Iran struck a port on Friday. Israel bombed Tyre. Oman condemned the attack.',
      [],
    ],
    [
      'nobody, where another attack is meant',
      'Iran struck a port in Oman. Ghana condemned the attack on Mali.',
      [],
    ],
    [
      'who did what is called a deed',
      'Ghana attacked a port in Togo. “We view these actions as a terrorist attack,” Togo said.',
      ['Ghana GHA inherit/answered inferred'],
    ],
    ['nobody, of attacks at large', 'Iran struck a port. Oman condemned attacks on ships.', []],
    ['nobody, for a new matter', 'Ghana proposed a truce. Togo rejected any new proposal.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})

describe('a truce is proposed to', () => {
  test.each([
    [
      'those at war',
      'The war between Chad and Togo goes on. Ghana proposed a truce.',
      ['Chad TCD inherit/at-war inferred', 'Togo TGO inherit/at-war inferred'],
    ],
    [
      'the other side, by one of them',
      'The war between Chad and Togo goes on. Togo proposed a truce.',
      ['Chad TCD inherit/at-war inferred'],
    ],
    [
      'nobody, where two wars are told of',
      'The war between Chad and Togo goes on, and so does the war between Mali and Niger. Ghana proposed a truce.',
      [],
    ],
    ['nobody, where no war is told of', 'Chad and Togo are at odds. Ghana proposed a truce.', []],
  ])('%s', (_title, text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})

describe('of whom several things are asked in a sentence', () => {
  test.each([
    [
      'all of them are asked',
      'Mali urged Ghana to leave, and demanded compensation.',
      ['Ghana GHA inherit/same-demand inferred'],
    ],
    [
      'of two who were asked before, neither is',
      'Kenya called on Chad to withdraw, demanded sanctions on Mali and asked for aid.',
      [],
    ],
    ['by another, nothing is', 'Mali urged Ghana to leave, and Togo demanded compensation.', []],
    ['in the next one, nothing is', 'Mali urged Ghana to leave. Mali demanded compensation.', []],
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
    ['Chad condemned a Hamas deserter.', ['a Hamas deserter PSE party/people-of read']],
    ['Kenya condemned the mayor of Goma.', ['the mayor of Goma COD party/people-in read']],
  ])('%s', (text, expected) => {
    expect(lastRecipients(text)).toEqual(expected)
  })
})
