import { contains, type Span } from '../model/evidence.ts'
import { nounClauses } from './clause-arguments.ts'
import type { Argument, Phrase, Read } from './frame.ts'
import { baseOf, nested, type Place, prepositions, wordSpan } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { childrenOf, conjuncts, extentOf, isOf } from './tree.ts'

/** The arguments of a noun: what stands before it in its phrase, and what hangs on it. */
export function argumentsOfNoun(place: Place, phrase: Phrase): readonly Argument[] {
  const { tree } = place
  const own = prepositions(place, phrase.head)
  const held = childrenOf(tree, phrase.head, 'acl').filter((one) => HELD.has(baseOf(tree, one)))
  return [
    ...modifiersOf(place, phrase),
    ...own,
    ...held.flatMap((one) => prepositions(place, one)),
    ...own.flatMap(({ head }) => nested(place, head)),
    ...nounClauses(place, phrase.head),
    ...childrenOf(tree, phrase.head, 'acl')
      .flatMap((one) => childrenOf(tree, one, 'advmod'))
      .filter((one) => baseOf(tree, one) === 'not')
      .map((one) => ({ relation: 'particle', lemma: 'not', head: one, ...wordSpan(tree, one) })),
  ]
}

/** "talks *held* in Berlin between …": the participle hands its phrases on to the noun. */
const HELD = new Set('hold take host stage conduct launch carry'.split(' '))

/** Phrases of the verb that a noun is the object of: "launched a strike *against the port*". */
export function sharedWith(place: Place, verb: number, noun: Span): readonly Argument[] {
  const own = prepositions(place, verb).filter(({ start }) => start >= noun.end)
  return [...own, ...own.flatMap(({ head }) => nested(place, head))]
}

/** Phrases that stand right behind a noun and hang on a word above it: "fled after protests *against the government*". */
export function standingBehind(place: Place, phrase: Phrase): readonly Argument[] {
  const { tree } = place
  const own = extentOf(tree, phrase.head)
  let { last } = own
  const found: Argument[] = []
  for (let at = tree.tokens[phrase.head]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    for (const one of childrenOf(tree, at, 'obl', 'nmod')) {
      const { first, last: end } = extentOf(tree, one)
      if (first !== last) continue
      found.push(
        ...prepositions(place, at).filter(({ head }) => conjuncts(tree, one).includes(head)),
      )
      last = end
    }
    if (tree.tokens[at]?.upos === 'VERB') break
  }
  return found
}

/** What stands before the head inside its own phrase: "Russia's", "Ukrainian", "missile". */
function modifiersOf({ read, tree }: Place, phrase: Phrase): readonly Argument[] {
  const found: Argument[] = []
  const head = read.tokens[phrase.head]
  if (head === undefined) return found
  const inside = { start: phrase.start, end: head.start }
  for (const entity of read.entities) {
    if (entity.start >= inside.end) break
    if (!contains(inside, entity)) continue
    const isPossessor = /^['’]s?/.test(read.text.slice(entity.end, entity.end + 2))
    const last = lastTokenOf(read, phrase, entity)
    found.push({
      relation: isPossessor ? 'possessor' : 'modifier',
      lemma: read.tokens[last]?.base ?? '',
      head: last,
      start: entity.start,
      end: entity.end,
    })
  }
  for (let index = phrase.first; index < phrase.head; index++) {
    const token = read.tokens[index]
    if (token === undefined || found.some((one) => contains(one, token))) continue
    if (!/^(?:PRON|NOUN|ADJ|PROPN|VERB)$/.test(token.upos)) continue
    const isPossessor = isOf(tree, index, ['nmod:poss'])
    const start =
      isPossessor && token.upos !== 'PRON' ? phraseOf(read, tree, index).start : token.start
    const relation = isPossessor ? 'possessor' : 'modifier'
    found.push({ relation, lemma: token.base, head: index, start, end: token.end })
  }
  return found
}

function lastTokenOf(read: Read, phrase: Phrase, span: Span): number {
  for (let index = phrase.last - 1; index >= phrase.first; index--) {
    if ((read.tokens[index]?.start ?? span.end) < span.end) return index
  }
  return phrase.first
}
