import { Temporal } from 'temporal-polyfill'
import type { Knowledge } from '../lexicon/knowledge.ts'
import { type EventType, SPEECH_TYPES } from '../model/claim.ts'
import { evidenceAt, type Sourced } from '../model/evidence.ts'
import type { DateMention, When } from '../model/when.ts'
import { type Clauses, carrierOf, type Frame } from './frame.ts'
import { aheadOf } from './timing/ahead.ts'
import { dayBeside, isOfOneDay } from './timing/beside.ts'
import { clauseAt, type Dated, datesIn, dayOf, nearest, type Timed } from './timing/dated.ts'
import { isOfOneTense, isTelling, reachOf } from './timing/reach.ts'
import { between, sinceThen } from './timing/since.ts'
import { childrenOf, clauseSpan, isOf, type Tree, wordAt } from './tree.ts'

/** What the day is looked for of: a predicate as an act of some type, with the other words that tell of it. */
export interface Told {
  readonly frame: Frame
  readonly type: EventType
  readonly parts: readonly { readonly frame: Frame }[]
}

/** The day or days of a claim: those of its own clause, else those of a verb whose day reaches it. */
export function readTime(
  knowledge: Knowledge,
  clauses: Clauses,
  told: Told,
): Sourced<When> | undefined {
  const timed: Timed = { knowledge, clauses, dates: datesIn(knowledge, clauses) }
  if (timed.dates.length === 0) return undefined
  const { frame } = told
  const own = nearest(ownOf(timed, told), frame.predicate)
  const isNight =
    own !== undefined && /^overnight$/i.test(clauses.read.text.slice(own.date.start, own.date.end))
  const night = own === undefined || isNight ? nightBefore(timed, told) : undefined
  if (night !== undefined) return night
  const found = own ?? fromAround(timed, told) ?? ofEventNoun(timed, told)
  if (found === undefined)
    return sinceThen(clauses, clauses.frames[carrier(clauses, frame)] ?? frame)
  return sourced(timed, found, own === undefined ? 'inferred' : 'read')
}

/** "put off *until Monday*", "moved *to May*": of what was planned, the day on which it is to be now. */
export function readNewTime(
  knowledge: Knowledge,
  clauses: Clauses,
  frame: Frame,
): Sourced<When> | undefined {
  const timed: Timed = { knowledge, clauses, dates: datesIn(knowledge, clauses, { isMoved: true }) }
  const verb = carrier(clauses, frame)
  const found = timed.dates.find(({ clause, isNew }) => isNew && clause === verb)
  return found === undefined ? undefined : sourced(timed, aheadOf(clauses.read, found), 'read')
}

function fromAround(timed: Timed, { frame, type }: Told): Dated | undefined {
  return beforeWhen(timed, frame) ?? fromAbove(timed, frame, type) ?? fromBelow(timed, frame, type)
}

/** "launched on Monday *a raid* that killed five": what a raid does is of its day; "condemned *the* raid that" is of another. */
function ofEventNoun(timed: Timed, { frame, type }: Told): Dated | undefined {
  const { tree, frames } = timed.clauses
  const head = tree.tokens[frame.head]?.head ?? -1
  const noun = frames.find((one) => one.kind === 'noun' && one.head === head)
  if (noun === undefined || frame.link !== 'relative' || SPEECH_TYPES.has(type)) return undefined
  const isDefinite = childrenOf(tree, head, 'det', 'nmod:poss').some((one) => !isOpening(tree, one))
  if (isDefinite || !isEvent(timed.knowledge, noun.lemma)) return undefined
  const told: Told = { frame: noun, type, parts: [] }
  return nearest(ownOf(timed, told), noun.predicate) ?? fromAround(timed, told)
}

/** "*a* raid", "*another* raid": told of for the first time. */
function isOpening(tree: Tree, word: number): boolean {
  return /^(?:an?|another|several|some|many)$/i.test(wordAt(tree, word))
}

function sourced(
  { clauses: { read } }: Timed,
  { date, isSince, isLabel }: Dated,
  basis: Sourced<When>['basis'],
): Sourced<When> | undefined {
  if (date.when === undefined) return undefined
  const published = read.published?.day
  // "the worst since *the 1992 massacre*": that year alone.
  const isOpen = isSince && !isLabel && published !== undefined && date.when.start !== undefined
  return {
    value: isOpen ? between(date.when, date.when.start ?? published, published) : date.when,
    evidence: [evidenceAt(read.text, date)],
    rule: isOpen ? 'time/since' : date.rule,
    basis: isOpen || date.when.basis === 'inferred' ? 'inferred' : basis,
  }
}

/** What stands in the clause, and what tells which attack or meeting is meant: "*Friday's* summit". */
function ownOf({ knowledge, clauses, dates }: Timed, told: Told): readonly Dated[] {
  const { frame } = told
  const nouns = nounsOf(knowledge, told)
  const named = dates.filter(({ nouns: [noun] }) => noun !== undefined && nouns.has(noun))
  if (frame.kind === 'noun') {
    const behind = dates.filter(({ nouns: on }) => on.includes(frame.head))
    if (named.length + behind.length > 0) return [...named, ...behind]
  }
  const index = carrier(clauses, frame)
  const above = clauses.frames[index]
  const isFar =
    frame.kind === 'noun' &&
    above !== undefined &&
    reachOf(knowledge, clauses, told.type, asCarried(clauses, frame, above), above) !== 'yes'
  if (isFar) return named
  const inClause = dates.filter(({ clause, isLabel }) => clause === index && !isLabel)
  return [...named, ...inClause.filter((one) => !one.isSince || isPerfect(clauses, index))]
}

/** The subject of a verb is as near to its day as its object. */
function asCarried({ frames }: Clauses, noun: Frame, above: Frame): Frame {
  return carrierOf(frames, noun) === frames.indexOf(above) ? { ...noun, link: 'object' } : noun
}

/** The event nouns that a claim is read from, or that its verb is about. */
function nounsOf(knowledge: Knowledge, told: Told): ReadonlySet<number> {
  const { frame, type, parts } = told
  const about = frame.arguments
    .filter(
      ({ relation, lemma }) =>
        isEvent(knowledge, lemma) && !SPEECH_TYPES.has(type) && CORE.has(relation),
    )
    .map(({ head }) => head)
  const joined = parts.flatMap((part) => (part.frame.kind === 'noun' ? [part.frame.head] : []))
  return new Set([...(frame.kind === 'noun' ? [frame.head] : []), ...about, ...joined])
}

function isEvent({ classes }: Knowledge, lemma: string): boolean {
  return EVENTS.some((name) => classes.get(name)?.has(lemma) === true)
}

const EVENTS = ['talks', 'violence']
const CORE = new Set(['subject', 'object', 'result', 'in', 'at', 'during', 'with'])

/** For a noun the verb that carries it; else the verb itself. */
function carrier(clauses: Clauses, frame: Frame): number {
  const index = clauses.frames.indexOf(frame)
  if (frame.kind !== 'noun') return index
  const following = carrierOf(clauses.frames, frame)
  return following >= 0 ? following : (frame.governor ?? index)
}

/** "frozen in February 2022, *when* Kenya launched its raid" */
function beforeWhen({ clauses, dates }: Timed, frame: Frame): Dated | undefined {
  const { tree, frames } = clauses
  const verb = frames[carrier(clauses, frame)]
  if (verb === undefined || verb.kind === 'noun') return undefined
  const { start } = clauseSpan(tree, verb.head)
  const between = (date: DateMention) => tree.text.slice(date.end, verb.predicate.start)
  return dates.findLast(
    ({ date }) =>
      date.end <= verb.predicate.start &&
      date.end >= start - 3 &&
      /^,?\s+(?:when|where|in which|on which|during which)\s/.test(between(date)),
  )
}

/** The day of the first verb above that has one, where all the links on the way let it reach. */
function fromAbove(timed: Timed, frame: Frame, type: EventType): Dated | undefined {
  const { knowledge, clauses } = timed
  let below = frame
  let mustBeAhead = false
  for (let step = 0; step < 6; step++) {
    const shared = fromFront(timed, below)
    if (shared !== undefined) return ahead(timed, shared, mustBeAhead)
    const above = clauses.frames[below.governor ?? -1]
    if (above === undefined) return undefined
    const reach = reachOf(knowledge, clauses, type, below, above)
    if (reach === 'no') return undefined
    mustBeAhead ||= reach === 'ahead'
    const day =
      dayOf(timed, clauses.frames.indexOf(above), frame.predicate) ?? dayBeside(timed, above)
    if (day !== undefined) return ahead(timed, day, mustBeAhead)
    below = above
  }
  return undefined
}

function ahead({ clauses }: Timed, day: Dated, mustBeAhead: boolean): Dated | undefined {
  const published = clauses.read.published?.day
  if (!mustBeAhead) return day
  const { start } = day.date.when ?? {}
  return published !== undefined && start !== undefined && start > published ? day : undefined
}

/** "*On Friday* Chad freed the crew, and Niger withdrew its troops": what opens the sentence holds for all of it. */
function fromFront(timed: Timed, frame: Frame): Dated | undefined {
  const { tree, frames } = timed.clauses
  let at = frame.head
  for (let step = 0; step < 6 && isOf(tree, at, ['conj', 'parataxis']); step++)
    at = tree.tokens[at]?.head ?? -1
  const first = clauseAt(frames, at)
  const top = frames[first]
  if (top === undefined || at === frame.head || !isOfOneTense(frame, top, tree)) return undefined
  const subject = top.arguments.find(({ relation }) => relation === 'subject')
  const opening = Math.min(subject?.start ?? top.predicate.start, top.predicate.start)
  const day = dayOf(timed, first, timed.clauses.sentence)
  return day !== undefined && day.date.end <= opening ? day : undefined
}

/**
 * "are expected to meet *this weekend*": the infinitive's day is that of the whole chain. "clashed and withdrew *in June*": what
 * ends such a row is said of all of it. "Hours before the ship sank *on Friday*": of one day.
 */
function fromBelow(timed: Timed, frame: Frame, type: EventType): Dated | undefined {
  const { clauses, knowledge } = timed
  const { frames, tree } = clauses
  const index = frames.indexOf(frame)
  if (frame.kind === 'noun') return undefined
  const talks =
    type === 'CONSULT' ? frames.findIndex((one) => isWhereTalksAre(clauses, frame, one)) : -1
  const planned = talks < 0 ? undefined : dayOf(timed, talks, frame.predicate)
  if (planned !== undefined) return planned
  for (const [at, one] of frames.entries()) {
    if (one.governor !== index || one.kind === 'noun') continue
    const day = dayOf(timed, at, frame.predicate)
    if (day === undefined) continue
    if (one.link === 'to' && (!SPEECH_TYPES.has(type) || !isTelling(knowledge, frame))) return day
    // "refused to comment on Friday": what was asked for does not lie behind.
    if (one.link === 'to' && isBehind(timed, day)) return day
    const isTrailing =
      day.date.start > one.predicate.end && one.predicate.start > frame.predicate.end
    if (one.link === 'same' && isTrailing && isOfOneTense(one, frame, tree)) return day
    if (one.link === 'adverbial' && isOfOneDay(clauses, one)) return day
  }
  return undefined
}

/** "is due to meet the envoys in Oslo, *where talks are planned* for Sunday" */
function isWhereTalksAre({ tree }: Clauses, frame: Frame, below: Frame): boolean {
  const isWhere = childrenOf(tree, below.head, 'advmod').some((one) =>
    /^where$/i.test(wordAt(tree, one)),
  )
  const { verb } = frame
  const isBeneath = tree.tokens[below.head]?.head === frame.head
  return (
    isWhere && isBeneath && verb?.modals.includes('will') === true && below.verb?.isPassive === true
  )
}

function isBehind({ clauses }: Timed, { date }: Dated): boolean {
  const published = clauses.read.published?.day
  return published !== undefined && date.when?.end !== undefined && date.when.end <= published
}

/** "said on Tuesday that Chad had launched a *night-time* raid": it began the evening before. */
function nightBefore(timed: Timed, { frame, type }: Told): Sourced<When> | undefined {
  const { clauses, knowledge } = timed
  const { read, frames } = clauses
  const verb = frames[carrier(clauses, frame)]
  const above = frames[verb?.governor ?? -1]
  if (verb?.link !== 'that' || above === undefined || SPEECH_TYPES.has(type)) return undefined
  const day = dayOf(timed, frames.indexOf(above), frame.predicate)?.date
  const clause = clauseSpan(clauses.tree, verb.head)
  const night = /\b(?:night-?time|overnight|pre-dawn)\b/i.exec(
    read.text.slice(clause.start, clause.end),
  )
  const { start, end } = day?.when ?? {}
  if (!isTelling(knowledge, above) || day === undefined || night === null) return undefined
  if (start === undefined || start !== end || day.when === undefined) return undefined
  const eve = Temporal.PlainDate.from(start).subtract({ days: 1 }).toString()
  const from = clause.start + night.index
  return {
    value: between(day.when, eve, start),
    evidence: [
      evidenceAt(read.text, { start: from, end: from + night[0].length }),
      evidenceAt(read.text, day),
    ],
    rule: 'time/night-before-report',
    basis: 'inferred',
  }
}

function isPerfect({ frames, tree }: Clauses, index: number): boolean {
  const { predicate } = frames[index] ?? {}
  return (
    predicate !== undefined &&
    /^(?:has|have|had|['’]ve)\b/i.test(tree.text.slice(predicate.start, predicate.end))
  )
}
