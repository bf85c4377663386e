import { expect, test } from 'vitest'
import { copyOf, MIAMI, RUSSIA, sketch, UKRAINE, USA } from '../../test/merge/sketch.ts'
import { compareClaims } from './compare-claims.ts'

const MEETING = { actor: [USA], recipient: [RUSSIA], place: MIAMI, time: '2025-12-20' }
const first = sketch('a', { day: '2025-12-18' }, MEETING)
const second = sketch(
  'b',
  { day: '2025-12-19' },
  MEETING,
  { ...MEETING, recipient: [UKRAINE], time: '2025-12-05' },
  { actor: [USA], recipient: [RUSSIA] },
)

test('two claims are compared as they were when events were made', () => {
  expect(compareClaims([first, second], ['a.0'], ['b.0'])).toEqual({
    claims: ['a.0', 'b.0'],
    same: true,
    why: 'same sides, time and place',
    weighed: { points: 9, enough: 6, terms: { sides: 2, 'all sides': 1, days: 3, place: 3 } },
  })
})

test('what excludes one happening is the verdict, and nothing is weighed', () => {
  expect(compareClaims([first, second], ['a.0'], ['b.1'])).toEqual({
    claims: ['a.0', 'b.1'],
    same: false,
    why: 'the times do not meet',
  })
})

test('of two events the pair is shown of which one claim excludes the other', () => {
  const verdict = compareClaims([first, second], ['a.0'], ['b.0', 'b.2', 'b.1'])
  expect(verdict).toMatchObject({ claims: ['a.0', 'b.1'], same: false })
})

test('what is too little is weighed all the same', () => {
  expect(compareClaims([first, second], ['a.0'], ['b.2'])).toMatchObject({
    same: false,
    why: 'too little speaks for one happening',
    weighed: { points: 3 },
  })
})

test('claims in copies of one text are one by their words; a claim that is not there gives nothing', () => {
  const copy = copyOf(first, 'c', 'Example News')
  const [claim] = copy.claims
  expect(compareClaims([first, copy], ['a.0'], [claim?.id ?? ''])).toMatchObject({
    same: true,
    why: 'the same words in the same text',
  })
  expect(compareClaims([first], ['a.0'], ['b.0'])).toBeUndefined()
})
