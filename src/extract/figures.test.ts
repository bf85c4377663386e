import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import type { EventType } from '../model/claim.ts'
import { readFigures } from './figures.ts'

/** The figures of a whole text, as `measure value [low–high] unit`. */
function figuresOf(text: string, type: EventType = 'ASSAULT'): readonly string[] {
  const read = annotatePlain(text)
  return readFigures(knowledge, read, { start: 0, end: text.length }, type).map(
    ({ value: { measure, value, hedge, low, high, unit } }) =>
      `${measure} ${value ?? hedge} [${low ?? ''}–${high ?? ''}] ${unit ?? ''}`.trim(),
  )
}

test.each([
  ['Seven people were killed.', ['killed 7 [7–7] people']],
  ['The blast killed seven.', ['killed 7 [7–7] people']],
  [
    'The blast left seven dead and ten wounded.',
    ['killed 7 [7–7] people', 'injured 10 [10–10] people'],
  ],
  ['Dozens were hurt.', ['injured dozens [24–] people']],
  ['More than 3,000 people fled.', ['displaced 3000 [3000–] people']],
  ['Police detained 12 people.', ['detained 12 [12–12] people']],
  ['It lasted two hours.', ['duration 2 [2–2] hour']],
  ['They advanced 20 kilometres.', ['distance 20 [20–20] kilometre']],
  ['They control 40% of it.', ['share 40 [40–40] percent']],
  ['It lent €90bn.', ['money 90000000000 [90000000000–90000000000] EUR']],
  ['They sank three submarines.', ['submarine 3 [3–3]']],
  ['The flat on the third floor burned.', []],
])('%s → %j', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected)
})

describe('no toll', () => {
  test.each<[string, EventType]>([
    ['Kenya urged 20 leaders to come.', 'REQUEST'],
    ['Two ministers met.', 'CONSULT'],
  ])('%s', (text, type) => {
    expect(figuresOf(text, type)).toEqual([])
  })
})

test('a figure keeps the number and its noun as evidence', () => {
  const text = 'At least two people were killed.'
  const [figure] = readFigures(
    knowledge,
    annotatePlain(text),
    { start: 0, end: text.length },
    'ASSAULT',
  )
  expect(figure?.evidence[0].exact).toBe('At least two people')
  expect(figure?.rule).toBe('figure/killed')
})
