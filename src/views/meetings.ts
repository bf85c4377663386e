import type { Claim, Status } from '../model/claim.ts'
import type { Event, Sources } from '../model/event.ts'
import type { Sourced } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import { type Citation, citeEvent } from './citations.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { type DayRange, firstDay, meetsDays } from './days.ts'
import { type Delegation, delegationsOf } from './delegations.ts'
import { type GroundedFigure, groundFigures } from './event-figures.ts'
import {
  type Found,
  foundIn,
  type Grounds,
  groundsIn,
  groundsOf,
  maybe,
  placedClaims,
} from './grounds.ts'
import { type List, listOf, sortList } from './list.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'

/** What became of a meeting, as far as it was reported. */
export const MEETING_STATUSES = [
  'planned',
  'ongoing',
  'held',
  'called-off',
  'denied',
  'possible',
] as const

/** One of the stages in which a meeting can be. */
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** A stage, and since when the corpus could know of it. */
export interface MeetingStage extends Grounds {
  readonly status: MeetingStatus
  /** Whether the plan was put to another day or place. */
  readonly moved?: true
  /** Day of publication; absent where the document has no date. */
  readonly at?: string
}

/** A meeting, call, visit or round of talks. */
export interface Meeting {
  /** Id of the event. */
  readonly event: string
  readonly status: MeetingStatus
  readonly lifecycle: readonly MeetingStage[]
  /** The line of talks that it belongs to, by its parties: “Russia–United States”. Absent where fewer than two are told. */
  readonly track?: string
  readonly parties: readonly string[]
  readonly delegations: readonly Delegation[]
  /** `visit`, `phone` and so on. */
  readonly mode?: string
  readonly time?: NonNullable<Event['time']> & Grounds
  readonly place?: Place & Grounds
  /** How long it was, how many rounds. */
  readonly figures: readonly GroundedFigure[]
  /** What it was about. */
  readonly issues: readonly Found<string>[]
  readonly sources: Sources
  /** The fewest words of each document that reports it. */
  readonly passages: readonly Citation[]
}

/** Which meetings are wanted. */
export interface MeetingsQuery extends DayRange {
  /** One who takes part: a state, a body, or words of a person's name. */
  readonly party?: string
  /** Parties who all take part, be it with others. */
  readonly track?: readonly string[]
  readonly status?: MeetingStatus
  readonly sideOf?: SideOf
}

/** Meetings by day, those of no known day last, each with its delegations and what became of it. */
export function viewMeetings(corpus: Corpus, query: MeetingsQuery = {}): List<Meeting> {
  const claims = claimsById(corpus)
  const { party, track = [], status, sideOf = bareSide } = query
  const asked = party === undefined ? track : [party, ...track]
  const isWanted = (event: Event): boolean =>
    event.type === 'CONSULT' &&
    meetsDays(event.time, query) &&
    asked.every((one) =>
      [...event.actor, ...event.recipient].some((by) => isAsked(one, by, sideOf)),
    ) &&
    (status === undefined || standing(event) === status)
  const inOrder = sortList(corpus.events, (event) =>
    isWanted(event) ? [dayOf(event), reported(event, claims), event.id] : undefined,
  )
  return listOf(inOrder, (event) => meetingOf(event, claims, sideOf))
}

/** What became of a meeting; the event alone tells it. */
export function standing({ status, history }: Event): MeetingStatus {
  return statusOf(status, history.some(isPlan))
}

function meetingOf(
  event: Event,
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): Meeting {
  const placed = placedClaims(event, claims)
  const lifecycle = lifecycleOf(event, claims)
  const delegations = delegationsOf(placed, sideOf)
  const parties = delegations.flatMap(({ side }) => side ?? []).sort(byCodeUnit)
  const { time, place } = event
  return {
    event: event.id,
    status: standing(event),
    lifecycle,
    ...(parties.length < 2 ? {} : { track: parties.join('–') }),
    parties,
    delegations,
    ...(event.mode === undefined ? {} : { mode: event.mode }),
    ...(time === undefined
      ? {}
      : { time: { ...time, ...groundsIn(placed, (claim) => maybe(claim.time)) } }),
    ...(place === undefined
      ? {}
      : { place: { ...place, ...groundsIn(placed, (claim) => placesNamed(claim, place)) } }),
    figures: groundFigures(event, placed),
    issues: foundIn(placed, ({ issue }) => issue),
    sources: event.sources,
    passages: citeEvent(event, claims),
  }
}

function placesNamed({ place }: Claim, { name }: Place): readonly Sourced<Place>[] {
  return maybe(place).filter(({ value }) => value.name === name)
}

function lifecycleOf(
  { history }: Event,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly MeetingStage[] {
  return history.map(({ status, change, at, claims: ids }, index) => ({
    status: statusOf(status, history.slice(0, index).some(isPlan)),
    ...(change === 'moved' ? { moved: true as const } : {}),
    ...(at === undefined ? {} : { at }),
    ...groundsOf(ids.flatMap((id) => claims.get(id) ?? [])),
  }))
}

const STAGES: Readonly<Record<Status, MeetingStatus>> = {
  occurred: 'held',
  ongoing: 'ongoing',
  future: 'planned',
  hypothetical: 'possible',
  denied: 'denied',
}

/** "The meeting, planned for Friday, will not take place": what was planned is called off. */
function statusOf(status: Status, wasPlanned: boolean): MeetingStatus {
  return status === 'denied' && wasPlanned ? 'called-off' : STAGES[status]
}

function isPlan({ status }: { readonly status: Status }): boolean {
  return status === 'future'
}

function dayOf({ time }: Event): string {
  return firstDay(time) ?? '9999'
}

/** Day of the first report; those without a date come last. */
function reported({ claims: ids }: Event, claims: ReadonlyMap<string, PlacedClaim>): string {
  const days = ids.flatMap(({ id }) => claims.get(id)?.reading.published?.day ?? [])
  return days.sort(byCodeUnit)[0] ?? '9999'
}
