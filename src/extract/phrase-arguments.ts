import { contains, type Span } from '../model/evidence.ts'
import type { Argument, Phrase, Read } from './frame.ts'
import { phraseOf } from './phrases.ts'
import { isRelative } from './subjects.ts'
import { childrenOf, conjuncts, extentOf, isOf, type Tree, wordAt } from './tree.ts'

/** Where arguments are read from. */
export interface Place {
  readonly read: Read
  readonly tree: Tree
}

/** The phrases around some words, without those that only tell the time. */
export function phrases(
  { read, tree }: Place,
  words: readonly number[],
  relation: string,
): readonly Argument[] {
  return words.flatMap((word) => {
    const phrase = countedPhrase(read, tree, word)
    return phrase.isDate === true ? [] : [asArgument(phrase, relation)]
  })
}

/** Words that only count what stands behind their "of": "*dozens of* rebels", "*a wave of* strikes". */
const COUNTING = new Set(
  'dozen hundred thousand million score number handful couple group majority lot pair series wave round string spate bunch array flurry volley total crowd batch'.split(
    ' ',
  ),
)

/** "dozens of rebels" are rebels; the words before them stay. */
function countedPhrase(read: Read, tree: Tree, word: number): Phrase {
  const phrase = phraseOf(read, tree, word)
  const isCounting = COUNTING.has(tree.tokens[word]?.base ?? '')
  const counted = isCounting
    ? childrenOf(tree, word, 'nmod').find((one) => casesOf(tree, one).includes('of'))
    : undefined
  if (counted === undefined) return phrase
  // "hundreds *of thousands* of people"
  const isNumber = /^(?:hundred|thousand|million)$/.test(tree.tokens[counted]?.base ?? '')
  const inner = isNumber ? countedPhrase(read, tree, counted) : phraseOf(read, tree, counted)
  return { ...inner, start: phrase.start, first: phrase.first }
}

/** A phrase as an argument. */
export function asArgument({ lemma, head, start, end }: Phrase, relation: string): Argument {
  return { relation, lemma, head, start, end }
}

/** The prepositions before a phrase: "*out of* the deal" has two. */
export function casesOf(tree: Tree, word: number): readonly string[] {
  // "met *with* envoy Amira Haddad": the parse may hang it on the title.
  const holders = [word, ...childrenOf(tree, word, 'nmod:desc').filter((child) => child < word)]
  const own = holders
    .flatMap((one) => childrenOf(tree, one, 'case'))
    .filter((child) => child < word)
  // "a deadline *for* Hamas to answer": there it opens the clause.
  const before = extentOf(tree, word).first - 1
  const all = own.length === 0 && isOf(tree, before, ['mark']) ? [before] : own
  return all.map((child) => wordAt(tree, child).toLowerCase())
}

/** Phrases with prepositions that hang on a word, each by its preposition. */
export function prepositions(place: Place, head: number): readonly Argument[] {
  const { read, tree } = place
  return childrenOf(tree, head, 'obl', 'nmod').flatMap((one) => {
    if (isSameName(read, head, one) || isOf(tree, one, ['nmod:desc'])) return []
    const cases = casesOf(tree, one)
    const isAntecedent = isRelative(tree, one)
    const words = isAntecedent ? [tree.tokens[head]?.head ?? -1] : conjuncts(tree, one)
    return cases.flatMap((relation) => phrases(place, words, relation))
  })
}

/** The England of "Bank of England" is no phrase of its own. */
function isSameName({ tokens, entities }: Read, one: number, other: number): boolean {
  const [a, b] = [tokens[one], tokens[other]]
  return (
    a !== undefined &&
    b !== undefined &&
    entities.some((entity) => contains(entity, a) && contains(entity, b))
  )
}

/** How many phrases down one looks: "a strike on a port in the south of Chad". */
const DEEPEST = 4

/** The phrases that hang on a phrase, and those that hang on these. */
export function nested(place: Place, head: number, depth = 0): readonly Argument[] {
  // A relative pronoun stands for a word above it: what hangs on that is no deeper.
  if (depth > DEEPEST) return []
  const near = prepositions(place, head)
  return [
    ...near.filter(({ relation }) => relation !== 'of'),
    ...near.flatMap((one) => nested(place, one.head, depth + 1)),
  ]
}

export function baseOf(tree: Tree, word: number): string {
  return tree.tokens[word]?.base ?? ''
}

export function wordSpan(tree: Tree, word: number): Span {
  const { start, end } = tree.tokens[word] ?? { start: 0, end: 0 }
  return { start, end }
}
