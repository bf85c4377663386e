import robotsParser from 'robots-parser'
import { type Failed, failed } from './answer.ts'
import type { Requester } from './requester.ts'

/** What the robots.txt of a host lets us do there. */
export interface Robots {
  allows(url: URL): boolean
  /** Seconds between two requests, where it asks for some. */
  readonly delay?: number
}

/** What of a robots.txt is read, in bytes: as much as its standard (RFC 9309) asks for, and a little more. */
const READ = 512 * 2 ** 10
const REDIRECTS = 5
const EVERYTHING: Robots = { allows: () => true }

// The package is CommonJS and its types say otherwise: what is imported is the function itself.
const parse = robotsParser as unknown as typeof robotsParser.default

/**
 * Reads the robots.txt of a host. One that is not there allows everything; where it cannot be read for a
 * fault of the server, nothing is to be fetched, and the failure says why (RFC 9309, 2.3.1).
 */
export async function readRobots(
  requester: Requester,
  origin: string,
  {
    userAgent,
    time,
    signal,
  }: { readonly userAgent: string; readonly time: number; readonly signal?: AbortSignal },
): Promise<Robots | Failed> {
  const home = new URL('/robots.txt', origin)
  let url: URL | null = home
  for (let hops = 0; url !== null && hops <= REDIRECTS; hops++) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return EVERYTHING
    const answer = await requester.ask(url, { time, ...(signal !== undefined && { signal }) })
    if (answer.kind === 'fetched') return robotsOf(home, answer.bytes, userAgent)
    if (answer.kind === 'failed' && answer.reason !== 'refused') {
      if (answer.reason === 'not-public' && hops === 0) return answer
      return failed(answer.reason, `Its robots.txt: ${answer.message}`, answer.waitFor)
    }
    if (answer.kind !== 'moved') return EVERYTHING
    url = URL.parse(answer.location, url.href)
  }
  return EVERYTHING
}

function robotsOf(home: URL, bytes: Uint8Array, userAgent: string): Robots {
  const robots = parse(home.href, new TextDecoder().decode(bytes.subarray(0, READ)))
  const delay = robots.getCrawlDelay(userAgent)
  return {
    allows: (url) => robots.isDisallowed(url.href, userAgent) !== true,
    ...(delay !== undefined && delay > 0 && { delay }),
  }
}
