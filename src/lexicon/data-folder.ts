import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../model/actor.ts'
import { ReadoutError } from '../model/error.ts'
import { sha256 } from '../model/id.ts'
import { checkActor } from './actor-entry.ts'
import { badEntry, badFile, checkFields, isName, isTable, nameList } from './bad-entry.ts'
import type { CompiledData, GazetteerPlace, NamedLists, Outlet } from './compiled-data.ts'
import { checkEntry } from './entry.ts'
import { readPlaceRow } from './place-row.ts'

/** What a folder laid out like `data/` holds; what it has no file of is absent. */
export interface DataFolder {
  readonly parts: Partial<CompiledData>
  /** The file that an entry stands in, for complaints about it. */
  readonly fileOf: ReadonlyMap<unknown, string>
}

/** Turns YAML into plain values. Given by the caller, so that a program without YAML loads no parser. */
export type ParseYaml = (text: string) => unknown

type Parts = Partial<CompiledData>

/** One data file: its path within the folder, its text, and that text as YAML. */
interface DataFile {
  readonly path: string
  readonly text: string
  yaml(): unknown
}

// The shapes of the lists that are cast are the program's own: `scripts/data.ts` alone reads such files,
// and `readOverlay` refuses them.
const READERS: Readonly<Record<string, (file: DataFile) => Parts>> = {
  VERSION: ({ text }) => ({ version: text.trim() }),
  'places.tsv': (file) => ({ places: unique(file.path, rowsOf(file).slice(1).map(placeIn(file))) }),
  'cities.txt': (file) => ({ cities: rowsOf(file) }),
  'towns.tsv': ({ text }) => ({ towns: sha256(text) }),
  'provinces.tsv': ({ text }) => ({ provinces: sha256(text) }),
  'country-codes.tsv': ({ text }) => ({ countryCodes: sha256(text) }),
  'outlets.yaml': (file) => ({ outlets: unique(file.path, listIn(file).map(outletIn(file))) }),
  'holidays.yaml': (file) => ({ holidays: listIn(file) }),
  'furniture.yaml': (file) => ({ furniture: listIn(file) }),
  'page-rules.yaml': (file) => ({ pageRules: listIn(file) }),
  'ontology.yaml': (file) => ({ ontology: file.yaml() as CompiledData['ontology'] }),
  'lexicon/classes.yaml': (file) => ({ classes: namedLists(file) }),
  'lexicon/place-words.yaml': (file) => ({ classes: exampledLists(file) }),
  'lexicon/speech.yaml': (file) => ({ speech: namedLists(file) }),
  'lexicon/embedding.yaml': (file) => ({ embedding: namedLists(file) }),
  'lexicon/hedges.yaml': (file) => ({ hedges: file.yaml() as CompiledData['hedges'] }),
  'lexicon/morphology.yaml': (file) => ({ morphology: file.yaml() as CompiledData['morphology'] }),
  'lexicon/tokens.yaml': (file) => ({ tokens: file.yaml() as CompiledData['tokens'] }),
}

const KNOWN = 'actors/*.yaml, lexicon/*.yaml, places.tsv, outlets.yaml, cities.txt, furniture.yaml'
const OF_NO_CONCERN = /^README\.md$|(?:^|\/)\./

/** Reads and checks the files of a folder laid out like `data/`, any of which may be missing. */
export function readDataFolder(folder: string, parse: ParseYaml): DataFolder {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ReadoutError('ingest/no-such-path', `${folder} is no folder.`)
  }
  const fileOf = new Map<unknown, string>()
  let parts: Parts = {}
  for (const path of dataFiles(folder)) {
    const found = readParts(openFile(folder, path, parse))
    for (const entry of entriesOf(found)) fileOf.set(entry, path)
    const held = parts.classes ?? {}
    const twice = Object.keys(found.classes ?? {}).find((name) => Object.hasOwn(held, name))
    if (twice !== undefined) badEntry(path, twice, 'another file has a list of this name')
    parts = {
      ...parts,
      ...found,
      ...(found.actors && { actors: [...(parts.actors ?? []), ...found.actors] }),
      ...(found.classes && { classes: { ...held, ...found.classes } }),
      ...(found.lexicon && { lexicon: [...(parts.lexicon ?? []), ...found.lexicon] }),
    }
  }
  const idOf = (entry: unknown) => String(isTable(entry) ? entry['id'] : entry)
  for (const entries of [parts.actors ?? [], parts.lexicon ?? []]) {
    const second = repeated(entries.map(idOf))
    if (second === undefined) continue
    const entry = entries.findLast((one) => idOf(one) === second)
    badEntry(fileOf.get(entry) ?? folder, second, 'two entries have this id')
  }
  return { parts, fileOf }
}

function dataFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .flatMap((name) =>
      statSync(join(folder, name)).isDirectory() && !name.startsWith('.')
        ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`)
        : [name],
    )
    .filter((path) => !OF_NO_CONCERN.test(path))
    .sort()
}

function openFile(folder: string, path: string, parse: ParseYaml): DataFile {
  if (!statSync(join(folder, path)).isFile()) return badFile(path, 'it is no file')
  const text = readFileSync(join(folder, path), 'utf8')
  return {
    path,
    text,
    yaml() {
      try {
        return parse(text)
      } catch (cause) {
        // The parser's first line says what and where; the others draw it.
        const [reason = ''] = String(cause instanceof Error ? cause.message : cause).split(/:?\n/)
        return badFile(path, reason, { cause })
      }
    },
  }
}

function readParts(file: DataFile): Parts {
  const read = Object.hasOwn(READERS, file.path) ? READERS[file.path] : undefined
  if (read !== undefined) return read(file)
  if (/^actors\/[^/]+\.yaml$/.test(file.path)) {
    return { actors: listIn(file).map((entry): Actor => checkActor(file.path, entry)) }
  }
  if (/^lexicon\/[^/]+\.yaml$/.test(file.path)) {
    const lexicon = listIn(file)
    for (const entry of lexicon) checkEntry(entry, file.path)
    return { lexicon }
  }
  return badFile(file.path, `Readout knows no such file; it reads ${KNOWN}`)
}

function entriesOf({ actors = [], places = [], outlets = [], lexicon = [] }: Parts): unknown[] {
  return [...actors, ...places, ...outlets, ...lexicon]
}

function rowsOf({ text }: DataFile): readonly string[] {
  return text.split(/\r?\n/).filter((row) => row !== '' && !row.startsWith('#'))
}

/** The entries of a YAML file; none where all of it is comment. */
function listIn(file: DataFile): readonly unknown[] {
  const value = file.yaml() ?? []
  return Array.isArray(value) ? value : badFile(file.path, 'it is no list of entries (“- { … }”)')
}

function placeIn({ path }: DataFile): (row: string) => GazetteerPlace {
  return (row) => readPlaceRow(path, row)
}

const OUTLET_FIELDS = new Set(['name', 'kind', 'aliases'])

function outletIn({ path }: DataFile): (value: unknown) => Outlet {
  return (value) => {
    if (!isTable(value) || !isName(value['name'])) {
      return badEntry(path, JSON.stringify(value), 'it has no `name`')
    }
    const { name, kind, aliases } = value
    checkFields(path, name, { value, known: OUTLET_FIELDS })
    if (kind !== 'outlet' && kind !== 'agency') {
      return badEntry(path, name, 'its `kind` is neither `outlet` nor `agency`')
    }
    return aliases === undefined
      ? { name, kind }
      : { name, kind, aliases: nameList(path, name, ['aliases', aliases]) }
  }
}

function namedLists(file: DataFile): NamedLists {
  const value = file.yaml() ?? {}
  if (!isTable(value)) return badFile(file.path, 'it is no table of lists (“name: [ … ]”)')
  return Object.fromEntries(
    Object.entries(value).map(([name, words]) => [
      name,
      nameList(file.path, name, ['words', words]),
    ]),
  )
}

/** Lists whose every name has sentences that need it: the words alone; `test/place-words.test.ts` reads the sentences. */
function exampledLists(file: DataFile): NamedLists {
  const value = file.yaml() ?? {}
  if (!isTable(value))
    return badFile(file.path, 'it is no table of lists (“name: { words: [ … ] }”)')
  return Object.fromEntries(
    Object.entries(value).map(([name, list]) => {
      const words = isTable(list) ? list['words'] : undefined
      if (words === undefined) return badEntry(file.path, name, 'it has no `words`')
      return [name, nameList(file.path, name, ['words', words])]
    }),
  )
}

function unique<T extends { readonly name: string }>(
  file: string,
  entries: readonly T[],
): readonly T[] {
  const second = repeated(entries.map(({ name }) => name))
  return second === undefined ? entries : badEntry(file, second, 'two entries have this name')
}

function repeated(keys: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return keys.find((key) => seen.size === seen.add(key).size)
}
