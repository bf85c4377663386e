// Checks data/ and joins it into one JSON file, so that the program needs no YAML parser when it runs.
//   node scripts/data.ts [--if-stale]
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { buildKnowledge, type CompiledData, type GazetteerPlace } from '../src/lexicon/knowledge.ts'
import type { PlacePrecision } from '../src/model/place.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist', 'data.json')
const SHARED_LISTS = new Set(['classes', 'speech', 'embedding', 'hedges', 'morphology', 'tokens'])

function readYaml(...path: readonly string[]): unknown {
  return parse(readFileSync(join(root, 'data', ...path), 'utf8'))
}

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(join(root, 'data', folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
}

function readPlaces(): readonly GazetteerPlace[] {
  const [, ...rows] = readFileSync(join(root, 'data', 'places.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
  return rows
    .filter((row) => !row.startsWith('#'))
    .map((row) => {
      const [name = '', aliases = '', country = '', precision = '', latitude, longitude] =
        row.split('\t')
      return {
        name,
        aliases: aliases.split('|').filter(Boolean),
        precision: precision as PlacePrecision,
        ...(country === '' ? {} : { country }),
        ...(latitude && longitude
          ? { latitude: Number(latitude), longitude: Number(longitude) }
          : {}),
      }
    })
}

function readCities(): readonly string[] {
  return readFileSync(join(root, 'data', 'cities.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
}

/** Joins all data files; their shapes are checked by `buildKnowledge`. */
export function compileData(): CompiledData {
  const lexicon = yamlFiles('lexicon').filter(
    (file) => !SHARED_LISTS.has(file.replace('.yaml', '')),
  )
  return {
    version: readFileSync(join(root, 'data', 'VERSION'), 'utf8').trim(),
    ontology: readYaml('ontology.yaml') as CompiledData['ontology'],
    lexicon: lexicon.flatMap((file) => readYaml('lexicon', file) as unknown[]),
    classes: readYaml('lexicon', 'classes.yaml') as CompiledData['classes'],
    speech: readYaml('lexicon', 'speech.yaml') as CompiledData['speech'],
    embedding: readYaml('lexicon', 'embedding.yaml') as CompiledData['embedding'],
    hedges: readYaml('lexicon', 'hedges.yaml') as CompiledData['hedges'],
    morphology: readYaml('lexicon', 'morphology.yaml') as CompiledData['morphology'],
    tokens: readYaml('lexicon', 'tokens.yaml') as CompiledData['tokens'],
    actors: yamlFiles('actors').flatMap(
      (file) => readYaml('actors', file) as CompiledData['actors'],
    ),
    places: readPlaces(),
    cities: readCities(),
    outlets: readYaml('outlets.yaml') as CompiledData['outlets'],
    furniture: readYaml('furniture.yaml'),
  }
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
  writeFileSync(target, JSON.stringify(compiled))
}

if (import.meta.main) writeData({ ifStale: process.argv.includes('--if-stale') })
