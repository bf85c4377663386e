import { type Answer, failed, type Validators } from './answer.ts'
import type { ConnectorOptions } from './connector.ts'
import { type FetchLimits, LIMITS } from './limits.ts'
import { type Manners, openManners } from './manners.ts'
import { openRequester } from './requester.ts'

/** How a fetcher is made. */
export interface FetcherOptions extends Partial<ConnectorOptions> {
  /** Who asks, as servers are told: `readout/0.1.0`. Its first word is what robots.txt is asked about. */
  readonly userAgent: string
  readonly limits?: Partial<FetchLimits>
  readonly manners?: Partial<Manners>
}

/** What to fetch, and what is known of it. */
export interface FetchRequest {
  readonly validators?: Validators
  readonly signal?: AbortSignal
}

/** Fetches from the public web, politely and within limits. Dispose of it when done. */
export interface Fetcher extends AsyncDisposable {
  /**
   * Fetches an `http` or `https` address and follows its redirects. Never throws for what a server does:
   * whatever keeps it from being fetched is an answer of its own.
   */
  fetch(address: string, request?: FetchRequest): Promise<Answer>
}

/**
 * Makes a fetcher. It connects to public addresses alone but for the hosts that are `allowed`; sends no
 * cookies and no credentials; asks robots.txt first; and keeps to {@link LIMITS} unless told otherwise.
 */
export function openFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...options.limits }
  const requester = openRequester({ allowed: [], ...options, limits })
  const manners = openManners(requester, { ...options, limits })
  return {
    async fetch(address, { validators, signal } = {}) {
      let url = webAddress(address)
      let left = limits.time
      for (let hops = 0; url !== undefined && hops <= limits.redirects; hops++) {
        const { answer, took } = await manners.ask(url, {
          time: left,
          ...(validators !== undefined && { validators }),
          ...(signal !== undefined && { signal }),
        })
        if (answer.kind !== 'moved') return answer
        left -= took
        url = webAddress(answer.location, url)
      }
      return url === undefined
        ? failed('not-the-web', 'It does not begin with http:// or https://.')
        : failed('redirects', `It is redirected more than ${limits.redirects} times.`)
    },
    [Symbol.asyncDispose]: () => requester[Symbol.asyncDispose](),
  }
}

/**
 * An address of the web, without fragment and credentials: neither is sent. Nothing where it is none.
 */
function webAddress(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base?.href)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}
