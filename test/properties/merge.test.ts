import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparableClaim, comparableClaims } from '../../src/merge/comparable.ts'
import { findCopies } from '../../src/merge/copies.ts'
import { reasonsOf } from '../../src/merge/event.ts'
import { mergeReadings } from '../../src/merge/events.ts'
import { exclusion } from '../../src/merge/exclusion.ts'
import { type Group, groupClaims } from '../../src/merge/grouping.ts'
import { corpus, OUTLETS } from '../merge/arbitrary-corpus.ts'
import { copyOf } from '../merge/sketch.ts'
import { runs } from '../runs.ts'
import { anyReading } from '../store/arbitrary-reading.ts'

test('the order of readings does not change the events', () => {
  const shuffled = corpus.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
  )
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(mergeReadings(other)).toEqual(mergeReadings(given))
      expect(JSON.stringify(mergeReadings(other))).toBe(JSON.stringify(mergeReadings(given)))
    }),
    { numRuns: runs() },
  )
})

test('every claim is in exactly one event', () => {
  fc.assert(
    fc.property(corpus, (given) => {
      const merged = mergeReadings(given).flatMap(({ claims }) => claims.map(({ id }) => id))
      const read = given.flatMap(({ claims }) => claims.map(({ id }) => id))
      expect(merged.sort()).toEqual(read.sort())
    }),
    { numRuns: runs() },
  )
})

test('a copy of a reading under another name and outlet never raises the number of origins', () => {
  const copied = fc.record({
    given: corpus,
    which: fc.nat(),
    name: fc.constantFrom('a copy', 'z copy'),
    outlet: fc.constantFrom(...OUTLETS, 'Another Outlet'),
  })
  fc.assert(
    fc.property(copied, ({ given, which, name, outlet }) => {
      const original = given[which % given.length]
      if (original === undefined) return
      const before = mergeReadings(given)
      const after = mergeReadings([...given, copyOf(original, name, outlet)])
      const independent = new Map(
        after.flatMap(({ claims, sources }) => claims.map(({ id }) => [id, sources.independent])),
      )
      for (const { claims, sources } of before) {
        const found = claims.map(({ id }) => independent.get(id) ?? Number.NaN)
        expect(Math.max(...found)).toBeLessThanOrEqual(sources.independent)
      }
      expect(after).toHaveLength(before.length)
    }),
    { numRuns: runs() },
  )
})

test('no two claims of an event exclude each other', () => {
  fc.assert(
    fc.property(corpus, (given) => {
      const copies = findCopies(given.filter(({ claims }) => claims.length > 0))
      const comparable = new Map(
        comparableClaims(given, copies).flatMap((one) =>
          one.placed.map(({ claim: { id } }) => [id, one] as const),
        ),
      )
      for (const { claims } of mergeReadings(given)) {
        const members = new Set(claims.flatMap(({ id }) => comparable.get(id) ?? []))
        for (const a of members) {
          for (const b of members) if (a !== b) expect(exclusion(a, b)).toBeUndefined()
        }
      }
    }),
    { numRuns: runs() },
  )
})

test('what the claims of a component fall into hangs on these claims alone', () => {
  fc.assert(
    fc.property(corpus, (given) => {
      const copies = findCopies(given.filter(({ claims }) => claims.length > 0))
      const claims = comparableClaims(given, copies)
      for (const { members, groups } of groupClaims(claims)) {
        const alone = members.flatMap((member) => claims[member] ?? [])
        const named = (of: readonly ComparableClaim[], found: readonly Group[]) =>
          found.map((group) => [
            group.members.map((member) => of[member]?.ids),
            reasonsOf(of, group),
          ])
        const decided = groupClaims(alone)
        expect(decided).toHaveLength(1)
        expect(
          named(
            alone,
            decided.flatMap((one) => one.groups),
          ),
        ).toEqual(named(claims, groups))
      }
    }),
    { numRuns: runs() },
  )
})

test('an event joins its claims by one reason less than it has claims', () => {
  fc.assert(
    fc.property(corpus, (given) => {
      for (const { claims, reasons } of mergeReadings(given)) {
        expect(reasons).toHaveLength(claims.length - 1)
        const ids = new Set(claims.map(({ id }) => id))
        for (const reason of reasons) {
          for (const id of reason.claims) expect(ids.has(id)).toBe(true)
        }
      }
    }),
    { numRuns: runs() },
  )
})

test('no reading, however odd, makes merging throw, and the same input gives the same events', () => {
  fc.assert(
    fc.property(fc.array(anyReading, { maxLength: 4 }), (given) => {
      const events = mergeReadings(given)
      expect(mergeReadings(structuredClone(given))).toEqual(events)
      const bounds = events.flatMap(({ figures }) => figures)
      for (const { low, best, high } of bounds) {
        if (best !== undefined) expect(low ?? best).toBeLessThanOrEqual(best)
        if (best !== undefined) expect(high ?? best).toBeGreaterThanOrEqual(best)
      }
    }),
    { numRuns: runs() },
  )
})
