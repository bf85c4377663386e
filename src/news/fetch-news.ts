import { setImmediate } from 'node:timers/promises'
import { type Answer, type Fetched, failed } from '../fetch/answer.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import { LIMITS } from '../fetch/limits.ts'
import { type FeedEntry, readFeed } from '../ingest/feed.ts'
import { inflate } from '../ingest/inflate.ts'
import type { UnreadableInput } from '../ingest/unreadable.ts'
import type { Overlay } from '../lexicon/overlay.ts'
import type { LayeredReading } from '../model/reading.ts'
import type { Progress } from '../read.ts'
import { openReader, type Reader } from '../read-here.ts'
import { openPageOpener, type PageOpener } from '../read-pages.ts'
import type { Record } from '../store/record.ts'
import { keepUp } from '../upkeep/upkeep.ts'
import { runByHost } from './by-host.ts'
import { moment, openMemory } from './memory.ts'
import { documentAt, mediaOf } from './page.ts'
import { addEntries, addGiven, fail, finish, type NewsTask, type Round } from './round.ts'

/** How news are fetched. */
export interface NewsOptions {
  readonly fetcher: Fetcher
  /** Where readings are stored, and what was fetched before is known; without one all is new. */
  readonly record?: Record
  /** Own actors, places, outlets and lexicon entries (`openOverlay`), laid over those of Readout. */
  readonly overlay?: Overlay
  /** Of each feed so many articles at most, the first it lists; 200 unless another number is given. */
  readonly entries?: number
  /** Stops after the article in hand once it is aborted. */
  readonly signal?: AbortSignal
  /** What time it is: the system's clock unless another is given. */
  readonly now?: () => Date
  readonly progress?: Progress
}

/** A reading of an article that was not known, or not in this text. */
export interface NewReading {
  readonly layered: LayeredReading
  /** Whether an earlier text of the same article is known. */
  readonly isRevision: boolean
}

/** What a round of fetching came to. */
export interface NewsSummary {
  /** Articles read now, revisions among them. */
  readonly documents: number
  /** Articles of which an earlier text was known. */
  readonly revisions: number
  /** Feeds and articles that are as they were. */
  readonly unchanged: number
  readonly claims: number
  /** Addresses of which nothing came, and why. */
  readonly unreadable: readonly UnreadableInput[]
}

const ENTRIES = 200
const HOSTS = 16

/**
 * Fetches articles, and those that feeds and sitemaps list, and gives the readings of what is new as they
 * come; each is stored before it is given. Never throws for what a server does: that is `unreadable`.
 * Whoever stops early loses nothing: what was not stored is fetched in the next round.
 */
export async function* fetchNews(
  addresses: readonly (string | FeedEntry)[],
  options: NewsOptions,
): AsyncGenerator<NewReading, NewsSummary> {
  const { fetcher, record, signal, progress, now = () => new Date() } = options
  const reader = openReader(options.overlay)
  const round: Round = {
    queue: [],
    memory: openMemory(record, { versions: reader.versions, now }),
    met: new Set(),
    unreadable: [],
    entries: options.entries ?? ENTRIES,
    ...{ documents: 0, revisions: 0, unchanged: 0, claims: 0 },
  }
  for (const address of addresses) addGiven(round, address)
  const ask = async (task: NewsTask): Promise<{ task: NewsTask; answer: Answer }> => {
    const validators = round.memory.validatorsOf(task.url)
    const request = { validators, ...(signal !== undefined && { signal }) }
    return { task, answer: await fetcher.fetch(task.url, request) }
  }
  await using opener = openPageOpener()
  let done = 0
  const hosts = { hosts: HOSTS, ...(signal !== undefined && { signal }) }
  for await (const { task, answer } of runByHost(round.queue, ask, hosts)) {
    const fresh = await settle(round, task, answer, { reader, opener, crawled: moment(now()) })
    progress?.(++done, done + round.queue.length, task.url)
    if (fresh !== undefined) yield fresh
    await setImmediate() // lets Ctrl-C be heard between two articles
    if (signal?.aborted) break
  }
  if (record !== undefined) keepUp(record)
  const { documents, revisions, unchanged, claims, unreadable } = round
  return { documents, revisions, unchanged, claims, unreadable }
}

interface Settling {
  readonly reader: Reader
  readonly opener: PageOpener
  readonly crawled: string
}

async function settle(
  round: Round,
  task: NewsTask,
  answer: Answer,
  settling: Settling,
): Promise<NewReading | undefined> {
  if (answer.kind === 'failed') {
    fail(round, task, answer)
    return undefined
  }
  if (answer.kind === 'unchanged') {
    round.unchanged++
    if (task.wanted === 'article') round.memory.noteArticle(task.url, answer, task.entry?.mark)
    finish(round, task, { again: false })
    return undefined
  }
  return settleFetched(round, task, answer, settling)
}

async function settleFetched(
  round: Round,
  task: NewsTask,
  packed: Fetched,
  settling: Settling,
): Promise<NewReading | undefined> {
  // "sitemap.xml.gz" comes packed however it is asked for.
  const bytes = inflate(packed.bytes, LIMITS.bytes)
  if ('message' in bytes) {
    fail(round, task, failed('broken', bytes.message))
    return undefined
  }
  const answer = { ...packed, bytes }
  if (task.wanted !== 'article') {
    const { charset } = mediaOf(answer)
    const given = { base: answer.url, ...(charset !== undefined && { charset }) }
    const feed = readFeed(bytes, given)
    if (feed !== undefined && !('message' in feed)) {
      addEntries(round, task, answer, feed)
      return undefined
    }
    if (feed !== undefined || task.wanted === 'feed') {
      fail(round, task, failed('refused', feed?.message ?? 'It is no sitemap.'))
      return undefined
    }
  }
  return settleArticle(round, task, answer, settling)
}

async function settleArticle(
  round: Round,
  task: NewsTask,
  answer: Fetched,
  { reader, opener, crawled }: Settling,
): Promise<NewReading | undefined> {
  const { url, entry } = task
  const ingested = await documentAt(answer, {
    crawled,
    opener,
    ...(entry !== undefined && { entry }),
  })
  if ('message' in ingested) {
    fail(round, task, failed('refused', ingested.message))
    return undefined
  }
  const layered = reader.read(ingested)
  const stored = round.memory.store(layered.reading, url, answer, entry?.mark)
  finish(round, task, { again: false })
  if (stored === 'unchanged') {
    round.unchanged++
    return undefined
  }
  round.documents++
  if (stored === 'revised') round.revisions++
  round.claims += layered.reading.claims.length
  return { layered, isRevision: stored === 'revised' }
}
