import { expect, test } from 'vitest'
import { EUROPE, RUSSIA, sketch, TRUMP, UKRAINE, USA } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import { viewIssues } from './issue-summaries.ts'
import { viewIssue, wholeAccount } from './issues.ts'

const loan = { measure: 'loan', value: 90e9, low: 90e9, high: 90e9, unit: 'EUR' }
const reading = sketch(
  'a.txt',
  { day: '2025-12-20', outlet: 'Example Wire' },
  { type: 'AID', actor: [EUROPE], recipient: [UKRAINE], issue: 'financing', figures: [loan] },
  { type: 'AGREE', actor: [RUSSIA, UKRAINE], issue: 'prisoners-and-hostages' },
  { type: 'AGREE', mode: 'accept', actor: [UKRAINE], recipient: [USA], issue: 'financing' },
  { type: 'REJECT', actor: [RUSSIA], issue: 'financing' },
  {
    type: 'THREATEN',
    actor: [TRUMP],
    recipient: [RUSSIA],
    issue: 'financing',
    due: '2025-12-31',
  },
  { type: 'REQUEST', actor: [UKRAINE], recipient: [USA], issue: 'financing' },
  { type: 'SANCTION', status: 'denied', actor: [USA], issue: 'financing' },
  { type: 'ACCUSE', actor: [RUSSIA], recipient: [UKRAINE] },
)
const corpus = { readings: [reading], events: mergeReadings([reading]) }

test('an issue has its positions, what was put, done and threatened, and what is due', () => {
  const account = wholeAccount(viewIssue(corpus, 'financing'))
  expect(account.positions.map(({ party }) => party)).toEqual(['RUS', 'UKR', 'USA'])
  expect(account).toMatchObject({
    documents: ['a.txt'],
    demands: [{ kind: 'demand', state: 'open' }],
    accords: [],
    measures: [{ type: 'AID', figures: [{ measure: 'loan', best: 90e9, claims: ['a.txt.0'] }] }],
    threats: [{ type: 'THREATEN', by: [{ name: 'Donald Trump', side: 'USA' }] }],
    deadlines: [{ due: { value: '2025-12-31' } }],
  })
})

test('what two sides settle with each other is agreed, and a yes to another is not settled yet', () => {
  expect([...viewIssue(corpus, 'prisoners-and-hostages').accords]).toMatchObject([
    { by: [{ name: 'Russia' }, { name: 'Ukraine' }] },
  ])
})

test('the table counts, and leaves out issues on which nothing was read', () => {
  expect(viewIssues(corpus)).toEqual([
    {
      issue: 'financing',
      parties: ['RUS', 'UKR', 'USA'],
      moves: 4,
      demands: { accepted: 0, refused: 0, disputed: 0, open: 1 },
      accords: 0,
      measures: 1,
      threats: 1,
      deadlines: 1,
      documents: 1,
    },
    expect.objectContaining({ issue: 'prisoners-and-hostages', moves: 2, accords: 1 }),
  ])
})

test('an issue on which nothing was read is empty', () => {
  expect(wholeAccount(viewIssue(corpus, 'elections'))).toMatchObject({
    positions: [],
    documents: [],
    measures: [],
  })
})
