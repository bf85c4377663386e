import { expect, test } from 'vitest'
import { sketchReading } from '../../test/views/readings.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Reading } from '../model/reading.ts'
import { viewPositions } from './positions.ts'

const ukraine = { name: 'Ukraine', country: 'UKR' }
const president = { name: 'Volodymyr Zelensky', person: true, country: 'UKR' } as const
const march = sketchReading({
  name: 'march.txt',
  day: '2025-03-12',
  text: 'Kyiv accepted a pause of thirty days. It asked for monitors.',
  claims: [
    {
      words: 'Kyiv accepted a pause',
      type: 'AGREE',
      mode: 'accept',
      actor: [ukraine],
      issue: 'ceasefire',
    },
    {
      words: 'It asked for monitors',
      type: 'REQUEST',
      actor: [ukraine],
      issue: 'ceasefire-monitoring',
    },
  ],
})
const december = sketchReading({
  name: 'december.txt',
  day: '2025-12-02',
  text: 'Zelensky ruled out “a partial truce” unless guns fall silent everywhere.',
  claims: [
    {
      words: 'Zelensky ruled out “a partial truce”',
      type: 'REJECT',
      actor: [president],
      issue: 'ceasefire',
      condition: 'unless guns fall silent everywhere',
    },
    {
      words: 'guns fall silent',
      type: 'AGREE',
      status: 'hypothetical',
      actor: [ukraine],
      issue: 'ceasefire',
    },
    { words: 'Zelensky ruled', type: 'CONSULT', actor: [president], issue: 'ceasefire' },
  ],
  quotes: [{ words: 'a partial truce', speaker: president }],
})
const corpusOf = (...readings: readonly Reading[]) => ({
  readings,
  events: mergeReadings(readings),
})
const corpus = corpusOf(december, march)
const sideOf = ({ country }: { country?: string }) => (country === 'UKR' ? 'Ukraine' : undefined)

test('a person speaks for the country of the office held, and moves stand in order', () => {
  const [cell, monitors] = viewPositions(corpus, { sideOf })
  expect(cell).toMatchObject({ party: 'Ukraine', issue: 'ceasefire', documents: 2 })
  expect(cell?.moves.map(({ stance, reported, by }) => [stance, reported, by.name])).toEqual([
    ['accepts', '2025-03-12', 'Ukraine'],
    ['refuses', '2025-12-02', 'Volodymyr Zelensky'],
  ])
  expect(monitors).toMatchObject({ issue: 'ceasefire-monitoring', moves: [{ stance: 'demands' }] })
})

test('a no after a yes is a move, and carries its condition and own words', () => {
  const move = [...viewPositions(corpus, { sideOf, issue: 'ceasefire' })][0]?.moves[1]
  expect(move).toMatchObject({
    movedFrom: { stance: 'accepts' },
    condition: { value: 'unless guns fall silent everywhere' },
    ownWords: [{ document: 'december.txt', exact: 'a partial truce' }],
    passages: [{ document: 'december.txt', exact: 'Zelensky ruled out “a partial truce”' }],
  })
})

test('what is only supposed, and meetings, are no positions', () => {
  const moves = [...viewPositions(corpus)].flatMap((cell) => cell.moves)
  expect(moves).toHaveLength(3)
})

test('two reports of one day are no move', () => {
  const both = sketchReading({
    name: 'both.txt',
    day: '2025-03-12',
    text: 'Kyiv backed one text. Kyiv refused another.',
    claims: [
      { words: 'Kyiv backed one text', type: 'SUPPORT', actor: [ukraine], issue: 'ceasefire' },
      { words: 'Kyiv refused another', type: 'REJECT', actor: [ukraine], issue: 'ceasefire' },
    ],
  })
  const [cell] = viewPositions(corpusOf(both))
  expect(cell?.moves.map(({ movedFrom }) => movedFrom)).toEqual([undefined, undefined])
})

test.each(['Ukraine', 'ukraine', 'UKR'])('a party is found as %s', (party) => {
  expect([...viewPositions(corpus, { party, sideOf })]).toHaveLength(2)
})

test('an empty cell that was asked for says how many documents were searched', () => {
  expect([...viewPositions(corpus, { party: 'Japan', issue: 'ceasefire' })]).toEqual([
    { party: 'Japan', issue: 'ceasefire', moves: [], documents: 2 },
  ])
  expect([...viewPositions(corpus, { party: 'Japan' })]).toEqual([])
})

test('a claim on two issues is a move on each, and only the one asked for is shown', () => {
  const reading = sketchReading({
    name: 'two.txt',
    day: '2025-12-03',
    text: 'Kyiv offered a truce with monitors.',
    claims: [
      {
        words: 'Kyiv offered a truce with monitors',
        type: 'AGREE',
        actor: [ukraine],
        issue: ['ceasefire', 'ceasefire-monitoring'],
      },
    ],
  })
  const issuesOf = (query = {}) =>
    [...viewPositions(corpusOf(reading), query)].map(({ issue }) => issue)
  expect(issuesOf()).toEqual(['ceasefire', 'ceasefire-monitoring'])
  expect(issuesOf({ issue: 'ceasefire-monitoring' })).toEqual(['ceasefire-monitoring'])
})

test('yielding goes against an earlier demand, and is no yes of its own to a proposal', () => {
  const reading = sketchReading({
    name: 'first.txt',
    day: '2025-12-03',
    text: 'Kyiv demanded to join NATO.',
    claims: [
      {
        words: 'Kyiv demanded to join',
        type: 'REQUEST',
        actor: [ukraine],
        issue: 'nato-membership',
      },
    ],
  })
  const later = sketchReading({
    name: 'later.txt',
    day: '2025-12-10',
    text: 'Kyiv softened its push for NATO. Kyiv proposed talks.',
    claims: [
      {
        words: 'Kyiv softened its push',
        type: 'CONCEDE',
        actor: [ukraine],
        issue: 'nato-membership',
      },
      {
        words: 'Kyiv proposed talks',
        type: 'REQUEST',
        mode: 'propose',
        actor: [ukraine],
        issue: 'nato-membership',
      },
    ],
  })
  const [cell] = viewPositions(corpusOf(reading, later))
  expect(cell?.moves.map(({ stance, movedFrom }) => [stance, movedFrom?.stance])).toEqual(
    expect.arrayContaining([
      ['demands', undefined],
      ['yields', 'demands'],
      ['proposes', undefined],
    ]),
  )
})

test('what a copy repeats is the same move, with both passages', () => {
  const told = (name: string) =>
    sketchReading({
      name,
      day: '2025-12-03',
      text: 'Kyiv accepted the plan for a truce on Tuesday in a letter to all.',
      claims: [
        {
          words: 'Kyiv accepted the plan',
          type: 'AGREE',
          mode: 'accept',
          actor: [ukraine],
          day: '2025-12-02',
          issue: 'ceasefire',
        },
      ],
    })
  const [cell] = viewPositions(corpusOf(told('one.txt'), told('two.txt')))
  expect(cell?.moves).toMatchObject([
    {
      stance: 'accepts',
      day: '2025-12-02',
      passages: [{ document: 'one.txt' }, { document: 'two.txt' }],
      sources: { documents: 2, independent: 1 },
    },
  ])
})
