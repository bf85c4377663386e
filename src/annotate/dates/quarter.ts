import { type Groups, type Meaning, type Period, type Rule, rule } from './meaning.ts'
import { S, YEAR } from './words.ts'

const NTH = '(?<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))'
const YEAR_OF =
  '(?:the\\s)?(?<of>(?i:this|last|next|that|the\\sprevious|the\\sfollowing|the\\ssame))\\syear'
const ENDING = `(?:\\s(?:of\\s)?(?:(?:fiscal\\s)?(?<year>${YEAR})|${YEAR_OF}))?`

/** How business counts time: quarters, halves, fiscal years, and what they are compared with. */
export const QUARTERS: readonly Rule[] = [
  rule(
    'dates/quarter',
    `(?:(?i:the|its|their|a)${S})?(?:(?i:fiscal)[\\s-])?(?:(?<ago>(?i:year-ago|year-earlier))${S})?(?:(?<before>${YEAR})${S})?(?:(?i:fiscal)[\\s-])?${NTH}[\\s-](?:(?i:fiscal)[\\s-])?(?i:quarter)${ENDING}(?!${S}(?:of\\sthe\\s(?:game|match|season|moon))\\b)`,
    (groups) => ofYear(`Q${nth(groups)}`, groups),
  ),
  rule(
    'dates/quarter',
    `(?<of>(?i:this|last|next))\\syear['’]s${S}${NTH}[\\s-](?i:quarter)`,
    (groups) => ofYear(`Q${nth(groups)}`, groups),
  ),
  rule(
    'dates/quarter',
    `Q(?<figure>[1-4])(?:(?:\\s|,\\s)(?:of\\s)?(?:FY\\s?)?(?<year>${YEAR}))?`,
    ({ figure, ...groups }) => ofYear(`Q${figure}`, groups),
  ),
  rule(
    'dates/half',
    `(?:(?i:the|its)${S})?(?:(?<before>${YEAR})${S})?(?:${NTH}|(?<latter>(?i:latter)))${S}(?i:half)${S}(?:of${S})?(?:(?:fiscal\\s)?(?<year>${YEAR})|${YEAR_OF})`,
    half,
  ),
  rule('dates/half', `(?<of>(?i:this|last|next))\\syear['’]s${S}${NTH}[\\s-](?i:half)`, half),
  // "the first half" of a report on business; of a match it is another matter.
  rule(
    'dates/half',
    `(?<=(?:profits?|sales|revenues?|earnings|growth|loss(?:es)?|net|rose|fell|dropped|grew|grow|rise|fall|drop|expand|improve|increased?|declined?|output|exports|imports|spending|economy|inflation|million|billion|percent|%)\\s(?:in|for|during|over)\\s)the${S}${NTH}${S}half`,
    half,
  ),
  rule(
    'dates/half',
    `${NTH}-half(?=\\s(?:profits?|sales|revenues?|earnings|results?|loss(?:es)?|net|growth|report|figures))`,
    half,
  ),
  rule(
    'dates/year-ago',
    `(?i:the|its|a)${S}(?i:year-ago|year-earlier)${S}(?:(?<quarter>(?i:quarter|three\\smonths))|(?i:period|level|figure|month|result|results|total))`,
    ({ quarter }) => ({ kind: 'year-ago', ...(quarter === undefined ? {} : { quarter: true }) }),
  ),
  rule('dates/year-ago', `(?i:year-ago|year-earlier)(?=${S}\\p{Ll})`, () => ({ kind: 'year-ago' })),
  rule(
    'dates/quarter',
    `(?:(?i:the)${S})?(?i:(?<which>this|last|next|latest|current|most\\srecent|previous|prior|preceding|following))${S}(?:(?i:fiscal)${S})?(?i:quarter)(?!${S}of${S}(?:the\\s)?(?:a\\s)?(?:century|mile|million|billion))`,
    ({ which = '' }) => quarter(which),
  ),
  rule(
    'dates/quarter',
    `(?<=(?:\\b(?i:in|for|during|of|on|end|ended|through|throughout|over)\\s))the${S}(?i:quarter)(?=[,.;]|\\s(?:ended|ending|was|were|rose|fell|from|and|to|as|because|compared|with|at)\\b)`,
    () => ({ kind: 'period', unit: 'quarter', shift: 0, from: 'text' }),
  ),
  rule(
    'dates/fiscal-year',
    `(?:(?i:the)${S})?(?i:fiscal|financial)(?:[\\s-](?i:year))?[\\s-](?<year>${YEAR})`,
    ({ year }) => ({ kind: 'calendar', year: Number(year) }),
  ),
  rule('dates/fiscal-year', `FY(?:\\s)?(?<year>${YEAR})`, ({ year }) => ({
    kind: 'calendar',
    year: Number(year),
  })),
  rule(
    'dates/fiscal-year',
    `(?:(?i:the)${S})?(?i:(?<which>this|last|next|current|previous|prior|coming))${S}(?i:fiscal|financial)${S}year`,
    ({ which = '' }) => ({ ...quarter(which), unit: 'year' }),
  ),
  rule(
    'dates/year-end',
    `(?:(?i:the)${S})?(?:(?<before>${YEAR})${S})?(?i:year-end|year's${S}end|year\\send)(?:${S}(?<year>${YEAR}))?(?!-)`,
    (groups) => ofYear('12', groups),
  ),
]

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:last|latest|most|previous|prior|preceding)/i, -1],
  [/^(?:next|following|coming)/i, 1],
]

function quarter(which: string): Period {
  const shift = SHIFTS.find(([words]) => words.test(which))?.[1] ?? 0
  const from = /^(?:previous|prior|preceding|following)/i.test(which) ? 'text' : 'published'
  return { kind: 'period', unit: 'quarter', shift, from }
}

function half(groups: Groups): Meaning | undefined {
  const number = groups['latter'] === undefined ? nth(groups) : 2
  return number > 2 ? undefined : ofYear(`H${number}`, groups)
}

function nth({ nth = '' }: Groups): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(nth.toLowerCase()) + 1 || Number(nth[0])
}

const YEARS: Readonly<Record<string, readonly [number, Period['from']]>> = {
  this: [0, 'published'],
  last: [-1, 'published'],
  next: [1, 'published'],
  that: [0, 'text'],
  'the same': [0, 'text'],
  'the previous': [-1, 'text'],
  'the following': [1, 'text'],
}

function ofYear(part: string, { before, year = before, of, ago }: Groups): Meaning {
  const [shift, from] = YEARS[of?.toLowerCase().replace(/\s/, ' ') ?? ''] ?? []
  return {
    kind: 'part-of-year',
    part,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(shift === undefined || from === undefined
      ? {}
      : { yearOf: { kind: 'period', unit: 'year', shift, from } }),
    ...(ago === undefined ? {} : { back: 1 }),
  }
}
