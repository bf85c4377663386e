import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Attribution } from '../model/annotation.ts'
import type { ClaimDraft, Mention } from '../model/claim.ts'
import { bySpan, contains, cover, evidenceAt, overlap, type Sourced, type Span } from '../model/evidence.ts'
import type { Argument } from './arguments.ts'
import { attributionsOver, findAttributions } from './attribution.ts'
import type { Read } from './chunks.ts'
import { readFigures } from './figures.ts'
import { type Clauses, type Frame, findFrames } from './frames.ts'
import { readIssue } from './issues.ts'
import { matchEntry } from './match.ts'
import { entityAt, ownersOf, type PartyContext, partiesOf } from './parties.ts'
import { readStatus, type StatusReading } from './status.ts'
import { readDue, readTime } from './timing.ts'

/** What one document yields before names are resolved. */
export interface Extracted {
  readonly drafts: readonly ClaimDraft[]
  readonly attributions: readonly Attribution[]
  readonly clauses: readonly Clauses[]
}

/** Reads the claims of a document, sentence by sentence. Titles are read for quotes alone. */
export function extractClaims(knowledge: Knowledge, read: Read): Extracted {
  const clauses = read.sentences.map((sentence, index) => findFrames(knowledge, read, sentence, index))
  const attributions = clauses.flatMap((one) => findAttributions(contextOf(knowledge, read, one), one))
  const drafts = clauses.flatMap((one) => {
    const kind = read.blocks[one.sentence.block]?.kind
    if (kind !== 'body') return []
    return claimsOf(contextOf(knowledge, read, one), one, attributions)
  })
  return { drafts: drafts.sort((a, b) => bySpan(a.evidence, b.evidence)), attributions, clauses }
}

function contextOf(knowledge: Knowledge, read: Read, clauses: Clauses): PartyContext {
  return { knowledge, read, chunks: clauses.chunks }
}

/** A frame with the entry that reads it and the status that its words give it. */
export interface Match {
  readonly frame: Frame
  readonly entry: LexiconEntry
  readonly status: StatusReading
}

/** The frames of a sentence that an entry reads and the words assert. */
export function matchFrames(context: PartyContext, clauses: Clauses): readonly Match[] {
  const matches = clauses.frames.flatMap((frame): readonly Match[] => {
    const entry = matchEntry(context, frame, clauses.frames)
    const status = entry && readStatus(context.knowledge, entry, frame, clauses.frames)
    return entry === undefined || status === undefined ? [] : [{ frame, entry, status }]
  })
  return matches.filter((match) => !matches.some((other) => other !== match && isPartOf(match, other)))
}

/** An event noun whose verb already reports the same thing: "held *talks*", "the *strike* killed". */
function isPartOf({ frame, entry }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || other.frame.kind === 'noun') return false
  const isArgument = other.frame.arguments.some(
    ({ relation, head }) => relation !== 'clause' && head === frame.chunk.head,
  )
  return isArgument && (entry.type === other.entry.type || isAbout(other, frame))
}

/** "condemned the *attack*", "demands *talks*": what is spoken of is not reported once more. */
function isAbout(other: Match, frame: Frame): boolean {
  const speech = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|SUPPORT|CONCEDE)$/.test(other.entry.type)
  return speech && other.frame.arguments.some(({ head, relation }) => head === frame.chunk.head && relation !== 'subject')
}

function claimsOf(context: PartyContext, clauses: Clauses, attributions: readonly Attribution[]): readonly ClaimDraft[] {
  const matches = matchFrames(context, clauses)
  return matches.flatMap((match): readonly ClaimDraft[] => {
    const draft = draftOf(context, clauses, match, attributions)
    return isWorthClaiming(draft, match) ? [draft] : []
  })
}

/** A happening with nobody in it, nowhere and at no time is talk about the war, not a claim. */
function isWorthClaiming(draft: ClaimDraft, { status }: Match): boolean {
  const isNamed = draft.actor.length + draft.recipient.length > 0
  if (status.status === 'hypothetical') return draft.actor.length > 0 && draft.attribution.length > 0
  return isNamed || draft.figures.length > 0 || draft.place !== undefined || draft.time !== undefined
}

function draftOf(context: PartyContext, clauses: Clauses, match: Match, attributions: readonly Attribution[]): ClaimDraft {
  const { read, knowledge } = context
  const { frame, entry, status } = match
  const span = spanOf(context, clauses, match)
  const evidence = evidenceAt(read.text, span)
  const actor = fillRole(context, frame, entry.roles.actor)
  const recipient = fillRole(context, frame, entry.roles.recipient).filter(
    ({ head }) => !actor.some((one) => one.head.start === head.start),
  )
  const time = readTime(read, clauses, frame, entry.type)
  const place = placeOf(context, frame, entry, span)
  const due = entry.type === 'THREATEN' || entry.type === 'REQUEST' || entry.type === 'AGREE' ? readDue(read, clauses.sentence, span) : undefined
  const condition = conditionOf(context, clauses, frame)
  const issue = readIssue(knowledge, read, span, clauses.sentence)
  return {
    evidence,
    type: sourced(entry.type, read, frame.predicate, entry.id),
    ...(entry.mode === undefined ? {} : { mode: sourced(entry.mode, read, frame.predicate, entry.id) }),
    status: { value: status.status, evidence: [evidenceAt(read.text, status.span)], rule: status.rule, basis: status.basis },
    actor,
    recipient,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(condition === undefined ? {} : { condition }),
    ...(due === undefined ? {} : { due }),
    attribution: attributionOf(context, match, actor, attributions),
    figures: readFigures(knowledge, read, span),
    ...(issue === undefined ? {} : { issue }),
    rule: entry.id,
  }
}

function sourced<T>(value: T, read: Read, span: Span, rule: string): Sourced<T> {
  return { value, evidence: [evidenceAt(read.text, span)], rule, basis: 'read' }
}

/** The predicate and its core arguments; for acts of speech also the clause that is said. */
function spanOf({ read }: PartyContext, clauses: Clauses, { frame, entry }: Match): Span {
  const roles = new Set([...entry.roles.actor, ...entry.roles.recipient, ...entry.roles.place, ...Object.keys(entry.where), ...Object.keys(entry.some), 'subject', 'object', 'result'])
  const parts = frame.arguments.filter(({ relation, start }) => roles.has(relation) && relation !== 'clause' && relation !== 'support' && relation !== 'supporter' && start >= clauses.sentence.start)
  const near = parts.filter((part) => Math.abs(part.start - frame.predicate.start) < 300)
  const clause = frame.arguments.find(({ relation }) => relation === 'clause')
  const isSpoken = clause !== undefined && /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|CONCEDE)$/.test(entry.type)
  const whole = cover(frame.predicate, frame.chunk.verb === undefined ? frame.chunk : frame.predicate, ...near, ...(isSpoken ? [clauseSpan(clauses, clause)] : []))
  const dates = read.dates.filter(({ start, end }) => start >= whole.end && start <= whole.end + 4 && end <= clauses.sentence.end)
  return cover(whole, ...dates)
}

/** A clause up to the comma that closes it. */
function clauseSpan(clauses: Clauses, clause: Argument): Span {
  const stop = clauses.chunks.find(({ kind, start, lemma }) => kind === 'mark' && start > clause.start && /^[,;:–—]$/.test(lemma))
  return { start: clause.start, end: Math.min(stop?.start ?? clause.end, clauses.sentence.end) }
}

function fillRole(context: PartyContext, frame: Frame, relations: readonly string[]): readonly Mention[] {
  for (const relation of relations) {
    const isOwner = relation.endsWith("'s")
    const name = isOwner ? relation.slice(0, -2) : relation
    const found = frame.arguments
      .filter((one) => one.relation === name)
      .flatMap((one) => (isOwner ? ownersOf(context, one) : asParties(context, one)))
    if (found.length > 0) return unique(found)
  }
  return []
}

function asParties(context: PartyContext, argument: Argument): readonly Mention[] {
  if (argument.relation !== 'modifier' && argument.relation !== 'possessor') return partiesOf(context, argument)
  const entity = entityAt(context.read, argument)
  if (entity === undefined || entity.actors.length === 0) return argument.relation === 'possessor' ? partiesOf(context, argument) : []
  const { start, end } = entity
  return [{ start, end, head: { start, end }, rule: `party/${argument.relation}`, basis: 'read' }]
}

function unique(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((one, index) => mentions.findIndex(({ head }) => head.start === one.head.start) === index)
}

function placeOf({ read }: PartyContext, frame: Frame, entry: LexiconEntry, span: Span): Mention | undefined {
  for (const { relation, head, start, end } of frame.arguments) {
    const isPlace = entry.roles.place.includes(relation)
    if (!isPlace && relation !== 'object' && relation !== 'on') continue
    const token = read.tokens[head]
    if (token === undefined) continue
    const direct = entityAt(read, token)
    const inside = read.entities.filter((one) => contains({ start, end }, one))
    const found = isPlace ? [direct, ...inside] : inside.filter((one) => one.start < token.start && one.actors.length === 0)
    const entity = found.find((one) => (one?.places.length ?? 0) > 0 || (one?.label === 'LOC' && one.form === 'name'))
    if (entity === undefined || overlap(entity, span) === 0) continue
    return { start: entity.start, end: entity.end, head: { start: entity.start, end: entity.end }, rule: `place/${isPlace ? relation : 'object'}`, basis: 'read' }
  }
  return undefined
}

function conditionOf({ read }: PartyContext, clauses: Clauses, frame: Frame): Sourced<string> | undefined {
  const index = clauses.frames.indexOf(frame)
  const below = clauses.frames.find((one) => one.link === 'if' && one.governor !== undefined && (one.governor === index || clauses.frames[one.governor]?.governor === index))
  if (below === undefined) return undefined
  const opener = clauses.chunks.findLast(({ kind, start, lemma }) => kind === 'subordinator' && start < below.predicate.start && /^(?:if|unless)$/.test(lemma))
  if (opener === undefined) return undefined
  const stop = clauses.chunks.find(({ kind, start }) => kind === 'mark' && start > below.predicate.end)
  const span = { start: opener.start, end: stop?.start ?? clauses.sentence.end }
  return sourced(read.text.slice(span.start, span.end).trim(), read, span, 'condition/if')
}

/** From the nearest speaker outwards; whoever warns, demands or accuses stands for it as its source. */
function attributionOf(context: PartyContext, { frame, entry }: Match, actor: readonly Mention[], attributions: readonly Attribution[]): readonly Mention[] {
  const above = attributionsOver(attributions, frame.predicate).flatMap(({ source }) => source ?? [])
  const isOwn = frame.kind !== 'noun' && context.knowledge.speech.get('commit')?.has(frame.lemma) === true && entry.roles.actor.includes('subject')
  return unique([...(isOwn ? actor : []), ...above])
}
