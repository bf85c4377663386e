import { byDay, type UnsidedEvent } from '../merge/event.ts'
import { countSides, nameSides, sideNames } from '../merge/participants.ts'
import type { Event } from '../model/event.ts'
import type { Driver } from '../store/driver.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import { allEvents, eventIn } from '../store/merged-events.ts'
import { countedSides, mergedReadings, rereadRevisions, sidesOf } from '../store/merged-readings.ts'
import { followRules, isSettled, pendingDocuments, unmarkPending } from '../store/pending.ts'
import { seenRevisions } from '../store/query.ts'
import { isUnwritable, type Record } from '../store/record.ts'
import { programName } from '../version.ts'
import { type Change, changeTo } from './change.ts'
import { decide } from './decision.ts'
import { decideEvents } from './events.ts'
import { settle } from './settle.ts'

/** To be raised whenever the same readings come to give other events, so that records are brought along. */
const MERGING = 1

/** Documents that are merged at a time: a transaction that is neither many nor large. */
const BATCH = 100

/**
 * Brings what follows from the readings up to date with them. Only what changed documents touch is
 * decided again, and the outcome is that of merging all readings at once. Stopped at any moment, the
 * record knows what is still to be done.
 */
export function keepUp(record: Record): void {
  const { driver } = record
  const rules = `${programName()}, merging ${MERGING}`
  if (isSettled(driver, rules)) return
  followRules(driver, rules)
  for (;;) {
    const done = driver.transaction('write', () => {
      const documents = pendingDocuments(driver, BATCH)
      if (documents.length === 0) return true
      const merged = documents.flatMap((value) =>
        mergedReadings(driver, { column: 'document', value }),
      )
      const wanted = documents.flatMap((document) => seenRevisions(record, {}, document))
      const reread = new Set(documents.flatMap((document) => rereadRevisions(driver, document)))
      const decision = decide(driver, changeTo(driver, merged, wanted, reread))
      settle(driver, decision, decideEvents(driver, decision))
      unmarkPending(driver, documents)
      return false
    })
    if (done) return
  }
}

/** Does so where the record can be written, and says whether what follows is now up to date. */
export function tryKeepUp(record: Record): boolean {
  try {
    keepUp(record)
    return true
  } catch (error) {
    if (isUnwritable(error)) return false
    throw error
  }
}

/**
 * The events of a record that is kept up, by their first day; as of a moment, where one is named.
 * For a moment of the past, what hangs on hidden documents is decided again without them.
 */
export function queryEvents(record: Record, asOf?: string): readonly Event[] {
  const { driver } = record
  return driver.transaction('read', () => {
    if (asOf === undefined) {
      const sides = sideNames(countedSides(driver))
      return [...allEvents(driver)].map((row) => nameSides(eventIn<UnsidedEvent>(row), sides))
    }
    return eventsAsOf(
      driver,
      changeTo(driver, mergedReadings(driver), seenRevisions(record, { asOf })),
    )
  })
}

function eventsAsOf(driver: Driver, change: Change): readonly Event[] {
  const decision = decide(driver, change)
  const { byComponent, turned } = decideEvents(driver, decision)
  const sides = sidesAfter(driver, change)
  const changed = new Set(turned.map(({ row }) => row.n))
  const made = [...byComponent.flat(), ...turned.map((one) => one.made)].map((one) =>
    'row' in one ? eventIn<UnsidedEvent>(one.row) : one.event,
  )
  const events: Event[] = made.map((event) => nameSides(event, sides))
  for (const row of allEvents(driver)) {
    if (decision.affected.has(row.component) || changed.has(row.n)) continue
    events.push(nameSides(eventIn<UnsidedEvent>(row), sides))
  }
  return events.sort(byDay)
}

function sidesAfter(driver: Driver, { gone, come }: Change): ReadonlyMap<string, string> {
  const less = gone
    .flatMap(({ revision }) => sidesOf(driver, revision))
    .map((side) => ({ ...side, count: -side.count }))
  const more = come.flatMap(({ revision }) => countSides(lazyReading(driver, revision)))
  return sideNames([...countedSides(driver), ...less, ...more])
}
