import { expect, test } from 'vitest'
import { MIAMI, ODESA, RUSSIA, sketch, UKRAINE, USA } from '../../test/merge/sketch.ts'
import { VERSIONS } from '../../test/store/make-reading.ts'
import { mergeReadings } from '../merge/events.ts'
import type { Reading } from '../model/reading.ts'
import { openRecord, type Record } from '../store/record.ts'
import { addReading } from '../store/write.ts'
import { eventIds } from '../views/corpus.ts'
import { corpusOf } from './corpus.ts'
import { pageEvents, queryEvents } from './query-events.ts'
import { keepUp } from './upkeep.ts'

const strike = { type: 'ASSAULT', actor: [RUSSIA], recipient: [UKRAINE], place: ODESA } as const
const READINGS: readonly Reading[] = [
  sketch('a', { day: '2025-12-20' }, { ...strike, time: '2025-12-19', words: 'struck the port' }),
  sketch('b', { day: '2025-12-21' }, { ...strike, time: '2025-12-19', words: 'hit the harbour' }),
  sketch(
    'c',
    { day: '2025-12-22' },
    { actor: [USA], recipient: [UKRAINE], time: '2025-12-21', place: MIAMI, words: 'met in Miami' },
    { type: 'AID', actor: [USA], recipient: [UKRAINE], issue: 'arms', words: 'sent shells' },
  ),
]

function recordOf(...readings: readonly Reading[]): Record {
  const record = openRecord(':memory:', { create: true })
  for (const reading of readings) addReading(record, reading, VERSIONS)
  return record
}

test('what was left undone is done when somebody asks, be it all or a part', () => {
  using record = recordOf(...READINGS.slice(0, 1))
  keepUp(record)
  // As a program leaves it that was killed after reading and before merging.
  for (const reading of READINGS.slice(1)) addReading(record, reading, VERSIONS)
  expect([...corpusOf(record, undefined).events]).toEqual(mergeReadings(READINGS))
})

test('what other rules made is made again', () => {
  using record = recordOf(...READINGS)
  keepUp(record)
  record.driver.exec("UPDATE followed SET rules = 'older'; DELETE FROM event WHERE type = 'AID'")
  keepUp(record)
  expect(queryEvents(record)).toEqual(mergeReadings(READINGS))
})

test('a record that is up to date is not written', () => {
  using record = recordOf(...READINGS)
  keepUp(record)
  record.driver.exec('PRAGMA query_only = ON')
  keepUp(record)
  expect(queryEvents(record, '2025-12-21')).toEqual(mergeReadings(READINGS.slice(0, 2)))
})

test('a record that cannot be written answers all the same', () => {
  using record = recordOf(...READINGS)
  record.driver.exec('PRAGMA query_only = ON')
  expect([...corpusOf(record, undefined).events]).toEqual(mergeReadings(READINGS))
})

test.each([undefined, '2025-12-20', '2025-12-22'])(
  'of which event a claim is and on what issues is known without loading it, as of %s',
  (asOf) => {
    using record = recordOf(...READINGS)
    const { readings, events, eventOf, issuesOfClaim } = corpusOf(record, asOf)
    const found = eventIds({ events })
    for (const { id, issue } of [...readings].flatMap(({ claims }) => claims)) {
      expect(eventOf?.(id)).toMatch(/^[0-9a-f]{16}$/)
      expect(eventOf?.(id)).toBe(found(id))
      expect(issuesOfClaim?.(id)).toEqual(issue.map(({ value }) => value))
    }
  },
)

test('an event that changes alone is written, the others stay as they are in the file', () => {
  using record = recordOf(...READINGS)
  keepUp(record)
  const rows = () => record.driver.all<{ n: number; id: string }>('SELECT n, id FROM event')
  const before = rows()
  const more = sketch('d', { day: '2025-12-23' }, { ...strike, time: '2025-12-19' })
  addReading(record, more, VERSIONS)
  keepUp(record)
  expect(
    rows().filter(({ n, id }) => before.some((row) => row.n === n && row.id === id)),
  ).toHaveLength(2)
  expect(queryEvents(record)).toEqual(mergeReadings([...READINGS, more]))
})

test('a crowded block is decided as one, whether its claims come at once or one by one', () => {
  const crowd = Array.from({ length: 300 }, (_, n) =>
    sketch(
      `crowd ${n}`,
      { day: '2025-12-20', text: `Nothing else ${'is said here '.repeat(n % 7)}${n}.` },
      {
        ...strike,
        time: '2025-12-19',
        place: { ...ODESA, name: `Odesa ${n % 40}`, latitude: 40 + (n % 40) },
        words: `struck quarter ${n % 40} of the city`,
      },
    ),
  )
  using record = recordOf(...crowd.slice(0, 240))
  keepUp(record)
  for (const reading of crowd.slice(240, 260)) {
    addReading(record, reading, VERSIONS)
    keepUp(record)
  }
  for (const reading of crowd.slice(260)) addReading(record, reading, VERSIONS)
  keepUp(record)
  const merged = mergeReadings(crowd)
  expect(queryEvents(record)).toEqual(merged)
  expect(merged.length).toBeGreaterThan(1)
  expect(merged.length).toBeLessThan(300)
})

test.each([
  [{}, ['a', 'c', 'c'], 3],
  [{ from: '2025-12-20' }, ['c'], 1],
  [{ to: '2025-12-20' }, ['a'], 1],
  [{ type: 'AID' }, ['c'], 1],
  [{ party: 'russia' }, ['a'], 1],
  [{ party: 'UKR', issue: 'arms' }, ['c'], 1],
  [{ country: 'USA' }, ['c'], 1],
  [{ status: 'future' }, [], 0],
  [{ words: 'HARBOUR hit' }, ['a'], 1],
  [{ words: 'harbour -port "OR (' }, [], 0],
  [{ words: '…' }, [], 0],
] as const)('of all events, %o is asked for', (filter, documents, total) => {
  using record = recordOf(...READINGS)
  keepUp(record)
  const page = pageEvents(record, filter, { limit: 10 })
  expect(page.events.map(({ claims }) => claims[0]?.document)).toEqual(documents)
  expect(page).toMatchObject({ total })
})

test('pages follow each other and leave nothing out', () => {
  using record = recordOf(...READINGS)
  keepUp(record)
  const first = pageEvents(record, {}, { limit: 2 })
  const { next = '' } = first
  const second = pageEvents(record, {}, { limit: 2, after: next })
  expect([...first.events, ...second.events]).toEqual(queryEvents(record))
  expect(second.next).toBeUndefined()
})
