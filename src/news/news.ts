/** What programs need to fetch news, in one import: a fetcher, and rounds of fetching into a record. */
export type { AllowedHost } from '../fetch/allowed-hosts.ts'
export type {
  Answer,
  Failed,
  FailureReason,
  Fetched,
  Unchanged,
  Validators,
} from '../fetch/answer.ts'
export {
  type Fetcher,
  type FetcherOptions,
  type FetchRequest,
  openFetcher,
} from '../fetch/fetcher.ts'
export { type FetchLimits, LIMITS } from '../fetch/limits.ts'
export type { Manners } from '../fetch/manners.ts'
export type { FeedEntry } from '../ingest/feed.ts'
export { fetchNews, type NewReading, type NewsOptions, type NewsSummary } from './fetch-news.ts'
