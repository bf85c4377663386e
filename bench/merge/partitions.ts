import { exclusion } from '../../src/merge/exclusion.ts'
import { scoreSameEvent } from '../../src/merge/same-event.ts'
import { ENOUGH } from '../../src/merge/weights.ts'
import { stem } from '../../src/merge/words.ts'
import type { Partition } from '../coreference-score.ts'
import type { Mention } from './mentions.ts'

/** Two mentions, by their indices, and how much speaks for one event. */
export interface Pair {
  readonly one: number
  readonly other: number
  readonly points: number
}

/** Points that a pair needs at least to be remembered, so that lower thresholds can be tried. */
const LEAST = 4

/** Mentions in groups by what they have in common. */
export function groupedBy(
  mentions: readonly Mention[],
  keyOf: (mention: Mention, index: number) => string,
): Partition {
  const groups = new Map<string, string[]>()
  for (const [index, mention] of mentions.entries()) {
    const key = keyOf(mention, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mention.key])
    else group.push(mention.key)
  }
  return [...groups.values()]
}

/**
 * The pairs that may be of one event, weighed by the program's own decision: of two claims as it
 * weighs claims, else by what their words tell. Only mentions of one stem are compared.
 */
export function weighedPairs(mentions: readonly Mention[]): readonly Pair[] {
  const byStem = new Map<string, number[]>()
  for (const [index, { lemma }] of mentions.entries()) {
    const block = byStem.get(stem(lemma))
    if (block === undefined) byStem.set(stem(lemma), [index])
    else block.push(index)
  }
  const pairs: Pair[] = []
  for (const block of byStem.values()) {
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        const points = weigh(mentions[one], mentions[other])
        if (points >= LEAST) pairs.push({ one, other, points })
      }
    }
  }
  return pairs
}

function weigh(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return 0
  const { points } = scoreSameEvent(a.named, b.named)
  if (a.read === undefined || b.read === undefined) return points
  if (exclusion(a.read, b.read) !== undefined) return 0
  return Math.max(points, scoreSameEvent(a.read, b.read).points)
}

/** Groups of mentions that chains of pairs hold together; a pair is kept where it has enough points. */
export function joined(
  mentions: readonly Mention[],
  pairs: readonly Pair[],
  isEnough: (pair: Pair) => boolean = ({ points }) => points >= ENOUGH,
): Partition {
  const next = mentions.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (next[root] !== undefined && next[root] !== root) root = next[root] ?? root
    next[index] = root
    return root
  }
  for (const pair of pairs) if (isEnough(pair)) next[rootOf(pair.one)] = rootOf(pair.other)
  return groupedBy(mentions, (_, index) => String(rootOf(index)))
}
