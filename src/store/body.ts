import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { bySpan } from '../model/evidence.ts'
import { byCodeUnit, canonicalJson, contentId, sha256 } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'

/** What besides the document decides a reading. */
export interface Versions {
  /** Version of Readout. */
  readonly program: string
  /** Hash of the compiled lexicon, names and places, and of the language model. */
  readonly knowledge: string
  /** What `knowledge` was made of, kept for whoever wants to read the same again. */
  readonly parts?: KnowledgeParts
}

/** Hashes of what Readout knew when it read. */
export interface KnowledgeParts {
  /** The compiled data of Readout. */
  readonly data: string
  /** The language model. */
  readonly model: string
  /** The user's own data, where there were some. */
  readonly overlay?: string
}

type CellField = Exclude<keyof Claim, 'id' | 'document' | 'evidence' | 'rule' | 'corrections'>

/** Fields of a claim that are stored a row a value, and whether they have one value or a list. */
export const CELL_FIELDS: Readonly<Record<CellField, 'one' | 'list'>> = {
  type: 'one',
  mode: 'one',
  status: 'one',
  actor: 'list',
  recipient: 'list',
  time: 'one',
  place: 'one',
  condition: 'one',
  due: 'one',
  attribution: 'list',
  figures: 'list',
  issue: 'list',
}

/** Orders claims as they stand in the text: by start, end, id. */
export function byPlace(a: Claim, b: Claim): number {
  return bySpan(a.evidence, b.evidence) || byCodeUnit(a.id, b.id)
}

/** Names one text of one document within the record. */
export function revisionId({ id, revision }: Document): string {
  return contentId(id, revision)
}

/** SHA-256 of all that decides a reading: when it is the same, so is the reading. */
export function inputHash(document: Document, { program, knowledge }: Versions): string {
  return sha256(canonicalJson({ document, knowledge, program }))
}

/** SHA-256 of a whole reading and of what it was read with: changes with any value of it. */
export function readingHash(reading: Reading, { program, knowledge }: Versions): string {
  return sha256(canonicalJson({ knowledge, program, reading }))
}

/**
 * The reading as the record keeps it, with its claims in the order of the text. Half a character
 * cannot be stored in UTF-8; nothing before this may let one through, so it is our fault and throws.
 */
export function storable(reading: Reading): Reading {
  const claims = reading.claims.toSorted(byPlace)
  const broken = brokenText(reading)
  if (broken !== undefined)
    throw new TypeError(`text is not well-formed: ${JSON.stringify(broken)}`)
  return { ...reading, claims }
}

function brokenText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : value.slice(0, 80)
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const broken = brokenText(inner)
    if (broken !== undefined) return broken
  }
  return undefined
}
