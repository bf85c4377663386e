import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256Bytes } from '../../model/id.ts'

/** A file of the built pages. */
export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** The pages as Vite builds them. */
export const BUILT: string = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

/** The page of a published copy, which no server sends. */
export const COPY_PAGE = '/copy.html'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const UNBUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Readout</title>
<h1>Readout</h1>
<p>The pages are not built. Run <code>npm run build</code> in the folder of Readout, and start again.</p>
<p>The record can be asked all the same: <a href="/api/openapi.json">/api/openapi.json</a> says what.</p>
`

/**
 * Reads the pages, by the addresses at which they are sent. Only these are: an address that leads elsewhere on
 * the disk is no name of a file here, however it is written.
 */
export function readPages(folder: string): ReadonlyMap<string, PageFile> {
  const files = listFiles(folder).map((path): [string, PageFile] => {
    const bytes = new Uint8Array(readFileSync(path))
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    const name = `/${relative(folder, path).split(sep).join('/')}`
    return [name, { bytes, type, etag: `"${sha256Bytes(bytes)}"` }]
  })
  const pages = new Map(files)
  if (!pages.has('/index.html')) {
    const bytes = new TextEncoder().encode(UNBUILT)
    const etag = `"${sha256Bytes(bytes)}"`
    pages.set('/index.html', { bytes, type: 'text/html; charset=utf-8', etag })
  }
  return pages
}

/** The file for an address; addresses of views, which have no ending unless they name a document, all lead to the one page. */
export function pageAt(pages: ReadonlyMap<string, PageFile>, path: string): PageFile | undefined {
  const isView = path.startsWith('/documents/') || !/\.[a-z0-9]+$/i.test(path)
  if (path === COPY_PAGE) return undefined
  return pages.get(path) ?? (isView ? pages.get('/index.html') : undefined)
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
