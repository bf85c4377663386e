import type { Fetched } from '../fetch/answer.ts'
import type { IngestedDocument } from '../ingest/copies.ts'
import { decodeText } from '../ingest/decode.ts'
import type { FeedEntry } from '../ingest/feed.ts'
import type { GivenPage } from '../ingest/page.ts'
import type { UnreadableInput } from '../ingest/unreadable.ts'
import { makeDocument } from '../model/document.ts'
import type { PageOpener } from '../read-pages.ts'

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

/** What is known of an article besides its page, and what opens pages: a stranger's page may be made to do harm. */
interface Listing {
  readonly entry?: FeedEntry
  /** When it was got, as ISO 8601 date-time. */
  readonly crawled: string
  readonly opener: PageOpener
}

/**
 * What was fetched as a document: the article of a page, or plain text as it is. What the feed says of it
 * counts only where the page is silent, since feeds are made by machines from pages.
 */
export async function documentAt(
  answer: Fetched,
  { entry, crawled, opener }: Listing,
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
  const read = await opener.open(page)
  if ('message' in read) return read
  const silent = Object.fromEntries(
    Object.entries(listed(entry)).filter(([field]) => !(field in read.document)),
  )
  return Object.keys(silent).length === 0 ? read : opener.open({ ...page, given: silent })
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
