import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { append } from './append.ts'

/** Words in a row that two texts must share to share a shingle. */
const SHINGLE = 5
/**
 * Share of all their shingles from which two texts count as copies. An agency story that another
 * outlet cut by a fifth and reworded here and there keeps 0.4; two reports of one happening, each
 * in its own words, share less than 0.1.
 */
const COPIED = 0.4
/** Bands of a signature: texts that agree on one whole band are compared in full. */
const BANDS = 32
const ROWS = 2
/** Texts of nearly its length with which a text is compared in a crowded band. */
const NEIGHBOURS = 60
const WORD = /[\p{L}\p{N}]+/gu

/**
 * The texts that are near-identical to others: of each such text, by its revision, a name of its
 * set of copies. A pair is found by MinHash bands and confirmed by the exact share of five-word
 * shingles; the same text published twice is one text here, so it never changes what is a copy.
 */
export function findCopies(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const byRevision = new Map(readings.map((reading) => [reading.document.revision, reading]))
  const texts = [...byRevision]
    .map(([revision, reading]) => ({ revision, hashes: shingles(reading) }))
    .sort((a, b) => a.hashes.length - b.hashes.length || byCodeUnit(a.revision, b.revision))
  const sets = texts.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    for (let next = sets[root]; next !== undefined && next !== root; next = sets[root]) root = next
    sets[index] = root
    return root
  }
  const signed = texts.map(({ hashes }) => hashes)
  for (let band = 0; band < BANDS; band++) {
    for (const [one, other] of neighbours(signed, band)) {
      const [a, b] = [rootOf(one), rootOf(other)]
      const [first, second] = [signed[one], signed[other]]
      if (a === b || first === undefined || second === undefined) continue
      if (resemblance(first, second) >= COPIED) sets[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const names = texts.map((_, index) => texts[rootOf(index)]?.revision ?? '')
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    texts.flatMap(({ revision }, index) => {
      const name = names[index] ?? ''
      return (counts.get(name) ?? 0) > 1 ? [[revision, name] as const] : []
    }),
  )
}

/** The pairs of texts, by their indices, that agree on a band. */
function* neighbours(
  signed: readonly Uint32Array[],
  band: number,
): Generator<readonly [number, number]> {
  const buckets = new Map<number, number[]>()
  for (const [index, hashes] of signed.entries()) {
    if (hashes.length === 0) continue
    append(buckets, signature(hashes, band), index)
  }
  for (const bucket of buckets.values()) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1, at + 1 + NEIGHBOURS)) yield [one, other]
    }
  }
}

/** The least of all hashes under each of a band's orders, as one number. */
function signature(hashes: Uint32Array, band: number): number {
  let key = 0
  for (let row = 0; row < ROWS; row++) {
    const seed = mix(band * ROWS + row + 1)
    let least = 0xffffffff
    for (const hash of hashes) {
      const value = Math.imul(hash ^ seed, 0x9e3779b1) >>> 0
      if (value < least) least = value
    }
    key = mix(Math.imul(key, 31) ^ least)
  }
  return key
}

/** The hashes of all shingles of a document's body, each once, in ascending order. */
function shingles({ document, blocks }: Reading): Uint32Array {
  const body = blocks.filter(({ kind }) => kind === 'body')
  const parts = body.length === 0 ? [{ start: 0, end: document.text.length }] : body
  const words: number[] = []
  for (const { start, end } of parts) {
    const text = document.text.slice(start, end).toLowerCase()
    for (const [word] of text.matchAll(WORD)) words.push(hashWord(word))
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

/** The share that two ascending lists have in common, of all that stands in either. */
function resemblance(a: Uint32Array, b: Uint32Array): number {
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

function hashWord(word: string): number {
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
