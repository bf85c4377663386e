import { mergeReadings } from '../merge/events.ts'
import type { Event } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import { seenRevisions } from '../store/query.ts'
import type { Record } from '../store/record.ts'
import type { Corpus } from '../views/corpus.ts'
import { claimIds } from './claim-ids.ts'
import { lazyClaims } from './lazy-claims.ts'
import { queryEvents } from './query-events.ts'
import { readIds } from './read-ids.ts'
import { tryKeepUp } from './upkeep.ts'

/**
 * What a record knew at a moment, or knows now: its readings, of which the parts are loaded when
 * they are asked for, and the events that follow from them. The record is to stay open meanwhile.
 */
export function corpusOf(record: Record, asOf: string | undefined): Corpus {
  const isKept = tryKeepUp(record)
  const { driver } = record
  // One moment of the record, though others may write: it lasts until the record is closed.
  driver.exec('BEGIN')
  const revisions = seenRevisions(record, asOf === undefined ? {} : { asOf })
  const known = new Map<string, Reading>()
  const readingOf = (revision: string): Reading => {
    const reading = known.get(revision) ?? lazyReading(driver, revision)
    known.set(revision, reading)
    return reading
  }
  const readings = revisions.map(readingOf)
  const events: readonly Event[] = isKept ? queryEvents(record, asOf) : mergeReadings(readings)
  const seen = new Set(revisions)
  return {
    readings,
    events,
    claims: lazyClaims(driver, seen, readingOf),
    readIds: () => readIds(driver, seen),
    claimIds: claimIds(driver),
  }
}
