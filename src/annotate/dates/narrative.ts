import type { Day } from './calendar.ts'
import type { Found } from './meaning.ts'

// So many old years no report names in passing.
const MANY = 12
// A report with so few dates may look back without being a history.
const LONG = 25

/**
 * Whether a text is a history: told in years long past, without Fridays and yesterdays. News names old
 * years in passing, among days of the week.
 */
export function isNarrative(found: readonly Found[], published: Day): boolean {
  let [old, recent, deictic] = [0, 0, 0]
  for (const { meaning } of found) {
    if (meaning.kind === 'era') old++
    if (meaning.kind === 'calendar' && meaning.year !== undefined) {
      if (meaning.year < published.year - 1) old++
      else recent++
    }
    if (meaning.kind === 'weekday' || meaning.kind === 'overnight') deictic++
    if (meaning.kind === 'period' && meaning.from === 'published') deictic++
  }
  if (old >= MANY && old > recent && old > 8 * deictic) return true
  if (recent === 0 && deictic === 0) return old >= 5
  return found.length >= LONG && old >= 8 && old > 2 * recent && old > 3 * deictic
}
