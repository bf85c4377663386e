import { foldOutlet } from '../merge/independence.ts'
import type { Driver } from '../store/driver.ts'
import { type MergedReading, mergeableReadings, mergedReadings } from '../store/merged-readings.ts'

/** Readings that are merged no longer, and readings that are now. */
export interface Change {
  readonly gone: readonly MergedReading[]
  readonly come: readonly MergedReading[]
}

/** What is merged once a change is made. */
export interface Afterwards {
  /** The readings of a text. */
  readonly readingsOf: (sha256: string) => readonly MergedReading[]
  /** Whether an outlet of a name, as names of outlets are compared, has a reading. */
  readonly hasOutlet: (name: string) => boolean
  /** The outlets that had no reading and now have, or that had one and now have none. */
  readonly turnedOutlets: ReadonlySet<string>
}

/**
 * The change from revisions that are merged to those that ought to be. Of those that are both, some
 * may have been read anew.
 */
export function changeTo(
  driver: Driver,
  merged: readonly MergedReading[],
  wanted: readonly string[],
  reread: ReadonlySet<string> = new Set(),
): Change {
  const held = new Set(merged.map(({ revision }) => revision))
  const come = wanted.filter((revision) => !held.has(revision) || reread.has(revision))
  const staying = new Set(wanted.filter((revision) => !reread.has(revision)))
  return {
    gone: merged.filter(({ revision }) => !staying.has(revision)),
    come: mergeableReadings(driver, come).map((one) => ({
      ...one,
      outlet: one.outlet === null ? null : foldOutlet(one.outlet),
    })),
  }
}

/** What is merged once a change is made to what a record holds. */
export function afterwards(driver: Driver, { gone, come }: Change): Afterwards {
  const left = new Set(gone.map(({ revision }) => revision))
  const by = (column: 'sha256' | 'outlet', value: string): readonly MergedReading[] => [
    ...mergedReadings(driver, { column, value }).filter(({ revision }) => !left.has(revision)),
    ...(comeBy[column].get(value) ?? []),
  ]
  const comeBy = {
    sha256: groupBy(come, ({ sha256 }) => sha256),
    outlet: groupBy(come, ({ outlet }) => outlet),
  }
  const hasOutlet = (name: string): boolean => by('outlet', name).length > 0
  const hadOutlet = (name: string): boolean =>
    mergedReadings(driver, { column: 'outlet', value: name }).length > 0
  const touched = new Set([...gone, ...come].flatMap(({ outlet }) => outlet ?? []))
  return {
    readingsOf: (sha256) => by('sha256', sha256),
    hasOutlet,
    turnedOutlets: new Set([...touched].filter((name) => hasOutlet(name) !== hadOutlet(name))),
  }
}

function groupBy<T>(
  all: readonly T[],
  key: (one: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = key(one)
    if (name === null) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  return groups
}
