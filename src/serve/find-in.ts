import type { Event } from '../model/event.ts'
import type { Reading } from '../model/reading.ts'
import type { Corpus } from '../views/corpus.ts'
import { quoteId } from '../views/ids.ts'
import type { Known } from './known.ts'

/** The reading of a document, by its id or name. */
export function readingOf(known: Known, document: string): Reading | undefined {
  return known
    .once('readings by id and name', () => {
      const { readings } = known.corpus
      return new Map([
        ...readings.map((reading) => [reading.document.name, reading] as const),
        ...readings.map((reading) => [reading.document.id, reading] as const),
      ])
    })
    .get(document)
}

/** The events that a claim is part of. */
export function eventsOf(known: Known, claim: string): readonly Event[] {
  const byClaim = known.once('events by claim', () => {
    const found = new Map<string, Event[]>()
    for (const event of known.corpus.events) {
      for (const { id } of event.claims) {
        const others = found.get(id)
        if (others === undefined) found.set(id, [event])
        else others.push(event)
      }
    }
    return found
  })
  return byClaim.get(claim) ?? []
}

/**
 * As much of a corpus as an explanation of something needs; nothing where the id, which must be whole, is none of
 * a document, event, claim or quote.
 */
export function surroundings(known: Known, id: string): Corpus | undefined {
  const { corpus, claims } = known
  const placed = claims.get(id)
  if (placed !== undefined) {
    return { readings: [placed.reading], events: eventsOf(known, id), claims }
  }
  const event = known
    .once('events by id', () => new Map(corpus.events.map((one) => [one.id, one])))
    .get(id)
  if (event !== undefined) return { readings: [], events: [event], claims }
  const reading = readingOf(known, id) ?? readingOfQuote(known, id)
  return reading && { readings: [reading], events: [], claims }
}

function readingOfQuote(known: Known, id: string): Reading | undefined {
  return known
    .once('readings by quote', () => {
      const { readings } = known.corpus
      return new Map(
        readings.flatMap((reading) =>
          reading.quotes.map((quote) => [quoteId(reading, quote), reading] as const),
        ),
      )
    })
    .get(id)
}
