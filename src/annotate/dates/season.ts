import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { fullYear, S, YEAR } from './words.ts'

const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const
const SEASON = '(?<season>(?i:spring|summer|autumn|winter))'
const WHICH = '(?<which>(?i:last|previous|this|next|following|coming|this\\spast|this\\scoming))'

/** Seasons: "the summer of 2014", "last winter". */
export const SEASON_RULES: readonly Rule[] = [
  rule(
    'dates/season',
    `(?:(?i:the)${S})?(?<season>(?i:spring|summer|autumn|fall|winter))(?:${S}of)?(?:,?${S}(?:(?<year>${YEAR})|['’‘](?<short>\\d{2})))(?!-\\d)`,
    season,
  ),
  rule(
    'dates/season',
    `(?<=(?<![\\p{L}])(?i:in|by|since|until|during|through|throughout|over|spent|early|late|mid|of|from|before|after|this)[\\s-])(?:the${S})?${SEASON}(?!\\s(?i:offensive|camp|break|months|holiday|olympics|palace|school))`,
    season,
  ),
  // "the winter", "all summer": spring and fall are verbs as well, and want a preposition.
  rule(
    'dates/season',
    `(?i:the)${S}(?:(?:long|cold|hot|dry|harsh|bitter)${S})?${SEASON}(?!\\s(?i:offensive|camp|break|months|holiday|olympics|games|paralympics|palace|school|of)\\b)`,
    season,
  ),
  rule(
    'dates/season',
    `(?:(?i:the)${S})?${WHICH}${S}(?<season>(?i:spring|summer|autumn|fall|winter))`,
    season,
  ),
]

function season({
  season = '',
  short,
  year = short && fullYear(short),
  which,
}: Groups): Meaning | undefined {
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
