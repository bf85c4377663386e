import type { Mention } from '../model/claim.ts'
import type { Span } from '../model/evidence.ts'
import type { Argument, Frame } from './frame.ts'
import { ownersOf } from './owners.ts'
import { entityAt, type PartyContext, partiesOf } from './parties.ts'
import { prepositions } from './phrase-arguments.ts'

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
    const own = frame.arguments.filter((one) => one.relation === name)
    const found = (own.length > 0 || name !== 'of' ? own : ofObjects(context, frame)).flatMap(
      (one) =>
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

/** "lifted the siege *of Goma*", "ordered the arrest *of a rebel*": of what a verb has for its object. */
function ofObjects(
  { read, tree }: PartyContext,
  { kind, arguments: own }: Frame,
): readonly Argument[] {
  if (kind === 'noun') return []
  return own
    .filter(({ relation }) => relation === 'object' || relation === 'result')
    .flatMap(({ head }) => prepositions({ read, tree }, head))
    .filter(({ relation }) => relation === 'of')
}

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
