import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/model/id.ts'
import type { Reading } from '../../src/model/reading.ts'
import { queryReadings } from '../../src/store/query.ts'
import { openRecord } from '../../src/store/record.ts'
import { verifyRecord } from '../../src/store/verify.ts'
import { addReading } from '../../src/store/write.ts'
import { anyReading } from './arbitrary-reading.ts'
import { makeReading, VERSIONS } from './make-reading.ts'

const SEED = 20251219

function recordOf(readings: readonly Reading[]) {
  const record = openRecord(':memory:', { create: true })
  for (const reading of readings) addReading(record, reading, VERSIONS)
  return record
}

test('any reading comes back as it was, and is sound', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      using record = recordOf([reading])
      expect([...queryReadings(record)]).toEqual([reading])
      expect(verifyRecord(record)).toEqual([])
    }),
    { numRuns: 300, seed: SEED },
  )
})

test('reading any document twice adds nothing', () => {
  fc.assert(
    fc.property(anyReading, (reading) => {
      using record = recordOf([reading])
      expect(addReading(record, structuredClone(reading), VERSIONS)).toBe('unchanged')
    }),
    { numRuns: 100, seed: SEED },
  )
})

test('the order in which readings are added does not change the answers, byte for byte', () => {
  const several = fc.uniqueArray(anyReading, {
    selector: ({ document }) => `${document.id} ${document.revision}`,
    maxLength: 6,
  })
  const shuffled = several.chain((readings) =>
    fc.tuple(
      fc.constant(readings),
      fc.shuffledSubarray(readings, { minLength: readings.length }),
      fc.constantFrom({}, { asOf: '2025-01-01' }, { revisions: 'all' as const }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([given, other, scope]) => {
      using one = recordOf(given)
      using two = recordOf(other)
      const [a, b] = [one, two].map((record) => JSON.stringify([...queryReadings(record, scope)]))
      expect(a).toBe(b)
    }),
    { numRuns: 100, seed: SEED },
  )
})

test('a thousand small readings are added in seconds', () => {
  const start = performance.now()
  using record = openRecord(':memory:', { create: true })
  for (let index = 0; index < 1000; index++) addReading(record, makeReading(index), VERSIONS)
  // Far above what it takes, for slow and busy machines: it guards against the quadratic.
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(canonicalJson(record.driver.get('SELECT count(*) AS n FROM revision'))).toBe('{"n":1000}')
})
