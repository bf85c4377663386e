import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Passage, type PlacedClaim, passageOf } from './corpus.ts'

/** A passage, and the claim that was read from it. */
export interface Citation extends Passage {
  readonly claim: string
}

/** For each document that reports an event, the fewest words in which it does; by document. */
export function citeEvent(
  { claims: members }: Pick<Event, 'claims'>,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly Citation[] {
  const shortest = new Map<string, Citation>()
  for (const { id } of members) {
    const found = claims.get(id)
    if (found === undefined) continue
    const citation = cite(id, found)
    const held = shortest.get(found.reading.document.id)
    if (held === undefined || isShorter(citation, held)) {
      shortest.set(found.reading.document.id, citation)
    }
  }
  return [...shortest.values()].sort(
    (a, b) => byCodeUnit(a.document, b.document) || a.start - b.start,
  )
}

/** The words of each claim of a list; of those that are seen. */
export function citeClaims(
  ids: readonly string[],
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly Citation[] {
  return ids.flatMap((id) => {
    const found = claims.get(id)
    return found === undefined ? [] : [cite(id, found)]
  })
}

function cite(claim: string, placed: PlacedClaim): Citation {
  return { ...passageOf(placed.reading, placed.words ?? placed.claim.evidence), claim }
}

function isShorter(a: Passage, b: Passage): boolean {
  const [one, other] = [a.end - a.start, b.end - b.start]
  return one < other || (one === other && a.start < b.start)
}
