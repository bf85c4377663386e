import type { Party, Status } from '../model/claim.ts'
import type { Difference } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { append } from './append.ts'
import type { PlacedClaim } from './comparable.ts'
import { type Days, dayName, daysOf } from './days.ts'
import { differingFigures } from './figure-differences.ts'
import { groupFigures } from './figures.ts'
import { isParticipant } from './participants.ts'
import { partyKey, sideOf } from './parties.ts'
import { placeName } from './places.ts'
import { planChangeOf } from './undone-plans.ts'

type Side = Difference['sides'][number]

const ASSERTED: readonly Status[] = ['occurred', 'ongoing', 'future']

/**
 * Fields in which the claims of one event are not alike, side by side. Claims come in the order of
 * their publication; nothing is averaged and no side is chosen.
 */
export function findDifferences(placed: readonly PlacedClaim[]): readonly Difference[] {
  return [
    ...omittedParticipants(placed),
    ...groupFigures(placed).flatMap(differingFigures),
    ...differingPlaces(placed),
    ...differingTimes(placed),
    ...deniedStatus(placed),
  ]
}

interface Cast {
  readonly parties: Map<string, Party>
  readonly claims: string[]
}

/** Documents that name other participants; a state is not left out by who names its envoy. */
function omittedParticipants(placed: readonly PlacedClaim[]): readonly Difference[] {
  const casts = new Map<string, Cast>()
  for (const { claim, reading } of placed) {
    const cast: Cast = casts.get(reading.document.id) ?? { parties: new Map(), claims: [] }
    casts.set(reading.document.id, cast)
    const parties = [...claim.actor, ...claim.recipient].map(({ value }) => value)
    for (const party of parties.filter(isNamed)) cast.parties.set(partyKey(party), party)
    cast.claims.push(claim.id)
  }
  const filled = [...casts.values()].filter(({ parties }) => parties.size > 0)
  const isOmission = filled.some((one) => filled.some((other) => leavesOut(one, other)))
  if (!isOmission) return []
  const sides = new Map<string, string[]>()
  for (const { parties, claims } of filled) {
    const value = [...parties.values()]
      .map(({ name }) => name)
      .sort(byCodeUnit)
      .join(', ')
    for (const claim of claims) append(sides, value, claim)
  }
  return [{ field: 'participants', kind: 'omission', sides: toSides(sides) }]
}

/** A person, or a party known beyond its words: "civilians" is left out by nobody. */
function isNamed(party: Party): boolean {
  const { person, actor, country } = party
  return isParticipant(party) && (person === true || actor !== undefined || country !== undefined)
}

function leavesOut(one: Cast, other: Cast): boolean {
  const sides = new Set([...one.parties.values()].map(sideOf))
  return [...other.parties].some(
    ([key, party]) => !one.parties.has(key) && (party.person === true || !sides.has(sideOf(party))),
  )
}

/** Two neighbouring towns, of one of which a document must be wrong. */
function differingPlaces(placed: readonly PlacedClaim[]): readonly Difference[] {
  const sides = new Map<string, string[]>()
  const names = new Map<string, string>()
  for (const { claim } of placed) {
    const place = claim.place?.value
    if (place?.precision !== 'city') continue
    const name = names.get(placeName(place)) ?? place.name
    names.set(placeName(place), name)
    append(sides, name, claim.id)
  }
  return sides.size < 2 ? [] : [{ field: 'place', kind: 'contradiction', sides: toSides(sides) }]
}

/** Times that do not meet, though the claims are of one happening: of a plan that was moved, an update. */
function differingTimes(placed: readonly PlacedClaim[]): readonly Difference[] {
  const changes = placed.map(({ claim }) => planChangeOf(claim))
  const dated = placed
    .filter((_, at) => changes[at] !== 'called-off')
    .flatMap(({ claim }) => {
      const days = daysOf(claim.time?.value)
      return days === undefined ? [] : [{ id: claim.id, days, value: wordDays(days) }]
    })
  const last = dated.reduce((latest, { days }) => Math.max(latest, days.from), -Infinity)
  const first = dated.reduce((earliest, { days }) => Math.min(earliest, days.to), Infinity)
  if (last <= first) return []
  const sides = new Map<string, string[]>()
  for (const { id, value } of dated) append(sides, value, id)
  const kind = changes.includes('moved') ? 'update' : 'contradiction'
  return [{ field: 'time', kind, sides: toSides(sides) }]
}

function wordDays({ from, to }: Days): string {
  const [start, end] = [dayName(from) ?? '..', dayName(to) ?? '..']
  return start === end ? start : `${start}/${end}`
}

/** A party says that it is not so, or will not be; a plan that a later document has as held is no denial. */
function deniedStatus(placed: readonly PlacedClaim[]): readonly Difference[] {
  const sides = new Map<string, string[]>()
  for (const { claim } of placed) append(sides, claim.status.value, claim.id)
  const isAsserted = ASSERTED.some((status) => sides.has(status))
  if (!sides.has('denied') || !isAsserted) return []
  return [{ field: 'status', kind: 'denial', sides: toSides(sides) }]
}

function toSides(sides: ReadonlyMap<string, readonly string[]>): readonly Side[] {
  return [...sides].map(([value, claims]) => ({ value, claims: [...new Set(claims)] }))
}
