import type { Argument } from './frame.ts'
import { markerOf } from './governors.ts'
import type { Place } from './phrase-arguments.ts'
import { hasTo } from './phrases.ts'
import { hasOwnSubject, isRelativeClause } from './subjects.ts'
import { childrenOf, clauseSpan, extentOf, isOf, type Tree, wordAt } from './tree.ts'

/** The clauses that hang on a verb, each with the verb that it turns on as `complement`. */
export function clauses(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  // "it is on Chad *to answer*"
  const isCopular = childrenOf(tree, head, 'cop').length > 0
  const below = [
    ...childrenOf(tree, head, 'ccomp', 'xcomp', 'advcl', 'csubj'),
    ...(isCopular ? childrenOf(tree, head, 'acl').filter((one) => hasTo(tree, one)) : []),
  ].filter((one) => !isAside(tree, one))
  // "it is *up* to Chad to answer"
  const behindCase = childrenOf(tree, head, 'case').flatMap((one) => childrenOf(tree, one, 'advcl'))
  const beside = childrenOf(tree, head, 'parataxis').filter(
    (one) => one > head && !place.tree.isSaying(one),
  )
  return [
    ...[...below, ...behindCase]
      .filter((one) => !isNominal(tree, one) || isOf(tree, one, ['ccomp', 'advcl']))
      .flatMap((one) => clause(place, one, markOf(tree, one))),
    ...beside.flatMap((one) => clause(place, one, 'that')),
  ]
}

/** "hit the port, *killing* two": it adds to the verb and is no part of what that says. */
function isAside(tree: Tree, head: number): boolean {
  const before = extentOf(tree, head).first
  const isBare = isOf(tree, head, ['advcl']) && markerOf(tree, head) === '' && !hasTo(tree, head)
  return isBare && [before - 1, before].some((one) => /^[,–—]$/.test(wordAt(tree, one)))
}

/** "plans *to withdraw*", "claims *that it withdrew*". */
export function nounClauses(place: Place, head: number): readonly Argument[] {
  return childrenOf(place.tree, head, 'acl', 'ccomp')
    .filter((one) => !isRelativeClause(place.tree, one))
    .flatMap((one) =>
      hasTo(place.tree, one) || markerOf(place.tree, one) !== ''
        ? clause(place, one, markOf(place.tree, one))
        : [],
    )
}

function clause({ read, tree }: Place, head: number, marker: string): readonly Argument[] {
  const span = clauseSpan(tree, head)
  const lemma = read.tokens[head]?.base ?? ''
  const { start, end } = read.tokens[head] ?? span
  return [
    { relation: 'clause', lemma: marker, head, ...span },
    { relation: 'complement', lemma, head, start, end },
  ]
}

/** What a clause opens with: `that` (said or left out), `to`, `ing`, `of-ing`, `how`, `because`. */
function markOf(tree: Tree, head: number): string {
  const isIng = tree.tokens[head]?.xpos === 'VBG'
  const marker = markerOf(tree, head)
  if (hasTo(tree, head)) return marker === 'to' && isIng ? 'to-ing' : 'to'
  if (marker !== '') return isIng && !hasOwnSubject(tree, head) ? `${marker}-ing` : marker
  if (isIng && !hasOwnSubject(tree, head)) return 'ing'
  if (isOf(tree, head, ['xcomp'])) return 'to'
  const asked = childrenOf(tree, head).find((child) => /^W/.test(tree.tokens[child]?.xpos ?? ''))
  return asked === undefined ? 'that' : wordAt(tree, asked).toLowerCase()
}

export function isNominal(tree: Tree, word: number): boolean {
  const upos = tree.tokens[word]?.upos
  return (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ') && !hasTo(tree, word)
}
