/** Longer words that carry no content of their own. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'about above across after again against ahead along already among around because before behind ' +
    'being below between beyond could during every first further later least might other others ' +
    'ought over should since still their them themselves there these they third this those ' +
    'through toward towards under unless until upon were what when where whether which while ' +
    'whose within without would'
  ).split(' '),
)
/** Verbs that say little of what is done. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'be have do get make take go say give come put let'.split(' '),
)
const WORD = /[\p{L}\p{N}]+/gu
/** Letters kept of a word, so that "proposed" and "proposal" meet. */
const STEM = 6
const SHORTEST = 5

/** The words of a passage that carry its content, cut to their stems; "Russia" and "Russian" are left out where Russia is a party. */
export function contentWords(text: string, names: readonly string[]): ReadonlySet<string> {
  const left = new Set(names.flatMap((name) => name.match(WORD) ?? []).map(stem))
  const words = new Set<string>()
  for (const word of text.slice(0, 2000).toLowerCase().match(WORD) ?? []) {
    if (isContentWord(word) && !left.has(stem(word))) words.add(stem(word))
  }
  return words
}

/** Whether a word, in lower case, carries content: a number, or a longer word that is not empty. */
export function isContentWord(word: string): boolean {
  return (word.length >= SHORTEST || /^\d/.test(word)) && !EMPTY_WORDS.has(word)
}

/** Whether a verb, in its dictionary form, says little of what is done. */
export function isPlainWord(lemma: string): boolean {
  return PLAIN_WORDS.has(lemma.toLowerCase())
}

/** A word as it is compared. */
export function stem(word: string): string {
  return word.toLowerCase().slice(0, STEM)
}

/** How many words two passages share. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

/** The share of the shorter passage's words that the other has too. */
export function wordShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewer = Math.min(a.size, b.size)
  return fewer === 0 ? 0 : sharedWords(a, b) / fewer
}
