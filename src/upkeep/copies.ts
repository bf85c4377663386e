import { areCopies, nameCopies, type ShingledText } from '../merge/copies.ts'
import { bandsOf, type Shingles, shinglesOf } from '../merge/shingles.ts'
import type { Driver } from '../store/driver.ts'
import { copiesOf, textsInBands, textsOfCopies } from '../store/merged-texts.ts'
import type { ReadingOf } from './batch-readings.ts'
import type { Afterwards } from './change.ts'

/** Which texts are copies of which once a change is made. */
export interface CopiesAfter {
  /** The shingles of the texts whose readings change; none where no reading is left. */
  readonly changed: ReadonlyMap<string, Shingles | undefined>
  /** The texts whose set of copies gets another name, or which come to be in one, or in none. */
  readonly renamed: ReadonlyMap<string, string | undefined>
  /** The name of the set of copies that a text is in. */
  readonly nameOf: (sha256: string) => string | undefined
}

/** Names anew the sets of copies that the changed texts were in or come to be in. */
export function copiesAfter(
  driver: Driver,
  texts: Iterable<string>,
  { readingsOf }: Afterwards,
  readingOf: ReadingOf,
): CopiesAfter {
  const changed = new Map<string, Shingles | undefined>()
  for (const sha256 of texts) {
    const readings = readingsOf(sha256).filter(({ claims }) => claims > 0)
    const [first] = readings.toSorted((a, b) => (a.document < b.document ? -1 : 1))
    changed.set(sha256, first && shinglesOf(readingOf(first.revision)))
  }
  const before = new Map<string, string | undefined>()
  const pool = new Map<string, ShingledText>()
  const sets = new Set<string>()
  const enter = (sha256: string, shingles: Shingles, copies: string | undefined): void => {
    before.set(sha256, copies)
    pool.set(sha256, { revision: sha256, shingles })
    if (copies !== undefined) sets.add(copies)
  }
  for (const [sha256, shingles] of changed) {
    const copies = copiesOf(driver, sha256)
    if (copies !== undefined) sets.add(copies)
    if (shingles === undefined) continue
    enter(sha256, shingles, copies)
    for (const other of textsInBands(driver, bandsOf(shingles))) {
      if (changed.has(other.sha256) || pool.has(other.sha256)) continue
      if (areCopies(shingles, other.shingles)) {
        enter(other.sha256, other.shingles, other.copies ?? undefined)
      }
    }
  }
  for (const set of sets) {
    for (const { sha256, shingles, copies } of textsOfCopies(driver, set)) {
      if (!changed.has(sha256)) enter(sha256, shingles, copies ?? undefined)
    }
  }
  const named = nameCopies([...pool.values()])
  return {
    changed,
    renamed: new Map(
      [...pool.keys()]
        .filter((sha256) => named.get(sha256) !== before.get(sha256))
        .map((sha256) => [sha256, named.get(sha256)]),
    ),
    nameOf: (sha256) => (pool.has(sha256) ? named.get(sha256) : copiesOf(driver, sha256)),
  }
}
