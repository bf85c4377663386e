import { monthOf } from '../../model/calendar-names.ts'
import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { DAY, fullYear, MONTH, MONTH_NAME, S, WEEKDAY, YEAR } from './words.ts'

const ORDINAL = '(?:st|nd|rd|th)?'
// "March 5 percent", "May 12,000": a figure that goes on is no day of a month.
const NO_FIGURE =
  '(?![.,:]\\d|\\s?%|\\s(?i:percent|per\\scent|people|troops|soldiers|points?|drones|missiles)\\b)'
const PLACED =
  '(?<=(?<![\\p{L}\\p{N}])(?i:in|since|until|till|through|throughout|during|late|early|mid|middle\\sof|end\\sof|beginning\\sof|start\\sof|half\\sof|week\\sof|weeks\\sof|days\\sof|late\\sin|early\\sin|later\\sin|that|between|before|after|of|from|to|by|and|or|for)[\\s-]{1,2})'
const UNMISTAKABLE =
  '(?:January|February|April|June|July|August|September|October|November|December)'
// A verb and a modal too: months only in certain company.
const MISTAKABLE = '(?:March|May)'
const IN_YEAR = '(?:0?[1-9]|1[0-2])'
const HAPPENING =
  '(?:summit|meeting|talks|elections?|ceasefire|truce|agreement|attacks?|offensive|vote|invasion|deadline|report|figures|sales|results|poll|protests?|raid|strike|referendum|session|budget|contract|delivery|coup|massacre)'

const NTH: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
    'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first ' +
    'twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth ' +
    'twenty-ninth thirtieth thirty-first'
  )
    .split(' ')
    .map((word, index) => [word, `${index + 1}`] as const)
    .toReversed(),
)

/** Dates that the words themselves place, but for their year: "17 December 2025", "Dec. 5". */
export const ABSOLUTE: readonly Rule[] = [
  rule(
    'dates/iso',
    `(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?:T(?<clock>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?(?![-/]\\d)`,
    calendar,
  ),
  rule('dates/numeric', `(?<day>${DAY})\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>${YEAR})`, calendar),
  // "17/12/2025" and "12/17/2025" can be read in one way only; "5/12/2025" in two.
  rule(
    'dates/numeric',
    `(?<day>1[3-9]|2\\d|3[01])/(?<month>${IN_YEAR})/(?<year>${YEAR})`,
    calendar,
  ),
  rule(
    'dates/numeric',
    `(?<month>${IN_YEAR})/(?<day>1[3-9]|2\\d|3[01])/(?<year>${YEAR})`,
    calendar,
  ),
  rule(
    'dates/numeric-either',
    `(?<first>${IN_YEAR})[/](?<second>${IN_YEAR})[/](?<year>${YEAR})`,
    either,
  ),
  // "11/02/89" at the head of a wire: month first, as agencies in America write it.
  rule(
    'dates/numeric-short',
    `(?<month>0\\d|1[0-2]|[1-9])(?<mark>[/-])(?<day>${DAY})\\k<mark>(?<short>\\d{2})(?![/-]?\\d)`,
    calendar,
  ),
  rule(
    'dates/day-month',
    `(?:(?i:the)${S})?(?<day>${DAY})${ORDINAL}(?:${S}of)?${S}(?<name>${MONTH})(?:,?${S}(?:of${S})?(?<year>${YEAR})(?![.,:]\\d))?`,
    calendar,
  ),
  rule(
    'dates/month-day',
    `(?<name>${MONTH})${S}(?:the${S})?(?<day>${DAY})${ORDINAL}(?:,?${S}(?:of${S})?(?<year>${YEAR})(?![.,:]\\d))?${NO_FIGURE}`,
    calendar,
  ),
  rule(
    'dates/month-year',
    `(?<name>${MONTH})(?:,|${S}of)?${S}(?<year>${YEAR})${NO_FIGURE}`,
    calendar,
  ),
  // "in March", not "to March through the city": a name follows "by June" only when it is a person's.
  rule(
    'dates/month',
    `${PLACED}(?<name>${MONTH_NAME})(?!${S}(?:\\d|${MONTH}|[A-Z][a-z]))`,
    calendar,
  ),
  rule('dates/month', `(?<=(?i:in|since|during)\\s)(?<name>${MONTH_NAME})(?!${S}\\d)`, calendar),
  rule('dates/month', `(?<name>${UNMISTAKABLE})(?!${S}(?:\\d|${MONTH}|[A-Z][a-z]))`, calendar),
  // "the March summit", "its March report", "March and May"
  rule(
    'dates/month',
    `(?<name>${MISTAKABLE})(?=${S}(?:and|or|to|through|until)${S}(?:${UNMISTAKABLE}|${MISTAKABLE})\\b|\\s${HAPPENING}\\b)`,
    calendar,
  ),
  rule(
    'dates/month',
    `(?<=(?<![\\p{L}])(?:(?:${UNMISTAKABLE}|${MISTAKABLE})${S}(?:and|or|to|through|until)|(?i:the|a|its|his|her|their|early|late))${S})(?<name>${MISTAKABLE})(?!${S}[A-Z])`,
    calendar,
  ),
  rule(
    'dates/day-of-month',
    `(?<=\\b(?i:on)\\s)the\\s(?<day>${DAY})(?:st|nd|rd|th)(?!\\s\\p{L})`,
    calendar,
  ),
  // "the first of May", "July fourth"
  rule(
    'dates/day-month',
    `(?:(?i:the)${S})(?<nth>(?i:${Object.keys(NTH).join('|')}))${S}(?:day${S})?of${S}(?<name>${MONTH})(?:,?${S}(?:of${S})?(?<year>${YEAR}))?`,
    ({ nth = '', ...groups }) => calendar({ ...groups, day: NTH[nth.toLowerCase()] }),
  ),
  rule(
    'dates/month-day',
    `(?<name>${MONTH})${S}(?:the${S})?(?<nth>(?i:${Object.keys(NTH).join('|')}))(?:,?${S}(?<year>${YEAR}))?(?!${S}(?:time|round|quarter))`,
    ({ nth = '', ...groups }) => calendar({ ...groups, day: NTH[nth.toLowerCase()] }),
  ),
  // "March '89", "the spring of '68"
  rule(
    'dates/month-year',
    `(?<name>${MONTH})(?:${S}of)?${S}['’‘](?<short>\\d{2})(?!\\d)`,
    calendar,
  ),
  rule(
    'dates/year',
    `(?<=(?i:in|of|since|from|until|before|after|summer|winter|spring|autumn|fall)\\s)['’‘](?<short>\\d{2})(?![\\ds])`,
    calendar,
  ),
  // A short name of a day before a date: "Fri., Aug. 2".
  rule(
    'dates/weekday',
    '(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\\.?(?=,?\\s)',
    () => ({ kind: 'weekday', weekday: 1 }),
    'weak',
  ),
  rule(
    'dates/weekday-date',
    `(?:${WEEKDAY}|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?,?${S}(?<day>${DAY})${S}(?<name>${MONTH})(?:,?${S}(?<year>${YEAR}))?`,
    calendar,
  ),
]

/** Reads the groups `year`, `month` or `name`, and `day`; refuses days that no month has. */
export function calendar({ short, ...groups }: Groups): Meaning | undefined {
  return short === undefined ? dated(groups) : dated({ ...groups, year: fullYear(short) })
}

function either({ first = '', second = '', year }: Groups): Meaning | undefined {
  if (Number(first) === Number(second)) return calendar({ month: first, day: second, year })
  return { kind: 'either', year: Number(year), first: Number(first), second: Number(second) }
}

function dated({ year, month, name, day, clock, zone }: Groups): Meaning | undefined {
  const figure = month === undefined ? undefined : Number(month)
  const number = name === undefined ? figure : monthOf(name)
  if (day !== undefined && Number(day) > longest(number)) return undefined
  return {
    kind: 'calendar',
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(number === undefined ? {} : { month: number }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(clock === undefined ? {} : { at: `T${clock}${zone ?? ''}` }),
  }
}

function longest(month: number | undefined): number {
  if (month === 2) return 29
  return month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31
}
