import type { Actor } from '../model/actor.ts'
import type { Place } from '../model/place.ts'
import type { Issue } from './issue-phrases.ts'
import type { MorphologyData } from './morphology-lists.ts'
import type { WordListData } from './word-lists.ts'

/** An outlet or agency that publishes or is cited. */
export interface Outlet {
  readonly name: string
  readonly kind: 'outlet' | 'agency'
  readonly aliases?: readonly string[]
}

/** A place with the other names it goes by. */
export interface GazetteerPlace extends Place {
  readonly aliases: readonly string[]
}

/** Lists of words by their name, `weapon` or `say`. */
export type NamedLists = Readonly<Record<string, readonly string[]>>

/** The data files as `scripts/data.ts` joins them: plain JSON. */
export interface CompiledData {
  readonly version: string
  readonly ontology: {
    readonly issues: readonly Issue[]
    readonly types: readonly {
      readonly id: string
      readonly modes: readonly { readonly id: string }[]
    }[]
  }
  /** Entries as they were parsed; `checkEntry` makes them what they are. */
  readonly lexicon: readonly unknown[]
  /** Named sets of lemmas, `@weapon` in the lexicon. */
  readonly classes: NamedLists
  /** Verbs, nouns and phrases by what they tell of the words around them. */
  readonly speech: NamedLists
  readonly embedding: NamedLists
  readonly hedges: Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>>
  readonly morphology: MorphologyData
  readonly tokens: WordListData
  readonly actors: readonly Actor[]
  readonly places: readonly GazetteerPlace[]
  /** Names of cities, by which the linguistic core tells names of places; they are no places of the record. */
  readonly cities: readonly string[]
  /** SHA-256 of the tables of towns and provinces, which are files of their own and read when a name is first looked up. */
  readonly towns: string
  readonly provinces: string
  /** SHA-256 of the table of what other data sets call a state, read when a record is exported in their columns. */
  readonly countryCodes: string
  readonly outlets: readonly Outlet[]
  /** Feasts with their days; `checkHolidays` makes them what they are. */
  readonly holidays: unknown
  readonly furniture: unknown
  /** Rules for elements of web pages; `checkPageRules` makes them what they are. */
  readonly pageRules: unknown
}
