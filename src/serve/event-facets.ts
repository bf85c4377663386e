import type { Party } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import type { FacetParty, Facets } from '../views/facets.ts'
import type { Known } from './known.ts'

/** What filters look at in each event, by its id; made once. */
export function eventFacets(known: Known): ReadonlyMap<string, Facets> {
  return known.once('facets of events', () => {
    const { corpus, names } = known
    const outletOf = new Map(
      corpus.readings.map(({ document, outlet }) => [document.name, outlet] as const),
    )
    const party = (one: Party): FacetParty => {
      const { name, country, person } = one
      const side = names.sideOf(one)
      return {
        name,
        ...(country === undefined ? {} : { country }),
        ...(person === undefined ? {} : { person }),
        ...(side === undefined ? {} : { side }),
      }
    }
    const facetsOf = (event: Event): Facets => ({
      event: event.id,
      ...(event.time === undefined ? {} : { time: event.time }),
      parties: [...event.actor, ...event.recipient].map(party),
      issues: event.issue === undefined ? [] : [event.issue],
      outlets: [...new Set(event.claims.flatMap(({ document }) => outletOf.get(document) ?? []))],
      type: event.type,
      status: event.status,
      origins: event.sources.independent,
    })
    return new Map(corpus.events.map((event) => [event.id, facetsOf(event)]))
  })
}

/** What filters look at in an event of that id. */
export function facetsOfEvent(known: Known, event: string): Facets {
  return eventFacets(known).get(event) ?? { event }
}
