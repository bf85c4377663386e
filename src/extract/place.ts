import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Mention } from '../model/claim.ts'
import { contains } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { entityAt, type PartyContext } from './parties.ts'

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
