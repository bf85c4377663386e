import type { Read } from './frame.ts'
import { hasTo, type Predicate } from './phrases.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

/** Relations in which a verb's form is no predicate: "a *televised* session", "*including* the envoy". */
const WITHIN_PHRASE = [
  'amod',
  'compound',
  'case',
  'mark',
  'fixed',
  'flat',
  'aux',
  'cc',
  'det',
  'cop',
]

/** What a word of a sentence is the head of. */
export interface Head extends Predicate {
  readonly kind: 'verb' | 'adjective' | 'noun'
}

/** Finds the predicates of a sentence, and the nouns that head a phrase. */
export function findHeads(read: Read, tree: Tree): readonly Head[] {
  const { first, last } = tree.sentence
  const heads: Head[] = []
  for (let word = first; word < last; word++) heads.push(...headsAt(read, tree, word))
  return heads
}

function headsAt({ tokens }: Read, tree: Tree, word: number): readonly Head[] {
  const token = tokens[word]
  if (token === undefined) return []
  const [copula] = childrenOf(tree, word, 'cop')
  // "Kenya *is to send* troops"
  if (copula !== undefined && hasTo(tree, word))
    return [{ kind: 'verb', head: word, verb: word, stem: word }]
  if (token.upos === 'ADJ' || (copula !== undefined && token.xpos === 'VBN')) {
    if (copula !== undefined) return [{ kind: 'adjective', head: word, verb: copula, stem: word }]
    return underVerb(tree, word)
  }
  const isPredicate =
    (token.upos === 'VERB' || token.upos === 'AUX') && !isOf(tree, word, WITHIN_PHRASE)
  if (isPredicate) return [{ kind: 'verb', head: word, verb: word, stem: word }]
  const clause: readonly Head[] =
    copula === undefined ? [] : [{ kind: 'verb', head: word, verb: copula, stem: word }]
  const isPhrase =
    (token.upos === 'NOUN' || token.upos === 'PROPN') &&
    !isOf(tree, word, ['compound', 'flat', 'fixed', 'goeswith'])
  return isPhrase ? [...clause, { kind: 'noun', head: word, verb: word, stem: word }] : clause
}

/** "is able and *ready* to", "remains *ready* to": with the verb of the adjective before it, or the one above it. */
function underVerb(tree: Tree, head: number): readonly Head[] {
  const stem = tree.tokens[head]?.head ?? -1
  const upos = tree.tokens[stem]?.upos
  if (isOf(tree, head, ['conj']) && upos === 'ADJ') {
    return childrenOf(tree, stem, 'cop').map((verb) => ({ kind: 'adjective', head, verb, stem }))
  }
  const isUnder = isOf(tree, head, ['xcomp']) && upos === 'VERB'
  return isUnder ? [{ kind: 'adjective', head, verb: stem, stem }] : []
}
