import type { Place, PlacePrecision } from '../model/place.ts'

/** How two places stand to each other. `apart` excludes that one happening was at both. */
export type PlaceRelation = 'same' | 'within' | 'unknown' | 'apart'

const EARTH_RADIUS = 6371
/** Kilometres within which two points are one place: the Kremlin is in Moscow, a port in its city. */
const NEAR = 30
/** Kilometres from the middle of a region within which a town may still lie in it. */
const REGION_REACH = 150
const RANKS: Readonly<Record<PlacePrecision, number>> = {
  site: 4,
  city: 3,
  region: 2,
  sea: 1,
  country: 0,
}

/** How exact a place is, from a site down to a country; what is not known lies between. */
export function exactness({ precision }: Place): number {
  return precision === undefined ? 1.5 : RANKS[precision]
}

/** Whether a place is no larger than a town. */
export function isSpot({ precision }: Place): boolean {
  return precision === 'site' || precision === 'city'
}

/** Kilometres between two places on the globe; nothing where one has no point. */
function distance(a: Place, b: Place): number | undefined {
  if (a.latitude === undefined || a.longitude === undefined) return undefined
  if (b.latitude === undefined || b.longitude === undefined) return undefined
  const [aLat, bLat] = [radians(a.latitude), radians(b.latitude)]
  const across = Math.sin((bLat - aLat) / 2) ** 2
  const along = Math.sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2
  const share = Math.min(1, across + Math.cos(aLat) * Math.cos(bLat) * along)
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(share))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** How two places stand to each other, as far as names, countries and points tell. */
export function relatePlaces(a: Place, b: Place): PlaceRelation {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return 'apart'
  if (placeName(a) === placeName(b)) return 'same'
  // "Kassala" and "Kassala province": the town may be meant, or all of it.
  if (bareName(a) === bareName(b)) return 'within'
  if (a.precision === undefined || b.precision === undefined) return 'unknown'
  const away = distance(a, b)
  if (a.precision === 'country' || b.precision === 'country') {
    if (a.precision === b.precision) return 'apart'
    return a.country !== undefined && a.country === b.country ? 'within' : 'unknown'
  }
  if (isSpot(a) && isSpot(b)) return relateSpots(a, b, away)
  if (a.precision === b.precision) return 'apart'
  // A town and the region or sea it may lie in.
  if (away === undefined) return 'unknown'
  return away <= REGION_REACH ? 'within' : 'apart'
}

function relateSpots(a: Place, b: Place, away: number | undefined): PlaceRelation {
  if (away !== undefined) return away < NEAR ? 'same' : 'apart'
  // Two towns, or two sites, of different names; a site without a point may lie in any town.
  return a.precision === b.precision ? 'apart' : 'unknown'
}

const AREA = / (?:province|region|oblast|governorate|district|county|state|department)$/

function bareName(place: Place): string {
  return placeName(place).replace(AREA, '')
}

/** The name of a place as it is compared. */
export function placeName({ name }: Place): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}
