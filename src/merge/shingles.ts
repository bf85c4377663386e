import type { Reading } from '../model/reading.ts'

/** Hashes of all runs of so many words of a text's body, each once, in ascending order. */
export type Shingles = Uint32Array

/** Words in a row that two texts must share to share a shingle. */
const SHINGLE = 5
/** Bands of a text's MinHash signature, and how many of its least hashes make up each. */
const BANDS = 32
const ROWS = 2
const WORD = /[\p{L}\p{N}]+/gu

/** The shingles of a document's body. */
export function shinglesOf({ document, blocks }: Reading): Shingles {
  const body = blocks.filter(({ kind }) => kind === 'body')
  const parts = body.length === 0 ? [{ start: 0, end: document.text.length }] : body
  const words: number[] = []
  for (const { start, end } of parts) {
    const text = document.text.slice(start, end).toLowerCase()
    for (const [word] of text.matchAll(WORD)) words.push(hashText(word))
  }
  if (words.length === 0) return new Uint32Array()
  const hashes = new Set<number>()
  for (let at = 0; at === 0 || at + SHINGLE <= words.length; at++) {
    let hash = 0
    for (let next = at; next < at + SHINGLE && next < words.length; next++) {
      hash = mix(Math.imul(hash, 31) ^ (words[next] ?? 0))
    }
    hashes.add(hash)
  }
  return Uint32Array.from(hashes).sort()
}

// Asked for whenever a text is looked for, named and entered; the work of it is most of finding copies.
const known = new WeakMap<Shingles, readonly number[]>()

/** Numbers of which two texts that are nearly alike share at least one; a text without words has none. */
export function bandsOf(shingles: Shingles): readonly number[] {
  const bands = known.get(shingles) ?? makeBands(shingles)
  known.set(shingles, bands)
  return bands
}

function makeBands(shingles: Shingles): readonly number[] {
  if (shingles.length === 0) return []
  return Array.from({ length: BANDS }, (_, band) => band * 2 ** 32 + signature(shingles, band))
}

/** The share that two texts have in common, of all shingles that stand in either. */
export function resemblance(a: Shingles, b: Shingles): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [first, second] = [a[i] ?? 0, b[j] ?? 0]
    if (first === second) common++
    if (first <= second) i++
    if (second <= first) j++
  }
  const all = a.length + b.length - common
  return all === 0 ? 0 : common / all
}

/** A number below 2^53 that stands for a text, the same in every run. */
export function hashLong(text: string): number {
  let high = 0
  for (let at = 0; at < text.length; at++) high = mix(Math.imul(high, 31) ^ text.charCodeAt(at))
  return (high & 0x1fffff) * 2 ** 32 + hashText(text)
}

/** The least of all hashes under each of a band's orders, as one number. */
function signature(shingles: Shingles, band: number): number {
  let key = 0
  for (let row = 0; row < ROWS; row++) {
    const seed = mix(band * ROWS + row + 1)
    let least = 0xffffffff
    for (const hash of shingles) {
      const value = Math.imul(hash ^ seed, 0x9e3779b1) >>> 0
      if (value < least) least = value
    }
    key = mix(Math.imul(key, 31) ^ least)
  }
  return key
}

function hashText(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads the bits of a number over 32 bits. */
function mix(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
