import type { Claim, CorrectionNote, Party } from '../model/claim.ts'
import type { Published } from '../model/document.ts'
import type { Event } from '../model/event.ts'
import type { Basis, Evidence, Sourced } from '../model/evidence.ts'
import type { Reading } from '../model/reading.ts'
import { claimCells } from './claim-cells.ts'
import { type Corpus, claimsById, type Passage, passageOf } from './corpus.ts'
import { idsOf, quoteId } from './ids.ts'
import { firstWhere, membersOf } from './list.ts'
import { type OriginReason, originReasons } from './origin-reasons.ts'

/** One value of an answer, the words it was read from, and the rule that read them. */
export interface Cell {
  readonly field: string
  readonly value: string
  readonly basis: Basis
  readonly rule: string
  readonly evidence: readonly Passage[]
}

/** A document as far as an explanation needs it: where it came from and how it can be checked. */
export interface DocumentFacts {
  readonly id: string
  readonly name: string
  /** SHA-256 of the text. */
  readonly revision: string
  readonly language: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly credit?: string
  readonly published?: Published
  readonly origins: readonly Sourced<string>[]
}

/** A claim of an event, in its own words, and whom its document cites for it. */
export interface JoinedClaim {
  readonly id: string
  readonly attribution: readonly Party[]
  readonly passage: Passage
}

/** The chain from something in a record to its words and rules. */
export type Explanation =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly passage: Passage
      /** The paragraph around the passage. */
      readonly paragraph: string
      readonly cells: readonly Cell[]
      readonly document: DocumentFacts
      readonly events: readonly string[]
      /** What people laid over it, in order. */
      readonly corrections: readonly CorrectionNote[]
    }
  | {
      readonly kind: 'event'
      readonly id: string
      readonly event: Event
      readonly claims: readonly JoinedClaim[]
      readonly origins: readonly OriginReason[]
    }
  | {
      readonly kind: 'quote'
      readonly id: string
      readonly passage: Passage
      readonly rule: string
      readonly terminated: boolean
      readonly cells: readonly Cell[]
      readonly document: DocumentFacts
    }
  | {
      readonly kind: 'document'
      readonly id: string
      readonly document: DocumentFacts
      readonly furniture: readonly (Passage & { readonly kind: string; readonly rule: string })[]
      readonly quotes: readonly string[]
      readonly claims: readonly string[]
      readonly notices: Reading['notices']
    }

/** Everything whose id begins so: one explanation when the beginning is clear, ids when it is not. */
export function viewExplanation(
  corpus: Corpus,
  beginning: string,
): Explanation | { readonly kind: 'unclear'; readonly ids: readonly string[] } {
  const ids = [...new Set(membersOf(idsOf(corpus), (one) => one.startsWith(beginning)))]
  const [id] = ids.includes(beginning) ? [beginning] : ids
  if (id === undefined || (ids.length > 1 && id !== beginning)) return { kind: 'unclear', ids }
  const event = firstWhere(corpus.events, (candidate) => candidate.id === id)
  if (event !== undefined) return explainEvent(corpus, event)
  const placed = claimsById(corpus).get(id)
  if (placed !== undefined) return explainClaim(corpus, placed.reading, placed.claim)
  for (const reading of corpus.readings) {
    const found = explainWithin(reading, id)
    if (found !== undefined) return found
  }
  return { kind: 'unclear', ids: [] }
}

function explainWithin(reading: Reading, id: string): Explanation | undefined {
  if (reading.document.id === id) return explainDocument(reading)
  const quote = reading.quotes.find((candidate) => quoteId(reading, candidate) === id)
  if (quote === undefined) return undefined
  return {
    kind: 'quote',
    id,
    passage: passageOf(reading, quote.evidence),
    rule: quote.rule,
    terminated: quote.terminated,
    cells:
      quote.speaker === undefined
        ? []
        : [cellOf(reading, 'speaker', quote.speaker.value.name, quote.speaker)],
    document: factsOf(reading),
  }
}

function explainClaim({ events }: Corpus, reading: Reading, claim: Claim): Explanation {
  return {
    kind: 'claim',
    id: claim.id,
    passage: passageOf(reading, claim.evidence),
    paragraph: paragraphAround(reading.document.text, claim.evidence),
    cells: cellsOf(reading, claim),
    document: factsOf(reading),
    events: membersOf(events, (event) => event.claims.some(({ id }) => id === claim.id)).map(
      ({ id }) => id,
    ),
    corrections: claim.corrections ?? [],
  }
}

/** The line that a passage stands in. */
function paragraphAround(text: string, { start, end }: Evidence): string {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  return text.slice(from, to < 0 ? text.length : to).trim()
}

/** The fields of a claim with the words and rules that they come from. */
export function cellsOf(reading: Reading, claim: Claim): readonly Cell[] {
  return claimCells(claim).map(({ field, value, source }) => cellOf(reading, field, value, source))
}

function explainEvent(corpus: Corpus, event: Event): Explanation {
  const byId = claimsById(corpus)
  const claims = event.claims.flatMap(({ id }) => byId.get(id) ?? [])
  return {
    kind: 'event',
    id: event.id,
    event,
    claims: claims.map(({ claim, reading }) => ({
      id: claim.id,
      attribution: claim.attribution.map(({ value }) => value),
      passage: passageOf(reading, claim.evidence),
    })),
    origins: originReasons(event, claims),
  }
}

function explainDocument(reading: Reading): Explanation {
  const { document, blocks, quotes, claims, notices } = reading
  return {
    kind: 'document',
    id: document.id,
    document: factsOf(reading),
    furniture: blocks
      .filter(({ kind }) => kind !== 'body')
      .map(({ kind, rule, start, end }) => ({
        kind,
        rule,
        ...passageOf(reading, { start, end, exact: document.text.slice(start, end) }),
      })),
    quotes: quotes.map((quote) => quoteId(reading, quote)),
    claims: claims.map(({ id }) => id),
    notices,
  }
}

function cellOf(reading: Reading, field: string, value: string, source: Sourced<unknown>): Cell {
  const evidence = source.evidence.map((words) => passageOf(reading, words))
  return { field, value, basis: source.basis, rule: source.rule, evidence }
}

/** What an explanation tells of the document. */
export function factsOf({
  document,
  language,
  title,
  outlet,
  published,
  origins,
}: Reading): DocumentFacts {
  return {
    id: document.id,
    name: document.name,
    revision: document.revision,
    language,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(document.credit === undefined ? {} : { credit: document.credit }),
    ...(published === undefined ? {} : { published }),
    origins,
  }
}
