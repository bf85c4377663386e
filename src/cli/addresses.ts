import { readFileSync } from 'node:fs'
import type { FeedEntry } from '../ingest/feed.ts'
import { ReadoutError } from '../model/error.ts'

/**
 * What to fetch: the addresses that were typed, and those in the files that were named, lists of feeds (OPML)
 * or of articles (CSV or JSON of Media Cloud or GDELT). Misuse for what is neither.
 */
export async function readAddresses(
  words: readonly string[],
): Promise<readonly (string | FeedEntry)[]> {
  const found = words.map((word) =>
    /^[a-z][a-z+.-]+:/i.test(word) ? [addressOf(word)] : listIn(word),
  )
  return (await Promise.all(found)).flat()
}

function addressOf(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new ReadoutError('fetch/bad-address', `${JSON.stringify(text)}; write https://….`)
}

async function listIn(path: string): Promise<readonly (string | FeedEntry)[]> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    // "post.example/feed" is more often an address without its beginning than a file that is gone.
    const details = `${JSON.stringify(path)} is no file either; write https://….`
    throw new ReadoutError('fetch/bad-address', details, { cause: error })
  }
  const [{ readOpml }, { readArticleList }] = await Promise.all([
    import('../ingest/opml.ts'),
    import('../ingest/article-list.ts'),
  ])
  const listed = readOpml(bytes) ?? readArticleList(bytes)
  if (listed !== undefined) return listed
  throw new ReadoutError('fetch/bad-list', `${path} is neither OPML nor a table with a column url.`)
}
