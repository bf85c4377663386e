import type { Sources } from '../model/event.ts'
import { byCodeUnit } from '../model/order.ts'

/** An outlet that carried what an origin said. */
export interface OutletOfOrigin {
  readonly name: string
  readonly documents: number
}

/** An origin, how much goes back to it, and the outlets that carried it. */
export interface OriginRow {
  readonly name: string
  readonly events: number
  readonly documents: number
  readonly outlets: readonly OutletOfOrigin[]
}

/** The origins behind some events, those behind most of them first; an outlet nobody knows goes by its document. */
export function viewOrigins(
  events: Iterable<Pick<Sources, 'origins'>>,
  outletOf: (document: string) => string | undefined,
): readonly OriginRow[] {
  const found = new Map<string, { events: number; documents: Set<string> }>()
  for (const { origins } of events) {
    for (const { name, documents } of origins) {
      const row = found.get(name) ?? { events: 0, documents: new Set() }
      row.events++
      for (const document of documents) row.documents.add(document)
      found.set(name, row)
    }
  }
  return [...found]
    .map(([name, { events, documents }]) => ({
      name,
      events,
      documents: documents.size,
      outlets: countOutlets([...documents].map((document) => outletOf(document) ?? document)),
    }))
    .sort((a, b) => b.events - a.events || byCodeUnit(a.name, b.name))
}

function countOutlets(names: readonly string[]): readonly OutletOfOrigin[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .sort((a, b) => b.documents - a.documents || byCodeUnit(a.name, b.name))
}
