import type { LexiconEntry } from '../lexicon/entry.ts'
import type { EventType, Mention } from '../model/claim.ts'
import type { Span } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { ownersOf } from './owners.ts'
import { entityAt, type PartyContext, partiesOf } from './parties.ts'

/** The parties that fill a role: those of the first relation that names any; `speaker` is who says so. */
export function fillRole(
  context: PartyContext,
  frame: Frame,
  relations: readonly string[],
  speakers: readonly Mention[],
): readonly Mention[] {
  for (const relation of relations) {
    // "She said the pact must be signed": who demands it stands with the verb of saying.
    if (relation === 'speaker' && speakers.length > 0) return speakers.slice(0, 1)
    const isOwner = relation.endsWith("'s")
    const name = isOwner ? relation.slice(0, -2) : relation
    const found = frame.arguments
      .filter((one) => one.relation === name)
      .flatMap((one) =>
        standingFor(
          one,
          isOwner ? ownersOf(context, one, { orHeld: true }) : asParties(context, one),
        ),
      )
    if (found.length > 0) return unique(found)
  }
  return unique(
    relations
      .flatMap((relation) => frame.arguments.filter((one) => one.relation === relation))
      .flatMap((one) => standingFor(one, ownersOf(context, one, { orHeld: true }))),
  ).slice(0, 1)
}

/** Whom an act of a type is done to by the sense of its prepositions, where an entry asks for nobody in particular. */
const USUAL: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  // "lodged a protest *with Chad*"
  ACCUSE: ['against', 'with', "against's"],
  // "confiscated weapons *from the rebels*"
  COERCE: ['from', 'against', "from's"],
  ASSAULT: ['against', 'on', 'at', "on's", "at's", "against's"],
  REQUEST: ['from', 'to'],
  // "rejected a demand *by Chad*", "rejected *Chad's* demand"
  REJECT: ['from', 'by', "object's"],
  PROTEST: ["at's", "over's", "of's", 'by'],
  THREATEN: ['against', 'to', "object's", "on's"],
  SANCTION: ['against', 'on', 'with', 'to', "object's"],
  MOBILIZE: ['against'],
  SUPPORT: ['with', 'to'],
  AGREE: ['with', 'to'],
  CONCEDE: ['to', "object's"],
  AID: ['to', 'for'],
}

/** Who is meant by the prepositions that acts of a type usually have, where the entry's own relations name nobody. */
export function usualRecipient(
  context: PartyContext,
  frame: Frame,
  { type, roles }: LexiconEntry,
): readonly Mention[] {
  if (frame.kind === 'noun' || roles.recipient.length === 0) return []
  const taken = new Set(roles.actor)
  return fillRole(
    context,
    frame,
    (USUAL[type] ?? []).filter((relation) => !taken.has(relation)),
    [],
  )
}

/**
 * Whom an act of speech is about, where only the clause that it governs says so: "demanded that *Chad* withdraw", "threatened
 * to shell *Chad*", "refused to lift the blockade of *Chad*".
 */
export function toldOf(
  context: PartyContext,
  clauses: Clauses,
  frame: Frame,
  entryOf: (frame: Frame) => LexiconEntry | undefined,
  depth = 0,
): readonly Mention[] {
  const below = frame.arguments.find(({ relation }) => relation === 'complement')
  const clause = clauses.frames.find(({ kind, head }) => kind !== 'noun' && head === below?.head)
  if (clause === undefined || depth > DEEPEST) return []
  const own = new Set(
    frame.arguments.filter(({ relation }) => relation === 'subject').map(({ head }) => head),
  )
  const asked = clause.arguments
    .filter(({ relation, head }) => relation === 'subject' && !own.has(head))
    .flatMap((one) => partiesOf(context, one))
  if (asked.length > 0) return unique(asked)
  const entry = entryOf(clause)
  const named = entry === undefined ? [] : fillRole(context, clause, entry.roles.recipient, [])
  if (named.length > 0) return named
  const near = fillRole(context, clause, TOLD, [])
  // "is willing to help *defend Chad*"
  return near.length > 0 ? near : toldOf(context, clauses, clause, entryOf, depth + 1)
}

/** How many clauses down somebody is looked for: "agreed to try to help *Chad*". */
const DEEPEST = 3
const TOLD = ['object', "object's", 'to', 'against', 'on', 'with', 'from', 'for', "on's", "to's"]

function asParties(context: PartyContext, argument: Argument): readonly Mention[] {
  if (argument.relation !== 'modifier' && argument.relation !== 'possessor')
    return partiesOf(context, argument)
  const entity = entityAt(context.read, argument)
  // "the Berlin talks": the city is where they are, not who talks.
  const isSeat =
    entity !== undefined && argument.relation === 'modifier' && isSeatAlone(context, entity)
  if (isSeat) return []
  if (entity === undefined || entity.actors.length === 0)
    return argument.relation === 'possessor' ? partiesOf(context, argument) : []
  const { start, end } = entity
  return [{ start, end, head: { start, end }, rule: `party/${argument.relation}`, basis: 'read' }]
}

function isSeatAlone({ knowledge, read }: PartyContext, { start, end }: Span): boolean {
  const actors = knowledge.names
    .get(read.text.slice(start, end))
    .flatMap((one) => (one.kind === 'actor' ? [one.form] : []))
  return actors.length > 0 && actors.every((form) => form === 'seat')
}

/** The parties of words that a pronoun was taken for, with that pronoun; one that is a pronoun itself has its own way. */
function standingFor({ pronoun }: Argument, mentions: readonly Mention[]): readonly Mention[] {
  if (pronoun === undefined) return mentions
  return mentions.map((one) => (one.rule === 'party/pronoun' ? one : { ...one, pronoun }))
}

/** Each party once, in the order of their first mention. */
export function unique(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    (one, index) => mentions.findIndex(({ head }) => head.start === one.head.start) === index,
  )
}
