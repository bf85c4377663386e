type Words = Readonly<Record<string, string>>
type Groups = Readonly<Record<string, Words>>

/** `data/lexicon/morphology.yaml` as it stands in the compiled data; lists of words are separated by spaces. */
export interface MorphologyData {
  readonly verbs: Words
  readonly bases: string
  readonly 'verb-prefixes': string
  readonly 'verb-forms': Words
  readonly nouns: Words
  readonly unchanged: string
  readonly 's-endings': Words
  readonly 'noun-endings': Words
  readonly stems: Readonly<Record<'add-e' | 'as-is' | 'drop-last', string>>
  readonly comparatives: Words
  readonly words: Groups
  readonly capitals: string
  readonly acronyms: string
  readonly features: Groups
  readonly ordinals: string
  readonly 'plural-only': string
  readonly defaults: Words
}

/** What becomes of the rest of a word when its ending is off: "forc" gets an e, "stopp" loses a p. */
export type StemChange = keyof MorphologyData['stems']

/** How English words change their form, ready to be looked up: what lemmas and features are read from. */
export interface MorphologyLists {
  /** Irregular past forms and participles to their verb. */
  readonly verbs: ReadonlyMap<string, string>
  /** Past forms of one verb that are another verb by themselves. */
  readonly bases: ReadonlySet<string>
  readonly verbPrefixes: readonly string[]
  /** Present forms, forms in -ing and short forms to their verb. */
  readonly verbForms: ReadonlyMap<string, string>
  /** Plurals that no rule finds, to their singular; words that only look like plurals, to themselves. */
  readonly nouns: ReadonlyMap<string, string>
  /** Endings in -s of nouns and verbs, to what stands in their place in the base. */
  readonly sEndings: ReadonlyMap<string, string>
  /** The same for compounds of irregular nouns ("gun*men*"). */
  readonly nounEndings: ReadonlyMap<string, string>
  /** Endings of what is left when -ed, -ing, -er or -est is off, to what becomes of it. */
  readonly stems: ReadonlyMap<string, StemChange>
  /** Comparatives and superlatives that no rule finds. */
  readonly comparatives: ReadonlyMap<string, string>
  /** Part of speech ("DET", or "PRON PRP$" with its tag), then form, to lemma. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly capitals: ReadonlySet<string>
  readonly acronyms: ReadonlySet<string>
  /** Part of speech and tag ("PRON PRP"), then form, to features. */
  readonly features: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly ordinals: ReadonlySet<string>
  readonly pluralOnly: ReadonlySet<string>
  readonly defaults: ReadonlyMap<string, string>
}

/** Turns the word lists of the data file into tables that the lemma and feature rules look words up in. */
export function buildMorphology(data: MorphologyData): MorphologyLists {
  const unchanged = split(data.unchanged).map((word) => [word, word] as const)
  return {
    verbs: byForm(data.verbs),
    bases: new Set(split(data.bases)),
    verbPrefixes: split(data['verb-prefixes']),
    verbForms: byForm(data['verb-forms']),
    nouns: new Map([...byForm(data.nouns), ...unchanged]),
    sEndings: new Map(Object.entries(data['s-endings'])),
    nounEndings: new Map(Object.entries(data['noun-endings'])),
    stems: new Map(Object.entries(data.stems).flatMap(endings)),
    comparatives: byForm(data.comparatives),
    words: new Map(Object.entries(data.words).map(([key, words]) => [key, byForm(words)])),
    capitals: new Set(split(data.capitals)),
    acronyms: new Set(split(data.acronyms)),
    features: new Map(
      Object.entries(data.features).map(([key, words]) => [key, new Map(Object.entries(words))]),
    ),
    ordinals: new Set(split(data.ordinals)),
    pluralOnly: new Set(split(data['plural-only'])),
    defaults: new Map(Object.entries(data.defaults)),
  }
}

function endings([change, list]: readonly [string, string]): readonly [string, StemChange][] {
  return split(list).map((ending) => [ending, change as StemChange])
}

function byForm(words: Words): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([base, forms]) =>
      split(forms).map((form) => [form, base] as const),
    ),
  )
}

function split(list: string): readonly string[] {
  return list.split(/\s+/).filter(Boolean)
}
