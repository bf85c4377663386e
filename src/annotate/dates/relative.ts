import { monthOf, weekdayOf } from '../../model/calendar-names.ts'
import { type Groups, type Meaning, type Origin, type Period, type Rule, rule } from './meaning.ts'
import { AMOUNT, amountOf, HEDGE, lengthOf, MONTH_NAME, S, UNIT, unitOf, WEEKDAY } from './words.ts'

const LAST = '(?i:last|this\\spast|the\\spast)'
const NEXT = '(?i:next)'
const COMING = '(?i:this\\scoming|the\\scoming|coming)'
// "Sunday Times", "Bloody Sunday", "Good Friday Agreement": names, no days.
const NO_NAME_BEFORE =
  '(?<!\\b(?:Bloody|Black|Good|Ash|Palm|Holy|Super|Cyber|Giving|Easter|Shrove|Maundy)\\s)'
const NO_NAME_AFTER =
  '(?!\\s(?:Times|Telegraph|Mail|Express|Mirror|Post|Herald|Mercury|World|Night\\sLive|Night\\sFootball|Club|Group|Agreement)\\b)'

/** Expressions that only an anchor can place: "on Friday", "this weekend", "two days earlier". */
export const RELATIVE: readonly Rule[] = [
  rule(
    'dates/weekday',
    `${NO_NAME_BEFORE}(?:(?<last>${LAST}${S})|(?<next>${NEXT}${S})|(?<coming>${COMING}${S})|(?<following>(?i:the${S}(?:following|next))${S})|(?<previous>(?i:the${S}(?:previous|preceding|prior))${S})|(?<this>(?i:this)${S}))?(?<day>${WEEKDAY})${NO_NAME_AFTER}`,
    weekday,
  ),
  rule('dates/yesterday', '(?i:the\\sday\\sbefore\\syesterday)', period('day', -2)),
  rule('dates/yesterday', '(?i:yesterday)', period('day', -1)),
  rule('dates/today', '(?i:today|this\\svery\\sday)(?!,?\\sUSA)', period('day', 0)),
  rule('dates/tomorrow', '(?i:tomorrow)', period('day', 1)),
  rule('dates/tomorrow', '(?i:the\\sday\\safter\\stomorrow)', period('day', 2)),
  rule('dates/overnight', '(?i:overnight|last\\snight)', () => ({ kind: 'overnight' })),
  rule('dates/this-weekend', `(?i:this${S}weekend)`, period('weekend', 0)),
  rule('dates/last-weekend', `${LAST}${S}(?i:weekend)`, period('weekend', -1)),
  rule('dates/next-weekend', `(?i:next${S}weekend)`, period('weekend', 1)),
  rule('dates/the-weekend', `(?i:the|(?:this|the)${S}coming)${S}(?i:weekend)`, (groups) => ({
    ...period('weekend', 0)(groups),
    byTense: true,
  })),
  rule(
    'dates/this-period',
    `(?:(?<slice>(?i:earlier|later))${S})?(?i:this)${S}(?i:(?:very|current)${S})?(?<unit>(?i:week|month|year|decade))(?!['’]s${S}end)`,
    named(0, 'published'),
  ),
  rule(
    'dates/last-period',
    `(?:(?<slice>(?i:earlier|later))${S})?(?i:last)${S}(?<unit>(?i:week|month|year|decade))(?!\\sof\\b)`,
    named(-1, 'published'),
  ),
  rule(
    'dates/next-period',
    `(?:(?<slice>(?i:later|early))${S})?(?i:next)${S}(?<unit>(?i:week|month|year|decade))(?!\\sof\\b)`,
    named(1, 'published'),
  ),
  rule(
    'dates/this-period',
    `(?i:the)${S}(?i:current|ongoing)${S}(?<unit>(?i:week|month|year|decade))`,
    named(0, 'published'),
  ),
  rule(
    'dates/last-period',
    `(?i:the)${S}(?i:latest|most\\srecent)${S}(?<unit>(?i:week|month|year|decade))(?!\\sof\\b)`,
    named(-1, 'published'),
  ),
  // "For the year, sales rose", "so far in the month"
  rule(
    'dates/the-period',
    `(?<=\\b(?i:for|so\\sfar\\sin|throughout)\\s)the${S}(?<unit>week|month|year)(?=[,.;]|\\s(?:as\\sa\\swhole|was|were|is|rose|fell|to\\sdate|ended|ending)\\b)`,
    named(0, 'published'),
  ),
  rule(
    'dates/in-the-period',
    `(?<slice>(?i:earlier|later))${S}in${S}the${S}(?<unit>week|month|year)`,
    named(0, 'published'),
  ),
  // "much earlier in the day": of the day that is spoken of.
  rule(
    'dates/in-the-period',
    `(?<slice>(?i:earlier|later))${S}in${S}the${S}(?<unit>day)`,
    named(0, 'text'),
  ),
  rule(
    'dates/the-period',
    `(?<=(?i:end|close|beginning|start|middle|half|part|days|weeks|months|late\\sin|early\\sin)\\s(?:of\\s)?)the\\s(?<unit>week|month|year|decade)(?!\\s(?i:of|after|before|that|when)\\b)`,
    named(0, 'published'),
  ),
  rule(
    'dates/that-period',
    `(?:(?<slice>(?i:later|earlier))${S})?(?i:that${S}same|that${S}very|that|the${S}same|the${S}very${S}same)${S}(?<unit>day|week|month|year|decade)`,
    named(0, 'text'),
  ),
  rule(
    'dates/following-period',
    `(?i:the${S}(?:next|following|ensuing)|the${S}very${S}next)${S}(?<unit>day|week|weekend|month|year|decade)`,
    named(1, 'text'),
  ),
  rule(
    'dates/following-period',
    '(?i:the\\s(?:(?:very|whole)\\s)?(?<unit>day|week|month|year)\\s(?:following|after))(?=[,.;])',
    named(1, 'text'),
  ),
  rule(
    'dates/previous-period',
    // "over the previous day" counts back from publication: that is a stretch.
    `(?<!\\b(?i:over|in|during|within)\\s)(?i:the${S}(?:previous|preceding|prior))${S}(?<unit>day|week|weekend|month|year|decade)`,
    named(-1, 'text'),
  ),
  rule(
    'dates/previous-period',
    `(?i:the${S}(?:(?<unit>day|week|month|year)|night)${S}(?:before|earlier|prior))(?=[,.;]|\\s(?:and|but)\\b|$)`,
    ({ unit = 'day' }) => named(-1, 'text')({ unit }),
  ),
  rule(
    'dates/same-part',
    `(?i:that|the${S}same)(?=${S}(?i:morning|afternoon|evening|night)\\b)`,
    period('day', 0, 'text'),
    'weak',
  ),
  rule(
    'dates/next-part',
    `(?i:the${S}(?:next|following))(?=${S}(?i:morning|afternoon|evening|night)\\b)`,
    period('day', 1, 'text'),
    'weak',
  ),
  rule(
    'dates/previous-part',
    `(?i:the${S}previous)(?=${S}(?i:morning|afternoon|evening|night)\\b)`,
    period('day', -1, 'text'),
    'weak',
  ),
  rule(
    'dates/this-part',
    `(?i:(?:earlier|later)${S})?(?i:this)(?=${S}(?i:morning|afternoon|evening)\\b)`,
    period('day', 0),
    'weak',
  ),
  rule(
    'dates/ago',
    `(?:${HEDGE}${S})?(?<amount>${AMOUNT})${S}(?<unit>${UNIT})${S}(?:ago|back(?=[,.;]))`,
    offset('published', -1),
  ),
  rule(
    'dates/later',
    `(?:${HEDGE}${S})?(?<amount>${AMOUNT})${S}(?<unit>${UNIT})${S}(?:later|afterwards|thereafter|hence|after(?=[,.;]))`,
    offset('text', 1),
  ),
  rule(
    'dates/earlier',
    `(?:${HEDGE}${S})?(?<amount>${AMOUNT})${S}(?<unit>${UNIT})${S}(?:earlier|before(?=[,.;])|previously|beforehand)`,
    offset('text', -1),
  ),
  rule(
    'dates/from-now',
    `(?<amount>${AMOUNT})${S}(?<unit>${UNIT})(?:['’]?${S}time|${S}from${S}(?:now|today))`,
    offset('published', 1),
  ),
  rule(
    'dates/past-stretch',
    `(?i:the|this|these)${S}(?i:past|last)${S}(?:(?<amount>${AMOUNT})${S})?(?<unit>${UNIT})(?!\\sof\\b)`,
    stretch(-1),
  ),
  rule(
    'dates/past-stretch',
    `(?:(?i:the)${S})?(?i:past|last|previous|preceding)${S}(?<amount>${AMOUNT})${S}(?<unit>${UNIT})(?!\\sof\\b)`,
    stretch(-1),
  ),
  rule(
    'dates/past-stretch',
    `(?<=\\b(?i:over|in|during|within)\\s)the\\s(?:previous|preceding)\\s(?<unit>day|night|week|month|year)`,
    stretch(-1),
  ),
  rule(
    'dates/coming-stretch',
    `(?i:the|these)${S}(?i:next|coming|following)${S}(?:(?<amount>${AMOUNT})${S})(?<unit>${UNIT})`,
    stretch(1),
  ),
  rule(
    'dates/following-stretch',
    `(?i:the)${S}(?i:following|ensuing|subsequent|succeeding|intervening)${S}(?<unit>hours|days|weeks|months|years|decades)`,
    ({ unit = '' }) => ({ kind: 'duration', value: lengthOf('X', unitOf(unit)) }),
  ),
  rule('dates/coming-stretch', `(?i:the)${S}(?i:coming)${S}(?<unit>${UNIT})`, stretch(1)),
  rule('dates/coming-stretch', `(?i:next)${S}(?<amount>${AMOUNT})${S}(?<unit>${UNIT})`, stretch(1)),
  rule(
    'dates/named-month',
    `(?<which>(?i:last|this|next))${S}(?<name>${MONTH_NAME})(?!${S}\\d)`,
    ({ which = '', name = '' }) => ({
      kind: 'shifted-month',
      month: monthOf(name),
      shift: shiftOf(which),
    }),
  ),
]

const SHIFTS = ['last', 'next', 'coming', 'following', 'previous', 'this'] as const

function weekday(groups: Groups): Meaning {
  const weekday = weekdayOf(groups['day'] ?? '')
  const shift = SHIFTS.find((one) => groups[one] !== undefined)
  return { kind: 'weekday', weekday, ...(shift === undefined ? {} : { shift }) }
}

function shiftOf(which: string): 'last' | 'this' | 'next' {
  const word = which.toLowerCase()
  return word === 'last' || word === 'next' ? word : 'this'
}

function period(
  unit: Period['unit'],
  shift: number,
  from: Origin = 'published',
): (groups: Groups) => Period {
  return () => ({ kind: 'period', unit, shift, from })
}

function named(shift: number, from: Origin): Rule['read'] {
  return ({ unit = '', slice }) => ({
    kind: 'period',
    unit: unit.toLowerCase() as Period['unit'], // the patterns list nothing else
    shift,
    from,
    ...(slice === undefined
      ? {}
      : { slice: slice.toLowerCase() === 'earlier' ? 'earlier' : 'later' }),
  })
}

function offset(from: Origin, direction: -1 | 1): Rule['read'] {
  return ({ amount = '', unit = '' }) => ({
    kind: 'offset',
    amount: amountOf(amount),
    unit: unitOf(unit),
    direction,
    from,
  })
}

// "the past days" is vague, "the past week" one week.
function stretch(direction: -1 | 1): Rule['read'] {
  return ({ amount, unit = '' }) => {
    if (amount === undefined && /s$/i.test(unit)) {
      return { kind: 'vague', value: direction === -1 ? 'PAST_REF' : 'FUTURE_REF' }
    }
    const counted = amount === undefined ? '1' : amountOf(amount)
    return { kind: 'stretch', amount: counted, unit: unitOf(unit), direction }
  }
}
