import type { Block, SpokenQuote } from '../model/annotation.ts'
import type { Party } from '../model/claim.ts'
import type { Document, Published } from '../model/document.ts'
import type { Basis, Evidence, Sourced } from '../model/evidence.ts'
import type { Notice, NoticeCode } from '../model/notice.ts'
import type { Reading } from '../model/reading.ts'
import type { Versions } from './body.ts'
import type { Driver } from './driver.ts'
import { loadClaims } from './load-claims.ts'
import { loadPage } from './page.ts'
import {
  damaged,
  type EvidenceRow,
  evidenceOf,
  groupEvidence,
  inOrder,
  type Placed,
  parsed,
  present,
  sourced,
} from './rows.ts'

type Whole = Omit<Reading, 'blocks' | 'quotes' | 'claims' | 'notices'>

/** One text of a document as the record knows it, with what was read in it as a whole. */
export interface DocumentEntry extends Versions, Whole {}

interface RevisionRow {
  readonly document: string
  readonly url: string | null
  readonly sha256: string
  readonly name: string
  readonly language: string
  readonly title: string | null
  readonly outlet: string | null
  readonly credit: string | null
  readonly given_title: string | null
  readonly given_outlet: string | null
  readonly given_date: string | null
  readonly published_value: string | null
  readonly published_day: string | null
  readonly published_instant: string | null
  readonly published_basis: Published['basis'] | null
  readonly published_rule: string | null
  readonly is_worded: number
  readonly has_origins: number
  readonly has_page: number
}

/** All that the record holds of one revision, just as it was read. */
export function loadReading(driver: Driver, revision: string): Reading {
  return driver.transaction('read', () => {
    return {
      ...loadWhole(driver, revision),
      blocks: loadBlocks(driver, revision),
      quotes: loadQuotes(driver, revision),
      claims: loadClaims(driver, revision),
      notices: loadNotices(driver, revision),
    }
  })
}

/** The document of a revision, and what was read in it as a whole. */
export function loadDocument(driver: Driver, revision: string): DocumentEntry {
  const sql = 'SELECT program, knowledge FROM revision WHERE id = ?'
  const versions = driver.get<Versions>(sql, revision) ?? damaged(`revision ${revision} is missing`)
  return { ...loadWhole(driver, revision), ...versions }
}

function loadWhole(driver: Driver, revision: string): Whole {
  const { document, hasPage, ...outline } = loadOutline(driver, revision)
  const page = hasPage ? { page: loadPageOf(driver, revision) } : {}
  return { ...outline, document: { ...document, ...page, text: loadText(driver, revision) } }
}

/** What was read in a revision as a whole, and its document but for text and page. */
interface Outline extends Omit<Whole, 'document'> {
  readonly document: Omit<Document, 'text' | 'page'>
  readonly hasPage: boolean
}

/** What was read in a revision as a whole, without what takes room. */
export function loadOutline(driver: Driver, revision: string): Outline {
  const sql = `SELECT document, document.url, sha256, name, language, title, outlet, credit,
      given_title, given_outlet, given_date, published_value, published_day, published_instant,
      published_basis, published_rule,
      EXISTS (SELECT 1 FROM published_evidence AS words WHERE words.revision = revision.id) AS is_worded,
      EXISTS (SELECT 1 FROM origin WHERE origin.revision = revision.id) AS has_origins,
      EXISTS (SELECT 1 FROM page WHERE page.revision = revision.id) AS has_page
    FROM revision JOIN document ON document.id = revision.document WHERE revision.id = ?`
  const row = driver.get<RevisionRow>(sql, revision) ?? damaged(`revision ${revision} is missing`)
  const publication = publicationOf(driver, revision, row)
  return {
    document: documentOf(row),
    hasPage: row.has_page === 1,
    language: row.language,
    ...(publication === undefined ? {} : { published: publication }),
    ...present({ title: row.title, outlet: row.outlet }),
    origins: row.has_origins === 1 ? loadOrigins(driver, revision) : [],
  }
}

/** The web page of a revision that has one. */
export function loadPageOf(driver: Driver, revision: string): NonNullable<Document['page']> {
  return loadPage(driver, revision) ?? damaged(`the page of ${revision} is missing`)
}

/** The text of a revision. */
export function loadText(driver: Driver, revision: string): string {
  const row = driver.get<{ text: string }>('SELECT text FROM revision WHERE id = ?', revision)
  return row?.text ?? damaged(`revision ${revision} is missing`)
}

function documentOf(row: RevisionRow): Outline['document'] {
  return {
    id: row.document,
    name: row.name,
    revision: row.sha256,
    ...present({
      url: row.url,
      title: row.given_title,
      outlet: row.given_outlet,
      credit: row.credit,
      givenDate: row.given_date,
    }),
  }
}

function publicationOf(driver: Driver, revision: string, row: RevisionRow): Published | undefined {
  const { published_value: value, published_day: day, published_basis: basis } = row
  const { published_rule: rule, published_instant: instant } = row
  if (value === null || day === null || basis === null || rule === null) return undefined
  const sql = 'SELECT n, start, "end", exact FROM published_evidence WHERE revision = ? ORDER BY n'
  const rows = row.is_worded === 1 ? driver.all<EvidenceRow>(sql, revision) : []
  const evidence = evidenceOf(rows)
  return { value, day, ...present({ instant }), basis, rule, evidence }
}

function loadOrigins(driver: Driver, revision: string): readonly Sourced<string>[] {
  interface OriginRow extends Placed {
    readonly name: string
    readonly basis: Basis
    readonly rule: string
  }
  const rows = driver.all<OriginRow>(
    'SELECT position, name, basis, rule FROM origin WHERE revision = ? ORDER BY position',
    revision,
  )
  if (rows.length === 0) return []
  const evidence = loadEvidence(driver, 'origin_evidence', revision)
  return inOrder(rows).map(({ position, name, basis, rule }) =>
    sourced(name, evidence.get(`${position}`), { basis, rule }),
  )
}

/** The blocks of a revision, in the order of the text. */
export function loadBlocks(driver: Driver, revision: string): readonly Block[] {
  const rows = driver.all<Block & Placed>(
    'SELECT position, kind, start, "end", rule FROM block WHERE revision = ? ORDER BY position',
    revision,
  )
  return inOrder(rows).map(({ kind, start, end, rule }) => ({ kind, start, end, rule }))
}

/** The direct speech of a revision, in the order of the text. */
export function loadQuotes(driver: Driver, revision: string): readonly SpokenQuote[] {
  interface QuoteRow extends Evidence, Placed {
    readonly terminated: number
    readonly rule: string
    readonly speaker: string | null
    readonly speaker_basis: Basis | null
    readonly speaker_rule: string | null
  }
  const rows = driver.all<QuoteRow>(
    'SELECT * FROM quote WHERE revision = ? ORDER BY position',
    revision,
  )
  if (rows.length === 0) return []
  const evidence = loadEvidence(driver, 'speaker_evidence', revision)
  return inOrder(rows).map((row) => {
    const { start, end, exact, terminated, rule, speaker, speaker_basis, speaker_rule } = row
    const quote = { evidence: { start, end, exact }, terminated: terminated === 1, rule }
    if (speaker === null || speaker_basis === null || speaker_rule === null) return quote
    const found = { basis: speaker_basis, rule: speaker_rule }
    const value = parsed(speaker) as Party // as addReading wrote it
    return { ...quote, speaker: sourced(value, evidence.get(`${row.position}`), found) }
  })
}

/** The notices on a revision, in the order they were given. */
export function loadNotices(driver: Driver, revision: string): readonly Notice[] {
  interface NoticeRow extends Placed {
    readonly code: NoticeCode
    readonly message: string
    readonly start: number | null
    readonly end: number | null
    readonly exact: string | null
  }
  const sql = 'SELECT * FROM notice WHERE revision = ? ORDER BY position'
  return inOrder(driver.all<NoticeRow>(sql, revision)).map((row) => {
    const { code, message, start, end, exact } = row
    if (start === null || end === null || exact === null) return { code, message }
    return { code, message, evidence: { start, end, exact } }
  })
}

function loadEvidence(
  driver: Driver,
  table: 'origin_evidence' | 'speaker_evidence',
  revision: string,
): ReadonlyMap<string, Evidence[]> {
  const rows = driver.all<EvidenceRow & Placed>(
    `SELECT position, n, start, "end", exact FROM ${table} WHERE revision = ? ORDER BY position, n`,
    revision,
  )
  return groupEvidence(rows, ({ position }) => `${position}`)
}
