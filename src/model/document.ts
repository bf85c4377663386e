import type { Evidence } from './evidence.ts'
import { contentId, sha256 } from './id.ts'
import type { Page } from './page.ts'

/**
 * When a document was published. `day` is the calendar day in the outlet's own zone; `instant` is
 * there only where a time of day and its zone are known. "As of" compares instants.
 */
export interface Published {
  /** `YYYY-MM-DD`, or a date-time with its offset as stated (`2025-12-17T22:21:00-05:00`). */
  readonly value: string
  /** Calendar day in the outlet's zone, `YYYY-MM-DD`. */
  readonly day: string
  /** The same moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly instant?: string
  /** `given` beside the text, `stated` in it, or `inferred` from other words of it. */
  readonly basis: 'given' | 'stated' | 'inferred'
  readonly rule: string
  /** The words that say so; empty when the date was given beside the text. */
  readonly evidence: readonly Evidence[]
}

/** One text as an outlet published it. Its text is never edited: every offset points into it. */
export interface Document {
  /** Derived from the URL where there is one, else from name and text. The same in every run. */
  readonly id: string
  /** Path relative to the folder that was read, or the `id` of a JSON Lines record. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text in UTF-8: names this revision of the document. */
  readonly revision: string
  readonly url?: string
  readonly title?: string
  readonly outlet?: string
  /** Whom the outlet says it has the text from ("Credited from: …", an agency line). */
  readonly credit?: string
  /** Publication date as it was given beside the text, unread: `YYYY-MM-DD` or a date-time. */
  readonly givenDate?: string
  /** The web page that the text was taken from, where it was one. */
  readonly page?: Page
}

/** The parts of a document that come from outside Readout. */
export type DocumentSource = Omit<Document, 'id' | 'revision'>

/** Makes a document and its ids. The same URL with another text is a new revision of one document. */
export function makeDocument(source: DocumentSource): Document {
  const revision = sha256(source.text)
  const id =
    source.url === undefined
      ? contentId('name', source.name, revision)
      : contentId('url', source.url)
  return { id, revision, ...source }
}
