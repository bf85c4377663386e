import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { S, WEEKDAY } from './words.ts'

const PARTS = {
  dawn: 'TMO',
  daybreak: 'TMO',
  morning: 'TMO',
  noon: 'T12:00',
  midday: 'TMI',
  lunchtime: 'TMI',
  afternoon: 'TAF',
  evening: 'TEV',
  dusk: 'TEV',
  night: 'TNI',
  midnight: 'T24:00',
} as const
const PART = `(?<part>(?i:${Object.keys(PARTS).join('|')}))`
const EDGES = ['start', 'early', 'mid', 'late', 'end'] as const
// Zones that stand for one offset only: "ET" and "PT" do not.
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
}
const ZONES_GIVEN = `(?<zone>${Object.keys(ZONES).join('|')}|ET|PT|MST|BST|(?:local|Moscow|Kyiv)${S}time)`
const ZONE = `(?:${S}(?<zone>${Object.keys(ZONES).join('|')}|ET|PT|MST|BST|(?:local|Moscow|Kyiv)${S}time))?`
const MERIDIEM = '(?<half>[aApP](?:[mM]|\\.\\s?[mM]\\.))'
// "about 7 p.m.", and "around" where no other preposition leads.
const APPROXIMATELY = `(?:(?i:about|around|approximately|almost|nearly|roughly|exactly|precisely|circa)${S})?`
const AT =
  '\\b(?i:at|around|about|by|from|until|till|since|before|after|past|between|and|to|of|for)'
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

/** Times of day in figures: "at 10:30 p.m.". */
export const CLOCKS: readonly Rule[] = [
  rule(
    'dates/clock',
    `${APPROXIMATELY}(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?\\s?${MERIDIEM}${ZONE}`,
    clock,
  ),
  rule(
    'dates/clock',
    `(?<=${AT}\\s)(?<hour>[01]\\d|2[0-3]|\\d):(?<minute>[0-5]\\d)${ZONE}(?!\\s?%)`,
    clock,
  ),
  rule(
    'dates/clock',
    `${APPROXIMATELY}(?<hour>[01]\\d|2[0-3]|\\d)[:.]?(?<minute>[0-5]\\d)\\s?(?:hrs|hours)${ZONE}`,
    clock,
  ),
  // "0800 GMT", "1700 local time"
  rule(
    'dates/clock',
    `${APPROXIMATELY}(?<hour>[01]\\d|2[0-3])[:.h]?(?<minute>[0-5]\\d)${S}${ZONES_GIVEN}`,
    clock,
  ),
  rule('dates/clock', `(?<hour>[01]?\\d|2[0-3])${S}(?<zone>GMT|UTC)`, clock),
  rule(
    'dates/clock',
    `(?<hour>[01]\\d|2[0-3]|\\d):(?<minute>[0-5]\\d)(?::[0-5]\\d)?${ZONE}`,
    clock,
    'weak',
  ),
]

/** Times of day in words: "seven o'clock", "tonight", and those that join a day: "night". */
export const DAY_PARTS: readonly Rule[] = [
  rule(
    'dates/clock',
    `${APPROXIMATELY}(?:(?<hour>1[0-2]|[1-9])|(?<word>(?i:${HOURS})))${S}?o['’]clock(?:${S}in${S}the${S}(?<in>morning|afternoon|evening)|${S}at${S}(?<in>night))?`,
    oClock,
  ),
  rule(
    'dates/clock',
    `${APPROXIMATELY}(?<part>midnight|noon)(?:${S}(?:GMT|UTC|E[SD]T|C[SD]T|P[SD]T|local${S}time))?`,
    part,
  ),
  rule('dates/clock', '(?<=\\b(?i:at|by|until|before|after|around|about)\\s)(?<part>midday)', part),
  rule('dates/night', '(?<=\\b(?i:at)\\s)night', () => ({ kind: 'vague-part', at: 'TNI' })),
  // "in the morning", "during the night": of the day that the text has named.
  rule(
    'dates/the-part',
    `(?<=\\b(?i:in|during|through|throughout|by|into|overnight\\sand|late\\sin|early\\sin|later\\sin|earlier\\sin|spent|spend)\\s)the${S}(?:(?:early|late)${S})?(?<part>(?i:morning|afternoon|evening|night))(?!${S}(?:of|sky|shift|train|before|after|when|that)\\b)`,
    part,
  ),
  rule(
    'dates/day-part-of',
    `(?i:(?:the${S})?(?:early|small|late)${S}hours${S}(?:of|on))`,
    () => ({ kind: 'part', at: 'TMO' }),
    'weak',
  ),
  rule('dates/tonight', '(?i:tonight)', () => ({ kind: 'tonight' })),
  rule('dates/day-part', `(?i:(?:early|late|mid)[\\s-])?${PART}`, part, 'weak'),
  rule(
    'dates/day-part-of',
    `(?:(?i:early|late)${S}(?:(?:on|in)${S})?)?(?i:the)${S}(?:(?i:early|late)${S})?${PART}${S}(?:hours${S})?(?:of|on)`,
    part,
    'weak',
  ),
]

/** Words that join a day or a longer stretch and tell a part of it: "late on", "the end of". */
export const PARTS_OF_STRETCHES: readonly Rule[] = [
  rule(
    'dates/edge',
    '(?:(?i:the)\\s)?(?:(?<late>(?i:late))|(?<early>(?i:early))|(?<mid>(?i:mid)))(?:\\s(?:in|on))?',
    edge,
    'weak',
  ),
  rule('dates/edge', '(?:(?<late>(?i:later))|(?<early>(?i:earlier)))\\s(?:in|on)', edge, 'weak'),
  rule(
    'dates/edge',
    `(?:(?<late>(?i:later))|(?<early>(?i:earlier)))(?=${S}(?:today|yesterday|${WEEKDAY}))`,
    edge,
    'weak',
  ),
  rule('dates/edge', `(?i:(?:the${S})?(?:very${S})?(?<end>end|close))(?:${S}of)?`, edge, 'weak'),
  rule('dates/edge', `(?i:(?:the${S})?(?<start>beginning|start|outset))(?:${S}of)?`, edge, 'weak'),
  rule('dates/edge', `(?i:(?:the${S})?(?<mid>middle))${S}of`, edge, 'weak'),
  // "the last week of August", "the first days of 2024".
  rule(
    'dates/edge',
    `(?i:(?:the${S})?(?:(?<early>first|opening|early)|(?<late>last|final|closing|latter))${S}(?:few${S})?(?:half|part|days|weeks?|months))${S}of`,
    edge,
    'weak',
  ),
]

function part({ part = '' }: Groups): Meaning {
  return { kind: 'part', at: PARTS[part.toLowerCase() as keyof typeof PARTS] } // PART lists the keys
}

function clock({ hour = '', minute, half, zone }: Groups): Meaning {
  const late = half !== undefined && /^p/i.test(half)
  const early = half !== undefined && !late
  const twelve = Number(hour) % 12
  const figure = late ? twelve + 12 : early ? twelve : Number(hour)
  const offset = zone === undefined ? '' : (ZONES[zone] ?? '')
  return { kind: 'clock', at: `T${`${figure}`.padStart(2, '0')}:${minute ?? '00'}${offset}` }
}

// "nine o'clock" of a bare clock may be either half of the day, unless its part is told.
function oClock({ hour, word = '', in: within }: Groups): Meaning {
  const figure =
    hour === undefined ? HOURS.split('|').indexOf(word.toLowerCase()) + 1 : Number(hour)
  const late = within !== undefined && within !== 'morning' && figure < 12
  return { kind: 'clock', at: `T${`${late ? figure + 12 : figure}`.padStart(2, '0')}:00` }
}

function edge(groups: Groups): Meaning | undefined {
  const named = EDGES.find((name) => groups[name] !== undefined)
  return named === undefined ? undefined : { kind: 'edge', edge: named }
}
