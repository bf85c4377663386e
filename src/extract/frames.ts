import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Sentence } from '../model/annotation.ts'
import type { Argument, Clauses, Frame, Link, Read } from './frame.ts'
import { governorFinder } from './governors.ts'
import { argumentsOfNoun, sharedWith, standingBehind } from './noun-arguments.ts'
import type { Place } from './phrase-arguments.ts'
import { groupWords, phraseOf, verbGroupOf } from './phrases.ts'
import { findHeads, type Head } from './predicates.ts'
import { childrenOf, isOf, spanOf, type Tree, treeOf } from './tree.ts'
import { argumentsOf } from './verb-arguments.ts'

/** Reads the frames of a sentence from its parse: one a verb, one a predicate adjective, one a noun. */
export function findFrames(
  knowledge: Knowledge,
  read: Read,
  sentence: Sentence,
  sentenceIndex: number,
): Clauses {
  const tree = treeOf(read.text, read.tokens, sentence, {
    sayings: knowledge.speech.get('say') ?? new Set(),
    writings: knowledge.speech.get('writings') ?? new Set(),
    names: read.entities,
  })
  const heads = findHeads(read, tree)
  const index = new Map<number, number>()
  for (const [at, { kind, head }] of heads.entries()) if (kind !== 'noun') index.set(head, at)
  const place: Sentenced = { read, tree, base: { sentence, sentenceIndex } }
  const governorOf = governorFinder(tree, (word) => index.has(word))
  const clauses = heads.map((head) => (head.kind === 'noun' ? undefined : clauseFrame(place, head)))
  const frames = heads.map((head, at): Frame => {
    const clause = clauses[at]
    if (clause === undefined) return nounFrame(place, head.head, index, clauses)
    const above = governorOf(head.head)
    if (above === undefined) return clause
    const governor = index.get(above.head)
    return {
      ...clause,
      link: above.link,
      ...(governor === undefined ? {} : { governor }),
      ...(above.noun === undefined ? {} : { governorNoun: read.tokens[above.noun]?.base ?? '' }),
    }
  })
  return { sentence, read, tree, frames }
}

interface Sentenced extends Place {
  readonly base: Pick<Frame, 'sentence' | 'sentenceIndex'>
}

function clauseFrame(place: Sentenced, head: Head): Frame {
  const { read, tree, base } = place
  const isAdjective = head.kind === 'adjective'
  const verb = verbGroupOf(tree, head)
  const { first, last } = groupWords(tree, head, isAdjective)
  const predicate = spanOf(tree, first, last)
  return {
    ...base,
    kind: head.kind,
    lemma: read.tokens[isAdjective ? head.head : head.verb]?.base ?? '',
    predicate,
    head: head.head,
    phrase: predicate,
    verb,
    arguments: argumentsOf(place, head, verb),
  }
}

function nounFrame(
  place: Sentenced,
  head: number,
  index: ReadonlyMap<number, number>,
  clauses: readonly (Frame | undefined)[],
): Frame {
  const { read, tree, base } = place
  const phrase = phraseOf(read, tree, head)
  const governor = clauseAbove(tree, head, index)
  const above = clauses[governor ?? -1]
  // "speeded up the withdrawal": the object of such a verb stands behind its particle.
  const particles = above?.arguments.flatMap((one) =>
    one.relation === 'particle' ? one.lemma : [],
  )
  const objects = new Set(['object', 'result', ...(particles ?? [])])
  const isObject = above?.arguments.some(
    (one) =>
      objects.has(one.relation) && (one.head === head || isLookedThrough(tree, head, one.head)),
  )
  const own = [...argumentsOfNoun(place, phrase), ...standingBehind(place, phrase)].map((one) =>
    boundPossessor(place, one, above),
  )
  const support = isObject && above !== undefined ? supportOf(place, above, phrase) : []
  const { start, end } = read.tokens[head] ?? phrase
  return {
    ...base,
    kind: 'noun',
    lemma: phrase.lemma,
    predicate: { start, end },
    head,
    phrase,
    arguments: [...own, ...support],
    ...(governor === undefined ? {} : { governor, link: linkOf(tree, head, isObject === true) }),
  }
}

/** "called off *a series* of strikes": the object is what there is a series of, and the series is it no less. */
function isLookedThrough(tree: Tree, noun: number, object: number): boolean {
  return tree.tokens[object]?.head === noun && isOf(tree, noun, ['obj', 'nsubj:pass'])
}

/** The clause that a noun stands in; a noun behind a copula stands in its own. */
function clauseAbove(
  tree: Tree,
  noun: number,
  index: ReadonlyMap<number, number>,
): number | undefined {
  for (let at = noun; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const found = index.get(at)
    if (found !== undefined) return found
  }
  return undefined
}

/** A noun is the object of its clause, part of that object ("a wave of *strikes*"), or stands elsewhere in it. */
function linkOf(tree: Tree, noun: number, isObject: boolean): Link {
  if (isObject) return 'object'
  const above = tree.tokens[noun]?.head ?? -1
  const isPart =
    isOf(tree, noun, ['nmod']) &&
    childrenOf(tree, noun, 'case').some((one) => tree.tokens[one]?.base === 'of') &&
    isOf(tree, above, ['obj', 'nsubj:pass'])
  return isPart ? 'object' : 'near'
}

/** "Kenya launched *its* offensive": the possessor is the subject of the clause, where that is not its own phrase. */
function boundPossessor({ read }: Place, own: Argument, above: Frame | undefined): Argument {
  const isPronoun = own.relation === 'possessor' && read.tokens[own.head]?.upos === 'PRON'
  const doer = above?.arguments.find(({ relation }) => relation === 'subject')
  return isPronoun && doer !== undefined && doer.end <= own.start
    ? { ...doer, relation: 'possessor', pronoun: { start: own.start, end: own.end } }
    : own
}

/** The verb that an event noun is the object of, with its other phrases. */
function supportOf(place: Place, above: Frame, noun: Frame['phrase']): readonly Argument[] {
  const verb: Argument = {
    relation: 'support',
    lemma: above.lemma,
    start: above.predicate.start,
    end: above.predicate.end,
    head: above.head,
  }
  const doers = above.arguments.filter(({ relation }) => relation === 'subject')
  return [
    verb,
    ...doers.map((doer) => ({ ...doer, relation: 'supporter' })),
    ...sharedWith(place, above.head, noun),
  ]
}
