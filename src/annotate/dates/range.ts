import { monthOf } from '../../model/calendar-names.ts'
import { calendar } from './absolute.ts'
import type { Found, Groups, Meaning } from './meaning.ts'
import { compile } from './pattern.ts'
import { DAY, MONTH, MONTH_NAME, S, YEAR } from './words.ts'
import { isCounted } from './year.ts'

interface RangeRule {
  readonly id: string
  readonly pattern: RegExp
  read(groups: Groups): readonly [Meaning | undefined, Meaning | undefined]
}

const TH = '(?:st|nd|rd|th)?'
const TO = '(?<to>\\s?[-–—]\\s?|\\sto\\s|\\suntil\\s|\\sthrough\\s|\\sand\\s|\\sor\\s|/)'

/** Two dates that share their words: "3-5 March 2024", "March 3–5", "1914-18". */
const RANGES: readonly RangeRule[] = [
  range(
    'dates/range',
    `(?<opening>(?i:between)\\s)?(?<first>(?:the\\s)?(?<from>${DAY})${TH})${TO}(?<second>(?:the\\s)?(?<until>${DAY})${TH}(?:\\sof)?${S}(?<name>${MONTH})(?:,?${S}(?<year>${YEAR}))?)`,
    ({ from, until, name, year }) => [
      calendar({ day: from, name, year }),
      calendar({ day: until, name, year }),
    ],
  ),
  range(
    'dates/range',
    `(?<opening>(?i:between)\\s)?(?<first>(?<name>${MONTH})${S}(?<from>${DAY})${TH})${TO}(?<second>(?<until>${DAY})${TH}(?:,?${S}(?<year>${YEAR}))?)(?![.,:]\\d|\\s?%|\\s${MONTH})`,
    ({ from, until, name, year }) => [
      calendar({ day: from, name, year }),
      calendar({ day: until, name, year }),
    ],
  ),
  range(
    'dates/range',
    `(?<opening>(?i:between)\\s)?(?<first>(?<from>${MONTH}))${TO}(?<second>(?<until>${MONTH})(?:,?\\sof)?${S}(?<year>${YEAR}))`,
    ({ from = '', until = '', year }) => {
      // "November–January 2024" began in 2023.
      const before = monthOf(from) > monthOf(until) ? 1 : 0
      const opening = `${Number(year) - before}`
      return [calendar({ name: from, year: opening }), calendar({ name: until, year })]
    },
  ),
  range(
    'dates/year-range',
    `(?<first>(?<from>${YEAR}))(?<to>\\s?[-–—/]\\s?)(?<second>(?<until>${YEAR}))(?![.,:/-]?\\d|\\s?[%°])(?=(?:\\s(?<next>\\p{L}{1,20}))?)`,
    years,
  ),
  range(
    'dates/year-range',
    `(?<=(?<![\\p{L}\\p{N}])(?:(?i:in|from|between|of|the|since|during|throughout|and|to|spring|summer|autumn|winter|late|early|${MONTH_NAME}),?\\s|\\())(?<first>(?<from>${YEAR}))(?<to>[-–—/])(?<second>(?<until>\\d{2}))(?![.,:/-]?\\d|\\s?[%°])(?=(?:\\s(?<next>\\p{L}{1,20}))?)`,
    years,
  ),
]

// "in 1914-18", but not "1500-2000 troops".
function years({ from = '', until = '', next }: Groups): ReturnType<RangeRule['read']> {
  const end = until.length === 2 ? `${from.slice(0, 2)}${until}` : until
  const ahead = Number(end) - Number(from)
  if (ahead <= 0 || ahead > 200 || isCounted(next)) return [undefined, undefined]
  return [calendar({ year: from }), calendar({ year: end })]
}

/** Finds dates that share their words; each end keeps its own span and its own TIMEX3 value. */
export function findRanges(text: string, offset: number): readonly Found[] {
  const found: Found[] = []
  for (const { id, pattern, read } of RANGES) {
    for (const match of text.matchAll(pattern)) {
      if (/[/@#$€£¥=_&%.,:-]$/.test(text[match.index - 1] ?? '')) continue
      const groups: Groups = match.groups ?? {}
      const { to: link = '', opening } = groups
      const { first, second } = match.indices?.groups ?? {}
      const [from, to] = read(groups)
      if (from === undefined || to === undefined || !first || !second) continue
      const listed = /^\s(?:and|or)\s$/.test(link) && opening === undefined
      found.push(
        {
          start: offset + first[0],
          end: offset + first[1],
          rule: id,
          meaning: from,
          ...(listed ? {} : { range: 'from' }),
        },
        {
          start: offset + second[0],
          end: offset + second[1],
          rule: id,
          meaning: to,
          ...(listed ? {} : { range: 'to' }),
        },
      )
    }
  }
  return found
}

/** Marks the ends of ranges between whole expressions: "from Monday to Wednesday". */
export function linkRanges(text: string, found: readonly Found[]): readonly Found[] {
  const linked = [...found]
  for (let index = 0; index + 1 < linked.length; index++) {
    const [first, second] = [linked[index], linked[index + 1]]
    if (first === undefined || second === undefined) continue
    const gap = text.slice(first.end, second.start)
    if (/^,?\s(?:and|or|to|until)\s$|^\s?[-–—]\s?$/.test(gap))
      linked[index] = shareYear(first, second)
    if (first.range !== undefined || second.range !== undefined) continue
    if (!isPlaceable(first) || !isPlaceable(second) || second.start - first.end > 12) continue
    if (
      !isRange(
        text.slice(Math.max(0, first.start - 12), first.start),
        text.slice(first.end, second.start),
      ) &&
      !isBareRange(first, second, text.slice(first.end, second.start))
    )
      continue
    linked[index] = { ...(linked[index] ?? first), range: 'from' }
    linked[index + 1] = { ...second, range: 'to' }
  }
  return linked
}

// "31 May – 1 June 1916", "August and September 1914": the year stands once and goes for both.
function shareYear(first: Found, second: Found): Found {
  const [one, two] = [first.meaning, second.meaning]
  if (one.kind !== 'calendar' || two.kind !== 'calendar') return first
  if (one.year !== undefined || two.year === undefined) return first
  if (one.month === undefined || two.month === undefined) return first
  const year = one.month > two.month ? two.year - 1 : two.year
  return { ...first, meaning: { ...one, year } }
}

function isRange(before: string, gap: string): boolean {
  if (/^\s?[-–—]\s?$/.test(gap)) return true
  if (/\bbetween\s(?:the\s)?$/i.test(before)) return /^\s(?:and|to)\s(?:the\s)?$/.test(gap)
  return (
    /\bfrom\s(?:the\s)?$/i.test(before) && /^\s(?:to|until|till|through)\s(?:the\s)?$/.test(gap)
  )
}

// "The siege lasted March to December", "Monday through Friday": two of a kind need no "from".
function isBareRange({ meaning: one }: Found, { meaning: two }: Found, gap: string): boolean {
  if (!/^\s(?:to|through|until)\s$/.test(gap)) return false
  if (one.kind === 'weekday' || two.kind === 'weekday') return one.kind === two.kind
  return one.kind === 'calendar' && two.kind === 'calendar' && !one.day === !two.day
}

function isPlaceable({ meaning, at }: Found): boolean {
  return (
    at === undefined &&
    !['duration', 'set', 'vague', 'clock', 'part', 'edge', 'stretch', 'era'].includes(meaning.kind)
  )
}

function range(id: string, source: string, read: RangeRule['read']): RangeRule {
  const pattern = compile(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'dgu')
  return { id, pattern, read }
}
