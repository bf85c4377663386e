import { expect, test } from 'vitest'
import { wordEventFigure, wordFigure, wordParties, wordWhen } from './wording.ts'

test.each([
  [{ measure: 'killed', low: 8, best: 8, high: 8, claims: [] }, 'killed 8'],
  [{ measure: 'injured', low: 24, best: 27, high: 30, claims: [] }, 'injured 24–27–30'],
  [{ measure: 'killed', low: 2, claims: [] }, 'killed 2–?–?'],
  [{ measure: 'distance', low: 9, best: 9, high: 9, unit: 'mile', claims: [] }, 'distance 9 mile'],
])('an event figure is told by its bounds: %o', (figure, words) => {
  expect(wordEventFigure(figure)).toBe(words)
})

test('a vague figure is told by its bounds and its words', () => {
  const figure = { measure: 'injured', low: 24, unit: 'people', hedge: 'dozens' }
  expect(wordFigure(figure)).toBe('injured: 24–?–? (“dozens”)')
})

test.each([
  { actor: ['Russia'], recipient: ['Ukraine'], words: 'Russia → Ukraine' },
  { actor: [], recipient: ['Ukraine'], words: '(not said) → Ukraine' },
  { actor: ['France', 'Germany'], recipient: [], words: 'France, Germany' },
  { actor: [], recipient: [], words: '' },
])('parties are told as “$words”', ({ actor, recipient, words }) => {
  const parties = (names: readonly string[]) => names.map((name) => ({ name }))
  expect(wordParties(parties(actor), parties(recipient))).toBe(words)
})

test.each([
  [
    { start: '2026-03-01', end: '2026-03-02', edtf: '2026-03-01/2026-03-02', basis: 'given' },
    '2026-03-01/2026-03-02',
  ],
  [{ start: '2026-03-01', basis: 'given' }, '2026-03-01/..'],
  [{ basis: 'inferred' }, 'no date'],
  [
    {
      start: '2026-03-01',
      end: '2026-03-01',
      edtf: '2026-03-01',
      basis: 'inferred',
      anchor: { kind: 'published', day: '2026-03-03' },
    },
    '2026-03-01, reckoned from publication on 2026-03-03',
  ],
] as const)('days are told with what they were reckoned from: %o', (when, words) => {
  expect(wordWhen(when)).toBe(words)
})
