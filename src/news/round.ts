import type { Answer, FailureReason, Fetched } from '../fetch/answer.ts'
import type { Feed, FeedEntry } from '../ingest/feed.ts'
import type { UnreadableInput } from '../ingest/unreadable.ts'
import type { Memory } from './memory.ts'

/** A feed whose articles are being seen to. */
export interface OpenFeed {
  readonly url: string
  readonly answer: Answer
  /** Articles still to be seen to. */
  pending: number
  /** Whether none of them has to be tried again. */
  sound: boolean
}

/** An address to ask for. */
export interface NewsTask {
  readonly url: string
  /** What is looked for there: either of the two where somebody gave the address. */
  readonly wanted: 'either' | 'feed' | 'article'
  readonly entry?: FeedEntry
  /** The feeds that list it. */
  readonly feeds: readonly OpenFeed[]
}

/** What a round has come to so far. */
export interface Round {
  readonly queue: NewsTask[]
  readonly memory: Memory
  /** Addresses that were met in this round: each is asked for once. */
  readonly met: Set<string>
  readonly unreadable: UnreadableInput[]
  /** Of each feed so many articles at most. */
  readonly entries: number
  documents: number
  revisions: number
  unchanged: number
  claims: number
}

/** Sitemaps of one index that are asked for, the newest first. */
const MOST_SITEMAPS = 20

/** Failures that may be over at the next try. */
const PASSING: ReadonlySet<FailureReason> = new Set([
  'not-found-by-name',
  'unreachable',
  'too-slow',
  'broken',
  'busy',
  'stopped',
])

/** Adds what somebody asked for: an address, always, or an article of a list, where it is due. */
export function addGiven(round: Round, given: string | FeedEntry): void {
  const url = typeof given === 'string' ? given : given.url
  if (round.met.has(url)) return
  round.met.add(url)
  if (typeof given === 'string') round.queue.push({ url, wanted: 'either', feeds: [] })
  else if (round.memory.isDue(given)) {
    round.queue.push({ url, wanted: 'article', entry: given, feeds: [] })
  } else round.unchanged++
}

/** Adds the articles of a feed that are due, and the sitemaps of an index. */
export function addEntries(round: Round, task: NewsTask, answer: Fetched, feed: Feed): void {
  const open: OpenFeed = { url: task.url, answer, pending: 0, sound: feed.sitemaps.length === 0 }
  for (const entry of feed.entries.slice(0, round.entries)) {
    if (round.met.has(entry.url)) continue
    round.met.add(entry.url)
    if (round.memory.isDue(entry)) {
      open.pending++
      round.queue.push({ url: entry.url, wanted: 'article', entry, feeds: [open] })
    } else round.unchanged++
  }
  for (const url of feed.sitemaps.slice(0, MOST_SITEMAPS)) {
    if (round.met.has(url)) continue
    round.met.add(url)
    round.queue.push({ url, wanted: 'feed', feeds: [] })
  }
  closeFeed(round, open)
}

/** Marks a task as seen to, for the feeds that list it. */
export function finish(round: Round, task: NewsTask, { again }: { readonly again: boolean }): void {
  for (const feed of task.feeds) {
    feed.pending--
    if (again) feed.sound = false
    closeFeed(round, feed)
  }
}

/** Notes that nothing came of a task, and why. */
export function fail(
  round: Round,
  task: NewsTask,
  answer: Extract<Answer, { kind: 'failed' }>,
): void {
  const again = PASSING.has(answer.reason)
  if (answer.reason !== 'stopped') {
    round.unreadable.push({ path: task.url, message: answer.message })
  }
  // Noted, so that a page that is gone is not asked for each time its feed is read.
  if (!again && task.wanted === 'article')
    round.memory.noteArticle(task.url, answer, task.entry?.mark)
  finish(round, task, { again })
}

/** A feed is known as it is only once all it lists was seen to: else what is missing would never come. */
function closeFeed(round: Round, feed: OpenFeed): void {
  if (feed.pending === 0 && feed.sound) round.memory.noteFeed(feed.url, feed.answer)
}
