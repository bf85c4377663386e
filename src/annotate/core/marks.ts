import type { Gazetteer } from '../../lexicon/gazetteer.ts'
import { plain } from './features.ts'

/** Number of marks a word can carry: four places in a phrase for each of four kinds, and two of the sentence. */
export const MARKS = 18
const FIRST_WORD = 1 << 16
const ALL_CAPITALS = 1 << 17
const LONGEST_PHRASE = 6

/** A bit mask for each word of a sentence: where it stands in a known name, and two facts of the sentence. */
export function marks(words: readonly string[], gazetteer: Gazetteer): Int32Array {
  const masks = new Int32Array(words.length)
  const low = words.map((word) => plain(word).toLowerCase())
  for (let at = 0; at < words.length; ) {
    const found = /^[\p{Lu}\p{Nd}]/u.test(words[at] ?? '') ? longest(low, at, gazetteer) : undefined
    if (found === undefined) {
      at++
      continue
    }
    for (let index = at; index < found.end; index++) {
      const place = found.end - at === 1 ? 0 : index === at ? 1 : index === found.end - 1 ? 3 : 2
      for (let kind = 0; kind < 4; kind++) {
        if ((found.bits >> kind) & 1) masks[index] = (masks[index] ?? 0) | (1 << (4 * kind + place))
      }
    }
    at = found.end
  }
  if (words.length > 0) masks[0] = (masks[0] ?? 0) | FIRST_WORD
  return shouts(words) ? masks.map((mask) => mask | ALL_CAPITALS) : masks
}

function longest(
  low: readonly string[],
  at: number,
  gazetteer: Gazetteer,
): { readonly end: number; readonly bits: number } | undefined {
  for (let size = Math.min(LONGEST_PHRASE, low.length - at); size > 0; size--) {
    const bits = gazetteer.get(size === 1 ? (low[at] ?? '') : low.slice(at, at + size).join(' '))
    if (bits !== undefined) return { end: at + size, bits }
  }
  return undefined
}

function shouts(words: readonly string[]): boolean {
  let written = 0
  let capital = 0
  for (const word of words) {
    if (!/\p{L}.*\p{L}/u.test(word)) continue
    written++
    if (word === word.toUpperCase()) capital++
  }
  return written > 2 && capital > 0.7 * written
}
