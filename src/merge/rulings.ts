import type { CorrectionNote } from '../model/claim.ts'

/** Whether a correction is about what is one happening and what is not. */
export function isRuling({ kind }: CorrectionNote): boolean {
  return kind === 'together' || kind === 'apart'
}

interface Ruled {
  readonly rulings?: readonly CorrectionNote[]
}

/** What people said of two happenings: that they are one, or that they are two. The newest counts. */
export function rulingOn(a: Ruled, b: Ruled): CorrectionNote | undefined {
  if (a.rulings === undefined || b.rulings === undefined) return undefined
  const ids = new Set(b.rulings.map(({ id }) => id))
  return a.rulings.findLast(({ id }) => ids.has(id))
}

/** A ruling in words. */
export function wordRuling({ kind, by, reason, id }: CorrectionNote): string {
  const what = kind === 'together' ? 'put together' : 'kept apart'
  return `${what} by ${by}: ${reason} (correction ${id})`
}
