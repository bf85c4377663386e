import type { Mention, Topic } from '../model/claim.ts'
import { firstEndingAfter } from '../model/evidence.ts'
import { firstFrom } from '../model/first-from.ts'
import { namedBeside } from './antecedents.ts'
import { entityAt, type ResolveContext, sentenceAt } from './context.ts'

/** How many sentences back "it" and "they" may reach. */
const REACH = 2

/** Whether a pronoun takes up one body or several. */
type Count = 'one' | 'many'

/** Whom the pronouns among the topics of a document take up, by where their heads begin. */
const taken = new WeakMap<ResolveContext, ReadonlyMap<number, readonly Mention[]>>()

/**
 * Whom "it" and "they" take up, where they act or speak: a subject of the clauses above them, else of the sentence before, the
 * main one first, that is as many and can act. Nobody where the sentence before is about a thing that could be meant.
 */
export function topicsBefore(context: ResolveContext, mention: Mention): readonly Mention[] {
  return takenUpIn(context, mention, takenByTopics(context))
}

/** Filled in the order of the text, since a pronoun goes on with what those before it take up. */
function takenByTopics(context: ResolveContext): ReadonlyMap<number, readonly Mention[]> {
  const known = taken.get(context)
  if (known !== undefined) return known
  const found = new Map<number, readonly Mention[]>()
  const pronouns = context.topics
    .flatMap(({ mentions }) => mentions.filter(({ rule }) => rule === 'party/pronoun'))
    .sort((a, b) => a.head.start - b.head.start)
  for (const one of pronouns) found.set(one.head.start, takenUpIn(context, one, found))
  taken.set(context, found)
  return found
}

/** "*It* was the second attack in three days": the attack itself, and nobody who acts. */
function isOfAttack({ document: { tokens }, knowledge }: ResolveContext, pronoun: number): boolean {
  const { deprel, head = -1 } = tokens[pronoun] ?? {}
  const { upos, base = '' } = tokens[head] ?? {}
  const isSaidOfIt = deprel === 'nsubj' && upos === 'NOUN'
  return isSaidOfIt && knowledge.classes.get('violence')?.has(base) === true
}

function takenUpIn(
  context: ResolveContext,
  mention: Mention,
  before: ReadonlyMap<number, readonly Mention[]>,
): readonly Mention[] {
  const { document } = context
  const count = countOf(document.text.slice(mention.head.start, mention.head.end))
  if (count === undefined) return []
  const pronoun = firstEndingAfter(document.tokens, mention.head.start)
  if (isOfAttack(context, pronoun)) return []
  const above = ancestorsOf(context, pronoun)
  const isOfBlamed = count === 'many' && isBlamed(context, above, pronoun)
  const here = sentenceAt(context, mention.head.start)
  for (let index = here; index >= Math.max(0, here - REACH); index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) continue
    const own = topicsIn(context, sentence.first, Math.min(sentence.last, pronoun))
    const ranked =
      index === here
        ? [
            ...(isOfBlamed ? blamedIn(context, own, above) : []),
            ...overIt(own, above, mention, pronoun),
          ]
        : mainFirst(context, own)
    const [first] = ranked
    const fitting = ranked.filter((topic) => fits(context, topic, count))
    // "The ministry accused the villagers. *They* denied it": several before a body that may be spoken of as several.
    const several = index < here ? fitting.find((topic) => isSeveral(context, topic)) : undefined
    const found = (count === 'many' ? several : undefined) ?? fitting[0]
    const isOfThing = index < here && first !== undefined && isThing(first, count)
    if (isOfThing && !isSpeaking(context, above)) return []
    if (found !== undefined) return found.mentions.flatMap((one) => takenUpBy(context, one, before))
  }
  return []
}

/** "*It* denied this. *It* said …": a pronoun goes on with what the one before it took up. */
function takenUpBy(
  context: ResolveContext,
  mention: Mention,
  before: ReadonlyMap<number, readonly Mention[]>,
): readonly Mention[] {
  const isNamed = mention.rule !== 'party/pronoun' || namedBeside(context, mention) !== undefined
  return isNamed ? [mention] : (before.get(mention.head.start) ?? [])
}

function countOf(word: string): Count | undefined {
  if (/^(?:it|its)$/i.test(word)) return 'one'
  return /^(?:they|them|their)$/i.test(word) ? 'many' : undefined
}

function ancestorsOf({ document: { tokens } }: ResolveContext, word: number): readonly number[] {
  const above: number[] = []
  for (let at = tokens[word]?.head ?? -1; at >= 0; at = tokens[at]?.head ?? -1) above.push(at)
  return above
}

function topicsIn({ topics }: ResolveContext, from: number, to: number): readonly Topic[] {
  const at = (word: number) =>
    firstFrom(topics.length, (index) => (topics[index]?.head ?? word) < word)
  return topics.slice(at(from), at(to))
}

/** "Accused the rebels, saying they had *shelled* the town": several who are blamed did that, and not the one who blames. */
function isBlamed(
  { document: { tokens }, knowledge }: ResolveContext,
  above: readonly number[],
  pronoun: number,
): boolean {
  const [clause = pronoun, ...over] = above
  const has = (name: string) => knowledge.classes.get(name)?.has(tokens[clause]?.base ?? '')
  const isToCome = tokens
    .slice(pronoun, clause)
    .some(({ head, xpos }) => head === clause && xpos === 'MD')
  return (
    has('wrongdoing') === true &&
    !isToCome &&
    over.some((verb) => knowledge.embedding.get('blamed')?.has(tokens[verb]?.base ?? ''))
  )
}

/** Whom the verbs above a pronoun blame. */
function blamedIn(
  { document: { tokens }, knowledge }: ResolveContext,
  topics: readonly Topic[],
  above: readonly number[],
): readonly Topic[] {
  const isBlaming = (verb: number) =>
    knowledge.embedding.get('blamed')?.has(tokens[verb]?.base ?? '') === true
  return topics.filter(
    ({ verb, relation }) => relation === 'object' && above.includes(verb) && isBlaming(verb),
  )
}

/** In the sentence of the pronoun: the subjects of the clauses it stands in, the innermost first, then the others, the nearest first. */
function overIt(
  topics: readonly Topic[],
  above: readonly number[],
  mention: Mention,
  pronoun: number,
): readonly Topic[] {
  const isOwner = mention.head.end < mention.end || above[0] !== topics.at(-1)?.verb
  const outside = topics.filter(({ head }) => !above.includes(head))
  const [clause] = above
  const over = outside
    .filter(({ verb, relation }) => relation === 'subject' && above.includes(verb))
    .filter(({ verb }) => isOwner || verb !== clause)
    .sort((a, b) => above.indexOf(a.verb) - above.indexOf(b.verb))
  const rest = outside.filter((one) => !over.includes(one) && one.verb !== clause)
  const subjects = rest.filter(({ relation }) => relation === 'subject').toReversed()
  const objects = rest.filter(({ relation }) => relation === 'object').toReversed()
  return [...over, ...subjects, ...objects].filter(({ head }) => head < pronoun)
}

/** Subjects of the main clause before those of the clauses below it, subjects before objects. */
function mainFirst(context: ResolveContext, topics: readonly Topic[]): readonly Topic[] {
  const depth = ({ verb }: Topic) => ancestorsOf(context, verb).length
  const subjects = topics.filter(({ relation }) => relation === 'subject')
  const objects = topics.filter(({ relation }) => relation === 'object')
  return [...subjects.toSorted((a, b) => depth(a) - depth(b)), ...objects]
}

function isThing({ mentions, isPlural }: Topic, count: Count): boolean {
  return mentions.length === 0 && isPlural === (count === 'many')
}

/** "*It said* that …": only a body can be meant. */
function isSpeaking({ document, knowledge }: ResolveContext, above: readonly number[]): boolean {
  const base = document.tokens[above[0] ?? -1]?.base ?? ''
  return ['say', 'commit', 'hold'].some((list) => knowledge.speech.get(list)?.has(base))
}

function fits(context: ResolveContext, topic: Topic, count: Count): boolean {
  const { knowledge, document } = context
  const { head, mentions, isPlural } = topic
  const [only] = mentions
  if (only === undefined || isDead(context, topic)) return false
  if (mentions.length > 1) return count === 'many'
  if (only.rule === 'party/pronoun') return isPlural === (count === 'many')
  const token = document.tokens[head]
  const entity = token && entityAt(context, token)
  const isBody = knowledge.classes.get('body-word')?.has(token?.base ?? '') === true
  if (entity === undefined || entity.form === 'demonym')
    return count === 'many' ? isPlural || isBody : !isPlural && isBody
  if (entity.label === 'PER') return false
  const kinds = entity.actors.map((id) => knowledge.actors.get(id)?.kind)
  const isState = kinds.includes('state')
  const canAct = kinds.some((kind) => kind !== 'person') || entity.label === 'ORG'
  return count === 'many' ? canAct && !isState : canAct
}

/** Several by its form: "villagers", "Chad and Mali", "the Houthis"; the "Rapid Support Forces" are one body. */
function isSeveral(context: ResolveContext, { head, mentions, isPlural }: Topic): boolean {
  const token = context.document.tokens[head]
  const entity = token && entityAt(context, token)
  const isName = entity !== undefined && entity.form !== 'demonym'
  const isLong = isName && /\s/.test(context.document.text.slice(entity.start, entity.end))
  return mentions.length > 1 || (isPlural && !isLong)
}

/** "*Forty people* were killed. They agreed": the dead do nothing any more. */
function isDead({ document, knowledge }: ResolveContext, { head, verb }: Topic): boolean {
  const is = (name: string) => knowledge.classes.get(name)?.has(document.tokens[verb]?.base ?? '')
  const isPassive = document.tokens[head]?.deprel === 'nsubj:pass'
  return isPassive ? is('toll-killed-object') === true : is('toll-killed-subject') === true
}
