import { beforeEach, expect, test } from 'vitest'
import { makeReading, VERSIONS } from '../../test/store/make-reading.ts'
import { queryReadings } from './query.ts'
import { openRecord, type Record } from './record.ts'
import { verifyRecord } from './verify.ts'
import { addReading, isRead } from './write.ts'

let record: Record
beforeEach(() => {
  record = openRecord(':memory:', { create: true })
  return () => record.close()
})

const all = () => [...queryReadings(record, { revisions: 'all' })]
const count = (table: string) => record.driver.get(`SELECT count(*) AS n FROM ${table}`)

test('what was added comes back as it was', () => {
  const reading = makeReading(1)
  expect(addReading(record, reading, VERSIONS)).toBe('added')
  expect(all()).toEqual([reading])
})

test('reading twice adds nothing', () => {
  addReading(record, makeReading(1), VERSIONS)
  const before = record.driver.get('SELECT total_changes() AS n')
  expect(addReading(record, makeReading(1), VERSIONS)).toBe('unchanged')
  expect(record.driver.get('SELECT total_changes() AS n')).toEqual(before)
})

test.each([
  ['metadata', makeReading(1, { language: 'und' }), VERSIONS],
  ['a program', makeReading(1), { ...VERSIONS, program: '0.2.0' }],
  ['knowledge', makeReading(1), { ...VERSIONS, knowledge: 'other' }],
])('the same text with other %s takes the place of the first', (_, reading, versions) => {
  addReading(record, makeReading(1), VERSIONS)
  const before = count('cell_evidence')
  expect(addReading(record, reading, versions)).toBe('replaced')
  expect(all()).toEqual([reading])
  expect(count('cell_evidence')).toEqual(before)
  expect(verifyRecord(record)).toEqual([])
})

test('another text of the same document is kept beside the first', () => {
  const readings = [makeReading(1), makeReading(1, { edition: ', corrected' })]
  expect(readings.map((reading) => addReading(record, reading, VERSIONS))).toEqual([
    'added',
    'added',
  ])
  expect(all()).toHaveLength(2)
  expect(count('document')).toEqual({ n: 1 })
})

test('a reading whose rows are not accepted leaves nothing behind', () => {
  const reading = makeReading(1)
  const [claim] = reading.claims
  if (claim === undefined) throw new Error('the made-up article has claims')
  const twice = { ...reading, claims: [claim, claim] }
  expect(() => addReading(record, twice, VERSIONS)).toThrow('UNIQUE')
  expect(count('revision')).toEqual({ n: 0 })
  expect(count('document')).toEqual({ n: 0 })
})

test('claims are kept in the order of the text, however they are given', () => {
  const reading = makeReading(1)
  const shuffled = { ...reading, claims: reading.claims.toReversed() }
  addReading(record, shuffled, VERSIONS)
  expect(all()).toEqual([reading])
  expect(addReading(record, reading, VERSIONS)).toBe('unchanged')
})

test('half a character is refused, wherever it stands', () => {
  const reading = { ...makeReading(1), title: 'half a wave \ud83c' }
  expect(() => addReading(record, reading, VERSIONS)).toThrow('not well-formed')
  expect(count('revision')).toEqual({ n: 0 })
})

test('a document counts as read only with the same text, metadata and versions', () => {
  const { document } = makeReading(1)
  expect(isRead(record, document, VERSIONS)).toBe(false)
  addReading(record, makeReading(1), VERSIONS)
  expect(isRead(record, document, VERSIONS)).toBe(true)
  expect(isRead(record, document, { ...VERSIONS, program: '0.2.0' })).toBe(false)
  expect(isRead(record, { ...document, givenDate: '2025-12-19' }, VERSIONS)).toBe(false)
  expect(isRead(record, makeReading(2).document, VERSIONS)).toBe(false)
})
