import { knows, partsOf, type WordLists } from '../lexicon/word-lists.ts'
import type { Span } from '../model/evidence.ts'
import { dottedEnd, type Surroundings } from './abbreviations.ts'
import {
  APOSTROPHE,
  DIGIT,
  digitGroupsEnd,
  digitsEnd,
  endWithout,
  isCapital,
  isDigit,
  isHyphen,
  isWord,
  kindAt,
  LETTER,
  MARK,
  runEnd,
  SPACE,
  skipSpace,
  slice,
  ZERO_WIDTH,
} from './characters.ts'

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|doi:1)[^\s<>"“”|]+/iy
const PATH = /\/[^\s<>"“”|]*/y
/** Marks that close an address and are none of it. */
const CLOSING = '.,:;!?)]}>\'’”"»…'
/** Marks that are one word together: "...", "?!", "--", "[...]". */
const SAME = /[.!?…]+|([-=_*~#<>+|^$—–•·])\1*|\[(?:\.\.\.|…)\]/y
const EMOJI =
  /(?:\p{RI}{2}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*)*)/uy

/** A run without white space, and what was found out about it, so that no unit is looked at often. */
interface Chunk extends Surroundings {
  readonly start: number
  readonly words: Span[]
  /** Whether it may hold an address. */
  readonly address: boolean
  /** Where the next "@" stands, and where the first word begins that belongs to it. */
  at: number
  mailFrom: number
  /** No host or file name begins before this. */
  hostless: number
}

/**
 * Splits a stretch of English into words and marks, by the conventions of the UD English treebanks:
 * "don't" is "do" and "n't", "US-led" is "US", "-" and "led". Only white space and zero-width marks
 * between words are left out.
 */
export function splitWords(
  text: string,
  start: number,
  end: number,
  lists: WordLists,
): readonly Span[] {
  const words: Span[] = []
  for (let at = skipSpace(text, start, end); at < end; ) {
    let to = at
    while (to < end && kindAt(text, to) === LETTER) to++
    const plain = to
    let address = false
    for (let kind = kindAt(text, to); to < end && kind !== SPACE; kind = kindAt(text, to)) {
      if (kind === MARK && to + 1 < end && isAddressMark(text, to)) address = true
      to++
    }
    const seen = { at: -1, mailFrom: 0, hostless: 0 }
    const chunk = { ...seen, text, start: at, end: to, limit: end, lists, words, address }
    if (plain === to) pushWord(chunk, at, to)
    else splitChunk(chunk)
    at = skipSpace(text, to, end)
  }
  return words
}

/** Whether a mark may stand in an address: "@", or a stop, colon or stroke with no white space behind. */
function isAddressMark(text: string, at: number): boolean {
  const mark = text[at]
  return mark === '@' || ((mark === '.' || mark === ':') && kindAt(text, at + 1) !== SPACE)
}

function splitChunk(chunk: Chunk): void {
  const { text, start, end } = chunk
  for (let at = start; at < end; ) {
    const empty = kindAt(text, at) === ZERO_WIDTH
    const to = empty ? at + 1 : Math.max(at + 1, Math.min(end, wordEnd(chunk, at)))
    if (!empty) pushWord(chunk, at, to)
    at = to
  }
}

/** Adds a word, in its parts where it is several: "can" and "not". */
function pushWord(chunk: Chunk, start: number, end: number): void {
  const { text, lists, words } = chunk
  let last = end
  while (kindAt(text, last - 1) === ZERO_WIDTH) last--
  const length = last - start
  const parts = length > 1 && length < 8 ? partsOf(lists, text.slice(start, last)) : undefined
  let at = start
  for (const part of parts ?? [length]) {
    words.push({ start: at, end: at + part })
    at += part
  }
}

function wordEnd(chunk: Chunk, at: number): number {
  const { text, start, end } = chunk
  if (at === start && end - start < 10) {
    const whole = wholeEnd(chunk)
    if (whole > start) return whole
  }
  const address = chunk.address && isWord(text, at) ? addressEnd(chunk, at) : at
  if (address > at) return address
  const kind = kindAt(text, at)
  if (kind === LETTER) return lettersEnd(chunk, at, at)
  if (kind === DIGIT) return numberEnd(chunk, at)
  return kind === APOSTROPHE ? apostropheEnd(chunk, at) : markEnd(chunk, at)
}

/** ":)", "w/o": a short chunk that is one word, but for the marks that close it. */
function wholeEnd(chunk: Chunk): number {
  const { text, lists, start, end } = chunk
  for (const to of [end, endWithout(text, start, end, '.,?')]) {
    const whole = text.slice(start, to)
    if (lists.emoticons.has(whole) || lists.wholes.has(whole.toLowerCase())) return to
  }
  return start
}

/** "www.example.org/a", "desk@example.org", "example.org", "report.pdf". */
function addressEnd(chunk: Chunk, at: number): number {
  const { text, end, lists } = chunk
  ADDRESS.lastIndex = at
  if (/[hfwmd]/i.test(text[at] ?? '') && ADDRESS.test(text)) {
    return endWithout(text, at, Math.min(end, ADDRESS.lastIndex), CLOSING)
  }
  if (chunk.at < at) findMail(chunk, at)
  if (chunk.at < end && chunk.mailFrom <= at) {
    const to = endWithout(text, at, hostRun(chunk, chunk.at + 1), '.-_')
    if (to > chunk.at + 1) return to
    chunk.mailFrom = chunk.at
  }
  if (at < chunk.hostless) return at
  const run = hostRun(chunk, at)
  chunk.hostless = run
  const to = endWithout(text, at, run, '.-_')
  let dot = to - 1
  while (dot > at && text[dot] !== '.') dot--
  if (dot === at || !lists.domains.has(text.slice(dot + 1, to).toLowerCase())) return at
  // "U.S.-led" is no address; "example.org" is one.
  if (kindAt(text, dot - 1) === MARK || (dot === at + 1 && to === dot + 3)) return at
  PATH.lastIndex = to
  return PATH.test(text) ? endWithout(text, to, Math.min(end, PATH.lastIndex), CLOSING) : to
}

function findMail(chunk: Chunk, from: number): void {
  const { text, end } = chunk
  chunk.mailFrom = from
  for (let at = from; at < end; at++) {
    if (text[at] === '@') {
      chunk.at = at
      return
    }
    const kind = kindAt(text, at)
    if (kind !== LETTER && kind !== DIGIT && !'.-+%_'.includes(text[at] ?? ' ')) {
      chunk.mailFrom = at + 1
    }
  }
  chunk.at = end
}

function hostRun(chunk: Chunk, from: number): number {
  let at = from
  while (at < chunk.end && (isWord(chunk.text, at) || '.-'.includes(chunk.text[at] ?? ' '))) at++
  return at
}

/** End of the word that begins at `at` with letters; `from` is where the next unit is looked at. */
function lettersEnd(chunk: Chunk, at: number, from: number): number {
  const { text, end } = chunk
  // "3x4": an "x" between numbers is a word.
  if (/[x×]/i.test(text[at] ?? '') && isDigit(text, at - 1) && isDigit(text, at + 1)) return at + 1
  for (let to = runEnd(text, from, end); ; ) {
    if (to >= end) return to
    const next = joinedEnd(chunk, at, to)
    if (next <= to || !isWord(text, next - 1)) return next
    to = next
  }
}

/** Where the word goes on behind a mark at `to`; `to`, or a place before it, where it ends. */
function joinedEnd(chunk: Chunk, at: number, to: number): number {
  const { text, end, lists } = chunk
  const mark = text[to] ?? ''
  if (mark === '.') return dottedEnd(chunk, at, to)
  if (kindAt(text, to) === APOSTROPHE) return pastApostrophe(chunk, at, to)
  if (isHyphen(mark) ? joinsHyphen(chunk, at, to) : joinsMark(chunk, at, to)) {
    return runEnd(text, to + 1, end)
  }
  return '$£€¥'.includes(mark) && knows(lists.currencies, slice(text, at, to)) ? to + 1 : to
}

/** Where the word goes on behind an apostrophe ("O'Rourke"), or, not behind it, where it ends. */
function pastApostrophe(chunk: Chunk, at: number, mark: number): number {
  const { text, end, lists } = chunk
  const to = runEnd(text, mark + 1, end)
  if (to === mark + 1) return mark
  const behind = slice(text, mark + 1, to).toLowerCase()
  if (behind === 't' && /n/i.test(text[mark - 1] ?? '')) return mark - 1 > at ? mark - 1 : to
  return lists.clitics.has(behind) ? mark : to
}

/** "AT&T" and "d*mn" are words; "Bell & Sons" is three. */
function joinsMark(chunk: Chunk, at: number, mark: number): boolean {
  const { text, end } = chunk
  if (kindAt(text, mark + 1) !== LETTER) return false
  if (text[mark] === '*') return text[mark + 1] !== '*'
  if (text[mark] !== '&' || mark - at > 4) return false
  const to = runEnd(text, mark + 1, end)
  const both = slice(text, at, to)
  return to - mark < 6 && (both === both.toUpperCase() || both.length < 4)
}

/** "re-elected" is a word, "long-term" is three. */
function joinsHyphen(chunk: Chunk, at: number, hyphen: number): boolean {
  const { text, end, lists } = chunk
  if (!isWord(text, hyphen + 1)) return false
  if (hyphen - at < 8) {
    let start = hyphen
    while (start > at && kindAt(text, start - 1) === LETTER) start--
    const before = slice(text, start, hyphen).toLowerCase()
    // "Hizb-e-Islami": a short one behind a hyphen is none, and "UN-led" has none.
    const short =
      before.length < 3 && (isHyphen(text[start - 1]) || isCapital(text[hyphen - 1] ?? ''))
    if (lists.prefixes.has(before) && (!short || text[start] === 'E')) return true
  }
  const to = runEnd(text, hyphen + 1, end)
  return to - hyphen < 7 && lists.suffixes.has(slice(text, hyphen + 1, to).toLowerCase())
}

/** "1,200.50", "10:30", "9/11", "555-0123", "1990s", "3rd"; not the unit in "5km". */
function numberEnd(chunk: Chunk, at: number): number {
  const { text, lists, end } = chunk
  let to = digitsEnd(text, at, end)
  while (to < end && '.,:'.includes(text[to] ?? ' ') && isDigit(text, to + 1)) {
    to = digitsEnd(text, to + 1, end)
  }
  to = digitGroupsEnd(text, at, to, end)
  if (/[x×]/i.test(text[to] ?? '') && isDigit(text, to + 1)) return to
  const unit = runEnd(text, to, end)
  if (unit > to) {
    const letters = slice(text, to, unit)
    if (lists.units.has(letters)) return to
    if (lists.moneyUnits.has(letters) && /[$£€¥]/.test(text[at - 1] ?? '')) return to
    if (/^[ap]$/i.test(letters) && /^\.m/i.test(text.slice(unit, unit + 2))) return to
    return lettersEnd(chunk, at, to)
  }
  // "the 60's", but "2024's end"
  const decade = text[to - 1] === '0' && kindAt(text, to) === APOSTROPHE && text[to + 1] === 's'
  return decade && !isWord(text, to + 2) ? to + 2 : to
}

function apostropheEnd(chunk: Chunk, at: number): number {
  const { text, lists, start, end } = chunk
  const to = runEnd(text, at + 1, end)
  const behind = to - at < 9 ? slice(text, at + 1, to).toLowerCase() : ''
  if (behind !== '') {
    const own = at === start ? to === end : isWord(text, at - 1)
    if (own && lists.clitics.has(behind)) return to
    if (text[at] !== '‘' && lists.merged.has(`'${behind}`)) return to
    // "'n'" has one behind it too.
    if (lists.clipped.has(behind) && text[at] !== '‘' && !isWord(text, at - 1)) {
      return behind === 'n' && kindAt(text, to) === APOSTROPHE ? to + 1 : to
    }
    // "the '90s", "in '05"; "'20'" is quoted.
    const decade = (text[at] === '‘' ? /^\d\ds$/ : /^\d\ds?$/).test(behind)
    if (decade && !isWord(text, at - 1) && kindAt(text, to) !== APOSTROPHE) return to
  }
  return kindAt(text, at + 1) === APOSTROPHE ? at + 2 : at + 1
}

function markEnd(chunk: Chunk, at: number): number {
  const { text, start } = chunk
  const mark = text[at] ?? ''
  const next = kindAt(text, at + 1)
  if (mark === '.' && next === DIGIT && !isWord(text, at - 1)) return numberEnd(chunk, at + 1)
  if (mark === '+' && next === DIGIT && at === start) return numberEnd(chunk, at + 1)
  if ((mark === '#' || mark === '@') && next === LETTER) {
    return endWithout(text, at, hostRun(chunk, at + 1), '.-')
  }
  SAME.lastIndex = at
  if (SAME.test(text)) return SAME.lastIndex
  if (mark < '\u00a9') return at + 1
  EMOJI.lastIndex = at
  if (EMOJI.test(text)) return EMOJI.lastIndex
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}
