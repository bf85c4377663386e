import { Temporal } from 'temporal-polyfill'
import { monthOf } from '../model/calendar-names.ts'
import type { Span } from '../model/evidence.ts'
import { type Clock, findClock } from './clock.ts'

/** A date that a line states in full, with the time of day and zone beside it, where there are any. */
export interface Stamp extends Span {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:MM:SS`. */
  readonly time?: string
  /** `Z`, `+02:00`, or the name of a zone whose offset depends on the day. */
  readonly zone?: string
  readonly word: 'published' | 'updated' | 'none'
}

/** What a line has of dates and times, and what else stands on it. */
export interface StampLine {
  readonly stamps: readonly Stamp[]
  /** The words of the line that belong to no date, time or "Published". */
  readonly rest: string
  /** Whether it says "published" or "updated", or a day with a time, as a chronicle does not. */
  readonly isFormal: boolean
}

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
// "3 May 20313 May 2031": some pages print a date twice without a space between.
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d(?!\\d?\\s\\p{L}{3}))'
const FORMS: readonly RegExp[] = [
  `(?<!\\d)${DAY}(?:\\s+of)?[\\s-]{1,3}${MONTH}[,\\s-]{1,3}${YEAR}`,
  `(?<!\\p{L})${MONTH}\\s{0,2}${DAY},?\\s{1,3}${YEAR}`,
  `(?<!\\d)(?<year>(?:19|20)\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)T?`,
  `(?<!\\d)(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>${YEAR}`,
].map((source) => new RegExp(source, 'iu'))
/** Dates that lack a part, or that can be read in two ways: enough to tell a date line by. */
const PARTIAL = new RegExp(
  `(?<!\\d)\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d)|(?<!\\d)${DAY}\\s${MONTH}(?!\\p{L})|(?<!\\p{L})${MONTH.replace('?<month>', '?:')}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
  'iu',
)
const UPDATED = /\b(?:(?:last )?(?:updated|modified|edited|revised)|update)\b/iu
const PUBLISHED = /\b(?:published|posted|issued|released|created|publication)\b/iu
const WORDS =
  /\b(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|published|publication|posted|issued|released|created|added|entered|story|article|(?:last )?(?:updated|modified|edited|revised)|update|first|last|originally|date|dated|time|on|at|of|as|and|local|hrs|hours|today|now|\d{1,3}[ -]?min(?:ute)?s?(?: read)?)\b/giu
const LONGEST = 160

/** Reads a line as a date line; nothing when it has neither a date nor a time of day. */
export function readStampLine(line: string): StampLine | undefined {
  if (line.length > LONGEST || !/\d/u.test(line)) return undefined
  const stamps: Stamp[] = []
  let [rest, dated, timed] = ['', false, false]
  for (const part of splitParts(line)) {
    const date = findDate(part.words)
    const left = blankDates(part.words)
    const isDated = left !== part.words
    const clock = findClock(left, isDated)
    dated ||= isDated
    timed ||= clock !== undefined
    rest += ` ${clock === undefined ? left : blank(left, clock)}`
    if (date !== undefined) stamps.push(makeStamp(part, date, clock))
  }
  if (!dated && !timed) return undefined
  const others = rest.replace(WORDS, ' ').replace(/[\s|•·,;:@/()[\]–—-]+/gu, ' ')
  const isFormal = (dated && timed) || UPDATED.test(line) || PUBLISHED.test(line)
  return { stamps, rest: others.replace(/^[ .]+|[ .]+$/gu, ''), isFormal }
}

const MOST_DATES = 3

function blankDates(words: string): string {
  let left = words
  for (let count = 0; count < MOST_DATES; count++) {
    const partial = PARTIAL.exec(left)
    const date = findDate(left) ?? (partial === null ? undefined : spanOf(partial))
    if (date === undefined) return left
    left = blank(left, date)
  }
  return left
}

/** The first full date of a text, if it can be read in one way only. */
export function findDate(words: string): (Span & { readonly day: string }) | undefined {
  let found: (Span & { readonly day: string }) | undefined
  for (const form of FORMS) {
    const match = form.exec(words)
    if (match === null || (found !== undefined && found.start <= match.index)) continue
    const day = readDay(match.groups ?? {})
    if (day !== undefined) found = { ...spanOf(match), day }
  }
  return found
}

interface Part {
  readonly words: string
  readonly offset: number
  readonly word: Stamp['word']
}

// "Published 3 May 2031 10:00 GMT, updated 4 May 2031" states two dates of two kinds.
function splitParts(line: string): readonly Part[] {
  const at = UPDATED.exec(line)?.index
  const kind = (words: string) => (PUBLISHED.test(words) ? 'published' : 'none')
  if (at === undefined) return [{ words: line, offset: 0, word: kind(line) }]
  const next = PUBLISHED.exec(line.slice(at))?.index
  const end = next === undefined ? line.length : at + next
  const before: Part = { words: line.slice(0, at), offset: 0, word: kind(line.slice(0, at)) }
  const updated: Part = { words: line.slice(at, end), offset: at, word: 'updated' }
  const after: Part = { words: line.slice(end), offset: end, word: 'published' }
  return [before, updated, after]
}

function makeStamp(
  part: Part,
  date: Span & { readonly day: string },
  clock: Clock | undefined,
): Stamp {
  const start = part.offset + Math.min(date.start, clock?.start ?? date.start)
  const end = part.offset + Math.max(date.end, clock?.end ?? date.end)
  const stamp: Stamp = { start, end, day: date.day, word: part.word }
  if (clock === undefined) return stamp
  const timed: Stamp = { ...stamp, time: clock.time }
  return clock.zone === undefined ? timed : { ...timed, zone: clock.zone }
}

function readDay(groups: Readonly<Record<string, string>>): string | undefined {
  const { first, second, month = '', day, year: digits } = groups
  const year = Number(digits)
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)]
    // 03/04/2031 is in March for some readers and in April for others.
    if (a <= 12 && b <= 12 && a !== b) return undefined
    return a > 12 ? calendarDay(year, b, a) : calendarDay(year, a, b)
  }
  const named = monthOf(month)
  return calendarDay(year, named === 0 ? Number(month) : named, Number(day))
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1)) return undefined
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return undefined
  return Temporal.PlainDate.from({ year, month, day }).toString()
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function blank(words: string, { start, end }: Span): string {
  return words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)
}
