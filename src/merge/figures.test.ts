import { describe, expect, test } from 'vitest'
import { ODESA, RUSSIA, sketch } from '../../test/merge/sketch.ts'
import type { Status } from '../model/claim.ts'
import type { Figure } from '../model/quantity.ts'
import { findDifferences } from './contradictions.ts'
import { canBothHold, mergeFigures } from './figures.ts'

const [MON, TUE] = ['2025-12-01', '2025-12-02']
const exactly = (value: number): Figure => ({ measure: 'injured', value, low: value, high: value })
const plain = (value: number): Figure => ({ measure: 'injured', value })
const DOZENS: Figure = { measure: 'injured', low: 24, hedge: 'dozens' }
const atLeast = (value: number): Figure => ({
  measure: 'injured',
  value,
  low: value,
  hedge: 'at least',
})
const upTo = (value: number): Figure => ({ measure: 'injured', value, high: value, hedge: 'up to' })
const about = (value: number): Figure => ({ measure: 'injured', value, hedge: 'about' })

describe('low, best and high', () => {
  test.each<readonly [string, readonly (readonly [string, ...Figure[]])[], object]>([
    ['one exact figure is all three', [[MON, exactly(8)]], { low: 8, best: 8, high: 8 }],
    ['a figure without bounds is exact', [[MON, plain(8)]], { low: 8, best: 8, high: 8 }],
    ['dozens and 27 are 24 to 27', [[MON, DOZENS, plain(27)]], { low: 24, best: 27, high: 27 }],
    ['dozens alone have a low', [[MON, DOZENS]], { low: 24 }],
    ['at least two is two so far', [[MON, atLeast(2)]], { low: 2, best: 2 }],
    ['up to ten has a high', [[MON, upTo(10)]], { best: 10, high: 10 }],
    [
      'an exact figure is better than a hedged one',
      [
        [MON, plain(2)],
        [TUE, about(5)],
      ],
      { low: 2, best: 2, high: 2 },
    ],
    [
      'a newer “at least” above every exact figure is best, and leaves the high open',
      [
        [MON, plain(7)],
        [TUE, atLeast(8)],
      ],
      { low: 7, best: 8 },
    ],
    [
      'the newest exact figure is best',
      [
        [MON, plain(7)],
        [TUE, plain(8)],
      ],
      { low: 7, best: 8, high: 8 },
    ],
    [
      'a recalled figure is not new',
      [
        [MON, plain(10)],
        [TUE, plain(12), plain(10)],
      ],
      { low: 10, best: 12, high: 12 },
    ],
  ])('%s', (_name, days, expected) => {
    const [figure] = mergeFigures(place(days))
    expect(figure).toEqual({ measure: 'injured', ...expected, claims: expect.any(Array) })
  })

  test('measures and units are kept apart', () => {
    const money = { measure: 'money', value: 5, unit: 'EUR' }
    const merged = mergeFigures(place([[MON, money, { ...money, unit: 'USD' }, plain(3)]]))
    expect(merged.map(({ measure, unit }) => `${measure} ${unit ?? ''}`)).toEqual([
      'injured ',
      'money EUR',
      'money USD',
    ])
  })
})

test.each([
  ['dozens', DOZENS, '27', plain(27), true],
  ['dozens', DOZENS, '12', plain(12), false],
  ['at least 2', atLeast(2), '2', plain(2), true],
  ['7', plain(7), '8', plain(8), false],
  ['up to 10', upTo(10), '12', plain(12), false],
  ['about 5', about(5), '5', plain(5), true],
])('%s (%o) and %s (%o) can both hold: %s', (_a, one, _b, other, verdict) => {
  expect(canBothHold(one, other)).toBe(verdict)
  expect(canBothHold(other, one)).toBe(verdict)
})

describe('differing figures', () => {
  test.each<readonly [string, readonly (readonly [string, ...Figure[]])[], string]>([
    [
      'two figures for one toll at one moment contradict each other, though both may hold',
      [[MON, DOZENS, plain(27)]],
      'contradiction injured “dozens”|injured 27',
    ],
    [
      'a vague figure is updated by a later number',
      [
        [MON, DOZENS],
        [TUE, plain(27)],
      ],
      'update injured “dozens”|injured 27',
    ],
    [
      'a number that a later document words vaguely stands',
      [
        [MON, plain(27)],
        [TUE, DOZENS],
      ],
      '',
    ],
    ['the same number, hedged or not, is one', [[MON, atLeast(2), plain(2)]], ''],
    [
      'a toll that is no longer only a lower bound is an update',
      [
        [MON, atLeast(2)],
        [TUE, plain(5)],
      ],
      'update injured 2 (“at least”)|injured 5',
    ],
    [
      'of two on one day without a time of day, neither is the later',
      [
        [MON, plain(8)],
        [MON, plain(9)],
      ],
      'contradiction injured 8|injured 9',
    ],
    [
      'the time of day tells which of two on one day is the later',
      [
        [`${MON}T18:00:00Z`, plain(9)],
        [`${MON}T09:00:00Z`, plain(8)],
      ],
      'update injured 8|injured 9',
    ],
    [
      'two figures of one day contradict each other',
      [
        [MON, plain(7)],
        [MON, plain(8)],
      ],
      'contradiction injured 7|injured 8',
    ],
    [
      'two figures of one document contradict each other',
      [[MON, plain(7), plain(8)]],
      'contradiction injured 7|injured 8',
    ],
    [
      'a later, higher figure is an update',
      [
        [MON, plain(7)],
        [TUE, plain(8)],
      ],
      'update injured 7|injured 8',
    ],
    [
      'a later, lower figure is a contradiction',
      [
        [MON, plain(8)],
        [TUE, plain(7)],
      ],
      'contradiction injured 8|injured 7',
    ],
    [
      'a recalled figure is updated, not contradicted',
      [
        [MON, plain(10)],
        [TUE, plain(12), plain(10)],
      ],
      'update injured 10|injured 12',
    ],
  ])('%s', (_name, days, expected) => {
    const differences = findDifferences(place(days))
    const worded = differences.map(
      ({ kind, sides }) => `${kind} ${sides.map(({ value }) => value).join('|')}`,
    )
    expect(worded.join()).toBe(expected)
  })

  test('what a party says is not so is a denial, a plan that was held is none', () => {
    const statuses = (...given: readonly Status[]) => {
      const reading = sketch('a', { day: MON }, ...given.map((status) => ({ status })))
      return findDifferences(reading.claims.map((claim) => ({ claim, reading })))
    }
    expect(statuses('occurred', 'denied')).toMatchObject([
      {
        field: 'status',
        kind: 'denial',
        sides: [{ value: 'occurred' }, { value: 'denied' }],
      },
    ])
    expect(statuses('future', 'denied')).toMatchObject([{ kind: 'denial' }])
    expect(statuses('future', 'occurred')).toEqual([])
    expect(statuses('hypothetical', 'denied')).toEqual([])
  })

  test('times that do not meet and neighbouring towns are shown', () => {
    const reading = sketch(
      'a',
      {},
      { actor: [RUSSIA], place: ODESA, time: '2025-12-19' },
      { actor: [RUSSIA], place: { ...ODESA, name: 'Chornomorsk' }, time: '2025-12-20' },
    )
    const found = findDifferences(reading.claims.map((claim) => ({ claim, reading })))
    expect(found).toMatchObject([
      {
        field: 'place',
        kind: 'contradiction',
        sides: [{ value: 'Odesa' }, { value: 'Chornomorsk' }],
      },
      { field: 'time', sides: [{ value: '2025-12-19' }, { value: '2025-12-20' }] },
    ])
  })
})

function place(days: readonly (readonly [string, ...Figure[]])[]) {
  return days.flatMap(([day, ...figures], index) => {
    const claims = figures.map((figure) => ({ figures: [figure] }))
    const reading = sketch(`${index}`, { day }, ...claims)
    return reading.claims.map((claim) => ({ claim, reading }))
  })
}
