import type { ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answer, serveWeb, type WebServer } from '../../test/web-server.ts'
import { type Fetcher, type FetcherOptions, openFetcher } from './fetcher.ts'

function opened(server: WebServer, options: Partial<FetcherOptions> = {}): Fetcher {
  return openFetcher({
    userAgent: 'readout-test/1',
    allowed: [{ name: '127.0.0.1', port: `${server.port}` }],
    ...options,
    manners: { pause: 0, backOff: 10, ...options.manners },
  })
}

/** A server without a robots.txt. */
function served(
  serve: (path: string, response: ServerResponse, server: () => WebServer) => void,
): Promise<WebServer> {
  let server: WebServer
  const opening = serveWeb(({ url = '' }, response) => {
    if (url === '/robots.txt') response.writeHead(404).end()
    else serve(url, response, () => server)
  })
  return opening.then((one) => {
    server = one
    return one
  })
}

const PAGE = '<p>The envoys met in Geneva.</p>'
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test.each([
  ['identity', Buffer.from(PAGE)],
  ['gzip', gzipSync(PAGE)],
  ['x-gzip', gzipSync(PAGE)],
  ['deflate', deflateSync(PAGE)],
  ['br', brotliCompressSync(PAGE)],
  ['GZip ', gzipSync(PAGE)],
])('a body packed as %s is unpacked', async (packing, body) => {
  await using server = await served((_, response) =>
    response.writeHead(200, { 'content-encoding': packing, etag: '"1"' }).end(body),
  )
  await using fetcher = opened(server)
  const given = await fetcher.fetch(`${server.origin}/a?b=c#d`)
  expect(given).toMatchObject({ kind: 'fetched', url: `${server.origin}/a?b=c`, etag: '"1"' })
  if (given.kind === 'fetched') expect(text(given.bytes)).toBe(PAGE)
  expect(server.asked[1]?.headers).toMatchObject({
    'user-agent': 'readout-test/1',
    'accept-encoding': 'gzip, deflate, br',
  })
})

test.each([
  ['gzip, gzip', gzipSync(gzipSync(PAGE)), 'broken'],
  ['zstd', Buffer.from(PAGE), 'broken'],
  ['gzip', Buffer.from(PAGE), 'broken'],
  ['gzip', gzipSync(PAGE.repeat(100)).subarray(0, 40), 'broken'],
  ['br', Buffer.from(PAGE), 'broken'],
])('a body packed as %s and wrong is no page', async (packing, body, reason) => {
  await using server = await served((_, response) =>
    response.writeHead(200, { 'content-encoding': packing }).end(body),
  )
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'failed', reason })
})

test('redirects of every kind are followed to the end of the chain', async () => {
  const codes = [301, 302, 303, 307, 308]
  await using server = await served((path, response, self) => {
    const hop = Number(path.slice(1))
    if (hop === codes.length) return answer(response, PAGE)
    // Relative, from the root, without a scheme, whole.
    const forms = ['1', '/2', `//${self().host}/3`, `${self().origin}/4`, './5']
    response.writeHead(codes[hop] ?? 500, { location: forms[hop] }).end('moved')
  })
  await using fetcher = opened(server)
  expect(await fetcher.fetch(`${server.origin}/0`)).toMatchObject({
    kind: 'fetched',
    url: `${server.origin}/5`,
  })
})

test('ten redirects are followed, and no more', async () => {
  await using server = await served((path, response) => {
    const left = Number(path.slice(1))
    if (left === 0) answer(response, PAGE)
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  })
  await using fetcher = opened(server)
  expect(await fetcher.fetch(`${server.origin}/10`)).toMatchObject({ kind: 'fetched' })
  expect(await fetcher.fetch(`${server.origin}/11`)).toMatchObject({ reason: 'redirects' })
})

test('validators are sent back, and an unchanged page is not sent again', async () => {
  await using server = await serveWeb(({ url, headers }, response) => {
    if (url === '/robots.txt') response.writeHead(404).end()
    else if (headers['if-none-match'] === '"7"') response.writeHead(304).end()
    else answer(response, PAGE, { etag: '"7"', 'last-modified': 'Tue, 10 Mar 2026 08:00:00 GMT' })
  })
  await using fetcher = opened(server)
  const first = await fetcher.fetch(server.origin)
  expect(first).toMatchObject({ etag: '"7"', lastModified: 'Tue, 10 Mar 2026 08:00:00 GMT' })
  const { etag, lastModified } = first as { readonly etag: string; readonly lastModified: string }
  const again = await fetcher.fetch(server.origin, { validators: { etag, lastModified } })
  expect(again).toEqual({ kind: 'unchanged', url: `${server.origin}/` })
  expect(server.asked.at(-1)?.headers['if-modified-since']).toBe(lastModified)
})

test('a busy server is asked again when it says, and not before', async () => {
  let busy = 2
  await using server = await served((_, response) => {
    if (busy-- > 0) response.writeHead(busy === 1 ? 429 : 503, { 'retry-after': '1' }).end()
    else answer(response, PAGE)
  })
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'fetched' })
  const [first = 0, second = 0, third = 0] = server.asked
    .filter(({ path }) => path === '/')
    .map(({ at }) => at)
  expect(second - first).toBeGreaterThan(950)
  expect(third - second).toBeGreaterThan(950)
})

test('a server that wants to be left alone for long is left alone', async () => {
  await using server = await served((_, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  )
  await using fetcher = opened(server)
  const given = await fetcher.fetch(`${server.origin}/a`)
  expect(given).toMatchObject({ kind: 'failed', reason: 'busy', waitFor: 3_600_000 })
  expect(await fetcher.fetch(`${server.origin}/b`)).toMatchObject({ reason: 'busy' })
  expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
})

test.each([401, 403, 404, 410, 451])('%i is an answer, and not asked for again', async (code) => {
  await using server = await served((_, response) => response.writeHead(code).end())
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ reason: 'refused' })
  expect(server.asked).toHaveLength(2)
})

test('what robots.txt forbids is not asked for, whatever leads there', async () => {
  const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: readout-test\nDisallow: /no\n'
  await using server = await serveWeb(({ url }, response) => {
    if (url === '/robots.txt') response.end(robots)
    else if (url === '/moved') response.writeHead(302, { location: '/no/b' }).end()
    else answer(response, PAGE)
  })
  await using fetcher = opened(server)
  expect(await fetcher.fetch(`${server.origin}/no/a`)).toMatchObject({ reason: 'robots' })
  expect(await fetcher.fetch(`${server.origin}/moved`)).toMatchObject({ reason: 'robots' })
  expect(await fetcher.fetch(`${server.origin}/yes`)).toMatchObject({ kind: 'fetched' })
  expect(server.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/moved', '/yes'])
})

test('where robots.txt cannot be read for a fault of the server, nothing is asked for', async () => {
  await using server = await serveWeb((_, response) => response.writeHead(500).end())
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'failed', reason: 'busy' })
  expect(server.asked).toHaveLength(1)
})

test('requests to one host come one after the other, as far apart as its robots.txt asks', async () => {
  let open = 0
  let most = 0
  await using server = await serveWeb(({ url }, response) => {
    if (url === '/robots.txt') return void response.end('User-agent: *\nCrawl-delay: 0.3\n')
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      answer(response, PAGE)
    }, 50)
  })
  await using fetcher = opened(server)
  await Promise.all(['a', 'b', 'c'].map((path) => fetcher.fetch(`${server.origin}/${path}`)))
  const times = server.asked.slice(1).map(({ at }) => at)
  expect(most).toBe(1)
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(330)
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(330)
})

test.each<[string, (response: ServerResponse) => void]>([
  ['never answers', () => undefined],
  [
    'sends its header a letter at a time',
    (response) => drip(response.socket, 'HTTP/1.1 200 OK\r\n'),
  ],
  ['sends its body a letter at a time', (response) => drip(response.writeHead(200), 'slowly ')],
])('a server that %s is given up', async (_, serve) => {
  await using server = await served((_path, response) => serve(response))
  await using fetcher = opened(server, { limits: { time: 400 } })
  const start = performance.now()
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'failed', reason: 'too-slow' })
  expect(performance.now() - start).toBeLessThan(2000)
})

test('the time is that of the whole chain of redirects', async () => {
  await using server = await served((path, response) => {
    const location = `/${Number(path.slice(1)) + 1}`
    setTimeout(() => response.writeHead(302, { location }).end(), 150)
  })
  await using fetcher = opened(server, { limits: { time: 500 } })
  expect(await fetcher.fetch(`${server.origin}/0`)).toMatchObject({ reason: 'too-slow' })
  expect(server.asked.length).toBeLessThan(6)
})

test('a body without an end is cut off', async () => {
  let sent = 0
  await using server = await served((_, response) => {
    response.writeHead(200)
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) sent += 65_536
    }
    response.on('drain', more)
    more()
  })
  await using fetcher = opened(server, { limits: { wireBytes: 2 ** 20 } })
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'failed', reason: 'too-large' })
  expect(sent).toBeLessThan(32 * 2 ** 20)
})

test('a body that says it is too large is not read', async () => {
  await using server = await served((_, response) =>
    response.writeHead(200, { 'content-length': `${2 ** 40}` }).write('a'),
  )
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ reason: 'too-large' })
})

test.each([
  ['gzip', gzipSync(Buffer.alloc(64 * 2 ** 20))],
  ['deflate', deflateSync(Buffer.alloc(64 * 2 ** 20))],
  ['br', brotliCompressSync(Buffer.alloc(64 * 2 ** 20))],
])('a bomb packed as %s is not unpacked beyond the limit', async (packing, bomb) => {
  expect(bomb.length).toBeLessThan(100_000)
  await using server = await served((_, response) =>
    response.writeHead(200, { 'content-encoding': packing }).end(bomb),
  )
  await using fetcher = opened(server, { limits: { bytes: 2 ** 20 } })
  const before = process.memoryUsage().arrayBuffers
  expect(await fetcher.fetch(server.origin)).toMatchObject({ reason: 'too-large' })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 2 ** 20)
})

test('a header without an end is cut off', async () => {
  await using server = await served((_, response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}\r\n\r\n`)
  })
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ reason: 'too-large' })
})

test.each([
  ['nothing of HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['half an answer', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
])('a server that says %s is no trouble', async (_, words) => {
  await using server = await served((_path, response) => void response.socket?.end(words))
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ kind: 'failed', reason: 'broken' })
})

test('a server that is not there is no trouble, and given up after three tries', async () => {
  const server = await served(() => undefined)
  await server[Symbol.asyncDispose]()
  await using fetcher = opened(server)
  expect(await fetcher.fetch(server.origin)).toMatchObject({ reason: 'unreachable' })
})

test('fetching can be stopped', async () => {
  await using server = await served(() => undefined)
  await using fetcher = opened(server)
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 100)
  const given = await fetcher.fetch(server.origin, { signal: controller.signal })
  expect(given).toMatchObject({ kind: 'failed', reason: 'stopped' })
})

/** Writes the same words over and over, slowly, until nobody listens. */
function drip(stream: NodeJS.WritableStream | null, words: string): void {
  let at = 0
  const timer = setInterval(() => stream?.write(words.charAt(at++ % words.length)), 20)
  stream?.on('close', () => clearInterval(timer))
}
