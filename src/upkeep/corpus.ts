import { mergeReadings } from '../merge/events.ts'
import type { Reading } from '../model/reading.ts'
import { keepLast } from '../store/kept.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import { seenRevisions } from '../store/query.ts'
import type { Record } from '../store/record.ts'
import { type Corpus, eventIds } from '../views/corpus.ts'
import { listOf } from '../views/list.ts'
import { claimIds } from './claim-ids.ts'
import { claimIssues } from './claim-issues.ts'
import { lazyClaims } from './lazy-claims.ts'
import { type EventList, listEvents } from './query-events.ts'
import { readIds } from './read-ids.ts'
import { tryKeepUp } from './upkeep.ts'

/** Readings that are kept for a while: what is asked of next is mostly of the same documents. */
const READINGS = 500

/** Kilobytes of a record that are kept in memory: whoever goes through it in order comes back to little of it. */
const CACHE = 8192

/**
 * What a record knew at a moment, or knows now: its readings, and the events that follow from them,
 * each loaded when it is asked for, so that a large record needs no large memory. The record is to
 * stay open meanwhile.
 */
export function corpusOf(record: Record, asOf: string | undefined): Corpus {
  const isKept = tryKeepUp(record)
  const { driver } = record
  driver.exec(`PRAGMA cache_size = -${CACHE}`)
  // One moment of the record, though others may write: it lasts until the record is closed.
  driver.exec('BEGIN')
  const revisions = seenRevisions(record, asOf === undefined ? {} : { asOf })
  const known = keepLast<Reading>({ most: READINGS })
  const readingOf = (revision: string): Reading =>
    known.get(revision, () => lazyReading(driver, revision))
  const readings = listOf(revisions, readingOf)
  const events = isKept ? listEvents(record, asOf) : eventsOf([...readings])
  const seen = new Set(revisions)
  return {
    readings,
    events,
    claims: lazyClaims(driver, seen, readingOf),
    eventOf: events.eventOf,
    issuesOfClaim: claimIssues(driver, seen),
    claimIds: claimIds(driver),
    *ids() {
      yield* readIds(driver, seen)
      yield* events.ids()
    },
  }
}

/** The events of a record that cannot be written, and so was not kept up. */
function eventsOf(readings: readonly Reading[]): EventList {
  const events = mergeReadings(readings)
  const list = listOf(events, (event) => event)
  return { ...list, ids: () => events.map(({ id }) => id), eventOf: eventIds({ events }) }
}
