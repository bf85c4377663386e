import { canonicalJson, sha256 } from '../model/id.ts'
import { badEntry, badFile, isTable, nameList } from './bad-entry.ts'
import type { CompiledData, NamedLists } from './compiled-data.ts'
import { type DataFolder, readDataFolder } from './data-folder.ts'
import { checkEntry } from './entry.ts'
import { checkFurnitureRules } from './furniture-rule.ts'
import type { Issue } from './issue-phrases.ts'

/** A user's own actors, places, outlets and lexicon entries, laid over those of Readout. Plain JSON. */
export interface Overlay {
  /** SHA-256 of the parts. */
  readonly hash: string
  readonly parts: Partial<CompiledData>
}

/** How English is cut and inflected, and how pages are built, is no matter of one's own names. */
const FIXED: Readonly<Record<string, string>> = {
  hedges: 'lexicon/hedges.yaml',
  holidays: 'holidays.yaml',
  morphology: 'lexicon/morphology.yaml',
  pageRules: 'page-rules.yaml',
  tokens: 'lexicon/tokens.yaml',
}

/**
 * Reads a folder laid out like `data/`, of which any file may be missing, and checks it against what it is
 * laid over. Throws `lexicon/…` errors that name file and entry.
 */
export async function readOverlay(folder: string, base: CompiledData): Promise<Overlay> {
  // Loaded only here: who brings no data of their own needs no YAML.
  const { parse } = await import('yaml')
  const read = readDataFolder(folder, (text) => parse(text, { logLevel: 'error' }))
  const { version: _version, ...parts } = read.parts
  for (const [part, file] of Object.entries(FIXED)) {
    if (part in parts) badFile(file, 'it is part of how Readout reads and cannot be replaced')
  }
  if (parts.ontology !== undefined) checkIssues(parts.ontology)
  if (parts.furniture !== undefined) checkFurnitureRules(parts.furniture)
  checkReferences(joinData(base, { hash: '', parts }), read)
  return { hash: sha256(canonicalJson(parts)), parts }
}

/** Lays own data over the data of Readout: an entry of the same id or name takes the other's place, lists grow. */
export function joinData(base: CompiledData, { parts }: Overlay): CompiledData {
  return {
    ...base,
    ontology: {
      ...base.ontology,
      issues: joined(base.ontology.issues, parts.ontology?.issues, 'id'),
    },
    lexicon: joined(base.lexicon, parts.lexicon, 'id'),
    classes: grown(base.classes, parts.classes),
    speech: grown(base.speech, parts.speech),
    embedding: grown(base.embedding, parts.embedding),
    actors: joined(base.actors, parts.actors, 'id'),
    places: joined(base.places, parts.places, 'name'),
    cities: [...new Set([...base.cities, ...(parts.cities ?? [])])],
    outlets: joined(base.outlets, parts.outlets, 'name'),
    furniture: joined(base.furniture as readonly unknown[], parts.furniture as unknown[], 'id'),
  }
}

function joined<T>(base: readonly T[], own: readonly T[] = [], key: 'id' | 'name'): readonly T[] {
  const keyOf = (entry: T) => String(isTable(entry) ? entry[key] : entry)
  const entries = new Map(base.map((entry) => [keyOf(entry), entry]))
  for (const entry of own) entries.set(keyOf(entry), entry)
  return [...entries.values()]
}

function grown(base: NamedLists, own: NamedLists = {}): NamedLists {
  const lists = Object.entries(own).map(([name, words]) => [
    name,
    [...new Set([...(base[name] ?? []), ...words])],
  ])
  return { ...base, ...Object.fromEntries(lists) }
}

const ONTOLOGY = 'ontology.yaml'

function checkIssues(ontology: unknown): void {
  if (!isTable(ontology) || Object.keys(ontology).some((key) => key !== 'issues')) {
    badFile(ONTOLOGY, 'your own may hold `issues` and nothing else')
  }
  const { issues } = ontology
  if (!Array.isArray(issues)) badFile(ONTOLOGY, '`issues` is no list')
  for (const issue of issues) checkIssue(issue)
}

function checkIssue(issue: unknown): asserts issue is Issue {
  if (!isTable(issue)) return badEntry(ONTOLOGY, JSON.stringify(issue), 'it has no fields')
  const { id, label, words } = issue
  if (typeof id !== 'string' || typeof label !== 'string') {
    badEntry(ONTOLOGY, String(id ?? label), 'an issue has an `id` and a `label`')
  }
  const upper = nameList(ONTOLOGY, String(id), ['words', words]).find(
    (word) => word !== word.toLowerCase(),
  )
  if (upper !== undefined) badEntry(ONTOLOGY, String(id), `“${upper}” is not lower case`)
}

/** Whatever an own entry points to must be there. */
function checkReferences(all: CompiledData, { parts, fileOf }: DataFolder): void {
  const ids = new Set(all.actors.map(({ id }) => id))
  const countries = new Set(['ESH', ...all.actors.flatMap(codeOfState)])
  const check = (entry: unknown, name: string, to: Pointers) => {
    const file = fileOf.get(entry) ?? ''
    if (to.country !== undefined && !countries.has(to.country)) {
      badEntry(file, name, `no state has the code ${to.country}`)
    }
    if (to.of !== undefined && !ids.has(to.of)) badEntry(file, name, `no actor has the id ${to.of}`)
  }
  for (const actor of parts.actors ?? []) {
    for (const to of [actor, ...(actor.offices ?? [])]) check(actor, actor.id, to)
  }
  for (const entry of parts.lexicon ?? []) {
    const { id, type, mode } = checkEntry(entry)
    const modes = all.ontology.types.find((one) => one.id === type)?.modes ?? []
    if (mode !== undefined && !modes.some((one) => one.id === mode)) {
      badEntry(fileOf.get(entry) ?? '', id, `${type} has no mode \`${mode}\``)
    }
  }
  for (const place of parts.places ?? []) {
    check(place, place.name, place.country === undefined ? {} : { country: place.country })
  }
}

interface Pointers {
  readonly country?: string
  readonly of?: string
}

function codeOfState({ id, kind }: CompiledData['actors'][number]): readonly string[] {
  return kind === 'state' ? [id] : []
}
