import type { Holiday } from '../../lexicon/holiday.ts'
import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { fullYear, S, YEAR } from './words.ts'

const WHICH = '(?<which>last|this|next|this past|this coming|the previous|the following|every|each)'
const LONG = '(?:period|holidays?|break|season|week|weekend|festivities)'
// "the Christmas party", "Easter eggs": what belongs to a feast is not when it is.
const BELONGINGS =
  '(?!\\s(?:part(?:y|ies)|trees?|cards?|carols?|gifts?|presents?|lights|decorations|dinners?|songs?|movies?|films?|eggs?|parades?|costumes?)\\b)'

/** The rule for feasts and holidays: "over Christmas", "New Year's Eve", "last Thanksgiving". */
export function holidayRules(holidays: readonly Holiday[]): readonly Rule[] {
  if (holidays.length === 0) return []
  const byName = new Map(
    holidays.flatMap((holiday) => holiday.names.map((name) => [name, holiday])),
  )
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length).map(inText)
  const source = `(?:(?i:the)${S}(?=(?:[\\p{L}.'’-]{1,12}\\s){1,4}(?:${LONG}|Year)\\b))?(?:(?i:${WHICH})${S})?(?<name>${names.join('|')})(?:${S}(?:day|night|eve)${S}?)?(?:${S}${LONG})?(?:,?${S}(?:of${S})?(?:(?<year>${YEAR})|['’](?<short>\\d{2})))?(?!\\s[A-Z]|['’]s\\s[A-Z]|-\\p{Ll})${BELONGINGS}`
  return [
    rule('dates/holiday', source, ({ name = '', ...groups }) => {
      const holiday = byName.get(name.replaceAll('’', "'").replaceAll(/\s+/g, ' '))
      return holiday === undefined ? undefined : feast(holiday, groups)
    }),
  ]
}

function inText(name: string): string {
  return name.replaceAll('.', '\\.').replaceAll("'", "['’]").replaceAll(' ', S)
}

function feast(
  holiday: Holiday,
  { which, short, year = short && fullYear(short) }: Groups,
): Meaning {
  if (which !== undefined && /^(?:every|each)/i.test(which)) return { kind: 'set', value: 'P1Y' }
  const shift =
    which === undefined
      ? undefined
      : /last|past|previous/i.test(which)
        ? -1
        : /next|coming|following/i.test(which)
          ? 1
          : 0
  return {
    kind: 'feast',
    holiday,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(shift === undefined ? {} : { shift }),
  }
}
