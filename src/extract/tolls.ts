import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Span } from '../model/evidence.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

/** What people are counted for: dead, hurt, driven out, held. */
export const TOLLS = ['killed', 'injured', 'displaced', 'detained'] as const

/** A count of people to whom one thing was done. */
export type Toll = (typeof TOLLS)[number]

/** How many words up a count may stand from what was done: "killed dozens of members of families of six". */
const DEEPEST = 8

/**
 * What the words say was done to those that a number counts: the object of a verb of killing, the subject of its passive or of one of
 * dying, what a noun like "death" is of, and whatever is joined to such a phrase by "and". Nothing where the parse does not tell.
 */
export function tollOf(knowledge: Knowledge, tree: Tree, number: Span): Toll | undefined {
  let word = topOf(tree, number)
  const behind = tollBehind(knowledge, tree, number)
  if (behind !== undefined) return behind
  for (let step = 0; word !== undefined && step < DEEPEST; step++) {
    const toll = saidOf(knowledge, tree, word) ?? doneTo(knowledge, tree, word)
    if (toll !== undefined) return toll
    word = isHandedOn(tree, word) ? tree.tokens[word]?.head : undefined
  }
  return undefined
}

/** "left eight dead and *dozens injured*": what stands right behind a bare number tells what it counts. */
function tollBehind(knowledge: Knowledge, tree: Tree, { end }: Span): Toll | undefined {
  const { tokens, sentence } = tree
  for (let word = sentence.first; word < sentence.last; word++) {
    const token = tokens[word]
    if (token === undefined || token.start < end) continue
    const isSaidAlone = childrenOf(tree, word, 'aux', 'obj', 'ccomp').length === 0
    return isSaidAlone ? tollIn(knowledge, 'said', formOf(tree, word)) : undefined
  }
  return undefined
}

/** The word of a number and its noun that the others hang on. */
function topOf({ tokens, sentence }: Tree, { start, end }: Span): number | undefined {
  for (let word = sentence.first; word < sentence.last; word++) {
    const token = tokens[word]
    if (token === undefined || token.start < start || token.end > end) continue
    const head = tokens[token.head]
    const hangsOutside = head === undefined || head.start < start || head.end > end
    if (hangsOutside && token.upos !== 'PUNCT') return word
  }
  return undefined
}

/** Single persons to whom something was done: "killed *a contractor* and wounded *another man*". */
export function singleVictims(
  knowledge: Knowledge,
  tree: Tree,
  span: Span,
): readonly { readonly toll: Toll; readonly words: Span }[] {
  const { tokens, sentence } = tree
  const found: { readonly toll: Toll; readonly words: Span }[] = []
  for (let word = sentence.first; word < sentence.last; word++) {
    const token = tokens[word]
    if (token === undefined || token.start < span.start || token.end > span.end) continue
    if (token.xpos !== 'NN' || !isPerson(knowledge, token.base)) continue
    const [article] = childrenOf(tree, word, 'det')
    if (article === undefined || !ONE.has(formOf(tree, article))) continue
    const words = { start: tokens[article]?.start ?? token.start, end: token.end }
    const toll = tollOf(knowledge, tree, token)
    if (toll !== undefined) found.push({ toll, words })
  }
  return found
}

const ONE = new Set(['a', 'an', 'another'])

function isPerson({ classes }: Knowledge, base: string): boolean {
  return classes.get('casualty')?.has(base) === true || classes.get('people')?.has(base) === true
}

/** "killed three soldiers *and 11 fighters*", "*dozens of* civilians", "*12 of the* passengers": the count of one is that of the other. */
function isHandedOn(tree: Tree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1
  if (isOf(tree, word, ['nummod', 'amod', 'compound', 'advmod'])) return head > word
  return isOf(tree, word, ['conj', 'appos']) && tree.tokens[head]?.upos !== 'VERB'
}

/** "five *dead*", "15 people *killed*", "12 *wounded* soldiers", "five were *dead*". */
function saidOf(knowledge: Knowledge, tree: Tree, word: number): Toll | undefined {
  const own = tollIn(knowledge, 'noun', tree.tokens[word]?.base)
  if (own !== undefined) return own
  for (const child of childrenOf(tree, word, 'amod', 'acl')) {
    const { base, xpos, feats } = tree.tokens[child] ?? {}
    const isPassive = xpos === 'VBN' || feats?.includes('Voice=Pass') === true
    const said = tollIn(knowledge, 'said', base) ?? tollIn(knowledge, 'said', formOf(tree, child))
    const toll = said ?? (isPassive ? tollIn(knowledge, 'object', base) : undefined)
    if (toll !== undefined) return toll
  }
  return undefined
}

function doneTo(knowledge: Knowledge, tree: Tree, word: number): Toll | undefined {
  const { head = -1, deprel = '' } = tree.tokens[word] ?? {}
  const base = tree.tokens[head]?.base
  if (deprel === 'obj' || deprel === 'nsubj:pass')
    return tollIn(knowledge, 'object', base) ?? resultOf(knowledge, tree, head)
  if (deprel === 'nsubj')
    return (
      tollIn(knowledge, 'subject', base) ??
      tollIn(knowledge, 'said', base) ??
      tollIn(knowledge, 'said', formOf(tree, head))
    )
  const isOwned =
    isOf(tree, word, ['nmod']) &&
    childrenOf(tree, word, 'case').some((child) => tree.tokens[child]?.base === 'of')
  return isOwned ? tollIn(knowledge, 'noun', base) : undefined
}

/** "were shot *dead*" */
function resultOf(knowledge: Knowledge, tree: Tree, verb: number): Toll | undefined {
  return childrenOf(tree, verb, 'xcomp', 'advmod', 'obl')
    .flatMap((one) => tollIn(knowledge, 'said', formOf(tree, one)) ?? [])
    .at(0)
}

function formOf({ text, tokens }: Tree, word: number): string {
  const token = tokens[word]
  return token === undefined ? '' : text.slice(token.start, token.end).toLowerCase()
}

function tollIn(
  { classes }: Knowledge,
  kind: 'object' | 'subject' | 'noun' | 'said',
  word: string | undefined,
): Toll | undefined {
  if (word === undefined) return undefined
  return TOLLS.find((toll) => classes.get(`toll-${toll}-${kind}`)?.has(word) === true)
}
