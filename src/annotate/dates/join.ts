import type { Edge, Found, Meaning, Period } from './meaning.ts'

type Join = (first: Found, second: Found, gap: string) => Partial<Found> | undefined

/**
 * Puts neighbours together that are one expression: "Friday" + "night", "Saturday, " + "20 December",
 * "late on" + "Friday night", "the end of" + "last year", "Monday of" + "next week".
 */
export function joinNeighbours(text: string, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = []
  for (const next of found) {
    let current = next
    for (let last = joined.at(-1); last !== undefined; last = joined.at(-1)) {
      const both = join(text, last, current)
      if (both === undefined) break
      joined.pop()
      current = both
    }
    joined.push(current)
  }
  return joined.filter((one) => one.weak !== true)
}

function join(text: string, first: Found, second: Found): Found | undefined {
  const length = second.start - first.end
  if (length < 0 || length > 12) return undefined
  if (first.range !== undefined && second.range !== undefined) return undefined
  const gap = text.slice(first.end, second.start)
  for (const attempt of JOINS) {
    const merged = attempt(first, second, gap)
    if (merged === undefined) continue
    const { weak: _, ...rest } = { ...first, ...merged }
    const weak = first.weak === true && second.weak === true && merged.at === undefined
    return { ...rest, start: first.start, end: second.end, ...(weak ? { weak: true } : {}) }
  }
  return undefined
}

const JOINS: readonly Join[] = [
  // "Saturday, December 20": the date says more than its weekday.
  (first, second, gap) =>
    isBareWeekday(first) && isDate(second) && /^,?\s{0,2}$/.test(gap)
      ? { rule: 'dates/weekday-date', meaning: second.meaning, ...at(first), ...at(second) }
      : undefined,
  // "Friday night", "5 December, 10:30 p.m.", "Friday at 10pm", "December 19, 2025 at noon".
  (first, second, gap) =>
    isDay(first) && isTimeOfDay(second) && first.at === undefined && GAP_TO_TIME.test(gap)
      ? { rule: first.rule === second.rule ? first.rule : partRule(first), at: timeOf(second) }
      : undefined,
  // "the night of 5 December", "10pm on Friday", "early on the morning of the 5th".
  (first, second, gap) =>
    isTimeOfDay(first) &&
    isDay(second) &&
    (second.at === undefined || first.meaning.kind === 'clock') &&
    /^,?\s(?:(?:on|of)\s)?$/.test(gap)
      ? { rule: partRule(second), meaning: second.meaning, at: within(timeOf(first), second.at) }
      : undefined,
  // "10:30 this" + "morning", "8 p.m. Thursday" + "night", "the early hours of Sunday" + "morning".
  (first, second, gap) =>
    second.meaning.kind === 'part' &&
    (isClock(first.at) || first.at === second.meaning.at) &&
    /^\s(?:in\sthe\s)?$/.test(gap)
      ? { at: within(first.at ?? '', second.meaning.at) }
      : undefined,
  // "five hours and 30 minutes", "7 minutes 41 seconds"
  (first, second, gap) =>
    first.meaning.kind === 'duration' &&
    second.meaning.kind === 'duration' &&
    /^,?\s(?:and\s)?$/.test(gap)
      ? summed(first.meaning.value, second.meaning.value)
      : undefined,
  // "Late on Friday night", "early March", "the end of last year".
  (first, second, gap) =>
    first.meaning.kind === 'edge' && /^[\s-]{0,2}(?:the\s)?$/.test(gap)
      ? edged(first.meaning.edge, second)
      : undefined,
  // "Monday of next week", "Tuesday last week".
  (first, second, gap) =>
    first.meaning.kind === 'weekday' && isPeriod(second, 'week') && /^\s(?:of\s|in\s)?$/.test(gap)
      ? { meaning: { ...first.meaning, weekOf: second.meaning } }
      : undefined,
  // "October of that year", "December last year", "the summer of last year".
  (first, second, gap) =>
    isPeriod(second, 'year') && second.meaning.slice === undefined && /^\s(?:of\s)?$/.test(gap)
      ? inYear(first.meaning, second.meaning)
      : undefined,
]

const GAP_TO_TIME = /^,?\s(?:(?:at|around|about|in\sthe)\s)?(?:about\s)?$|^T?$/

function edged(edge: Edge, second: Found): Partial<Found> | undefined {
  const { meaning } = second
  const kept = { ...at(second), rule: second.rule }
  switch (meaning.kind) {
    case 'calendar':
    case 'season':
    case 'shifted-month':
    case 'decade':
      return { ...kept, meaning: { ...meaning, edge } }
    case 'period':
      return meaning.slice === undefined ? { ...kept, meaning: { ...meaning, edge } } : undefined
    case 'weekday':
    case 'part':
    case 'overnight':
      return { ...kept, meaning }
    case 'part-of-year':
      return { ...kept, meaning }
    default:
      return undefined
  }
}

function inYear(meaning: Meaning, yearOf: Period): Partial<Found> | undefined {
  if (meaning.kind !== 'calendar' && meaning.kind !== 'season') return undefined
  if (meaning.year !== undefined) return undefined
  return meaning.kind === 'calendar' && meaning.month === undefined
    ? undefined
    : { meaning: { ...meaning, yearOf } }
}

function at(found: Found): Partial<Found> {
  return found.at === undefined ? {} : { at: found.at }
}

function partRule({ rule }: Found): string {
  return rule === 'dates/weekday' ? 'dates/weekday-part' : rule
}

function isBareWeekday({ meaning }: Found): boolean {
  return meaning.kind === 'weekday' && meaning.shift === undefined
}

function isDate({ meaning }: Found): boolean {
  return meaning.kind === 'calendar' && meaning.day !== undefined
}

function isDay(found: Found): boolean {
  const { meaning } = found
  if (meaning.kind === 'period') return meaning.unit === 'day'
  if (meaning.kind === 'feast') return true
  if (meaning.kind === 'offset') return meaning.unit === 'day'
  return meaning.kind === 'weekday' || isDate(found)
}

function isTimeOfDay({ meaning }: Found): boolean {
  return meaning.kind === 'clock' || meaning.kind === 'part'
}

function timeOf({ meaning }: Found): string {
  return meaning.kind === 'clock' || meaning.kind === 'part' ? meaning.at : ''
}

function isClock(at: string | undefined): boolean {
  return /^T\d\d:\d\d$/.test(at ?? '')
}

// "8:30 on Friday night" is half past eight in the evening.
function within(clock: string, part: string | undefined): string {
  const [, hour = '', rest = ''] = /^T(\d\d)(:\d\d)$/.exec(clock) ?? []
  const isLate = part === 'TAF' || part === 'TEV' || (part === 'TNI' && Number(hour) > 5)
  return rest !== '' && isLate && Number(hour) < 12 ? `T${Number(hour) + 12}${rest}` : clock
}

const FINER = 'YMWDTHMS'

// Lengths in units that grow finer are one length.
function summed(first: string, second: string): Partial<Found> | undefined {
  const [one, two] = [/^P(T?)\d+([YMWDHS])$/.exec(first), /^P(T?)\d+([YMWDHS])$/.exec(second)]
  if (one === null || two === null) return undefined
  const order = ([, clock, unit = '']: RegExpExecArray) =>
    clock === 'T' ? FINER.indexOf(unit, FINER.indexOf('T')) : FINER.indexOf(unit)
  if (order(one) >= order(two)) return undefined
  const tail = second.slice(one[1] === 'T' ? 2 : 1)
  return { meaning: { kind: 'duration', value: `${first}${tail}` } }
}

function isPeriod(
  found: Found,
  unit: Period['unit'],
): found is Found & { readonly meaning: Period } {
  return found.meaning.kind === 'period' && found.meaning.unit === unit
}
