import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Evidence, Sourced } from '../model/evidence.ts'
import { canonicalJson } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { CELL_FIELDS, inputHash, readingHash, revisionId, storable, type Versions } from './body.ts'
import type { Driver, SqlValue } from './driver.ts'
import { addPage } from './page.ts'
import { markPending } from './pending.ts'
import type { Record } from './record.ts'

/** What adding a reading did to the record. */
export type Added = 'added' | 'replaced' | 'unchanged'

/**
 * Adds what was read in one document, wholly or not at all. The same reading again changes nothing;
 * another reading of the same text takes the place of the first; another text of the same document
 * is kept beside it. When this returns, the reading is on the disk.
 */
export function addReading(record: Record, reading: Reading, versions: Versions): Added {
  const { driver } = record
  const kept = storable(reading)
  const revision = revisionId(kept.document)
  const hash = readingHash(kept, versions)
  return driver.transaction('write', () => {
    const known = driver.get<Hashes>('SELECT hash FROM revision WHERE id = ?', revision)
    if (known?.hash === hash) return 'unchanged'
    if (known !== undefined) driver.run('DELETE FROM revision WHERE id = ?', revision)
    markPending(driver, kept.document.id)
    addRevision(driver, revision, kept, { ...versions, hash })
    addKnowledge(driver, versions)
    addBlocks(driver, revision, kept)
    if (kept.document.page !== undefined) addPage(driver, revision, kept.document.page)
    addQuotes(driver, revision, kept)
    for (const claim of kept.claims) addClaim(driver, revision, claim)
    for (const [position, { code, message, evidence }] of kept.notices.entries()) {
      insert(driver, 'notice', { revision, position, code, message, ...words(evidence) })
    }
    return known === undefined ? 'added' : 'replaced'
  })
}

/** Adds several readings, all of them or none: the disk is waited for once. */
export function addReadings(
  record: Record,
  readings: readonly Reading[],
  versions: Versions,
): void {
  record.driver.transaction('write', () => {
    for (const reading of readings) addReading(record, reading, versions)
  })
}

/** Removes a document with all its revisions; says whether the record held it. */
export function removeDocument({ driver }: Record, document: string): boolean {
  return driver.transaction('write', () => {
    const sql = 'SELECT id FROM document WHERE id = ?'
    if (driver.get(sql, document) === undefined) return false
    driver.run('DELETE FROM revision WHERE document = ?', document)
    // Its address stays known, so that it is not fetched again before it changes.
    driver.run('UPDATE fetched SET document = NULL WHERE document = ?', document)
    driver.run('DELETE FROM document WHERE id = ?', document)
    markPending(driver, document)
    return true
  })
}

/** Whether the record already holds what these versions read in this document. */
export function isRead(record: Record, document: Document, versions: Versions): boolean {
  const input = inputHash(document, versions)
  const sql = 'SELECT input FROM revision WHERE id = ?'
  return record.driver.get<Hashes>(sql, revisionId(document))?.input === input
}

/**
 * Whether the record already holds what these versions read in this text of the document, whatever else
 * was known of it then: a page whose advertisements change is still the same article.
 */
export function isTextRead(record: Record, document: Document, versions: Versions): boolean {
  const sql = 'SELECT program, knowledge FROM revision WHERE id = ?'
  const read = record.driver.get<Versions>(sql, revisionId(document))
  return read?.program === versions.program && read.knowledge === versions.knowledge
}

interface Hashes {
  readonly input: string
  readonly hash: string
}

function addRevision(
  driver: Driver,
  id: string,
  reading: Reading,
  versions: Versions & Pick<Hashes, 'hash'>,
): void {
  const { document, published, language, title, outlet, origins } = reading
  driver.run(
    'INSERT INTO document (id, url) VALUES (?, ?) ON CONFLICT DO NOTHING',
    document.id,
    document.url ?? null,
  )
  insert(driver, 'revision', {
    id,
    document: document.id,
    sha256: document.revision,
    name: document.name,
    language,
    title,
    outlet,
    credit: document.credit,
    given_title: document.title,
    given_outlet: document.outlet,
    given_date: document.givenDate,
    published_value: published?.value,
    published_day: published?.day,
    published_instant: published?.instant,
    published_basis: published?.basis,
    published_rule: published?.rule,
    program: versions.program,
    knowledge: versions.knowledge,
    input: inputHash(document, versions),
    hash: versions.hash,
    text: document.text,
  })
  addEvidence(driver, 'published_evidence', { revision: id }, published?.evidence)
  for (const [position, { value, basis, rule, evidence }] of origins.entries()) {
    insert(driver, 'origin', { revision: id, position, name: value, basis, rule })
    addEvidence(driver, 'origin_evidence', { revision: id, position }, evidence)
  }
}

function addKnowledge(driver: Driver, { knowledge, parts }: Versions): void {
  if (parts === undefined) return
  driver.run(
    'INSERT INTO knowledge (hash, data, model, overlay) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    knowledge,
    parts.data,
    parts.model,
    parts.overlay ?? null,
  )
}

function addBlocks(driver: Driver, revision: string, { blocks }: Reading): void {
  for (const [position, { kind, start, end, rule }] of blocks.entries()) {
    insert(driver, 'block', { revision, position, kind, start, end, rule })
  }
}

function addQuotes(driver: Driver, revision: string, { quotes }: Reading): void {
  for (const [position, { evidence, terminated, speaker, rule }] of quotes.entries()) {
    insert(driver, 'quote', {
      revision,
      position,
      ...words(evidence),
      terminated: terminated ? 1 : 0,
      rule,
      speaker: speaker === undefined ? undefined : canonicalJson(speaker.value),
      speaker_basis: speaker?.basis,
      speaker_rule: speaker?.rule,
    })
    addEvidence(driver, 'speaker_evidence', { revision, position }, speaker?.evidence)
  }
}

function addClaim(driver: Driver, revision: string, claim: Claim): void {
  const { id, evidence, rule } = claim
  insert(driver, 'claim', { revision, id, ...words(evidence), rule })
  for (const field of keys(CELL_FIELDS)) {
    const values: readonly Sourced<unknown>[] = [claim[field] ?? []].flat()
    for (const [position, cell] of values.entries()) {
      const key = { revision, claim: id, field, position }
      const { basis, rule: read } = cell
      insert(driver, 'cell', { ...key, value: canonicalJson(cell.value), basis, rule: read })
      addEvidence(driver, 'cell_evidence', key, cell.evidence)
    }
  }
}

// Object.keys forgets the type of a table that is written out in full.
function keys<K extends string>(table: { readonly [key in K]: unknown }): readonly K[] {
  return Object.keys(table) as K[]
}

interface Columns {
  readonly [column: string]: SqlValue | undefined
}

function addEvidence(
  driver: Driver,
  table: string,
  key: Columns,
  evidence: readonly Evidence[] = [],
): void {
  for (const [n, piece] of evidence.entries()) insert(driver, table, { ...key, n, ...words(piece) })
}

function words(evidence: Evidence | undefined): Columns {
  return { start: evidence?.start, end: evidence?.end, exact: evidence?.exact }
}

// Names of tables and columns come from this file alone; values are always bound.
function insert(driver: Driver, table: string, columns: Columns): void {
  const names = Object.keys(columns)
  const sql = `INSERT INTO ${table} ("${names.join('", "')}") VALUES (${names.map(() => '?').join(', ')})`
  driver.run(sql, ...Object.values(columns).map((value) => value ?? null))
}
