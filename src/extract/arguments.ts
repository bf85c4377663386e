import { contains, type Span } from '../model/evidence.ts'
import type { Argument, Phrase, Read, VerbGroup } from './frame.ts'
import { markerOf } from './governors.ts'
import { hasTo, phraseOf } from './phrases.ts'
import type { Head } from './predicates.ts'
import { hasOwnSubject, isRelative, isRelativeClause, subjectsOf } from './subjects.ts'
import { childrenOf, clauseSpan, conjuncts, extentOf, isOf, type Tree, wordAt } from './tree.ts'

/** Where arguments are read from. */
export interface Place {
  readonly read: Read
  readonly tree: Tree
  /** Whether a word is a verb of saying. */
  readonly isSaying: (word: number) => boolean
}

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
  const handed = handedOn(place, isThere ? [...renamed(subjects, 'subject', 'object'), ...own] : own, head)
  if (isThere && kind === 'verb') {
    // "There were clashes": what is there stands where an object does.
    return [...renamed(subjects, 'subject', 'object'), ...own, ...handed]
  }
  if (!group.isPassive) return [...subjects, ...own, ...handed]
  // "was hit by drones": the subject suffers it, and the doer stands behind "by".
  const doers = [...own, ...handed].filter(({ relation }) => relation === 'by')
  return [
    ...renamed(doers, 'by', 'subject'),
    ...renamed(subjects, 'subject', 'object'),
    ...renamed([...own, ...handed], 'object', 'result'),
  ]
}

function renamed(list: readonly Argument[], from: string, to: string): readonly Argument[] {
  return list.map((one) => (one.relation === from ? { ...one, relation: to } : one))
}

/** The phrases around some words, without those that only tell the time. */
function phrases(
  { read, tree }: Place,
  words: readonly number[],
  relation: string,
): readonly Argument[] {
  return words.flatMap((word) => {
    const phrase = phraseOf(read, tree, word)
    return phrase.isDate === true ? [] : [asArgument(phrase, relation)]
  })
}

/** A phrase as an argument. */
export function asArgument({ lemma, head, start, end }: Phrase, relation: string): Argument {
  return { relation, lemma, head, start, end }
}

/** "struck *the port*", "the port that they *struck*", "gave *Fiji* a loan" (which goes to Fiji). */
function objects(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  const own = childrenOf(tree, head, 'obj').filter((one) => !isRelative(tree, one))
  const found = own.length > 0 ? own : sharedObjects(tree, head)
  const named = childrenOf(tree, head, 'xcomp').filter((one) => isNominal(tree, one))
  const given = childrenOf(tree, head, 'iobj')
  const all = (words: readonly number[]) => words.flatMap((one) => conjuncts(tree, one))
  const list = phrases(place, all([...given, ...found, ...named]), 'object')
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
  const isNoun = isOf(tree, next, ['det']) && isOf(tree, next + 1, ['case'])
  if (!isNoun || baseOf(tree, next) !== 'no') return []
  return [{ relation: 'object', lemma: 'no', head: next, ...wordSpan(tree, next) }]
}

/** "was given *two weeks*". */
function durations(place: Place, head: number): readonly Argument[] {
  return phrases(place, childrenOf(place.tree, head, 'obl:unmarked'), 'object')
}

function isNominal(tree: Tree, word: number): boolean {
  const upos = tree.tokens[word]?.upos
  return (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ') && !hasTo(tree, word)
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

/** The prepositions before a phrase: "*out of* the deal" has two. */
function casesOf(tree: Tree, word: number): readonly string[] {
  const own = childrenOf(tree, word, 'case').filter((child) => child < word)
  // "a deadline *for* Hamas to answer": there it opens the clause.
  const before = extentOf(tree, word).first - 1
  const all = own.length === 0 && isOf(tree, before, ['mark']) ? [before] : own
  return all.map((child) => wordAt(tree, child).toLowerCase())
}

/** Phrases with prepositions that hang on a word, each by its preposition. */
function prepositions(place: Place, head: number): readonly Argument[] {
  const { read, tree } = place
  return childrenOf(tree, head, 'obl', 'nmod').flatMap((one) => {
    if (isSameName(read, head, one)) return []
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

/**
 * Phrases and clauses that hang on the words below a verb may be meant for it too: "held *talks* with Chad",
 * "announced *plans* to withdraw".
 */
function handedOn(place: Place, own: readonly Argument[], verb: number): readonly Argument[] {
  return own
    .filter(({ relation, head }) => !/^(?:clause|complement|adverb|particle)$/.test(relation) && head !== verb)
    .flatMap(({ head, relation }) => [
      ...nested(place, head),
      ...(relation === 'object' ? [...nounClauses(place, head), ...behindNoun(place, head)] : []),
    ])
}

/** "left two people dead *in Goma*", "the talks held *in Oslo*". */
function behindNoun(place: Place, noun: number): readonly Argument[] {
  return childrenOf(place.tree, noun, 'amod', 'acl')
    .filter((one) => one > noun && !isRelativeClause(place.tree, one))
    .flatMap((one) => prepositions(place, one))
}

/** The phrases that hang on a phrase, and those that hang on these. */
function nested(place: Place, head: number): readonly Argument[] {
  const near = prepositions(place, head)
  return [
    ...near.filter(({ relation }) => relation !== 'of'),
    ...near.flatMap((one) => nested(place, one.head)),
  ]
}

/** The clauses that hang on a verb, each with the verb that it turns on as `complement`. */
function clauses(place: Place, head: number): readonly Argument[] {
  const { tree } = place
  const below = childrenOf(tree, head, 'ccomp', 'xcomp', 'advcl', 'csubj').filter(
    (one) => !isAside(tree, one),
  )
  // "it is *up* to Chad to answer"
  const behindCase = childrenOf(tree, head, 'case').flatMap((one) => childrenOf(tree, one, 'advcl'))
  const beside = childrenOf(tree, head, 'parataxis').filter(
    (one) => one > head && !place.isSaying(one),
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
function nounClauses(place: Place, head: number): readonly Argument[] {
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

/** "backed *down*", "urged *strongly*". */
function smallWords(place: Place, head: number): readonly Argument[] {
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
  return [
    ...particles.map(asWord('particle')),
    ...[...adverbs, ...refused].map(asWord('adverb')),
  ]
}

/** Particles that are never prepositions. */
const ASIDE = new Set(['back', 'away', 'aside'])
const PARTICLES = new Set('back down up out off away over in aside'.split(' '))
/** Verbs that "over" goes with, so that "handed *over* two boats" are not more than two. */
const HANDING = new Set(['hand', 'turn', 'take'])

/** The words that make one verb with it: "call *off*", "shot *down* 20 drones". */
function particlesOf(tree: Tree, head: number): readonly number[] {
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

function baseOf(tree: Tree, word: number): string {
  return tree.tokens[word]?.base ?? ''
}

function wordSpan(tree: Tree, word: number): Span {
  const { start, end } = tree.tokens[word] ?? { start: 0, end: 0 }
  return { start, end }
}

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
      found.push(...prepositions(place, at).filter(({ head }) => conjuncts(tree, one).includes(head)))
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
    const start = isPossessor && token.upos !== 'PRON' ? phraseOf(read, tree, index).start : token.start
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
