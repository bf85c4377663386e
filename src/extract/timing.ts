import { type EventType, SPEECH_TYPES } from '../model/claim.ts'
import { evidenceAt, type Sourced, type Span } from '../model/evidence.ts'
import type { DateMention, When } from '../model/when.ts'
import { type Clauses, carrierOf, type Frame, type Read } from './frame.ts'

/** The day or days of a claim: the expression nearest to its predicate in the same clause. */
export function readTime(
  read: Read,
  clauses: Clauses,
  frame: Frame,
  type: EventType,
): Sourced<When> | undefined {
  const dates = usable(read, clauses.sentence)
  const own = nearest(
    dates.filter((date) => ownerOf(clauses, date) === carrier(clauses, frame)),
    frame.predicate,
  )
  const above = clauses.frames[frame.governor ?? -1]
  const isSpoken =
    SPEECH_TYPES.has(type) &&
    (frame.link === 'that' || frame.link === 'adverbial' || frame.link === 'same')
  const isTaken =
    frame.link === 'to' ||
    frame.link === 'object' ||
    frame.link === 'near' ||
    frame.link === 'same' ||
    // "struck on Monday, *killing* five"
    (frame.link === 'adverbial' && frame.verb?.form === 'participle')
  const borrowed =
    own === undefined && above !== undefined && (isSpoken || isTaken)
      ? nearest(
          dates.filter((date) => ownerOf(clauses, date) === clauses.frames.indexOf(above)),
          frame.predicate,
        )
      : undefined
  const date = own ?? borrowed ?? below(clauses, dates, frame)
  if (date?.when === undefined) return undefined
  return {
    value: date.when,
    evidence: [evidenceAt(read.text, date)],
    rule: date.rule,
    basis: own === undefined || date.when.basis === 'inferred' ? 'inferred' : 'read',
  }
}

/** "are expected to meet *this weekend*": the infinitive's date belongs to the whole chain. */
function below(
  clauses: Clauses,
  dates: readonly DateMention[],
  frame: Frame,
): DateMention | undefined {
  const index = clauses.frames.indexOf(frame)
  const next = clauses.frames.findIndex(
    (one) => one.governor === index && one.kind !== 'noun' && one.link === 'to',
  )
  if (next < 0) return undefined
  return nearest(
    dates.filter((date) => ownerOf(clauses, date) === next),
    frame.predicate,
  )
}

function usable(read: Read, sentence: Span): readonly DateMention[] {
  return read.dates.filter(
    ({ start, end, when, type }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      (type === 'DATE' || type === 'TIME') &&
      (when?.start !== undefined || when?.end !== undefined) &&
      !isDeadline(read.text, start),
  )
}

function isDeadline(text: string, start: number): boolean {
  return /\b(?:until|by|before|deadline (?:of|on)|no later than)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  )
}

/** For a noun the verb that carries it; else the verb itself. */
function carrier(clauses: Clauses, frame: Frame): number {
  const index = clauses.frames.indexOf(frame)
  if (frame.kind !== 'noun') return index
  const following = carrierOf(clauses.frames, frame)
  return following >= 0 ? following : (frame.governor ?? index)
}

/** Index of the verb frame that a date belongs to: the nearest one above it in the tree. */
function ownerOf({ frames, tree }: Clauses, date: Span): number | undefined {
  const { tokens, sentence } = tree
  let at = sentence.first
  while (at < sentence.last && (tokens[at]?.end ?? 0) <= date.start) at++
  for (let step = 0; at >= 0 && step < 100; at = tokens[at]?.head ?? -1, step++) {
    const isInside = (tokens[at]?.start ?? 0) >= date.start && (tokens[at]?.end ?? 0) <= date.end
    const found = frames.findIndex(({ kind, head }) => kind !== 'noun' && head === at)
    if (!isInside && found >= 0) return found
  }
  return undefined
}

function nearest(dates: readonly DateMention[], predicate: Span): DateMention | undefined {
  const distance = (date: Span) =>
    Math.max(0, date.start - predicate.end, predicate.start - date.end)
  return [...dates].sort((a, b) => distance(a) - distance(b) || a.start - b.start)[0]
}

/** A day by which something is asked for: "until Friday", "by 3 March". */
export function readDue(read: Read, sentence: Span, span: Span): Sourced<string> | undefined {
  const date = read.dates.find(
    ({ start, end, when }) =>
      start >= Math.max(sentence.start, span.start) &&
      start < span.end &&
      end <= sentence.end &&
      when?.end !== undefined &&
      isDeadline(read.text, start),
  )
  if (date?.when?.end === undefined) return undefined
  return {
    value: date.when.end,
    evidence: [evidenceAt(read.text, date)],
    rule: 'due/until',
    basis: date.when.basis === 'given' ? 'read' : 'inferred',
  }
}
