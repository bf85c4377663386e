import type { Conditions, LexiconEntry } from '../lexicon/entry.ts'
import type { Entity } from '../model/annotation.ts'
import { overlap, type Span } from '../model/evidence.ts'
import type { Argument, Frame, Read } from './frame.ts'
import { ownersOf } from './owners.ts'
import { entityAt, type PartyContext, partiesOf } from './parties.ts'
import { childrenOf, wordAt } from './tree.ts'

/** The lexicon entry that fits a frame best: the one with most conditions, then by id. */
export function matchEntry(
  context: PartyContext,
  frame: Frame,
  frames: readonly Frame[],
): LexiconEntry | undefined {
  const entries = context.knowledge.entriesByHead.get(`${frame.kind}:${frame.lemma}`) ?? []
  let best: LexiconEntry | undefined
  for (const entry of entries) {
    if (!fits(context, frame, frames, entry)) continue
    if (
      best === undefined ||
      weight(entry) > weight(best) ||
      (weight(entry) === weight(best) && entry.id < best.id)
    ) {
      best = entry
    }
  }
  return best
}

function weight(entry: LexiconEntry): number {
  const narrow = Object.values(entry.where).filter((fillers) => !fillers.includes('*')).length
  return (
    (entry.head.particle === undefined ? 0 : 4) +
    Object.keys(entry.where).length * 2 +
    narrow +
    (Object.keys(entry.some).length > 0 ? 2 : 0) +
    (entry.polarity === 'negative' ? 2 : 0)
  )
}

function fits(
  context: PartyContext,
  frame: Frame,
  frames: readonly Frame[],
  entry: LexiconEntry,
): boolean {
  const { where, some, unless, head, polarity } = entry
  const isNegated = isDenied(context, frame)
  const mayBeDenied = polarity === undefined && isNegated && isSaidNotToBe(frame, frames, entry)
  if (polarity !== 'any' && isNegated !== (polarity === 'negative') && !mayBeDenied) return false
  if (DEEDS.has(entry.type) && frame.kind === 'verb' && isDoneByNobody(context, frame)) return false
  if (head.particle !== undefined && !hasParticle(context, frame, head.particle)) return false
  const holds = (conditions: Conditions) => (relation: string) =>
    isFilled(context, frame, frames, relation, conditions[relation] ?? [])
  return (
    Object.keys(where).every(holds(where)) &&
    (Object.keys(some).length === 0 || Object.keys(some).some(holds(some))) &&
    !Object.keys(unless).some(holds(unless))
  )
}

/** "did not meet", "imposed no sanctions", "no meeting". */
function isDenied({ read }: PartyContext, frame: Frame): boolean {
  if (frame.kind === 'noun') return isNone(read, frame.phrase)
  const objects = frame.arguments.filter(({ relation }) => relation === 'object')
  return frame.verb?.isNegated === true || objects.some((one) => isNone(read, one))
}

/** "*no* meeting", "*nobody*" */
export function isNone({ text }: Read, { start, end }: Span): boolean {
  return /^(?:no|neither|nobody|none)\b/i.test(text.slice(start, end))
}

/** "*No group* claimed the attack", "*Neither* Kenya nor Chad"; "*no fewer* than 20 soldiers" are some. */
function isDoneByNobody({ read, tree }: PartyContext, { arguments: parts }: Frame): boolean {
  return parts.some(
    (one) =>
      one.relation === 'subject' &&
      (isNone(read, one) ||
        childrenOf(tree, one.head).some((word) => /^neither$/i.test(wordAt(tree, word)))) &&
      !/^(?:no (?:fewer|less|more)|none other)\b/i.test(read.text.slice(one.start, one.end)),
  )
}

const DEEDS = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])

/** "Iran said it had *not struck* the ship": a deed of which somebody says that it was not done. */
export function isSaidNotToBe(
  frame: Frame,
  frames: readonly Frame[],
  { type }: Pick<LexiconEntry, 'type'>,
): boolean {
  const { verb, link, governor } = frame
  const above = frames[governor ?? -1]
  return (
    DEEDS.has(type) &&
    link === 'that' &&
    above !== undefined &&
    above.verb?.isNegated !== true &&
    verb?.isNegated === true &&
    verb.modals.length === 0 &&
    (verb.isPast || verb.isProgressive)
  )
}

const NEAR = new Set('in out up down off over back away aside'.split(' '))

function hasParticle({ read }: PartyContext, frame: Frame, particle: string): boolean {
  // "took *in* refugees"; the "in" of "took to the streets in Goma" is none of the verb's.
  const next = read.tokens[frame.head + 1]
  const isNext = next?.base === particle
  return frame.arguments.some(
    ({ relation, lemma }) =>
      (relation === particle && (isNext || !NEAR.has(particle))) ||
      ((relation === 'particle' || relation === 'adverb') && lemma === particle) ||
      (relation === 'clause' && lemma === `${particle}-ing`),
  )
}

function isFilled(
  context: PartyContext,
  frame: Frame,
  frames: readonly Frame[],
  relation: string,
  fillers: readonly string[],
): boolean {
  if (relation === 'modal')
    return (frame.verb?.modals ?? []).some((modal) => fillers.includes(modal))
  if (relation === 'governor') return fillers.includes(frames[frame.governor ?? -1]?.lemma ?? '')
  if (relation === 'form') return fillers.includes(frame.verb?.form ?? '')
  const candidates = frame.arguments.filter((one) => one.relation === relation)
  return candidates.some((argument) => fillers.some((filler) => fills(context, argument, filler)))
}

function fills(context: PartyContext, argument: Argument, filler: string): boolean {
  if (filler === '*') return true
  if (!filler.startsWith('@')) return argument.lemma === filler
  const { read, knowledge } = context
  if (argument.relation === 'clause') return false
  switch (filler) {
    case '@party':
      return partiesOf(context, argument).length > 0 || isPartyName(context, argument)
    case '@owned':
      return ownersOf(context, argument, { orHeld: false }).length > 0
    case '@person':
      return entityAt(read, read.tokens[argument.head] ?? argument)?.label === 'PER'
    case '@place':
      return isPlaceName(entityAt(read, read.tokens[argument.head] ?? argument), argument.relation)
    case '@number':
      return read.numbers.some((number) => overlap(number, argument) > 0)
    case '@quote':
      return read.quotes.some((quote) => overlap(quote, argument) > 0)
    default:
      return knowledge.classes.get(filler.slice(1))?.has(argument.lemma) === true
  }
}

/** A place that is known, or, behind a word that tells where, a name that reads like one. */
function isPlaceName(entity: Entity | undefined, relation: string): boolean {
  if (entity === undefined) return false
  return entity.places.length > 0 || (WHERE.has(relation) && isUnknownPlace(entity))
}

const WHERE = new Set('in at near off outside inside around over to into across'.split(' '))

function isUnknownPlace({ label, form, actors }: Entity): boolean {
  return label === 'LOC' && form === 'name' && actors.length === 0
}

/** A modifier or possessor that is itself the name of an actor: "*Russian* shelling". */
function isPartyName({ read }: PartyContext, argument: Argument): boolean {
  return (entityAt(read, argument)?.actors.length ?? 0) > 0
}
