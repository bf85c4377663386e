import type { Attribution } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { contains, overlap, type Span } from '../model/evidence.ts'
import type { Argument, Chunk, Clauses, Frame } from './frame.ts'
import { type PartyContext, partiesOf } from './parties.ts'

/** Who says what in a sentence: verbs of saying, "according to", and reports named after a comma. */
export function findAttributions(context: PartyContext, clauses: Clauses): readonly Attribution[] {
  const spoken = clauses.frames.flatMap((frame) => fromVerb(context, clauses, frame))
  return [...spoken, ...accordingTo(context, clauses)].map(({ content, ...attribution }) =>
    content === undefined
      ? attribution
      : { ...attribution, content: withoutMarks(context.read.text, content) },
  )
}

/** A clause without the space and the stop or comma at its end, with its quotation marks. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:]/.test(text[end - 1] ?? '')) end--
  if (end > start && text[end - 1] === '.' && /\w/.test(text[end - 2] ?? '')) end--
  return { start, end }
}

function fromVerb(context: PartyContext, clauses: Clauses, frame: Frame): readonly Attribution[] {
  const { knowledge } = context
  if (frame.kind !== 'verb' || frame.chunk.verb?.isNegated) return []
  const isSay = knowledge.speech.get('say')?.has(frame.lemma) === true
  if (!isSay) return []
  const behind = speakerBehind(clauses, frame)
  const speaker = behind && sourceOf(context, behind)
  const source = speaker === undefined ? subjectOf(frame) : behind
  if (source === undefined) return []
  const mention = speaker ?? sourceOf(context, source)
  const content =
    speaker === undefined
      ? contentOf(context, clauses, frame, source)
      : { start: clauses.sentence.start, end: frame.predicate.start }
  if (mention === undefined || content === undefined) return []
  return [
    {
      source: mention,
      cue: frame.predicate,
      content,
      rule: `attribution/${frame.link === 'adverbial' ? 'adding' : 'say'}`,
    },
  ]
}

function subjectOf({ arguments: parts }: Frame): Argument | undefined {
  return parts.find(({ relation }) => relation === 'subject')
}

/** “We have left the town,” *said the envoy*: right behind a comma the object of saying speaks. */
function speakerBehind(
  { chunks }: Clauses,
  { chunk, arguments: parts }: Frame,
): Argument | undefined {
  const at = chunks.indexOf(chunk)
  const object = parts.find(({ relation }) => relation === 'object')
  const isInverted =
    chunk.verb?.form === 'past' &&
    chunks[at - 1]?.kind === 'mark' &&
    object?.start === chunks[at + 1]?.start &&
    !parts.some(({ relation }) => relation === 'clause') &&
    chunks.slice(0, at).some(({ kind }) => kind === 'verb')
  return isInverted ? object : undefined
}

/** Whoever is cited: a party, or any phrase that can speak ("one Western official"). */
function sourceOf(context: PartyContext, argument: Argument): Mention | undefined {
  const [party] = partiesOf(context, argument)
  const head = context.read.tokens[argument.head]
  if (party !== undefined)
    return party.rule === 'party/people-of'
      ? { ...party, start: argument.start, end: Math.max(argument.end, party.end) }
      : party
  const isReport = context.knowledge.speech.get('reports')?.has(argument.lemma) === true
  if (head === undefined || !isReport) return undefined
  return { start: argument.start, end: argument.end, head, rule: 'party/report', basis: 'read' }
}

function contentOf(
  { read }: PartyContext,
  clauses: Clauses,
  frame: Frame,
  source: Argument,
): Span | undefined {
  const { sentence, chunks } = clauses
  const clause = frame.arguments.find(
    ({ relation, lemma }) =>
      relation === 'clause' && (lemma === 'that' || lemma === 'to' || lemma === 'how'),
  )
  if (clause !== undefined) return { start: clause.start, end: clauseEnd(chunks, clause, sentence) }
  const quote = read.quotes.find(
    (one) => overlap(one, sentence) > 0 && one.start > frame.predicate.end,
  )
  if (quote !== undefined) return { start: quote.start, end: Math.min(quote.end, sentence.end) }
  // "The convoy was turned back, the mayor said.": what is said stands before.
  const hasObject = frame.arguments.some(({ relation }) => relation === 'object')
  const isInverted = !hasObject && isBehindComma(chunks, source, frame)
  if (!isInverted) return undefined
  return { start: sentence.start, end: Math.min(source.start, frame.predicate.start) }
}

function isBehindComma(chunks: readonly Chunk[], source: Argument, frame: Frame): boolean {
  const first = chunks.findIndex(
    ({ start }) => start >= Math.min(source.start, frame.predicate.start),
  )
  const before = chunks.slice(0, first)
  return before.at(-1)?.kind === 'mark' && before.some(({ kind }) => kind === 'verb')
}

/** A reported clause runs to the end of the sentence, or to where "while", "but" or "and" opens another. */
function clauseEnd(chunks: readonly Chunk[], clause: Span, sentence: Span): number {
  for (const [index, piece] of chunks.entries()) {
    if (piece.start <= clause.start || piece.kind !== 'mark') continue
    const next = chunks[index + 1]
    if (piece.lemma === ';') return piece.start
    const isOther =
      next?.lemma === 'while' ||
      next?.lemma === 'but' ||
      next?.lemma === 'although' ||
      next?.lemma === 'as'
    if (
      piece.lemma === ',' &&
      isOther &&
      chunks.slice(index + 2).some(({ kind }) => kind === 'verb')
    )
      return piece.start
  }
  return sentence.end
}

function accordingTo(context: PartyContext, clauses: Clauses): readonly Attribution[] {
  const { chunks, sentence } = clauses
  return chunks.flatMap((piece, index): readonly Attribution[] => {
    const isCiting = piece.lemma === 'cite' && piece.verb?.form === 'participle'
    const isAccording = /^accord(?:ing)?$/.test(piece.lemma) && chunks[index + 1]?.lemma === 'to'
    const phrase = chunks[index + (isAccording ? 2 : 1)]
    if ((!isCiting && !isAccording) || phrase?.kind !== 'noun') return []
    const { lemma, head, start, end } = phrase
    const source = sourceOf(context, { relation: 'subject', lemma, head, start, end })
    if (source === undefined) return []
    const cue = {
      start: piece.start,
      end: isAccording ? (chunks[index + 1]?.end ?? piece.end) : piece.end,
    }
    const isFirst = index === 0
    const content = isFirst
      ? { start: phrase.end, end: sentence.end }
      : { start: sentence.start, end: piece.start }
    return [
      { source, cue, content, rule: isCiting ? 'attribution/citing' : 'attribution/according-to' },
    ]
  })
}

/** The attributions that cover a span, from the nearest speaker outwards. */
export function attributionsOver(
  attributions: readonly Attribution[],
  span: Span,
): readonly Attribution[] {
  return attributions
    .filter(
      ({ content }) =>
        content !== undefined &&
        (contains(content, span) || overlap(content, span) * 2 > span.end - span.start),
    )
    .sort((a, b) => size(a.content) - size(b.content))
}

function size(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start
}
