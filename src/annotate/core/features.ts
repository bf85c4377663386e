// What the network sees of a word. `train/features.py` computes the same numbers: change both or neither.

/** Numbers of rows in the tables of prefixes and suffixes, of letter groups, and of shapes. */
export const BUCKETS: Readonly<Record<'affixes' | 'grams' | 'shapes', number>> = {
  affixes: 8192,
  grams: 32768,
  shapes: 512,
}

/** Letter groups of a word that count; words with fewer have empty places, which tell how long the word is. */
export const MOST_GRAMS = 24

/** Row of the table of letter groups for an empty place. */
export const NO_GRAM: number = BUCKETS.grams

/** Forms longer than this are told by their beginning and end: no text has words so long. */
const LONGEST_FORM = 64

/** 32-bit FNV-1a over UTF-16 units. */
export function fnv(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

const SPECIAL = /[’‘“”–—…\u00a0]/
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
}

/** Typographic quotes and dashes as typewriter ones; an ellipsis as three stops. */
export function plain(word: string): string {
  const form =
    word.length > LONGEST_FORM
      ? word.slice(0, LONGEST_FORM / 2) + word.slice(-LONGEST_FORM / 2)
      : word
  return SPECIAL.test(form) ? form.replace(/[’‘“”–—…\u00a0]/g, (sign) => PLAIN[sign] ?? sign) : form
}

/** Keys to look a pretrained vector up by, best first: the word, without stops, what follows a hyphen. */
export function vectorKeys(low: string): readonly string[] {
  return [low, low.replaceAll('.', ''), low.slice(low.lastIndexOf('-') + 1)]
}

/** Key of the vector that was learned in training: every digit a 0. */
export function wordKey(low: string): string {
  return low.replace(/[0-9]/g, '0')
}

/** Seven rows of the table of affixes: prefixes of one to three units, suffixes of one to four. */
export function affixes(low: string): readonly number[] {
  const units = charactersOf(low)
  return [
    ...[1, 2, 3].map((size) => fnv(part(units, 0, size), size) % BUCKETS.affixes),
    ...[1, 2, 3, 4].map((size) => fnv(part(units, -size), 16 + size) % BUCKETS.affixes),
  ]
}

/** Rows of the table of letter groups: the groups of three and four in `<word>`, at most 24. */
export function grams(low: string): readonly number[] {
  const word = charactersOf(`<${low}>`)
  const rows: number[] = []
  for (const size of [3, 4]) {
    for (let at = 0; at + size <= word.length && rows.length < MOST_GRAMS; at++) {
      rows.push(fnv(part(word, at, at + size), size) % BUCKETS.grams)
    }
  }
  return rows.length > 0 ? rows : [fnv(part(word, 0)) % BUCKETS.grams]
}

/** Row of the table of shapes: `Xxxx` is Xx, `2,500` is d,d. */
export function shapeRow(form: string): number {
  return fnv(shape(form)) % BUCKETS.shapes
}

function shape(form: string): string {
  let out = ''
  let last = ''
  let size = 0
  for (const char of form) {
    const sign = signOf(char)
    if (sign !== last || !(sign === 'X' || sign === 'x' || sign === 'd')) {
      out += sign
      size++
    }
    last = sign
    if (size === 10) break
  }
  return out
}

function signOf(char: string): string {
  if (/[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]/u.test(char)) return 'd'
  if (/\p{Lu}/u.test(char)) return 'X'
  return /\p{L}/u.test(char) ? 'x' : char
}

/** Whole characters: the trainer counts an emoji as one. Nearly every word is its own list of them. */
function charactersOf(word: string): string | readonly string[] {
  return /[\ud800-\udfff]/.test(word) ? [...word] : word
}

function part(of: string | readonly string[], from: number, to?: number): string {
  const found = of.slice(from, to)
  return typeof found === 'string' ? found : found.join('')
}
