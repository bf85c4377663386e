import type { Event, Sources } from '../model/event.ts'
import type { Place } from '../model/place.ts'
import { type CountedFigure, countedFigures } from './accounts.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { type DayRange, daysFrom, firstDay, meetsDays } from './days.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import { type Grounds, groundsIn, groundsOf, maybe, placedClaims } from './grounds.ts'
import { type List, listOf, sortList } from './list.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'

/** Why an attack is no incident of its own: it was told in passing, long after, or as a whole campaign. */
export type Background = 'long-before' | 'ongoing' | 'no-day-or-place'

/** An attack, or force that killed, with place, day, toll and who says so. */
export interface Incident extends Grounds {
  /** Id of the event. */
  readonly event: string
  readonly type: Event['type']
  /** `missile`, `drone` and so on. */
  readonly mode?: string
  readonly background?: Background
  readonly time?: NonNullable<Event['time']> & Grounds
  readonly place?: Place & Grounds
  /** Who is said to have done it; `inferred` where that follows from words further off. */
  readonly by: readonly FoundParty[]
  readonly against: readonly FoundParty[]
  /** Who says that it was not so; absent where nobody does. */
  readonly deniedBy?: readonly FoundParty[]
  /** Killed and wounded first, each with every account of it. */
  readonly figures: readonly CountedFigure[]
  readonly sources: Sources
}

/** Which incidents are wanted. */
export interface IncidentsQuery extends DayRange {
  /** One who did it or whom it hit. */
  readonly party?: string
  /** Attacks told in passing, too. */
  readonly background?: boolean
  readonly sideOf?: SideOf
}

/** An attack told so many days after it is history that an article recalls. */
const RECENT = 60
/** A stretch of more days than this dates a campaign and not an attack. */
const SHORT = 7

/**
 * Attacks by day, those of no known day last. What is threatened, feared, planned or denied is no incident;
 * campaigns and history are told apart as background.
 */
export function viewIncidents(corpus: Corpus, query: IncidentsQuery = {}): List<Incident> {
  const claims = claimsById(corpus)
  const { party, sideOf = bareSide } = query
  const isWanted = (event: Event): boolean =>
    isIncident(event) &&
    meetsDays(event.time, query) &&
    (party === undefined ||
      [...event.actor, ...event.recipient].some((by) => isAsked(party, by, sideOf))) &&
    (query.background === true || backgroundOf(event, placedClaims(event, claims)) === undefined)
  const inOrder = sortList(corpus.events, (event) =>
    isWanted(event) ? [dayOf(event), event.id] : undefined,
  )
  return listOf(inOrder, (event) => incidentOf(event, placedClaims(event, claims), sideOf))
}

function isIncident({ type, status, figures }: Event): boolean {
  if (status !== 'occurred' && status !== 'ongoing') return false
  return (
    type === 'ASSAULT' || (type === 'COERCE' && figures.some(({ measure }) => measure === 'killed'))
  )
}

function incidentOf(event: Event, placed: readonly PlacedClaim[], sideOf: SideOf): Incident {
  const { mode, time, place, sources } = event
  const background = backgroundOf(event, placed)
  const isAsserted = ({ claim }: PlacedClaim) => claim.status.value !== 'denied'
  const asserted = placed.filter(isAsserted)
  const denied = asserted.length === 0 ? [] : placed.filter((one) => !isAsserted(one))
  const deniedBy = partiesIn(denied, ({ attribution }) => attribution.slice(0, 1), sideOf)
  return {
    event: event.id,
    type: event.type,
    ...(mode === undefined ? {} : { mode }),
    ...(background === undefined ? {} : { background }),
    ...(time === undefined
      ? {}
      : { time: { ...time, ...groundsIn(placed, (claim) => maybe(claim.time)) } }),
    ...(place === undefined
      ? {}
      : { place: { ...place, ...groundsIn(placed, (claim) => maybe(claim.place)) } }),
    by: partiesIn(asserted.length === 0 ? placed : asserted, ({ actor }) => actor, sideOf),
    against: partiesIn(placed, ({ recipient }) => recipient, sideOf),
    ...(deniedBy.length === 0 ? {} : { deniedBy }),
    figures: countedFigures(event, placed),
    sources,
    ...groundsOf(placed),
  }
}

function backgroundOf(
  { status, time, place }: Event,
  placed: readonly PlacedClaim[],
): Background | undefined {
  const first = placed[0]?.reading.published?.day
  const end = time?.end ?? time?.start
  // "since Moscow launched its invasion in February 2022", in an article of today
  if (first !== undefined && end !== undefined && daysFrom(end, first) > RECENT)
    return 'long-before'
  const isDated =
    time?.start !== undefined && time.end !== undefined && daysFrom(time.start, time.end) < SHORT
  if (isDated) return undefined
  // "Russia continues its attacks on Ukrainian infrastructure"
  if (status === 'ongoing') return 'ongoing'
  // "The war has killed tens of thousands": a toll of the whole war, told of a whole country
  return place === undefined || place.precision === 'country' ? 'no-day-or-place' : undefined
}

function dayOf({ time }: Event): string {
  return firstDay(time) ?? '9999'
}
