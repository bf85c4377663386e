import { buildConnector } from 'undici'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answer, serveWeb, type WebServer } from '../../test/web-server.ts'
import type { Dial } from './connector.ts'
import { type Fetcher, type FetcherOptions, openFetcher } from './fetcher.ts'

/** What must never be asked. */
let inside: WebServer
/** What stands for the web: it sends whoever asks to the address after `?`. */
let outside: WebServer
/** What was dialled. Nothing leaves this machine, whatever goes wrong. */
const dialled: string[] = []
const connect = buildConnector({ allowH2: false })

/** An address of the public network under which the test's dial reaches `outside`. */
const PUBLIC = '1.2.3.4'
const dial: Dial = (options, callback) => {
  dialled.push(options.hostname)
  if (options.hostname === PUBLIC) {
    connect({ ...options, hostname: '127.0.0.1', port: `${outside.port}` }, callback)
  } else if (/^127\.|^::1$|^::ffff:7f00:1$/.test(options.hostname)) connect(options, callback)
  else callback(new Error('This would leave the machine.'), null)
}

beforeAll(async () => {
  inside = await serveWeb((_, response) => answer(response, 'secret'))
  outside = await serveWeb(({ url = '' }, response) => {
    if (url.startsWith('/robots.txt')) response.writeHead(404).end()
    else {
      // Servers write bytes, of whatever letters.
      const location = Buffer.from(decodeURIComponent(url.slice(2))).toString('latin1')
      response.writeHead(302, { location }).end()
    }
  })
})
afterAll(async () => {
  await inside[Symbol.asyncDispose]()
  await outside[Symbol.asyncDispose]()
})
beforeEach(() => {
  dialled.length = 0
})

function opened(options: Partial<FetcherOptions> = {}): Fetcher {
  return openFetcher({ userAgent: 'test/1', manners: { pause: 0, tries: 1 }, dial, ...options })
}

/** Every one leads to this machine, or to one beside it, where nothing checks. */
const PRIVATE = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '017700000001',
  '0',
  '0.0.0.0',
  '0x0',
  '127.0.0.1.',
  '１２７.0.0.1',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'loc%61lhost',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:0001]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::1]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[ff02::1]',
  '10.0.0.1',
  '10.1',
  '172.16.0.1',
  '192.168.1.1',
  '3232235777',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '224.0.0.1',
  '255.255.255.255',
  'user:pass@127.0.0.1',
]

test('there are at least forty forms of private addresses here', () => {
  expect(new Set(PRIVATE).size).toBeGreaterThanOrEqual(40)
})

test.each(PRIVATE)('“%s” is not fetched from', async (host) => {
  await using fetcher = opened()
  for (const scheme of ['http', 'https']) {
    const given = await fetcher.fetch(`${scheme}://${host}:${inside.port}/`)
    // Not every system knows "localhost." with its dot.
    const reason = expect.stringMatching(host === 'localhost.' ? /^not-/ : /^not-public$/)
    expect(given).toMatchObject({ kind: 'failed', reason })
  }
  expect({ dialled, asked: inside.asked }).toEqual({ dialled: [], asked: [] })
})

test.each(PRIVATE)('a redirect to “%s” is not followed', async (host) => {
  const resolve = async (name: string) => (name === 'news.example' ? [PUBLIC] : ['127.0.0.1'])
  await using fetcher = opened({ resolve })
  const target = `http://${host}:${inside.port}/`
  const given = await fetcher.fetch(`http://news.example/?${encodeURIComponent(target)}`)
  expect(given).toMatchObject({ kind: 'failed', reason: 'not-public' })
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(inside.asked).toEqual([])
})

test.each([
  ['localhost', ['127.0.0.1', '::1']],
  ['inside.example', ['10.0.0.1']],
  ['metadata.example', ['169.254.169.254']],
  ['mapped.example', ['::ffff:127.0.0.1', '::ffff:7f00:1']],
  ['nat64.example', ['64:ff9b::7f00:1']],
  ['nobody.example', []],
  ['nonsense.example', ['', '127.1', '2130706433', 'localhost']],
])('a redirect to %s, a name for %j, is not followed', async (name, addresses) => {
  const resolve = async (host: string) => (host === 'news.example' ? [PUBLIC] : addresses)
  await using fetcher = opened({ resolve })
  const target = encodeURIComponent(`http://${name}:${inside.port}/`)
  const given = await fetcher.fetch(`http://news.example/?${target}`)
  expect(given).toMatchObject({ kind: 'failed', reason: 'not-public' })
  expect(inside.asked).toEqual([])
})

test('of the addresses of a name, only public ones are tried', async () => {
  await using fetcher = opened({ resolve: async () => ['127.0.0.1', '::1', PUBLIC, '10.0.0.1'] })
  await fetcher.fetch(`http://mixed.example:${inside.port}/?x`)
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(inside.asked).toEqual([])
})

test('a name that is public when it is checked and private a moment later leads nowhere', async () => {
  for (const privately of ['127.0.0.1', '::1', '::ffff:7f00:1']) {
    let looked = 0
    // Public first, private at every later question; and each connection asks once.
    const resolve = async () => (looked++ === 0 ? [PUBLIC] : [privately])
    await using fetcher = opened({ resolve })
    // `outside` sends us back to the same name, at the port of `inside`: a new connection.
    const again = encodeURIComponent(`http://rebind.example:${inside.port}/`)
    const given = await fetcher.fetch(`http://rebind.example/?${again}`)
    expect(given).toMatchObject({ kind: 'failed', reason: 'not-public' })
    expect(looked).toBe(2)
  }
  expect(new Set(dialled)).toEqual(new Set([PUBLIC]))
  expect(inside.asked).toEqual([])
})

test.each([
  'file:///etc/passwd',
  'ftp://news.example/',
  'gopher://127.0.0.1/',
  'data:text/html,hello',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  'news.example',
  '//news.example/',
  '',
])('“%s” is no address of the web, given or in a redirect', async (address) => {
  await using fetcher = opened({ resolve: async () => [PUBLIC] })
  expect(await fetcher.fetch(address)).toMatchObject({ kind: 'failed', reason: 'not-the-web' })
  if (!address.includes(':')) return
  const redirected = await fetcher.fetch(`http://news.example/?${encodeURIComponent(address)}`)
  expect(redirected).toMatchObject({ kind: 'failed', reason: 'not-the-web' })
})

test('a host that is allowed is fetched from, at its port alone where one is given', async () => {
  await using fetcher = opened({ allowed: [{ name: '127.0.0.1', port: `${inside.port}` }] })
  expect(await fetcher.fetch(`${inside.origin}/page`)).toMatchObject({ kind: 'fetched' })
  for (const host of [
    `127.0.0.1:${outside.port}`,
    `[::1]:${inside.port}`,
    `localhost:${inside.port}`,
  ]) {
    expect(await fetcher.fetch(`http://${host}/`)).toMatchObject({ reason: 'not-public' })
  }
  expect(inside.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/page'])
})
