import type { Reading } from '../model/reading.ts'
import { revisionId } from '../store/body.ts'
import { correctedDocuments } from '../store/corrections.ts'
import type { Driver } from '../store/driver.ts'

/** The ids of the claims of a reading in their order, all of them found at once when one is first asked for. */
export function claimIds(driver: Driver): (reading: Reading) => readonly string[] {
  let found: ReadonlyMap<string, readonly string[]> | undefined
  let corrected: ReadonlySet<string> = new Set()
  return (reading) => {
    if (found === undefined) {
      found = idsByRevision(driver)
      corrected = correctedDocuments(driver)
    }
    // A correction may take a claim away.
    if (corrected.has(reading.document.id)) return reading.claims.map(({ id }) => id)
    return found.get(revisionId(reading.document)) ?? []
  }
}

function idsByRevision(driver: Driver): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const rows = driver.iterate<{ revision: string; id: string }>(
    'SELECT revision, id FROM claim ORDER BY revision, start, "end", id',
  )
  for (const { revision, id } of rows) {
    const ids = found.get(revision)
    if (ids === undefined) found.set(revision, [id])
    else ids.push(id)
  }
  return found
}
