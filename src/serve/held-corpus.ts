import type { Event } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import type { Corpus } from '../views/corpus.ts'

/** A corpus whose readings and events are at hand, for whoever is asked again and again. */
export interface HeldCorpus extends Corpus {
  readonly readings: readonly Reading[]
  readonly events: readonly Event[]
}
