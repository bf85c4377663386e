import { expect, test } from 'vitest'
import { auditSheet, type Verdict } from './audit.ts'

const verdicts = (correct: number, wrong: number): readonly Verdict[] => [
  ...Array.from({ length: correct }, () => ({ type: 'AGREE', correct: true, wrong: [] })),
  ...Array.from({ length: wrong }, () => ({ type: 'ASSAULT', correct: false, wrong: ['place'] })),
]

test.each([
  // Bounds as published for Wilson's interval: Brown, Cai and DasGupta (2001), and by hand.
  [0, 10, 0, 0.2775],
  [10, 0, 0.7225, 1],
  [5, 5, 0.2366, 0.7634],
  [81, 19, 0.7222, 0.8749],
])('%i right and %i wrong lie between %f and %f', (right, wrong, low, high) => {
  const { precision } = auditSheet(verdicts(right, wrong))
  expect(precision?.low).toBeCloseTo(low, 3)
  expect(precision?.high).toBeCloseTo(high, 3)
})

test('types and wrong fields are counted apart', () => {
  const audit = auditSheet([...verdicts(3, 2), { type: 'AGREE', wrong: [] }])
  expect(audit).toMatchObject({ drawn: 6, open: 1, precision: { judged: 5, correct: 3 } })
  expect(audit.byType.map(({ type, share }) => [type, share])).toEqual([
    ['AGREE', 1],
    ['ASSAULT', 0],
  ])
  expect(audit.wrong).toEqual([{ field: 'place', claims: 2 }])
})

test('a sheet on which nothing is judged has no precision', () => {
  expect(auditSheet([{ type: 'AGREE', wrong: [] }]).precision).toBeUndefined()
  expect(auditSheet([])).toEqual({ drawn: 0, open: 0, byType: [], wrong: [] })
})
