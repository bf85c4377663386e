import type { Report } from './score/report.ts'

/** Scores by name, `claims.recall` say. */
export type Figures = Readonly<Record<string, number>>

/** What is pinned of one set: its texts and gold, and the scores that may not fall (or rise). */
export interface Pin {
  /** SHA-256 over the names and bytes of gold and texts. */
  readonly hash: string
  readonly counts: Figures
  readonly floors: Figures
  readonly ceilings: Figures
}

/** The file of floors: a pin for each set. */
export interface Floors {
  readonly sets: Readonly<Record<string, Pin>>
}

/** What was measured on one set. */
export interface Measured {
  readonly hash: string
  readonly counts: Figures
  readonly scores: Figures
}

/** Noise that is let pass. */
export const EPSILON = 0.0005

/** Scores of which more is worse. */
const CEILINGS: ReadonlySet<string> = new Set([
  'claims.analysisAsFact',
  'furniture.leaks',
  'noEvent',
  'claimsPerSentence',
])

/** Numbers that count the corpus or the output, and tell nothing of quality. */
const COUNTS = /\.(gold|predicted|goldPairs|predictedPairs)$/

/** Scores of a report by name; what gold does not ask for is left out. */
export function scoresOf(report: Report): Figures {
  const scores: Record<string, number> = {}
  for (const [part, values] of Object.entries(report)) {
    for (const [name, value] of Object.entries(values)) {
      const key = `${part}.${name}`
      if (typeof value === 'number' && !Number.isNaN(value) && !COUNTS.test(key))
        scores[key] = value
    }
  }
  return scores
}

/** Whether a score is one that may not rise. */
export function isCeiling(name: string): boolean {
  return CEILINGS.has(name)
}

/** All that is wrong with a set: scores beyond their bounds, and changes of texts or gold. */
export function judge(pin: Pin | undefined, measured: Measured): readonly string[] {
  if (pin === undefined) return ['is not pinned yet.']
  const troubles: string[] = []
  for (const [name, count] of Object.entries({ ...pin.counts, ...measured.counts })) {
    const pinned = pin.counts[name]
    const now = measured.counts[name]
    if (pinned !== now) troubles.push(`${name}: pinned ${pinned ?? 'none'}, now ${now ?? count}.`)
  }
  if (pin.hash !== measured.hash) troubles.push('its texts or gold are not the pinned ones.')
  const bounds = { ...pin.floors, ...pin.ceilings }
  for (const [name, bound] of Object.entries(bounds)) {
    const score = measured.scores[name]
    if (score === undefined) troubles.push(`${name} is pinned and was not measured.`)
    else if (isBeyond(name, score, bound)) {
      const side = isCeiling(name) ? 'above its ceiling' : 'below its floor'
      troubles.push(`${name} is ${score.toFixed(4)}, ${side} of ${bound}.`)
    }
  }
  for (const name of Object.keys(measured.scores)) {
    if (bounds[name] === undefined) troubles.push(`${name} was measured and is not pinned.`)
  }
  return troubles
}

/** A pin made anew, and the scores for which that lowered, or would have lowered, the bar. */
export interface Repinned {
  readonly pin: Pin
  /** One line for each bound that a worse score would loosen: `claims.recall 0.81 → 0.79`. */
  readonly regressions: readonly string[]
}

/** Pins texts and gold as they are now and tightens bounds; loosens one only where that is allowed. */
export function repin(
  pin: Pin | undefined,
  measured: Measured,
  options: { readonly allowRegression: boolean },
): Repinned {
  const floors: Record<string, number> = {}
  const ceilings: Record<string, number> = {}
  const regressions: string[] = []
  const old: Figures = { ...pin?.floors, ...pin?.ceilings }
  for (const name of new Set([...Object.keys(old), ...Object.keys(measured.scores)])) {
    const bounds = isCeiling(name) ? ceilings : floors
    const bound = old[name]
    const score = measured.scores[name]
    if (score !== undefined && (bound === undefined || !isBeyond(name, score, bound))) {
      const now = asBound(name, score)
      bounds[name] = isCeiling(name) ? Math.min(bound ?? now, now) : Math.max(bound ?? now, now)
      continue
    }
    const now = score === undefined ? undefined : asBound(name, score)
    regressions.push(`${name} ${bound} → ${now ?? 'not measured'}`)
    const kept = options.allowRegression ? now : bound
    if (kept !== undefined) bounds[name] = kept
  }
  return { pin: { hash: measured.hash, counts: measured.counts, floors, ceilings }, regressions }
}

function isBeyond(name: string, score: number, bound: number): boolean {
  return isCeiling(name) ? score > bound + EPSILON : score < bound - EPSILON
}

/** Four decimals, rounded to the side that the score itself passes. */
function asBound(name: string, score: number): number {
  return (isCeiling(name) ? Math.ceil : Math.floor)(score * 10_000) / 10_000
}
