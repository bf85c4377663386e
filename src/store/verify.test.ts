import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeReading, VERSIONS } from '../../test/store/make-reading.ts'
import { openRecord, type Record } from './record.ts'
import { verifyRecord } from './verify.ts'
import { addReading } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const published = {
  value: '2025-12-19',
  day: '2025-12-19',
  basis: 'stated',
  rule: 'published/dateline',
  evidence: [{ start: 0, end: 5, exact: 'Talks' }],
} as const

function filled(path = ':memory:'): Record {
  const record = openRecord(path, { create: true })
  for (let index = 0; index < 4; index++) {
    addReading(record, makeReading(index, { published }), VERSIONS)
  }
  return record
}

test('a sound record has no problems, open or closed', () => {
  const path = join(folder, 'sound.db')
  const record = filled(path)
  expect(verifyRecord(record)).toEqual([])
  record.close()
  expect(verifyRecord(path)).toEqual([])
})

test.each([
  ['text', `UPDATE revision SET text = text || '.'`],
  ['text', `UPDATE revision SET text = replace(text, 'Friday', 'Monday')`],
  ['evidence', `UPDATE cell_evidence SET exact = 'meet' WHERE exact = 'met'`],
  ['evidence', `UPDATE claim SET start = start + 1`],
  ['evidence', `UPDATE published_evidence SET "end" = 6`],
  ['evidence', `UPDATE notice SET exact = 'Monday' WHERE exact = 'Friday'`],
  ['reading', `UPDATE revision SET language = 'de'`],
  ['reading', `UPDATE revision SET published_day = '2025-12-18'`],
  ['reading', `UPDATE revision SET program = '0.0.9'`],
  ['reading', `UPDATE revision SET input = hash`],
  ['reading', `UPDATE document SET url = url || '/'`],
  ['reading', `UPDATE cell SET value = '"ASSAULT"' WHERE field = 'type'`],
  ['reading', `UPDATE cell SET value = ' ' || value`],
  ['reading', `UPDATE cell SET position = 7 WHERE position = 0`],
  ['reading', `UPDATE cell SET field = 'mode' WHERE field = 'type'`],
  ['reading', `UPDATE quote SET speaker = '{"name":"Nobody"}'`],
  ['reading', `UPDATE block SET kind = 'caption'`],
  ['reading', `UPDATE origin SET name = 'Nobody'`],
  ['reading', `DELETE FROM cell_evidence WHERE field = 'time'`],
  ['reading', `DELETE FROM notice`],
  ['reading', `DELETE FROM claim`],
  ['reference', `UPDATE revision SET id = replace(id, '1', '2')`],
  ['reference', `DELETE FROM document`],
  ['schema', 'DROP VIEW claims'],
  ['schema', 'CREATE TABLE song (title TEXT)'],
])('a change behind our back is found as a problem of %s: %s', (kind, sql) => {
  using record = filled()
  record.driver.exec(`PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; ${sql}`)
  expect(verifyRecord(record).map((problem) => problem.kind)).toContain(kind)
})

test('a problem names the document and the words', () => {
  using record = filled()
  record.driver.exec(`UPDATE quote SET exact = 'we never met' WHERE position = 1`)
  const [problem] = verifyRecord(record)
  expect(problem?.kind).toBe('evidence')
  expect(problem?.where).toMatch(/^0\.txt, quote 1, \d+ to \d+$/)
  expect(problem?.message).toContain('"we never met"')
})

test('a record cut short is a problem, not a crash', () => {
  const path = join(folder, 'short.db')
  filled(path).close()
  const bytes = readFileSync(path)
  for (const part of [0.9, 0.5, 0.1]) {
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)))
    expect(verifyRecord(path)).not.toEqual([])
  }
})

test('a file that is missing, or no record, is an error', () => {
  expect(() => verifyRecord(join(folder, 'none.db'))).toThrow('[store/no-such-record]')
  writeFileSync(join(folder, 'text.db'), 'news')
  expect(() => verifyRecord(join(folder, 'text.db'))).toThrow('[store/not-a-record]')
})
