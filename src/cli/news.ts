import { type AllowedHost, readAllowedHost } from '../fetch/allowed-hosts.ts'
import { ReadoutError } from '../model/error.ts'
import type { fetchNews, NewReading, NewsOptions, NewsSummary } from '../news/fetch-news.ts'
import type { Valued } from './command.ts'
import type { Output } from './output.ts'
import { openOwnData } from './overlay.ts'
import { count } from './render/words.ts'

/** `--entries`: how many articles of each feed are fetched. */
export const ENTRIES: Valued & { readonly read: (text: string) => number } = {
  type: 'string',
  value: 'N',
  description: 'Of each feed fetch so many articles at most; 200 unless you say otherwise.',
  read: (text) => readNumber(text, { least: 1, most: 10_000 }),
}

/** `--pause`: how long a host is left alone between two requests. */
export const PAUSE: Valued & { readonly read: (text: string) => number } = {
  type: 'string',
  value: 'SECONDS',
  description: 'Wait so long between two requests to one host; 1 unless you say otherwise.',
  read: (text) => readNumber(text, { least: 0, most: 3600 }),
}

/** `--allow-host`: hosts that are not of the public network, such as those of an intranet. */
export const ALLOW_HOST: Valued & { readonly read: (text: string) => readonly AllowedHost[] } = {
  type: 'string',
  value: 'HOST[:PORT],…',
  description: 'Fetch from these hosts though they are not on the public network.',
  read: (text) => text.split(',').map(readHost),
}

/** What `fetch` and `watch` are told about fetching. */
interface FetchingOptions {
  readonly entries: number | undefined
  readonly pause: number | undefined
  readonly 'allow-host': readonly AllowedHost[] | undefined
  readonly data: string | undefined
}

/** Fetches news as the command line asks. */
export interface News extends AsyncDisposable {
  fetch(
    addresses: Parameters<typeof fetchNews>[0],
    more: Pick<NewsOptions, 'record' | 'progress'>,
  ): AsyncGenerator<NewReading, NewsSummary>
}

/** Opens what fetches news; nothing is fetched yet. */
export async function openNews(options: FetchingOptions, signal: AbortSignal): Promise<News> {
  const own = await openOwnData(options.data)
  // Loaded here, so that the help and other commands need not wait for it.
  const [{ openFetcher }, { fetchNews }, { programName }] = await Promise.all([
    import('../fetch/fetcher.ts'),
    import('../news/fetch-news.ts'),
    import('../version.ts'),
  ])
  const { pause, entries, 'allow-host': allowed } = options
  const fetcher = openFetcher({
    userAgent: programName().replace(' ', '/'),
    ...(allowed !== undefined && { allowed }),
    ...(pause !== undefined && { manners: { pause: pause * 1000 } }),
  })
  return {
    fetch: (addresses, more) =>
      fetchNews(addresses, {
        ...{ fetcher, signal, ...own, ...more },
        ...(entries !== undefined && { entries }),
      }),
    [Symbol.asyncDispose]: () => fetcher[Symbol.asyncDispose](),
  }
}

/** What a round of fetching came to, in a line. */
export function renderRound(summary: NewsSummary): string {
  const { documents, revisions, unchanged, claims, unreadable } = summary
  return [
    `${count(documents, 'document')} read`,
    ...(revisions === 0 ? [] : [`${revisions} of them revised`]),
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
    count(claims, 'claim'),
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} not to be had`]),
  ].join(', ')
}

/** Tells what could not be fetched, and that it was stopped where it was; gives the exit code. */
export function endOfNews(
  unreadable: NewsSummary['unreadable'],
  signal: AbortSignal,
  output: Output,
): number {
  for (const { path, message } of unreadable) output.error(`${path}: ${message}`)
  if (signal.aborted) {
    output.error('readout: Stopped as you asked. What was read is kept; the same command goes on.')
    return 130
  }
  return unreadable.length === 0 ? 0 : 2
}

function readHost(text: string): AllowedHost {
  const host = readAllowedHost(text.trim())
  if (host !== undefined) return host
  throw new ReadoutError('cli/usage', `“${text}” is no host; write HOST, or HOST:PORT.`)
}

/** A whole number within bounds; misuse otherwise. */
export function readNumber(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new ReadoutError('cli/usage', `“${text}” is no number from ${least} to ${most}.`)
}
