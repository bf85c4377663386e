import { gzipSync } from 'node:zlib'
import { type FetcherOptions, openFetcher } from '../src/fetch/fetcher.ts'
import { serveWeb, type WebServer } from './web-server.ts'

/** Something that an outlet has at a path. */
export interface Published {
  readonly body: string | Uint8Array
  readonly type?: string
  readonly etag?: string
  /** Answers with this status instead. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An outlet on a real server of this machine: what it publishes can be changed while it runs. */
export interface Outlet extends WebServer {
  readonly published: Map<string, Published>
  /** Paths that were asked for since the last time, without robots.txt. */
  asks(): readonly string[]
}

/** Opens an outlet; it sends 304 for whatever the reader already has. */
export async function openOutlet(published: ReadonlyMap<string, Published>): Promise<Outlet> {
  const own = new Map(published)
  const server = await serveWeb(({ url = '', headers }, response) => {
    const found = own.get(url)
    if (found === undefined) return void response.writeHead(404).end()
    const { body, type = 'text/html; charset=utf-8', etag, status = 200 } = found
    if (etag !== undefined && headers['if-none-match'] === etag) response.writeHead(304).end()
    else {
      const tag = etag === undefined ? {} : { etag }
      response.writeHead(status, { 'content-type': type, ...tag, ...found.headers }).end(body)
    }
  })
  let seen = 0
  return {
    ...server,
    published: own,
    asks() {
      const paths = server.asked.slice(seen).map(({ path }) => path)
      seen = server.asked.length
      return paths.filter((path) => path !== '/robots.txt')
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

/** A fetcher that may ask this outlet, and does not wait between two requests. */
export function fetcherOf(
  outlet: WebServer,
  options: Partial<FetcherOptions> = {},
): ReturnType<typeof openFetcher> {
  return openFetcher({
    userAgent: 'readout-test/1',
    allowed: [{ name: '127.0.0.1', port: `${outlet.port}` }],
    manners: { pause: 0, backOff: 10, patience: 2000 },
    ...options,
  })
}

/** An article of two sentences and its page, with what stands around articles. */
export function articlePage(
  place: string,
  { promotion = 'Subscribe today' }: { readonly promotion?: string } = {},
): string {
  return `<!doctype html><html lang="en"><head><title>Envoys meet in ${place}</title>
<meta property="og:site_name" content="The Harbour Post"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Envoys meet in ${place}</h1>
<p>Envoys of Kenya and Somalia met in ${place} on Tuesday, their first talks since the border was closed in March.</p>
<p>The two sides agreed to meet again within a month, a spokeswoman for the Kenyan foreign ministry said.</p>
</article><aside><p>${promotion}</p></aside></body></html>`
}

/** An RSS feed of articles at paths, each with the day when it was published. */
export function rss(articles: Readonly<Record<string, string>>): Published {
  const items = Object.entries(articles).map(
    ([path, date]) =>
      `<item><title>News</title><link>${path}</link><pubDate>${date}</pubDate></item>`,
  )
  const body = `<rss version="2.0"><channel><title>Post</title>${items.join('')}</channel></rss>`
  return {
    body,
    type: 'application/rss+xml',
    etag: `"${items.length}-${Object.values(articles).join()}"`,
  }
}

/** A file packed as gzip, under a type that says so. */
export function packed(text: string): Published {
  return { body: gzipSync(text), type: 'application/gzip' }
}
