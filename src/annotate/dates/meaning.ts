import type { Holiday } from '../../lexicon/holiday.ts'
import type { Span } from '../../model/evidence.ts'
import { compile } from './pattern.ts'
import type { Unit } from './words.ts'

/** Which part of a longer stretch is meant: "early March", "the end of 2023". */
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end'

/** From where a relative expression is reckoned: the day of publication, or a date in the text. */
export type Origin = 'published' | 'text'

/** A unit of the calendar counted from an anchor: "last week" is `week`, -1. */
export interface Period {
  readonly kind: 'period'
  readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade'
  readonly shift: number
  readonly from: Origin
  /** "earlier this week", "later this month": only what lies before or after the anchor. */
  readonly slice?: 'earlier' | 'later'
  /** "at the weekend": which one is for the tense of the clause to say. */
  readonly byTense?: true
  readonly edge?: Edge
}

/** A calendar date as far as the words give it: "5 December" has month and day. */
export interface CalendarDate {
  readonly kind: 'calendar'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** "October of that year", "December last year". */
  readonly yearOf?: Period
  readonly edge?: Edge
  /** Time of the clock within a machine-made stamp. */
  readonly at?: string
}

/** A season: northern, as news agencies count, with winter at the end of the year. */
export interface Season {
  readonly kind: 'season'
  readonly season: 'SP' | 'SU' | 'FA' | 'WI'
  readonly year?: number
  /** "last summer" is -1. */
  readonly shift?: number
  readonly yearOf?: Period
  readonly edge?: Edge
}

/** A feast or holiday, which has its day in every year. */
export interface Feast {
  readonly kind: 'feast'
  readonly holiday: Holiday
  readonly year?: number
  /** "last Christmas" is -1. */
  readonly shift?: number
}

/** A day of the week, which one being for tense or "last" and "next" to say. */
export interface Weekday {
  readonly kind: 'weekday'
  readonly weekday: number
  readonly shift?: 'last' | 'this' | 'next' | 'coming' | 'following' | 'previous'
  /** "Monday of next week". */
  readonly weekOf?: Period
}

/** A length of time before or after an anchor: "three days ago". */
export interface Offset {
  readonly kind: 'offset'
  readonly amount: string
  readonly unit: Unit
  readonly direction: -1 | 1
  readonly from: Origin
}

/** A length of time that touches the day of publication: "the past ten days". */
export interface Stretch {
  readonly kind: 'stretch'
  readonly amount: string
  readonly unit: Unit
  readonly direction: -1 | 1
}

/** A month with "last", "this" or "next". */
export interface ShiftedMonth {
  readonly kind: 'shifted-month'
  readonly month: number
  readonly shift: 'last' | 'this' | 'next'
  readonly edge?: Edge
}

/** A quarter or half of a year, or how a year ends: "the third quarter", "year-end". */
export interface PartOfYear {
  readonly kind: 'part-of-year'
  /** `Q1` to `Q4`, `H1`, `H2`, and `12` for the end of a year. */
  readonly part: string
  readonly year?: number
  /** "the second half of last year", "this year's third quarter". */
  readonly yearOf?: Period
  /** "the year-ago third quarter": years before the one that is meant without. */
  readonly back?: number
}

/** The quarter, half or year before the one that the text speaks of: "the year-earlier period". */
export interface YearAgo {
  readonly kind: 'year-ago'
  /** The words speak of a quarter, even where the text before does not. */
  readonly quarter?: true
}

/** A date in figures that a Briton and an American read as two different days: "5/12/2025". */
export interface Either {
  readonly kind: 'either'
  readonly year: number
  readonly first: number
  readonly second: number
}

/** What the words of a temporal expression mean before they are placed on the calendar. */
export type Meaning =
  | CalendarDate
  | Period
  | Season
  | Feast
  | Weekday
  | Offset
  | Stretch
  | ShiftedMonth
  | PartOfYear
  | YearAgo
  | { readonly kind: 'decade'; readonly decade: number; readonly edge?: Edge }
  | { readonly kind: 'overnight' | 'tonight' }
  | Either
  | { readonly kind: 'era' | 'duration' | 'set' | 'vague'; readonly value: string }
  | { readonly kind: 'clock' | 'part' | 'vague-part'; readonly at: string }
  | { readonly kind: 'edge'; readonly edge: Edge }

/** A temporal expression that was found and not yet placed. */
export interface Found extends Span {
  readonly rule: string
  readonly meaning: Meaning
  /** Part of the day or time of the clock: "TNI", "T22:00". */
  readonly at?: string
  /** True of words that are no expression alone: the "night" of "Friday night". */
  readonly weak?: true
  /** In a range, which end this is. */
  readonly range?: 'from' | 'to'
}

/** Named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>

/** A pattern of the language and what its words mean; `read` may refuse a match. */
export interface Rule {
  readonly id: string
  readonly pattern: RegExp
  readonly weak?: true
  /** Whether it counts in units, a word of which it cannot do without: its group `unit`. */
  readonly inUnits: boolean
  read(groups: Groups): Meaning | undefined
}

/**
 * Makes a rule. `(?i:…)` marks words that may be written in capitals. The pattern may not begin or end inside a word or a number; every repetition in it
 * has to be bounded, so that hostile text costs linear time.
 */
export function rule(id: string, source: string, read: Rule['read'], weak?: 'weak'): Rule {
  const pattern = compile(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'gu')
  const made = { id, pattern, read, inUnits: source.includes('(?<unit>') }
  return weak === undefined ? made : { ...made, weak: true }
}
