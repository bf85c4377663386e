import { overlap } from '../../src/model/evidence.ts'
import type { GoldDocument, PredictedDocument } from './shapes.ts'
import { length, likeness, spanOf, touches } from './spans.ts'

/** How the page furniture of one document was told from the article. */
export interface FurnitureTally {
  readonly gold: number
  readonly predicted: number
  readonly found: number
  /** Predictions that are furniture for the most part. */
  readonly right: number
  /** Claims and quotes that were read from furniture in which nothing may be read. */
  readonly leaks: number
  /** Lines that tell what was missed. */
  readonly troubles: readonly string[]
}

/** How alike a piece of furniture and its prediction must be. */
const SAME_PIECE = 0.6

/** Furniture that is near enough to the article to be read, or to name an origin. */
const READABLE: ReadonlySet<string> = new Set(['heading', 'title', 'dateline', 'credit'])

/** Compares the furniture of one document with gold, and looks for claims that leaked from it. */
export function scoreFurniture(
  gold: GoldDocument,
  { claims = [], quotes = [], furniture = [] }: PredictedDocument,
): FurnitureTally {
  const missed = gold.furniture.filter(
    ({ span }) => !furniture.some((piece) => likeness(spanOf(span), piece) >= SAME_PIECE),
  )
  const right = furniture.filter((piece) =>
    gold.furniture.some(({ span }) => overlap(spanOf(span), piece) >= 0.5 * length(piece)),
  )
  const closed = gold.furniture.filter(({ kind }) => !READABLE.has(kind))
  const leaks = [...claims, ...quotes].filter((read) =>
    closed.some(({ span }) => touches(spanOf(span), read)),
  )
  return {
    gold: gold.furniture.length,
    predicted: furniture.length,
    found: gold.furniture.length - missed.length,
    right: right.length,
    leaks: leaks.length,
    troubles: missed.map(
      ({ kind, text }) => `furniture missed  ${gold.doc}  ${kind} “${text.slice(0, 50)}”`,
    ),
  }
}
