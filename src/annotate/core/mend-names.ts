import type { MutableWord, ParsedWord } from './parsed-word.ts'

/** "*President of Chad* Amina Deby said": a title and the name behind it are one subject, not two. */
export function withTitles(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const name = words.findIndex(
    ({ deprel, head, name: label }, at) =>
      deprel === 'nsubj' && label.endsWith('PER') && titleBefore(words, at, head) >= 0,
  )
  if (name < 0) return words
  const title = titleBefore(words, name, words[name]?.head ?? -1)
  // "the envoy Amina Deby": behind an article the name is in apposition.
  const hasArticle = words.some(
    ({ head, deprel }) => head === title && /^(?:det|nmod:poss)$/.test(deprel),
  )
  return words.map((word, at): MutableWord => {
    if (hasArticle) return at === name ? { ...word, head: title, deprel: 'appos' } : word
    return at === title ? { ...word, head: name, deprel: 'nmod:desc' } : word
  })
}

/** Another subject of the same verb that ends right before a name; -1 without one. */
function titleBefore(words: readonly ParsedWord[], name: number, verb: number): number {
  const title = words.findLastIndex(
    ({ deprel, head }, at) => at < name && head === verb && /^nsubj/.test(deprel),
  )
  if (title < 0) return -1
  // "Secretary of *State* Amina Deby": the parse may hang the end of a title on the name.
  const isBelow = (at: number): boolean =>
    at === title || at === name || (at >= 0 && isBelow(words[at]?.head ?? -1))
  for (let at = title + 1; at < name; at++)
    if (!isBelow(at) || words[at]?.upos === 'PUNCT') return -1
  return title
}

/** "Amina Deby and Chad's *envoy Omar Idriss* met": the second name is joined to the first, and no apposition to it. */
export function withJoinedNames(words: readonly ParsedWord[]): readonly ParsedWord[] {
  const title = words.findIndex(
    ({ deprel, head }, at) =>
      deprel === 'nmod:desc' &&
      head < at &&
      words.some((word) => word.head === at && word.deprel === 'cc'),
  )
  const first = words[title]?.head ?? -1
  const name = words.findIndex(
    ({ deprel, head, name: label }, at) =>
      at > title && head === first && deprel === 'appos' && label.endsWith('PER'),
  )
  if (title < 0 || name < 0) return words
  return words.map((word, at): MutableWord => {
    if (at === name) return { ...word, deprel: 'conj' }
    const isJoining = word.head === title && word.deprel === 'cc'
    return at === title || isJoining ? { ...word, head: name } : word
  })
}
