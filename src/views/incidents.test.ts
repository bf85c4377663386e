import { expect, test } from 'vitest'
import { KHARKIV, ODESA, RUSSIA, sketch, UKRAINE, WIRE } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import { viewIncidents } from './incidents.ts'

const count = (measure: string, value: number) => {
  return { measure, value, low: value, high: value, unit: 'people' }
}
const attack = { type: 'ASSAULT', actor: [RUSSIA], recipient: [UKRAINE] } as const
const first = sketch(
  'first.txt',
  { day: '2025-12-20', outlet: 'Example Courier' },
  {
    ...attack,
    words: 'Missiles hit Odesa, killing seven and wounding dozens.',
    mode: 'missile',
    time: '2025-12-19',
    place: ODESA,
    attribution: [WIRE],
    figures: [count('injured', 15), count('killed', 7)],
  },
  { ...attack, words: 'Russia launched its invasion in 2022.', time: '2022-02-24', place: KHARKIV },
  { ...attack, words: 'Russia keeps attacking.', status: 'ongoing' },
  {
    ...attack,
    words: 'The war has killed thousands.',
    place: { name: 'Ukraine', country: 'UKR', precision: 'country' },
    figures: [{ measure: 'killed', low: 2000, unit: 'people', hedge: 'thousands' }],
  },
)
const second = sketch(
  'second.txt',
  { day: '2025-12-22', outlet: 'Sample Herald' },
  {
    ...attack,
    words: 'The Odesa strike killed eight.',
    time: '2025-12-19',
    place: ODESA,
    figures: [count('killed', 8)],
  },
  { ...attack, words: 'Russia may strike Kharkiv.', status: 'hypothetical', place: KHARKIV },
  { ...attack, words: 'Russia will strike Kharkiv.', status: 'future', place: KHARKIV },
  { ...attack, words: 'No strike hit Kharkiv.', status: 'denied', place: KHARKIV },
  {
    type: 'COERCE',
    words: 'Guards killed a prisoner in Kharkiv.',
    place: KHARKIV,
    figures: [count('killed', 1)],
  },
  { type: 'COERCE', words: 'Police held a man in Kharkiv.', place: KHARKIV },
)
const readings = [first, second]
const corpus = { readings, events: mergeReadings(readings) }
const wordsOf = (query = {}) =>
  [...viewIncidents(corpus, query)].map(({ passages }) => passages.map(({ exact }) => exact))

test('what is feared, planned or denied is no incident, nor is force that kills nobody', () => {
  expect(wordsOf()).toEqual([
    ['Missiles hit Odesa, killing seven and wounding dozens.', 'The Odesa strike killed eight.'],
    ['Guards killed a prisoner in Kharkiv.'],
  ])
})

test('history, campaigns and the toll of a whole war are background', () => {
  const told = [...viewIncidents(corpus, { background: true })]
  expect(told.map(({ passages, background }) => [passages[0]?.exact, background])).toEqual([
    ['Russia launched its invasion in 2022.', 'long-before'],
    ['Missiles hit Odesa, killing seven and wounding dozens.', undefined],
    expect.arrayContaining([expect.anything()]),
    expect.arrayContaining([expect.anything()]),
    expect.arrayContaining([expect.anything()]),
  ])
  const kinds = told.flatMap(({ background }) => background ?? []).sort()
  expect(kinds).toEqual(['long-before', 'no-day-or-place', 'ongoing'])
})

test('the toll is low, best and high, and every number has its source', () => {
  const [incident] = viewIncidents(corpus)
  expect(incident?.figures).toMatchObject([
    {
      measure: 'killed',
      low: 7,
      best: 8,
      high: 8,
      accounts: [
        {
          figure: { value: 7 },
          saidBy: ['Example Wire'],
          outlet: 'Example Courier',
          published: '2025-12-20',
          claims: ['first.txt.0'],
        },
        { figure: { value: 8 }, saidBy: [], outlet: 'Sample Herald', claims: ['second.txt.0'] },
      ],
    },
    { measure: 'injured', best: 15 },
  ])
  expect(incident).toMatchObject({ mode: 'missile', sources: { documents: 2, independent: 2 } })
})

test.each([
  { party: 'RUS', number: 1 },
  { party: 'Japan', number: 0 },
])('$party has part in $number', ({ party, number }) => {
  expect([...viewIncidents(corpus, { party })]).toHaveLength(number)
})

test('days bound the list', () => {
  expect([...viewIncidents(corpus, { from: '2025-12-20' })]).toEqual([])
  expect([...viewIncidents(corpus, { from: '2025-12-01', to: '2025-12-19' })]).toHaveLength(1)
})

test('who denies an attack is named as such, and not as having done it', () => {
  const where = { place: ODESA, recipient: [UKRAINE], words: 'bombs on a market in Odesa' }
  const corpus = [
    sketch('a.txt', { day: '2025-12-20' }, { ...where, type: 'ASSAULT', time: '2025-12-19' }),
    sketch(
      'b.txt',
      { day: '2025-12-20' },
      {
        ...where,
        type: 'ASSAULT',
        time: '2025-12-19',
        status: 'denied',
        actor: [RUSSIA],
        attribution: [RUSSIA],
      },
    ),
  ]
  const events = mergeReadings(corpus)
  expect(events).toMatchObject([{ actor: [], recipient: [UKRAINE] }])
  expect([...viewIncidents({ readings: corpus, events })]).toMatchObject([
    { by: [], deniedBy: [{ name: 'Russia', claims: ['b.txt.0'] }] },
  ])
})
