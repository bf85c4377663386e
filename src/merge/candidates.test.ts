import { expect, test } from 'vitest'
import { type ClaimSketch, RUSSIA, sketch } from '../../test/merge/sketch.ts'
import { blockKeys } from './candidates.ts'
import { type ComparableClaim, comparableClaims } from './comparable.ts'

type Row = readonly [name: string, one: string, other: string, days: number, meet: boolean]

const DRONES = 'drones struck harbour wounding sailors'

test.each<Row>([
  [
    'the same few words',
    'drones struck harbour wounding',
    'drones struck harbour wounding',
    0,
    true,
  ],
  ['few words and one more', 'drones struck harbour wounding', DRONES, 0, true],
  ['one of five another', DRONES, 'drones struck harbour wounding porters', 3, true],
  ['one of six another', `${DRONES} yesterday`, `${DRONES} overnight`, 1, true],
  ['one of seven missing', `${DRONES} tanker overnight`, `${DRONES} overnight`, 0, true],
  ['the like said of other things', DRONES, 'drones struck bridge wounding traders', 0, false],
  ['the same words a week later', DRONES, DRONES, 8, false],
])('claims of which no party is known meet by %s, or do not', (_, one, other, days, meet) => {
  const [first, second] = [claimOf(one, 1), claimOf(other, 1 + days)].map(blockKeys)
  expect([...(first ?? [])].some((key) => second?.has(key))).toBe(meet)
})

test.each([
  ['on one day', 0, true],
  ['on the next', 1, true],
  ['days later', 3, false],
])('what a party says on an issue meets what it says there %s, or does not', (_, days, meet) => {
  const said: ClaimSketch = { type: 'REJECT', actor: [RUSSIA], issue: 'ceasefire' }
  const [one, other] = [
    claimOf('said no', 1, said),
    claimOf('ruled it out', 1 + days, { ...said, time: `2025-03-0${1 + days}` }),
  ].map(blockKeys)
  expect([...(one ?? [])].some((key) => other?.has(key))).toBe(meet)
})

test.each([
  ['1 year', '12 month', true],
  ['60 day', '2 month', true],
  ['97 day', '100 day', true],
  ['1 year', '6 month', false],
])('a proposal of %s meets, or does not, one of %s weeks later', (first, second, meet) => {
  const [one, other] = [first, second].map((length, at) => {
    const [value, unit = ''] = length.split(' ')
    const figures = [{ measure: 'duration', value: Number(value), unit }]
    const offer = { type: 'REQUEST', mode: 'propose', actor: [RUSSIA], issue: 'ceasefire' } as const
    return blockKeys(claimOf('put it forward', 1 + 8 * at, { ...offer, figures }))
  })
  expect([...(one ?? [])].some((key) => other?.has(key))).toBe(meet)
})

function claimOf(
  words: string,
  day: number,
  claim: ClaimSketch = { type: 'ASSAULT' },
): ComparableClaim {
  const reading = sketch('a', { day: `2025-03-0${day}` }, { ...claim, words })
  const [found] = comparableClaims([reading], new Map())
  if (found === undefined) throw new TypeError('a sketch of a claim has a claim')
  return found
}
