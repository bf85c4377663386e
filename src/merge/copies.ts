import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { append } from './append.ts'
import { bandsOf, resemblance, type Shingles, shinglesOf } from './shingles.ts'
import { makeUnion, type Union } from './union.ts'

/**
 * Share of all their shingles from which two texts count as copies. An agency story that another
 * outlet cut by a fifth and reworded here and there keeps 0.4; two reports of one happening, each
 * in its own words, share less than 0.1.
 */
const COPIED = 0.4

/** A text, by the hash of its words, with its shingles. */
export interface ShingledText {
  /** SHA-256 of the text. */
  readonly revision: string
  readonly shingles: Shingles
}

/**
 * The texts that are near-identical to others: of each such text, by its revision, a name of its
 * set of copies. The same text published twice is one text here, so it never changes what is a copy.
 */
export function findCopies(readings: readonly Reading[]): ReadonlyMap<string, string> {
  return nameCopies(shingledTexts(readings))
}

/** The texts of readings, each once. Of several readings of one text that of the first document counts. */
function shingledTexts(readings: readonly Reading[]): readonly ShingledText[] {
  const byRevision = new Map<string, Reading>()
  for (const reading of readings) {
    const held = byRevision.get(reading.document.revision)
    if (held === undefined || reading.document.id < held.document.id) {
      byRevision.set(reading.document.revision, reading)
    }
  }
  return [...byRevision].map(([revision, reading]) => ({
    revision,
    shingles: shinglesOf(reading),
  }))
}

/**
 * Names the sets of copies among texts. Two texts are copies of each other or not, whatever else is
 * there, so a set can be named again from its own texts alone. A pair is found by MinHash bands and
 * confirmed by the exact share of shingles.
 */
export function nameCopies(texts: readonly ShingledText[]): ReadonlyMap<string, string> {
  const sorted = texts.toSorted(
    (a, b) => a.shingles.length - b.shingles.length || byCodeUnit(a.revision, b.revision),
  )
  const sets = makeUnion(sorted.length)
  const buckets = new Map<number, number[]>()
  for (const [index, { shingles }] of sorted.entries()) {
    for (const band of bandsOf(shingles)) append(buckets, band, index)
  }
  for (const bucket of buckets.values()) if (bucket.length > 1) uniteCopies(sorted, bucket, sets)
  const names = sorted.map((_, index) => sorted[sets.rootOf(index)]?.revision ?? '')
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map(
    sorted.flatMap(({ revision }, index) => {
      const name = names[index] ?? ''
      return (counts.get(name) ?? 0) > 1 ? [[revision, name] as const] : []
    }),
  )
}

/** Whether two texts that share a band are copies of each other. */
export function areCopies(a: Shingles, b: Shingles): boolean {
  return resemblance(a, b) >= COPIED
}

/** Compares each text of a bucket with those before it, but for those it is in one set with already. */
function uniteCopies(texts: readonly ShingledText[], bucket: readonly number[], sets: Union): void {
  const bySet = new Map<number, number[]>()
  for (const one of bucket) {
    for (const [set, members] of [...bySet]) {
      if (sets.rootOf(one) === sets.rootOf(set)) continue
      if (members.some((other) => isCopy(texts[one], texts[other]))) sets.unite(one, set)
    }
    append(bySet, sets.rootOf(one), one)
  }
}

function isCopy(a: ShingledText | undefined, b: ShingledText | undefined): boolean {
  return a !== undefined && b !== undefined && areCopies(a.shingles, b.shingles)
}
