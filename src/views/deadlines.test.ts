import { expect, test } from 'vitest'
import {
  type ClaimSketch,
  PUTIN,
  RUSSIA,
  sketch,
  TRUMP,
  UKRAINE,
  USA,
} from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Reading } from '../model/reading.ts'
import { viewDeadlines } from './deadlines.ts'

const set = sketch(
  'set.txt',
  { day: '2025-08-06', outlet: 'Example Wire' },
  {
    words: 'Trump has given Russia until Friday to stop the war.',
    type: 'THREATEN',
    actor: [TRUMP],
    recipient: [RUSSIA],
    due: '2025-08-08',
    issue: 'ceasefire',
  },
  {
    words: 'Ukraine promised an answer by 20 August.',
    type: 'AGREE',
    actor: [UKRAINE],
    due: '2025-08-20',
    issue: 'territory',
  },
)
const silence = sketch('silence.txt', { day: '2025-12-20' })
const corpusOf = (...readings: readonly Reading[]) => ({
  readings,
  events: mergeReadings(readings),
})
/** Outcomes of the ultimatum, where another document has a claim of this kind. */
function outcomes(day: string, claim: ClaimSketch) {
  const corpus = corpusOf(set, sketch('later.txt', { day, outlet: 'Sample Herald' }, claim))
  return [...viewDeadlines(corpus)].find(({ kind }) => kind === 'ultimatum')?.outcomes
}

test('a deadline has a setter, an addressee, its day, its threat, and no outcome where none was reported', () => {
  const [ultimatum, promise] = viewDeadlines(corpusOf(set, silence))
  expect(ultimatum).toMatchObject({
    kind: 'ultimatum',
    setBy: [{ name: 'Donald Trump', side: 'USA' }],
    addressees: [{ name: 'Russia', claims: ['set.txt.0'] }],
    due: { value: '2025-08-08', passages: [{ document: 'set.txt' }] },
    consequence: { claims: ['set.txt.0'] },
    outcomes: [],
    documentsSince: 1,
  })
  expect(promise).toMatchObject({ kind: 'promise', due: { value: '2025-08-20' } })
  expect(promise).not.toHaveProperty('consequence')
})

test('a demand of the same day, by the same on the same issue, tells of the deadline again', () => {
  const again: ClaimSketch = {
    type: 'REQUEST',
    actor: [USA],
    due: '2025-08-08',
    issue: 'ceasefire',
    words: 'A demand that the United States set by Friday passed.',
  }
  expect(outcomes('2025-08-09', again)).toMatchObject([{ kind: 'recalled' }])
  expect(outcomes('2025-08-09', { ...again, issue: 'territory' })).toEqual([])
})

test.each([
  ['yields', { type: 'AGREE' }, ['met']],
  ['signs', { type: 'SUPPORT', mode: 'sign' }, ['met']],
  ['refuses who set it', { type: 'REJECT', recipient: [USA] }, ['refused']],
  ['refuses something', { type: 'REJECT' }, []],
  ['denies a charge', { type: 'REJECT', mode: 'deny', recipient: [USA] }, []],
] as const)('who %s before the day is up tells the outcome, or does not', (_, claim, expected) => {
  const answer = { actor: [RUSSIA], issue: 'ceasefire', ...claim }
  expect(outcomes('2025-08-07', answer)?.map(({ kind }) => kind)).toEqual(expected)
})

test('a promise is met by the deed of the same number, whatever is counted', () => {
  const figures = (measure: string) => [{ measure, value: 18 }]
  const corpus = corpusOf(
    sketch(
      'a.txt',
      { day: '2025-08-06' },
      {
        type: 'AGREE',
        actor: [UKRAINE],
        due: '2025-08-09',
        figures: figures('prisoner'),
      },
    ),
    sketch(
      'b.txt',
      { day: '2025-08-10' },
      {
        type: 'RETREAT',
        actor: [UKRAINE],
        figures: figures('soldier'),
      },
    ),
  )
  expect(viewDeadlines(corpus).at(0)?.outcomes).toMatchObject([
    { kind: 'met', why: 'who promised acts on the same number' },
  ])
})

test('a number of days is no number of kilometres', () => {
  const promise = (unit: string) => ({
    actor: [UKRAINE],
    figures: [{ measure: 'other', value: 30, unit }],
  })
  const corpus = corpusOf(
    sketch('a.txt', { day: '2025-08-06' }, { type: 'AGREE', due: '2025-08-09', ...promise('day') }),
    sketch('b.txt', { day: '2025-08-10' }, { type: 'RETREAT', ...promise('kilometre') }),
  )
  expect(viewDeadlines(corpus).at(0)?.outcomes).toEqual([])
})

test('what was reported before the due day, however much, hides nothing that came after it', () => {
  const early = Array.from({ length: 60 }, (_, at) =>
    sketch(
      `early-${at}.txt`,
      { day: '2025-08-07' },
      {
        type: 'REQUEST',
        actor: [RUSSIA],
        issue: 'ceasefire',
        words: `Russia asked for thing ${at}.`,
      },
    ),
  )
  const late = sketch(
    'late.txt',
    { day: '2025-08-09' },
    { ...sanctions, words: 'The US imposed sanctions.' },
  )
  const found = [...viewDeadlines(corpusOf(set, ...early, late))]
  expect(found.find(({ kind }) => kind === 'ultimatum')?.outcomes).toMatchObject([
    { kind: 'carried-out' },
  ])
})

test('what has no day and was published when the deadline was set may have been before', () => {
  expect(outcomes('2025-08-06', { type: 'AGREE', actor: [RUSSIA], issue: 'ceasefire' })).toEqual([])
})

const sanctions = { type: 'SANCTION', actor: [USA], recipient: [RUSSIA] } as const
test.each([
  ['carried-out', '2025-08-09', { ...sanctions, words: 'The US imposed sanctions.' }],
  [
    'met',
    '2025-08-08',
    { type: 'RETREAT', actor: [RUSSIA], issue: 'ceasefire', words: 'Russia held its fire.' },
  ],
  [
    'refused',
    '2025-08-10',
    {
      type: 'REJECT',
      actor: [PUTIN],
      recipient: [USA],
      issue: 'ceasefire',
      words: 'Putin refused.',
    },
  ],
] as const)('a later report that it was %s is its outcome, and inferred', (kind, day, claim) => {
  expect(outcomes(day, claim)).toMatchObject([
    { kind, basis: 'inferred', passages: [{ document: 'later.txt', exact: claim.words }] },
  ])
})

test.each([
  ['before the day', '2025-08-07', { ...sanctions, words: 'The US imposed sanctions.' }],
  ['months later', '2025-12-20', { ...sanctions, words: 'The US imposed sanctions.' }],
  [
    'of what was done before',
    '2025-08-09',
    { ...sanctions, time: '2025-06-01', words: 'In June the US imposed sanctions.' },
  ],
  ['of a plan', '2025-08-09', { ...sanctions, status: 'future', words: 'The US will act.' }],
  [
    'on something else',
    '2025-08-09',
    { type: 'REJECT', actor: [RUSSIA], issue: 'territory', words: 'Russia refused to cede land.' },
  ],
  [
    'of others',
    '2025-08-09',
    { ...sanctions, recipient: [UKRAINE], words: 'The US imposed tariffs on Ukraine.' },
  ],
] as const)('a report %s is no outcome', (_, day, claim) => {
  expect(outcomes(day, claim)).toEqual([])
})

test.each([
  [{ party: 'USA' }, 1],
  [{ party: 'Ukraine' }, 1],
  [{ issue: 'territory' }, 1],
  [{ from: '2025-08-09' }, 1],
  [{ to: '2025-08-08' }, 1],
  [{ party: 'Japan' }, 0],
])('%j leaves %i', (query, number) => {
  expect([...viewDeadlines(corpusOf(set), query)]).toHaveLength(number)
})
