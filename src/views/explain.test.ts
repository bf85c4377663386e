import { expect, test } from 'vitest'
import { sketchEvent, sketchReading } from '../../test/views/readings.ts'
import { viewExplanation } from './explain.ts'
import { quoteId } from './ids.ts'

const agency = { name: 'Polar Wire', outlet: true } as const
const credited = sketchReading({
  name: 'a.txt',
  outlet: 'The Harbour Post',
  day: '2026-03-02',
  text: 'The envoys met. “It went well,” one said. Credited from Polar Wire.',
  credit: 'Polar Wire',
  claims: [{ words: 'The envoys met', type: 'CONSULT', day: '2026-03-01' }],
  quotes: [{ words: 'It went well,' }],
  blocks: [
    { kind: 'body', start: 0, end: 41, rule: 'body' },
    { kind: 'credit', start: 42, end: 67, rule: 'credit/line' },
  ],
})
const citing = sketchReading({
  name: 'b.txt',
  outlet: 'Valley News',
  text: 'Polar Wire reported that the envoys met.',
  claims: [{ words: 'the envoys met', type: 'CONSULT', attribution: [agency] }],
})
const own = sketchReading({
  name: 'c.txt',
  outlet: 'Coast Daily',
  text: 'The envoys met.',
  claims: [{ words: 'The envoys met', type: 'CONSULT' }],
})
const readings = [credited, citing, own]
const event = sketchEvent(readings, {
  sources: {
    documents: 3,
    outlets: 3,
    independent: 2,
    origins: [
      { name: 'Polar Wire', documents: ['a.txt', 'b.txt'] },
      { name: 'Coast Daily', documents: ['c.txt'] },
    ],
  },
})
const corpus = { readings, events: [event] }

test('a claim is explained by the words, rule and basis of each cell, and by its event', () => {
  const id = credited.claims[0]?.id ?? ''
  const found = viewExplanation(corpus, id)
  expect(found).toMatchObject({ kind: 'claim', id, events: [event.id] })
  expect(found).toMatchObject({
    cells: [
      {
        field: 'type',
        value: 'CONSULT',
        basis: 'read',
        rule: 'test/type',
        evidence: [{ document: 'a.txt', outlet: 'The Harbour Post', start: 0, end: 14 }],
      },
      { field: 'status', value: 'occurred' },
      { field: 'time', value: '2026-03-01' },
    ],
    document: {
      name: 'a.txt',
      published: { value: '2026-03-02' },
      origins: [{ value: 'Polar Wire' }],
    },
  })
})

test('an event says by which words each document goes back to an origin', () => {
  expect(viewExplanation(corpus, event.id)).toMatchObject({
    kind: 'event',
    claims: [{ attribution: [] }, { attribution: [agency] }, { attribution: [] }],
    origins: [
      {
        name: 'Polar Wire',
        documents: [
          { document: 'a.txt', why: 'credits', passages: [{ exact: 'Polar Wire', start: 56 }] },
          { document: 'b.txt', why: 'cites', rule: 'test/attribution' },
        ],
      },
      { name: 'Coast Daily', documents: [{ document: 'c.txt', why: 'is', passages: [] }] },
    ],
  })
})

test('a quote and a document have explanations of their own', () => {
  const [quote] = credited.quotes
  if (quote === undefined) throw new Error('the document has a quote')
  expect(viewExplanation(corpus, quoteId(credited, quote))).toMatchObject({
    kind: 'quote',
    passage: { exact: 'It went well,' },
  })
  expect(viewExplanation(corpus, credited.document.id)).toMatchObject({
    kind: 'document',
    furniture: [{ kind: 'credit', rule: 'credit/line', exact: 'Credited from Polar Wire.' }],
  })
})

test('the beginning of an id is enough where no other id begins so', () => {
  expect(viewExplanation(corpus, event.id.slice(0, 8))).toMatchObject({ kind: 'event' })
  expect(viewExplanation(corpus, '')).toMatchObject({ kind: 'unclear' })
  expect(viewExplanation(corpus, 'zzzzzzzz')).toEqual({ kind: 'unclear', ids: [] })
})
