import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVENT_TYPES, STATUSES } from '../src/model/claim.ts'
import type { GoldDocument, PredictedDocument } from './score/shapes.ts'
import { readGold } from './score/shapes.ts'
import { score } from './score.ts'
import { SETS } from './sets.ts'

const [examples] = SETS
if (examples === undefined) throw new Error('The gate measures no set.')
const { gold, aliases, across } = readGold(examples.gold)
const ids = gold.flatMap(({ claims }) => claims.map(({ id }) => id))

describe.each(gold.map((document) => [document.doc, document] as const))('%s', (name, document) => {
  const text = readFileSync(join(examples.texts, name), 'utf8')

  test('quotes the text where it says it does', () => {
    const passages = [
      ...document.claims.map(({ span, quote }) => [span, quote] as const),
      ...document.quotes.map((quote) => [quote.span, quote.text] as const),
      ...document.furniture.map((piece) => [piece.span, piece.text] as const),
    ]
    const wrong = passages.filter(([[start, end], words]) => text.slice(start, end) !== words)
    expect(wrong).toEqual([])
  })

  test('uses the types and statuses of the codebook', () => {
    const types = document.claims.flatMap(({ type, also = [] }) => [type, ...also])
    expect(EVENT_TYPES).toEqual(expect.arrayContaining([...new Set(types)]))
    const statuses = document.claims.map(({ status }) => status)
    expect(STATUSES).toEqual(expect.arrayContaining([...new Set(statuses)]))
  })
})

test('no two claims of gold share an id', () => {
  expect(ids).toHaveLength(new Set(ids).size)
})

test('events across documents are made of claims that gold has, each in one event', () => {
  const members = across?.events.flatMap(({ claims }) => claims) ?? []
  expect(ids).toEqual(expect.arrayContaining(members))
  expect(members).toHaveLength(new Set(members).size)
})

test('a reader who finds all that gold has scores 1', () => {
  const { claims, quotes, furniture } = score({
    gold,
    aliases,
    predictions: gold.map(perfectReading),
  })
  expect(claims).toMatchObject({ recall: 1, precision: 1 })
  expect(quotes).toMatchObject({ recall: 1, precision: 1, speaker: 1 })
  expect(furniture).toMatchObject({ recall: 1, precision: 1 })
})

function perfectReading({ doc, claims, quotes, furniture }: GoldDocument): PredictedDocument {
  const named = (names: readonly string[] = []) => names.map((name) => ({ name }))
  const at = ([start, end]: readonly [number, number]) => ({ start, end })
  return {
    document: doc,
    claims: claims.map(({ span, type, status, actor, recipient }) => ({
      ...at(span),
      type,
      status,
      actor: named(actor),
      recipient: named(recipient),
    })),
    quotes: quotes.map(({ span, speaker }) => ({ ...at(span), speaker: { name: speaker } })),
    furniture: furniture.map(({ span }) => at(span)),
  }
}
