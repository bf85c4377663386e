import { ReadoutError } from '../model/error.ts'
import type { Basis, Evidence, Sourced } from '../model/evidence.ts'

/** A row of a list, counted from 0. */
export interface Placed {
  readonly position: number
}

/** A row of evidence, counted from 0. */
export interface EvidenceRow extends Evidence {
  readonly n: number
}

/** Rows by a key, each group in the order of the rows. */
export function groupBy<R>(rows: readonly R[], key: (row: R) => string): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

/** Evidence by what rests on it, in its order. */
export function groupEvidence<R extends EvidenceRow>(
  rows: readonly R[],
  key: (row: R) => string,
): ReadonlyMap<string, Evidence[]> {
  const groups = [...groupBy(rows, key)]
  return new Map(groups.map(([name, members]) => [name, evidenceOf(members)]))
}

/** The evidence of one value; its numbering has no gaps unless the record is damaged. */
export function evidenceOf(rows: readonly EvidenceRow[]): Evidence[] {
  return rows.map(({ n, start, end, exact }, index) =>
    n === index ? { start, end, exact } : damaged('evidence is out of order'),
  )
}

/** A value with the words it was read from, of which there is at least one. */
export function sourced<T>(
  value: T,
  evidence: readonly Evidence[] | undefined,
  { basis, rule }: { readonly basis: Basis; readonly rule: string },
): Sourced<T> {
  const [first, ...others] = evidence ?? []
  if (first === undefined) return damaged(`a value read by ${rule} has lost its evidence`)
  return { value, evidence: [first, ...others], rule, basis }
}

/** The rows of a list; their numbering has no gaps unless the record is damaged. */
export function inOrder<R extends Placed>(rows: readonly R[]): readonly R[] {
  return rows.every(({ position }, index) => position === index)
    ? rows
    : damaged('a list has lost its order')
}

/** The columns that hold something: what is not known is absent, never null. */
export function present<T extends object>(
  values: { readonly [K in keyof T]: T[K] | null },
): Partial<T> {
  const known = Object.entries(values).filter(([, value]) => value !== null)
  return Object.fromEntries(known) as Partial<T>
}

/** A value that is stored as JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ReadoutError('store/damaged', 'A value is not JSON.', { cause: error })
  }
}

/** Throws: what is stored could not have been written by `addReading`. */
export function damaged(what: string): never {
  throw new ReadoutError('store/damaged', `What is stored does not fit together: ${what}.`)
}
