import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeReadings } from '../../src/merge/events.ts'
import type { Amendment } from '../../src/model/correction.ts'
import { contentId } from '../../src/model/id.ts'
import type { Reading } from '../../src/model/reading.ts'
import { addCorrection } from '../../src/store/corrections.ts'
import { queryReadings } from '../../src/store/query.ts'
import { openRecord, type Record } from '../../src/store/record.ts'
import { addReading, removeDocument } from '../../src/store/write.ts'
import { queryEvents } from '../../src/upkeep/query-events.ts'
import { keepUp } from '../../src/upkeep/upkeep.ts'
import { OUTLETS, revisedCorpus } from '../merge/arbitrary-corpus.ts'
import { copyOf } from '../merge/sketch.ts'
import { runs } from '../runs.ts'
import { VERSIONS } from '../store/make-reading.ts'

const shuffled = revisedCorpus.chain((given) =>
  fc.shuffledSubarray([...given], { minLength: given.length }),
)
const DAYS = ['2025-12-16', '2025-12-17', '2025-12-18', '2025-12-19', '2025-12-20', '2025-12-31']

function makeRecord(): Record {
  return openRecord(':memory:', { create: true })
}

function add(record: Record, ...readings: readonly Reading[]): void {
  for (const reading of readings) addReading(record, reading, VERSIONS)
}

/** Checks that a record gives what merging all that it holds at once gives. */
function expectSame(record: Record, asOf?: string): void {
  const all = [...queryReadings(record, asOf === undefined ? {} : { asOf })]
  const expected = mergeReadings(all)
  expect(queryEvents(record, asOf)).toEqual(expected)
  expect(JSON.stringify(queryEvents(record, asOf))).toBe(JSON.stringify(expected))
}

/** Fewer than for laws without a record, which takes its time to make. */
const numRuns = runs(60, 1000)

test('documents added one by one, in any order, give the events of all at once', () => {
  fc.assert(
    fc.property(shuffled, (given) => {
      using record = makeRecord()
      for (const reading of given) {
        add(record, reading)
        keepUp(record)
        expectSame(record)
      }
    }),
    { numRuns },
  )
})

test('documents added in lots give the events of all at once, at every past moment too', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(6), (given, first) => {
      using record = makeRecord()
      add(record, ...given.slice(0, first))
      keepUp(record)
      add(record, ...given.slice(first))
      keepUp(record)
      expectSame(record)
      for (const day of DAYS) expectSame(record, day)
    }),
    { numRuns },
  )
})

const AMENDMENTS: readonly Amendment[] = [
  { kind: 'reject' },
  { kind: 'retype', type: 'AGREE' },
  { kind: 'redate', time: { start: '2025-12-18', end: '2025-12-18', basis: 'given' } },
  { kind: 'apart' },
  { kind: 'together' },
]

test('corrections laid over a record one by one give the events of the corrected readings', () => {
  const made = fc.record({
    amendment: fc.constantFrom(...AMENDMENTS),
    which: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 }),
  })
  fc.assert(
    fc.property(shuffled, fc.array(made, { maxLength: 4 }), (given, corrections) => {
      using record = makeRecord()
      add(record, ...given)
      keepUp(record)
      for (const { amendment, which } of corrections) {
        const claims = [...queryReadings(record)].flatMap(({ document, claims }) =>
          claims.map(({ id: claim, evidence }) => {
            return { claim, document: document.id, revision: document.revision, ...evidence }
          }),
        )
        const meant = which.flatMap((index) => claims[index % Math.max(1, claims.length)] ?? [])
        const said = { by: 'A. Coder', reason: 'why', at: '2026-01-02T03:04:05Z' }
        addCorrection(record, { ...said, amendment, claims: meant })
        keepUp(record)
        expectSame(record)
      }
    }),
    { numRuns },
  )
})

test('removing a document leaves what the others alone give', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(), (given, which) => {
      using record = makeRecord()
      add(record, ...given)
      keepUp(record)
      const gone = given[which % given.length]?.document.id ?? ''
      expect(removeDocument(record, gone)).toBe(true)
      keepUp(record)
      expectSame(record)
      expect(queryEvents(record)).toEqual(
        mergeReadings([...queryReadings(record)].filter(({ document }) => document.id !== gone)),
      )
    }),
    { numRuns },
  )
})

test('reading again adds nothing, and reading otherwise gives what was read last', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(), (given, which) => {
      using record = makeRecord()
      add(record, ...given)
      keepUp(record)
      const before = queryEvents(record)
      add(record, ...given)
      keepUp(record)
      expect(queryEvents(record)).toEqual(before)
      const other = given[which % given.length]
      if (other === undefined) return
      add(record, { ...other, claims: other.claims.slice(1), outlet: 'Example Post' })
      keepUp(record)
      expectSame(record)
    }),
    { numRuns },
  )
})

test('a copied article never raises the number of origins', () => {
  fc.assert(
    fc.property(shuffled, fc.nat(), fc.constantFrom(...OUTLETS, 'Another'), (given, n, outlet) => {
      using record = makeRecord()
      add(record, ...given)
      keepUp(record)
      const before = queryEvents(record)
      const held = [...queryReadings(record)]
      const original = held[n % held.length]
      if (original === undefined) return
      add(record, copyOf(original, contentId('copy', outlet), outlet))
      keepUp(record)
      expectSame(record)
      const after = new Map(
        queryEvents(record).flatMap(({ claims, sources }) =>
          claims.map(({ id }) => [id, sources.independent] as const),
        ),
      )
      for (const { claims, sources } of before) {
        const found = claims.map(({ id }) => after.get(id) ?? Number.NaN)
        expect(Math.max(...found)).toBeLessThanOrEqual(sources.independent)
      }
    }),
    { numRuns },
  )
})
