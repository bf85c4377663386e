/** An issue of the negotiations, with the words that speak of it, most telling first. */
export interface Issue {
  readonly id: string
  readonly label: string
  readonly words: readonly string[]
}

/** Words that speak of an issue, as they are looked for in a text. */
export interface IssuePhrase {
  readonly issue: string
  /** Lower case, without hyphens. */
  readonly words: readonly string[]
  /** Its place in the issue's list: the lower, the more telling. */
  readonly rank: number
  readonly length: number
}

/** A word as issue phrases count them: "israel's" is one, "cease-fire" two. */
export const ISSUE_WORD: RegExp = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu

/** The phrases of all issues by their first word. */
export function issuePhrases(
  issues: readonly Issue[],
): ReadonlyMap<string, readonly IssuePhrase[]> {
  const byFirst = new Map<string, IssuePhrase[]>()
  for (const { id, words: phrases } of issues) {
    for (const [rank, phrase] of phrases.entries()) {
      const words = phrase.match(ISSUE_WORD) ?? []
      const [first] = words
      if (first === undefined) continue
      const known = byFirst.get(first) ?? []
      byFirst.set(first, [...known, { issue: id, words, rank, length: phrase.length }])
    }
  }
  return byFirst
}
