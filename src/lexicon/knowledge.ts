import { readFileSync } from 'node:fs'
import type { Actor } from '../model/actor.ts'
import { ReadoutError } from '../model/error.ts'
import { canonicalJson, sha256 } from '../model/id.ts'
import type { CompiledData, GazetteerPlace, Outlet } from './compiled-data.ts'
import { checkEntry, type LexiconEntry } from './entry.ts'
import { checkFurnitureRules, type FurnitureRule } from './furniture-rule.ts'
import { buildGazetteer, type Gazetteer } from './gazetteer.ts'
import { checkHolidays, type Holiday } from './holiday.ts'
import { type Issue, type IssuePhrase, issuePhrases } from './issue-phrases.ts'
import { buildMorphology, type MorphologyLists } from './morphology-lists.ts'
import { joinData, type Overlay } from './overlay.ts'
import { type PhraseIndex, phraseIndex } from './phrase-index.ts'
import { openTowns, type Towns } from './towns.ts'
import { type WordLists, wordLists } from './word-lists.ts'

/** What a name may stand for. */
export type NameCandidate =
  | { readonly kind: 'actor'; readonly form: 'name' | 'demonym' | 'seat'; readonly actor: Actor }
  | { readonly kind: 'place'; readonly place: GazetteerPlace }
  | { readonly kind: 'outlet'; readonly outlet: Outlet }

/** All that Readout knows of language and the world before it reads a word. */
export interface Knowledge {
  readonly version: string
  /** SHA-256 of the compiled data, and of what is laid over it: results can be repeated with the same ones. */
  readonly hash: string
  readonly issues: readonly Issue[]
  /** What speaks of an issue, by the first word. */
  readonly issuePhrases: ReadonlyMap<string, readonly IssuePhrase[]>
  readonly entries: readonly LexiconEntry[]
  /** Entries by the lemma and part of speech of their head: `verb:hold`. */
  readonly entriesByHead: ReadonlyMap<string, readonly LexiconEntry[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly speech: ReadonlyMap<string, ReadonlySet<string>>
  readonly embedding: ReadonlyMap<string, ReadonlySet<string>>
  readonly hedges: CompiledData['hedges']
  /** How words change their form. */
  readonly morphology: MorphologyLists
  /** British spellings of words that the lexicon has in the American one: "mobilise" to "mobilize". */
  readonly spellings: ReadonlyMap<string, string>
  /** Abbreviations, titles and the like, by which words and sentences are told. */
  readonly wordLists: WordLists
  readonly actors: ReadonlyMap<string, Actor>
  readonly names: PhraseIndex<NameCandidate>
  /** The towns and provinces of the world, for names that `names` does not know; read when one is first looked up. */
  readonly towns: Towns
  /** The names of actors and places as the linguistic core looks them up. */
  readonly gazetteer: Gazetteer
  readonly holidays: readonly Holiday[]
  readonly furniture: readonly FurnitureRule[]
}

/** Checks and indexes the compiled data, with a user's own over it. Throws `lexicon/…` errors that name the entry. */
export function buildKnowledge(
  base: CompiledData,
  overlay?: Overlay,
  towns: Towns = openTowns(),
): Knowledge {
  const compiled = overlay === undefined ? base : joinData(base, overlay)
  const entries = compiled.lexicon.map((entry) => checkEntry(entry))
  const twice = entries.find(
    (entry, index) => entries.findIndex(({ id }) => id === entry.id) < index,
  )
  if (twice !== undefined) {
    throw new ReadoutError('lexicon/bad-entry', `${twice.id}: two entries have this id.`)
  }
  let gazetteer: Gazetteer | undefined
  let hash: string | undefined
  return {
    version: compiled.version,
    // Worked out when it is first asked for: who reads with it has no need of it.
    get hash() {
      hash ??= hashKnowledge(base, overlay).hash
      return hash
    },
    issues: compiled.ontology.issues,
    issuePhrases: issuePhrases(compiled.ontology.issues),
    entries,
    entriesByHead: indexByHead(entries),
    classes: sets(compiled.classes),
    speech: sets(compiled.speech),
    embedding: sets(compiled.embedding),
    hedges: compiled.hedges,
    morphology: buildMorphology(compiled.morphology),
    spellings: spellings([compiled.lexicon, compiled.classes, compiled.speech, compiled.embedding]),
    wordLists: wordLists(compiled.tokens),
    actors: new Map(compiled.actors.map((actor) => [actor.id, actor])),
    names: phraseIndex(names(compiled)),
    towns,
    // Built when it is first asked for: commands that read no text do without it.
    get gazetteer() {
      gazetteer ??= buildGazetteer(compiled)
      return gazetteer
    },
    holidays: checkHolidays(compiled.holidays),
    furniture: checkFurnitureRules(compiled.furniture),
  }
}

/** By what knowledge is named. */
export interface KnowledgeHashes {
  /** SHA-256 of the compiled data of Readout. */
  readonly dataHash: string
  /** The same with what is laid over it. */
  readonly hash: string
}

/** The hashes of what Readout knows, for whoever has to name it and not to use it. */
export function hashKnowledge(base: CompiledData, overlay?: Overlay): KnowledgeHashes {
  const dataHash = sha256(canonicalJson(base))
  const hash = overlay === undefined ? dataHash : sha256(`${dataHash} ${overlay.hash}`)
  return { hash, dataHash }
}

/** What Readout knows, with a user's own data over it where there are some. */
export function readKnowledge(overlay?: Overlay, towns?: Towns): Knowledge {
  return buildKnowledge(readCompiled(), overlay, towns)
}

/** Reads the compiled data file; without a path, the one that belongs to this program. */
export function readCompiled(path: string | URL = COMPILED): CompiledData {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ReadoutError('lexicon/not-compiled', 'Run `npm run build` to make it.', { cause })
  }
  // The file is written by scripts/data.ts alone, in this shape.
  return JSON.parse(text) as CompiledData
}

const COMPILED = new URL('../../dist/data.json', import.meta.url)

function sets(
  lists: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([name, words]) => [name, new Set(words)]))
}

function spellings(lists: unknown): ReadonlyMap<string, string> {
  const american = JSON.stringify(lists).match(/\b[a-z]+(?:iz(?:e|er|ation)|yze)\b/g) ?? []
  return new Map(american.map((word) => [word.replace(/([iy])z(e|er|ation)$/, '$1s$2'), word]))
}

function indexByHead(
  entries: readonly LexiconEntry[],
): ReadonlyMap<string, readonly LexiconEntry[]> {
  const index = new Map<string, LexiconEntry[]>()
  for (const entry of entries) {
    for (const kind of ['verb', 'noun', 'adjective'] as const) {
      for (const lemma of entry.head[kind] ?? []) {
        const key = `${kind}:${lemma}`
        index.set(key, [...(index.get(key) ?? []), entry])
      }
    }
  }
  return index
}

function* names(compiled: CompiledData): Iterable<readonly [string, NameCandidate]> {
  for (const actor of compiled.actors) {
    const { name, aliases = [], demonyms = [], seats = [] } = actor
    for (const phrase of [name, ...aliases]) yield [phrase, { kind: 'actor', form: 'name', actor }]
    for (const phrase of demonyms) yield [phrase, { kind: 'actor', form: 'demonym', actor }]
    for (const phrase of seats) yield [phrase, { kind: 'actor', form: 'seat', actor }]
  }
  for (const place of compiled.places) {
    for (const phrase of [place.name, ...place.aliases]) yield [phrase, { kind: 'place', place }]
  }
  for (const outlet of compiled.outlets) {
    for (const phrase of [outlet.name, ...(outlet.aliases ?? [])]) {
      yield [phrase, { kind: 'outlet', outlet }]
    }
  }
}
