import type { Cell, DocumentFacts, Explanation } from '../../views/explain.ts'
import type { OriginReason, OriginWitness } from '../../views/origin-reasons.ts'
import { wordParty } from '../../views/wording.ts'
import type { Line } from '../output.ts'
import { renderEvent } from './event.ts'
import { count, renderPassage } from './words.ts'

/** The chain from a cell to its words and rules, as lines of text. */
export function* renderExplanation(explanation: Explanation): Iterable<Line> {
  const { kind, id } = explanation
  if (kind === 'event') return yield* renderEventChain(explanation)
  yield { text: `${kind} ${id}`, style: 'bold' }
  if (kind === 'document') {
    yield* renderDocument(explanation.document)
    yield `  read          ${count(explanation.claims.length, 'claim')}, ${count(explanation.quotes.length, 'quote')}`
    for (const { kind: what, rule, ...passage } of explanation.furniture) {
      yield `  ${what.padEnd(13)} ${renderPassage(passage)}`
      yield* reason(`set apart by ${rule}`)
    }
    for (const { code, message } of explanation.notices)
      yield `  notice        ${message} [${code}]`
    return
  }
  yield `  words         ${renderPassage(explanation.passage)}`
  if (kind === 'quote') yield* reason(`read by ${explanation.rule}`)
  for (const cell of explanation.cells) yield* renderCell(cell)
  yield { text: 'in the document', style: 'bold' }
  yield* renderDocument(explanation.document)
  if (kind !== 'claim') return
  for (const event of explanation.events) yield `counted in event ${event}`
  for (const { id, by, reason: why } of explanation.corrections) {
    yield `corrected by ${by}: ${why} (correction ${id})`
  }
}

/** A field of a claim with its value, how it was come by, and the words. */
export function* renderCell({ field, value, basis, rule, evidence }: Cell): Iterable<Line> {
  yield `  ${field.padEnd(13)} ${value}`
  yield* reason(`${basis} by ${rule}`)
  for (const passage of evidence) yield* reason(renderPassage(passage))
}

function* reason(text: string): Iterable<Line> {
  yield { text: `${' '.repeat(18)}${text}`, style: 'dim' }
}

function* renderDocument(document: DocumentFacts): Iterable<Line> {
  const { name, id, outlet, title, url, credit, language, published, revision, origins } = document
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['document', `${name} (${id})`],
    ['title', title],
    ['outlet', outlet],
    ['url', url],
    ['credited from', credit],
    ['language', language],
    ['published', published === undefined ? 'unknown' : `${published.value}, ${published.basis}`],
  ]
  for (const [label, value] of rows) if (value !== undefined) yield `  ${label.padEnd(13)} ${value}`
  if (published !== undefined) yield* reason(`by ${published.rule}`)
  for (const words of published?.evidence ?? []) {
    yield* reason(renderPassage({ document: name, ...words }))
  }
  for (const { value, rule, evidence } of origins) {
    yield `  origin        ${value}`
    yield* reason(`by ${rule}`)
    for (const words of evidence) yield* reason(renderPassage({ document: name, ...words }))
  }
  yield `  sha-256       ${revision}`
}

function* renderEventChain(
  explanation: Extract<Explanation, { readonly kind: 'event' }>,
): Iterable<Line> {
  yield* renderEvent(explanation.event, `event ${explanation.id}`)
  yield { text: 'reported in', style: 'bold' }
  for (const { id, attribution, passage } of explanation.claims) {
    yield `  ${id}  ${renderPassage(passage)}`
    if (attribution.length > 0)
      yield* reason(`says ${attribution.map(wordParty).join(', citing ')}`)
  }
  if (explanation.event.reasons.length > 0) yield { text: 'held to be one because', style: 'bold' }
  for (const { claims, why } of explanation.event.reasons) {
    yield `  ${claims.join(' and ')}: ${why}`
  }
  yield { text: 'going back to', style: 'bold' }
  for (const origin of explanation.origins) yield* renderOrigin(origin)
}

const WHY: Readonly<Record<OriginWitness['why'], string>> = {
  credits: 'credits it for the whole text',
  cites: 'cites it',
  is: 'speaks for itself',
  relays: 'follows another document that goes back to it',
}

function* renderOrigin({ name, documents }: OriginReason): Iterable<Line> {
  const one = documents.length > 1 ? `, ${count(documents.length, 'document')} counted as one` : ''
  yield `  ${name}${one}`
  for (const { document, why, rule, passages } of documents) {
    yield `    ${document} ${WHY[why]}${rule === undefined ? '' : `, by ${rule}`}`
    for (const passage of passages) yield* reason(renderPassage(passage))
  }
}
