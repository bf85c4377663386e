import type { EventType, Party } from '../model/claim.ts'
import { meetsDays } from './days.ts'
import { LANE_OF, type Lane } from './lanes.ts'
import { isSideAsked } from './sides.ts'

/** A party with the side on which it stands. */
export interface FacetParty extends Pick<Party, 'name' | 'country' | 'person'> {
  readonly side?: string
}

/** What filters look at in a row of a list; a filter lets nothing through that lacks what it looks at. */
export interface Facets {
  /** Id of the event that the row is of. */
  readonly event?: string
  readonly time?: { readonly start?: string; readonly end?: string }
  readonly parties?: readonly FacetParty[]
  readonly issues?: readonly string[]
  readonly outlets?: readonly string[]
  readonly type?: EventType
  readonly status?: string
  readonly kind?: string
  readonly state?: string
  /** Independent origins. */
  readonly origins?: number
  readonly speaker?: string
  /** Title and name of a document. */
  readonly title?: string
}

/** What filters look at in something that was published: when, and by whom. */
export function publicationFacets(day: string | undefined, outlet: string | undefined): Facets {
  return {
    ...(day === undefined ? {} : { time: { start: day, end: day } }),
    outlets: outlet === undefined ? [] : [outlet],
  }
}

/** What a list can be narrowed by; each of several values is as good as the others. */
export interface FacetFilters {
  readonly from?: string
  readonly to?: string
  readonly party?: string
  readonly track?: string
  readonly issue?: string
  readonly outlet?: string
  readonly type?: readonly string[]
  readonly lane?: readonly Lane[]
  readonly status?: readonly string[]
  readonly kind?: readonly string[]
  readonly state?: readonly string[]
  readonly origins?: number
  readonly speaker?: string
  readonly title?: string
}

/** Makes the question whether filters let a row through; parties are asked for by the names that are given. */
export function facetFilter(
  filters: FacetFilters,
  named: (words: string) => string = (words) => words.trim(),
): (facets: Facets) => boolean {
  const { party, track, issue, type, lane, status, kind, state, origins = 0 } = filters
  const asked = [
    ...(party === undefined ? [] : [party]),
    ...(track === undefined ? [] : partiesOf(track)),
  ].map(named)
  const outlet = filters.outlet?.toLowerCase()
  const title = filters.title?.toLowerCase()
  const speaker = filters.speaker === undefined ? undefined : wholeWords(filters.speaker)
  return (facets) =>
    meetsDays(facets.time, filters) &&
    isOneOf(type, facets.type) &&
    isOneOf(lane, facets.type && LANE_OF[facets.type]) &&
    isOneOf(status, facets.status) &&
    isOneOf(kind, facets.kind) &&
    isOneOf(state, facets.state) &&
    (issue === undefined || facets.issues?.includes(issue) === true) &&
    (facets.origins ?? 0) >= origins &&
    (outlet === undefined || has(facets.outlets, (one) => one.toLowerCase() === outlet)) &&
    (title === undefined || facets.title?.toLowerCase().includes(title) === true) &&
    (speaker === undefined || wholeWords(facets.speaker ?? '').includes(speaker)) &&
    asked.every((one) => has(facets.parties, (by) => isSideAsked(one, by)))
}

/** The parties of a line of talks: `Russia–United States`. */
function partiesOf(track: string): readonly string[] {
  return track
    .split(/\s*[–—/,]\s*|\s+-\s+|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The words of a text as they are compared: "Putin" asks for Vladimir Putin, whose name has it as a whole word. */
export function wholeWords(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return ` ${words.join(' ').trim()} `
}

function isOneOf(wanted: readonly string[] | undefined, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value))
}

function has<T>(all: readonly T[] | undefined, is: (one: T) => boolean): boolean {
  return all?.some(is) === true
}
