import type { Mention } from '../model/claim.ts'
import type { Argument, Phrase } from './frame.ts'
import {
  canAct,
  caseOf,
  cut,
  entitiesIn,
  fromPhrase,
  type PartyContext,
  partiesOf,
} from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { childrenOf } from './tree.ts'

/**
 * Parties named as the owner or nationality of a thing: "Russian oil platforms", "troops of Kenya". Those whom it holds or is for
 * are struck with it as well, "a camp for Malian refugees", but it is not theirs.
 */
export function ownersOf(
  context: PartyContext,
  argument: Argument,
  { orHeld }: { readonly orHeld: boolean },
): readonly Mention[] {
  const { read, tree } = context
  const head = read.tokens[argument.head]
  if (head === undefined) return []
  const inside = entitiesIn(read, argument).filter(
    (entity) => canAct(entity) && entity.start < head.start,
  )
  if (inside.length > 0) return inside.map((entity) => fromPhrase(argument, entity, 'party/owner'))
  const prepositions = orHeld ? /^(?:of|by|from|for)$/ : /^(?:of|by|from)$/
  const hanging = childrenOf(tree, argument.head, 'nmod')
  const isGround = context.knowledge.classes.get('ground')?.has(argument.lemma) === true
  const behind = hanging
    .filter((one) => prepositions.test(caseOf(tree, one)))
    .map((one) => phraseOf(read, tree, one))
  const around = hanging
    .filter((one) => orHeld && isGround && AROUND.test(caseOf(tree, one)))
    .map((one) => phraseOf(read, tree, one))
    .filter((phrase) => entitiesIn(read, phrase).some(({ actors }) => actors.length > 0))
  const phrases = [...behind, ...around, ...(orHeld ? heldBy(context, argument.head) : [])]
  const named = phrases.find((phrase) => entitiesIn(read, phrase).some(canAct))
  if (named !== undefined) return ownerIn(context, argument, named)
  if (!orHeld) return []
  const holders = heldByUnnamed(context, argument)
  return holders.length > 0 ? holders : carried(context, argument, phrases)
}

/** "hit the *area near* Malian posts": what is struck there is theirs. */
const AROUND = /^(?:near|around|outside|surrounding)$/

/** "a *police* convoy", "a *rebel*-held town": whose a thing is, though nobody is named. */
function heldByUnnamed(
  { read, tree, knowledge }: PartyContext,
  { relation, head, lemma }: Argument,
): readonly Mention[] {
  // "*police* officers" are somebody, and so is "Police Commissioner Haddad".
  const isThing = tree.tokens[head]?.upos === 'NOUN' && !knowledge.classes.get('people')?.has(lemma)
  if (!isThing || relation === 'subject') return []
  const before = childrenOf(tree, head, 'compound', 'amod').filter((one) => one < head)
  const held = before
    .filter((one) => HOLDING.has(tree.tokens[one]?.base ?? ''))
    .flatMap((one) => childrenOf(tree, one, 'compound', 'obl', 'nsubj', 'advmod'))
  return [...before, ...held]
    .flatMap((one): readonly Mention[] => {
      const token = read.tokens[one]
      const isHolder =
        token?.upos === 'NOUN' && knowledge.classes.get('holder')?.has(token.base) === true
      if (token === undefined || !isHolder) return []
      const { start, end } = token
      return [{ start, end, head: token, rule: 'party/description', basis: 'read' }]
    })
    .slice(0, 1)
}

/** "boats *of migrants*", "a bus carrying *refugees*": those on board, though nobody is named. */
function carried(
  context: PartyContext,
  { lemma }: Argument,
  phrases: readonly Phrase[],
): readonly Mention[] {
  if (context.knowledge.classes.get('carrier')?.has(lemma) !== true) return []
  return phrases
    .flatMap((phrase) => partiesOf(context, asArgument(phrase, 'owner')))
    .filter(({ rule }) => rule === 'party/description')
    .slice(0, 1)
}

/** Whose a thing is, in the phrase behind it: "weapons of *Malian rebels*", "the skies of *Mali*". */
function ownerIn(context: PartyContext, argument: Argument, phrase: Phrase): readonly Mention[] {
  const people = partiesOf(context, asArgument(phrase, 'owner'))
  if (people.some(({ rule }) => rule === 'party/people-of')) return people
  // "the arrest of former Malian president *Amira Haddad*" is not Mali's.
  const person = people.find(({ rule }) => rule === 'party/name')?.head
  const names = entitiesIn(context.read, phrase).filter(canAct)
  return names
    .filter(({ start }) => person === undefined || start === person.start)
    .slice(0, 1)
    .map((entity) => fromPhrase(cut(argument, entity), entity, 'party/owner'))
}

/** Verbs that tell whose a thing is: "a depot *used* by Chad", "a bus *carrying* Malian refugees". */
const HOLDING = new Set(
  'use own hold control run operate manage occupy house carry transport shelter host man crew belong'.split(
    ' ',
  ),
)

/** Phrases of a verb that tells whose a thing is. */
function heldBy({ read, tree }: PartyContext, thing: number): readonly Phrase[] {
  return childrenOf(tree, thing, 'acl')
    .filter((verb) => HOLDING.has(tree.tokens[verb]?.base ?? ''))
    .flatMap((verb) => childrenOf(tree, verb, 'obj', 'obl:agent', 'obl'))
    .filter((one) => /^(?:by|to|)$/.test(caseOf(tree, one)))
    .map((one) => phraseOf(read, tree, one))
}
