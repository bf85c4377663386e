import { findPublished } from './clean/published.ts'
import type { IngestedDocument } from './ingest/copies.ts'
import { type Notice, notice } from './model/notice.ts'
import type { LayeredReading } from './model/reading.ts'

/** The longest that is read: some forty pages, which takes seconds. No report of news comes near it. */
const MOST_CHARACTERS = 1_000_000
const MOST_TOKENS = 20_000

/** A word, or a mark that stands for a token of its own. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** Which cap a document breaks before anything is read in it; nothing when it breaks none. */
export function capBroken({ text }: IngestedDocument['document']): Notice | undefined {
  if (text.length > MOST_CHARACTERS) {
    return notice(
      'read/too-long',
      `It has ${text.length} characters, of ${MOST_CHARACTERS} at most.`,
    )
  }
  let tokens = 0
  for (const _token of text.matchAll(TOKEN)) tokens++
  if (tokens <= MOST_TOKENS) return undefined
  return notice(
    'read/too-long',
    `It has some ${tokens} words and marks, of ${MOST_TOKENS} at most.`,
  )
}

/** The reading of a document that is kept as it is and not read, with the notice that says why. */
export function setAside({ document, notices }: IngestedDocument, why: Notice): LayeredReading {
  const { published } = findPublished(document, [])
  const { title, outlet } = document
  return {
    reading: {
      document,
      language: 'und',
      ...(published && { published }),
      ...(title === undefined ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      origins: [],
      blocks: [],
      quotes: [],
      claims: [],
      notices: [...notices, why],
    },
    layers: {
      words: [],
      tokens: [],
      sentences: [],
      quotes: [],
      numbers: [],
      dates: [],
      entities: [],
      coreference: [],
      attributions: [],
    },
  }
}
