import { readFileSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import { foldName } from './fold-name.ts'

/** A town of the world, as GeoNames has it. */
export interface Town {
  readonly name: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** Code of the province that it lies in. */
  readonly province: string
  readonly latitude: number
  readonly longitude: number
  /** In thousands; 0 for few, or where it is not known. */
  readonly people: number
}

/** A first-order division of a country: an oblast, a governorate, a state. */
export interface Province {
  readonly name: string
  readonly country: string
  readonly code: string
  readonly latitude: number
  readonly longitude: number
}

/** Towns and provinces by their names, whatever the case, accents and hyphens. */
export interface Towns {
  find(name: string): readonly Town[]
  province(code: string): Province | undefined
  provincesNamed(name: string): readonly Province[]
}

const TOWNS = new URL('../../dist/towns.tsv', import.meta.url)

/** The table of towns, in memory that threads share. */
export function shareTowns(): Uint8Array {
  const bytes = readTable(TOWNS)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

/** Opens the tables of this program, or a table that is in memory already. Nothing is read before the first name is looked up. */
export function openTowns(
  towns: string | URL | Uint8Array = TOWNS,
  provinces: string | URL = new URL('../../dist/provinces.tsv', import.meta.url),
): Towns {
  let table: TownTable | undefined
  let divisions: Divisions | undefined
  const divided = () => {
    divisions ??= readDivisions(readTable(provinces).toString('utf8'))
    return divisions
  }
  return {
    find(name) {
      table ??= townTable(towns instanceof Uint8Array ? asBuffer(towns) : readTable(towns))
      return table(foldName(name))
    },
    province: (code) => divided().byCode.get(code),
    provincesNamed: (name) => divided().byName.get(stemOf(name)) ?? [],
  }
}

function readTable(path: string | URL): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new ReadoutError('lexicon/not-compiled', 'Run `npm run build` to make it.', { cause })
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

type TownTable = (key: string) => readonly Town[]

const LINE_END = 10
const COMMENT = 35

/** The rows stand in the order of their folded names and are sought by halving: the file is never taken apart as a whole. */
function townTable(bytes: Buffer): TownTable {
  let first = 0
  while (bytes[first] === COMMENT) first = bytes.indexOf(LINE_END, first) + 1
  const startOf = (at: number) => (at <= first ? first : bytes.lastIndexOf(LINE_END, at - 1) + 1)
  const endOf = (at: number) => {
    const end = bytes.indexOf(LINE_END, at)
    return end < 0 ? bytes.length : end
  }
  const keyAt = (start: number) => {
    const row = bytes.toString('utf8', start, endOf(start))
    return foldName(row.slice(0, row.indexOf('\t')))
  }
  return (key) => {
    let [low, high] = [first, bytes.length]
    while (low < high) {
      const start = startOf((low + high) >> 1)
      if (keyAt(start) < key) low = endOf(start) + 1
      else high = start
    }
    const found: Town[] = []
    for (let at = low; at < bytes.length && keyAt(at) === key; at = endOf(at) + 1) {
      found.push(townIn(bytes.toString('utf8', at, endOf(at))))
    }
    return found
  }
}

function townIn(row: string): Town {
  const [name = '', province = '', latitude, longitude, people, present = ''] = row.split('\t')
  return {
    name: present === '' ? name : present,
    country: province.slice(0, 3),
    province,
    latitude: Number(latitude),
    longitude: Number(longitude),
    people: Number(people),
  }
}

interface Divisions {
  readonly byCode: ReadonlyMap<string, Province>
  readonly byName: ReadonlyMap<string, readonly Province[]>
}

function readDivisions(text: string): Divisions {
  const byCode = new Map<string, Province>()
  const byName = new Map<string, Province[]>()
  for (const row of text.split('\n')) {
    if (row === '' || row.startsWith('#')) continue
    const [code = '', name = '', latitude, longitude] = row.split('\t')
    const country = code.slice(0, 3)
    const one = { code, name, country, latitude: Number(latitude), longitude: Number(longitude) }
    byCode.set(code, one)
    const key = stemOf(name)
    byName.set(key, [...(byName.get(key) ?? []), one])
  }
  return { byCode, byName }
}

const KINDS =
  / (?:oblast|region|province|governorate|state|krai|kray|territory|republic|district|county|department|prefecture|division|city)$/

/** "Tver Oblast", "Tver region", "Tver": the name without the kind of what it names. */
function stemOf(name: string): string {
  return foldName(name).replace(KINDS, '')
}
