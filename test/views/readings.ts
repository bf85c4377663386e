import type { Block, SpokenQuote } from '../../src/model/annotation.ts'
import type { Claim, EventType, Party, Status } from '../../src/model/claim.ts'
import { makeDocument } from '../../src/model/document.ts'
import type { Event } from '../../src/model/event.ts'
import { type Evidence, evidenceAt, type Sourced } from '../../src/model/evidence.ts'
import { contentId } from '../../src/model/id.ts'
import type { Place } from '../../src/model/place.ts'
import type { Figure } from '../../src/model/quantity.ts'
import type { Reading } from '../../src/model/reading.ts'

/** A claim for a test: its words, each of which must stand in the text, and its values. */
export interface ClaimSketch {
  readonly words: string
  readonly type: EventType
  readonly status?: Status
  readonly actor?: readonly Party[]
  readonly recipient?: readonly Party[]
  readonly attribution?: readonly Party[]
  readonly day?: string
  readonly place?: Place
  readonly figures?: readonly Figure[]
  readonly issue?: string | readonly string[]
  readonly mode?: string
  readonly condition?: string
}

/** A document for a test, with what is read in it. */
export interface ReadingSketch {
  readonly name: string
  readonly text: string
  readonly outlet?: string
  readonly day?: string
  readonly credit?: string
  readonly claims?: readonly ClaimSketch[]
  readonly quotes?: readonly { readonly words: string; readonly speaker?: Party }[]
  readonly blocks?: readonly Block[]
}

/** A reading made by hand, whose evidence is found in its text. */
export function sketchReading(sketch: ReadingSketch): Reading {
  const { name, text, outlet, day, credit, claims = [], quotes = [], blocks = [] } = sketch
  const document = makeDocument({ name, text, ...(outlet === undefined ? {} : { outlet }) })
  return {
    document,
    language: 'en',
    ...(outlet === undefined ? {} : { outlet }),
    ...(day === undefined
      ? {}
      : { published: { value: day, day, basis: 'given', rule: 'given/csv', evidence: [] } }),
    origins: credit === undefined ? [] : [sourced(credit, find(text, credit), 'credit/line')],
    blocks,
    quotes: quotes.map(({ words, speaker }) => sketchQuote(find(text, words), speaker)),
    claims: claims.map((claim) => sketchClaim(document.id, text, claim)),
    notices: [],
  }
}

/** An event over claims of readings, with the values of its first claim unless others are given. */
export function sketchEvent(readings: readonly Reading[], parts: Partial<Event> = {}): Event {
  const claims = readings.flatMap(({ document, claims }) =>
    claims.map(({ id, evidence: { start, end } }) => ({ id, document: document.name, start, end })),
  )
  const first = readings[0]?.claims[0]
  return {
    id: contentId('event', ...claims.map(({ id }) => id)),
    type: first?.type.value ?? 'CONSULT',
    status: first?.status.value ?? 'occurred',
    history: [],
    actor: first?.actor.map(({ value }) => value) ?? [],
    recipient: first?.recipient.map(({ value }) => value) ?? [],
    participants: [],
    figures: [],
    sources: { documents: readings.length, outlets: readings.length, independent: 1, origins: [] },
    differences: [],
    claims,
    reasons: [],
    ...parts,
  }
}

function sketchQuote(evidence: Evidence, speaker: Party | undefined): SpokenQuote {
  const quote = { evidence, terminated: true, rule: 'quote/marks' }
  return speaker === undefined
    ? quote
    : { ...quote, speaker: sourced(speaker, evidence, 'speaker/said') }
}

function sketchClaim(document: string, text: string, sketch: ClaimSketch): Claim {
  const evidence = find(text, sketch.words)
  const cell = <T>(value: T, rule: string) => sourced(value, evidence, rule)
  const { type, day, place, issue, mode, condition } = sketch
  return {
    id: contentId('claim', document, sketch.type, String(evidence.start)),
    document,
    evidence,
    type: cell(type, 'test/type'),
    ...(mode === undefined ? {} : { mode: cell(mode, 'test/mode') }),
    status: cell(sketch.status ?? 'occurred', 'test/status'),
    actor: (sketch.actor ?? []).map((party) => cell(party, 'test/party')),
    recipient: (sketch.recipient ?? []).map((party) => cell(party, 'test/party')),
    ...(day === undefined
      ? {}
      : { time: cell({ start: day, end: day, edtf: day, basis: 'given' } as const, 'test/day') }),
    ...(place === undefined ? {} : { place: cell(place, 'test/place') }),
    ...(condition === undefined ? {} : { condition: cell(condition, 'test/condition') }),
    attribution: (sketch.attribution ?? []).map((party) => cell(party, 'test/attribution')),
    figures: (sketch.figures ?? []).map((figure) => cell(figure, 'test/figure')),
    issue: [issue ?? []].flat().map((id) => cell(id, 'test/issue')),
    rule: 'test/claim',
  }
}

function sourced<T>(value: T, evidence: Evidence, rule: string): Sourced<T> {
  return { value, evidence: [evidence], rule, basis: 'read' }
}

function find(text: string, words: string): Evidence {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`“${words}” does not stand in the text of the test`)
  return evidenceAt(text, { start, end: start + words.length })
}
