import type { Claim } from '../model/claim.ts'
import type { Basis, Evidence, Sourced } from '../model/evidence.ts'
import { byPlace, CELL_FIELDS } from './body.ts'
import { correctClaims } from './correct-claims.ts'
import { correctionsOf } from './corrections.ts'
import type { Driver } from './driver.ts'
import { damaged, type EvidenceRow, evidenceOf, type Placed, parsed, sourced } from './rows.ts'

interface CellKey extends Placed {
  readonly claim: string
  readonly field: string
}

interface CellRow extends CellKey {
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
  const cells = driver.all<CellRow>(
    `SELECT claim, field, position, value, basis, rule FROM cell
      WHERE revision = ?${and('claim')} ORDER BY claim, field, position`,
    ...only,
  )
  const words = driver.all<EvidenceRow & CellKey>(
    `SELECT claim, field, position, n, start, "end", exact FROM cell_evidence
      WHERE revision = ?${and('claim')} ORDER BY claim, field, position, n`,
    ...only,
  )
  const fields = readCells(cells, words)
  const claims = rows.map(({ id, document, start, end, exact, rule }): Claim => {
    const read = fieldsOf(id, fields.get(id) ?? new Map())
    return { id, document, evidence: { start, end, exact }, ...read, rule }
  })
  return claims.sort(byPlace)
}

type Fields = Omit<Claim, 'id' | 'document' | 'evidence' | 'rule' | 'corrections'>

/** The values of one claim by their fields, each list in its order. */
type Values = ReadonlyMap<string, readonly Sourced<unknown>[]>

/** Puts cells and their words together; both come in one order, so that no key need be made of it. */
function readCells(
  cells: readonly CellRow[],
  words: readonly (EvidenceRow & CellKey)[],
): ReadonlyMap<string, Values> {
  const claims = new Map<string, Map<string, Sourced<unknown>[]>>()
  let next = 0
  for (const { claim, field, position, value, basis, rule } of cells) {
    const from = next
    for (let row = words[next]; row !== undefined; row = words[++next]) {
      if (row.position !== position || row.field !== field || row.claim !== claim) break
    }
    const fields = claims.get(claim) ?? new Map<string, Sourced<unknown>[]>()
    claims.set(claim, fields)
    const values = fields.get(field) ?? []
    fields.set(field, values)
    if (values.length !== position) damaged('a list has lost its order')
    values.push(sourced(parsed(value), evidenceOf(words.slice(from, next)), { basis, rule }))
  }
  return claims
}

function fieldsOf(claim: string, read: Values): Fields {
  const fields: [string, unknown][] = []
  for (const [field, holds] of HOLDINGS) {
    const values = read.get(field) ?? []
    const [first, second] = values
    if (holds === 'list') fields.push([field, values])
    else if (second !== undefined) damaged(`claim ${claim} has two of ${field}`)
    else if (first !== undefined) fields.push([field, first])
    else if (field === 'type' || field === 'status') damaged(`claim ${claim} has no ${field}`)
  }
  // As addReading took them apart; the fields that are never absent were looked for above.
  return Object.fromEntries(fields) as unknown as Fields
}

const HOLDINGS = Object.entries(CELL_FIELDS)
