import { expect, test } from 'vitest'
import { sketchReading } from '../../test/views/readings.ts'
import { viewQuotes } from './quotes.ts'

const minister = { name: 'Anna Brandt', person: true, country: 'DEU' } as const
const later = sketchReading({
  name: 'a.txt',
  day: '2026-03-02',
  outlet: 'The Harbour Post',
  text: '“We will not sign,” Brandt said. A banner read “No deal”.',
  quotes: [{ words: 'We will not sign,', speaker: minister }, { words: 'No deal' }],
})
const earlier = sketchReading({
  name: 'b.txt',
  day: '2026-03-01',
  text: 'Annabel Brandtner said: “We may sign.”',
  quotes: [{ words: 'We may sign.', speaker: { name: 'Annabel Brandtner', person: true } }],
})
const corpus = { readings: [later, earlier], events: [] }

test('quotes stand in the order of publication, then as they stand in the text', () => {
  const words = [...viewQuotes(corpus)].map(({ exact }) => exact)
  expect(words).toEqual(['We may sign.', 'We will not sign,', 'No deal'])
})

test.each([
  { speaker: 'Brandt', words: ['We will not sign,'] },
  { speaker: 'anna brandt', words: ['We will not sign,'] },
  { speaker: 'Annabel', words: ['We may sign.'] },
  { speaker: 'Brand', words: [] },
])('“$speaker” asks for whole words of a name', ({ speaker, words }) => {
  expect([...viewQuotes(corpus, { speaker })].map(({ exact }) => exact)).toEqual(words)
})

test('a quote carries its words, speaker, document and rule', () => {
  expect([...viewQuotes(corpus, { speaker: 'Brandt' })][0]).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    document: 'a.txt',
    outlet: 'The Harbour Post',
    published: '2026-03-02',
    start: 1,
    end: 18,
    exact: 'We will not sign,',
    speaker: minister,
    basis: 'read',
    terminated: true,
    rule: 'quote/marks',
  })
})

test('a quote whose speaker nobody told has none', () => {
  expect([...viewQuotes(corpus)].at(-1)).not.toHaveProperty('speaker')
})
