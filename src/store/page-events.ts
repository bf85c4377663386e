import type { EventType, Status } from '../model/claim.ts'
import type { Driver, SqlValue } from './driver.ts'
import type { EventRow } from './merged-events.ts'

/** Which events are wanted: those that fit all that is given. */
export interface EventFilter {
  /** Days, `YYYY-MM-DD`, both included; an event without a day fits only where neither is given. */
  readonly from?: string
  readonly to?: string
  readonly type?: EventType
  readonly status?: Status
  readonly issue?: string
  /** Country of the place, ISO 3166-1 alpha-3. */
  readonly country?: string
  /** A party by its name, the code of its country, or the id of the actor, in any case of letters. */
  readonly party?: string
  /** Words that the claims of the event have, all of them. */
  readonly words?: string
}

/** Where a page begins, and how long it is. */
export interface PageRequest {
  readonly limit: number
  /** The `next` of the page before. */
  readonly after?: string
}

/** Rows of one page, how many there are in all, and where the next page begins. */
export interface EventRows {
  readonly rows: readonly EventRow[]
  readonly total: number
  readonly next?: string
}

/** A page of the events that fit, by their first day, those without one last. */
export function pageOfEvents(
  driver: Driver,
  filter: EventFilter,
  { limit, after }: PageRequest,
): EventRows {
  const { conditions, values } = conditionsOf(filter)
  const where = (more: readonly string[]): string => {
    const all = [...conditions, ...more]
    return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`
  }
  const total = driver.get<{ count: number }>(
    `SELECT count(*) AS count FROM event ${where([])}`,
    ...values,
  )
  const cursor = after === undefined ? [] : cursorOf(after)
  const rows = driver.all<EventRow & { readonly start: string }>(
    `SELECT n, id, component, start FROM event
    ${where(cursor.length === 0 ? [] : ['(start, id) > (?, ?)'])} ORDER BY start, id LIMIT ?`,
    ...values,
    ...cursor,
    limit + 1,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const isMore = rows.length > limit && last !== undefined
  return {
    rows: page,
    total: total?.count ?? 0,
    ...(isMore && { next: `${last.start} ${last.id}` }),
  }
}

function conditionsOf({ from, to, type, status, issue, country, party, words }: EventFilter): {
  readonly conditions: readonly string[]
  readonly values: readonly SqlValue[]
} {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['last_day >= ?', from],
    ['first_day <= ?', to],
    ['type = ?', type],
    ['status = ?', status],
    ['issue = ?', issue],
    ['country = ?', country],
    ['n IN (SELECT event FROM event_party WHERE party = ?)', party?.toLowerCase()],
    [
      'n IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)',
      words === undefined ? undefined : matchOf(words),
    ],
  ]
  const given = fields.flatMap(([condition, value]) =>
    value === undefined ? [] : [[condition, value] as const],
  )
  return {
    conditions: given.map(([condition]) => condition),
    values: given.map(([, value]) => value),
  }
}

/** Words as a question to FTS5: each in quotation marks, so that none is taken for a sign. */
function matchOf(words: string): string {
  const found = words.match(/[\p{L}\p{N}]+/gu) ?? []
  // Nothing has no words at all: who asks for “…” finds nothing.
  return found.length === 0 ? '""' : found.map((word) => `"${word}"`).join(' ')
}

function cursorOf(after: string): readonly [string, string] {
  const at = after.lastIndexOf(' ')
  return [after.slice(0, at), after.slice(at + 1)]
}
