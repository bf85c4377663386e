import type { Span } from './evidence.ts'
import type { FurnitureKind } from './furniture.ts'

/**
 * The web page that a document was taken from: where each line of the text stands in its HTML, and
 * what the page says of itself. Offsets into the HTML are UTF-16 units of its decoded text.
 */
export interface Page {
  /** SHA-256 of the bytes of the page, inflated where they came compressed. */
  readonly sha256: string
  /** Character set that the bytes were decoded from, in lower case: `utf-8`, `windows-1251`. */
  readonly charset: string
  /** How the article was told from the rest: `readability`, `json-ld`, or `paragraphs`. */
  readonly method: PageMethod
  /** One for each line of the text that has words, in order. */
  readonly blocks: readonly PageBlock[]
  /** What the page says of itself; of several values of one field the first is the one that holds. */
  readonly metadata: readonly Metadatum[]
}

/** What found the article in a page. */
export type PageMethod = 'readability' | 'json-ld' | 'paragraphs'

/** A line of the text, and the place in the HTML that it was taken from. */
export interface PageBlock extends Span {
  readonly source: Span
  /** What its markup shows it to be; absent when its markup says nothing. */
  readonly label?: { readonly kind: FurnitureKind; readonly rule: string }
}

/** What a page can say of itself. */
export const METADATA_FIELDS = [
  'title',
  'author',
  'outlet',
  'url',
  'language',
  'published',
  'modified',
  'crawled',
  'agency',
  'credit',
] as const

/** Name of something that a page says of itself. */
export type MetadataField = (typeof METADATA_FIELDS)[number]

/** Where something that is known of a page came from, the most trusted first. */
export const METADATA_ORIGINS = ['given', 'json-ld', 'meta', 'url', 'dom', 'text'] as const

/** Where something that is known of a page came from. */
export type MetadataOrigin = (typeof METADATA_ORIGINS)[number]

/** One value that a page gives of itself, and where it stands. */
export interface Metadatum {
  readonly field: MetadataField
  readonly value: string
  readonly origin: MetadataOrigin
  /** The place that was read: `json-ld/datePublished`, `meta/og:title`, `dom/h1`. */
  readonly rule: string
}
