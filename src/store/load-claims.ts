import type { Claim } from '../model/claim.ts'
import type { Basis, Evidence } from '../model/evidence.ts'
import { byPlace, CELL_FIELDS } from './body.ts'
import { correctClaims } from './correct-claims.ts'
import { correctionsOf } from './corrections.ts'
import type { Driver } from './driver.ts'
import {
  damaged,
  type EvidenceRow,
  groupBy,
  groupEvidence,
  inOrder,
  type Placed,
  parsed,
  sourced,
} from './rows.ts'

interface CellRow extends Placed {
  readonly claim: string
  readonly field: string
  readonly value: string
  readonly basis: Basis
  readonly rule: string
}

/** The claims of a revision as corrections leave them, by start, end, id; or the one of a given id. */
export function loadCorrectedClaims(
  driver: Driver,
  revision: string,
  id?: string,
): readonly Claim[] {
  const sql = 'SELECT document, sha256 FROM revision WHERE id = ?'
  const text = driver.get<{ document: string; sha256: string }>(sql, revision)
  const corrections = text === undefined ? [] : correctionsOf(driver, text.document)
  if (text === undefined || corrections.length === 0) return loadClaims(driver, revision, id)
  const claims = correctClaims(loadClaims(driver, revision), corrections, text.sha256)
  return id === undefined ? claims : claims.filter((claim) => claim.id === id)
}

/** The claims of a revision as they were read, by start, end, id; or the one of a given id. */
export function loadClaims(driver: Driver, revision: string, id?: string): readonly Claim[] {
  interface ClaimRow extends Evidence {
    readonly id: string
    readonly document: string
    readonly rule: string
  }
  const only = id === undefined ? [revision] : [revision, id]
  const and = (column: string) => (id === undefined ? '' : ` AND ${column} = ?`)
  const rows = driver.all<ClaimRow>(
    `SELECT claim.id, revision.document, start, "end", exact, rule FROM claim
      JOIN revision ON revision.id = claim.revision WHERE revision = ?${and('claim.id')}`,
    ...only,
  )
  if (rows.length === 0) return []
  const cells = groupBy(
    driver.all<CellRow>(
      `SELECT claim, field, position, value, basis, rule FROM cell
        WHERE revision = ?${and('claim')} ORDER BY claim, field, position`,
      ...only,
    ),
    ({ claim, field }) => `${claim} ${field}`,
  )
  const evidence = groupEvidence(
    driver.all<EvidenceRow & CellRow>(
      `SELECT claim, field, position, n, start, "end", exact FROM cell_evidence
        WHERE revision = ?${and('claim')} ORDER BY claim, field, position, n`,
      ...only,
    ),
    ({ claim, field, position }) => `${claim} ${field} ${position}`,
  )
  const claims = rows.map(({ id, document, start, end, exact, rule }): Claim => {
    const fields = fieldsOf(id, cells, evidence)
    return { id, document, evidence: { start, end, exact }, ...fields, rule }
  })
  return claims.sort(byPlace)
}

type Fields = Omit<Claim, 'id' | 'document' | 'evidence' | 'rule' | 'corrections'>

function fieldsOf(
  claim: string,
  cells: ReadonlyMap<string, CellRow[]>,
  evidence: ReadonlyMap<string, Evidence[]>,
): Fields {
  const fields: [string, unknown][] = []
  for (const [field, holds] of Object.entries(CELL_FIELDS)) {
    const rows = inOrder(cells.get(`${claim} ${field}`) ?? [])
    const values = rows.map(({ position, value, basis, rule }) =>
      sourced(parsed(value), evidence.get(`${claim} ${field} ${position}`), { basis, rule }),
    )
    const [first, second] = values
    if (holds === 'list') fields.push([field, values])
    else if (second !== undefined) damaged(`claim ${claim} has two of ${field}`)
    else if (first !== undefined) fields.push([field, first])
    else if (field === 'type' || field === 'status') damaged(`claim ${claim} has no ${field}`)
  }
  // As addReading took them apart; the fields that are never absent were looked for above.
  return Object.fromEntries(fields) as unknown as Fields
}
