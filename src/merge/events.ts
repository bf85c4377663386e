import type { Event } from '../model/event.ts'
import { byCodeUnit, contentId } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import { type ComparableClaim, comparableClaims, type PlacedClaim } from './comparable.ts'
import { findDifferences } from './contradictions.ts'
import { findCopies } from './copies.ts'
import { dayName, daysOf, tightest } from './days.ts'
import { mergeFigures } from './figures.ts'
import { type Group, groupClaims } from './grouping.ts'
import { mergeSources, outletsOf } from './independence.ts'
import { mergeLifecycle } from './lifecycle.ts'
import { mostFrequent } from './most-frequent.ts'
import { mergeParticipants, mergeRoles, sideNames } from './participants.ts'
import { exactness } from './places.ts'

/** What all events of a record share. */
interface Corpus {
  readonly claims: readonly ComparableClaim[]
  readonly outlets: ReadonlySet<string>
  readonly copies: ReadonlyMap<string, string>
  readonly sides: ReadonlyMap<string, string>
}

/**
 * The claims of many readings as events: each claim in exactly one, joined only where the words
 * speak for one happening. Total and deterministic; the order of the readings does not matter, and
 * only what is in them counts, so the readings of a given day make the record as of that day.
 */
export function mergeReadings(readings: readonly Reading[]): readonly Event[] {
  const distinct = [
    ...new Map(
      readings.map((one) => [`${one.document.id} ${one.document.revision}`, one]),
    ).values(),
  ]
  const copies = findCopies(distinct.filter(({ claims }) => claims.length > 0))
  const claims = comparableClaims(distinct, copies)
  const groups = groupClaims(claims)
  const corpus: Corpus = {
    claims,
    outlets: outletsOf(distinct),
    copies,
    sides: sideNames(distinct),
  }
  return groups
    .map((group) => makeEvent(corpus, group))
    .sort(
      (a, b) => byCodeUnit(a.time?.start ?? '~', b.time?.start ?? '~') || byCodeUnit(a.id, b.id),
    )
}

function makeEvent({ claims, outlets, copies, sides }: Corpus, group: Group): Event {
  const members = group.members.flatMap((member) => claims[member] ?? [])
  const placed = members.flatMap((member) => member.placed).sort(byPublication)
  const values = placed.map(({ claim }) => claim)
  const type = members[0]?.type ?? 'CONSULT'
  const mode = mostFrequent(values.flatMap((claim) => claim.mode?.value ?? []).sort(byCodeUnit))
  const issue = mostFrequent(
    values.flatMap((claim) => claim.issue[0]?.value ?? []).sort(byCodeUnit),
  )
  const due = values
    .flatMap((claim) => claim.due?.value ?? [])
    .sort(byCodeUnit)
    .at(-1)
  const time = mergeTime(placed)
  const place = mergePlace(placed)
  const { status, history } = mergeLifecycle(placed)
  return {
    id: contentId('event', ...values.map(({ id }) => id).sort(byCodeUnit)),
    type,
    ...(mode === undefined ? {} : { mode }),
    status,
    history,
    ...mergeRoles(type, placed),
    participants: mergeParticipants(placed, sides),
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
    reasons: reasonsOf(claims, group, members),
  }
}

function reasonsOf(
  claims: readonly ComparableClaim[],
  { joinings }: Group,
  members: readonly ComparableClaim[],
): Event['reasons'] {
  const copied = members.flatMap(({ placed: [first, ...others] }) =>
    others.map(({ claim }) => ({
      claims: [first.claim.id, claim.id] as const,
      why: 'the same words in the same text',
    })),
  )
  const joined = joinings.flatMap(({ pair, why }) => {
    const [a, b] = [claims[pair[0]]?.placed[0], claims[pair[1]]?.placed[0]]
    return a === undefined || b === undefined
      ? []
      : [{ claims: [a.claim.id, b.claim.id] as const, why }]
  })
  return [...copied, ...joined].sort(
    (a, b) => byCodeUnit(a.claims[0], b.claims[0]) || byCodeUnit(a.claims[1], b.claims[1]),
  )
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
