import type { Province, Town } from '../lexicon/towns.ts'
import type { Place } from '../model/place.ts'
import type { ResolveContext } from './context.ts'
import type { Container } from './place-container.ts'

/** Towns of a name. */
export function townsLike({ knowledge }: ResolveContext, words: string): readonly Town[] {
  return knowledge.towns.find(words)
}

/** In thousands of people: so large a town is known without its country. */
const FAMOUS = 100
/** The largest of several must be so many times larger than the next to be the one that is meant. */
const CLEAR = 3

/**
 * The town or province that a name stands for: one in the country that the words name, else in one that the document names,
 * else one so large that it needs no telling. A doubtful one has no point, and where nothing speaks for any of them there is none.
 */
export function townPlace(
  context: ResolveContext,
  words: string,
  container: Container | undefined,
): Place | undefined {
  const { countries, knowledge } = context
  const isIn = (country: string) =>
    container?.country === undefined ? countries.has(country) : container.country === country
  const all = townsLike(context, words)
  const provinces = knowledge.towns.provincesNamed(words)
  const [province] = provinces.filter(({ country }) => isIn(country))
  if (province !== undefined && (isKindNamed(words) || all.length === 0))
    return asRegion(context, province)
  const inRegion = all.filter((one) => isIn(one.country) && isInRegion(context, one, container))
  const near = inRegion.length > 0 ? inRegion : all.filter(({ country }) => isIn(country))
  const famous =
    container?.country === undefined ? all.filter(({ people }) => people >= FAMOUS) : []
  const [best, next] = (near.length > 0 ? near : famous).toSorted((a, b) => b.people - a.people)
  if (best === undefined) return province && asRegion(context, province)
  const isClear =
    next === undefined || best.people >= CLEAR * Math.max(1, next.people) || isSameSpot(best, next)
  if (!isClear && (near.length === 0 || next.country !== best.country)) return undefined
  const { name, country, latitude, longitude } = best
  const region = regionOf(context, best)
  return {
    name,
    country,
    precision: 'city',
    ...(isClear ? { latitude, longitude, ...(region === undefined ? {} : { in: region }) } : {}),
  }
}

function isKindNamed(words: string): boolean {
  return / (?:oblast|region|province|governorate|state|krai|territory|district|county)$/i.test(
    words,
  )
}

function isSameSpot(a: Town, b: Town): boolean {
  return Math.hypot(a.latitude - b.latitude, a.longitude - b.longitude) < 0.3
}

function isInRegion(
  context: ResolveContext,
  town: Town,
  container: Container | undefined,
): boolean {
  const region = container?.region
  return region !== undefined && regionOf(context, town) === region
}

function asRegion(context: ResolveContext, province: Province): Place {
  const { country, latitude, longitude } = province
  return { name: nameOf(context, province), country, precision: 'region', latitude, longitude }
}

function regionOf(context: ResolveContext, town: Town): string | undefined {
  const province = context.knowledge.towns.province(town.province)
  return province && nameOf(context, province)
}

/** A province by the name that our own list has for it: "Donetsk region" for the Donetsk of GeoNames. */
function nameOf({ knowledge }: ResolveContext, { name, country }: Province): string {
  for (const kind of ['', ' region', ' Oblast', ' province', ' state', ' Governorate']) {
    for (const one of knowledge.names.get(`${name}${kind}`)) {
      const isSame =
        one.kind === 'place' && one.place.precision === 'region' && one.place.country === country
      if (isSame) return one.place.name
    }
  }
  return name
}

/** The province of a town of our own list: that of its namesake at the same spot. */
export function provinceOf(context: ResolveContext, place: Place): string | undefined {
  const { latitude, longitude, country } = place
  if (latitude === undefined || longitude === undefined) return undefined
  const same = townsLike(context, place.name).find(
    (one) =>
      one.country === country &&
      Math.hypot(one.latitude - latitude, one.longitude - longitude) < 0.3,
  )
  return same && regionOf(context, same)
}
