import type { Attribution } from '../model/annotation.ts'
import { contains, cover, overlap, type Span } from '../model/evidence.ts'
import { findCitations } from './citations.ts'
import { type Content, clauseOf, contentOf, type IsListed } from './contents.ts'
import type { Argument, Clauses, Frame } from './frame.ts'
import { markerOf } from './governors.ts'
import { type Inserted, insertedSaying } from './insertions.ts'
import { fromNoun } from './noun-attributions.ts'
import type { PartyContext } from './parties.ts'
import { asArgument } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { sourceOf, speakerOf, wholePhrase } from './sources.ts'
import { isOf, type Tree, wordAt } from './tree.ts'

/** Who says, thinks, wants or plans what in a sentence: by verbs, by nouns, by "according to". */
export function findAttributions(context: PartyContext, clauses: Clauses): readonly Attribution[] {
  const found = clauses.frames.flatMap((frame) =>
    frame.kind === 'noun' ? fromNoun(context, clauses, frame) : fromVerb(context, clauses, frame),
  )
  return [...found, ...findCitations(context, clauses)]
    .map(({ content, ...attribution }) =>
      content === undefined
        ? attribution
        : { ...attribution, content: withoutMarks(context.read.text, content) },
    )
    .sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0))
}

/** A clause without the space and the stop or comma at its end, with its quotation marks. */
function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s,;:]/.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:]/.test(text[end - 1] ?? '')) end--
  if (end > start && text[end - 1] === '.' && /[\w”"’)]/.test(text[end - 2] ?? '')) end--
  return { start, end }
}

function fromVerb(context: PartyContext, clauses: Clauses, frame: Frame): readonly Attribution[] {
  const is: IsListed = (list) => context.knowledge.speech.get(list)?.has(frame.lemma) === true
  const isAdjective = frame.kind === 'adjective'
  if (!(isAdjective ? is('cue-adjectives') : CUES.some(is))) return []
  const { tree } = clauses
  const inserted = is('say') ? insertedSaying(tree, frame.head) : undefined
  if (inserted !== undefined) return [fromInsertion(context, clauses, frame, inserted)]
  const lists = {
    phrases: context.knowledge.speech.get('cue-phrases') ?? new Set<string>(),
    reports: context.knowledge.speech.get('reports') ?? new Set<string>(),
  }
  const quoted = quotedAs(tree, clauses, frame)
  const isDirect = quoted === undefined && (is('say') || is('hold') || is('show'))
  const told = contentOf(tree, withShared(clauses, frame), is, lists)
  // "Egypt says it is; *Sudan says it is not*": what a verb says itself goes before what stands beside it.
  const isOwn = told !== undefined && told.start >= frame.predicate.end
  const said = isDirect
    ? (quoteBeside(context, clauses, frame) ??
      (isOwn ? undefined : contentBeside(tree, frame.head)))
    : undefined
  const content: Content | undefined = said ?? withQuote(context, told)
  if (content === undefined || isQuotedAs(tree, clauses, frame)) return []
  const from =
    quoted?.source ??
    quotedObject(frame) ??
    speakerOf(tree, frame.arguments) ??
    inverted(context, frame, said)
  const isSaid = is('say') && frame.verb?.isNegated !== true
  const rule = `attribution/${!isSaid ? 'hold' : frame.link === 'adverbial' ? 'adding' : 'say'}`
  const cue = cover(cueOf(tree, frame, content.with), ...(quoted?.cue ? [quoted.cue] : []))
  const base = { cue, content: { start: content.start, end: content.end }, rule }
  if (from === undefined) return frame.verb?.isPassive === true ? [base] : []
  const source = sourceOf(context, from)
  const phrase = wholePhrase(tree, from, frame.head)
  return [source === undefined ? { ...base, phrase } : { ...base, source, phrase }]
}

const CUES = ['say', 'hold', 'commit', 'show', 'judge', 'deeds', 'raise'] as const

/** "*said* and later wrote that": two verbs share what is said behind the second. */
function withShared({ frames }: Clauses, frame: Frame): Frame {
  if (frame.arguments.some(({ relation }) => relation === 'clause' || relation === 'object'))
    return frame
  const index = frames.indexOf(frame)
  const next = frames.find(({ link, governor }) => link === 'same' && governor === index)
  const shared =
    next?.arguments.filter(({ relation }) => /^(?:clause|complement)$/.test(relation)) ?? []
  return { ...frame, arguments: [...frame.arguments, ...shared] }
}

/** "was *quoted as* saying", "quoted *the envoy* as saying": whoever is quoted speaks. */
function quotedAs(
  tree: Tree,
  { frames }: Clauses,
  frame: Frame,
): { readonly source?: Argument; readonly cue?: Span } | undefined {
  const above = frames[frame.governor ?? -1]
  if (markerOf(tree, frame.head) !== 'as' || !/^(?:quote|cite)$/.test(above?.lemma ?? ''))
    return undefined
  const source = above?.arguments.find(({ relation }) => relation === 'object')
  const isPassive = above?.verb?.isPassive === true
  return {
    ...(source === undefined ? {} : { source }),
    ...(isPassive && above !== undefined ? { cue: above.predicate } : {}),
  }
}

/** "quoted *a guard*: “We saw it.”": whoever is quoted speaks. */
function quotedObject({ lemma, verb, arguments: parts }: Frame): Argument | undefined {
  const isQuoting = /^(?:quote|cite)$/.test(lemma) && verb?.isPassive !== true
  return isQuoting ? parts.find(({ relation }) => relation === 'object') : undefined
}

/** "*quoted* the envoy as saying": the envoy speaks, and not whoever quotes. */
function isQuotedAs(tree: Tree, { frames }: Clauses, frame: Frame): boolean {
  const index = frames.indexOf(frame)
  return (
    /^(?:quote|cite)$/.test(frame.lemma) &&
    frames.some(({ governor, head }) => governor === index && markerOf(tree, head) === 'as')
  )
}

/** "said the street was calm: *“Nothing has happened.”*": what is said goes on behind the colon. */
function withQuote({ read }: PartyContext, told: Content | undefined): Content | undefined {
  if (told === undefined) return undefined
  const quote = read.quotes.find(
    ({ start }) => start > told.end && /^:\s*$/.test(read.text.slice(told.end, start - 1)),
  )
  return quote === undefined ? told : { ...told, end: quote.end + (quote.terminated ? 1 : 0) }
}

/** The verb group without its "to", with a particle or preposition behind it, and "neither" or "nor" before it. */
function cueOf(tree: Tree, { predicate, head }: Frame, behind: Span | undefined): Span {
  const words = tree.text.slice(predicate.start, predicate.end)
  const start = predicate.start + (/^to\s+/i.exec(words)?.[0].length ?? 0)
  const before = tree.tokens[head - 1]
  const isNeither = /^(?:neither|nor)$/i.test(wordAt(tree, head - 1))
  const own = { start: isNeither ? (before?.start ?? start) : start, end: predicate.end }
  return behind === undefined ? own : cover(own, behind)
}

/** "The ship, *its owner said*, was empty": all around it is what is said. */
function fromInsertion(
  context: PartyContext,
  { tree, sentence }: Clauses,
  frame: Frame,
  { source: head }: Inserted,
): Attribution {
  const argument = asArgument(phraseOf(context.read, tree, head), 'subject')
  const source = sourceOf(context, argument)
  const verb = tree.tokens[frame.head] ?? frame.predicate
  const base = {
    phrase: wholePhrase(tree, argument, frame.head),
    cue: { start: verb.start, end: verb.end },
    content: { start: sentence.start, end: sentence.end },
    rule: 'attribution/say',
  }
  return source === undefined ? base : { ...base, source }
}

/** "“Where are they?” asked *the mayor*": behind a quotation the one who speaks may look like whom it is said to. */
function inverted(
  context: PartyContext,
  frame: Frame,
  said: Span | undefined,
): Argument | undefined {
  const isBehind = said !== undefined && said.end <= frame.predicate.start
  return isBehind
    ? frame.arguments.find(
        (one) => one.relation === 'object' && sourceOf(context, one) !== undefined,
      )
    : undefined
}

/** "“We will go,” *the minister said*" with no clause of its own: the quotation is what is said. */
function quoteBeside({ read }: PartyContext, clauses: Clauses, frame: Frame): Span | undefined {
  const { tree } = clauses
  const hasClause = frame.arguments.some(({ relation }) => relation === 'clause')
  if (hasClause) return undefined
  const behind = tree.isSaying(frame.head)
    ? read.quotes.find(
        (one) =>
          overlap(one, frame.sentence) > 0 &&
          one.start > frame.predicate.end &&
          !isOfVerbAbove(clauses, frame, one),
      )
    : undefined
  const near =
    behind ?? read.quotes.findLast((one) => isRightBefore(read.text, one, frame.predicate))
  return near === undefined
    ? undefined
    : { start: near.start - 1, end: near.end + (near.terminated ? 1 : 0) }
}

/** "While the House *has not said*, Chad threatened “war”": the quotation is of the verb above that stands before it. */
function isOfVerbAbove({ frames }: Clauses, frame: Frame, quote: Span): boolean {
  const above = frames[frame.governor ?? -1]
  return (
    frame.link === 'adverbial' &&
    above !== undefined &&
    above.predicate.start > frame.predicate.end &&
    above.predicate.end <= quote.start
  )
}

function isRightBefore(text: string, quote: Span, verb: Span): boolean {
  return quote.end < verb.start && /^[”"’»,.!?\s]*$/.test(text.slice(quote.end, verb.start))
}

/** "The convoy was turned back, *the mayor said*", "as *the mayor said*": what is said is the clause beside it. */
function contentBeside(tree: Tree, said: number): Span | undefined {
  const isAs = markerOf(tree, said) === 'as'
  if (!isOf(tree, said, ['parataxis']) && !(isAs && isOf(tree, said, ['advcl']))) return undefined
  const above = tree.tokens[said]?.head ?? -1
  const isCited = above < said && tree.tokens[above]?.xpos === 'VBG'
  return above < 0 || isCited ? undefined : clauseOf(tree, above, said)
}

const SPOKEN = new Set(
  ['say', 'adding', 'according-to', 'citing', 'view', 'noun', 'colon'].map(
    (kind) => `attribution/${kind}`,
  ),
)

/** What is said stands for the world as its source sees it; what is wanted or planned does not. */
export function isSpoken({ rule }: Pick<Attribution, 'rule'>): boolean {
  return SPOKEN.has(rule)
}

/** The attributions that cover a span, from the nearest speaker outwards. */
export function attributionsOver(
  attributions: readonly Attribution[],
  span: Span,
): readonly Attribution[] {
  return attributions
    .filter(
      ({ content, rule }) =>
        isSpoken({ rule }) &&
        content !== undefined &&
        (contains(content, span) || overlap(content, span) * 2 > span.end - span.start),
    )
    .sort((a, b) => size(a.content) - size(b.content))
}

function size(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start
}
