import type { Place } from '../../src/model/place.ts'
import type { Reading } from '../../src/model/reading.ts'

/** What stands in the place of a template's cast. */
export interface Substitution {
  /** Words of the text by what is written for them. */
  readonly words: ReadonlyMap<string, string>
  /** Values other than words: ids, codes. */
  readonly values: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, Place>
  readonly figures: ReadonlyMap<number, number>
  /** Days by which every date is moved. Dates that stand in words keep them. */
  readonly days: number
}

const DAY = /\d{4}-\d{2}-\d{2}/g

/** A reading with another cast and other days: its text rewritten, and every span moved along. */
export function substitute(reading: Reading, to: Substitution): Reading {
  const { text, move } = rewrite(reading.document.text, to.words)
  const days = (value: string): string => value.replace(DAY, (day) => shiftDay(day, to.days))
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key))
    if (typeof value === 'string') {
      return key === 'rule' ? value : (to.words.get(value) ?? to.values.get(value) ?? days(value))
    }
    if (typeof value === 'number') {
      return ['value', 'low', 'high'].includes(key) ? (to.figures.get(value) ?? value) : value
    }
    if (typeof value !== 'object' || value === null) return value
    if ('precision' in value && 'name' in value) {
      return to.places.get(String(value.name)) ?? value
    }
    const entries = Object.entries(value).map(([name, inner]) => [name, walk(inner, name)])
    if ('start' in value && typeof value.start === 'number' && 'end' in value) {
      const [start, end] = [move(value.start), move(Number(value.end))]
      const exact = 'exact' in value ? { exact: text.slice(start, end) } : {}
      return { ...Object.fromEntries(entries), start, end, ...exact }
    }
    return Object.fromEntries(entries)
  }
  const { document, ...read } = reading
  // The shape is that of the reading that was walked.
  return { ...(walk(read, '') as Omit<Reading, 'document'>), document: { ...document, text } }
}

/** The day so many days later. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A text with words replaced, and where each offset of it comes to stand. */
function rewrite(
  text: string,
  words: ReadonlyMap<string, string>,
): { readonly text: string; readonly move: (offset: number) => number } {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...words.keys()].join('|')})`, 'gu')
  const moves: { readonly from: number; readonly to: number; readonly shift: number }[] = []
  let shift = 0
  const rewritten = text.replace(pattern, (word, at: number) => {
    const other = words.get(word) ?? word
    shift += other.length - word.length
    moves.push({ from: at, to: at + word.length, shift })
    return other
  })
  return {
    text: rewritten,
    move: (offset) => {
      let moved = 0
      for (const { from, to, shift: after } of moves) {
        if (offset >= to) moved = after
        else if (offset > from) return from + moved
        else break
      }
      return offset + moved
    },
  }
}
