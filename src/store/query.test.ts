import { beforeAll, expect, test } from 'vitest'
import { makeReading, VERSIONS } from '../../test/store/make-reading.ts'
import type { Published } from '../model/document.ts'
import {
  queryClaim,
  queryClaims,
  queryDocument,
  queryDocuments,
  queryNotices,
  queryQuotes,
  queryReadings,
  type Scope,
} from './query.ts'
import { openRecord } from './record.ts'
import { addReading } from './write.ts'

function on(day: string, instant?: string): Published {
  const known = instant === undefined ? {} : { instant }
  return { value: day, day, ...known, basis: 'given', rule: 'given', evidence: [] }
}

const undated = makeReading(0)
const morning = makeReading(1, { published: on('2025-12-17', '2025-12-17T09:00:00Z') })
// Late on the 17th where the outlet is, the 18th in UTC.
const evening = makeReading(2, { published: on('2025-12-17', '2025-12-18T03:21:00Z') })
const someTime = makeReading(3, { published: on('2025-12-17') })
const first = makeReading(4, { published: on('2025-12-16') })
const later = makeReading(4, { published: on('2025-12-18'), edition: ', corrected' })
const record = openRecord(':memory:', { create: true })
beforeAll(() => {
  for (const reading of [later, someTime, undated, first, evening, morning]) {
    addReading(record, reading, VERSIONS)
  }
})

const sights: [string, Scope, unknown[]][] = [
  ['all, of each document the newest text', {}, [undated, morning, evening, someTime, later]],
  [
    'all, in all revisions',
    { revisions: 'all' },
    [undated, morning, evening, someTime, first, later],
  ],
  ['nothing before the first', { asOf: '2025-12-15' }, []],
  ['the old text before the new', { asOf: '2025-12-16' }, [first]],
  [
    'a whole day, in each outlet’s zone',
    { asOf: '2025-12-17' },
    [morning, evening, someTime, first],
  ],
  ['what was out by an instant', { asOf: '2025-12-17T12:00:00Z' }, [morning, first]],
  ['the instant itself', { asOf: '2025-12-17T10:00:00+01:00' }, [morning, first]],
  ['not a second earlier', { asOf: '2025-12-17T08:59:59Z' }, [first]],
  ['a day alone at its end', { asOf: '2025-12-17T23:59:59Z' }, [morning, someTime, first]],
  ['the newest once it is out', { asOf: '2025-12-18' }, [morning, evening, someTime, later]],
  [
    'each text that was out',
    { asOf: '2025-12-18', revisions: 'all' },
    [morning, evening, someTime, first, later],
  ],
]

test.each(sights)('one sees %s', (_, scope, readings) => {
  expect([...queryReadings(record, scope)]).toEqual(readings)
})

test('claims, quotes, notices and documents are those of the readings seen', () => {
  for (const [, scope] of sights) {
    const readings = [...queryReadings(record, scope)]
    expect(queryClaims(record, scope)).toEqual(readings.flatMap(({ claims }) => claims))
    expect(queryQuotes(record, scope).map(({ quote }) => quote)).toEqual(
      readings.flatMap(({ quotes }) => quotes),
    )
    expect(queryNotices(record, scope).map(({ notice }) => notice)).toEqual(
      readings.flatMap(({ notices }) => notices),
    )
    expect(queryDocuments(record, scope)).toEqual(
      readings.map(({ blocks: _, quotes: __, claims: ___, notices: ____, ...whole }) => ({
        ...whole,
        ...VERSIONS,
      })),
    )
  }
})

test('a claim is found by its id, with its document', () => {
  const claim = morning.claims[1]
  const found = queryClaim(record, claim?.id ?? '')
  expect(found?.claim).toEqual(claim)
  expect(found?.document.document).toEqual(morning.document)
})

test('a claim of two texts is found in the newest one seen', () => {
  const id = first.claims[0]?.id ?? ''
  expect(later.claims[0]?.id).toBe(id)
  expect(queryClaim(record, id)?.document.document).toEqual(later.document)
  expect(queryClaim(record, id, { revisions: 'all' })?.document.document).toEqual(later.document)
  expect(queryClaim(record, id, { asOf: '2025-12-17' })?.document.document).toEqual(first.document)
})

test('a claim that is not there, or not yet out, is not found', () => {
  expect(queryClaim(record, 'none')).toBeUndefined()
  expect(queryClaim(record, undated.claims[0]?.id ?? '', { asOf: '2030-01-01' })).toBeUndefined()
})

test('a document is found by its id, in its newest text seen', () => {
  const { id } = first.document
  expect(queryDocument(record, id)?.document).toEqual(later.document)
  expect(queryDocument(record, id, { asOf: '2025-12-17' })?.document).toEqual(first.document)
  expect(queryDocument(record, id, { asOf: '2025-12-01' })).toBeUndefined()
  expect(queryDocument(record, 'none')).toBeUndefined()
})

test('a moment that is none is an error', () => {
  expect(() => queryClaims(record, { asOf: 'Friday' })).toThrow('[store/bad-moment]')
})

test('the claims view has a line for each claim of the newest texts', () => {
  const rows = record.driver.all('SELECT id FROM claims ORDER BY name, start, "end", id')
  expect(rows).toEqual(queryClaims(record).map(({ id }) => ({ id })))
  const sql = 'SELECT type, status, actor, time_start, place, attribution FROM claims LIMIT 1'
  expect(record.driver.get(sql)).toEqual({
    type: 'CONSULT',
    status: 'occurred',
    actor: 'Envoy; Host',
    time_start: '2025-12-19',
    place: 'Veldhaven',
    attribution: 'The Example',
  })
})
