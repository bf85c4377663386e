import type { Sources } from '../../model/event.ts'
import type { Facets } from '../../views/facets.ts'

/**
 * What a copy holds, in `readout-copy.json`: the pages read it first. A change that older pages could not read
 * takes another number.
 */
export interface CopyFacts {
  readonly form: 1
  readonly program: string
  /** The moment that was asked for with `--as-of`. */
  readonly asOf?: string
  /** Every day on which something was published, in order. */
  readonly published: readonly string[]
  /** Documents without a day of publication, which no day looks back on. */
  readonly undated: number
  /** The first is what is shown unless another day is asked for; the others are earlier days. */
  readonly moments: readonly [MomentFacts, ...MomentFacts[]]
  /** Rows of a list in each file of rows. */
  readonly rowsInFile: number
}

/** What was known at one moment, in `data/FOLDER/`. */
export interface MomentFacts {
  readonly folder: string
  /** The day, of an earlier one. */
  readonly day?: string
  /** Digits at the beginning of an id that name the file with its evidence. */
  readonly evidenceDigits: number
  /** Into so many files the words of all texts are dealt out. */
  readonly wordFiles: number
  /** Days since which changes are told; `start` is before anything was published. */
  readonly since: readonly string[]
}

/** What filters look at in the rows of a list, row by row: `LIST.facets.json`. */
export type ListFacets = readonly Facets[]

/** The names by which parties of the moment may be asked for, with those by which it has them: `names.json`. */
export type PartyNames = Readonly<Record<string, string>>

/** Whom events go back to: `origins.events.json`. */
export interface OriginFacts {
  /** The origins of each event, in the order of the list of events. */
  readonly events: readonly Sources['origins'][]
  /** Outlets by the names of their documents. */
  readonly outlets: Readonly<Record<string, string>>
}

/** The paragraphs that can be searched, in the order of their numbers: `search.json`. */
export interface SearchFacts {
  readonly documents: readonly SearchedDocument[]
  /** How many words each paragraph has. */
  readonly lengths: readonly number[]
}

/** A document that can be searched. */
export interface SearchedDocument {
  /** Number of its first paragraph. */
  readonly first: number
  readonly published?: string
  readonly outlet?: string
}

/** Where words stand, by their stems: number of a paragraph, how often, and so on in turn. */
export type WordPlaces = Readonly<Record<string, readonly number[]>>

/** What stands behind claims and quotes, by their ids: `evidence/DIGITS.json`. */
export interface EvidenceFile {
  readonly claims: Readonly<Record<string, object>>
  readonly quotes: Readonly<Record<string, object>>
}

/** Name of what tells that a folder holds a copy. */
export const COPY_FILE = 'readout-copy.json'
