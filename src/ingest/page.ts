import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import type { DocumentSource } from '../model/document.ts'
import { inflate } from './inflate.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'

/** What is known of a web page beside its bytes. */
export interface BesidePage {
  /** What the document is called in the record: a path, the `id` of a JSONL record, an address. */
  readonly name: string
  /** Character set that the server named: the `charset` of its `Content-Type`. */
  readonly charset?: string
  /** Address that it was got from. */
  readonly url?: string
  /** When it was got, as ISO 8601 date-time with its zone. */
  readonly crawled?: string
  /** What is known better than the page says it itself: these go before it. */
  readonly given?: Pick<DocumentSource, 'title' | 'outlet' | 'credit' | 'givenDate'>
}

/** A web page as it came in: its bytes, and what is known beside them. */
export interface GivenPage extends BesidePage {
  /** The HTML, inflated. */
  readonly bytes: Uint8Array
}

/** A web page that still lies in its file. */
export interface PageFile extends BesidePage {
  readonly path: string
}

/** A page that waits to be read; many of them fit into memory where their bytes would not. */
export type WaitingPage = (GivenPage | PageFile) & {
  /** Other names under which it was met. */
  readonly otherNames?: readonly string[]
}

/** No page of an article is as large; twice this is what a machine may be made to inflate. */
const LARGEST = 16 * 2 ** 20

/** The page with its bytes, inflated where they are compressed; a sentence that says why not. */
export function openPage(page: GivenPage | PageFile): GivenPage | UnreadableInput {
  if ('bytes' in page) return page.bytes.length > LARGEST ? tooLarge(page.name) : page
  const { path, ...beside } = page
  try {
    const bytes = readWithin(path)
    return bytes === undefined ? tooLarge(path) : inflated({ ...beside, bytes }, path)
  } catch (error) {
    return unreadableBecause(path, error)
  }
}

function tooLarge(path: string): UnreadableInput {
  return { path, message: `It is larger than ${LARGEST} bytes.` }
}

function readWithin(path: string): Uint8Array | undefined {
  const descriptor = openSync(path, 'r')
  try {
    return fstatSync(descriptor).size > LARGEST ? undefined : readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function inflated(page: GivenPage, path: string): GivenPage | UnreadableInput {
  const bytes = inflate(page.bytes, LARGEST)
  return 'message' in bytes ? { path, ...bytes } : { ...page, bytes }
}
