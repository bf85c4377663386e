import { describe, expect, test } from 'vitest'
import { judge, type Measured, type Pin, repin, scoresOf } from './floors.ts'

const pin: Pin = {
  hash: 'abc',
  counts: { documents: 2 },
  floors: { 'claims.recall': 0.8 },
  ceilings: { 'furniture.leaks': 1 },
}

const measured: Measured = {
  hash: 'abc',
  counts: { documents: 2 },
  scores: { 'claims.recall': 0.8, 'furniture.leaks': 1 },
}

function withScores(scores: Measured['scores']): Measured {
  return { ...measured, scores: { ...measured.scores, ...scores } }
}

describe('the gate', () => {
  test('lets the pinned scores pass', () => expect(judge(pin, measured)).toEqual([]))

  test.each<[string, Measured]>([
    ['a better score', withScores({ 'claims.recall': 0.9, 'furniture.leaks': 0 })],
    ['noise below the floor', withScores({ 'claims.recall': 0.7996 })],
  ])('lets %s pass', (_, now) => expect(judge(pin, now)).toEqual([]))

  test.each<[string, Measured, string]>([
    ['a score below its floor', withScores({ 'claims.recall': 0.79 }), 'below its floor of 0.8'],
    ['a count above its ceiling', withScores({ 'furniture.leaks': 2 }), 'above its ceiling of 1'],
    ['changed texts or gold', { ...measured, hash: 'abd' }, 'not the pinned ones'],
    ['a document more', { ...measured, counts: { documents: 3 } }, 'documents: pinned 2, now 3'],
    ['a new count', { ...measured, counts: { documents: 2, claims: 9 } }, 'claims: pinned none'],
    ['a lost score', { ...measured, scores: { 'furniture.leaks': 1 } }, 'was not measured'],
    ['a score without a floor', withScores({ 'quotes.recall': 1 }), 'is not pinned'],
  ])('stops %s', (_, now, trouble) => {
    expect(judge(pin, now)).toEqual([expect.stringContaining(trouble)])
  })

  test('stops a set that was never pinned', () => {
    expect(judge(undefined, measured)).toHaveLength(1)
  })
})

describe('pinning anew', () => {
  const strict = { allowRegression: false }

  test('raises floors and lowers ceilings', () => {
    const now = withScores({ 'claims.recall': 0.912_38, 'furniture.leaks': 0 })
    expect(repin(pin, now, strict)).toEqual({
      pin: { ...pin, floors: { 'claims.recall': 0.9123 }, ceilings: { 'furniture.leaks': 0 } },
      regressions: [],
    })
  })

  test('keeps a bound that a worse score would loosen, and says which', () => {
    const now = withScores({ 'claims.recall': 0.7, 'furniture.leaks': 5 })
    expect(repin(pin, now, strict)).toEqual({
      pin,
      regressions: ['claims.recall 0.8 → 0.7', 'furniture.leaks 1 → 5'],
    })
  })

  test('loosens a bound only where that is allowed', () => {
    const now = withScores({ 'claims.recall': 0.7, 'furniture.leaks': 5 })
    expect(repin(pin, now, { allowRegression: true }).pin).toEqual({
      ...pin,
      floors: { 'claims.recall': 0.7 },
      ceilings: { 'furniture.leaks': 5 },
    })
  })

  test('does not let noise wear a floor down', () => {
    expect(repin(pin, withScores({ 'claims.recall': 0.7996 }), strict)).toEqual({
      pin,
      regressions: [],
    })
  })

  test('pins changed texts and gold as they are now', () => {
    const now = { ...measured, hash: 'new', counts: { documents: 3 } }
    expect(repin(pin, now, strict).pin).toMatchObject({ hash: 'new', counts: { documents: 3 } })
  })

  test('pins a set for the first time', () => {
    expect(repin(undefined, measured, strict)).toEqual({ pin, regressions: [] })
  })

  test('keeps the floor of a score that is no longer measured', () => {
    const { scores, ...rest } = measured
    const now = { ...rest, scores: { 'furniture.leaks': scores['furniture.leaks'] ?? 0 } }
    expect(repin(pin, now, strict)).toEqual({
      pin,
      regressions: ['claims.recall 0.8 → not measured'],
    })
    expect(repin(pin, now, { allowRegression: true }).pin.floors).toEqual({})
  })
})

test('scores are named by their part, and counts and what was not asked for are left out', () => {
  const nothing = Number.NaN
  expect(
    scoresOf({
      claims: { gold: 4, predicted: 5, recall: 1, precision: 0.8, full: 0.5, analysisAsFact: 0 },
      ofFound: {
        actor: 1,
        recipient: 1,
        time: nothing,
        place: nothing,
        status: 1,
        attribution: nothing,
        figures: nothing,
        issue: nothing,
        due: nothing,
      },
      quotes: { gold: 0, recall: nothing, precision: 0, speaker: nothing },
      furniture: { gold: 1, predicted: 1, recall: 1, precision: 1, leaks: 0 },
      events: { goldPairs: 1, predictedPairs: 1, recall: 1, precision: 1, sources: {} },
    }),
  ).toEqual({
    'claims.recall': 1,
    'claims.precision': 0.8,
    'claims.full': 0.5,
    'claims.analysisAsFact': 0,
    'ofFound.actor': 1,
    'ofFound.recipient': 1,
    'ofFound.status': 1,
    'quotes.precision': 0,
    'furniture.recall': 1,
    'furniture.precision': 1,
    'furniture.leaks': 0,
    'events.recall': 1,
    'events.precision': 1,
  })
})
