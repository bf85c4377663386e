/** Weighs how much more often a word tells than once. */
const MORE = 1.2
/** Weighs how long a paragraph is. */
const LENGTH = 0.75

/**
 * Paragraphs that have every phrase, the most telling ones first: by BM25 (Robertson and others, 1994) with the
 * numbers that SQLite's index takes, so that a copy lists them as the server does.
 */
export function scoreParagraphs(
  phrases: readonly ReadonlyMap<number, number>[],
  lengths: readonly number[],
): readonly number[] {
  const [first, ...others] = phrases
  if (first === undefined) return []
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const weights = phrases.map(({ size }) =>
    Math.max(1e-6, Math.log((lengths.length - size + 0.5) / (size + 0.5))),
  )
  const score = (paragraph: number): number =>
    phrases.reduce((sum, counts, at) => {
      const often = counts.get(paragraph) ?? 0
      const length = (lengths[paragraph] ?? 0) / mean
      const share = (often * (MORE + 1)) / (often + MORE * (1 - LENGTH + LENGTH * length))
      return sum + (weights[at] ?? 0) * share
    }, 0)
  return [...first.keys()]
    .filter((paragraph) => others.every((other) => other.has(paragraph)))
    .map((paragraph) => ({ paragraph, score: score(paragraph) }))
    .sort((a, b) => b.score - a.score || a.paragraph - b.paragraph)
    .map(({ paragraph }) => paragraph)
}
