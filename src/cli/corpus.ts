import { openRecord } from '../store/record.ts'
import { corpusOf } from '../upkeep/corpus.ts'
import type { Corpus } from '../views/corpus.ts'
import { spareMemory } from './spare-memory.ts'

/**
 * What a record knew at a moment, or knows now: its readings, and the events that follow from them.
 * Readings are loaded as they are asked for, so the record stays open until the process ends.
 */
export function openCorpus(path: string, asOf: string | undefined): Corpus {
  spareMemory()
  // Not through read.ts: whoever asks a question need not wait for what reads articles to load.
  return corpusOf(openRecord(path), asOf)
}
