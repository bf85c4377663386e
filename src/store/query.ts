import type { SpokenQuote } from '../model/annotation.ts'
import type { Claim } from '../model/claim.ts'
import type { Notice } from '../model/notice.ts'
import type { Reading } from '../model/reading.ts'
import type { Driver, SqlValue } from './driver.ts'
import { type DocumentEntry, loadDocument, loadNotices, loadQuotes, loadReading } from './load.ts'
import { loadCorrectedClaims } from './load-claims.ts'
import { readMoment } from './moment.ts'
import type { Record } from './record.ts'

/**
 * Which documents of a record are seen.
 *
 * `asOf` hides whatever was published later. A day means the end of that day, and is compared with
 * the publication day in each outlet's own zone. A date-time with its zone is compared with the
 * publication instant; a document of which only the day is known counts as published at the end of
 * it, 23:59:59 UTC. Undated documents are seen only when no `asOf` is given.
 *
 * `revisions`: of several texts of one document `newest` (the default) sees the one that was
 * published last among those not hidden, and of texts equally new, or undated, the one with the
 * greatest hash; `all` sees each.
 */
export interface Scope {
  readonly asOf?: string
  readonly revisions?: 'newest' | 'all'
}

/** A quote, and the document and text it stands in. */
export interface FoundQuote {
  /** Id of the document. */
  readonly document: string
  /** SHA-256 of the text. */
  readonly revision: string
  readonly quote: SpokenQuote
}

/** A notice, and the document and text it is about. */
export interface FoundNotice {
  /** Id of the document. */
  readonly document: string
  /** SHA-256 of the text. */
  readonly revision: string
  readonly notice: Notice
}

/** A claim, and the document it was read in. */
export interface FoundClaim {
  readonly claim: Claim
  readonly document: DocumentEntry
}

/**
 * All readings seen, as corrections leave them, one at a time, by name of document, then document, publication and text. Each
 * is loaded when it is asked for, so that a large record needs no large memory.
 */
export function* queryReadings(record: Record, scope: Scope = {}): Generator<Reading, void> {
  for (const { id } of seen(record.driver, scope)) {
    const { driver } = record
    yield driver.transaction('read', () => ({
      ...loadReading(driver, id),
      claims: loadCorrectedClaims(driver, id),
    }))
  }
}

/** All documents seen, with what was read in each as a whole, in the order of `queryReadings`. */
export function queryDocuments(record: Record, scope: Scope = {}): readonly DocumentEntry[] {
  return fromEach(record, scope, ({ id }) => [loadDocument(record.driver, id)])
}

/** All claims seen, as corrections leave them, by document in the order of `queryReadings`, then by start, end, id. */
export function queryClaims(record: Record, scope: Scope = {}): readonly Claim[] {
  return fromEach(record, scope, ({ id }) => loadCorrectedClaims(record.driver, id))
}

/** All quotes seen, by document in the order of `queryReadings`, then as they stand in the text. */
export function queryQuotes(record: Record, scope: Scope = {}): readonly FoundQuote[] {
  return fromEach(record, scope, ({ id, document, sha256: revision }) =>
    loadQuotes(record.driver, id).map((quote) => ({ document, revision, quote })),
  )
}

/** All notices seen, by document in the order of `queryReadings`. */
export function queryNotices(record: Record, scope: Scope = {}): readonly FoundNotice[] {
  return fromEach(record, scope, ({ id, document, sha256: revision }) =>
    loadNotices(record.driver, id).map((notice) => ({ document, revision, notice })),
  )
}

/** The claim of an id with its document, where it is seen; of several revisions the newest. */
export function queryClaim(
  record: Record,
  claim: string,
  scope: Scope = {},
): FoundClaim | undefined {
  const { driver } = record
  return driver.transaction('read', () => {
    const rows = driver.all<{ id: string }>('SELECT revision AS id FROM claim WHERE id = ?', claim)
    const holders = new Set(rows.map(({ id }) => id))
    if (holders.size === 0) return undefined
    const holder = seen(driver, scope).findLast(({ id }) => holders.has(id))
    if (holder === undefined) return undefined
    const [found] = loadCorrectedClaims(driver, holder.id, claim)
    return found && { claim: found, document: loadDocument(driver, holder.id) }
  })
}

/** The document of an id, where it is seen; of several revisions the newest. */
export function queryDocument(
  record: Record,
  document: string,
  scope: Scope = {},
): DocumentEntry | undefined {
  return record.driver.transaction('read', () => {
    const found = seen(record.driver, { ...scope, revisions: 'newest' }, document)
    return found[0] && loadDocument(record.driver, found[0].id)
  })
}

/** The revisions that a scope sees, of all documents or of one, in the order of `queryReadings`. */
export function seenRevisions(
  record: Record,
  scope: Scope = {},
  document?: string,
): readonly string[] {
  return seen(record.driver, scope, document).map(({ id }) => id)
}

interface Seen {
  readonly id: string
  readonly document: string
  readonly sha256: string
}

// One transaction around all of it, so that the answer is of one moment though others may write.
function fromEach<T>(
  record: Record,
  scope: Scope,
  load: (seen: Seen) => readonly T[],
): readonly T[] {
  const { driver } = record
  return driver.transaction('read', () => seen(driver, scope).flatMap(load))
}

function seen(driver: Driver, { asOf, revisions }: Scope, document?: string): readonly Seen[] {
  const conditions: string[] = []
  const values: SqlValue[] = []
  if (document !== undefined) {
    conditions.push('document = ?')
    values.push(document)
  }
  if (asOf !== undefined) {
    const moment = readMoment(asOf)
    conditions.push(moment.kind === 'day' ? 'published_day <= ?' : 'moment <= ?')
    values.push(moment.kind === 'day' ? moment.day : moment.instant)
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return driver.all<Seen>(
    `SELECT id, document, sha256
    FROM (
      SELECT id, document, sha256, name, moment, row_number() OVER (
        PARTITION BY document ORDER BY moment IS NULL, moment DESC, sha256 DESC
      ) AS age
      FROM revision ${where}
    )
    WHERE age = 1 OR ?
    ORDER BY name, document, moment, sha256`,
    ...values,
    revisions === 'all' ? 1 : 0,
  )
}
