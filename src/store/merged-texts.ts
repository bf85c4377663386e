import type { Driver } from './driver.ts'

/** A text as it is compared to find copies. */
export interface StoredText {
  /** SHA-256 of the text. */
  readonly sha256: string
  /** Name of its set of copies, where there are others. */
  readonly copies: string | null
  readonly shingles: Uint32Array
}

interface TextRow {
  readonly sha256: string
  readonly copies: string | null
  readonly shingles: Uint8Array
}

const COLUMNS = 'sha256, copies, shingles'

/** The name of the set of copies that a text is in, where it is in one. */
export function copiesOf(driver: Driver, sha256: string): string | undefined {
  const sql = 'SELECT copies FROM shingled WHERE sha256 = ?'
  return driver.get<Pick<TextRow, 'copies'>>(sql, sha256)?.copies ?? undefined
}

/** The texts of a set of copies. */
export function textsOfCopies(driver: Driver, copies: string): readonly StoredText[] {
  return driver.all<TextRow>(`SELECT ${COLUMNS} FROM shingled WHERE copies = ?`, copies).map(toText)
}

/** The texts that share a band with these bands. */
export function textsInBands(driver: Driver, bands: readonly number[]): readonly StoredText[] {
  const found = new Set<number>()
  for (const band of bands) {
    for (const { text } of driver.all<{ text: number }>(
      'SELECT text FROM band WHERE band = ?',
      band,
    )) {
      found.add(text)
    }
  }
  return [...found].flatMap((n) => {
    const row = driver.get<TextRow>(`SELECT ${COLUMNS} FROM shingled WHERE n = ?`, n)
    return row === undefined ? [] : toText(row)
  })
}

/** Enters a text with the bands in which others find it. */
export function addText(
  driver: Driver,
  { sha256, shingles }: Omit<StoredText, 'copies'>,
  bands: readonly number[],
): void {
  const { buffer, byteOffset, byteLength } = shingles
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  driver.run('INSERT INTO shingled (sha256, shingles) VALUES (?, ?)', sha256, bytes)
  const n = driver.get<{ n: number }>('SELECT n FROM shingled WHERE sha256 = ?', sha256)?.n ?? 0
  for (const band of bands) driver.run('INSERT INTO band (band, text) VALUES (?, ?)', band, n)
}

/** Takes a text out. */
export function removeText(driver: Driver, sha256: string): void {
  driver.run('DELETE FROM shingled WHERE sha256 = ?', sha256)
}

/** Notes in which set of copies a text is. */
export function nameText(driver: Driver, sha256: string, copies: string | undefined): void {
  driver.run('UPDATE shingled SET copies = ? WHERE sha256 = ?', copies ?? null, sha256)
}

// A copy, since the bytes that SQLite gives need not begin at a multiple of four.
function toText({ sha256, copies, shingles }: TextRow): StoredText {
  return { sha256, copies, shingles: new Uint32Array(Uint8Array.from(shingles).buffer) }
}
