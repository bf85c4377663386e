import type { Attribution } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { contains, overlap, type Span } from '../model/evidence.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { markerOf } from './governors.ts'
import { type PartyContext, partiesOf } from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { childrenOf, clauseSpan, isOf, type Tree } from './tree.ts'

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
  if (frame.kind !== 'verb' || frame.verb?.isNegated) return []
  if (knowledge.speech.get('say')?.has(frame.lemma) !== true) return []
  const source = subjectOf(frame)
  const mention = source && sourceOf(context, source)
  const content = contentOf(context, clauses, frame)
  if (mention === undefined || content === undefined) return []
  const rule = `attribution/${frame.link === 'adverbial' ? 'adding' : 'say'}`
  return [{ source: mention, cue: frame.predicate, content, rule }]
}

function subjectOf({ arguments: parts }: Frame): Argument | undefined {
  return parts.find(({ relation }) => relation === 'subject')
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

function contentOf({ read }: PartyContext, clauses: Clauses, frame: Frame): Span | undefined {
  const { sentence, tree } = clauses
  const clause = frame.arguments.find(
    ({ relation, lemma }) =>
      relation === 'clause' && (lemma === 'that' || lemma === 'to' || lemma === 'how'),
  )
  if (clause !== undefined) return clause
  const beside = contentBeside(tree, frame.head)
  if (beside !== undefined) return beside
  return read.quotes.find((one) => overlap(one, sentence) > 0 && one.start > frame.predicate.end)
}

/** "The convoy was turned back, *the mayor said*", "as *the mayor said*": what is said is the clause beside it. */
function contentBeside(tree: Tree, said: number): Span | undefined {
  const isAs = markerOf(tree, said) === 'as'
  if (!isOf(tree, said, ['parataxis']) && !(isAs && isOf(tree, said, ['advcl']))) return undefined
  const above = tree.tokens[said]?.head ?? -1
  if (above < 0) return undefined
  const isOuter = (child: number) => isOf(tree, child, ['punct']) && child > said === said > above
  return clauseSpan(tree, above, (child) => child !== said && !isOuter(child))
}

/** "according to the mayor", "citing the mayor": what stands on the other side is what the mayor says. */
function accordingTo(context: PartyContext, clauses: Clauses): readonly Attribution[] {
  const { tree, sentence } = clauses
  const { tokens } = tree
  const found: Attribution[] = []
  for (let word = sentence.first; word < sentence.last; word++) {
    const cite = citedAt(tree, word)
    const first = tokens[word]
    if (cite === undefined || first === undefined) continue
    const phrase = phraseOf(context.read, tree, cite.source)
    const source = sourceOf(context, asArgument(phrase, 'subject'))
    if (source === undefined) continue
    const isFirst = word === sentence.first
    const content = isFirst
      ? { start: phrase.end, end: sentence.end }
      : { start: sentence.start, end: first.start }
    const cue = { start: first.start, end: tokens[cite.last]?.end ?? first.end }
    found.push({ source, cue, content, rule: cite.rule })
  }
  return found
}

interface Citing {
  /** The word that the source hangs on, and the last word of the cue. */
  readonly source: number
  readonly last: number
  readonly rule: string
}

function citedAt(tree: Tree, word: number): Citing | undefined {
  const { base = '', xpos, head = -1 } = tree.tokens[word] ?? {}
  if (/^accord(?:ing)?$/.test(base) && tree.tokens[word + 1]?.base === 'to') {
    const isCase = isOf(tree, word, ['case'])
    const source = isCase ? head : (childrenOf(tree, word, 'obl')[0] ?? -1)
    return source < 0 ? undefined : { source, last: word + 1, rule: 'attribution/according-to' }
  }
  const [source] = base === 'cite' && xpos === 'VBG' ? childrenOf(tree, word, 'obj') : []
  return source === undefined ? undefined : { source, last: word, rule: 'attribution/citing' }
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
