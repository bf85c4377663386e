/** Words that decide where a word or a sentence of English ends, as `data/lexicon/tokens.yaml` lists them. */
export interface WordListData {
  /** Abbreviations before a name ("Gen."): no sentence ends with them. */
  readonly titles: readonly string[]
  /** Abbreviations that may end a sentence ("Inc."); one with a capital is known only so written. */
  readonly abbreviations: readonly string[]
  /** Abbreviations before a number only ("No. 5"): elsewhere they are words. */
  readonly numbered: readonly string[]
  /** Abbreviations after which any capital opens a sentence ("at 5 p.m. Police said"). */
  readonly closing: readonly string[]
  /** Abbreviations with a stop inside, some part longer than a letter ("Ph.D"). */
  readonly dotted: readonly string[]
  /** What stands behind an apostrophe as a word of its own ("Kyiv's", "we'll"). */
  readonly clitics: readonly string[]
  /** Words written as one that are several, a space where they part ("can not"). */
  readonly merged: readonly string[]
  /** Words whose first letter is an apostrophe ("'em"). */
  readonly clipped: readonly string[]
  /** What a hyphen joins to the word behind it ("re-elected"). */
  readonly prefixes: readonly string[]
  /** What a hyphen joins to the word before it ("clock-wise"). */
  readonly suffixes: readonly string[]
  /** Units written to a number, words of their own ("5km"), as they are written. */
  readonly units: readonly string[]
  /** Units only of money ("$4b"; a "4b" is a name). */
  readonly moneyUnits: readonly string[]
  /** Letters that belong to the currency sign behind them ("US$"). */
  readonly currencies: readonly string[]
  /** Words with a mark inside ("w/o"). */
  readonly wholes: readonly string[]
  /** Last part of an address or a file name ("com"). */
  readonly domains: readonly string[]
  /** Smileys. */
  readonly emoticons: readonly string[]
  /** Words that open a sentence when they have a capital behind an abbreviation ("in the U.S. He said"). */
  readonly openers: readonly string[]
  /** Capitals that go on behind a time of day ("5 p.m. GMT"). */
  readonly zones: readonly string[]
  /** Verbs that report the words before them ("'Why?' Mr. Bell asked"). */
  readonly reporting: readonly string[]
}

/** The word lists, indexed. Keys are lower-case but for units and abbreviations that need their capital. */
export interface WordLists {
  readonly titles: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly closing: ReadonlySet<string>
  readonly dotted: ReadonlySet<string>
  readonly clitics: ReadonlySet<string>
  /** The word, and how long each of its parts is: `cannot`, 3 and 3. */
  readonly merged: ReadonlyMap<string, readonly number[]>
  readonly clipped: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly moneyUnits: ReadonlySet<string>
  readonly currencies: ReadonlySet<string>
  readonly wholes: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  readonly emoticons: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly zones: ReadonlySet<string>
  readonly reporting: ReadonlySet<string>
}

/** Indexes the lists for the word splitter and the sentence splitter. */
export function wordLists(data: WordListData): WordLists {
  return {
    titles: new Set(data.titles),
    abbreviations: new Set(data.abbreviations),
    numbered: new Set(data.numbered),
    closing: new Set(data.closing),
    dotted: new Set(data.dotted),
    clitics: new Set(data.clitics),
    merged: new Map(data.merged.map((parts) => [parts.replaceAll(' ', ''), lengths(parts)])),
    clipped: new Set(data.clipped),
    prefixes: new Set(data.prefixes),
    suffixes: new Set(data.suffixes),
    units: new Set(data.units),
    moneyUnits: new Set(data.moneyUnits),
    currencies: new Set(data.currencies),
    wholes: new Set(data.wholes),
    domains: new Set(data.domains),
    emoticons: new Set(data.emoticons),
    openers: new Set(data.openers),
    zones: new Set(data.zones),
    reporting: new Set(data.reporting),
  }
}

/** Whether a list knows a word, in its own case or in lower case. */
export function knows(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase())
}

function lengths(parts: string): readonly number[] {
  return parts.split(' ').map((part) => part.length)
}

/** White space. */
export const SPACE = 1
/** A letter, or a mark that is part of one. */
export const LETTER = 2
/** A digit from 0 to 9. */
export const DIGIT = 3
/** A mark without width: none of the word, but inside one it does not part it. */
export const ZERO_WIDTH = 4
/** An apostrophe, straight or curly, or what is typed for one. */
export const APOSTROPHE = 5
/** Any other mark. */
export const MARK = 6

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const KINDS = new Uint8Array(65_536)

/** Where the letters and digits that begin at a place end. */
export function runEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const kind = kindAt(text, at)
    if (kind !== LETTER && kind !== DIGIT && kind !== ZERO_WIDTH) break
    at++
  }
  return at
}

/** The next place that is not white space. */
export function skipSpace(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && kindAt(text, at) === SPACE) at++
  return at
}

/** The letters at a place, without zero-width marks. */
export function slice(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  return word.length > 24 ? word : word.replace(INVISIBLE, '')
}

/** Where the digits that begin at a place end. */
export function digitsEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isDigit(text, at)) at++
  return at
}

/** A place before which marks that close are left off. */
export function endWithout(text: string, start: number, end: number, marks: string): number {
  let at = end
  while (at > start && marks.includes(text[at - 1] ?? ' ')) at--
  return at
}

/** Dates with strokes and numbers of telephones are one word; fractions, scores and ranges three. */
export function digitGroupsEnd(text: string, at: number, first: number, end: number): number {
  const mark = text[first]
  if ((mark !== '/' && mark !== '-') || !isDigit(text, first + 1)) return first
  let groups = 1
  let to = first
  for (; (text[to] === mark || text[to] === '-') && isDigit(text, to + 1) && groups < 6; groups++) {
    to = digitsEnd(text, to + 1, end)
  }
  if (isWord(text, to) || to - at > 24 || groups === 6) return first
  if (groups > 2) return to
  const joined = mark === '/' ? isDay(text, at, first, to) : isTelephone(text.slice(at, to))
  return joined ? to : first
}

/** "9/11" and "1/2" are written as days, "24/7" and "3/4" are not. */
function isDay(text: string, at: number, stroke: number, end: number): boolean {
  const month = Number(text.slice(at, stroke))
  const day = Number(text.slice(stroke + 1, end))
  const wide = end - stroke === 3
  return month > 0 && month < 13 && day < 32 && (wide || month === 1 || (month > 9 && day > 0))
}

/** "555-0123", "77415-0027"; not the range "350-1500". */
function isTelephone(number: string): boolean {
  return /^(?:\d{3}|\d{5})-\d{4}$/.test(number) && !/0-\d\d00$/.test(number)
}

/** Whether a letter or a digit stands at a place. */
export function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  return kind === LETTER || kind === DIGIT
}

/** Whether a digit stands at a place. */
export function isDigit(text: string, at: number): boolean {
  return kindAt(text, at) === DIGIT
}

/** Whether a mark is a hyphen. */
export function isHyphen(mark: string | undefined): boolean {
  return mark === '-' || mark === '\u2010' || mark === '\u2011'
}

/** Whether a word begins with a capital. */
export function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}

/** What stands at a place: one of the six kinds above. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  // Behind the text there is nothing but space.
  if (Number.isNaN(code)) return SPACE
  const known = KINDS[code] ?? 0
  if (known !== 0) return known
  if (code >= 0xd800 && code < 0xe000) return surrogateKind(text, at)
  const kind = kindOf(String.fromCharCode(code))
  KINDS[code] = kind
  return kind
}

function kindOf(unit: string): number {
  if (/[0-9]/.test(unit)) return DIGIT
  if (/[\u00ad\u200b-\u200f\u2060\u180e\ufeff\u202a-\u202e\u2066-\u2069]/.test(unit))
    return ZERO_WIDTH
  if (/[\s\u0085]/.test(unit)) return SPACE
  if (/['’‘`´ʼ＇]/.test(unit)) return APOSTROPHE
  return /[\p{L}\p{M}\p{N}_]/u.test(unit) ? LETTER : MARK
}

/** A letter may be two units: each half counts as the whole. */
function surrogateKind(text: string, at: number): number {
  const low = text.charCodeAt(at) >= 0xdc00
  const character = String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 0)
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? LETTER : MARK
}
