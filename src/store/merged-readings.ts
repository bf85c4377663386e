import type { Driver, SqlValue } from './driver.ts'

/** A revision whose claims are merged, as far as it matters to events that it is not in. */
export interface MergedReading {
  /** Id of the revision. */
  readonly revision: string
  readonly document: string
  /** SHA-256 of the text. */
  readonly sha256: string
  readonly published_day: string | null
  /** Name of the outlet; in `merged` as it is compared. */
  readonly outlet: string | null
  readonly claims: number
  /** Hash of the reading with what it was read with. */
  readonly hash: string
}

/** How often the claims of a revision call a state by a name. */
export interface StoredSide {
  readonly country: string
  readonly name: string
  readonly count: number
}

const COLUMNS = 'revision, document, sha256, published_day, outlet, claims, hash'

/** All merged revisions; or those of a document, of a text, or of an outlet. */
export function mergedReadings(
  driver: Driver,
  by?: { readonly column: 'document' | 'sha256' | 'outlet'; readonly value: string },
): readonly MergedReading[] {
  if (by === undefined) return driver.all<MergedReading>(`SELECT ${COLUMNS} FROM merged`)
  return driver.all<MergedReading>(`SELECT ${COLUMNS} FROM merged WHERE ${by.column} = ?`, by.value)
}

/** Revisions of the record as they would be merged, with the outlet by its name. */
export function mergeableReadings(
  driver: Driver,
  revisions: readonly string[],
): readonly MergedReading[] {
  return revisions.flatMap(
    (revision) =>
      driver.get<MergedReading>(
        `SELECT id AS revision, document, sha256, published_day, outlet,
          (SELECT count(*) FROM claim WHERE claim.revision = revision.id) AS claims, hash
        FROM revision WHERE id = ?`,
        revision,
      ) ?? [],
  )
}

/** The merged revisions of a document that were read anew since. */
export function rereadRevisions(driver: Driver, document: string): readonly string[] {
  const rows = driver.all<{ id: string }>(
    `SELECT id FROM merged JOIN revision ON id = merged.revision
    WHERE merged.document = ? AND merged.hash <> revision.hash`,
    document,
  )
  return rows.map(({ id }) => id)
}

/** Enters a revision among the merged ones. */
export function addMerged(
  driver: Driver,
  { revision, document, sha256, published_day, outlet, claims, hash }: MergedReading,
  sides: readonly StoredSide[],
): void {
  const place: readonly SqlValue[] = [revision, document, sha256, published_day]
  driver.run(
    `INSERT INTO merged (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...place,
    outlet,
    claims,
    hash,
  )
  for (const { country, name, count } of sides) {
    driver.run(
      'INSERT INTO side (revision, country, name, count) VALUES (?, ?, ?, ?)',
      revision,
      country,
      name,
      count,
    )
  }
}

/** Takes a revision from among the merged ones. */
export function removeMerged(driver: Driver, revision: string): void {
  driver.run('DELETE FROM merged WHERE revision = ?', revision)
}

/** How often all merged revisions call states by names. */
export function countedSides(driver: Driver): readonly StoredSide[] {
  return driver.all<StoredSide>(
    'SELECT country, name, sum(count) AS count FROM side GROUP BY country, name',
  )
}

/** The same of one revision. */
export function sidesOf(driver: Driver, revision: string): readonly StoredSide[] {
  return driver.all<StoredSide>(
    'SELECT country, name, count FROM side WHERE revision = ?',
    revision,
  )
}
