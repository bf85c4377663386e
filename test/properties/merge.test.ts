import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparableClaims } from '../../src/merge/comparable.ts'
import { findCopies } from '../../src/merge/copies.ts'
import { mergeReadings } from '../../src/merge/events.ts'
import { exclusion } from '../../src/merge/exclusion.ts'
import type { EventType, Party } from '../../src/model/claim.ts'
import type { Reading } from '../../src/model/reading.ts'
import {
  BERLIN,
  type ClaimSketch,
  copyOf,
  DMITRIEV,
  EUROPE,
  KREMLIN,
  LAVROV,
  MIAMI,
  MOSCOW,
  OFFICIAL,
  PUTIN,
  RUSSIA,
  sketch,
  TRUMP,
  UKRAINE,
  UMEROV,
  USA,
  WIRE,
  WITKOFF,
} from '../merge/sketch.ts'
import { runs } from '../runs.ts'
import { anyReading } from '../store/arbitrary-reading.ts'

const OUTLETS = ['Example Wire', 'The Example Wire', 'Example Post', 'Example News', 'Politico']
const PARTIES: readonly Party[] = [
  USA,
  RUSSIA,
  UKRAINE,
  EUROPE,
  WITKOFF,
  TRUMP,
  PUTIN,
  LAVROV,
  DMITRIEV,
  UMEROV,
  { name: 'civilians' },
]
const SOURCES: readonly Party[] = [
  WIRE,
  OFFICIAL,
  PUTIN,
  UMEROV,
  RUSSIA,
  { name: 'Politico', outlet: true },
  { name: 'Example Post' },
  { name: 'a monitoring group' },
]
const TYPES: readonly EventType[] = ['CONSULT', 'CONSULT', 'ASSAULT', 'REQUEST', 'THREATEN', 'AID']
const DAYS = ['2025-12-17', '2025-12-18', '2025-12-19', '2025-12-20', '2025-12-31']
const TIMES = [...DAYS, '2025-12-18/2025-12-19', '2025-12-15/2025-12-21', '2025-12-01/2025-12-31']
const STORY = 'Envoys spoke for hours about land, guards and money, and agreed to speak again soon.'
const TEXTS = [STORY, `${STORY} More follows.`, 'Nothing more was said by anyone on that day.']
const WORDS = [
  '…',
  'a meeting on a lasting ceasefire',
  'proposed a lasting ceasefire on Friday',
  'missiles struck the harbour district again, killing dockers',
  'a strike on the harbour',
]

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const some = <T>(values: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength })

const claim: fc.Arbitrary<ClaimSketch> = fc
  .record({
    type: fc.constantFrom(...TYPES),
    status: fc.constantFrom('occurred', 'occurred', 'future', 'ongoing', 'denied'),
    actor: some(PARTIES, 2),
    recipient: some(PARTIES, 2),
    attribution: some(SOURCES, 2),
    time: maybe(TIMES),
    place: maybe([MIAMI, BERLIN, MOSCOW, KREMLIN]),
    due: maybe(['2025-12-24', '2025-12-25']),
    issue: maybe(['ceasefire', 'territory']),
    mode: maybe(['phone', 'visit']),
    figures: fc.constantFrom(
      [],
      [{ measure: 'killed', value: 8 }],
      [{ measure: 'killed', value: 9 }],
      [{ measure: 'injured', low: 24, hedge: 'dozens' }],
    ),
    words: fc.constantFrom(...WORDS),
    after: fc.constantFrom(1, 300, 700),
  })
  .map(present)

const reading = fc
  .record({
    about: fc
      .record({
        day: maybe(DAYS),
        outlet: maybe(OUTLETS),
        credit: maybe(['Example Wire']),
        text: fc.constantFrom(...TEXTS),
      })
      .map(present),
    claims: fc.array(claim, { maxLength: 5 }),
  })
  .map(
    ({ about, claims }) =>
      (name: string) =>
        sketch(name, about, ...claims),
  )

const corpus: fc.Arbitrary<readonly Reading[]> = fc
  .array(reading, { minLength: 1, maxLength: 6 })
  .map((made) => made.map((make, index) => make(`document ${index}`)))

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

/** Leaves out the keys that fast-check made undefined. */
function present<T extends object>(made: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(made).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
