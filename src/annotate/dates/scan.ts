import type { Holiday } from '../../lexicon/holiday.ts'
import type { Span } from '../../model/evidence.ts'
import { ABSOLUTE } from './absolute.ts'
import { CLOCKS, DAY_PARTS, PARTS_OF_STRETCHES } from './day-part.ts'
import { DECADES } from './decade.ts'
import { DURATIONS } from './duration.ts'
import { holidayRules } from './holiday.ts'
import { joinNeighbours } from './join.ts'
import type { Found, Rule } from './meaning.ts'
import { QUARTERS } from './quarter.ts'
import { findRanges, linkRanges } from './range.ts'
import { RELATIVE } from './relative.ts'
import { SEASON_RULES } from './season.ts'
import { SETS } from './set.ts'
import { VAGUE } from './vague.ts'
import { YEARS } from './year.ts'

/** Rules of one family, and what a sentence must have for any of them to be tried. */
interface Family {
  readonly hint: RegExp
  readonly rules: readonly Rule[]
}

const UNIT_HINT =
  'second|minute|hour|day|night|week|month|quarter|year|decade|centur|fortnight|generation'
const UNIT_WORD = new RegExp(`(?<![a-z])(?:${UNIT_HINT})`, 'i')
const MONTH_HINT =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])'
const TENS_HINT = '(?:twen|thir|for|four|fif|six|seven|eigh|nine)ties'
const DAY_PART_HINT =
  'clock|dawn|daybreak|morning|noon|midday|lunchtime|afternoon|evening|dusk|night|hours'
const EDGE_HINT =
  '\\b(?:late|later|early|earlier|mid|end|close|beginning|start|outset|middle|first|opening|last|final|closing|latter)\\b'
const VAGUE_HINT = '\\b(?:now|current|present|moment|time|recent|late|ago|past|future|soon|short)'

// In order: of two rules that match the same words the first one reads them.
const FAMILIES: readonly Family[] = [
  family(`\\d|${MONTH_HINT}`, ABSOLUTE),
  family('quarter|half|fiscal|financial|FY|Q[1-4]|year', QUARTERS),
  family('\\d', YEARS),
  family(`\\d|${TENS_HINT}|centur|decade`, DECADES),
  family('spring|summer|autumn|fall|winter', SEASON_RULES),
  family(`${UNIT_HINT}|${MONTH_HINT}|tomorrow|morning|afternoon|evening`, RELATIVE),
  family(`${UNIT_HINT}|every|each|daily|annual|bienn`, SETS),
  family(`${UNIT_HINT}|${VAGUE_HINT}`, VAGUE),
  family(UNIT_HINT, DURATIONS),
  family('\\d', CLOCKS),
  family(DAY_PART_HINT, DAY_PARTS),
  family(EDGE_HINT, PARTS_OF_STRETCHES),
]

function family(hint: string, rules: readonly Rule[]): Family {
  return { hint: new RegExp(hint, 'i'), rules }
}

// Every expression has a figure or one of these; sentences without are passed over at once.
const HINT = new RegExp(
  `\\d|${UNIT_HINT}|${MONTH_HINT}|${TENS_HINT}|${DAY_PART_HINT}|${VAGUE_HINT}|yesterday|tomorrow|today|spring|summer|autumn|fall|winter|christmas|daily|annual|fiscal|bienn|\\bhalf|to come|\\blong`,
  'i',
)

/** Finds the temporal expressions of a stretch of text, in order and apart from each other. */
export type Scan = (text: string, start: number, end: number) => readonly Found[]

/** Makes a scan that also knows the feasts. */
export function scanner(holidays: readonly Holiday[]): Scan {
  const names = new Set(holidays.flatMap(({ names }) => names.map((name) => name.split(/\W/)[0])))
  const hint = new RegExp([HINT.source, ...names].join('|'), 'i')
  const families = [...FAMILIES, family([...names].join('|'), holidayRules(holidays))]
  return (text, start, end) => {
    const sentence = text.slice(start, end)
    if (!hint.test(sentence)) return []
    const rules = families.filter((one) => one.hint.test(sentence)).flatMap((one) => one.rules)
    // "Tuesday" holds a unit and is none: rules that count in units are not tried for it.
    const tried = UNIT_WORD.test(sentence) ? rules : rules.filter(({ inUnits }) => !inUnits)
    return scan(tried, text, start, end)
  }
}

function scan(rules: readonly Rule[], text: string, start: number, end: number): readonly Found[] {
  const sentence = text.slice(start, end)
  const ranges = /\d/.test(sentence) ? findRanges(sentence, start) : []
  const found: Found[] = [...ranges]
  for (const { id, pattern, read, weak } of rules) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      if (span.start === span.end || !isClear(text, span)) continue
      const meaning = read(match.groups ?? {})
      if (meaning === undefined) continue
      found.push({ ...span, rule: id, meaning, ...(weak === undefined ? {} : { weak }) })
    }
  }
  const apart = dropOverlaps(found, start, end)
  return linkRanges(text, joinNeighbours(text, apart))
}

/** Longest wins, then leftmost, then the earlier rule; shared words of a range beat all. */
function dropOverlaps(found: readonly Found[], start: number, end: number): readonly Found[] {
  const taken = new Uint8Array(end - start)
  const ranked = found.toSorted(
    (a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept = ranked.filter((one) => {
    const [from, to] = [one.start - start, one.end - start]
    if (taken.subarray(from, to).includes(1)) return false
    taken.fill(1, from, to)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

function rank({ range, rule }: Found): number {
  return range !== undefined || rule === 'dates/range' || rule === 'dates/year-range' ? 1 : 0
}

// "$2025", "/2025/", "v2.2022", "a@2025": part of a price, an address or a number, no date.
function isClear(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (/[/@#$€£¥=_&\\%]$|[\p{L}\d][-–]$/u.test(before))
    return opensRange(before, text, { start, end })
  if (/^[@=_\\€£%]|^\/[\p{L}\d]/u.test(after)) return false
  return !(/\d[.,:]$/.test(before) && /\d/.test(text[start] ?? ''))
}

// "31 May-1 June", "mid-1942": a dash may join, but not in "COVID-19" or "F-16".
function opensRange(before: string, text: string, { start, end }: Span): boolean {
  if (!/[\p{Ll}\d][-–]$/u.test(before)) return false
  return (
    /\p{L}/u.test(text.slice(start, end)) ||
    /\b(?:mid|pre|post)-$/i.test(text.slice(start - 6, start))
  )
}
