import { MONTHS, WEEKDAYS } from '../../model/calendar-names.ts'

/** Units in which time is counted. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

const ONES = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Space between the words of one expression; a line may be broken once. */
export const S = '\\s{1,2}'

/** Name of a month in full, in either case a headline may use; never "may" or "march". */
export const MONTH_NAME: string = [...MONTHS, ...MONTHS.map((name) => name.toUpperCase())].join('|')

/** Name of a month in full or short. */
export const MONTH: string = `(?:${MONTH_NAME}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\\.?)`

/** Name of a day of the week in full. */
export const WEEKDAY: string = `(?:${[...WEEKDAYS, ...WEEKDAYS.map((name) => name.toUpperCase())].join('|')})`

/** A day of the month in figures. */
export const DAY = '(?:[12]\\d|3[01]|0?[1-9])'

/** A year of which news speaks. */
export const YEAR = '(?:1\\d{3}|20\\d{2}|2100)'

/** The year of two figures: "89" is 1989, "25" is 2025. */
export function fullYear(short: string): string {
  return `${Number(short) < 50 ? '20' : '19'}${short}`
}

const TENS_WORD = `(?:${TENS.join('|')})(?:-(?:${ONES.slice(0, 9).join('|')}))?`

const FRACTION = '(?:[½¼¾]|1/2|1/4|3/4)'
const HALF = '(?:(?:\\s|-)and(?:\\s|-)(?:an?(?:\\s|-))?half)'
// "two hundred", "several hundred", "a dozen", "half a dozen", "hundreds of"
const LARGE = `(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|several|a\\sfew|half\\sa|a\\shalf)[\\s-](?:hundred|thousand|dozen)|(?:dozens|scores|hundreds|thousands)\\sof)`
const VAGUE =
  'a\\scouple(?:\\sof)?|the\\scouple\\sof|couple\\sof|a\\sfew|a\\sgood\\smany|several|few|many|some|numerous|countless'

/** A number in figures or words, vague ones too. */
export const AMOUNT: string = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4}(?:\\.\\d)?(?:[\\s-]?${FRACTION})?|${FRACTION}|(?i:${LARGE}|${TENS_WORD}|${ONES.toReversed().join('|')}|${VAGUE}|half\\san?|an?)(?i:${HALF})?)`

/** What may stand before a length of time without changing it much. */
export const HEDGE =
  '(?i:nearly|almost|about|around|roughly|approximately|some|at\\sleast|at\\smost|as\\smuch\\sas|as\\slong\\sas|(?:a\\slittle\\s|slightly\\s|much\\s|no\\s)?(?:more|less|fewer|longer)\\sthan|well\\sover|over|under|up\\sto|just\\sover|just\\sunder|just\\sabout|just|only|barely|a\\smere|a\\sfull|a\\sfurther|a\\stotal\\sof|close\\sto|another|an\\sadditional|an\\sestimated|the\\sfirst|the\\sfinal|the\\sinitial|the\\sopening)'

/** A unit of time in singular or plural. */
export const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries)'

/** The number that words stand for, as TIMEX3 writes it; "X" where they are vague. */
export function amountOf(words: string): string {
  const lower = words.toLowerCase()
  const plain = lower.replace(/[\s-]and[\s-](?:an?[\s-])?half$/, '')
  if (/^[\d½¼¾]/.test(plain)) return figureOf(plain.replaceAll(',', ''))
  const whole = wholeOf(plain)
  if (whole === undefined) return 'X'
  return `${plain === lower ? whole : whole + 0.5}`
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
}

// "12", "2.5", "2 1/2", "4½"
function figureOf(words: string): string {
  const [, whole = '', fraction = ''] =
    /^(\d*(?:\.\d)?)[\s-]?([½¼¾]|[13]\/[24])?$/.exec(words) ?? []
  if (fraction === '') return whole
  return `${Number(whole) + (FRACTIONS[fraction] ?? 0)}`
}

const LARGE_NUMBERS = { hundred: 100, thousand: 1000, dozen: 12 } as const

function wholeOf(word: string): number | undefined {
  if (word === 'a' || word === 'an') return 1
  const [, times = '', large] = /^(.+)[\s-](hundred|thousand|dozen)$/.exec(word) ?? []
  if (large !== undefined) {
    const count = wholeOf(/half/.test(times) ? 'half' : times)
    // The pattern lists the keys.
    return count === undefined ? undefined : count * LARGE_NUMBERS[large as 'hundred']
  }
  if (word.startsWith('half')) return 0.5
  const one = ONES.indexOf(word)
  if (one !== -1) return one + 1
  const [tens = '', ones] = word.split('-')
  const ten = TENS.indexOf(tens)
  if (ten === -1) return undefined
  return (ten + 2) * 10 + (ones === undefined ? 0 : ONES.indexOf(ones) + 1)
}

/** The unit that a word names. */
export function unitOf(word: string): Unit {
  const singular = word.toLowerCase().replace(/s$/, '')
  if (singular === 'night') return 'day'
  return singular === 'centurie' ? 'century' : (singular as Unit) // UNIT lists the others as they are
}

const PERIOD: Record<Unit, (amount: string) => string> = {
  second: (n) => `PT${n}S`,
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  weekend: (n) => `P${n}WE`,
  fortnight: (n) => (n === 'X' ? 'PXW' : `P${2 * Number(n)}W`),
  month: (n) => `P${n}M`,
  quarter: (n) => `P${n}Q`,
  year: (n) => `P${n}Y`,
  decade: (n) => `P${n}DE`,
  century: (n) => `P${n}CE`,
}

/** A length of time as TIMEX3 writes it: "P4Y", "PT5H", "PXD". */
export function lengthOf(amount: string, unit: Unit): string {
  if (amount === '0.5' && unit === 'hour') return 'PT30M'
  return PERIOD[unit](amount)
}
