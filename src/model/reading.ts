import type { Attribution, Block, Layers, SpokenQuote } from './annotation.ts'
import type { Claim } from './claim.ts'
import type { Document, Published } from './document.ts'
import type { Sourced } from './evidence.ts'
import type { Notice } from './notice.ts'

/** All that was read in one document by one version of Readout. Pure: the document alone decides it. */
export interface Reading {
  readonly document: Document
  /** ISO 639-1 code of the language of the text, or `und`. */
  readonly language: string
  readonly published?: Published
  /** Title as given, else as read from the text. */
  readonly title?: string
  /** Outlet as given, else as read from the text. */
  readonly outlet?: string
  /** Outlets and agencies the whole document goes back to ("Credited from: …"). */
  readonly origins: readonly Sourced<string>[]
  readonly blocks: readonly Block[]
  readonly quotes: readonly SpokenQuote[]
  readonly claims: readonly Claim[]
  readonly notices: readonly Notice[]
}

/** A reading with the layers beneath it, for those who ask for them; never stored. */
export interface LayeredReading {
  readonly reading: Reading
  readonly layers: Layers & { readonly attributions: readonly Attribution[] }
}
