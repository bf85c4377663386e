import { byDay, type UnsidedEvent } from '../merge/event.ts'
import { countSides, nameSides, type SideCount, sideNames } from '../merge/participants.ts'
import type { Event } from '../model/event.ts'
import type { Driver } from '../store/driver.ts'
import { lazyReading } from '../store/lazy-reading.ts'
import {
  allEvents,
  type EventRow,
  eventIdOf,
  eventIdOfClaim,
  loadEvent,
} from '../store/merged-events.ts'
import { countedSides, mergedReadings, sidesOf } from '../store/merged-readings.ts'
import { type EventFilter, type PageRequest, pageOfEvents } from '../store/page-events.ts'
import { seenRevisions } from '../store/query.ts'
import type { Record } from '../store/record.ts'
import { eventIds } from '../views/corpus.ts'
import { type List, listOf } from '../views/list.ts'
import { type Change, changeTo } from './change.ts'
import { decide } from './decision.ts'
import { decideEvents } from './events.ts'

/** The events of a record by their first day, each loaded when it is asked for. */
export interface EventList extends List<Event> {
  readonly ids: () => Iterable<string>
  /** The id of the event that a claim is of, by the id of the claim. */
  readonly eventOf: (claim: string) => string | undefined
}

/** The events of a record that is kept up, as `listEvents` has them, all at once. */
export function queryEvents(record: Record, asOf?: string): readonly Event[] {
  return record.driver.transaction('read', () => [...listEvents(record, asOf)])
}

/**
 * The events of a record that is kept up, by their first day; as of a moment, where one is named.
 * For a moment of the past, what hangs on hidden documents is decided again without them. They hold
 * as long as nobody writes to the record.
 */
export function listEvents(record: Record, asOf?: string): EventList {
  const { driver } = record
  if (asOf === undefined) {
    const stored = Uint32Array.from(allEvents(driver), ({ n }) => n)
    return eventsAt(driver, { places: stored, made: [], sides: sidesNow(driver) })
  }
  return eventsAsOf(
    driver,
    changeTo(driver, mergedReadings(driver), seenRevisions(record, { asOf })),
  )
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
    return {
      events: rows.map(({ n }) => nameSides(loadEvent<UnsidedEvent>(driver, n), sides)),
      ...page,
    }
  })
}

function eventsAsOf(driver: Driver, change: Change): EventList {
  const decision = decide(driver, change, (revision) => lazyReading(driver, revision))
  const { byComponent, turned } = decideEvents(driver, decision)
  const all = [...byComponent.flat(), ...turned.map((one) => one.made)]
  const stay = new Set(all.flatMap((one) => ('row' in one ? [one.row.n] : [])))
  const changed = new Set(turned.map(({ row }) => row.n))
  const made = all.flatMap((one) => ('row' in one ? [] : [one.event])).sort(byDay)
  const isGone = ({ n, component }: EventRow): boolean =>
    !stay.has(n) && (decision.affected.has(component) || changed.has(n))
  const places: number[] = []
  let next = 0
  for (const row of allEvents(driver)) {
    if (isGone(row)) continue
    for (let one = made[next]; one !== undefined && isBefore(one, row); one = made[++next]) {
      places.push(-next - 1)
    }
    places.push(row.n)
  }
  for (; next < made.length; next++) places.push(-next - 1)
  return eventsAt(driver, { places, made, sides: sidesAfter(driver, change) })
}

function isBefore(event: UnsidedEvent, { start, id }: EventRow & { readonly start: string }) {
  const day = event.time?.start ?? '~'
  return day < start || (day === start && event.id < id)
}

interface Places {
  /** The numbers of stored events; those below zero stand for events that were made: -1 for the first. */
  readonly places: List<number>
  readonly made: readonly UnsidedEvent[]
  readonly sides: SideNames
}

function eventsAt(driver: Driver, { places, made, sides }: Places): EventList {
  const events = listOf(places, (place) => {
    const event = place < 0 ? made[-place - 1] : loadEvent<UnsidedEvent>(driver, place)
    return event && nameSides(event, sides)
  })
  const eventOfMade = eventIds({ events: made })
  return {
    ...events,
    eventOf: (claim) => eventOfMade(claim) ?? eventIdOfClaim(driver, claim),
    *ids() {
      for (const place of places) {
        const id = place < 0 ? made[-place - 1]?.id : eventIdOf(driver, place)
        if (id !== undefined) yield id
      }
    },
  }
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
  function* counted(): Iterable<SideCount> {
    yield* countedSides(driver)
    for (const { revision } of gone) {
      for (const side of sidesOf(driver, revision)) yield { ...side, count: -side.count }
    }
    for (const { revision } of come) yield* countSides(lazyReading(driver, revision))
  }
  return sideNames(counted())
}
