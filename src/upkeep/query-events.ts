import { byDay, type UnsidedEvent } from '../merge/event.ts'
import { countSides, nameSides, sideNames } from '../merge/participants.ts'
import type { Event } from '../model/event.ts'
import type { Driver } from '../store/driver.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import { allEvents, eventIn } from '../store/merged-events.ts'
import { countedSides, mergedReadings, sidesOf } from '../store/merged-readings.ts'
import { type EventFilter, type PageRequest, pageOfEvents } from '../store/page-events.ts'
import { seenRevisions } from '../store/query.ts'
import type { Record } from '../store/record.ts'
import { type Change, changeTo } from './change.ts'
import { decide } from './decision.ts'
import { decideEvents } from './events.ts'

/**
 * The events of a record that is kept up, by their first day; as of a moment, where one is named.
 * For a moment of the past, what hangs on hidden documents is decided again without them.
 */
export function queryEvents(record: Record, asOf?: string): readonly Event[] {
  const { driver } = record
  return driver.transaction('read', () => {
    if (asOf === undefined) {
      const sides = sidesNow(driver)
      return [...allEvents(driver)].map((row) => nameSides(eventIn<UnsidedEvent>(row), sides))
    }
    return eventsAsOf(
      driver,
      changeTo(driver, mergedReadings(driver), seenRevisions(record, { asOf })),
    )
  })
}

/** A page of events, how many there are in all, and where the next page begins. */
export interface EventPage {
  readonly events: readonly Event[]
  readonly total: number
  readonly next?: string
}

/** A page of the events of a record that is kept up: those that fit, by their first day. */
export function pageEvents(
  { driver }: Record,
  filter: EventFilter,
  request: PageRequest,
): EventPage {
  return driver.transaction('read', () => {
    const { rows, ...page } = pageOfEvents(driver, filter, request)
    const sides = sidesNow(driver)
    return { events: rows.map((row) => nameSides(eventIn<UnsidedEvent>(row), sides)), ...page }
  })
}

function eventsAsOf(driver: Driver, change: Change): readonly Event[] {
  const decision = decide(driver, change, (revision) => lazyReading(driver, revision))
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

type SideNames = ReadonlyMap<string, string>

const counted = new WeakMap<Driver, { readonly state: string; readonly sides: SideNames }>()

/** Names of sides by all that is merged; counted again only after something was written. */
function sidesNow(driver: Driver): SideNames {
  // The first changes when another program wrote, the second when this one did.
  const version = driver.get<{ data_version: number }>('PRAGMA data_version')?.data_version
  const changes = driver.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes
  const state = `${version} ${changes}`
  const known = counted.get(driver)
  if (known?.state === state) return known.sides
  const sides = sideNames(countedSides(driver))
  counted.set(driver, { state, sides })
  return sides
}

function sidesAfter(driver: Driver, { gone, come }: Change): SideNames {
  const less = gone
    .flatMap(({ revision }) => sidesOf(driver, revision))
    .map((side) => ({ ...side, count: -side.count }))
  const more = come.flatMap(({ revision }) => countSides(lazyReading(driver, revision)))
  return sideNames([...countedSides(driver), ...less, ...more])
}
