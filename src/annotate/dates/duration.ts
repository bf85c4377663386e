import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { AMOUNT, amountOf, HEDGE, lengthOf, S, UNIT, unitOf } from './words.ts'

const QUALITY =
  '(?:(?i:long|full|whole|consecutive|straight|successive|brutal|bloody|difficult|turbulent|more|additional|further|extra|entire|solid|short|working|business|trading|calendar)\\s)?'
const LONE_UNIT = '(?:minutes|hours|days|nights|weeks|months|years|decades|centuries)'
const ORDINAL =
  '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,3}(?:st|nd|rd|th))'
// "34 years old", "aged two years", "at the age of four months": no length of time but an age.
const NO_AGE =
  '(?!(?:\\s|-)(?:old|older|young|younger|of\\sage)\\b)(?<!\\b(?:[Aa]ged?|ages)(?:\\sof)?\\s(?:[\\p{L}\\d-]{1,12}\\s){1,2}\\p{L}{3,7})'

/** Lengths of time: "five hours", "nearly four years", "30-day", "a two-week". */
export const DURATIONS: readonly Rule[] = [
  rule(
    'dates/duration',
    `(?:${HEDGE}${S})?(?<amount>${AMOUNT})(?:${S}|-)${QUALITY}(?<unit>${UNIT})(?!-)${NO_AGE}`,
    duration,
  ),
  rule('dates/duration', `(?<amount>${AMOUNT})-(?<unit>${UNIT})[\\s-]long`, duration),
  // "ten to fifteen days": each number is a length of its own.
  rule(
    'dates/duration',
    `(?<=\\b(?:for|in|within|after|of|between|from|lasts?|lasted|take|takes|took|spend|spent|another|next|past|last|every)\\s)(?<amount>${AMOUNT})(?=(?:${S}(?:to|or)${S}|(?<=between\\s.{1,12})\\sand\\s|[-–])${AMOUNT}(?:${S}|-)(?<unit>${UNIT})(?!-?\\s?old))`,
    duration,
  ),
  rule(
    'dates/duration',
    '(?i:(?<unit>hour|day|week|month|year|decade|century)(?<many>s?)-?long)(?!-)',
    ({ unit = '', many }) => length(many === '' ? '1' : 'X', unit),
  ),
  rule(
    'dates/duration',
    '(?i:half-(?<unit>hour|day|year|decade|century))(?!-old)',
    ({ unit = '' }) => length('0.5', unit),
  ),
  rule('dates/duration', '(?i:(?:an?\\s)?quarter(?:\\sof\\sa\\s|-)century)', () =>
    length('25', 'year'),
  ),
  rule(
    'dates/duration',
    `(?i:(?<amount>an?|one)${S}(?<unit>hour|day|week|month|year|decade)${S}and${S}a${S}half)`,
    ({ unit = '' }) => length('1.5', unit),
  ),
  rule(
    'dates/duration',
    `(?<=\\b(?i:for|in|within|after|over|took|takes|lasting|lasted|take|last|spent|spend|of|by|through|throughout|during|until|hundred|thousand)\\s)(?<unit>${LONE_UNIT})(?!\\s(?:of\\sthe|ago|later|earlier))`,
    ({ unit = '' }) => length('X', unit),
  ),
  // "hours after his arrest", "just days before the vote"
  rule(
    'dates/duration',
    `(?:(?i:just|only|mere)${S})?(?i:(?<unit>${LONE_UNIT}))(?=${S}(?:after|before|into|from)\\b)`,
    ({ unit = '' }) => length('X', unit),
  ),
  rule(
    'dates/duration',
    `(?i:all${S}(?<unit>day|night|week|month|year)(?:${S}long)?)`,
    ({ unit = '' }) => length('1', unit),
  ),
  // "the sixth straight day" closes six days.
  rule(
    'dates/straight',
    `(?:(?i:the|an?|its|his|her|their)${S})?(?i:(?<nth>${ORDINAL}))${S}(?:straight|consecutive|successive)${S}(?<unit>day|night|week|weekend|month|quarter|year)(?:${S}running|${S}in${S}a${S}row)?`,
    straight,
  ),
  rule(
    'dates/straight',
    `(?:(?i:the|an?|its|his|her|their)${S})?(?i:(?<nth>${ORDINAL}))${S}(?<unit>day|night|week|weekend|month|quarter|year)${S}(?:running|in${S}a${S}row)`,
    straight,
  ),
  // "in its fourth year": how long it has lasted, not when.
  rule(
    'dates/nth-unit',
    `(?<=\\b(?i:in|into|for|enters?|entered|entering|during)\\s)(?i:the|its|his|her|their|a)${S}(?<nth>first|${ORDINAL})${S}(?:full${S})?(?<unit>week|month|year|decade)(?!\\s(?:of\\s(?:the\\s)?(?:${'January|February|March|April|May|June|July|August|September|October|November|December'}|\\d{4}|year|month)))`,
    ({ unit = '' }) => length('1', unit),
  ),
]

const NTH = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

function straight({ nth = '', unit = '' }: Groups): Meaning {
  const place = NTH.indexOf(nth.toLowerCase())
  return length(`${place === -1 ? Number.parseInt(nth, 10) : place + 2}`, unit)
}

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
