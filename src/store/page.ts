import type { FurnitureKind } from '../model/furniture.ts'
import type { Metadatum, Page, PageBlock } from '../model/page.ts'
import type { Driver } from './driver.ts'
import { inOrder, type Placed } from './rows.ts'

/** Stores the web page that a revision was taken from. */
export function addPage(driver: Driver, revision: string, page: Page): void {
  const { sha256, charset, method } = page
  driver.run(
    'INSERT INTO page (revision, sha256, charset, method) VALUES (?, ?, ?, ?)',
    revision,
    sha256,
    charset,
    method,
  )
  for (const [position, { start, end, source, label }] of page.blocks.entries()) {
    driver.run(
      `INSERT INTO page_block (revision, position, start, "end", source_start, source_end, kind, rule)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[revision, position, start, end, source.start, source.end],
      ...[label?.kind ?? null, label?.rule ?? null],
    )
  }
  for (const [position, { field, value, origin, rule }] of page.metadata.entries()) {
    driver.run(
      'INSERT INTO metadata (revision, position, field, value, origin, rule) VALUES (?, ?, ?, ?, ?, ?)',
      ...[revision, position, field, value, origin, rule],
    )
  }
}

/** The web page that a revision was taken from, where it was one. */
export function loadPage(driver: Driver, revision: string): Page | undefined {
  const page = driver.get<Pick<Page, 'sha256' | 'charset' | 'method'>>(
    'SELECT sha256, charset, method FROM page WHERE revision = ?',
    revision,
  )
  if (page === undefined) return undefined
  const metadata = driver.all<Metadatum & Placed>(
    'SELECT position, field, value, origin, rule FROM metadata WHERE revision = ? ORDER BY position',
    revision,
  )
  return {
    ...page,
    blocks: loadPageBlocks(driver, revision),
    metadata: inOrder(metadata).map(({ field, value, origin, rule }) => {
      return { field, value, origin, rule }
    }),
  }
}

function loadPageBlocks(driver: Driver, revision: string): readonly PageBlock[] {
  interface Row extends Placed {
    readonly start: number
    readonly end: number
    readonly source_start: number
    readonly source_end: number
    readonly kind: FurnitureKind | null
    readonly rule: string | null
  }
  const sql = 'SELECT * FROM page_block WHERE revision = ? ORDER BY position'
  return inOrder(driver.all<Row>(sql, revision)).map((row) => {
    const { start, end, kind, rule } = row
    const block = { start, end, source: { start: row.source_start, end: row.source_end } }
    return kind === null || rule === null ? block : { ...block, label: { kind, rule } }
  })
}
