import { expect, test } from 'vitest'
import { type ClaimSketch, MIAMI, ODESA, RUSSIA, sketch, USA } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import { makeDocument } from '../model/document.ts'
import type { Reading } from '../model/reading.ts'
import { viewChanges } from './changes.ts'

const killed = (value: number) => ({ measure: 'killed', value, low: value, high: value })
const attack = { type: 'ASSAULT', actor: [RUSSIA], place: ODESA, time: '2025-12-19' } as const
const talks = { actor: [USA], recipient: [RUSSIA], place: MIAMI } as const

const corpusOf = (...readings: readonly Reading[]) => ({
  readings,
  events: mergeReadings(readings),
})
const first = (claim: ClaimSketch) =>
  sketch('first.txt', { day: '2025-12-20', outlet: 'Example Wire' }, claim)
const later = (claim: ClaimSketch, outlet = 'Sample Herald') =>
  sketch('later.txt', { day: '2025-12-22', outlet }, claim)
const changesOf = (one: Reading, other: Reading) => [
  ...viewChanges(corpusOf(one), corpusOf(one, other)),
]

test('what nobody had reported is new, with its words', () => {
  const [change] = viewChanges(corpusOf(), corpusOf(first({ ...attack, words: 'A strike.' })))
  expect(change).toMatchObject({
    kind: 'NEW',
    before: [],
    fields: [],
    newOrigins: [],
    passages: [{ exact: 'A strike.', document: 'first.txt', published: '2025-12-20' }],
  })
})

test('a toll that rose is changed, and says from what to what', () => {
  const [change, ...others] = changesOf(
    first({ ...attack, figures: [killed(8)] }),
    later({ ...attack, figures: [killed(11)] }),
  )
  expect(others).toEqual([])
  expect(change).toMatchObject({
    kind: 'CHANGED',
    fields: [{ field: 'figures', kind: 'changed', before: 'killed 8', after: 'killed 8–11–11' }],
    newOrigins: ['Sample Herald'],
  })
})

test('a report with nothing else is repeated, and an outlet that adds no origin adds none', () => {
  expect(changesOf(first(attack), later(attack, 'Example Wire'))).toMatchObject([
    { kind: 'REPEATED', fields: [], newOrigins: [] },
  ])
})

test('a plan that was held is changed in status', () => {
  const plan = { ...talks, status: 'future', time: '2025-12-21' } as const
  expect(
    changesOf(first(plan), later({ ...talks, status: 'occurred', time: '2025-12-21' })),
  ).toMatchObject([
    { kind: 'CHANGED', fields: [{ field: 'status', before: 'future', after: 'occurred' }] },
  ])
})

test('what is now said not to have been is denied', () => {
  expect(changesOf(first(attack), later({ ...attack, status: 'denied' }))).toMatchObject([
    { kind: 'DENIED', fields: [{ field: 'denial', kind: 'denied', after: 'denied' }] },
  ])
})

test('a text that was replaced withdraws what it no longer says, and repeats the rest unnoticed', () => {
  const old = sketch('page.txt', { day: '2025-12-20' }, attack, {
    ...talks,
    words: 'They met in Miami.',
  })
  const document = makeDocument({ name: 'page.txt', text: old.document.text })
  const kept = old.claims.filter(({ evidence }) => evidence.exact !== 'They met in Miami.')
  // Offsets, and with them ids, move when a paragraph is put in above.
  const newer = { ...old, document, claims: kept.map((claim) => ({ ...claim, id: 'again' })) }
  expect([...viewChanges(corpusOf(old), corpusOf(newer))]).toMatchObject([
    { kind: 'WITHDRAWN', passages: [{ exact: 'They met in Miami.' }] },
  ])
})

test('between a moment and itself nothing changed', () => {
  const corpus = corpusOf(first(attack), later(attack))
  expect([...viewChanges(corpus, corpus)]).toEqual([])
})
