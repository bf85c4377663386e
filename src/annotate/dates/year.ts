import { monthOf } from '../../model/calendar-names.ts'
import { type Groups, type Meaning, type Rule, rule } from './meaning.ts'
import { MONTH_NAME, YEAR } from './words.ts'

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
const NO_FIGURE = '(?!\\s?[%°]|[.,:/]\\d|-\\d|\\sblock\\b)'
// Four figures that are read as a year wherever they stand.
const MODERN = '(?:19[3-9]\\d|20[0-3]\\d)'
const POINTING = "(?:the|that|his|her|its|their|our|this|\\p{L}['’]s|s['’])"
const NO_STREET =
  '(?!\\s(?:block|[A-Z]\\p{L}{1,20}\\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Way|Highway)|Street|Avenue|Broadway|Road)\\b)'
// "Route 1944", "Windows 2000", "scored 2014 points": what is numbered, priced or counted.
const NUMBERED = new Set(
  (
    'route flight no nr number numbers room article section page pages model version windows office ' +
    'boeing airbus resolution decree law bill order case channel highway unit box block suite ' +
    'apartment building studio level type class mark psalm verse hill point at gate extension ext ' +
    'code tel phone call about some nearly almost over than least most approximately roughly up only ' +
    'just exactly total another additional estimated all every each these those many cost costs paid ' +
    'pay worth equal equals score scored killed wounded injured employs employed lost sold bought ' +
    'built sent fired launched destroyed deployed arrested detained counted received won has have had ' +
    'is are was were be with minus plus'
  ).split(' '),
)
const NOUN =
  '(?:invasion|war|elections?|agreement|accords?|treaty|deal|ceasefire|memorandum|summit|annexation|uprising|revolution|offensive|protests|coup|referendum|olympics|crisis|peace|presidential|parliamentary|full-scale)'

/** Years: "in 2022", "the 2014 accords", "deadly 2005 rampage", "480 BC". */
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
  // "the 1967 killings", "his 2009 pledges": after what points at one thing, plurals too are dated.
  rule(
    'dates/year',
    `(?<=${edgeOf(POINTING)})(?<year>${MODERN})${NO_FIGURE}${NO_STREET}${NEXT}`,
    ({ next, after, year: figures }) =>
      isCount({ next, after }) || isDoers(next) || isClock(next)
        ? undefined
        : year({ year: figures }),
  ),
  // "deadly 2005 rampage", "Expo 2016": four figures of our time stand for a year, unless something
  // is counted or numbered with them.
  rule(
    'dates/year',
    `(?<=(?<![\\p{L}\\p{N}])(?<word>\\p{L}[\\p{L}’'-]{1,25}),?\\s)(?<year>${MODERN})${NO_FIGURE}${NO_STREET}${NEXT}`,
    ({ word = '', next, after, year: figures }) =>
      NUMBERED.has(word.toLowerCase()) ||
      isCount({ next, after }) ||
      isPlural(next) ||
      isClock(next)
        ? undefined
        : year({ year: figures }),
  ),
  rule('dates/year', `(?<year>${YEAR})(?=\\s${NOUN}\\b)`, year),
  rule('dates/year', `(?<=[(\\[])(?<year>${YEAR})(?=[)\\],;])`, year),
  rule('dates/year', `(?<=\\p{L}\\)?,\\s)(?<year>${YEAR})(?=[,;:)]|\\.?$)`, year),
  // "2003: Invasion", "1987 saw new fighting", "1965's first battle".
  rule(
    'dates/year',
    `(?<=^)(?<year>${YEAR})(?=:|$|\\s(?:saw|brought|was|began|marked|proved|ended|has|had|will|is|may|could)\\b)`,
    year,
  ),
  // "in 2015, 2017 and 2019"
  rule(
    'dates/year',
    `(?<=(?<![\\d,.])${MODERN}(?:,|,?\\s(?:and|or|to))\\s)(?<year>${MODERN})${NO_FIGURE}(?!\\s\\p{Ll}+s\\b)`,
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

// "the 2000 strikers", "its 1500 riders": doers are counted, what was done is dated.
function isDoers(word = ''): boolean {
  return /^\p{Ll}{2,}(?:[eo]rs|men|ists|ees|ants|ents|ians)$/u.test(word)
}

// "at 1945 GMT", "by 2030 hours"
function isClock(word = ''): boolean {
  return /^(?:GMT|UTC|EST|EDT|ET|CET|hrs?|hours|local)$/.test(word)
}

function year({ year }: Groups): Meaning {
  return { kind: 'calendar', year: Number(year) }
}
