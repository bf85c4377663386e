import type { Amendment, ClaimAnchor, Correction } from '../model/correction.ts'
import { ReadoutError } from '../model/error.ts'
import { canonicalJson, contentId } from '../model/id.ts'
import type { Driver } from './driver.ts'
import { markPending } from './pending.ts'
import type { Record } from './record.ts'
import { groupBy, parsed } from './rows.ts'

interface CorrectionRow {
  readonly n: number
  readonly id: string
  readonly author: string
  readonly reason: string
  readonly at: string
  readonly amendment: string
}

interface AnchorRow extends ClaimAnchor {
  readonly n: number
}

/**
 * Lays a correction over what a record holds, and gives it with its id. Readings stay as they are;
 * what follows from those of the documents concerned is worked out anew when it is next asked for.
 * Throws `cli/no-such-id` where it undoes one that is not there.
 */
export function addCorrection(
  { driver }: Record,
  { by, reason, at, amendment, claims }: Omit<Correction, 'id'>,
): Correction {
  return driver.transaction('write', () => {
    const said = { by, reason, at, amendment, claims }
    const id = correctionId(said)
    const correction: Correction = { id, ...said }
    const { n } = driver.get<{ n: number }>(
      `INSERT INTO correction (id, author, reason, at, amendment) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET id = id RETURNING n`,
      id,
      by,
      reason,
      at,
      canonicalJson(amendment),
    ) ?? { n: 0 }
    for (const [position, anchor] of claims.entries()) {
      const { document, claim, revision, start, end, exact } = anchor
      driver.run(
        `INSERT INTO correction_claim (correction, position, document, claim, sha256, start, "end", exact)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[n, position, document, claim, revision, start, end, exact],
      )
    }
    const undone = amendment.kind === 'undo' ? [undoneBy(driver, amendment.correction)] : []
    touch(driver, [...claims, ...undone.flatMap((one) => one.claims)])
    return correction
  })
}

/** The id that what a correction says gives it. */
export function correctionId({
  by,
  reason,
  at,
  amendment,
  claims,
}: Omit<Correction, 'id'>): string {
  return contentId('correction', by, reason, at, canonicalJson({ amendment, claims }))
}

/** All corrections in the order in which they were made, undone ones and undoings among them. */
export function queryCorrections({ driver }: Record): readonly Correction[] {
  return load(driver, 'SELECT n, id, author, reason, at, amendment FROM correction ORDER BY n')
}

/** The ids of the documents of which a correction has been made. */
export function correctedDocuments(driver: Driver): ReadonlySet<string> {
  const rows = driver.all<{ document: string }>('SELECT DISTINCT document FROM correction_claim')
  return new Set(rows.map(({ document }) => document))
}

/** The corrections that hold for a document, in the order in which they were made. */
export function correctionsOf(driver: Driver, document: string): readonly Correction[] {
  return load(
    driver,
    `SELECT n, id, author, reason, at, amendment FROM correction
    WHERE n IN (SELECT correction FROM correction_claim WHERE document = ?)
      AND id NOT IN (
        SELECT amendment ->> '$.correction' FROM correction WHERE amendment ->> '$.kind' = 'undo'
      )
    ORDER BY n`,
    document,
  )
}

/** Ids of the corrections that were undone. */
export function undoneIds(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(
    corrections.flatMap(({ amendment }) =>
      amendment.kind === 'undo' ? [amendment.correction] : [],
    ),
  )
}

function undoneBy(driver: Driver, id: string): Correction {
  const sql = 'SELECT n, id, author, reason, at, amendment FROM correction WHERE id = ?'
  const [found] = load(driver, sql, id)
  if (found !== undefined) return found
  throw new ReadoutError('cli/no-such-id', `There is no correction ${id}.`)
}

function load(driver: Driver, sql: string, ...values: readonly string[]): readonly Correction[] {
  const rows = driver.all<CorrectionRow>(sql, ...values)
  if (rows.length === 0) return []
  const anchors = groupBy(
    rows.flatMap(({ n }) =>
      driver.all<AnchorRow>(
        `SELECT correction AS n, document, claim, sha256 AS revision, start, "end", exact
        FROM correction_claim WHERE correction = ? ORDER BY position`,
        n,
      ),
    ),
    ({ n }) => `${n}`,
  )
  return rows.map(({ n, id, author, reason, at, amendment }) => ({
    id,
    by: author,
    reason,
    at,
    amendment: parsed(amendment) as Amendment, // as addCorrection wrote it
    claims: (anchors.get(`${n}`) ?? []).map(({ n: _n, ...anchor }) => anchor),
  }))
}

/** What follows from the readings of these documents is worked out anew, though they are what they were. */
function touch(driver: Driver, anchors: readonly ClaimAnchor[]): void {
  for (const document of new Set(anchors.map(({ document }) => document))) {
    driver.run("UPDATE merged SET hash = '' WHERE document = ?", document)
    markPending(driver, document)
  }
}
