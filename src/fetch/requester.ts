import { Agent, type Dispatcher } from 'undici'
import { type Failed, failed, type SingleAnswer, type Validators } from './answer.ts'
import { PACKINGS, readBody, TooLarge } from './body.ts'
import { type ConnectorOptions, guardedConnector } from './connector.ts'
import { failureBecause } from './failure.ts'
import type { FetchLimits } from './limits.ts'
import { retryAfter } from './retry-after.ts'

/** A request at one address. */
export interface Request {
  readonly validators?: Validators
  readonly signal?: AbortSignal
  /** Milliseconds for it, from the first look-up to the last byte. */
  readonly time: number
}

/** Sends requests, and follows no redirect. */
export interface Requester extends AsyncDisposable {
  ask(url: URL, request: Request): Promise<SingleAnswer>
}

/** What a requester is made with. */
export interface RequesterOptions extends ConnectorOptions {
  readonly limits: FetchLimits
  /** Who asks, as servers are told. */
  readonly userAgent: string
}

const ACCEPTED =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const READ_ON = 16 * 2 ** 10

/** Opens one connection a host at most, and never to an address that is not public. */
export function openRequester(options: RequesterOptions): Requester {
  const { limits, userAgent } = options
  const agent = new Agent({
    connect: guardedConnector(options),
    connections: 1,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
  })
  return {
    async ask(url, { validators = {}, signal, time }) {
      if (signal?.aborted) return stopped()
      const { etag, lastModified } = validators
      const timer = AbortSignal.timeout(Math.max(1, Math.round(time)))
      try {
        const answer = await agent.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'GET',
          headers: {
            accept: ACCEPTED,
            'accept-encoding': PACKINGS,
            'user-agent': userAgent,
            ...(etag !== undefined && { 'if-none-match': etag }),
            ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
          },
          signal: signal === undefined ? timer : AbortSignal.any([signal, timer]),
        })
        return await settle(url, answer, limits)
      } catch (error) {
        return signal?.aborted ? stopped() : failureBecause(error)
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  }
}

function stopped(): Failed {
  return failed('stopped', 'Fetching was stopped.')
}

async function settle(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  limits: FetchLimits,
): Promise<SingleAnswer> {
  const header = (name: string): string | undefined => {
    const value = headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
  if (statusCode >= 200 && statusCode < 300) {
    const length = Number(header('content-length') ?? 0)
    if (length > limits.wireBytes) {
      body.on('error', () => undefined).destroy()
      throw new TooLarge(`${limits.wireBytes}`)
    }
    const bytes = await readBody(body, header('content-encoding'), limits)
    const [contentType, etag, lastModified] = [
      header('content-type'),
      header('etag'),
      header('last-modified'),
    ]
    return {
      kind: 'fetched',
      url: url.href,
      bytes,
      ...(contentType !== undefined && { contentType }),
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    }
  }
  // A short rest is read, so that the connection can serve again; a long one is cut off.
  await body.dump({ limit: READ_ON })
  if (statusCode === 304) return { kind: 'unchanged', url: url.href }
  const location = header('location')
  if (REDIRECTS.has(statusCode) && location !== undefined) {
    // Bytes of a header come as a character each, and browsers take them for UTF-8.
    return { kind: 'moved', url: url.href, location: Buffer.from(location, 'latin1').toString() }
  }
  return statusCode === 429 || statusCode >= 500
    ? failed(
        'busy',
        `The server answers ${statusCode}.`,
        retryAfter(header('retry-after'), Date.now()),
      )
    : failed('refused', `The server answers ${statusCode}.`)
}
