import { monthOf, weekdayOf } from '../../model/calendar-names.ts'
import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { AMOUNT, amountOf, lengthOf, MONTH_NAME, S, UNIT, unitOf, WEEKDAY } from './words.ts'

const PARTS = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' } as const
const PART = '(?<part>(?i:morning|afternoon|evening|night))'
const COMMON = 'daily|weekly|monthly|quarterly|yearly|annually|annual'
const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const

/** What comes again and again: "every day", "annually", "each Monday", "on Fridays". */
export const SETS: readonly Rule[] = [
  rule(
    'dates/every',
    `(?i:every(?:${S}single)?|each(?:${S}and${S}every)?|per)${S}(?:(?<other>(?i:other|second|alternate))${S})?(?<unit>(?i:minute|hour|day|night|week|weekend|month|quarter|year|decade))(?!-)`,
    ({ unit = '', other }) =>
      /^weekend$/i.test(unit)
        ? set('XXXX-WXX-WE')
        : set(lengthOf(other === undefined ? '1' : '2', unitOf(unit))),
  ),
  rule(
    'dates/every',
    `(?i:every)${S}(?<amount>${AMOUNT})${S}(?<unit>${UNIT})`,
    ({ amount = '', unit = '' }) => set(lengthOf(amountOf(amount), unitOf(unit))),
  ),
  rule(
    'dates/rate',
    `(?i:(?:once|twice|(?:two|three|four|five|six|several|many|\\d{1,2})\\stimes)${S})(?:a|an|every|each|per)${S}(?<unit>hour|day|night|week|month|quarter|year|decade)`,
    ({ unit = '' }) => set(lengthOf('1', unitOf(unit))),
  ),
  // "$40 a barrel" is no rate of time, "2 million barrels a day" is one.
  rule(
    'dates/rate',
    `(?<=(?:\\d|\\b(?:million|billion|percent|times|hours|days|dollars|euros|barrels|people|tons|tonnes|flights|cents|jobs|units|ships|calls|shells|rounds|sorties|soldiers|men))\\s)(?:a|an)${S}(?<unit>minute|hour|day|night|week|month|year)(?!\\s(?:ago|later|earlier|before|after|and|or\\s))`,
    ({ unit = '' }) => set(lengthOf('1', unitOf(unit))),
  ),
  rule('dates/every-weekday', `(?i:every|each)${S}(?<day>${WEEKDAY})`, weekly),
  rule('dates/every-weekday', `(?<day>${WEEKDAY}s)`, weekly),
  rule(
    'dates/every-weekday',
    `(?:(?i:every|each)${S})?(?<day>${WEEKDAY})${S}(?<part>mornings|afternoons|evenings|nights)`,
    ({ day = '', part = '' }) => set(`XXXX-WXX-${weekdayOf(day)}${timeOf(part.slice(0, -1))}`),
  ),
  rule('dates/every-part', `(?i:every|each)${S}${PART}`, ({ part = '' }) =>
    set(`XXXX-XX-XX${timeOf(part)}`),
  ),
  rule('dates/every-month', `(?i:every|each)${S}(?<name>${MONTH_NAME})`, ({ name = '' }) =>
    set(`XXXX-${`${monthOf(name)}`.padStart(2, '0')}`),
  ),
  rule(
    'dates/every-season',
    `(?i:every|each)${S}(?<season>(?i:spring|summer|autumn|fall|winter))`,
    ({ season = '' }) => set(`XXXX-${SEASONS[season.toLowerCase() as keyof typeof SEASONS]}`), // the pattern lists the keys
  ),
  rule('dates/every-weekend', `(?<=\\b(?:on|at|over|most)\\s)weekends`, () => set('XXXX-WXX-WE')),
  // "Daily Mail", "Weekly Standard": capitals make a name of it.
  rule(
    'dates/adverb',
    `(?<often>(?:twice|thrice)[\\s-](?:daily|weekly|monthly|yearly)|bi-?(?:weekly|monthly|annual|annually)|biennial|semi-?(?:annually|annual|monthly)|hourly|nightly|fortnightly|half-yearly|${COMMON}|(?<=^["“]?)(?:Daily|Nightly|Weekly|Monthly|Quarterly|Yearly|Annually|Annual))(?!\\s[A-Z]|-)`,
    ({ often = '' }) =>
      set(OFTEN[often.toLowerCase().replace(/^(?:twice|thrice)[\s-]|-/g, '')] ?? 'P1D'),
  ),
]

const OFTEN: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  semimonthly: 'P0.5M',
  quarterly: 'P1Q',
  halfyearly: 'P6M',
  semiannual: 'P6M',
  semiannually: 'P6M',
  biannual: 'P6M',
  biannually: 'P6M',
  biennial: 'P2Y',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
}

function timeOf(part: string): string {
  return PARTS[part.toLowerCase() as keyof typeof PARTS] // the patterns list the keys
}

function set(value: string): Meaning {
  return { kind: 'set', value }
}

function weekly({ day = '' }: Groups): Meaning {
  return set(`XXXX-WXX-${weekdayOf(day)}`)
}
