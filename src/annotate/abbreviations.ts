import { knows, type WordLists } from '../lexicon/word-lists.ts'
import type { Span } from '../model/evidence.ts'
import {
  DIGIT,
  isCapital,
  isDigit,
  kindAt,
  LETTER,
  runEnd,
  skipSpace,
  slice,
} from './characters.ts'

/**
 * Whether the stop of an abbreviation ends the sentence as well: "in the U.S. He said" against
 * "the U.S. Senate". `from` is the place just behind the stop, `word` what stands before it.
 */
export function stopEnds(
  text: string,
  from: number,
  limit: number,
  word: string,
  lists: WordLists,
): boolean {
  let at = from
  while (at < limit && /["”’')\]»]/.test(text[at] ?? '')) at++
  if (at >= limit) return true
  if (!/\s/.test(text[at] ?? '')) return false
  while (at < limit && /\s/.test(text[at] ?? '')) at++
  if (at >= limit) return true
  if (knows(lists.titles, word)) return false
  while (at < limit && /["“‘'([«]/.test(text[at] ?? '')) at++
  const next = /^\p{L}*/u.exec(text.slice(at, Math.min(limit, at + 16)))?.[0] ?? ''
  if (!/^\p{Lu}/u.test(next)) return false
  const opener = next.toLowerCase()
  if (lists.closing.has(word.toLowerCase())) return !lists.zones.has(opener)
  return lists.openers.has(opener)
}

/** What decides whether a stop belongs to the word before it. */
export interface Surroundings {
  readonly text: string
  /** End of the run without white space that the word stands in, and of its block. */
  readonly end: number
  readonly limit: number
  readonly lists: WordLists
  /** The words before it. */
  readonly words: readonly Span[]
}

/** Where a word goes on behind a stop ("U.S."), or the place of the stop where it is none of it. */
export function dottedEnd(place: Surroundings, at: number, stop: number): number {
  const { text, lists, limit } = place
  const next = kindAt(text, stop + 1)
  const initials = stop - at === 1 || (text[stop - 2] === '.' && kindAt(text, stop - 1) === LETTER)
  if (next === LETTER) {
    const to = runEnd(text, stop + 1, place.end)
    if (initials && to === stop + 2) return to
    if (stop - at < 8 && to - stop < 8 && lists.dotted.has(slice(text, at, to).toLowerCase()))
      return to
  }
  if (next === DIGIT && isDigit(text, stop - 1)) return runEnd(text, stop + 1, place.end)
  if (stop - at > 12) return stop
  const word = slice(text, at, stop)
  const inner = word.includes('.')
  // "Bell Inc..": the first of two stops is the abbreviation's; three are an ellipsis.
  if (text[stop + 1] === '.') {
    const one = text[stop + 2] !== '.' && (inner || knows(lists.abbreviations, word))
    return one ? stop + 1 : stop
  }
  if (inner) return stop + 1
  if (stop - at === 1 && isCapital(word)) return isInitial(place, stop) ? stop + 1 : stop
  if (knows(lists.numbered, word) && isNumbered(place, at, stop)) return stop + 1
  if (!knows(lists.titles, word) && !knows(lists.abbreviations, word)) return stop
  return stopEnds(text, stop + 1, limit, word, lists) ? stop : stop + 1
}

/** "J. Smith"; but "than I. He" and "plan B." end a sentence. */
function isInitial(place: Surroundings, stop: number): boolean {
  const { text, limit, lists, words } = place
  if (stopEnds(text, stop + 1, limit, text[stop - 1] ?? '', lists)) return false
  if (text[stop - 1] !== 'I') return true
  const next = skipSpace(text, stop + 1, limit)
  const last = words.at(-1)
  return text[next + 1] === '.' || (last !== undefined && isCapital(text[last.start] ?? ''))
}

/** "No. 5", "(b. May 1950)". */
function isNumbered(place: Surroundings, at: number, stop: number): boolean {
  const { text, limit } = place
  if (stop - at === 1 && text[at - 1] === '(') return true
  const next = skipSpace(text, stop + 1, Math.min(limit, stop + 5))
  return next < limit && /[\d#]/.test(text[next] ?? '')
}
