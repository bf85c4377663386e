import { MONTHS, WEEKDAYS } from '../model/calendar-names.ts'
import type { Happening } from './comparable.ts'
import { placeName } from './places.ts'
import { stem } from './words.ts'

/** Words that stand in reports of most attacks, and tell none of them from another. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'attack attacks strike strikes airstrike bombing bombardment shelling clash clashes raid assault explosion blast ' +
    'missile missiles drone drones rocket rockets bombs bombed artillery warplanes shells struck fired launched hitting ' +
    'killed killing killings wounded wounding injured injuring deaths casualties toll people persons civilian civilians ' +
    'children women soldier soldiers troops forces fighters militants policemen officers residents dozens hundreds ' +
    'thousands least number risen climbed overnight early morning night evening yesterday another several invasion ' +
    'offensive campaign war winter summer spring autumn including province region district capital northern southern ' +
    'eastern western central'
  )
    .split(' ')
    .concat(MONTHS, WEEKDAYS)
    .map(stem),
)
const WORD = /[\p{L}\p{N}]+/gu

/** Whether two attacks are told to have hit the same: "a market", "the airport", beside the name of the town. */
export function haveOneTarget(a: Happening, b: Happening): boolean {
  const places = new Set([...placeWords(a), ...placeWords(b)])
  return [...a.words].some((word) => b.words.has(word) && isTelling(word) && !places.has(word))
}

function isTelling(word: string): boolean {
  return !COMMON.has(word) && !/^\d/.test(word)
}

function placeWords({ place }: Happening): readonly string[] {
  return place === undefined ? [] : (placeName(place).match(WORD) ?? []).map(stem)
}
