import { createHash } from 'node:crypto'
import { ReadoutError } from '../model/error.ts'
import { canonicalJson } from '../model/id.ts'
import { inputHash, readingHash, revisionId, type Versions } from './body.ts'
import { type Driver, openDriver } from './driver.ts'
import { loadReading } from './load.ts'
import { openRecord, Record } from './record.ts'
import { currentSchema } from './schema.ts'

/** What can be wrong with a record. */
export const PROBLEMS = {
  database: 'The database file is damaged.',
  schema: 'The tables are not as Readout made them.',
  reference: 'A row belongs to one that is not there.',
  text: 'A text is not the one that was read.',
  evidence: 'Words given as evidence do not stand where they should.',
  reading: 'A reading is not what was written.',
} as const

/** One of the things that can be wrong with a record. */
export type ProblemKind = keyof typeof PROBLEMS

/** Something wrong with a record: what, where in it, and in what words. */
export interface Problem {
  readonly kind: ProblemKind
  readonly where: string
  readonly message: string
}

/**
 * Checks a record against itself: every text against its SHA-256, all evidence against the text,
 * every reading against the hash that was stored with it, and the database against its own rules.
 * A record that cannot be opened for damage gives problems too; only a file that is missing, newer
 * or no record at all is an error. An empty answer means that all is as it was written.
 */
export function verifyRecord(target: string | Record): readonly Problem[] {
  const problems: Problem[] = []
  const report = (kind: ProblemKind, where: string, details?: string): void => {
    const message = details === undefined ? PROBLEMS[kind] : `${PROBLEMS[kind]} ${details}`
    problems.push({ kind, where, message })
  }
  const path = typeof target === 'string' ? target : target.path
  attempt(report, 'database', path, () => {
    if (target instanceof Record) return checkAll(target.driver, report)
    using record = openRecord(target)
    checkAll(record.driver, report)
  })
  return problems
}

type Report = (kind: ProblemKind, where: string, details?: string) => void

// Each check by itself, so that one that stops at damage does not hide what others find.
function checkAll(driver: Driver, report: Report): void {
  attempt(report, 'database', 'database', () => checkDatabase(driver, report))
  attempt(report, 'schema', 'database', () => checkSchema(driver, report))
  attempt(report, 'database', 'revision', () => {
    const revisions = driver.all<RevisionRow>(
      `SELECT id, name, sha256, program, knowledge, input, hash FROM revision ORDER BY name, id`,
    )
    for (const row of revisions) {
      attempt(report, 'reading', row.name, () => checkText(driver, row, report))
      attempt(report, 'reading', row.name, () => checkCells(driver, row, report))
      attempt(report, 'reading', row.name, () => checkReading(driver, row, report))
    }
  })
}

interface RevisionRow extends Versions {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly input: string
  readonly hash: string
}

function attempt(report: Report, kind: ProblemKind, where: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!isDamage(error)) throw error
    report(kind, where, error instanceof Error ? error.message : undefined)
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof ReadoutError) return error.code === 'store/damaged'
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

function checkDatabase(driver: Driver, report: Report): void {
  const rows = driver.all<{ integrity_check: string }>('PRAGMA integrity_check')
  for (const { integrity_check: found } of rows) {
    if (found !== 'ok') report('database', 'database', `SQLite says: ${found}.`)
  }
  interface Orphan {
    readonly table: string
    readonly parent: string
  }
  for (const { table, parent } of driver.all<Orphan>('PRAGMA foreign_key_check')) {
    report('reference', table, `The row is missing from ${parent}.`)
  }
}

function checkSchema(driver: Driver, report: Report): void {
  const fresh = openDriver(':memory:')
  fresh.exec(currentSchema().tables)
  const [found, expected] = [tables(driver), tables(fresh)]
  fresh.close()
  for (const name of new Set([...found.keys(), ...expected.keys()])) {
    if (found.get(name) !== expected.get(name)) report('schema', name)
  }
}

// SQLite keeps the comments of schema.sql; another Readout may word them otherwise.
function tables(driver: Driver): ReadonlyMap<string, string> {
  const rows = driver.all<{ name: string; sql: string | null }>(
    'SELECT name, sql FROM sqlite_schema',
  )
  return new Map(
    rows.map(({ name, sql }) => [name, `${sql}`.replace(/--[^\n]*/g, '').replace(/\s+/g, ' ')]),
  )
}

// Over the bytes, not the string: broken UTF-8 can decode to the replacement character it replaces.
function checkText(driver: Driver, { id, name, sha256 }: RevisionRow, report: Report): void {
  const row = driver.get<{ bytes: Uint8Array }>(
    'SELECT CAST(text AS BLOB) AS bytes FROM revision WHERE id = ?',
    id,
  )
  const found = createHash('sha256')
    .update(row?.bytes ?? new Uint8Array())
    .digest('hex')
  if (found !== sha256) report('text', name, `Its SHA-256 is ${found}, not ${sha256}.`)
}

// "1e5" and "1E5" are one value but not the same bytes.
function checkCells(driver: Driver, { id, name }: RevisionRow, report: Report): void {
  const rows = driver.all<{ value: string; at: string }>(
    `SELECT value, claim || ' ' || field AS at FROM cell WHERE revision = ?1
    UNION ALL
    SELECT speaker, 'quote ' || position FROM quote WHERE revision = ?1 AND speaker IS NOT NULL`,
    id,
  )
  for (const { value, at } of rows) {
    if (canonicalOf(value) !== value)
      report('reading', `${name}, ${at}`, 'A value is not as written.')
  }
}

function canonicalOf(json: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function checkReading(driver: Driver, row: RevisionRow, report: Report): void {
  const { id, name, input, hash } = row
  const reading = loadReading(driver, id)
  const { text } = reading.document
  driver.transaction('read', () => {
    const sql =
      'SELECT * FROM evidence WHERE revision = ? ORDER BY owner, claim, field, position, n'
    for (const found of driver.iterate<EvidenceRow>(sql, id)) {
      if (text.slice(found.start, found.end) !== found.exact) {
        report('evidence', `${name}, ${placeOf(found)}`, `It has ${JSON.stringify(found.exact)}.`)
      }
    }
  })
  if (readingHash(reading, row) !== hash) {
    report('reading', name, `Its hash is not the one that was stored, ${hash}.`)
  } else if (revisionId(reading.document) !== id || inputHash(reading.document, row) !== input) {
    report('reading', name, 'Its keys do not follow from it.')
  }
}

interface EvidenceRow {
  readonly owner: string
  readonly claim: string | null
  readonly field: string | null
  readonly position: number
  readonly start: number
  readonly end: number
  readonly exact: string
}

function placeOf({ owner, claim, field, position, start, end }: EvidenceRow): string {
  const about = claim === null ? `${owner} ${position}` : `claim ${claim} ${field ?? ''}`.trimEnd()
  return `${about}, ${start} to ${end}`
}
