import fc from 'fast-check'
import type { SpokenQuote } from '../../src/model/annotation.ts'
import { type Claim, EVENT_TYPES, type Party, STATUSES } from '../../src/model/claim.ts'
import { makeDocument, type Published } from '../../src/model/document.ts'
import { type Evidence, evidenceAt, type Sourced } from '../../src/model/evidence.ts'
import { FURNITURE_KINDS } from '../../src/model/furniture.ts'
import { NOTICES, type Notice, type NoticeCode } from '../../src/model/notice.ts'
import {
  METADATA_FIELDS,
  METADATA_ORIGINS,
  type Metadatum,
  type Page,
  type PageBlock,
} from '../../src/model/page.ts'
import type { Place } from '../../src/model/place.ts'
import type { Figure } from '../../src/model/quantity.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { When } from '../../src/model/when.ts'
import { byPlace } from '../../src/store/body.ts'

type Values<T> = { [K in keyof T]: fc.Arbitrary<T[K]> }

/** Well-formed text with every oddity that UTF-8 can carry: NUL, marks, characters beyond the BMP. */
const words = fc.string({ unit: 'binary', maxLength: 12 })
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value))
const basis = fc.constantFrom('read' as const, 'inferred' as const)

// Keys that are absent must be left out, never undefined; fast-check leaves out those not required.
function shape<T>(values: Values<Required<T>>, ...required: (keyof T)[]): fc.Arbitrary<T> {
  return fc.record(values, { requiredKeys: required }) as fc.Arbitrary<T>
}

const party = shape<Party>(
  {
    name: words,
    actor: words,
    person: fc.constant(true),
    country: words,
    office: words,
    side: words,
    outlet: fc.constant(true),
    anonymous: fc.constant(true),
  },
  'name',
)
const place = shape<Place>(
  {
    name: words,
    country: words,
    latitude: number,
    longitude: number,
    precision: fc.constantFrom('site', 'city', 'sea'),
    in: words,
    ucdp: fc.constantFrom(1 as const, 4 as const, 7 as const),
  },
  'name',
)
const figure = shape<Figure>(
  { measure: words, value: number, low: number, high: number, unit: words, hedge: words },
  'measure',
)
const part = fc.constantFrom('given' as const, 'inferred' as const)
const when = shape<When>(
  {
    start: day,
    end: day,
    edtf: words,
    basis: part,
    parts: shape<NonNullable<When['parts']>>({ year: part, month: part, day: part }),
    anchor: fc.record({ kind: fc.constantFrom('published', 'text'), day }),
  },
  'basis',
)

// Offsets between whole characters, as the stages give them.
function evidenceIn(text: string): fc.Arbitrary<Evidence> {
  const stops = [0]
  for (const character of text) stops.push((stops.at(-1) ?? 0) + character.length)
  const stop = fc.constantFrom(...stops)
  return fc
    .tuple(stop, stop)
    .map(([a, b]) => evidenceAt(text, { start: Math.min(a, b), end: Math.max(a, b) }))
}

function reading(text: string): fc.Arbitrary<Reading> {
  const evidence = evidenceIn(text)
  const span = evidence.map(({ start, end }) => ({ start, end }))
  const sourced = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Sourced<T>> =>
    fc.record({
      value,
      evidence: fc
        .tuple(evidence, fc.array(evidence, { maxLength: 2 }))
        .map(([first, others]): [Evidence, ...Evidence[]] => [first, ...others]),
      rule: words,
      basis,
    })
  const many = <T>(value: fc.Arbitrary<T>) => fc.array(sourced(value), { maxLength: 3 })
  const claim = shape<Omit<Claim, 'document' | 'corrections'>>(
    {
      id: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 16 }),
      evidence,
      type: sourced(fc.constantFrom(...EVENT_TYPES)),
      mode: sourced(words),
      status: sourced(fc.constantFrom(...STATUSES)),
      actor: many(party),
      recipient: many(party),
      time: sourced(when),
      place: sourced(place),
      condition: sourced(words),
      due: sourced(day),
      attribution: many(party),
      figures: many(figure),
      issue: many(words),
      rule: words,
    },
    ...(['id', 'evidence', 'type', 'status', 'actor', 'recipient'] as const),
    ...(['attribution', 'figures', 'issue', 'rule'] as const),
  )
  const published = shape<Published>(
    {
      value: words,
      day,
      instant: day.map((known) => `${known}T12:00:00Z`),
      basis: fc.constantFrom('given', 'stated', 'inferred'),
      rule: words,
      evidence: fc.array(evidence, { maxLength: 2 }),
    },
    ...(['value', 'day', 'basis', 'rule', 'evidence'] as const),
  )
  const page = shape<Page>(
    {
      sha256: words,
      charset: words,
      method: fc.constantFrom('readability', 'json-ld', 'paragraphs'),
      blocks: fc.array(
        shape<PageBlock>(
          {
            start: fc.nat(99),
            end: fc.nat(99),
            source: fc.record({ start: fc.nat(), end: fc.nat() }),
            label: fc.record({ kind: fc.constantFrom(...FURNITURE_KINDS), rule: words }),
          },
          ...(['start', 'end', 'source'] as const),
        ),
        { maxLength: 3 },
      ),
      metadata: fc.array(
        shape<Metadatum>(
          {
            field: fc.constantFrom(...METADATA_FIELDS),
            value: words,
            origin: fc.constantFrom(...METADATA_ORIGINS),
            rule: words,
          },
          ...(['field', 'value', 'origin', 'rule'] as const),
        ),
        { maxLength: 3 },
      ),
    },
    ...(['sha256', 'charset', 'method', 'blocks', 'metadata'] as const),
  )
  const source = fc.record(
    { name: words, url: words, title: words, outlet: words, credit: words, givenDate: words, page },
    { requiredKeys: ['name'] },
  )
  const quote = shape<SpokenQuote>(
    { evidence, terminated: fc.boolean(), speaker: sourced(party), rule: words },
    ...(['evidence', 'terminated', 'rule'] as const),
  )
  const codes = Object.keys(NOTICES) as NoticeCode[]
  return shape<Omit<Reading, 'document'> & { source: { name: string } }>(
    {
      source,
      language: words,
      published,
      title: words,
      outlet: words,
      origins: many(words),
      blocks: fc.array(
        fc
          .tuple(span, fc.constantFrom('body' as const, ...FURNITURE_KINDS), words)
          .map(([place, kind, rule]) => ({ ...place, kind, rule })),
      ),
      quotes: fc.array(quote, { maxLength: 3 }),
      claims: fc.uniqueArray(claim as fc.Arbitrary<Claim>, {
        selector: ({ id }) => id,
        maxLength: 4,
      }),
      notices: fc.array(
        shape<Notice>(
          { code: fc.constantFrom(...codes), message: words, evidence },
          ...(['code', 'message'] as const),
        ),
      ),
    },
    ...(['source', 'language', 'origins', 'blocks', 'quotes', 'claims', 'notices'] as const),
  ).map(({ source: { name, ...rest }, ...read }) => {
    const document = makeDocument({ name, text, ...rest })
    const claims = read.claims.map((known) => ({ ...known, document: document.id })).sort(byPlace)
    return { ...read, document, claims }
  })
}

/** Any reading that the stages could give, with its claims in the order of the text. */
export const anyReading: fc.Arbitrary<Reading> = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain(reading)
