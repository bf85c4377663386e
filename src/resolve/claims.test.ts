import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

describe('"we"', () => {
  test('of an office-holder is the state, and both words are its evidence', () => {
    const [claim] = readingOf('“We have withdrawn our forces,” William Ruto said.').claims
    expect(claim?.actor).toMatchObject([
      { value: { name: 'Kenya', actor: 'KEN' }, rule: 'party/we', basis: 'inferred' },
    ])
    expect(claim?.actor[0]?.evidence.map(({ exact }) => exact)).toEqual(['We', 'William Ruto'])
    expect(claim?.attribution.map(({ value }) => value.name)).toEqual(['William Ruto'])
  })

  test('of somebody without an office stays as it is', () => {
    const [claim] = readingOf('“We have left the town,” Amira Haddad said.').claims
    expect(claim?.actor.map(({ value }) => value.name) ?? []).not.toContain('Kenya')
  })

  test('that stands for the source itself gives way to whoever is named', () => {
    const [claim] = readingOf('“We condemn this attack,” William Ruto said on Monday.').claims
    expect(claim?.attribution.map(({ value }) => value.name)).toEqual(['William Ruto'])
  })
})

test('the dead are a figure and no party', () => {
  const [claim] = readingOf('A drone strike on Tyre killed seven people on Sunday.').claims
  expect(claim?.figures.map(({ value }) => value.value)).toEqual([7])
  expect(claim?.recipient.map(({ value }) => value.name)).toEqual(['Lebanon'])
})

describe('a toll above the attack that took it', () => {
  test.each([
    [
      'At least 12 people were killed and 30 injured when a drone hit a clinic in Omdurman.',
      'drone',
      ['killed 12', 'injured 30'],
    ],
    [
      'Three people were killed and five wounded after Russian forces shelled Kherson.',
      'artillery',
      ['killed 3', 'injured 5'],
    ],
    ['Five people died in Goma as rebels shelled the town.', 'artillery', ['killed 5']],
    [
      'At least nine soldiers, including two officers, were killed when warplanes bombed a camp in Idlib.',
      'aerial',
      ['killed 9'],
    ],
    ['One was killed when a missile struck Kharkiv.', 'missile', ['killed 1']],
    ['No one was killed when a missile struck Kharkiv.', 'missile', []],
    ['Nobody died when a missile struck Kharkiv.', 'missile', []],
    ['Two were killed by a mine as warplanes bombed Rafah.', 'aerial', []],
    ['Two were wounded in the city when a drone hit a bus in Kherson.', 'drone', ['injured 2']],
    ['Two were almost killed when a drone hit a bus in Kherson.', 'drone', []],
    ['Kenya denied that two were killed when a drone hit a bus in Lamu.', 'drone', []],
    ['Two attackers were killed when warplanes bombed a camp in Idlib.', 'aerial', []],
  ])('is a figure of that attack: %s', (text, mode, figures) => {
    const { claims } = readingOf(text)
    expect(claims.map((claim) => claim.mode?.value)).toEqual([mode])
    const harm = claims[0]?.figures.filter(({ value: { measure } }) => HARM.has(measure)) ?? []
    expect(harm.map(({ value: { measure, value } }) => `${measure} ${value}`)).toEqual(figures)
  })

  test('a toll of the day after is another', () => {
    const { claims } = readingOf(
      'Three people were killed on Monday, a day after Russian forces shelled Kherson.',
    )
    expect(claims.flatMap((claim) => claim.figures)).toEqual([])
  })
})

const HARM: ReadonlySet<string> = new Set(['killed', 'injured'])

test('each party is listed once, and none on both sides', () => {
  const [claim] = readingOf('Kenya and Nairobi met Egypt and Kenya in Cairo.').claims
  expect(claim?.actor.map(({ value }) => value.name)).toEqual(['Kenya'])
  expect(claim?.recipient.map(({ value }) => value.name)).toEqual(['Egypt'])
})

describe('ids', () => {
  const text = 'Kenya met Egypt. Kenya met Egypt. Kenya met Egypt.'

  test('are the same in every run', () => {
    const ids = () => readingOf(text).claims.map(({ id }) => id)
    expect(ids()).toEqual(ids())
  })

  test('differ even where the words are the same', () => {
    const { claims } = readingOf(text)
    expect(claims).toHaveLength(3)
    expect(new Set(claims.map(({ id }) => id)).size).toBe(3)
  })

  test('differ where the text does', () => {
    const [one] = readingOf('Kenya met Egypt.').claims
    const [other] = readingOf('Kenya met Egypt. It rained.').claims
    expect(one?.id).not.toBe(other?.id)
  })
})
