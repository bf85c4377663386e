import type { Mention } from '../model/claim.ts'
import type { Place, UcdpPrecision } from '../model/place.ts'
import type { ResolveContext } from './context.ts'

/** "*near* Goma", "*outside* the airport", "*close to* Goma": not the spot itself. */
const NEARBY =
  /(?:\b(?:near|outside|around|off|towards?|close to|vicinity of|outskirts of|(?:north|south|east|west)(?:east|west)? of)\b)[^.;,]{0,25}$/i
const DISTRICT = / (?:district|county|municipality|department)$/i
const PROVINCE = / (?:region|province|oblast|governorate|state|krai|territory|republic)$/i

/** How exact the place of a happening is on the scale of the UCDP. */
export function ucdpOf(
  { document, knowledge }: ResolveContext,
  { head }: Mention,
  { name, precision, country }: Place,
): UcdpPrecision | undefined {
  switch (precision) {
    case 'site':
    case 'city':
      return NEARBY.test(document.text.slice(Math.max(0, head.start - 40), head.start)) ? 2 : 1
    case 'region':
      if (DISTRICT.test(name)) return 3
      return PROVINCE.test(name) ||
        knowledge.towns.provincesNamed(name).some((one) => one.country === country)
        ? 4
        : 5
    case 'country':
      return 6
    case 'sea':
      return 7
    default:
      return undefined
  }
}
