import { overlap, type Span } from '../model/evidence.ts'
import type { NumberMention } from '../model/quantity.ts'
import type { Toll } from './tolls.ts'

/** "the death toll", "the number of people wounded" */
const COUNT =
  /\b(?:toll|number of (?:[a-z]+ )?(?:killed|dead|deaths|fatalities|injured|wounded|injuries))\b/i
/** "has risen to", "now stands at", "reached" */
const STANDS =
  /\b(?:risen|rose|rises|rising|climb(?:s|ed|ing)|grown|grew|jumped|increased|went up|gone up|revised(?: up(?:wards)?)?|raised|stands|stood)\s(?:to|at)\s$|\breach(?:es|ed|ing)?\s$/i
/** "put the toll of the strike at" */
const PUT = /\b(?:put|puts|putting)\b/i
/** Tolls of a whole war are no figures of an attack. */
const WHOLE_WAR =
  /\b(?:war|wars|offensive|invasion|campaign|conflict|fighting|hostilities|since)\b/i

/** A count of people that a sentence puts behind the attack it counts for: "the toll of the raid has risen to *61*". */
export interface RevisedToll {
  readonly toll: Toll
  readonly number: NumberMention
}

/** The toll that a sentence says has been reached, for the attack whose words stand between "toll" and its verb. */
export function revisedToll(
  { text, numbers }: { readonly text: string; readonly numbers: readonly NumberMention[] },
  sentence: Span,
  span: Span,
): RevisedToll | undefined {
  const own = text.slice(sentence.start, sentence.end)
  const count = COUNT.exec(own)
  if (count === null) return undefined
  const from = sentence.start + count.index
  const number = numbers.find(
    ({ whole }) => whole.start > from && whole.end <= sentence.end && isReached(text, from, whole),
  )
  if (number === undefined) return undefined
  const told = { start: from, end: number.whole.start }
  if (overlap(told, span) === 0 || WHOLE_WAR.test(text.slice(told.start, told.end)))
    return undefined
  return { toll: /injur|wound/i.test(count[0]) ? 'injured' : 'killed', number }
}

function isReached(text: string, from: number, number: Span): boolean {
  const before = text.slice(from, number.start)
  if (STANDS.test(before)) return true
  return /\sat\s$/.test(before) && PUT.test(text.slice(Math.max(0, from - 40), from))
}
