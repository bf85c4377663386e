import type { Entity, Sentence, Token } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'

/** A sentence as a dependency tree. Words are numbered as in the document. */
export interface Tree {
  readonly text: string
  /** The tokens of the document. */
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  /** Whether a word is a verb of saying. */
  readonly isSaying: (word: number) => boolean
  /** Whether a word is a thing that says something: a statement, a letter. */
  readonly isWriting: (word: number) => boolean
  /** The word of a person's name that the sentence opens with, where the parse makes it no subject though nothing else is. */
  readonly opener?: number
  /** For each word of the sentence, counted from its first, the words that hang on it, in the order of the text. */
  readonly below: readonly (readonly number[])[]
}

/** Hangs the words of a sentence on their heads. */
export function treeOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  {
    sayings,
    writings,
    names,
  }: {
    readonly sayings: ReadonlySet<string>
    readonly writings: ReadonlySet<string>
    readonly names: readonly Entity[]
  },
): Tree {
  const below: number[][] = Array.from({ length: sentence.last - sentence.first }, () => [])
  for (let word = sentence.first; word < sentence.last; word++) {
    below[(tokens[word]?.head ?? -1) - sentence.first]?.push(word)
  }
  const isSaying = (word: number) => sayings.has(tokens[word]?.base ?? '')
  const isWriting = (word: number) => writings.has(tokens[word]?.base ?? '')
  const tree = { text, tokens, sentence, isSaying, isWriting, below }
  return isOpener(tree, names) ? { ...tree, opener: sentence.first } : tree
}

const STRAY = /^(?:advmod|dep|discourse|dislocated|vocative|obl|obl:unmarked|nmod|parataxis)$/

/** "*Deby*, back from Oslo, voiced hope": a name before a comma that hangs on a verb without a subject is its subject. */
function isOpener(tree: Tree, names: readonly Entity[]): boolean {
  const { tokens, sentence } = tree
  const first = tokens[sentence.first]
  const verb = first?.head ?? -1
  return (
    first !== undefined &&
    STRAY.test(first.deprel) &&
    /^VB[DZP]$/.test(tokens[verb]?.xpos ?? '') &&
    names.some(({ label, start }) => label === 'PER' && start === first.start) &&
    childrenOf(tree, verb, 'nsubj', 'csubj', 'expl').length === 0 &&
    childrenOf(tree, sentence.first, 'case').length === 0
  )
}

/** The words that hang on a word, all or those by one of some relations; a relation stands for its subtypes too. */
export function childrenOf(
  tree: Tree,
  word: number,
  ...relations: readonly string[]
): readonly number[] {
  const all = tree.below[word - tree.sentence.first] ?? []
  return relations.length === 0 ? all : all.filter((child) => isOf(tree, child, relations))
}

/** Whether a word hangs on its head by one of some relations: `nsubj` also means `nsubj:pass`. */
export function isOf(tree: Tree, word: number, relations: readonly string[]): boolean {
  const { deprel = '' } = tree.tokens[word] ?? {}
  if (relations.includes(deprel)) return true
  const colon = deprel.indexOf(':')
  return colon > 0 && relations.includes(deprel.slice(0, colon))
}

/** The letters of a word. */
export function wordAt({ text, tokens }: Tree, word: number): string {
  const token = tokens[word]
  return token === undefined ? '' : text.slice(token.start, token.end)
}

/** Where words `[first, last)` stand in the text. */
export function spanOf({ tokens }: Tree, first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }
}

/** Words `[first, last)` from the first to the last that hang below a word, without what a filter leaves out. */
export function extentOf(
  tree: Tree,
  word: number,
  keeps: (child: number) => boolean = () => true,
): { readonly first: number; readonly last: number } {
  let first = word
  let last = word + 1
  for (const child of childrenOf(tree, word)) {
    if (!keeps(child)) continue
    const inner = extentOf(tree, child, keeps)
    first = Math.min(first, inner.first)
    last = Math.max(last, inner.last)
  }
  return { first, last }
}

/** Where a clause or phrase stands with all that hangs below it, without the marks at its ends but for quotation marks. */
export function clauseSpan(tree: Tree, word: number, keeps?: (child: number) => boolean): Span {
  let { first, last } = extentOf(tree, word, keeps)
  while (first < word && isEdge(tree, first)) first++
  while (last - 1 > word && isEdge(tree, last - 1)) last--
  return spanOf(tree, first, last)
}

function isEdge(tree: Tree, word: number): boolean {
  return tree.tokens[word]?.upos === 'PUNCT' && !/["“”‘’«»]/.test(wordAt(tree, word))
}

/** A word and those joined to it by "and", in the order of the text. */
export function conjuncts(tree: Tree, word: number): readonly number[] {
  return [word, ...childrenOf(tree, word, 'conj'), ...titledConjuncts(tree, word)]
}

/**
 * Persons with a title that the parse hangs on the name before: "met Amira Haddad, Chancellor *Idriss Deby* and others" as what
 * she is, "Amira Haddad and President *Idriss Deby*" as her title.
 */
function titledConjuncts(tree: Tree, word: number): readonly number[] {
  if (tree.tokens[word]?.upos !== 'PROPN') return []
  const listed = childrenOf(tree, word, 'appos').filter(
    (one) =>
      tree.tokens[one]?.upos === 'PROPN' &&
      childrenOf(tree, one, 'nmod:desc').length > 0 &&
      childrenOf(tree, one, 'conj').length > 0,
  )
  const titles = childrenOf(tree, word, 'nmod:desc').filter(
    (one) => one > word && childrenOf(tree, one, 'cc').length > 0,
  )
  return [
    ...listed.flatMap((one) => [one, ...childrenOf(tree, one, 'conj')]),
    ...titles.flatMap((one) => childrenOf(tree, one, 'flat').slice(0, 1)),
  ]
}
