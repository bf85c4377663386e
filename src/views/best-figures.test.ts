import { expect, test } from 'vitest'
import { ODESA, RUSSIA, sketch, UKRAINE } from '../../test/merge/sketch.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Figure } from '../model/quantity.ts'
import { type BestRule, chooseBest } from './best-figures.ts'

const killed = (value: number): Figure => ({ measure: 'killed', value, unit: 'people' })
const DOZENS: Figure = { measure: 'killed', low: 24, hedge: 'dozens', unit: 'people' }

test.each<readonly [BestRule, number, readonly (readonly Figure[])[]]>([
  ['latest', 9, [[killed(7)], [killed(7)], [killed(9)]]],
  ['most-independent', 7, [[killed(7)], [killed(7)], [killed(9)]]],
  ['most-conservative', 7, [[killed(8)], [killed(7)], [killed(9)]]],
  // Of equals the newest.
  ['most-independent', 9, [[killed(7)], [killed(8)], [killed(9)]]],
  // Who gives no number has no say but in what is least.
  ['most-independent', 30, [[DOZENS], [killed(30)], [DOZENS]]],
  ['most-conservative', 24, [[DOZENS], [killed(30)], [DOZENS]]],
])('%s takes %d', (rule, best, given) => {
  const readings = given.map((figures, index) =>
    sketch(
      `${index}`,
      { day: `2025-12-2${index}`, outlet: `Outlet ${index}` },
      {
        type: 'ASSAULT',
        actor: [RUSSIA],
        recipient: [UKRAINE],
        place: ODESA,
        time: '2025-12-19',
        figures,
      },
    ),
  )
  const corpus = chooseBest({ readings, events: mergeReadings(readings) }, rule)
  expect([...corpus.events]).toMatchObject([{ figures: [{ measure: 'killed', best }] }])
})
