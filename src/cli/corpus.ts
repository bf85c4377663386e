import { mergeReadings } from '../merge/events.ts'
import { queryReadings } from '../store/query.ts'
import { openRecord } from '../store/record.ts'
import type { Corpus } from '../views/corpus.ts'

/** What a record knew at a moment, or knows now: its readings, and the events that follow from them. */
export function openCorpus(path: string, asOf: string | undefined): Corpus {
  // Not through read.ts: whoever asks a question need not wait for what reads articles to load.
  using record = openRecord(path)
  const readings = [...queryReadings(record, asOf === undefined ? {} : { asOf })]
  return { readings, events: mergeReadings(readings) }
}
