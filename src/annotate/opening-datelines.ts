import type { Span } from '../model/evidence.ts'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]{1,6})?\\.?'
const DAY = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`
const AGENCY = "\\(\\p{Lu}[\\p{L}\\p{N} .,&/'’-]{1,40}\\)"
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}"
const NAME = "\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}"
const REGION = "(?:, (?:the )?\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})?"
const DASH = ' ?(?:—|–|--?|:) (?=\\S)'

/**
 * "GENEVA, March 9 (Wire) - Envoys met": a place in capitals, or with an agency behind it, that stands before the first
 * sentence. A dash between two words of one name is none.
 */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^${CAPITALS}${REGION}(?:, ${DAY})?(?: ?${AGENCY})?${DASH}`, 'u'),
  new RegExp(`^${NAME}${REGION}(?:, ${DAY})? ?${AGENCY}${DASH}`, 'u'),
]
/** Below so many letters, capitals are a short name: "UN - the body …". */
const FEWEST = 4
const REACH = 120

/** How many of the words of a paragraph are its dateline. */
export function openingDateline(text: string, words: readonly Span[]): number {
  const [first] = words
  if (first === undefined) return 0
  const line = text.slice(first.start, Math.min(words.at(-1)?.end ?? 0, first.start + REACH))
  const length = OPENINGS.map((opening) => opening.exec(line)?.[0].length ?? 0).find(
    (one) => one > 0,
  )
  if (length === undefined || !hasPlace(line.slice(0, length))) return 0
  const end = first.start + length
  const behind = words.findIndex(({ start }) => start >= end)
  return Math.max(behind, 0)
}

function hasPlace(opening: string): boolean {
  const [place = ''] = /^[^,(—–:]*/u.exec(opening) ?? []
  return (place.match(/\p{L}/gu)?.length ?? 0) >= FEWEST
}
