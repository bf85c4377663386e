import type { Event } from '../model/event.ts'
import { byCodeUnit, contentId } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { ComparableClaim, PlacedClaim } from './comparable.ts'
import { findDifferences } from './contradictions.ts'
import { dayName, daysOf, tightest } from './days.ts'
import { mergeFigures } from './figures.ts'
import type { Joining } from './grouping.ts'
import { mergeSources } from './independence.ts'
import { isOfMeeting, mergeLifecycle, standingDays } from './lifecycle.ts'
import { mostFrequent } from './most-frequent.ts'
import { mergeParticipants, mergeRoles, type UnsidedParticipant } from './participants.ts'
import { exactness } from './places.ts'

/** An event before the sides of its participants have names, which hang on all readings. */
export interface UnsidedEvent extends Omit<Event, 'participants'> {
  readonly participants: readonly UnsidedParticipant[]
}

/** What an event hangs on besides its claims. */
export interface EventContext {
  /** The outlets that published readings, as they are compared. */
  readonly outlets: Pick<ReadonlySet<string>, 'has'>
  /** Of a text, by its revision, the name of its set of copies. */
  readonly copies: Pick<ReadonlyMap<string, string>, 'get'>
}

/** The event that claims make, for the reasons that joined them. */
export function makeEvent(
  members: readonly PlacedClaim[],
  reasons: Event['reasons'],
  { outlets, copies }: EventContext,
): UnsidedEvent {
  const placed = [...members].sort(byPublication)
  const values = placed.map(({ claim }) => claim)
  const type = isOfMeeting(placed) ? 'CONSULT' : (values[0]?.type.value ?? 'CONSULT')
  const mode = mostFrequent(values.flatMap((claim) => claim.mode?.value ?? []).sort(byCodeUnit))
  const issue = mostFrequent(
    values.flatMap((claim) => claim.issue[0]?.value ?? []).sort(byCodeUnit),
  )
  const due = values
    .flatMap((claim) => claim.due?.value ?? [])
    .sort(byCodeUnit)
    .at(-1)
  const time = mergeTime(standingDays(placed))
  const place = mergePlace(placed)
  const { status, history } = mergeLifecycle(placed)
  return {
    id: eventId(values.map(({ id }) => id)),
    type,
    ...(mode === undefined ? {} : { mode }),
    status,
    history,
    ...mergeRoles(type, placed),
    participants: mergeParticipants(placed),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    ...(issue === undefined ? {} : { issue }),
    ...(due === undefined ? {} : { due }),
    figures: mergeFigures(placed),
    sources: mergeSources(placed, outlets, copies),
    differences: findDifferences(placed),
    claims: [...placed].sort(byDocument).map(({ claim, reading }) => ({
      id: claim.id,
      document: reading.document.name,
      start: claim.evidence.start,
      end: claim.evidence.end,
    })),
    reasons,
  }
}

/** The id of the event that claims of these ids make. */
export function eventId(claims: readonly string[]): string {
  return contentId('event', ...[...claims].sort(byCodeUnit))
}

/** Why the claims of a group are one event, each joining in words. */
export function reasonsOf(
  claims: readonly ComparableClaim[],
  {
    members,
    joinings,
  }: { readonly members: readonly number[]; readonly joinings: readonly Joining[] },
): Event['reasons'] {
  const copied = members.flatMap((member) => {
    const [first, ...others] = claims[member]?.ids ?? []
    return first === undefined
      ? []
      : others.map((id) => ({
          claims: [first, id] as const,
          why: 'the same words in the same text',
        }))
  })
  const joined = joinings.flatMap(({ pair, why }) => {
    const [a, b] = [claims[pair[0]]?.ids[0], claims[pair[1]]?.ids[0]]
    return a === undefined || b === undefined ? [] : [{ claims: [a, b] as const, why }]
  })
  return [...copied, ...joined].sort(
    (a, b) => byCodeUnit(a.claims[0], b.claims[0]) || byCodeUnit(a.claims[1], b.claims[1]),
  )
}

/** Orders events by their first day, those without one last. */
export function byDay(a: Pick<Event, 'time' | 'id'>, b: Pick<Event, 'time' | 'id'>): number {
  return byCodeUnit(a.time?.start ?? '~', b.time?.start ?? '~') || byCodeUnit(a.id, b.id)
}

/** By day of publication, what has none first; then by document and place in it. */
function byPublication(a: PlacedClaim, b: PlacedClaim): number {
  const day = ({ reading }: PlacedClaim) => reading.published?.day ?? ''
  return byCodeUnit(day(a), day(b)) || byDocument(a, b)
}

function byDocument(a: PlacedClaim, b: PlacedClaim): number {
  return (
    byCodeUnit(a.reading.document.name, b.reading.document.name) ||
    a.claim.evidence.start - b.claim.evidence.start ||
    a.claim.evidence.end - b.claim.evidence.end ||
    byCodeUnit(a.claim.id, b.claim.id)
  )
}

function mergeTime(placed: readonly PlacedClaim[]): Event['time'] {
  const times = placed.flatMap(({ claim }) => claim.time?.value ?? [])
  const days = tightest(times.flatMap((time) => daysOf(time) ?? []))
  if (days === undefined) return undefined
  const [start, end] = [dayName(days.from), dayName(days.to)]
  // The words of a claim that gives just these days: "2022-02" rather than its first and last day.
  const worded = times.find((time) => time.start === start && time.end === end)?.edtf
  const edtf = worded ?? (start === end ? start : `${start ?? '..'}/${end ?? '..'}`)
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(edtf === undefined ? {} : { edtf }),
  }
}

/** The most exact place; of equals, the one most often named. */
function mergePlace(placed: readonly PlacedClaim[]): Place | undefined {
  const places = placed.flatMap(({ claim }) => claim.place?.value ?? [])
  const finest = places.reduce((best, place) => Math.max(best, exactness(place)), 0)
  const exact = places.filter((place) => exactness(place) === finest)
  const name = mostFrequent(exact.map((place) => place.name).sort(byCodeUnit))
  return exact.find((place) => place.name === name)
}
