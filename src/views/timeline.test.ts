import { expect, test } from 'vitest'
import { sketchEvent, sketchReading } from '../../test/views/readings.ts'
import { viewTimeline } from './timeline.ts'

const long = sketchReading({
  name: 'long.txt',
  text: 'On Monday the two envoys met for the second time in a villa above Geneva.',
  claims: [{ words: 'the two envoys met for the second time in a villa', type: 'CONSULT' }],
})
const short = sketchReading({
  name: 'short.txt',
  text: 'The envoys met in Geneva. Both envoys later met the press there.',
  claims: [
    { words: 'Both envoys later met the press', type: 'CONSULT' },
    { words: 'The envoys met', type: 'CONSULT' },
  ],
})
const readings = [long, short]
const met = sketchEvent(readings, { id: 'b', time: { start: '2026-03-02', end: '2026-03-02' } })
const talks = sketchEvent([long], { id: 'a', time: { start: '2026-03-01', end: '2026-03-03' } })
const open = sketchEvent([long], { id: 'c', time: { end: '2026-02-20' } })
const undated = sketchEvent([short], { id: 'd' })
const corpus = { readings, events: [undated, met, open, talks] }

test('events stand in the order of their days, and those of no date come last', () => {
  const days = [...viewTimeline(corpus)].map(({ day, event }) => [day, event.id])
  expect(days).toEqual([
    ['2026-02-20', 'c'],
    ['2026-03-01', 'a'],
    ['2026-03-02', 'b'],
    [undefined, 'd'],
  ])
})

test.each([
  { range: { from: '2026-03-03' }, ids: ['a'], why: 'one that still lasts is within' },
  { range: { to: '2026-03-01' }, ids: ['c', 'a'], why: 'one that has begun is within' },
  { range: { from: '2026-03-02', to: '2026-03-02' }, ids: ['a', 'b'], why: 'both ends count' },
  { range: { from: '2026-04-01' }, ids: [], why: 'nothing says that the undated falls there' },
])('of certain days: $why', ({ range, ids }) => {
  expect([...viewTimeline(corpus, range)].map(({ event }) => event.id)).toEqual(ids)
})

test('each document gives its shortest words, with where they stand', () => {
  const entry = [...viewTimeline(corpus)].find(({ event }) => event.id === 'b')
  expect(entry?.passages).toEqual([
    expect.objectContaining({ document: 'long.txt', start: 10, end: 59 }),
    expect.objectContaining({ document: 'short.txt', start: 0, end: 14, exact: 'The envoys met' }),
  ])
})

test('a claim that the readings do not hold gives no words', () => {
  expect([...viewTimeline({ readings: [], events: [met] })][0]?.passages).toEqual([])
})

test('the order of readings and events changes nothing', () => {
  const turned = { readings: [short, long], events: [talks, open, met, undated] }
  expect([...viewTimeline(turned)]).toEqual([...viewTimeline(corpus)])
})
