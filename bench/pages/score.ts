/** How much of one text is in another: shares of 4-word shingles, as public benchmarks of extraction count them. */
export interface Share {
  /** Of what was found, how much is right; absent when nothing was found. */
  readonly precision?: number
  /** Of what is right, how much was found; absent when there is nothing to find. */
  readonly recall?: number
}

/** Means over pages, and their harmonic mean. */
export interface PagesScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const WORDS = /[\p{L}\p{N}_]+/gu
const LENGTH = 4

/** Compares a text that was found with the right one. */
export function shareOf(found: string, right: string): Share {
  const [a, b] = [shingles(found), shingles(right)]
  let both = 0
  let [inFound, inRight] = [0, 0]
  for (const [shingle, count] of a) {
    both += Math.min(count, b.get(shingle) ?? 0)
    inFound += count
  }
  for (const count of b.values()) inRight += count
  return {
    ...(inFound === 0 ? {} : { precision: both / inFound }),
    ...(inRight === 0 ? {} : { recall: both / inRight }),
  }
}

/** Means of shares; a page on which nothing was found has no part in precision. */
export function scoreOf(shares: readonly Share[]): PagesScore {
  const precision = mean(shares.flatMap((share) => share.precision ?? []))
  const recall = mean(shares.flatMap((share) => share.recall ?? []))
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(WORDS) ?? []
  const bag = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - LENGTH + 1); at++) {
    const shingle = words.slice(at, at + LENGTH).join(' ')
    if (shingle !== '') bag.set(shingle, (bag.get(shingle) ?? 0) + 1)
  }
  return bag
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length)
}
