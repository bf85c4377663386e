import type { Reading } from '../model/reading.ts'
import type { Driver } from '../store/driver.ts'
import { keptReading } from '../store/lazy-reading.ts'

/** Gives the reading of a revision. */
export type ReadingOf = (revision: string) => Reading

/** Readings of a batch of documents: each part of one is loaded once, and kept as long as the batch. */
export function batchReadings(driver: Driver): ReadingOf {
  const readings = new Map<string, Reading>()
  return (revision) => {
    const reading = readings.get(revision) ?? keptReading(driver, revision)
    readings.set(revision, reading)
    return reading
  }
}
