import type { Reading } from '../model/reading.ts'

/** Words in a row that two texts must share to share a shingle. */
const SHINGLE = 5
/** Share of all their shingles from which two texts count as copies. */
const COPIED = 0.6
/** Bands of a signature: texts that agree on one whole band are compared in full. */
const BANDS = 21
const ROWS = 3
const WORD = /[\p{L}\p{N}]+/gu

/**
 * For each document, by id, the number of the set of near-identical texts that it belongs to.
 * A pair is found by MinHash bands and confirmed by the exact share of five-word shingles, so what
 * counts as a copy depends on the two texts alone, never on the rest of the corpus.
 */
export function findCopies(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const texts = new Map<string, Reading>()
  for (const reading of readings) texts.set(reading.document.revision, reading)
  const shingled = [...texts.values()].map(shingles)
  const parent = shingled.map((_, index) => index)
  const buckets = new Map<string, number[]>()
  for (const [index, hashes] of shingled.entries()) {
    for (const band of bandsOf(hashes)) {
      const bucket = buckets.get(band)
      if (bucket === undefined) buckets.set(band, [index])
      else bucket.push(index)
    }
  }
  for (const bucket of buckets.values()) joinCopies(bucket, shingled, parent)
  const numbers = new Map(
    [...texts.keys()].map((revision, index) => [revision, find(parent, index)]),
  )
  return new Map(
    readings.map(({ document: { id, revision } }) => [id, numbers.get(revision) ?? -1]),
  )
}

function joinCopies(
  bucket: readonly number[],
  shingled: readonly Uint32Array[],
  parent: number[],
): void {
  for (const [at, one] of bucket.entries()) {
    for (const other of bucket.slice(at + 1)) {
      const [a, b] = [find(parent, one), find(parent, other)]
      if (a === b) continue
      const [first, second] = [shingled[one], shingled[other]]
      if (first !== undefined && second !== undefined && resemblance(first, second) >= COPIED) {
        parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
}

function find(parent: number[], index: number): number {
  let root = index
  while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root
  parent[index] = root
  return root
}

/** The hashes of all shingles of a document's body, each once, in ascending order. */
export function shingles({ document, blocks }: Reading): Uint32Array {
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
    for (const word of words.slice(at, at + SHINGLE)) hash = mix(Math.imul(hash, 31) ^ word)
    hashes.add(hash)
  }
  return Uint32Array.from(hashes).sort()
}

/** The share that two ascending lists have in common, of all that stands in either. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
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

function* bandsOf(hashes: Uint32Array): Generator<string> {
  if (hashes.length === 0) return
  for (let band = 0; band < BANDS; band++) {
    const rows: number[] = []
    for (let row = 0; row < ROWS; row++) {
      const seed = mix(band * ROWS + row + 1)
      let least = 0xffffffff
      for (const hash of hashes) {
        const value = Math.imul(hash ^ seed, 0x9e3779b1) >>> 0
        if (value < least) least = value
      }
      rows.push(least)
    }
    yield `${band} ${rows.join(' ')}`
  }
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
