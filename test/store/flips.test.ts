import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { openDriver, type Row, type SqlValue } from '../../src/store/driver.ts'
import { openRecord } from '../../src/store/record.ts'
import { verifyRecord } from '../../src/store/verify.ts'
import { addReading } from '../../src/store/write.ts'
import { makeReading, VERSIONS } from './make-reading.ts'
import { seeded } from './random.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-flips-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'record.db')

const ROUNDS = 24

const TABLES = [
  'document',
  'revision',
  'published_evidence',
  'origin',
  'origin_evidence',
  'block',
  'quote',
  'speaker_evidence',
  'claim',
  'cell',
  'cell_evidence',
  'notice',
]

/** All that is stored in a table. */
function stored(file: string, table: string): readonly SqlValue[] {
  const driver = openDriver(file)
  try {
    return driver.all<Row>(`SELECT * FROM ${table}`).flatMap((row) => Object.values(row))
  } finally {
    driver.close()
  }
}

function makeRecord(): Buffer {
  const record = openRecord(path, { create: true })
  for (let index = 0; index < 12; index++) {
    addReading(record, makeReading(index, { published }), VERSIONS)
  }
  record.close()
  return readFileSync(path)
}

const published = {
  value: '2025-12-19',
  day: '2025-12-19',
  basis: 'stated',
  rule: 'published/dateline',
  evidence: [{ start: 0, end: 5, exact: 'Talks' }],
} as const

/** Where in the file each byte of the given values stands. */
function positionsOf(values: readonly SqlValue[], bytes: Buffer): readonly number[] {
  const positions = new Set<number>()
  for (const value of new Set(values)) {
    if (typeof value !== 'string' || value.length < 4) continue
    const needle = Buffer.from(value)
    for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) {
      for (let offset = 0; offset < needle.length; offset++) positions.add(at + offset)
    }
  }
  return [...positions].sort((a, b) => a - b)
}

const bytes = makeRecord()
const sound = new Map(TABLES.map((table) => [table, stored(path, table)]))

/** Whether a damaged file still holds what was written: pages keep stale copies in unused space. */
function holdsAll(file: string): boolean {
  try {
    return TABLES.every((table) => isDeepStrictEqual(stored(file, table), sound.get(table)))
  } catch {
    return false
  }
}

test.each(TABLES)('a flipped byte in what is stored of %s is found', (table) => {
  const random = seeded(20251219)
  const positions = positionsOf(sound.get(table) ?? [], bytes)
  expect(positions.length).toBeGreaterThan(100)
  const missed: number[] = []
  let found = 0
  for (let round = 0; round < ROUNDS; round++) {
    const position = positions[Math.floor(random() * positions.length)] ?? 0
    const flipped = Buffer.from(bytes)
    flipped[position] = (flipped[position] ?? 0) ^ (1 + Math.floor(random() * 255))
    writeFileSync(path, flipped)
    if (verifyRecord(path).length !== 0) found++
    else if (!holdsAll(path)) missed.push(position)
  }
  expect(missed).toEqual([])
  expect(found).toBeGreaterThan(ROUNDS / 2)
})

test('an untouched copy is sound', () => {
  writeFileSync(path, bytes)
  expect(verifyRecord(path)).toEqual([])
})
