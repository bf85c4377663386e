import { expect, test } from 'vitest'
import { sketchEvent, sketchReading } from '../../../test/views/readings.ts'
import { idsOf, shortIds } from '../../views/ids.ts'
import { viewTimeline } from '../../views/timeline.ts'
import { renderTimeline } from './timeline.ts'

const reading = sketchReading({
  name: 'a.txt',
  text: 'The envoys met\nin Geneva, and will meet again.',
  claims: [{ words: 'The envoys met\nin Geneva', type: 'CONSULT', actor: [{ name: 'Norway' }] }],
})
const sources = {
  documents: 2,
  outlets: 2,
  independent: 1,
  origins: [{ name: 'Polar Wire', documents: ['a.txt'] }],
}
const event = { ...sketchEvent([reading]), sources }
const corpus = {
  readings: [reading],
  events: [
    {
      ...event,
      id: '1111111111111111',
      time: { start: '2026-03-01', end: '2026-03-02', edtf: '2026-03-01/2026-03-02' },
    },
    { ...event, id: '2222222222222222', status: 'future' as const, claims: [] },
  ],
}

test('a timeline has a line an event, its words beneath, and the undated last', () => {
  const lines = renderTimeline(viewTimeline(corpus), {
    short: shortIds(idsOf(corpus)),
    passages: true,
  })
  expect([...lines].map((line) => (typeof line === 'string' ? line : line.text))).toEqual([
    '2026-03-01  occurred      CONSULT · Norway · 2026-03-01/2026-03-02 · 2 documents, 1 origin (Polar Wire) · 11111111',
    '            “The envoys met in Geneva”  a.txt 0–24',
    '',
    'no date     future        CONSULT · Norway · 2 documents, 1 origin (Polar Wire) · 22222222',
  ])
})
