import { makeDocument } from '../../src/model/document.ts'
import type { Reading } from '../../src/model/reading.ts'
import { readDocuments } from '../../src/read.ts'
import { openRecord } from '../../src/store/record.ts'
import { addReading } from '../../src/store/write.ts'
import { keepUp } from '../../src/upkeep/upkeep.ts'
import { VERSIONS } from '../../test/store/make-reading.ts'
import type { ReadTemplate } from './documents.ts'
import { PUBLISHED, templates } from './paragraphs.ts'

/** Documents that are added at a time while the record is built. */
const BATCH = 100

/** The templates as they are really read. */
export async function readTemplates(): Promise<readonly ReadTemplate[]> {
  const all = templates()
  const documents = all.map(({ text }, n) => ({
    document: makeDocument({ name: `template ${n}`, text, givenDate: PUBLISHED }),
    notices: [],
  }))
  const read: ReadTemplate[] = []
  for await (const { reading } of readDocuments(documents)) {
    read.push({ kind: all[read.length]?.kind ?? '', reading })
  }
  return read
}

/** Adds so many of the readings to a record, a lot at a time. */
export function build(path: string, readings: Iterator<Reading, void>, count: number): void {
  using record = openRecord(path, { create: true })
  for (let left = count; left > 0; left -= BATCH) {
    record.driver.transaction('write', () => {
      for (const reading of take(readings, Math.min(BATCH, left))) {
        addReading(record, reading, VERSIONS)
      }
    })
    keepUp(record)
  }
}

/** How many documents a record holds. */
export function countDocuments(path: string): number {
  using record = openRecord(path)
  const counted = record.driver.get<{ count: number }>('SELECT count(*) AS count FROM document')
  return counted?.count ?? 0
}

/** The next so many of the readings, leaving the others for whoever comes next. */
export function* take(readings: Iterator<Reading, void>, count: number): Generator<Reading> {
  for (let left = count; left > 0; left--) {
    const { value } = readings.next()
    if (value) yield value
  }
}
