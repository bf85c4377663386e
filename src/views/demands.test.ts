import { expect, test } from 'vitest'
import { type ClaimSketch, sketchReading } from '../../test/views/readings.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Reading } from '../model/reading.ts'
import { viewDemands } from './demands.ts'

const kenya = { name: 'Kenya', country: 'KEN' }
const egypt = { name: 'Egypt', country: 'EGY' }
const sudan = { name: 'Sudan', country: 'SDN' }
const corpusOf = (...readings: readonly Reading[]) => ({
  readings,
  events: mergeReadings(readings),
})
const told = (text: string, day: string, ...claims: readonly ClaimSketch[]) =>
  sketchReading({ name: `${day}.txt`, day, text, claims })
const plan = {
  words: 'a Kenyan plan for a truce of thirty days',
  type: 'REQUEST',
  mode: 'propose',
  actor: [kenya],
  issue: 'ceasefire',
  figures: [{ measure: 'duration', value: 30, unit: 'day' }],
} as const
const PLAN = 'There is a Kenyan plan for a truce of thirty days'
/** Answers to the plan, in a text that goes on so. */
function answers(rest: string, claim: Omit<ClaimSketch, 'words'> & { readonly words?: string }) {
  const reading = told(`${PLAN}${rest}`, '2026-03-10', plan, { words: rest, ...claim })
  const [demand] = viewDemands(corpusOf(reading), { kind: 'proposal' })
  return demand?.answers.map(({ stance, by, why }) => [stance, by[0]?.name, why])
}
const accept = { type: 'AGREE', mode: 'accept', actor: [egypt], issue: 'ceasefire' } as const

test('who accepts what was put in the same words is linked to it, and the reason is told', () => {
  const words = 'a truce of thirty days, which Egypt has accepted'
  expect(answers(', which Egypt has accepted.', { ...accept, words })).toEqual([
    ['accepts', 'Egypt', 'told in the same words'],
  ])
})

test.each([
  ['takes up what was said', '. Egypt rejected the idea.', { type: 'REJECT', actor: [egypt] }],
  [
    'takes it up before the asker, on no issue',
    '. Egypt welcomed the offer.',
    { type: 'SUPPORT', actor: [egypt], recipient: [kenya], issue: [] },
  ],
  [
    'speaks to the asker of the same thing',
    '. Egypt wants no truce of that kind from Kenya.',
    { type: 'REJECT', actor: [egypt], recipient: [kenya] },
  ],
] as const)('an answer just behind counts where it %s', (_, rest, claim) => {
  expect(answers(rest, { issue: 'ceasefire', ...claim })).toHaveLength(1)
})

test.each([
  ['the asker itself', '. Kenya rejected the idea.', { type: 'REJECT', actor: [kenya] }],
  ['nobody known', '. Some refused it.', { type: 'REJECT', actor: [{ name: 'some' }] }],
  [
    'one who speaks to another',
    '. Egypt refused it to Sudan.',
    { type: 'REJECT', actor: [egypt], recipient: [sudan] },
  ],
  ['one who only speaks near it', '. Egypt refused gas.', { type: 'REJECT', actor: [egypt] }],
  [
    'one on another issue',
    '. Egypt refused it.',
    { type: 'REJECT', actor: [egypt], issue: 'territory' },
  ],
  ['one who only might', '. Egypt may refuse it.', { type: 'REJECT', status: 'hypothetical' }],
] as const)('%s gives no answer', (_, rest, claim) => {
  expect(answers(rest, { issue: 'ceasefire', actor: [egypt], ...claim })).toEqual([])
})

test.each([
  ['2026-03-20', 1, 'later, with the same number'],
  ['2026-03-01', 0, 'before it was put'],
  ['2026-09-01', 0, 'half a year later'],
])('in another text of %s there are %i answers: %s', (day, number) => {
  const first = told(`${PLAN}.`, '2026-03-10', plan)
  const second = told('Egypt accepted thirty days of calm.', day, {
    ...accept,
    words: 'Egypt accepted thirty days of calm',
    figures: [{ measure: 'duration', value: 30, unit: 'day' }],
  })
  const [demand] = viewDemands(corpusOf(first, second), { kind: 'proposal' })
  expect(demand?.answers).toHaveLength(number)
})

test.each([
  ['the plan, told to who made it', 'Egypt accepted the plan', [kenya], 1],
  ['as many days, counted in months', 'Egypt accepted a month of calm', [], 1],
  ['as many days, counted in hours', 'Egypt accepted 720 hours of calm', [], 1],
  ['fewer days', 'Egypt accepted 600 hours of calm', [], 0],
  ['nothing by its name', 'Egypt accepted', [kenya], 0],
  ['a plan of somebody else', 'Egypt accepted the plan', [sudan], 0],
] as const)(
  'in another text who accepts %s answers, or does not',
  (_, words, recipient, number) => {
    const [, value = '1', unit] = /(\d+)? ?(hour|month)/.exec(words) ?? []
    const figures = unit ? [{ measure: 'duration', value: Number(value), unit }] : []
    const first = told(`${PLAN}.`, '2026-03-10', plan)
    const second = told(`${words}.`, '2026-03-12', { ...accept, words, recipient, figures })
    const [demand] = viewDemands(corpusOf(first, second), { kind: 'proposal' })
    expect(demand?.answers).toHaveLength(number)
  },
)

test('an answer that fits two proposals equally well is linked to neither', () => {
  const rival = { ...plan, words: 'a Sudanese plan for a truce of thirty days', actor: [sudan] }
  const first = told(
    `${PLAN}. So is a Sudanese plan for a truce of thirty days.`,
    '2026-03-10',
    plan,
    rival,
  )
  const second = told('Egypt accepted thirty days of calm.', '2026-03-20', {
    ...accept,
    words: 'Egypt accepted thirty days of calm',
    figures: [{ measure: 'duration', value: 30, unit: 'day' }],
  })
  const found = [...viewDemands(corpusOf(first, second))]
  expect(found.map(({ answers }) => answers)).toEqual([[], []])
})

test.each([
  ['accepted', ['accepted']],
  ['refused', ['refused']],
  ['disputed', ['accepted', 'refused']],
  ['open', []],
] as const)('what was put is %s where answers are %j', (state, verbs) => {
  const askers = [egypt, sudan]
  const sentences = verbs.map((verb, at) => `${askers[at]?.name} ${verb} the plan`)
  const reading = told(
    `${PLAN}. ${sentences.join('. ')}.`,
    '2026-03-10',
    plan,
    ...sentences.map((words, at) => ({
      words,
      type: words.includes('refused') ? ('REJECT' as const) : ('AGREE' as const),
      mode: words.includes('refused') ? 'yield' : 'accept',
      actor: askers.slice(at, at + 1),
      issue: 'ceasefire',
    })),
  )
  const [demand] = viewDemands(corpusOf(reading), { kind: 'proposal' })
  expect(demand?.state).toBe(state)
})

const several = told(
  'Kenya asked Egypt for help. Egypt offered ships. Sudan will fight unless Egypt leaves. ' +
    'Kenya and Egypt agreed on a swap. Sudan denied asking.',
  '2026-03-10',
  {
    words: 'Kenya asked Egypt',
    type: 'REQUEST',
    actor: [kenya],
    recipient: [egypt],
    issue: 'financing',
  },
  { words: 'Egypt offered ships', type: 'AGREE', actor: [egypt] },
  {
    words: 'Sudan will fight unless Egypt leaves',
    type: 'THREATEN',
    actor: [sudan],
    recipient: [egypt],
    condition: 'unless Egypt leaves',
  },
  { words: 'Kenya and Egypt agreed on a swap', type: 'AGREE', actor: [kenya, egypt] },
  { words: 'Sudan denied asking', type: 'REQUEST', status: 'denied', actor: [sudan] },
)

test('demands, offers and conditions are told apart; a bargain of two sides and what is denied are none', () => {
  const found = [...viewDemands(corpusOf(several))]
  expect(found.map(({ kind, by }) => [kind, by[0]?.name]).sort()).toEqual([
    ['condition', 'Sudan'],
    ['demand', 'Kenya'],
    ['offer', 'Egypt'],
  ])
  expect(found.find(({ kind }) => kind === 'condition')).toMatchObject({
    condition: { value: 'unless Egypt leaves', passages: [{ document: '2026-03-10.txt' }] },
    reported: '2026-03-10',
  })
})

test.each([
  [{ party: 'Kenya' }, 1],
  [{ party: 'EGY' }, 3],
  [{ issue: 'financing' }, 1],
  [{ kind: 'offer' as const }, 1],
  [{ party: 'Japan' }, 0],
])('%j leaves %i', (query, number) => {
  expect([...viewDemands(corpusOf(several), query)]).toHaveLength(number)
})
