import { expect, test } from 'vitest'
import type { Event } from '../../model/event.ts'
import { renderEvent } from './event.ts'

const strike: Event = {
  id: '0123456789abcdef',
  type: 'ASSAULT',
  mode: 'drone',
  status: 'occurred',
  history: [{ status: 'occurred', at: '2026-03-04', claims: ['one'] }],
  actor: [{ name: 'Russia', country: 'RUS' }],
  recipient: [{ name: 'Ukraine', country: 'UKR' }],
  participants: [],
  time: { start: '2026-03-03', end: '2026-03-03', edtf: '2026-03-03' },
  place: { name: 'Odesa', country: 'UKR', precision: 'city' },
  figures: [{ measure: 'killed', low: 2, best: 3, high: 3, claims: ['one', 'two'] }],
  sources: {
    documents: 2,
    outlets: 2,
    independent: 2,
    origins: [
      { name: 'The Harbour Post', documents: ['a.txt'] },
      { name: 'Coast Daily', documents: ['b.txt'] },
    ],
  },
  differences: [
    {
      field: 'killed',
      kind: 'contradiction',
      sides: [
        { value: '2', claims: ['one'] },
        { value: '3', claims: ['two'] },
      ],
    },
  ],
  claims: [
    { id: 'one', document: 'a.txt', start: 0, end: 40 },
    { id: 'two', document: 'b.txt', start: 5, end: 50 },
  ],
  reasons: [],
}

test('an event is told with who gives which figure', () => {
  expect([...renderEvent(strike, '01234567')]).toEqual([
    { text: '01234567  ASSAULT (drone), occurred, 2026-03-03', style: 'bold' },
    '  parties       Russia → Ukraine',
    '  place         Odesa (UKR)',
    '  figures       killed 2–3–3 (a.txt, b.txt)',
    '  history       occurred as of 2026-03-04',
    '  sources       2 documents, 2 origins (The Harbour Post, Coast Daily)',
    '  contradiction killed: 2 (a.txt) | 3 (b.txt)',
    '  claims        a.txt 0–40, b.txt 5–50',
  ])
})
