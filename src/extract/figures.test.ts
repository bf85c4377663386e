import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import type { EventType } from '../model/claim.ts'
import { readFigures } from './figures.ts'
import { findFrames } from './frames.ts'

/** The figures of a whole text, as `measure value [low–high] unit`. */
function figuresOf(text: string, type: EventType = 'ASSAULT'): readonly string[] {
  return readAll(text, type).map(({ value: { measure, value, hedge, low, high, unit } }) =>
    `${measure} ${value ?? hedge} [${low ?? ''}–${high ?? ''}] ${unit ?? ''}`.trim(),
  )
}

function readAll(text: string, type: EventType = 'ASSAULT') {
  const read = annotatePlain(text)
  return read.sentences.flatMap((span, index) =>
    readFigures(knowledge, read, findFrames(knowledge, read, span, index).tree, { span, type }),
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

describe('a toll is told by what was done to those who are counted', () => {
  test.each([
    [
      'At least 26 people, according to officials, have been killed and 40 injured.',
      ['killed 26 [26–] people', 'injured 40 [40–40] people'],
    ],
    [
      'The raid killed three soldiers and 11 fighters.',
      ['killed 3 [3–3] people', 'killed 11 [11–11] people'],
    ],
    [
      'It left eight dead and dozens injured.',
      ['killed 8 [8–8] people', 'injured dozens [24–] people'],
    ],
    ['The clashes killed fifteen guards.', ['killed 15 [15–15] people']],
    ['The deaths of nine miners were reported.', ['killed 9 [9–9] people']],
    ['Six of the 20 passengers died.', ['killed 6 [6–6] people', 'passenger 20 [20–20]']],
    [
      'The blast killed a guard and wounded two clerks and another guard.',
      ['killed 1 [1–1] people', 'injured 2 [2–2] people', 'injured 1 [1–1] people'],
    ],
    ['Police arrested a student.', ['detained 1 [1–1] people']],
    ['The death toll from a raid on the camp has climbed to 25.', ['killed 25 [25–25] people']],
    ['The number of people wounded in the blast rose to at least 61.', ['injured 61 [61–] people']],
    ['The ministry put the toll of the strike at 28.', ['killed 28 [28–28] people']],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual(expected)
  })
})

describe('no toll', () => {
  test.each<[string, EventType]>([
    ['Kenya urged 20 leaders to come.', 'REQUEST'],
    ['Two ministers met.', 'CONSULT'],
    ['A guard saw the blast.', 'ASSAULT'],
    ['They killed the plan.', 'ASSAULT'],
    ['The toll of the war has risen.', 'ASSAULT'],
    ['The toll of a raid rose to the level of last year.', 'ASSAULT'],
  ])('%s', (text, type) => {
    expect(figuresOf(text, type)).toEqual([])
  })
})

test('a figure keeps the number and its noun as evidence', () => {
  const text = 'At least two people were killed.'
  const [figure] = readAll(text)
  expect(figure?.evidence[0].exact).toBe('At least two people')
  expect(figure?.rule).toBe('figure/killed')
})
