import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { S, YEAR } from './words.ts'

const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const
const SEASON = '(?<season>(?i:spring|summer|autumn|winter))'
const WHICH = '(?<which>(?i:last|previous|this|next|following|coming|this\\spast|this\\scoming))'
const NTH = '(?<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th))'

/** Seasons, quarters, halves and feasts: "the summer of 2014", "Q3 2024", "over Christmas". */
export const SEASONS_AND_FEASTS: readonly Rule[] = [
  rule(
    'dates/season',
    `(?:(?i:the)${S})?(?<season>(?i:spring|summer|autumn|fall|winter))(?:${S}of)?(?:,?${S}(?<year>${YEAR}))(?!-\\d)`,
    season,
  ),
  rule(
    'dates/season',
    `(?<=(?<![\\p{L}])(?i:in|by|since|until|during|through|throughout|over|spent|early|late|mid|of|from|before|after|this)[\\s-])(?:the${S})?${SEASON}(?!\\s(?i:offensive|camp|break|months|holiday|olympics|palace|school))`,
    season,
  ),
  rule(
    'dates/season',
    `(?:(?i:the)${S})?${WHICH}${S}(?<season>(?i:spring|summer|autumn|fall|winter))`,
    season,
  ),
  rule(
    'dates/quarter',
    `(?:(?i:the)${S})?${NTH}${S}(?i:quarter)(?:${S}of${S}(?<year>${YEAR}))`,
    (groups) => ofYear(`Q${nth(groups)}`, groups),
  ),
  rule(
    'dates/quarter',
    `Q(?<figure>[1-4])(?:\\s|,\\s)(?:of\\s)?(?<year>${YEAR})`,
    ({ figure, year }) => ofYear(`Q${figure}`, { year }),
  ),
  rule('dates/half', `(?:(?i:the)${S})?${NTH}${S}(?i:half)${S}of${S}(?<year>${YEAR})`, (groups) =>
    nth(groups) > 2 ? undefined : ofYear(`H${nth(groups)}`, groups),
  ),
  rule(
    'dates/christmas',
    `(?:(?i:over|the)${S})?Christmas(?:${S}(?i:period|holidays?|break|season|week))(?:,?${S}(?:of${S})?(?<year>${YEAR}))?`,
    feast(12, 24, 3),
  ),
  rule(
    'dates/christmas',
    `Christmas(?:,?${S}(?:of${S})?(?<year>${YEAR}))?(?!${S}[A-Z])`,
    feast(12, 24, 3),
  ),
  rule('dates/christmas-day', `Christmas${S}(?i:day)(?:,?${S}(?<year>${YEAR}))?`, feast(12, 25, 1)),
  rule('dates/christmas-eve', `Christmas${S}(?i:eve)(?:,?${S}(?<year>${YEAR}))?`, feast(12, 24, 1)),
  rule('dates/boxing-day', `Boxing${S}Day(?:,?${S}(?<year>${YEAR}))?`, feast(12, 26, 1)),
  rule('dates/new-years-day', `New${S}Year['’]s${S}Day(?:,?${S}(?<year>${YEAR}))?`, feast(1, 1, 1)),
  rule(
    'dates/new-years-eve',
    `New${S}Year['’]s${S}Eve(?:,?${S}(?<year>${YEAR}))?`,
    feast(12, 31, 1),
  ),
]

function season({ season = '', year, which }: Groups): Meaning | undefined {
  const code = SEASONS[season.toLowerCase() as keyof typeof SEASONS] // the pattern lists the keys
  if (which === undefined) {
    return { kind: 'season', season: code, ...(year === undefined ? {} : { year: Number(year) }) }
  }
  const shift = /last|past|previous/i.test(which)
    ? -1
    : /next|coming|following/i.test(which)
      ? 1
      : 0
  return { kind: 'season', season: code, shift }
}

function feast(month: number, day: number, length: number): Rule['read'] {
  return ({ year }) => ({
    kind: 'feast',
    month,
    day,
    length,
    ...(year === undefined ? {} : { year: Number(year) }),
  })
}

function nth({ nth = '' }: Groups): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(nth.toLowerCase()) + 1 || Number(nth[0])
}

function ofYear(part: string, { year }: Groups): Meaning {
  return { kind: 'part-of-year', part, ...(year === undefined ? {} : { year: Number(year) }) }
}
