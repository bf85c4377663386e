import type { Actor } from '../model/actor.ts'

/** Kinds of names that a list may know a phrase by, as bits. */
export const NAME_BITS: Readonly<Record<'person' | 'body' | 'place' | 'demonym', number>> = {
  person: 1,
  body: 2,
  place: 4,
  demonym: 8,
}

/** Known names as the tagger of names meets them: words in lower case with a space between, and bits of kinds. */
export type Gazetteer = ReadonlyMap<string, number>

const BITS_OF: Readonly<Record<Actor['kind'], number>> = {
  person: NAME_BITS.person,
  state: NAME_BITS.place,
  agency: NAME_BITS.body,
  'armed-group': NAME_BITS.body,
  organisation: NAME_BITS.body,
  group: NAME_BITS.body,
}

/** The phrase a name is kept under: "Nagorno-Karabakh" is three words, "Israel's" two. */
function phraseOf(name: string): string {
  return name
    .replace(/[’‘]/g, "'")
    .replace(/[-–—]/g, ' - ')
    .replace(/'s\b/g, " 's")
    .replace(/ +/g, ' ')
    .trim()
    .toLowerCase()
}

/** Whose names are joined. */
export interface NamesToKnow {
  readonly actors: readonly Actor[]
  readonly places: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly cities: readonly string[]
  readonly outlets: readonly { readonly name: string; readonly aliases?: readonly string[] }[]
}

/** Joins the names of actors, places and outlets. Who is known by a full name is known by the last word of it too. */
export function buildGazetteer({ actors, places, cities, outlets }: NamesToKnow): Gazetteer {
  const phrases = new Map<string, number>()
  const add = (name: string, bits: number): void => {
    const phrase = phraseOf(name)
    if (phrase.length < 2 || phrase.startsWith('the ')) return
    phrases.set(phrase, (phrases.get(phrase) ?? 0) | bits)
  }
  for (const { kind, name, aliases = [], demonyms = [], seats = [] } of actors) {
    for (const one of [name, ...aliases]) add(one, BITS_OF[kind])
    for (const one of demonyms) add(one, NAME_BITS.demonym)
    for (const one of seats) add(one, NAME_BITS.place)
    if (kind === 'person') add(name.slice(name.lastIndexOf(' ') + 1), NAME_BITS.person)
  }
  for (const { name, aliases } of places) {
    for (const one of [name, ...aliases]) add(one, NAME_BITS.place)
  }
  for (const name of cities) add(name, NAME_BITS.place)
  for (const { name, aliases = [] } of outlets) {
    for (const one of [name, ...aliases]) add(one, NAME_BITS.body)
  }
  return phrases
}
