// What stands at a place of a text, told without cutting it: long runs of one character cost no more than their length.

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
