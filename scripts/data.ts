// Checks data/ and joins it into one JSON file, so that the program needs no YAML parser when it runs.
//   node scripts/data.ts [--if-stale]
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { CompiledData } from '../src/lexicon/compiled-data.ts'
import { readDataFolder } from '../src/lexicon/data-folder.ts'
import { buildKnowledge } from '../src/lexicon/knowledge.ts'
import { type HolidaySource, holidayDays } from './holidays.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist', 'data.json')

const PARTS = [
  'version',
  'ontology',
  'lexicon',
  'classes',
  'speech',
  'embedding',
  'hedges',
  'morphology',
  'tokens',
  'actors',
  'places',
  'cities',
  'towns',
  'provinces',
  'countryCodes',
  'outlets',
  'holidays',
  'furniture',
  'pageRules',
] as const satisfies readonly (keyof CompiledData)[]

/** Files that the program reads as they are, when it first needs them. */
const TABLES = ['towns.tsv', 'provinces.tsv', 'country-codes.tsv']

/** Joins all data files, each checked. */
export function compileData(): CompiledData {
  const { parts } = readDataFolder(join(root, 'data'), parse)
  const missing = PARTS.find((part) => parts[part] === undefined)
  if (missing !== undefined) throw new Error(`data/ has no file for ${missing}`)
  // All parts were just found to be there; the feasts as data/holidays.yaml has them.
  const all = parts as CompiledData
  return { ...all, holidays: holidayDays(all.holidays as readonly HolidaySource[]) }
}

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (path) => statSync(join(folder, path)).mtimeMs,
  )
  return Math.max(...times)
}

function isStale(): boolean {
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return made < Math.max(newest(join(root, 'data')), newest(join(root, 'src', 'lexicon')))
}

/** Writes `dist/data.json` when it is not newer than what it is made from. */
export function writeData(options: { readonly ifStale: boolean }): void {
  if (options.ifStale && !isStale()) return
  const compiled = compileData()
  buildKnowledge(compiled)
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (const table of TABLES) copyFileSync(join(root, 'data', table), join(root, 'dist', table))
  writeFileSync(target, JSON.stringify(compiled))
}

if (import.meta.main) writeData({ ifStale: process.argv.includes('--if-stale') })
