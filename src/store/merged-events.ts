import type { Event } from '../model/event.ts'
import type { Driver, SqlValue } from './driver.ts'
import { damaged, parsed } from './rows.ts'

/** An event as it is stored, with what it is found by. */
export interface StorableEvent {
  readonly event: Pick<Event, 'id' | 'type' | 'status' | 'time' | 'issue' | 'place' | 'claims'>
  /** Number of the claims that its claims were decided with. */
  readonly component: number
  /** All that its parties may be asked for by, in lower case. */
  readonly parties: readonly string[]
  /** Names that would make an origin of it if an outlet bore them. */
  readonly asks: readonly string[]
  /** The words of its claims. */
  readonly words: string
}

/** An event by where it is found. */
export interface EventRow {
  readonly n: number
  readonly id: string
  readonly component: number
}

/** The events of a component. */
export function eventsOfComponent(driver: Driver, component: number): readonly EventRow[] {
  return driver.all<EventRow>('SELECT n, id, component FROM event WHERE component = ?', component)
}

/** The events that would go back to an outlet of a name. */
export function eventsAsking(driver: Driver, name: string): readonly EventRow[] {
  return driver.all<EventRow>(
    'SELECT n, id, component FROM event JOIN event_asks ON event = n WHERE name = ?',
    name,
  )
}

/** All events by their first day, one at a time. */
export function allEvents(driver: Driver): Iterable<EventRow & { readonly start: string }> {
  return driver.iterate('SELECT n, id, component, start FROM event ORDER BY start, id')
}

/** The event of a number, as it was entered. */
export function loadEvent<E extends StorableEvent['event']>(driver: Driver, n: number): E {
  const row = driver.get<{ body: string }>('SELECT body FROM event WHERE n = ?', n)
  return parsed((row ?? damaged(`event ${n} is missing`)).body) as E // as addEvent wrote it
}

/** Enters an event; of the same claims there is none. */
export function addEvent(
  driver: Driver,
  { event, component, parties, asks, words }: StorableEvent,
): void {
  const { id, type, status, time, issue, place, claims } = event
  const values: readonly SqlValue[] = [
    id,
    component,
    time?.start ?? '~',
    time?.start ?? time?.end ?? null,
    time?.end ?? time?.start ?? null,
    type,
    status,
    issue ?? null,
    place?.country ?? null,
    JSON.stringify(event),
  ]
  const row = driver.get<{ n: number }>(
    `INSERT INTO event
      (id, component, start, first_day, last_day, type, status, issue, country, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`,
    ...values,
  )
  const n = row?.n ?? 0
  for (const claim of new Set(claims.map(({ id }) => id))) {
    driver.run('INSERT INTO event_claim (event, claim) VALUES (?, ?)', n, claim)
  }
  for (const party of parties) {
    driver.run('INSERT INTO event_party (event, party) VALUES (?, ?)', n, party)
  }
  for (const name of asks) driver.run('INSERT INTO event_asks (event, name) VALUES (?, ?)', n, name)
  driver.run('INSERT INTO event_words (rowid, words) VALUES (?, ?)', n, words)
}

/** Takes an event out. */
export function removeEvent(driver: Driver, n: number): void {
  driver.run('DELETE FROM event_words WHERE rowid = ?', n)
  driver.run('DELETE FROM event WHERE n = ?', n)
}

/** Notes with which claims those of an event are decided. */
export function placeEvent(driver: Driver, n: number, component: number): void {
  driver.run('UPDATE event SET component = ? WHERE n = ?', component, n)
}

/** The id of the event of a number. */
export function eventIdOf(driver: Driver, n: number): string | undefined {
  return driver.get<{ id: string }>('SELECT id FROM event WHERE n = ?', n)?.id
}

/** The id of the event that a claim is of; of several the last by its first day. */
export function eventIdOfClaim(driver: Driver, claim: string): string | undefined {
  const sql = `SELECT event.id FROM event_claim JOIN event ON n = event_claim.event
    WHERE claim = ? ORDER BY start DESC, event.id DESC LIMIT 1`
  return driver.get<{ id: string }>(sql, claim)?.id
}

/** How many events there are. */
export function countEvents(driver: Driver): number {
  return driver.get<{ count: number }>('SELECT count(*) AS count FROM event')?.count ?? 0
}
