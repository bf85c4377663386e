import { readFileSync } from 'node:fs'
import { readArticleList } from '../ingest/article-list.ts'
import type { FeedEntry } from '../ingest/feed.ts'
import { readOpml } from '../ingest/opml.ts'
import { ReadoutError } from '../model/error.ts'

/**
 * What to fetch: the addresses that were typed, and those in the files that were named, lists of feeds (OPML)
 * or of articles (CSV or JSON of Media Cloud or GDELT). Misuse for what is neither.
 */
export function readAddresses(words: readonly string[]): readonly (string | FeedEntry)[] {
  return words.flatMap((word) =>
    /^[a-z][a-z+.-]+:/i.test(word) ? [addressOf(word)] : listIn(word),
  )
}

function addressOf(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new ReadoutError('fetch/bad-address', `${JSON.stringify(text)}; write https://….`)
}

function listIn(path: string): readonly (string | FeedEntry)[] {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    // "post.example/feed" is more often an address without its beginning than a file that is gone.
    const details = `${JSON.stringify(path)} is no file either; write https://….`
    throw new ReadoutError('fetch/bad-address', details, { cause: error })
  }
  const listed = readOpml(bytes) ?? readArticleList(bytes)
  if (listed !== undefined) return listed
  throw new ReadoutError('fetch/bad-list', `${path} is neither OPML nor a table with a column url.`)
}
