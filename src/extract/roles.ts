import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Mention } from '../model/claim.ts'
import { contains, type Span } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { entityAt, ownersOf, type PartyContext, partiesOf } from './parties.ts'

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
        standingFor(one, isOwner ? ownersOf(context, one) : asParties(context, one)),
      )
    if (found.length > 0) return unique(found)
  }
  return unique(
    relations
      .flatMap((relation) => frame.arguments.filter((one) => one.relation === relation))
      .flatMap((one) => standingFor(one, ownersOf(context, one))),
  ).slice(0, 1)
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

/** Where it happens: a place behind "in" or "at", or before the thing struck ("an Odesa port"). */
export function placeOf(
  context: PartyContext,
  clauses: Clauses,
  frame: Frame,
  entry: LexiconEntry,
): Mention | undefined {
  const among = (candidates: readonly Argument[]) =>
    placeAmong(context, candidates, entry.roles.place) ??
    (entry.type === 'ASSAULT' ? struckPlace(context, candidates) : undefined)
  const own = among(frame.arguments)
  if (own !== undefined) return own
  // "a strike *on an Odesa port* left eight dead": the place stands with the event noun.
  for (const { relation, head } of frame.arguments) {
    if (relation !== 'subject' && relation !== 'object') continue
    const noun = clauses.frames.find((one) => one.kind === 'noun' && one.head === head)
    const found = noun && among(noun.arguments)
    if (found !== undefined) return found
  }
  return undefined
}

/** "shelled *Goma*", "a strike on *Port Sudan*": a place that is struck, where it is no whole state. */
function struckPlace(
  { read, knowledge }: PartyContext,
  candidates: readonly Argument[],
): Mention | undefined {
  for (const { relation, head } of candidates) {
    if (relation !== 'object' && relation !== 'on') continue
    const entity = entityAt(read, read.tokens[head] ?? { start: 0, end: 0 })
    const isState = entity?.actors.some((id) => {
      const name = knowledge.actors.get(id)?.name
      return name === read.text.slice(entity.start, entity.end)
    })
    if (entity === undefined || entity.places.length === 0 || isState) continue
    const span = { start: entity.start, end: entity.end }
    return { ...span, head: span, rule: 'place/struck', basis: 'read' }
  }
  return undefined
}

function placeAmong(
  { read, knowledge }: PartyContext,
  candidates: readonly Argument[],
  relations: readonly string[],
): Mention | undefined {
  for (const { relation, head, start, end, lemma } of candidates) {
    const isPlace = relations.includes(relation)
    // "the *Miami* talks will include": a meeting may bear the name of its place.
    const isTalks = relation === 'subject' && knowledge.classes.get('talks')?.has(lemma) === true
    if (!isPlace && !isTalks && relation !== 'object' && relation !== 'on') continue
    const token = read.tokens[head]
    if (token === undefined) continue
    const inside = read.entities.filter((one) => contains({ start, end }, one))
    const found = isPlace
      ? [entityAt(read, token), ...inside]
      : inside.filter((one) => one.start < token.start && (isTalks || one.actors.length === 0))
    const entity = found.find(
      (one) => (one?.places.length ?? 0) > 0 || (one?.label === 'LOC' && one.form === 'name'),
    )
    if (entity === undefined) continue
    return {
      start: entity.start,
      end: entity.end,
      head: { start: entity.start, end: entity.end },
      rule: `place/${isPlace ? relation : 'object'}`,
      basis: 'read',
    }
  }
  return undefined
}
