import type { Argument } from './frame.ts'
import { baseOf, type Place, wordSpan } from './phrase-arguments.ts'
import { childrenOf, isOf, type Tree } from './tree.ts'

/** "backed *down*", "urged *strongly*". */
export function smallWords(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  // "decided *not* to send": it stands with the clause below.
  const refused = childrenOf(tree, head, 'xcomp')
    .flatMap((one) => childrenOf(tree, one, 'advmod'))
    .filter((one) => baseOf(tree, one) === 'not')
  const particles = particlesOf(tree, head)
  const adverbs = childrenOf(tree, head, 'advmod').filter((one) => !particles.includes(one))
  const asWord = (relation: string) => (word: number) => ({
    relation,
    lemma: baseOf(tree, word),
    head: word,
    ...wordSpan(tree, word),
  })
  return [...particles.map(asWord('particle')), ...[...adverbs, ...refused].map(asWord('adverb'))]
}

/** Particles that are never prepositions. */
export const ASIDE: ReadonlySet<string> = new Set(['back', 'away', 'aside'])
const PARTICLES = new Set('back down up out off away over in aside'.split(' '))

/** Verbs that "over" goes with, so that "handed *over* two boats" are not more than two. */
const HANDING = new Set(['hand', 'turn', 'take'])

/** The words that make one verb with it: "call *off*", "shot *down* 20 drones". */
export function particlesOf(tree: Tree, head: number): readonly number[] {
  const own = childrenOf(tree, head, 'compound:prt')
  const next = head + 1
  const base = baseOf(tree, next)
  const isBehind =
    PARTICLES.has(base) &&
    (isOf(tree, next, ['advmod', 'amod']) || isCaseOfObject(tree, next)) &&
    (base !== 'over' || HANDING.has(baseOf(tree, head)))
  return isBehind && !own.includes(next) ? [...own, next] : own
}

/** "handed *over* tents": a preposition that the object of the verb has is none. */
function isCaseOfObject(tree: Tree, word: number): boolean {
  return isOf(tree, word, ['case']) && isOf(tree, tree.tokens[word]?.head ?? -1, ['obj'])
}
