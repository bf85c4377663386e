import type { Party } from '../model/claim.ts'
import type { Difference } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Figure } from '../model/quantity.ts'
import { append } from './append.ts'
import type { PlacedClaim } from './comparable.ts'
import { type Days, dayName, daysOf } from './days.ts'
import { canBothHold, groupFigures, highest, lowest, type PlacedFigure } from './figures.ts'
import { isParticipant } from './participants.ts'
import { partyKey, sideOf } from './parties.ts'
import { placeName } from './places.ts'

type Side = Difference['sides'][number]

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

/** Figures of one measure that cannot both be right: later and higher is an update. */
function differingFigures(group: readonly PlacedFigure[]): readonly Difference[] {
  const distinct = new Map<string, { figure: Figure; at: string; claims: Set<string> }>()
  for (const { figure, claim, reading } of group) {
    const value = wordFigure(figure)
    const known = distinct.get(value)
    if (known !== undefined) known.claims.add(claim.id)
    else {
      const at = reading.published?.day ?? ''
      distinct.set(value, { figure, at, claims: new Set([claim.id]) })
    }
  }
  const listed = [...distinct]
  const sides = { contradiction: new Map<string, string[]>(), update: new Map<string, string[]>() }
  for (const [at, [value, one]] of listed.entries()) {
    for (const [laterValue, later] of listed.slice(at + 1)) {
      if (canBothHold(one.figure, later.figure)) continue
      const isUpdate = later.at > one.at && isHigher(later.figure, one.figure)
      const found = isUpdate ? sides.update : sides.contradiction
      found.set(value, [...one.claims]).set(laterValue, [...later.claims])
    }
  }
  return (['contradiction', 'update'] as const)
    .filter((kind) => sides[kind].size > 0)
    .map((kind) => ({ field: 'figures', kind, sides: toSides(sides[kind]) }))
}

function isHigher(later: Figure, earlier: Figure): boolean {
  const [a, b] = [lowest(later) ?? later.value, highest(earlier) ?? earlier.value]
  return a !== undefined && b !== undefined && a > b
}

function wordFigure({ measure, value, low, high, unit, hedge }: Figure): string {
  const bounds = low === high ? String(low ?? '?') : `${low ?? '?'}–${high ?? '?'}`
  const number = value === undefined ? bounds : String(value)
  const unitName = unit === undefined || unit === 'people' ? '' : ` ${unit}`
  return `${measure} ${number}${unitName}${hedge === undefined ? '' : ` (“${hedge}”)`}`
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

/** Times that do not meet, though the claims are held to be of one happening. */
function differingTimes(placed: readonly PlacedClaim[]): readonly Difference[] {
  const dated = placed.flatMap(({ claim }) => {
    const days = daysOf(claim.time?.value)
    return days === undefined ? [] : [{ id: claim.id, days, value: wordDays(days) }]
  })
  const last = dated.reduce((latest, { days }) => Math.max(latest, days.from), -Infinity)
  const first = dated.reduce((earliest, { days }) => Math.min(earliest, days.to), Infinity)
  if (last <= first) return []
  const sides = new Map<string, string[]>()
  for (const { id, value } of dated) append(sides, value, id)
  return [{ field: 'time', kind: 'contradiction', sides: toSides(sides) }]
}

function wordDays({ from, to }: Days): string {
  const [start, end] = [dayName(from) ?? '..', dayName(to) ?? '..']
  return start === end ? start : `${start}/${end}`
}

function deniedStatus(placed: readonly PlacedClaim[]): readonly Difference[] {
  const sides = new Map<string, string[]>()
  for (const { claim } of placed) append(sides, claim.status.value, claim.id)
  // A plan that a later document has as held is no contradiction; a denial of it is.
  if (!sides.has('denied') || !(sides.has('occurred') || sides.has('ongoing'))) return []
  return [{ field: 'status', kind: 'contradiction', sides: toSides(sides) }]
}

function toSides(sides: ReadonlyMap<string, readonly string[]>): readonly Side[] {
  return [...sides].map(([value, claims]) => ({ value, claims: [...new Set(claims)] }))
}
