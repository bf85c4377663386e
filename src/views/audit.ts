import { byCodeUnit } from '../model/id.ts'

/** What a coder said of one claim of a sheet. */
export interface Verdict {
  readonly type: string
  /** Absent where the coder left the line open. */
  readonly correct?: boolean
  /** Fields that the coder found wrong. */
  readonly wrong: readonly string[]
}

/** A share of judged claims with the bounds within which it lies 95 times of 100. */
export interface Precision {
  readonly judged: number
  readonly correct: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** How far the claims of a record can be trusted, by those that were judged. */
export interface Audit {
  readonly drawn: number
  readonly open: number
  /** Absent where nothing was judged. */
  readonly precision?: Precision
  readonly byType: readonly (Precision & { readonly type: string })[]
  /** How often each field was found wrong, most often first. */
  readonly wrong: readonly { readonly field: string; readonly claims: number }[]
}

/** Precision of the judged claims with Wilson's score interval (1927) at 95 %. */
export function auditSheet(verdicts: readonly Verdict[]): Audit {
  const judged = verdicts.filter(({ correct }) => correct !== undefined)
  const precision = precisionOf(judged)
  const types = [...new Set(judged.map(({ type }) => type))].sort(byCodeUnit)
  const fields = [...new Set(judged.flatMap(({ wrong }) => wrong))]
  return {
    drawn: verdicts.length,
    open: verdicts.length - judged.length,
    ...(precision === undefined ? {} : { precision }),
    byType: types.flatMap((type) => {
      const found = precisionOf(judged.filter((one) => one.type === type))
      return found === undefined ? [] : [{ type, ...found }]
    }),
    wrong: fields
      .map((field) => ({
        field,
        claims: judged.filter(({ wrong }) => wrong.includes(field)).length,
      }))
      .sort((a, b) => b.claims - a.claims || byCodeUnit(a.field, b.field)),
  }
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964

function precisionOf(verdicts: readonly Verdict[]): Precision | undefined {
  const judged = verdicts.length
  if (judged === 0) return undefined
  const correct = verdicts.filter((one) => one.correct === true).length
  const share = correct / judged
  const spread = Z * Math.sqrt((share * (1 - share)) / judged + (Z * Z) / (4 * judged * judged))
  const middle = share + (Z * Z) / (2 * judged)
  const whole = 1 + (Z * Z) / judged
  return {
    judged,
    correct,
    share,
    low: Math.max(0, (middle - spread) / whole),
    high: Math.min(1, (middle + spread) / whole),
  }
}
