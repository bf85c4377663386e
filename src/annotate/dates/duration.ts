import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { AMOUNT, amountOf, HEDGE, lengthOf, S, UNIT, unitOf, WEEKDAY, weekdayOf } from './words.ts'

const QUALITY =
  '(?:(?:long|full|whole|consecutive|straight|brutal|bloody|more|additional|entire)\\s)?'
const LONE_UNIT = '(?:hours|days|nights|weeks|months|years|decades|centuries)'

/** Lengths of time: "five hours", "nearly four years", "30-day", "a two-week". */
export const DURATIONS: readonly Rule[] = [
  rule(
    'dates/duration',
    `(?:${HEDGE}${S})?(?<amount>${AMOUNT})(?:${S}|-)${QUALITY}(?<unit>${UNIT})(?:${S}(?:old|of${S}age))?(?!-)`,
    duration,
  ),
  // "a 30-day truce", "a two-week-long siege", "a 22-year-old": the noun says what lasted.
  rule('dates/duration', `(?<amount>${AMOUNT})-(?<unit>${UNIT})[\\s-](?:long|old)`, duration),
  rule(
    'dates/duration',
    '(?i:(?<unit>hour|day|week|month|year|decade|century)(?<many>s?)-?long)',
    ({ unit = '', many }) => length(many === '' ? '1' : 'X', unit),
  ),
  rule(
    'dates/duration',
    `(?<=\\b(?i:for|in|within|after|over|took|lasting|lasted|take|last|spent|of|by)\\s)(?<unit>${LONE_UNIT})(?!\\s(?:of\\sthe|ago|later|earlier))`,
    ({ unit = '' }) => length('X', unit),
  ),
]

/** What comes again and again: "every day", "annually", "each Monday", "on Fridays". */
export const SETS: readonly Rule[] = [
  rule(
    'dates/every',
    `(?i:every|each|per)${S}(?:(?<other>(?i:other|second))${S})?(?<unit>(?i:hour|day|night|week|month|quarter|year|decade))`,
    ({ unit = '', other }) => set(lengthOf(other === undefined ? '1' : '2', unitOf(unit))),
  ),
  rule(
    'dates/every',
    `(?i:every)${S}(?<amount>${AMOUNT})${S}(?<unit>${UNIT})`,
    ({ amount = '', unit = '' }) => set(lengthOf(amountOf(amount), unitOf(unit))),
  ),
  rule(
    'dates/rate',
    `(?:(?i:once|twice|(?:two|three|four|five|several|many|\\d{1,2})\\stimes)${S})(?:a|an|every|each|per)${S}(?<unit>hour|day|night|week|month|year)`,
    ({ unit = '' }) => set(lengthOf('1', unitOf(unit))),
  ),
  rule('dates/every-weekday', `(?i:every|each)${S}(?<day>${WEEKDAY})`, weekly),
  rule('dates/every-weekday', `(?<day>${WEEKDAY}s)`, weekly),
  rule(
    'dates/every-part',
    `(?i:every|each)${S}(?<part>(?i:morning|afternoon|evening))`,
    ({ part = '' }) => {
      const time = { m: 'TMO', a: 'TAF', e: 'TEV' }[part.slice(0, 1).toLowerCase()]
      return time === undefined ? undefined : set(`XXXX-XX-XX${time}`)
    },
  ),
  // "Daily Mail", "Weekly Standard": capitals make a name of it.
  rule(
    'dates/adverb',
    '(?<often>hourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnually|[Aa]nnual|fortnightly)(?!\\s[A-Z])',
    ({ often = '' }) => set(OFTEN[often.toLowerCase()] ?? 'P1D'),
  ),
]

const OFTEN: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
}

/** Times that no calendar holds: "recently", "now", "in the coming days". */
export const VAGUE: readonly Rule[] = [
  rule(
    'dates/present',
    `(?i:now|right\\snow|currently|nowadays|presently|at\\spresent|at\\sthe\\smoment|at\\sthis\\stime|these\\sdays|the\\spresent(?:\\sday|\\stime)?|the\\stime\\sbeing|present-day)(?!\\s(?:participle|perfect))`,
    () => ({ kind: 'vague', value: 'PRESENT_REF' }),
  ),
  rule(
    'dates/past',
    `(?i:recently|lately|long\\sago|(?<=in\\s)the\\spast(?=[,.;]|\\s(?:and|but|has|have)\\b))`,
    () => ({ kind: 'vague', value: 'PAST_REF' }),
  ),
  rule(
    'dates/past',
    `(?:(?i:the)${S})?(?i:(?:most\\s)?recent)${S}(?<unit>hours|days|weeks|months|years|decades|times)`,
    () => ({ kind: 'vague', value: 'PAST_REF' }),
  ),
  rule(
    'dates/future',
    // "will soon meet", "as soon as possible", not "they soon withdrew": that tells what came next.
    `(?i:(?<=\\b(?:will|shall|['’]ll|may|might|could|can|to|is|are|be|very|too)\\s)(?:soon|shortly)|the\\s(?:near|foreseeable|immediate)\\sfuture|(?<=in\\s)the\\sfuture)(?!\\s(?:after|before|afterwards?|thereafter|of)\\b)`,
    () => ({ kind: 'vague', value: 'FUTURE_REF' }),
  ),
]

function duration({ amount = '', unit = '' }: Groups): Meaning | undefined {
  // "a second day of talks": "a second" counts no time; neither does "a quarter of the force".
  if (/^quarters?$/i.test(unit)) return undefined
  if (/^an?$/i.test(amount) && /^(?:second|minute)$/i.test(unit)) return undefined
  if (/^seconds?$/i.test(unit) && /^(?:one|some|many|few)$/i.test(amount)) return undefined
  return length(amountOf(amount), unit)
}

function length(amount: string, unit: string): Meaning {
  return { kind: 'duration', value: lengthOf(amount, unitOf(unit)) }
}

function set(value: string): Meaning {
  return { kind: 'set', value }
}

function weekly({ day = '' }: Groups): Meaning {
  return set(`XXXX-WXX-${weekdayOf(day)}`)
}
