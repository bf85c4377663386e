import { clauses, isNominal, nounClauses } from './clause-arguments.ts'
import type { Argument, VerbGroup } from './frame.ts'
import { ASIDE, particlesOf, smallWords } from './particles.ts'
import {
  baseOf,
  casesOf,
  nested,
  type Place,
  phrases,
  prepositions,
  wordSpan,
} from './phrase-arguments.ts'
import { hasTo } from './phrases.ts'
import type { Head } from './predicates.ts'
import { hasOwnSubject, isRelative, isRelativeClause, subjectsOf } from './subjects.ts'
import { childrenOf, conjuncts, isOf, type Tree } from './tree.ts'

/** The arguments of a verb or a predicate adjective. */
export function argumentsOf(
  place: Place,
  { kind, head, verb }: Head,
  group: VerbGroup,
): readonly Argument[] {
  const { tree } = place
  const subjects = phrases(place, subjectsOf(tree, head), 'subject')
  const [expletive] = childrenOf(tree, head, 'expl')
  const isThere = expletive !== undefined && baseOf(tree, expletive) === 'there'
  const own = [
    ...(head === verb ? objects(place, head) : predicate(place, kind, head)),
    ...prepositions(place, head),
    ...clauses(place, head),
    ...smallWords(place, head),
    ...phrases(place, expletive === undefined ? [] : [expletive], 'subject'),
    ...(group.isPassive ? durations(place, head) : []),
  ].sort((a, b) => a.start - b.start)
  const sufferers = renamed(subjects, 'subject', 'object')
  const handed = [
    ...handedOn(place, isThere ? [...sufferers, ...own] : own, head),
    // "Three ships *in the port* were hit", "talks *between them* were cancelled"
    ...(group.isPassive
      ? handedOn(place, sufferers, head).filter(({ relation }) => PLACES.has(relation))
      : []),
  ]
  if (isThere && kind === 'verb') {
    // "There were clashes": what is there stands where an object does.
    return [...sufferers, ...own, ...handed]
  }
  if (!group.isPassive) return [...subjects, ...own, ...handed, ...firedBy(place, head)]
  // "was hit by drones": the subject suffers it, and the doer stands behind "by".
  const doers = [...own, ...handed].filter(({ relation }) => relation === 'by')
  return [
    ...renamed(doers, 'by', 'subject'),
    ...sufferers,
    ...renamed([...own, ...handed], 'object', 'result'),
  ]
}

/** "*Chad* launched missiles targeting the port": who fires them stands with the verb above. */
function firedBy(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  const weapon = tree.tokens[head]?.head ?? -1
  const verb = tree.tokens[weapon]?.head ?? -1
  const isFired =
    isOf(tree, head, ['acl']) && isOf(tree, weapon, ['obj']) && FIRING.has(baseOf(tree, verb))
  return isFired && !isRelativeClause(tree, head)
    ? phrases(place, subjectsOf(tree, verb), 'by')
    : []
}

const FIRING = new Set('launch fire send shoot drop unleash direct lob'.split(' '))

const PLACES = new Set('in at near off outside inside around along over between'.split(' '))

function renamed(list: readonly Argument[], from: string, to: string): readonly Argument[] {
  return list.map((one) => (one.relation === from ? { ...one, relation: to } : one))
}

/** "struck *the port*", "the port that they *struck*", "gave *Fiji* a loan" (which goes to Fiji). */
function objects(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  const own = childrenOf(tree, head, 'obj').filter((one) => !isRelative(tree, one))
  const found = own.length > 0 ? own : sharedObjects(tree, head)
  // "left *eight dead and dozens injured*"
  const isLeft = baseOf(tree, head) === 'leave'
  const named = childrenOf(tree, head, 'xcomp').filter(
    (one) =>
      isNominal(tree, one) || (isLeft && tree.tokens[one]?.upos === 'VERB' && !hasTo(tree, one)),
  )
  const given = childrenOf(tree, head, 'iobj')
  const all = (words: readonly number[]) => words.flatMap((one) => conjuncts(tree, one))
  // "gave Chad *two weeks*"
  const spans = given.length > 0 && found.length === 0 ? childrenOf(tree, head, 'obl:unmarked') : []
  const list = phrases(place, all([...given, ...found, ...named, ...spans]), 'object')
  // "handed over two boats": the object of such a verb is looked for behind its particle.
  const particle = particlesOf(tree, head).find((one) => !ASIDE.has(baseOf(tree, one)))
  const behind = particle === undefined ? [] : list.filter((one) => one.head > particle)
  return [
    ...list.filter((one) => !behind.includes(one)),
    ...renamed(behind, 'object', baseOf(tree, particle ?? head)),
    ...(found.length > 0 ? phrases(place, all(given), 'to') : []),
    ...refusal(place, head),
  ]
}

/** "said *no* to the loan": the parse takes it for an article of the loan. */
function refusal({ tree }: Place, head: number): readonly Argument[] {
  const next = head + 1
  const isNoun = isOf(tree, next, ['det', 'advmod']) && isOf(tree, next + 1, ['case'])
  if (!isNoun || baseOf(tree, next) !== 'no') return []
  return [{ relation: 'object', lemma: 'no', head: next, ...wordSpan(tree, next) }]
}

/** "was given *two weeks*". */
function durations(place: Place, head: number): readonly Argument[] {
  return phrases(place, childrenOf(place.tree, head, 'obl:unmarked'), 'object')
}

/** What a relative clause or a verb joined by "and" takes as its object from the words around it. */
function sharedObjects(tree: Tree, head: number): readonly number[] {
  const above = tree.tokens[head]?.head ?? -1
  if (isOf(tree, head, ['acl:relcl'])) {
    const isObject = childrenOf(tree, head, 'obj').length > 0
    const isBare = childrenOf(tree, head).every((child) => !isRelative(tree, child))
    return (isObject || isBare) && hasOwnSubject(tree, head) ? conjuncts(tree, above) : []
  }
  // "attacked and *destroyed the port*"
  const joined = isOf(tree, head, ['conj'])
    ? childrenOf(tree, above, 'obj').filter((one) => one > head)
    : []
  if (joined.length > 0) return joined
  const [next] = childrenOf(tree, head, 'conj').filter((one) => tree.tokens[one]?.upos === 'VERB')
  const isTight = next !== undefined && next <= head + 2 && !hasOwnSubject(tree, next)
  return isTight ? childrenOf(tree, next, 'obj') : []
}

/** What a copula joins to its subject: "is *ready*", "was *a rebel*", "came *under fire*". */
function predicate(place: Place, kind: Head['kind'], head: number): readonly Argument[] {
  if (kind === 'adjective') return phrases(place, [head], 'predicate')
  const cases = casesOf(place.tree, head)
  const words = conjuncts(place.tree, head).filter(
    (one) => one === head || isNominal(place.tree, one),
  )
  return (cases.length > 0 ? cases : ['object']).flatMap((relation) =>
    phrases(place, words, relation),
  )
}

/**
 * Phrases and clauses that hang on the words below a verb may be meant for it too: "held *talks* with Chad",
 * "announced *plans* to withdraw".
 */
function handedOn(place: Place, own: readonly Argument[], verb: number): readonly Argument[] {
  return own
    .filter(
      ({ relation, head }) =>
        !/^(?:clause|complement|adverb|particle)$/.test(relation) && head !== verb,
    )
    .flatMap(({ head, relation }) => [
      ...nested(place, head),
      ...(relation === 'object'
        ? [...nounClauses(place, head), ...behindNoun(place, head, verb)]
        : toldClauses(place, head)),
    ])
}

/** "agreed with Chad *that talks would go on*", where the parse hangs it on Chad. */
function toldClauses(place: Place, head: number): readonly Argument[] {
  const isMisread = childrenOf(place.tree, head, 'acl:relcl').length > 0
  return isMisread ? nounClauses(place, head) : []
}

/** "left two people dead *in Goma*", "the talks held *in Oslo*". */
function behindNoun(place: Place, noun: number, verb: number): readonly Argument[] {
  return childrenOf(place.tree, noun, 'amod', 'acl')
    .filter((one) => one > noun && one !== verb && !isRelativeClause(place.tree, one))
    .flatMap((one) => prepositions(place, one))
}
