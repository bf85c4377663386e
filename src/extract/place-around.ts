import { type EventType, type Mention, SPEECH_TYPES } from '../model/claim.ts'
import { type Basis, firstEndingAfter } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { casesOf } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { type PlaceName, placeIn } from './place-names.ts'
import { isDay } from './place-way.ts'
import { isOfOneTense } from './timing/reach.ts'
import { childrenOf, isOf, wordAt } from './tree.ts'

/** The place of a deed that a clause around it tells. */
export function placeAround(
  context: PartyContext,
  clauses: Clauses,
  { frame, entry }: Match,
): Mention | undefined {
  const where = entry.roles.place.length === 0 ? undefined : placeOfWhere(context, frame)
  if (where !== undefined) return asMention(where, 'place/where')
  const said = SPEECH_TYPES.has(entry.type) ? placeOfSpeech(context, frame, entry.type) : undefined
  if (said !== undefined) return asMention(said, 'place/said', 'read')
  const isDeed = entry.roles.place.length > 0 && !SPEECH_TYPES.has(entry.type)
  const row = isDeed ? placeOfRow(context, clauses, frame) : undefined
  if (row !== undefined) return asMention(row, 'place/shared')
  const above = clauses.frames[frame.governor ?? -1]
  if (above === undefined) return undefined
  if (entry.type === 'CONSULT' && frame.link === 'to' && isGoing(context, above)) {
    const goal = placesOf(context, above, ['to', 'in', 'at', 'object'])[0]
    return goal && asMention(goal, 'place/goal')
  }
  if (entry.type === 'CONSULT' && frame.kind === 'noun') {
    // "accepted it in *Doha* after talks with Chad"
    const isAfter = casesOf(context.tree, nounUnder(context, frame, above)).some((one) =>
      /^(?:after|following|during)$/.test(one),
    )
    const near = isAfter ? certainPlace(context, above) : undefined
    return near && asMention(near, 'place/around')
  }
  if (frame.kind === 'noun' && entry.type === 'ASSAULT' && !context.tree.isSaying(above.head)) {
    // "In *Goma* the toll of an attack on a camp has risen"
    const [opening] = placesOf(context, above, ['in', 'at', 'near']).filter(
      ({ name }) => name.end < above.predicate.start && name.end < frame.predicate.start,
    )
    return opening && asMention(opening, 'place/opening')
  }
  if (frame.link === 'same' && entry.roles.place.length > 0) {
    // "In *Goma* they met the mayor and opened fire": what opens the sentence holds for both.
    const shared = placesOf(context, above, ['in', 'at', 'near', 'off']).find(
      ({ name }) => name.end < above.predicate.start,
    )
    return shared && asMention(shared, 'place/shared')
  }
  return undefined
}

function isGoing({ knowledge }: PartyContext, { lemma }: Frame): boolean {
  return knowledge.classes.get('going')?.has(lemma) === true
}

/** "In *Geneva* the envoy accepted it", "accepted it on Friday in *Geneva*": where something is said, if the words leave no doubt. */
function placeOfSpeech(
  context: PartyContext,
  frame: Frame,
  type: EventType,
): PlaceName | undefined {
  return type === 'THREATEN' || frame.kind === 'noun' ? undefined : certainPlace(context, frame)
}

/** A town that hangs on the verb itself and can hang on nothing else: it opens the sentence, or stands behind the verb or a day. */
function certainPlace(context: PartyContext, frame: Frame): PlaceName | undefined {
  const { read, tree } = context
  return placesOf(context, frame, ['in', 'at']).find(({ name, size, isPeople }) => {
    if (size > 1 || isPeople) return false
    let before = firstEndingAfter(read.tokens, name.start) - 1
    while (before >= tree.sentence.first && /^(?:ADP|DET)$/.test(tree.tokens[before]?.upos ?? ''))
      before--
    return before < tree.sentence.first || before === frame.head || isDay(context, before)
  })
}

/** "intensifies its strikes and speeds up its push *in Somalia*": what ends a row is said of all of it. */
function placeOfRow(
  context: PartyContext,
  { frames, tree }: Clauses,
  frame: Frame,
): PlaceName | undefined {
  if (frame.kind === 'noun') return undefined
  const index = frames.indexOf(frame)
  const last = frames.findLast(
    ({ governor, link, head }) => governor === index && link === 'same' && head > frame.head,
  )
  const hasSubject = last?.arguments.some(
    ({ relation, start }) => relation === 'subject' && start > frame.predicate.end,
  )
  if (last === undefined || hasSubject || !isOfOneTense(last, frame, tree)) return undefined
  if (last.verb?.isPassive !== frame.verb?.isPassive) return undefined
  const objects = childrenOf(tree, last.head, 'obj').flatMap((one) => childrenOf(tree, one, 'nmod'))
  const [place] = [...childrenOf(tree, last.head, 'obl'), ...objects]
    .filter((one) => one > last.head && casesOf(tree, one).includes('in'))
    .flatMap((one) => placeIn(context, phraseOf(context.read, tree, one)) ?? [])
  return place
}

/** The word by which a noun hangs on a verb: the hours of "after *hours* of talks". */
function nounUnder({ tree }: PartyContext, noun: Frame, { head }: Frame): number {
  let at = noun.head
  while (at >= 0 && tree.tokens[at]?.head !== head) at = tree.tokens[at]?.head ?? -1
  return at < 0 ? noun.head : at
}

/** "in Doha, *where* talks are planned", "a session at the palace *where* they presented it". */
function placeOfWhere(context: PartyContext, frame: Frame): PlaceName | undefined {
  const { tree, read } = context
  for (let at = frame.head; at >= tree.sentence.first; at = tree.tokens[at]?.head ?? -1) {
    const where = childrenOf(tree, at, 'advmod').find((one) => /^where$/i.test(wordAt(tree, one)))
    if (where === undefined) continue
    let before = where - 1
    while (tree.tokens[before]?.upos === 'PUNCT') before--
    // The parse may hang the clause elsewhere; the place stands right before it.
    const antecedent = isOf(tree, at, ['acl:relcl']) ? (tree.tokens[at]?.head ?? before) : before
    if (before < tree.sentence.first) return undefined
    return isDay(context, antecedent)
      ? placeBefore(context, antecedent)
      : placeIn(context, phraseOf(read, tree, antecedent))
  }
  return undefined
}

/** "a session *at the palace* earlier in the week where they met": not the week is meant. */
function placeBefore(context: PartyContext, word: number): PlaceName | undefined {
  const { tree, read } = context
  for (let at = word - 1; at >= tree.sentence.first && word - at < FAR; at--) {
    if (!casesOf(tree, at).some((one) => /^(?:in|at)$/.test(one))) continue
    const found = placeIn(context, phraseOf(read, tree, at))
    if (found !== undefined) return found
  }
  return undefined
}

/** In words: "at the palace earlier in the week where". */
const FAR = 12

function placesOf(
  context: PartyContext,
  { arguments: all, head }: Frame,
  relations: readonly string[],
): readonly PlaceName[] {
  const { tree, read } = context
  const own = (one: Argument) => context.tree.tokens[one.head]?.head === head
  // "accepted it on *March 11* in Doha"
  const behindDay = [head, ...childrenOf(tree, head, 'obj')]
    .flatMap((one) => childrenOf(tree, one, 'obl', 'nmod'))
    .filter((one) => isDay(context, one))
    .flatMap((one) => childrenOf(tree, one, 'nmod'))
    .filter((one) => casesOf(tree, one).some((each) => relations.includes(each)))
    .map((one) => phraseOf(read, tree, one))
  return [
    ...all.filter((one) => relations.includes(one.relation) && own(one)),
    ...behindDay,
  ].flatMap((one) => placeIn(context, one) ?? [])
}

function asMention({ name }: PlaceName, rule: string, basis: Basis = 'inferred'): Mention {
  return { ...name, head: name, rule, basis }
}
