import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import { extractClaims } from './claims.ts'

/** `TYPE status` of each claim that the words of a sentence assert. */
function statusesOf(text: string): readonly string[] {
  return extractClaims(knowledge, annotatePlain(text)).drafts.map(
    ({ type, status }) => `${type.value} ${status.value}`,
  )
}

describe('a deed', () => {
  test.each([
    ['Kenya sent troops to Haiti.', 'MOBILIZE occurred'],
    ['Kenya has sent troops to Haiti.', 'MOBILIZE occurred'],
    ['Kenya is sending troops to Haiti.', 'MOBILIZE ongoing'],
    ['Kenya will send troops to Haiti.', 'MOBILIZE future'],
    ['Kenya plans to send troops to Haiti.', 'MOBILIZE future'],
    ['Kenya is expected to send troops to Haiti.', 'MOBILIZE future'],
    ['Kenya is to send troops to Haiti.', 'MOBILIZE future'],
    ['The minister said Kenya would send troops to Haiti.', 'MOBILIZE future'],
    ['The minister said Kenya might send troops to Haiti.', 'MOBILIZE hypothetical'],
    ['Kenya denied sending troops to Haiti.', 'MOBILIZE denied'],
    ['Kenya denied that it had sent troops to Haiti.', 'MOBILIZE denied'],
    ['Kenya began sending troops to Haiti.', 'MOBILIZE occurred'],
  ])('%s → %s', (text, expected) => {
    expect(statusesOf(text)).toContain(expected)
  })

  test.each([
    ['Kenya did not send troops to Haiti.'],
    ['Kenya never sent troops to Haiti.'],
    ['Kenya wants to send troops to Haiti.'],
    ['Kenya failed to send troops to Haiti.'],
    ['Kenya considered sending troops to Haiti.'],
    ['If Kenya sends troops to Haiti, the talks may end.'],
    ['Kenya left the talks without sending troops to Haiti.'],
    ['Kenya was accused of sending troops to Haiti.'],
  ])('is not told in: %s', (text) => {
    expect(statusesOf(text).filter((line) => line.startsWith('MOBILIZE'))).toEqual([])
  })
})

describe('an event noun', () => {
  test.each([
    ['The two sides held talks in Oslo.', ['CONSULT occurred']],
    ['Talks between Chad and Niger are expected next week.', ['CONSULT future']],
    ['Talks between Chad and Niger were postponed.', ['CONSULT future']],
    ['Talks between Chad and Niger were cancelled.', []],
    ['Talks between Chad and Niger were not held.', []],
    ['Talks between Chad and Niger were denied by both sides.', ['CONSULT denied']],
    ['Chad and Niger will hold a fourth round of talks in Oslo.', ['CONSULT future']],
    ['Haddad will not travel to Chad for talks with Niger.', []],
    ['Haddad is expected in Chad for talks with Niger.', ['CONSULT future']],
  ])('takes its status from the verb behind it: %s', (text, expected) => {
    expect(statusesOf(text).filter((line) => line.startsWith('CONSULT'))).toEqual(expected)
  })

  test.each([
    ['Kenya launched a series of strikes on Egypt.', ['ASSAULT occurred']],
    ['Kenya planned a series of strikes on Egypt.', ['ASSAULT future']],
    ['Kenya denied a wave of strikes on Egypt.', ['ASSAULT denied']],
    ['Kenya called off a series of strikes on Egypt.', []],
    ['Kenya threatened a barrage of rockets on Egypt.', []],
    ['A series of strikes on Egypt was cancelled by Kenya.', []],
  ])('of which there is a series takes it from the verb above: %s', (text, expected) => {
    expect(statusesOf(text).filter((line) => line.startsWith('ASSAULT'))).toEqual(expected)
  })
})

test.each([
  ['Kenya scrapped a round of talks with Egypt.', true],
  ['Kenya cancelled its visit to Egypt.', true],
  ['Kenya cancelled a series of sanctions on Egypt.', false],
])('only what is met for is called off: %s', (text, expected) => {
  const { drafts } = extractClaims(knowledge, annotatePlain(text))
  expect(drafts).not.toEqual([])
  expect(drafts.some(({ status }) => status.rule === 'status/called-off')).toBe(expected)
})

test('an act of speech is done once it is made, whatever it asks for', () => {
  expect(statusesOf('Kenya demands that Egypt free the crew by Friday.')).toEqual([
    'REQUEST occurred',
  ])
})

test('the words that decide the status are its evidence', () => {
  const [draft] = extractClaims(
    knowledge,
    annotatePlain('Kenya plans to send troops to Haiti.'),
  ).drafts
  expect(draft?.status).toMatchObject({ rule: 'status/under-plan', basis: 'read' })
  expect(draft?.status.evidence[0].exact).toBe('plans')
})
