import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Knowledge } from '../lexicon/knowledge.ts'
import { type EventType, SPEECH_TYPES, type Status } from '../model/claim.ts'
import type { Basis, Span } from '../model/evidence.ts'
import { type Argument, carrierOf, type Frame } from './frame.ts'
import { isSaidNotToBe } from './match.ts'

/** A status with the words that decide it. */
export interface StatusReading {
  readonly status: Status
  readonly span: Span
  readonly rule: string
  readonly basis: Basis
}

/** Types told in the present of what is done: a sanction "imposes" as a demand "demands". */
const SAID: ReadonlySet<EventType> = new Set([...SPEECH_TYPES, 'SANCTION'])
const MAYBE = new Set(['may', 'might', 'could', 'can', 'ca', 'should', 'must'])
const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo'])

/** How far the words commit to a frame; nothing when they do not assert it at all. */
export function readStatus(
  knowledge: Knowledge,
  entry: LexiconEntry,
  frame: Frame,
  frames: readonly Frame[],
): StatusReading | undefined {
  // "new tactics to target the economy": a purpose, and nothing says that it was carried out.
  if (frame.verb?.form === 'infinitive' && frame.governor === undefined) return undefined
  if (frame.link === 'if' && frame.governor === undefined) return undefined
  if (entry.polarity === undefined && isSaidNotToBe(frame, frames, entry)) {
    return { status: 'denied', span: frame.predicate, rule: 'status/said-not', basis: 'read' }
  }
  const own = ownStatus(knowledge, entry, frame)
  if (own.rule === 'status/present' && isOfPastMain(knowledge, entry, frame, frames)) {
    return { ...own, status: 'occurred', rule: 'status/with-past' }
  }
  // "said it would send troops": what was to come when it was said.
  let result: StatusReading =
    own.rule === 'status/would' && frame.link === 'that' && !hasCondition(frame, frames)
      ? { ...own, status: 'future', rule: 'status/said-would' }
      : own
  const carrier = carrierIn(frames, frame)
  const fate = carrier && fateOf(knowledge, carrier)
  if (fate === 'none') return undefined
  if (carrier !== undefined && fate !== undefined && entry.status === undefined)
    result = weaker(knowledge, result, fate, carrier)
  // "denied that talks *were held*": what stands above the verb holds for its subject too.
  let below = carrier ?? frame
  for (let step = 0; step < 12; step++) {
    const above = below.governor === undefined ? undefined : frames[below.governor]
    if (above === undefined) break
    const effect = effectOf(knowledge, above, below)
    if (effect === 'none') return undefined
    // What the words themselves tell stands: "vowed to crush" has been vowed.
    if (effect !== undefined && entry.status === undefined)
      result = weaker(knowledge, result, effect, above)
    if (isFreeOf(above, below)) break
    below = above
  }
  return result
}

/** "struck the port, *killing* five", "began *shelling* it": a participle goes with the past of its main verb. */
function isOfPastMain(
  knowledge: Knowledge,
  entry: LexiconEntry,
  frame: Frame,
  frames: readonly Frame[],
): boolean {
  const main = frames[frame.governor ?? -1]
  if (main?.verb?.isPast !== true) return false
  // "Five were killed and ten *wounded*": what was left out is "were".
  const isHarm = entry.type === 'ASSAULT' && frame.verb?.isPassive === true
  if (isHarm && frame.link === 'same' && main.verb.isPassive) return true
  if (frame.verb?.form !== 'participle') return false
  return (
    frame.link === 'adverbial' ||
    (frame.link === 'ing' && listedVerb(knowledge, main)('carried-out'))
  )
}

function hasCondition(frame: Frame, frames: readonly Frame[]): boolean {
  const index = frames.indexOf(frame)
  return frames.some(({ link, governor }) => link === 'if' && governor === index)
}

/** Beyond such a link the words above say nothing of what stands below. */
function isFreeOf(above: Frame, below: Frame): boolean {
  return (
    below.link === 'relative' ||
    below.link === 'adverbial' ||
    above.kind === 'noun' ||
    (below.link === 'near' && below.kind === 'noun')
  )
}

function ownStatus(knowledge: Knowledge, entry: LexiconEntry, frame: Frame): StatusReading {
  const span = frame.predicate
  const read = (status: Status, rule: string): StatusReading => ({
    status,
    span,
    rule,
    basis: 'read',
  })
  if (entry.status !== undefined)
    return read(entry.status, isMoved(knowledge, frame) ? 'status/moved' : entry.id)
  const verb = frame.verb
  if (frame.kind === 'noun' || verb === undefined) return read('occurred', 'status/event-noun')
  if (entry.polarity === 'negative') return read('occurred', 'status/refusal')
  if (verb.modals.some((modal) => WILL.has(modal))) return read('future', 'status/will')
  if (verb.modals.some((modal) => MAYBE.has(modal))) return read('hypothetical', 'status/may')
  if (verb.modals.includes('would')) return read('hypothetical', 'status/would')
  if (SAID.has(entry.type) || verb.isPast || verb.form === 'past')
    return read('occurred', isCalledOff(knowledge, frame) ? 'status/called-off' : 'status/past')
  if (verb.form === 'infinitive') return read('occurred', 'status/infinitive')
  return read('ongoing', 'status/present')
}

/** "put *off* the talks", "the talks were *postponed*": what was planned is to be on another day, or elsewhere. */
function isMoved(knowledge: Knowledge, frame: Frame): boolean {
  return frame.kind === 'verb' && listedVerb(knowledge, frame)('moved')
}

/** "called *off* the talks", "the summit was *cancelled*": a meeting that was planned is not to be. */
function isCalledOff(knowledge: Knowledge, frame: Frame): boolean {
  const isMeeting = (lemma: string) =>
    lemma === 'round' || MEETINGS.some((name) => knowledge.classes.get(name)?.has(lemma))
  return (
    listedVerb(knowledge, frame)('called-off') &&
    frame.arguments.some(
      ({ relation, lemma }) => (relation === 'object' || relation === 'off') && isMeeting(lemma),
    )
  )
}

const MEETINGS = ['talks', 'visit', 'gathering']

type Effect = Status | 'none' | undefined

function effectOf(knowledge: Knowledge, above: Frame, below: Frame): Effect {
  switch (below.link) {
    case 'if':
    case 'not-done':
      return 'none'
    case 'same':
      return shared(above, below)
    case 'relative':
    case 'adverbial':
      return undefined
    default:
      if (below.kind === 'noun') return nounEffect(knowledge, above, below)
      return below.link === 'to' || below.link === 'ing'
        ? controlEffect(knowledge, above, below)
        : clauseEffect(knowledge, above, below)
  }
}

function listed(knowledge: Knowledge, lemma: string): (name: string) => boolean {
  return (name) => knowledge.embedding.get(name)?.has(lemma) === true
}

/** The lists of a verb, by itself or with its particle: "put *off*". */
function listedVerb(
  knowledge: Knowledge,
  { lemma, arguments: parts }: Frame,
): (name: string) => boolean {
  const particles = parts.flatMap(({ relation, lemma: word }) =>
    relation === 'particle' || relation === 'adverb' ? [word] : relation === 'off' ? ['off'] : [],
  )
  const forms = [lemma, ...particles.map((particle) => `${lemma} ${particle}`)]
  return (name) => forms.some((form) => knowledge.embedding.get(name)?.has(form) === true)
}

/** "plans to meet", "its refusal to meet", "began shelling", "accused of shelling". */
function controlEffect(knowledge: Knowledge, above: Frame, below: Frame): Effect {
  const noun = listed(knowledge, below.governorNoun ?? '')
  // "spoke about a plan to halt the fighting": what is talked about is not planned by who talks.
  const isTopic = ({ relation, lemma }: Argument) =>
    relation === 'about' && lemma === below.governorNoun
  if (above.arguments.some(isTopic)) return 'none'
  if (noun('future')) return 'future'
  if (noun('unreal') || noun('wanted')) return 'none'
  const has = listed(knowledge, above.lemma)
  const isNegated = above.verb?.isNegated === true
  if (above.kind === 'verb' && above.lemma === 'be') return 'future'
  // "accused the army of shelling": what somebody is blamed for is said of them, not reported.
  if (below.link === 'ing' && has('blamed')) return 'none'
  if (has('denied')) return 'denied'
  if (has('future')) return isNegated ? 'none' : 'future'
  if (has('carried-out')) return isNegated ? 'none' : tense(above)
  if (has('unreal') || has('wanted') || has('doubted')) return 'none'
  // A purpose ("to broker a deal") or an aim is not yet a happening.
  return below.link === 'to' ? 'none' : undefined
}

/** "said that it met", "denied that it met", "demanded that it meet". */
function clauseEffect(knowledge: Knowledge, above: Frame, below: Frame): Effect {
  const has = listed(knowledge, above.lemma)
  const verb = below.verb
  // "insists that it *withdrew*" asserts; "insists that it *withdraw*" asks.
  const isStated = verb?.isPast === true || (verb?.modals.length ?? 0) > 0
  // "rejected the *demand* that it withdraw"
  const isAsked = has('wanted') || listed(knowledge, below.governorNoun ?? '')('wanted')
  if (has('doubted') || (isAsked && !isStated)) return 'none'
  if (has('denied')) return 'denied'
  if (has('expected')) return 'future'
  return above.verb?.isNegated === true ? 'none' : undefined
}

/** What a coordinated verb shares with the first: "would stop *and withdraw*". */
function shared(above: Frame, below: Frame): Effect {
  const isBare =
    below.verb?.form === 'finite' && below.verb.modals.length === 0 && !below.verb.isPast
  if (!isBare) return undefined
  return tense(above)
}

function tense(above: Frame): Effect {
  const modals = above.verb?.modals ?? []
  if (modals.some((modal) => WILL.has(modal))) return 'future'
  if (modals.some((modal) => MAYBE.has(modal)) || modals.includes('would')) return 'hypothetical'
  return undefined
}

/** An event noun takes its status from the verb that carries it: "plan *talks*", "called off the *strike*". */
function nounEffect(knowledge: Knowledge, above: Frame, below: Frame): Effect {
  const has = listedVerb(knowledge, above)
  const verb = above.verb
  const isSubject = above.arguments.some(
    ({ relation, head }) => relation === 'subject' && head === below.head,
  )
  // "talks *begin*": such a verb tells whether its subject came about; "the strike angered" does not.
  if (isSubject) return has('carried-out') ? (verb?.isNegated ? 'none' : tense(above)) : undefined
  if (below.link === 'object') {
    if (verb?.isNegated || has('called-off')) return 'none'
    if (has('moved')) return 'future'
    // "*attempted* a strike on the port"
    const isTried = has('tried') && knowledge.classes.get('violence')?.has(below.lemma) === true
    // "ended *a third day* of talks"
    const isOver = has('over') && knowledge.classes.get('round')?.has(below.lemma) === true
    if (!isOver && !isTried && (has('wanted') || has('unreal'))) return 'none'
    if (has('denied')) return 'denied'
    if (has('expected') || has('future')) return 'future'
    return tense(above)
  }
  // "will not travel there *for talks*", "is expected there *for talks*": they are what the journey is for.
  const isPurpose =
    knowledge.classes.get('talks')?.has(below.lemma) === true &&
    above.arguments.some(({ relation, head }) => relation === 'for' && head === below.head)
  if (!isPurpose) return undefined
  if (verb?.isNegated) return 'none'
  return has('expected') || has('future') ? 'future' : tense(above)
}

/** The passive verb that an event noun is the subject of: "the talks *were cancelled*". */
function carrierIn(frames: readonly Frame[], frame: Frame): Frame | undefined {
  const found = frame.kind === 'noun' ? frames[carrierOf(frames, frame)] : undefined
  return found?.verb?.isPassive === true ? found : undefined
}

/** What such a verb makes of the event. */
function fateOf(knowledge: Knowledge, carrier: Frame): Effect {
  const has = listedVerb(knowledge, carrier)
  if (has('moved') && carrier.verb?.isNegated !== true) return 'future'
  if (has('called-off') || has('unreal') || has('wanted') || carrier.verb?.isNegated === true)
    return 'none'
  if (has('denied')) return 'denied'
  return has('expected') || has('future') ? 'future' : undefined
}

const RANK: Readonly<Record<Status, number>> = {
  occurred: 0,
  ongoing: 0,
  future: 1,
  hypothetical: 2,
  denied: 3,
}

function weaker(
  knowledge: Knowledge,
  own: StatusReading,
  effect: Status,
  above: Frame,
): StatusReading {
  if (RANK[effect] <= RANK[own.status] && own.status !== 'ongoing') return own
  return {
    status: effect,
    span: above.predicate,
    rule: isMoved(knowledge, above)
      ? 'status/moved'
      : `status/under-${above.lemma.replace(/[^a-z]/g, '')}`,
    basis: 'read',
  }
}
