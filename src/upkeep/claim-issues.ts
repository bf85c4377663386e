import { correctedDocuments } from '../store/corrections.ts'
import type { Driver } from '../store/driver.ts'
import { loadCorrectedClaims } from '../store/load-claims.ts'
import { parsed } from '../store/rows.ts'

/** The issues that the claims of some revisions are on, by the ids of claims; all found at once when one is first asked for. */
export function claimIssues(
  driver: Driver,
  revisions: ReadonlySet<string>,
): (claim: string) => readonly string[] {
  let found: ReadonlyMap<string, readonly string[]> | undefined
  return (claim) => {
    found ??= issuesByClaim(driver, revisions)
    return found.get(claim) ?? []
  }
}

function issuesByClaim(
  driver: Driver,
  revisions: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const enter = (claim: string, issue: string): void => {
    const issues = found.get(claim)
    if (issues === undefined) found.set(claim, [issue])
    else if (!issues.includes(issue)) issues.push(issue)
  }
  const corrected = new Set(
    [...correctedDocuments(driver)].flatMap((document) =>
      driver
        .all<{ id: string }>('SELECT id FROM revision WHERE document = ?', document)
        .map(({ id }) => id),
    ),
  )
  const rows = driver.iterate<{ revision: string; claim: string; value: string }>(
    "SELECT revision, claim, value FROM cell WHERE field = 'issue'",
  )
  for (const { revision, claim, value } of rows) {
    if (revisions.has(revision) && !corrected.has(revision)) enter(claim, parsed(value) as string) // a string, as addReading wrote it
  }
  for (const revision of corrected) {
    if (!revisions.has(revision)) continue
    for (const { id, issue } of loadCorrectedClaims(driver, revision)) {
      for (const { value } of issue) enter(id, value)
    }
  }
  return found
}
