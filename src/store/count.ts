import { countEvents } from './merged-events.ts'
import type { Record } from './record.ts'

/** How much a record holds, by the newest text of each document. */
export interface Counts {
  readonly claims: number
  /** Events, as of when they were last brought up to date. */
  readonly events: number
  readonly notices: number
}

/** Counts what a record holds. */
export function countRecord({ driver }: Record): Counts {
  const count = (table: 'claim' | 'notice'): number =>
    driver.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE revision IN (SELECT revision FROM newest)`,
    )?.count ?? 0
  return { claims: count('claim'), events: countEvents(driver), notices: count('notice') }
}
