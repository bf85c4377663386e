import { expect, test } from 'vitest'
import { MIAMI, RUSSIA, sketch, UKRAINE, USA } from '../../test/merge/sketch.ts'
import { compareClaims } from '../merge/compare-claims.ts'
import { mergeReadings } from '../merge/events.ts'
import { viewPair } from './explain-pair.ts'

const PLAN = { actor: [USA], recipient: [RUSSIA], place: MIAMI, time: '2025-12-20' }
const readings = [
  sketch('a', { day: '2025-12-18' }, { actor: [USA], recipient: [RUSSIA], place: MIAMI }),
  sketch('b', { day: '2025-12-19' }, PLAN),
  sketch('c', { day: '2025-12-28' }, PLAN),
  sketch('d', { day: '2025-12-08' }, { ...PLAN, recipient: [UKRAINE], time: '2025-12-05' }),
]
const corpus = { readings, events: mergeReadings(readings) }

function pairOf(one: string, other: string) {
  const verdict = compareClaims(readings, [one], [other])
  if (verdict === undefined) throw new Error(`${one} or ${other} is not there`)
  return viewPair(corpus, [one, other], verdict)
}

test('two meetings in one town are two, and both days are shown', () => {
  const pair = pairOf('b.0', 'd.0')
  expect(pair).toMatchObject({ verdict: { why: 'the times do not meet' }, chain: [] })
  expect(pair.event).toBeUndefined()
  const times = pair.compared.map(({ cells }) => cells.find(({ field }) => field === 'time')?.value)
  expect(times).toEqual(['2025-12-20', '2025-12-05'])
})

test('two claims that too little joins are one event through a third', () => {
  const pair = pairOf('a.0', 'c.0')
  expect(pair.verdict.same).toBe(false)
  expect(pair.event).toBe(corpus.events.find(({ claims }) => claims.length === 3)?.id)
  expect(pair.chain.map(({ claims }) => [...claims].sort())).toEqual([
    ['a.0', 'b.0'],
    ['b.0', 'c.0'],
  ])
})
