import { cover, type Span } from '../model/evidence.ts'
import type { Argument, Clauses } from './frame.ts'
import type { Match } from './matches.ts'
import type { PartyContext } from './parties.ts'

/** The predicate and its core arguments; for acts of speech also the clause that is said. */
export function claimSpan({ read }: PartyContext, clauses: Clauses, { frame, entry }: Match): Span {
  const roles = new Set([
    ...entry.roles.actor,
    ...entry.roles.recipient,
    ...entry.roles.place,
    ...Object.keys(entry.where),
    ...Object.keys(entry.some),
    'subject',
    'object',
    'result',
  ])
  const parts = frame.arguments.filter(
    ({ relation, start }) =>
      roles.has(relation) &&
      relation !== 'clause' &&
      relation !== 'support' &&
      relation !== 'supporter' &&
      start >= clauses.sentence.start,
  )
  const near = parts.filter((part) => Math.abs(part.start - frame.predicate.start) < 300)
  const clause = frame.arguments.find(({ relation }) => relation === 'clause')
  const isSpoken =
    clause !== undefined && /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|CONCEDE)$/.test(entry.type)
  const whole = cover(
    frame.predicate,
    frame.chunk.verb === undefined ? frame.chunk : frame.predicate,
    ...near,
    ...(isSpoken ? [clauseSpan(clauses, clause)] : []),
  )
  const dates = read.dates.filter(
    ({ start, end }) => start >= whole.end && start <= whole.end + 4 && end <= clauses.sentence.end,
  )
  return cover(whole, ...dates)
}

/** A clause up to the comma that closes it. */
function clauseSpan(clauses: Clauses, clause: Argument): Span {
  const stop = clauses.chunks.find(
    ({ kind, start, lemma }) => kind === 'mark' && start > clause.start && /^[,;:–—]$/.test(lemma),
  )
  return { start: clause.start, end: Math.min(stop?.start ?? clause.end, clauses.sentence.end) }
}

/** Where the figures of a claim may stand: in it, and behind it up to the next verb. */
export function figureSpan({ chunks, sentence }: Clauses, span: Span): Span {
  const next = chunks.find(({ kind, start }) => kind === 'verb' && start >= span.end)
  return { start: span.start, end: next?.start ?? sentence.end }
}
