import type { EventType, Mention } from '../model/claim.ts'
import type { Basis } from '../model/evidence.ts'
import type { Argument, Clauses } from './frame.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { placeAround } from './place-around.ts'
import { placeBelow, threatenedPlace } from './place-below.ts'
import { goalPlace, heldPlace } from './place-goal.ts'
import { type PlaceName, placeIn } from './place-names.ts'
import { isOnTheWay, isPartHere } from './place-way.ts'

/** Where it happens: a place behind "in" or "at", before the thing struck ("an Odesa port"), or in a clause around it. */
export function placeOf(
  context: PartyContext,
  clauses: Clauses,
  match: Match,
): Mention | undefined {
  const own = ownPlace(context, clauses, match)
  // "strikes on *US bases* in Syria": where the bases of a people are tells less than where it is said that they are.
  const isOfPeople = own?.rule === 'place/people'
  return (
    goalPlace(context, match) ??
    (isOfPeople ? placeBelow(context, match, relationsOf(match)) : undefined) ??
    own ??
    heldPlace(context, clauses, match) ??
    threatenedPlace(context, match) ??
    placeBelow(context, match, relationsOf(match)) ??
    partsPlace(context, clauses, match) ??
    placeAround(context, clauses, match)
  )
}

/** "a missile strike *on a Goma port* left eight dead": the strike is a part of what the killing tells. */
function partsPlace(context: PartyContext, clauses: Clauses, match: Match): Mention | undefined {
  for (const part of match.parts) {
    if (!isPartHere(context, match, part.frame.head)) continue
    const found = ownPlace(context, clauses, part) ?? partsPlace(context, clauses, part)
    if (found !== undefined) return found
  }
  return undefined
}

function ownPlace(context: PartyContext, clauses: Clauses, match: Match): Mention | undefined {
  const { frame, entry } = match
  const among = (candidates: readonly Argument[]) =>
    placeAmong(context, candidates, match) ??
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

const STRUCK = new Set(['object', 'on', 'against', 'at', 'into'])

/** "shelled *Goma*", "a strike on *Port Sudan*": a place that is struck, where it is no whole state. */
function struckPlace(context: PartyContext, candidates: readonly Argument[]): Mention | undefined {
  for (const one of candidates) {
    if (!STRUCK.has(one.relation)) continue
    const found = placeIn(context, one)
    const isState = found?.size === 3 && !found.isPeople
    if (found !== undefined && !isState) return mention(found, 'place/struck')
  }
  return undefined
}

/** Prepositions that tell a place wherever "in" does, and those that do so for deeds of force alone. */
const NEARBY = ['near', 'outside', 'inside', 'around', 'along', 'off', 'beside']
const OVER = ['across', 'over', 'above', 'throughout', 'onto', 'aboard']
const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE'])

function relationsOf({ entry: { roles, type } }: Match): readonly string[] {
  if (roles.place.length === 0) return []
  return [...roles.place, ...NEARBY, ...(FORCE.has(type) ? OVER : [])]
}

function placeAmong(
  context: PartyContext,
  candidates: readonly Argument[],
  match: Match,
): Mention | undefined {
  const { knowledge } = context
  const relations = relationsOf(match)
  const { type } = match.entry
  const talks = knowledge.classes.get('talks')
  const found: { place: PlaceName; rule: string }[] = []
  for (const one of candidates) {
    const { relation, lemma } = one
    // "the *Miami* talks will include": a meeting may bear the name of its place.
    const isTalks = relation === 'subject' && talks?.has(lemma) === true
    const isThing = FORCE.has(type) && (relation === 'object' || relation === 'on')
    const isPlace = relations.includes(relation)
    if (!isPlace && !isTalks && !isThing) continue
    const place = placeIn(context, one)
    if (place === undefined) continue
    if (isPlace && !isOnTheWay(context, match, one.head, place.size)) continue
    // "struck *a Goma port*", not "struck *Goma*": that is for what is struck.
    const isWhole = place.name.start >= (context.read.tokens[one.head]?.start ?? 0)
    if (!isPlace && (isWhole || place.isPeople || place.size === 3)) continue
    found.push({ place, rule: `place/${isPlace ? relation : 'object'}` })
  }
  const [first, ...more] = found
  if (first === undefined) return undefined
  // "in *Kenya*, near *Lamu*": the smaller of two that stand together is the place, and the other contains it.
  const chosen = more.find(
    ({ place }) => place.size < first.place.size && isBeside(context, first.place, place),
  )
  const { place, rule } = chosen ?? first
  return mention(place, rule)
}

function isBeside({ read }: PartyContext, a: PlaceName, b: PlaceName): boolean {
  const [first, second] = a.name.start < b.name.start ? [a.name, b.name] : [b.name, a.name]
  return (
    !/[.;:]|\b(?:and|or|to|from)\b/.test(read.text.slice(first.end, second.start)) &&
    second.start - first.end < BESIDE
  )
}

/** In UTF-16 units: "in *Kenya*, near the small coastal town of *Lamu*". */
const BESIDE = 40

function mention({ name, isPeople }: PlaceName, rule: string, basis: Basis = 'read'): Mention {
  return { ...name, head: name, rule: isPeople ? 'place/people' : rule, basis }
}
