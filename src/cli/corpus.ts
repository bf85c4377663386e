import { mergeRecord } from '../read.ts'
import { queryReadings } from '../store/query.ts'
import { openRecord } from '../store/record.ts'
import type { Corpus } from '../views/corpus.ts'

/** What a record knew at a moment, or knows now: its readings, and the events that follow from them. */
export function openCorpus(path: string, asOf: string | undefined): Corpus {
  using record = openRecord(path)
  const query = asOf === undefined ? {} : { asOf }
  return { readings: [...queryReadings(record, query)], events: mergeRecord(record, query) }
}
