import type { Clauses, Frame } from '../frame.ts'
import { markerOf } from '../governors.ts'
import { clauseSpan } from '../tree.ts'
import { type Dated, dayOf, type Timed } from './dated.ts'
import { TOGETHER } from './reach.ts'

/** "Hours before the ship sank *on Friday*, Chad fired rockets targeting the port" */
export function dayBeside(timed: Timed, above: Frame): Dated | undefined {
  const { frames } = timed.clauses
  const index = frames.indexOf(above)
  for (const [at, one] of frames.entries()) {
    if (one.governor !== index || one.link !== 'adverbial') continue
    const day = isOfOneDay(timed.clauses, one) ? dayOf(timed, at, above.predicate) : undefined
    if (day !== undefined) return day
  }
  return undefined
}

/** "when the ship sank", "shortly before the ship sank" */
export function isOfOneDay(clauses: Clauses, { head }: Frame): boolean {
  const { tree, read } = clauses
  const marker = markerOf(tree, head)
  if (TOGETHER.has(marker)) return true
  const { start } = clauseSpan(tree, head)
  const word = read.text.slice(start, start + 20)
  // "hours *before it sank*", "shortly *after it sank*"
  const words = read.text.slice(Math.max(clauses.sentence.start, start - 30), start) + word
  return /\b(?:hours?|minutes?|shortly|moments) (?:before|after)\b/i.test(words)
}
