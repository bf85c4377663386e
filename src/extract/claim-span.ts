import { SPEECH_TYPES } from '../model/claim.ts'
import { cover, type Span } from '../model/evidence.ts'
import type { Argument, Clauses } from './frame.ts'
import type { Match } from './matched.ts'
import type { PartyContext } from './parties.ts'
import { childrenOf } from './tree.ts'

/** The predicate and its core arguments; for acts of speech also the clause that is said. */
export function claimSpan(context: PartyContext, clauses: Clauses, match: Match): Span {
  const joined = match.parts.filter(({ frame }) => frame.kind !== 'noun')
  return cover(
    matchSpan(context, clauses, match),
    ...joined.map((part) => claimSpan(context, clauses, part)),
  )
}

function matchSpan({ read }: PartyContext, clauses: Clauses, { frame, entry }: Match): Span {
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
      relation !== 'complement' &&
      relation !== 'support' &&
      relation !== 'supporter' &&
      start >= clauses.sentence.start,
  )
  const near = parts.filter((part) => Math.abs(part.start - frame.predicate.start) < 300)
  const clause = frame.arguments.find(({ relation }) => relation === 'clause')
  const opening = near.toSorted((a, b) => a.start - b.start)[0]
  const isSpoken = clause !== undefined && SPEECH_TYPES.has(entry.type)
  const whole = cover(
    frame.predicate,
    frame.phrase,
    ...near,
    ...(opening === undefined ? [] : caseOf(clauses, opening)),
    ...(isSpoken ? [clauseSpan(clauses, clause)] : []),
  )
  const dates = read.dates.filter(
    ({ start, end }) => start >= whole.end && start <= whole.end + 4 && end <= clauses.sentence.end,
  )
  return withClosingMark(read.text, cover(whole, ...dates))
}

/** "*In* Moscow a bomb killed a general": what opens the words has its preposition with it. */
function caseOf({ tree, sentence }: Clauses, { relation, start, head }: Argument): readonly Span[] {
  if (CORE.has(relation)) return []
  return childrenOf(tree, head, 'case')
    .flatMap((word) => tree.tokens[word] ?? [])
    .filter(
      (word) => word.start >= sentence.start && word.end <= start && start - word.start < NEAR,
    )
}

const CORE = new Set(['subject', 'object', 'result'])
/** In UTF-16 units: "*In* the town". */
const NEAR = 12

const CLOSING = /^[,.]?[”"’»]/

/** A quotation that is opened within the words is closed within them. */
function withClosingMark(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const behind = CLOSING.exec(text.slice(span.end, span.end + 2))?.[0] ?? ''
  const mark = behind.at(-1)
  const isOpen =
    mark === '"'
      ? words.split('"').length % 2 === 0
      : mark !== undefined && words.lastIndexOf(OPENING.get(mark) ?? '') > words.lastIndexOf(mark)
  return isOpen ? { start: span.start, end: span.end + behind.length } : span
}

const OPENING: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['»', '«'],
])

/** A clause up to the comma that closes it. */
function clauseSpan(clauses: Clauses, clause: Argument): Span {
  const { tree, sentence } = clauses
  const stop = tree.tokens
    .slice(sentence.first, sentence.last)
    .find(
      ({ upos, start, end }) =>
        upos === 'PUNCT' && start > clause.start && /^[,;:–—]$/.test(tree.text.slice(start, end)),
    )
  return { start: clause.start, end: Math.min(stop?.start ?? clause.end, clauses.sentence.end) }
}

/** Where the figures of a claim may stand: in it, and behind it up to the next verb. */
export function figureSpan({ frames, sentence }: Clauses, span: Span): Span {
  const next = frames.find(({ kind, predicate }) => kind !== 'noun' && predicate.start >= span.end)
  return { start: span.start, end: next?.predicate.start ?? sentence.end }
}
