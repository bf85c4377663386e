import type { Answer, Validators } from '../fetch/answer.ts'
import type { FeedEntry } from '../ingest/feed.ts'
import type { Reading } from '../model/reading.ts'
import type { Versions } from '../store/body.ts'
import { addFetched, type FetchedAddress, queryFetched } from '../store/fetched.ts'
import { queryDocument } from '../store/query.ts'
import type { Record } from '../store/record.ts'
import { addReading, isTextRead } from '../store/write.ts'

/** What is known of addresses from earlier rounds, and what is to be known in later ones. */
export interface Memory {
  /** Whether an article that a feed lists is to be asked for. */
  isDue(entry: FeedEntry): boolean
  /** What to send along when an address is asked for; nothing where all of it is wanted. */
  validatorsOf(url: string): Validators
  /** Notes an address that gave a feed, all of whose articles were seen to. */
  noteFeed(url: string, answer: Answer): void
  /** Notes an article that gave nothing new. */
  noteArticle(url: string, answer: Answer, mark?: string): void
  /** Stores a reading and its address together, so that neither is there without the other. */
  store(reading: Reading, url: string, answer: Answer, mark?: string): Stored
}

/** What a reading was to the record: a document of its own, another text of one, or nothing new. */
export type Stored = 'new' | 'revised' | 'unchanged'

/** For so long, in milliseconds, an article that its feed lists unchanged is not asked for again. */
const REVISIT = 6 * 3_600_000

/** The memory of a record, or of none: then everything is due, and everything is new. */
export function openMemory(
  record: Record | undefined,
  { versions, now }: { readonly versions: Versions; readonly now: () => Date },
): Memory {
  if (record === undefined) {
    return {
      isDue: () => true,
      validatorsOf: () => ({}),
      noteFeed: () => undefined,
      noteArticle: () => undefined,
      store: () => 'new',
    }
  }
  const isOld = ({ at }: FetchedAddress) => now().getTime() - Date.parse(at) > REVISIT
  const noteOf = (url: string, kind: FetchedAddress['kind'], answer: Answer): FetchedAddress => ({
    ...(answer.kind === 'unchanged' && queryFetched(record, url)),
    ...noted(answer),
    url,
    kind,
    at: moment(now()),
  })
  return {
    isDue({ url, mark }) {
      const known = queryFetched(record, url)
      return known === undefined || known.mark !== mark || isOld(known)
    },
    validatorsOf(url) {
      const known = queryFetched(record, url)
      // A feed is listed whole from time to time, so that its articles are looked at again.
      if (known === undefined || (known.kind === 'feed' && isOld(known))) return {}
      const { etag, lastModified } = known
      return {
        ...(etag !== undefined && { etag }),
        ...(lastModified !== undefined && { lastModified }),
      }
    },
    noteFeed(url, answer) {
      addFetched(record, noteOf(url, 'feed', answer))
    },
    noteArticle(url, answer, mark) {
      addFetched(record, { ...noteOf(url, 'article', answer), ...(mark !== undefined && { mark }) })
    },
    store(reading, url, answer, mark) {
      const { document } = reading
      return record.driver.transaction('write', () => {
        const isKnown = queryDocument(record, document.id) !== undefined
        const isRead = isTextRead(record, document, versions)
        if (!isRead) addReading(record, reading, versions)
        addFetched(record, {
          ...noteOf(url, 'article', answer),
          ...(mark !== undefined && { mark }),
          document: document.id,
        })
        return isRead ? 'unchanged' : isKnown ? 'revised' : 'new'
      })
    },
  }
}

/** What of an answer is worth knowing later. */
function noted(answer: Answer): Partial<FetchedAddress> {
  if (answer.kind === 'failed') return { failure: answer.message }
  if (answer.kind === 'unchanged') return {}
  const { etag, lastModified } = answer
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  }
}

/** A moment as records have it: to the second, in UTC. */
export function moment(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
