import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportReading } from '../../src/export/interchange.ts'
import { makeDocument } from '../../src/model/document.ts'
import type { Evidence, Span } from '../../src/model/evidence.ts'
import type { LayeredReading } from '../../src/model/reading.ts'
import { readDocuments } from '../../src/read.ts'
import { documentReader } from '../../src/read-document.ts'
import { knowledge, model } from '../annotate-plain.ts'
import { runs } from '../runs.ts'
import { anyText, EXAMPLES } from './articles.ts'

const read = documentReader(knowledge, model)
const date = fc.option(fc.constantFrom('2025-12-20', '2024-02-29', '2026-03-10T08:00:00+02:00'), {
  nil: undefined,
})

function readText(text: string, givenDate?: string): LayeredReading {
  const source = { name: 'any.txt', text, ...(givenDate === undefined ? {} : { givenDate }) }
  return read({ document: makeDocument(source), notices: [] })
}

function isEvidence(value: object): value is Evidence {
  return 'start' in value && 'end' in value && 'exact' in value
}

/** Every piece of evidence within a value, however deep it lies. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (value === null || typeof value !== 'object') return []
  return [...(isEvidence(value) ? [value] : []), ...Object.values(value).flatMap(evidenceIn)]
}

test('no text makes a stage throw, and every span slices to its words', () => {
  fc.assert(
    fc.property(anyText, date, (text, givenDate) => {
      const { reading, layers } = readText(text, givenDate)
      for (const { start, end, exact } of evidenceIn({ ...reading, document: undefined })) {
        expect(text.slice(start, end)).toBe(exact)
        expect(exact.isWellFormed(), exact).toBe(true)
      }
      const { tokens, sentences, quotes, dates, entities, numbers } = layers
      const spans: readonly Span[] = [
        ...reading.blocks,
        ...[tokens, sentences, quotes, dates, entities, numbers].flat(),
      ]
      for (const { start, end } of spans) {
        expect(0 <= start && start < end && end <= text.length, `${start}–${end}`).toBe(true)
      }
    }),
    { numRuns: runs() },
  )
})

test('without a publication date no date is reckoned from one', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { reading } = readText(text)
      if (reading.published !== undefined) return
      // "the same day" may still follow a full date that stands in the text.
      for (const { time } of reading.claims) expect(time?.value.anchor?.kind).not.toBe('published')
    }),
    { numRuns: runs(100, 2000) },
  )
})

test('a claim stands in body text and its id is its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { reading } = readText(text, '2025-12-20')
      const ids = reading.claims.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { evidence } of reading.claims) {
        const block = reading.blocks.find(
          ({ start, end }) => start <= evidence.start && evidence.start < end,
        )
        expect(block?.kind).toBe('body')
      }
    }),
    { numRuns: runs(100, 2000) },
  )
})

async function lines(names: readonly number[], jobs: number): Promise<readonly string[]> {
  const documents = names.map((name) => ({
    document: makeDocument({
      name: `${name}.txt`,
      text: EXAMPLES[name] ?? '',
      givenDate: '2025-12-20',
    }),
    notices: [],
  }))
  const read: string[] = []
  for await (const { reading } of readDocuments(documents, { jobs })) {
    read.push(JSON.stringify(exportReading(reading)))
  }
  return read.sort()
}

test('the same articles give the same bytes in any order and with any number of workers', async () => {
  const order = EXAMPLES.map((_text, index) => index)
  const expected = await lines(order, 1)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(order, { minLength: order.length }),
      fc.constantFrom(1, 2),
      async (shuffled, jobs) => {
        expect(await lines(shuffled, jobs)).toEqual(expected)
      },
    ),
    { numRuns: runs(3, 20) },
  )
})
