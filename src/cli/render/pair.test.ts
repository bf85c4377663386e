import { expect, test } from 'vitest'
import type { PairExplanation } from '../../views/explain-pair.ts'
import { renderPair } from './pair.ts'

const TWO: PairExplanation = {
  kind: 'pair',
  ids: ['aaaa', 'bbbb'],
  verdict: { claims: ['a.0', 'b.0'], same: false, why: 'the times do not meet' },
  compared: [
    {
      id: 'a.0',
      passage: { document: 'a.txt', start: 0, end: 8, exact: 'They met' },
      cells: [{ field: 'time', value: '2025-12-05' }],
    },
  ],
  chain: [],
}

function linesOf(pair: PairExplanation): readonly string[] {
  return [...renderPair(pair)].map((line) => (typeof line === 'string' ? line : line.text))
}

test('what excludes one event stands beneath what was compared', () => {
  expect(linesOf(TWO)).toEqual([
    'aaaa and bbbb',
    '  a.0  “They met”  a.txt 0–8',
    '      time          2025-12-05',
    'two events',
    '  because the times do not meet',
  ])
})

test('what was weighed is shown with its points', () => {
  const weighed = { points: 5.4, enough: 6, terms: { sides: 2, undated: -3 } }
  const lines = linesOf({ ...TWO, verdict: { ...TWO.verdict, why: 'too little', weighed } })
  expect(lines.slice(-3)).toEqual([
    '  5.4 points, of which 6 are enough:',
    '    sides              +2',
    '    undated            -3',
  ])
})

test('claims that others join are led from one to the other', () => {
  const chain = [{ claims: ['a.0', 'c.0'] as const, why: 'same sides, time and place' }]
  const lines = linesOf({ ...TWO, event: 'eeee', chain })
  expect(lines.slice(-3)).toEqual([
    'one event, eeee',
    '  because other claims join them:',
    '    a.0 and c.0: same sides, time and place',
  ])
})

test('claims alike that are yet two are not said to differ', () => {
  const alike = { ...TWO.verdict, same: true, why: 'same place' }
  expect(linesOf({ ...TWO, verdict: alike })).toContain('  though alike: same place;')
})
