import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Attribution, Sentence } from '../model/annotation.ts'
import {
  type ClaimDraft,
  type Mention,
  type Saying,
  SPEECH_TYPES,
  type Topic,
} from '../model/claim.ts'
import { bySpan, cover, evidenceAt, meeting, type Sourced, type Span } from '../model/evidence.ts'
import { attributionsOver, findAttributions } from './attribution.ts'
import { claimSpan, figureSpan } from './claim-span.ts'
import { readFigures } from './figures.ts'
import type { Clauses, Frame, Read } from './frame.ts'
import { findFrames } from './frames.ts'
import { type IssuesIn, issueReader } from './issues.ts'
import type { Match } from './matched.ts'
import { matchFrames } from './matches.ts'
import { isJustTold, isPlanChange } from './one-act.ts'
import { partakers } from './partakers.ts'
import type { PartyContext } from './parties.ts'
import { placeOf } from './place.ts'
import { recipientsBeside } from './recipients.ts'
import { fillRole, unique } from './roles.ts'
import type { StatusReading } from './status.ts'
import { liesAhead } from './timing/ahead.ts'
import { readDue } from './timing/due.ts'
import { sayingsOf } from './timing/sayings.ts'
import { readNewTime, readTime } from './timing.ts'
import { topicsOf } from './topics.ts'
import { clauseSpan } from './tree.ts'
import { withWholeQuotes } from './whole-quotes.ts'

/** What one document yields before names are resolved. */
export interface Extracted {
  readonly drafts: readonly ClaimDraft[]
  readonly attributions: readonly Attribution[]
  readonly clauses: readonly Clauses[]
  /** In the order of the text. */
  readonly sayings: readonly Saying[]
  /** In the order of the text. */
  readonly topics: readonly Topic[]
}

/** Reads the claims of a document, sentence by sentence. Titles are read for quotes alone. */
export function extractClaims(knowledge: Knowledge, read: Read): Extracted {
  const clauses: Clauses[] = []
  const attributions: Attribution[] = []
  const drafts: ClaimDraft[] = []
  const sayings: Saying[] = []
  const topics: Topic[] = []
  const issuesIn = issueReader(knowledge, read)
  for (const [index, sentence] of read.sentences.entries()) {
    const one = findFrames(knowledge, within(read, sentence), sentence, index)
    const context: PartyContext = { knowledge, read: one.read, tree: one.tree }
    const own = findAttributions(context, one)
    clauses.push(one)
    attributions.push(...own)
    topics.push(...topicsOf(context, one))
    if (read.blocks[sentence.block]?.kind !== 'body') continue
    drafts.push(...claimsOf(context, one, own, issuesIn))
    sayings.push(...sayingsOf(knowledge, one, own))
  }
  return {
    drafts: toldBefore(
      knowledge,
      drafts.sort((a, b) => bySpan(a.evidence, b.evidence)),
    ),
    attributions: withWholeQuotes(read, attributions),
    clauses,
    sayings: sayings.sort((a, b) => bySpan(a.cue, b.cue)),
    topics,
  }
}

/** Without what is read only behind a claim of its type, where there is none not far before. */
function toldBefore(knowledge: Knowledge, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const after = new Map(
    knowledge.entries.flatMap((entry) => (entry.after ? [[entry.id, entry.after] as const] : [])),
  )
  return drafts.filter((draft, index) => {
    const type = after.get(draft.rule)
    if (type === undefined) return true
    return drafts
      .slice(0, index)
      .some(
        ({ type: told, rule, status, evidence }) =>
          told.value === type &&
          !after.has(rule) &&
          status.value !== 'denied' &&
          draft.evidence.start - evidence.end < FAR,
      )
  })
}

/** In UTF-16 units, some ten sentences. */
const FAR = 1500

/** A sentence is read by itself: what is looked up in it is not looked for in a whole long text. */
function within(read: Read, sentence: Span): Read {
  return {
    ...read,
    entities: meeting(read.entities, sentence),
    dates: meeting(read.dates, sentence),
    numbers: meeting(read.numbers, sentence),
    quotes: meeting(read.quotes, sentence),
  }
}

function claimsOf(
  context: PartyContext,
  clauses: Clauses,
  attributions: readonly Attribution[],
  issuesIn: IssuesIn,
): readonly ClaimDraft[] {
  const matches = matchFrames(context, clauses)
  return matches.flatMap((match): readonly ClaimDraft[] => {
    const draft = draftOf(context, clauses, match, attributions, issuesIn)
    return isWorthClaiming(draft, match) && !isJustTold(match, clauses) ? [draft] : []
  })
}

/** A happening with nobody in it, nowhere and at no time is talk about the war, not a claim. */
function isWorthClaiming(draft: ClaimDraft, match: Match): boolean {
  const { frame, status } = match
  const isNamed = draft.actor.length + draft.recipient.length > 0
  if (status.status === 'hypothetical') {
    return draft.actor.length > 0 && draft.attribution.length > 0
  }
  // "the Geneva talks" alone is a mention of something told elsewhere.
  const isAttack = draft.type.value === 'ASSAULT' && draft.place !== undefined
  if (frame.kind === 'noun') return isNamed || isAttack
  // "The talks have been called off": whose they are, the text tells elsewhere.
  return (
    isPlanChange(match) ||
    isNamed ||
    draft.figures.length > 0 ||
    draft.place !== undefined ||
    draft.time !== undefined
  )
}

/** The parties of a role; where the words name none, those of its parts. */
function partiesOfRole(
  context: PartyContext,
  { frame, entry, parts }: Match,
  role: 'actor' | 'recipient',
  speakers: readonly Mention[],
): readonly Mention[] {
  const own = fillRole(context, frame, entry.roles[role], speakers)
  return own.length > 0
    ? own
    : parts.flatMap((part) => partiesOfRole(context, part, role, speakers))
}

function draftOf(
  context: PartyContext,
  clauses: Clauses,
  match: Match,
  attributions: readonly Attribution[],
  issuesIn: IssuesIn,
): ClaimDraft {
  const { read, knowledge } = context
  const { frame, entry, status } = match
  const span = claimSpan(context, clauses, match)
  const evidence = evidenceAt(read.text, span)
  const speakers = attributionsOver(attributions, frame.predicate).flatMap(
    ({ source }) => source ?? [],
  )
  const own = partiesOfRole(context, match, 'actor', speakers)
  const doers = own.length > 0 ? own : partakers(context, clauses, match)
  // "fought *alongside the rebels*": whoever one fights with fights too.
  const isFight = entry.type === 'ASSAULT' && doers.length > 0
  const beside = isFight ? fillRole(context, frame, ['alongside'], []) : []
  const actor = unique([...doers, ...beside])
  const named = partiesOfRole(context, match, 'recipient', speakers)
  const done = recipientsBeside(context, clauses, match, { actor, named })
  const recipient = done.filter(({ head }) => !actor.some((one) => one.head.start === head.start))
  const isMoved = status.rule === 'status/moved'
  const time = isMoved
    ? readNewTime(knowledge, clauses, frame)
    : readTime(knowledge, clauses, { ...match, type: entry.type })
  const place = placeOf(context, clauses, match)
  const condition = conditionOf(context, clauses, frame)
  const due =
    entry.type === 'THREATEN' || entry.type === 'REQUEST' || entry.type === 'AGREE'
      ? readDue({
          read,
          sentence: clauses.sentence,
          span: condition === undefined ? span : cover(span, condition.evidence[0]),
          time: time?.value,
        })
      : undefined
  const isTalk = SPEECH_TYPES.has(entry.type) || entry.type === 'CONSULT'
  const before = isTalk ? sentencesBefore(read, frame.sentenceIndex) : []
  return {
    evidence,
    type: sourced(entry.type, read, frame.predicate, entry.id),
    ...modeOf(read, match),
    status: statusOf(read, status, time),
    actor,
    recipient,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(condition === undefined ? {} : { condition }),
    ...(due === undefined ? {} : { due }),
    attribution: attributionOf(context, clauses, match, actor, speakers),
    figures: readFigures(knowledge, read, clauses.tree, {
      span: figureSpan(clauses, match.isSecond ? from(span, frame.predicate) : span),
      type: entry.type,
    }),
    issue: issuesIn({
      claim: span,
      predicate: frame.predicate,
      sentence: clauses.tree.sentence,
      before,
    }),
    rule: entry.id,
  }
}

/** "takes effect *on Friday*": the day tells that what is told in the present is to come. */
function statusOf(
  read: Read,
  { status, span, rule, basis }: StatusReading,
  time: ClaimDraft['time'],
): ClaimDraft['status'] {
  const words = evidenceAt(read.text, span)
  if (rule === 'status/present' && time !== undefined && liesAhead(read, time.value)) {
    const evidence = [words, ...time.evidence] as const
    return { value: 'future', evidence, rule: 'status/ahead', basis: time.basis }
  }
  return { value: status, evidence: [words], rule, basis }
}

/** "bombed a depot, killing three, and *struck a convoy*": what stands before the verb is told of the first. */
function from({ end }: Span, { start }: Span): Span {
  return { start, end }
}

/** The two sentences before one, the nearer first. */
function sentencesBefore({ sentences }: Read, index: number): readonly Sentence[] {
  return [index - 1, index - 2].flatMap((at) => sentences[at] ?? [])
}

/** The mode of the entry, else of a part: "a *missile* strike on a port left eight dead". */
function modeOf(read: Read, match: Match): Pick<ClaimDraft, 'mode'> {
  const { frame, entry } =
    [match, ...match.parts].find((one) => one.entry.mode !== undefined) ?? match
  return entry.mode === undefined
    ? {}
    : { mode: sourced(entry.mode, read, frame.predicate, entry.id) }
}

function sourced<T>(value: T, read: Read, span: Span, rule: string): Sourced<T> {
  return { value, evidence: [evidenceAt(read.text, span)], rule, basis: 'read' }
}

function conditionOf(
  { read }: PartyContext,
  clauses: Clauses,
  frame: Frame,
): Sourced<string> | undefined {
  const index = clauses.frames.indexOf(frame)
  const below = clauses.frames.find(
    (one) =>
      one.link === 'if' &&
      one.governor !== undefined &&
      (one.governor === index || clauses.frames[one.governor]?.governor === index),
  )
  if (below === undefined) return undefined
  const span = clauseSpan(clauses.tree, below.head)
  const words = read.text.slice(span.start, span.end)
  if (!/^(?:if|unless)\b/i.test(words)) return undefined
  return sourced(words, read, span, 'condition/if')
}

/** From the nearest speaker outwards; whoever warns, demands or accuses stands for it as its source. */
function attributionOf(
  { knowledge }: PartyContext,
  { frames }: Clauses,
  { frame, entry, status }: Match,
  actor: readonly Mention[],
  speakers: readonly Mention[],
): readonly Mention[] {
  const isOwn =
    frame.kind !== 'noun' &&
    knowledge.speech.get('commit')?.has(frame.lemma) === true &&
    entry.roles.actor.includes('subject')
  // "Kenya denied shelling the port": whoever denies a deed of its own says that it is not so.
  const above = frames[frame.governor ?? -1]?.lemma ?? ''
  const isDenial =
    status.status === 'denied' &&
    frame.link === 'ing' &&
    knowledge.embedding.get('denied')?.has(above) === true
  return unique([...(isOwn || isDenial ? actor : []), ...speakers])
}
