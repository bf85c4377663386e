import type { Fetched } from '../fetch/answer.ts'
import type { IngestedDocument } from '../ingest/copies.ts'
import { decodeText } from '../ingest/decode.ts'
import type { FeedEntry } from '../ingest/feed.ts'
import type { GivenPage } from '../ingest/page.ts'
import type { UnreadableInput } from '../ingest/unreadable.ts'
import { makeDocument } from '../model/document.ts'
import { openPages } from '../read-pages.ts'

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/
const TYPE = /^\s*([\w.+-]+\/[\w.+-]+)/
const CHARSET = /;\s*charset\s*=\s*"?([\w:.-]+)/i

/** The media type of an answer, in lower case, and the character set that it names. */
export function mediaOf({ contentType = '' }: Fetched): {
  readonly type?: string
  readonly charset?: string
} {
  const [type, charset] = [TYPE.exec(contentType)?.[1], CHARSET.exec(contentType)?.[1]]
  return {
    ...(type !== undefined && { type: type.toLowerCase() }),
    ...(charset !== undefined && { charset }),
  }
}

/**
 * What was fetched as a document: the article of a page, or plain text as it is. What the feed says of it
 * counts only where the page is silent, since feeds are made by machines from pages.
 */
export async function documentAt(
  answer: Fetched,
  { entry, crawled }: { readonly entry?: FeedEntry; readonly crawled: string },
): Promise<IngestedDocument | UnreadableInput> {
  const { url, bytes } = answer
  const { type, charset } = mediaOf(answer)
  if (type === 'text/plain') {
    const { text, notices } = decodeText(bytes)
    return { document: makeDocument({ name: url, text, url, ...listed(entry) }), notices }
  }
  if (type !== undefined && !HTML.test(type)) return { path: url, message: `It is ${type}.` }
  const page: GivenPage = {
    name: url,
    bytes,
    url,
    crawled,
    ...(charset !== undefined && { charset }),
  }
  const read = await openAlone(page)
  if ('message' in read) return read
  const silent = Object.fromEntries(
    Object.entries(listed(entry)).filter(([field]) => !(field in read.document)),
  )
  return Object.keys(silent).length === 0 ? read : openAlone({ ...page, given: silent })
}

/** Opens a page in a thread of its own, which a cap can end: what a stranger sends may be made to do harm. */
async function openAlone(page: GivenPage): Promise<IngestedDocument | UnreadableInput> {
  const { documents, unreadable } = await openPages({
    documents: [],
    pages: [page],
    unreadable: [],
  })
  return documents[0] ?? unreadable[0] ?? { path: page.name, message: 'Opening it was stopped.' }
}

function listed(entry: FeedEntry | undefined): {
  readonly title?: string
  readonly givenDate?: string
} {
  return {
    ...(entry?.title !== undefined && { title: entry.title }),
    ...(entry?.published !== undefined && { givenDate: entry.published }),
  }
}
