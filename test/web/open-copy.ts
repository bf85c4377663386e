import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { buildPages } from '../build-pages.ts'
import { temporaryFolder } from '../cli/readout.ts'
import { type Published, publishFolder } from '../publish/published.ts'
import { EXAMPLES } from '../serve/served.ts'
import { serveWeb } from '../web-server.ts'
import { type OpenedBrowser, openBrowser } from './open-browser.ts'

/** A copy of a record on a server that knows nothing but files, and a browser to look at it. */
export interface OpenedCopy extends OpenedBrowser {
  /** Where the copy lies: not at the root of the server. */
  readonly address: string
  readonly published: Published
  /** Paths that were asked for and are no files of the copy. */
  readonly missing: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
}

const BASE = '/2025/12/talks/'

/** Publishes a folder of articles, serves the copy as files, and starts a browser. */
export async function openCopy(
  articles: string = EXAMPLES,
  options: Parameters<typeof publishFolder>[1] = {},
): Promise<OpenedCopy> {
  const web = temporaryFolder()
  await buildPages(web.path)
  const published = await publishFolder(articles, { web: web.path, ...options })
  const missing: string[] = []
  const server = await serveWeb(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://server')
    const path = pathname.startsWith(BASE) ? pathname.slice(BASE.length) || 'index.html' : '..'
    const bytes = readIfThere(join(published.folder, decodeURIComponent(path)))
    if (bytes === undefined) missing.push(url)
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': type }).end(bytes)
  })
  const address = `${server.origin}${BASE}`
  const opened = await openBrowser(address)
  return {
    ...opened,
    open: (path, size) => opened.open(`#/${path}`, size),
    address,
    published,
    missing,
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
      published[Symbol.dispose]()
      web[Symbol.dispose]()
    },
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
