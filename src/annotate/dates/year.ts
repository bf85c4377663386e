import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { MONTH_NAME, monthOf, S, YEAR } from './words.ts'

// "in 2000 homes", "of 1500 men", "in 1200 Russian vehicles": what is counted follows the figure.
const COUNTED = new Set(
  (
    'people persons men women children troops soldiers fighters civilians homes houses tanks drones ' +
    'missiles shells cases dead killed wounded miles kilometers kilometres km meters metres feet tons ' +
    'tonnes dollars euros pounds years months weeks days hours minutes percent others members ' +
    'prisoners vehicles aircraft ships guns m ft hp kg workers refugees residents times strong ' +
    'infantry cavalry horses yards acres villages rockets rounds sorties victims bodies casualties ' +
    'deaths votes jobs points copies delegates officers personnel students'
  ).split(' '),
)
// "the 2022 elections", "the 1990 agreements": plurals that happen in a year and are not counted.
const HAPPENING =
  /^(?:talks|elections|agreements|accords|treaties|attacks|protests|sanctions|negotiations|hostilities|olympics|authori[sz]ations|bombings|events|wars|campaigns|crisis|was|is|has|its|his|this|as|across|thus|towards|versus|saw|sees|brings|offensives|invasions|reforms|riots|strikes|levels|borders|proposals)$/i

// After these a four-figure number is a year, whatever stands behind it but a counted noun.
const SURE =
  '(?:in|into|as\\slate\\sas|as\\searly\\sas|since|until|till|throughout|during|before|late|early|mid|mid-|pre-|post-|spring|summer|autumn|fall|winter|Christmas|year|years|circa|c\\.|ca\\.)'
// After these it may be a count: "a force of 1500 volunteers", "the 2000 strikers".
const LIKELY =
  "(?:after|by|from|of|to|for|through|between|and|or|around|the|a|that|his|her|its|their|our|\\p{L}['’]s|s['’])"
const NEXT = '(?=(?:\\s(?<next>\\p{L}{1,20})(?:\\s(?<after>\\p{L}{1,20}))?)?)'
const NO_FIGURE = '(?!\\s?[%°]|[.,:/]\\d|-\\d)'
const NOUN =
  '(?:invasion|war|elections?|agreement|accords?|treaty|deal|ceasefire|memorandum|summit|annexation|uprising|revolution|offensive|protests|coup|referendum|olympics|crisis|peace|presidential|parliamentary|full-scale)'

/** Years, decades and centuries: "in 2022", "the 2014 accords", "the 1990s". */
export const YEARS: readonly Rule[] = [
  rule(
    'dates/year',
    `(?<=${edgeOf(SURE)})(?<year>${YEAR})${NO_FIGURE}${NEXT}`,
    ({ next, ...groups }) => (isCounted(next) ? undefined : year(groups)),
  ),
  rule(
    'dates/year',
    `(?<=${edgeOf(LIKELY)})(?<year>${YEAR})${NO_FIGURE}${NEXT}`,
    ({ next, after, year: figures }) =>
      isCount({ next, after }) || isPlural(next) ? undefined : year({ year: figures }),
  ),
  rule('dates/year', `(?<year>${YEAR})(?=\\s${NOUN}\\b)`, year),
  rule('dates/year', `(?<=[(\\[])(?<year>${YEAR})(?=[)\\],;])`, year),
  rule('dates/year', `(?<=\\p{L}\\)?,\\s)(?<year>${YEAR})(?=[,;:)]|\\.?$)`, year),
  // "2003: Invasion", "1987 saw new fighting", "1965's first battle".
  rule(
    'dates/year',
    `(?<=^)(?<year>${YEAR})(?=:|$|\\s(?:saw|brought|was|began|marked|proved|ended)\\b)`,
    year,
  ),
  rule('dates/year', `(?<year>${YEAR})(?=['’]s\\b)`, year),
  rule(
    'dates/bc',
    `(?:(?i:c\\.|ca\\.|circa)\\s?)?(?:(?<name>${MONTH_NAME})\\s)?(?<bc>[1-9]\\d{0,3})\\s?(?:BCE|BC|B\\.C\\.E?)`,
    ({ bc = '', name }) => {
      const month = name === undefined ? '' : `-${`${monthOf(name)}`.padStart(2, '0')}`
      return { kind: 'era', value: `BC${bc.padStart(4, '0')}${month}` }
    },
  ),
  rule('dates/decade', `(?:(?i:the)${S})?(?<decade>1\\d\\d|20\\d)0['’]?s`, ({ decade }) => ({
    kind: 'decade',
    decade: Number(decade),
  })),
  rule(
    'dates/century',
    `(?:(?i:the)${S})?(?:(?<figure>1\\d|2[01])(?:th|st)|(?i:(?<word>seventeenth|eighteenth|nineteenth|twentieth|twenty-first)))[\\s-](?i:century)`,
    ({ figure, word }) => {
      const words = ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first']
      const nth = word === undefined ? Number(figure) : 17 + words.indexOf(word.toLowerCase())
      return { kind: 'era', value: `${nth - 1}` }
    },
  ),
]

function edgeOf(words: string): string {
  return `(?<![\\p{L}\\p{N}])(?i:${words})\\s{0,2}[(]?`
}

/** Whether a word names what figures count: "people", "miles". */
export function isCounted(word = ''): boolean {
  return COUNTED.has(word.toLowerCase())
}

function isCount({ next = '', after = '' }: Groups): boolean {
  return isCounted(next) || (!isVerbal(next) && isCounted(after))
}

// "In 2022 the people rose": a small word between says that the noun is not counted.
function isVerbal(word: string): boolean {
  return /^(?:the|a|an|and|or|when|as|some|many|about|of|to|in|with|by|for|his|its|their|after)$/i.test(
    word,
  )
}

function isPlural(word = ''): boolean {
  return /^\p{Ll}{2,}s$/u.test(word) && !/(?:ss|us|is)$/.test(word) && !HAPPENING.test(word)
}

function year({ year }: Groups): Meaning {
  return { kind: 'calendar', year: Number(year) }
}
