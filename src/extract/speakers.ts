import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Attribution, Quote } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { contains, firstEndingAfter, meeting, overlap, type Span } from '../model/evidence.ts'
import { isSpoken } from './attribution.ts'
import type { Clauses, Frame, Read } from './frame.ts'
import { sourceOf } from './sources.ts'
import { writtenBehind } from './written-behind.ts'

/** A quote with whoever speaks it, before names are resolved. */
export interface QuoteDraft {
  readonly quote: Quote
  readonly speaker?: Mention
  readonly rule: string
}

/** Tells who speaks each quote: its own cue, the verb it stands under, or the speaker before. */
export function findSpeakers(
  knowledge: Knowledge,
  read: Read,
  clauses: readonly Clauses[],
  attributions: readonly Attribution[],
): readonly QuoteDraft[] {
  const drafts: QuoteDraft[] = []
  const sentences = clauses.map(({ sentence }) => sentence)
  const said = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const at = firstEndingAfter(sentences, attribution.content?.start ?? 0)
    const known = said.get(at)
    if (known === undefined) said.set(at, [attribution])
    else known.push(attribution)
  }
  for (const quote of read.quotes) {
    const from = firstEndingAfter(sentences, quote.start)
    const own = clauses.slice(from, from + meeting(sentences, quote).length)
    const over = own.flatMap((_one, index) => said.get(from + index) ?? [])
    const found =
      written(writtenBehind(knowledge, read, quote)) ??
      outside(quote, cueBehind(knowledge, read, own, quote)) ??
      outside(quote, overIt(knowledge, read, over, quote)) ??
      outside(quote, verbBefore(knowledge, own, quote)) ??
      sameParagraph(read, drafts, quote) ??
      paragraphBefore(read, drafts, quote) ??
      speakerBefore(knowledge, clauses, from, quote)
    drafts.push(found === undefined ? { quote, rule: 'quote/no-speaker' } : { quote, ...found })
  }
  return drafts
}

type Found = Pick<QuoteDraft, 'speaker' | 'rule'> | undefined

/** “I said no,” he told them: nobody inside the quote speaks it. */
function outside(quote: Span, found: Found): Found {
  const isInside = found?.speaker !== undefined && overlap(found.speaker.head, quote) > 0
  return isInside ? undefined : found
}

function written(speaker: Mention | undefined): Found {
  return speaker === undefined ? undefined : { speaker, rule: 'quote/said-behind' }
}

function isCue(knowledge: Knowledge, frame: Frame): boolean {
  const has = (name: string) => knowledge.speech.get(name)?.has(frame.lemma) === true
  return frame.kind === 'verb' && (has('say') || has('commit') || has('quote'))
}

function speakerOf(
  knowledge: Knowledge,
  { read, tree }: Clauses,
  frame: Frame,
): Mention | undefined {
  const named = (relation: string) =>
    frame.arguments
      .filter((one) => one.relation === relation)
      .flatMap((source) => sourceOf({ read, knowledge, tree }, source) ?? [])[0]
  // "Reuters quoted *a guard*": whoever is quoted speaks.
  const quoted = /^(?:quote|cite)$/.test(frame.lemma) ? named('object') : undefined
  return quoted ?? named('subject')
}

/** “…,” the minister said: the verb of saying right behind the closing mark. */
function cueBehind(knowledge: Knowledge, read: Read, own: readonly Clauses[], quote: Span): Found {
  const last = own.at(-1)
  const frame = last?.frames.find(
    (one) =>
      one.predicate.start >= quote.end &&
      one.predicate.start - quote.end < 80 &&
      one.kind === 'verb' &&
      one.verb?.form !== 'participle' &&
      (knowledge.speech.get('say')?.has(one.lemma) === true || isRead(knowledge, one)),
  )
  if (last === undefined || frame === undefined) return undefined
  const source = frame.arguments.find(
    ({ relation, start }) => relation === 'subject' && start >= quote.end,
  )
  const isBehind = source !== undefined
  const cueStart = Math.min(frame.predicate.start, isBehind ? source.start : frame.predicate.start)
  const isClose = /^["”’»,.!?\s]*$/.test(read.text.slice(quote.end, cueStart))
  if (!isClose) return undefined
  const mention = speakerOf(knowledge, last, frame)
  return mention === undefined ? undefined : { speaker: mention, rule: 'quote/said-behind' }
}

/** "“…,” the ministry's statement *read*": what is written reads. */
function isRead({ speech }: Knowledge, { lemma, arguments: parts }: Frame): boolean {
  const isReport = (one: string) => speech.get('reports')?.has(one) === true
  return lemma === 'read' && parts.some((one) => one.relation === 'subject' && isReport(one.lemma))
}

function overIt(
  { speech }: Knowledge,
  { text }: Read,
  attributions: readonly Attribution[],
  quote: Span,
): Found {
  const unspoken = speech.get('mind-nouns')
  const candidates = attributions.filter(
    ({ content, cue, rule }) =>
      content !== undefined &&
      overlap(content, quote) > 0 &&
      !(rule === 'attribution/noun' && unspoken?.has(text.slice(cue?.start, cue?.end))),
  )
  // "Deby said the study concluded that it was “safe”": the words are those of the one who tells of the study.
  const isTold = ({ source }: Attribution): boolean =>
    source?.rule === 'party/report' &&
    candidates.some(
      (one) =>
        isSpoken(one) &&
        one.source !== undefined &&
        one.content !== undefined &&
        contains(one.content, source),
    )
  const over = candidates
    .filter((one) => !isTold(one))
    .sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)) || length(a) - length(b))[0]
  return over?.source === undefined ? undefined : { speaker: over.source, rule: 'quote/reported' }
}

function length({ content }: Attribution): number {
  return content === undefined ? 0 : content.end - content.start
}

/** Putin derided them as “pigs”: the nearest verb before the quote whose subject can speak. */
function verbBefore(knowledge: Knowledge, own: readonly Clauses[], quote: Span): Found {
  for (const clauses of own) {
    const before = clauses.frames.filter(
      (one) => one.kind !== 'noun' && one.predicate.start < quote.start,
    )
    // "urged allies to back “…”": the words are of the one who urged.
    const isAsked = ({ link, governor }: Frame): boolean => {
      const above = clauses.frames[governor ?? -1]
      return link === 'to' && above !== undefined && isCue(knowledge, above)
    }
    const cues = before.filter((one) => isCue(knowledge, one) && !isAsked(one))
    const ranked = [...cues.reverse(), ...before.reverse()]
    for (const frame of ranked) {
      const speaker = speakerOf(knowledge, clauses, frame)
      if (speaker !== undefined) return { speaker, rule: 'quote/verb-before' }
    }
  }
  return undefined
}

/** A quote that goes on after its attribution: “We will go,” she said. “We will not wait.” */
function sameParagraph(read: Read, drafts: readonly QuoteDraft[], quote: Quote): Found {
  const last = drafts.at(-1)
  if (last?.speaker === undefined) return undefined
  const between = read.text.slice(last.quote.end, quote.start)
  return /\n/.test(between) || between.length > 160
    ? undefined
    : { speaker: last.speaker, rule: 'quote/goes-on' }
}

/** “We regret it,” she said.¶ “We shall help.”: a paragraph that opens with a quotation goes on where one ended that was cued behind. */
function paragraphBefore(read: Read, drafts: readonly QuoteDraft[], quote: Quote): Found {
  const last = drafts.at(-1)
  if (last?.speaker === undefined || last.rule !== 'quote/said-behind') return undefined
  const between = read.text.slice(last.quote.end, quote.start)
  const isNext = between.length < 100 && /^[^\n]*\n\s*["“]$/.test(between)
  return isNext ? { speaker: last.speaker, rule: 'quote/goes-on' } : undefined
}

/** The subject of the sentence before: she praised the talks. “They were useful.” */
function speakerBefore(
  knowledge: Knowledge,
  clauses: readonly Clauses[],
  at: number,
  quote: Quote,
): Found {
  for (let index = at - 1; index >= Math.max(0, at - 2); index--) {
    const before = clauses[index]
    if (before === undefined) continue
    const { quotes } = before.read
    for (const frame of before.frames.filter((one) => one.kind !== 'noun')) {
      const speaker = speakerOf(knowledge, before, frame)
      // “They fell,” she said. “We saw it”: nobody in the quotation before speaks this one.
      if (speaker === undefined || quotes.some((one) => overlap(one, speaker.head) > 0)) continue
      if (quote.start - before.sentence.end < 40) return { speaker, rule: 'quote/speaker-before' }
    }
  }
  return undefined
}
