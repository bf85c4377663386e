import { afterAll, expect, test } from 'vitest'
import {
  articlePage,
  fetcherOf,
  type Outlet,
  openOutlet,
  type Published,
  packed,
  rss,
} from '../../test/outlet.ts'
import { queryDocuments } from '../store/query.ts'
import { openRecord, type Record } from '../store/record.ts'
import { verifyRecord } from '../store/verify.ts'
import { fetchNews, type NewReading, type NewsOptions, type NewsSummary } from './fetch-news.ts'

const TUESDAY = 'Tue, 10 Mar 2026 08:00:00 GMT'
const outlets: Outlet[] = []
afterAll(async () => {
  for (const outlet of outlets) await outlet[Symbol.asyncDispose]()
})

async function outletWith(published: Readonly<{ [path: string]: Published }>): Promise<Outlet> {
  const outlet = await openOutlet(new Map(Object.entries(published)))
  outlets.push(outlet)
  return outlet
}

function page(place: string, etag?: string): Published {
  return { body: articlePage(place), ...(etag !== undefined && { etag }) }
}

interface Round extends NewsSummary {
  readonly readings: readonly NewReading[]
}

/** A round of fetching, with a fetcher of its own, as a program that is started anew has. */
async function round(
  outlet: Outlet,
  paths: readonly string[],
  options: Partial<NewsOptions> = {},
): Promise<Round> {
  await using fetcher = fetcherOf(outlet)
  const news = fetchNews(
    paths.map((path) => `${outlet.origin}${path}`),
    { now: () => new Date('2026-03-10T12:00:00Z'), ...options, fetcher },
  )
  const readings: NewReading[] = []
  for (;;) {
    const step = await news.next()
    if (step.done) return { ...step.value, readings }
    readings.push(step.value)
  }
}

const newRecord = (): Record => openRecord(':memory:', { create: true })
const FEEDS: readonly [string, string, string][] = [
  [
    'Atom',
    'application/atom+xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>News</title><link href="/a"/>
<id>1</id><published>2026-03-10T08:00:00Z</published><updated>2026-03-10T08:00:00Z</updated></entry></feed>`,
  ],
  [
    'RDF',
    'application/rdf+xml',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="/a"><link>/a</link><dc:date>2026-03-10T08:00:00Z</dc:date></item></rdf:RDF>`,
  ],
  [
    'JSON Feed',
    'application/feed+json',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"/a","date_published":"2026-03-10T08:00:00Z"}]}',
  ],
  [
    'news sitemap',
    'application/xml',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>/a</loc><news:news><news:publication_date>2026-03-10T08:00:00Z</news:publication_date></news:news></url></urlset>`,
  ],
  ['RSS', 'text/xml', String(rss({ '/a': TUESDAY }).body)],
  ['RSS that calls itself a page', 'text/html', String(rss({ '/a': TUESDAY }).body)],
]

test.each(FEEDS)(
  'what a feed of the kind %s lists is read, with its date',
  async (_, type, body) => {
    const outlet = await outletWith({ '/feed': { body, type }, '/a': page('Nairobi') })
    using record = newRecord()
    const { readings, ...summary } = await round(outlet, ['/feed'], { record })
    expect(summary).toMatchObject({ documents: 1, revisions: 0, unreadable: [] })
    expect(readings[0]?.layered.reading).toMatchObject({
      document: { url: `${outlet.origin}/a`, outlet: 'The Harbour Post' },
      published: { day: '2026-03-10', instant: '2026-03-10T08:00:00Z' },
    })
    expect(queryDocuments(record)).toHaveLength(1)
    expect(verifyRecord(record)).toEqual([])
  },
)

test('an index of sitemaps leads to its sitemaps, packed or not, and to their pages', async () => {
  const urlset = (path: string) => `<urlset><url><loc>${path}</loc></url></urlset>`
  const outlet = await outletWith({
    '/sitemap.xml': {
      body: '<sitemapindex><sitemap><loc>/1.xml.gz</loc></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>',
    },
    '/1.xml.gz': packed(urlset('/a')),
    '/2.xml': { body: urlset('/b'), type: 'application/xml' },
    '/a': page('Nairobi'),
    '/b': page('Mogadishu'),
  })
  const { documents, unreadable } = await round(outlet, ['/sitemap.xml'])
  expect({ documents, unreadable }).toEqual({ documents: 2, unreadable: [] })
})

test('a second look asks for the feed alone, and gets nothing where nothing is new', async () => {
  const outlet = await outletWith({
    '/feed': rss({ '/a': TUESDAY, '/b': TUESDAY }),
    '/a': page('Nairobi'),
    '/b': page('Mogadishu'),
  })
  using record = newRecord()
  expect(await round(outlet, ['/feed'], { record })).toMatchObject({ documents: 2 })
  expect(outlet.asks()).toEqual(['/feed', '/a', '/b'])
  expect(await round(outlet, ['/feed'], { record })).toMatchObject({ documents: 0, unchanged: 1 })
  expect(outlet.asks()).toEqual(['/feed'])
  // One more article: it alone is asked for.
  outlet.published.set('/feed', rss({ '/c': TUESDAY, '/a': TUESDAY, '/b': TUESDAY }))
  outlet.published.set('/c', page('Kismayo'))
  expect(await round(outlet, ['/feed'], { record })).toMatchObject({ documents: 1, unchanged: 2 })
  expect(outlet.asks()).toEqual(['/feed', '/c'])
})

test('an article that its feed says has changed is a revision of the same document', async () => {
  const outlet = await outletWith({ '/feed': rss({ '/a': TUESDAY }), '/a': page('Nairobi', '"1"') })
  using record = newRecord()
  await round(outlet, ['/feed'], { record })
  outlet.published.set('/feed', rss({ '/a': 'Tue, 10 Mar 2026 10:00:00 GMT' }))
  outlet.published.set('/a', page('Mombasa', '"2"'))
  const { readings, ...summary } = await round(outlet, ['/feed'], { record })
  expect(summary).toMatchObject({ documents: 1, revisions: 1 })
  expect(readings[0]?.isRevision).toBe(true)
  expect(queryDocuments(record)).toHaveLength(1)
  expect(queryDocuments(record, { revisions: 'all' })).toHaveLength(2)
})

test('after some hours listed articles are asked for again, and sent again only if they changed', async () => {
  const outlet = await outletWith({
    '/feed': rss({ '/a': TUESDAY, '/b': TUESDAY }),
    '/a': page('Nairobi', '"1"'),
    '/b': page('Mogadishu', '"1"'),
  })
  using record = newRecord()
  await round(outlet, ['/feed'], { record })
  outlet.published.set('/b', page('Kismayo', '"2"'))
  outlet.asks()
  const later = { record, now: () => new Date('2026-03-10T19:00:00Z') }
  expect(await round(outlet, ['/feed'], later)).toMatchObject({ documents: 1, revisions: 1 })
  expect(outlet.asks()).toEqual(['/feed', '/a', '/b'])
  expect(await round(outlet, ['/feed'], later)).toMatchObject({ documents: 0 })
  expect(outlet.asks()).toEqual(['/feed'])
})

test('a page whose advertisements change is not a revision', async () => {
  const outlet = await outletWith({ '/a': { body: articlePage('Nairobi') } })
  using record = newRecord()
  expect(await round(outlet, ['/a'], { record })).toMatchObject({ documents: 1 })
  outlet.published.set('/a', { body: articlePage('Nairobi', { promotion: 'Buy a boat' }) })
  expect(await round(outlet, ['/a'], { record })).toMatchObject({ documents: 0, unchanged: 1 })
  expect(queryDocuments(record, { revisions: 'all' })).toHaveLength(1)
})

test('whoever stops in the middle loses nothing, and the next round goes on from there', async () => {
  const paths = Array.from({ length: 6 }, (_, n) => `/${n}`)
  const outlet = await outletWith({
    '/feed': rss(Object.fromEntries(paths.map((path) => [path, TUESDAY]))),
    ...Object.fromEntries(paths.map((path) => [path, page(`Port ${path}`)])),
  })
  using record = newRecord()
  const controller = new AbortController()
  await using fetcher = fetcherOf(outlet)
  const { signal } = controller
  const read: string[] = []
  for await (const { layered } of fetchNews([`${outlet.origin}/feed`], {
    fetcher,
    record,
    signal,
  })) {
    read.push(layered.reading.document.name)
    if (read.length === 2) controller.abort()
  }
  expect(queryDocuments(record)).toHaveLength(2)
  const { documents, unreadable } = await round(outlet, ['/feed'], { record })
  expect({ documents, unreadable }).toEqual({ documents: 4, unreadable: [] })
  expect(queryDocuments(record)).toHaveLength(6)
  outlet.asks()
  await round(outlet, ['/feed'], { record })
  expect(outlet.asks()).toEqual(['/feed'])
})

test('an article that could not be had for a passing fault comes in the next round', async () => {
  const outlet = await outletWith({
    '/feed': rss({ '/a': TUESDAY, '/gone': TUESDAY }),
    '/a': { body: '', status: 503 },
  })
  using record = newRecord()
  const first = await round(outlet, ['/feed'], { record })
  expect(first.unreadable.map(({ path, message }) => [path, message])).toEqual([
    [`${outlet.origin}/a`, 'The server answers 503.'],
    [`${outlet.origin}/gone`, 'The server answers 404.'],
  ])
  outlet.published.set('/a', page('Nairobi'))
  outlet.asks()
  expect(await round(outlet, ['/feed'], { record })).toMatchObject({ documents: 1, unreadable: [] })
  // What is gone is not asked for each time.
  expect(outlet.asks()).toEqual(['/feed', '/a'])
})

test('what robots.txt forbids is not fetched, and said', async () => {
  const outlet = await outletWith({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /private', type: 'text/plain' },
    '/feed': rss({ '/private/a': TUESDAY, '/b': TUESDAY }),
    '/private/a': page('Nairobi'),
    '/b': page('Mogadishu'),
  })
  const { documents, unreadable } = await round(outlet, ['/feed'])
  expect(documents).toBe(1)
  expect(unreadable).toEqual([
    {
      path: `${outlet.origin}/private/a`,
      message: 'The robots.txt of its host forbids it.',
    },
  ])
  expect(outlet.asks()).toEqual(['/feed', '/b'])
})

test('what is no page is said to be none', async () => {
  const outlet = await outletWith({
    '/a.pdf': { body: '%PDF-1.7', type: 'application/pdf' },
    '/feed': { body: '<rss version="2.0"><channel><item>', type: 'text/xml' },
    '/note.txt': { body: 'Kenya called on Somalia to free two fishermen.', type: 'text/plain' },
  })
  const { readings, unreadable } = await round(outlet, ['/a.pdf', '/feed', '/note.txt'])
  expect(readings.map(({ layered }) => layered.reading.claims.length)).toEqual([1])
  expect(unreadable.map(({ message }) => message)).toEqual([
    'It is application/pdf.',
    expect.stringContaining('It is a feed that cannot be parsed'),
  ])
})

test('of a long feed so many articles are fetched as were asked for', async () => {
  const paths = Array.from({ length: 9 }, (_, n) => `/${n}`)
  const outlet = await outletWith({
    '/feed': rss(Object.fromEntries(paths.map((path) => [path, TUESDAY]))),
    ...Object.fromEntries(paths.map((path) => [path, page(`Port ${path}`)])),
  })
  expect(await round(outlet, ['/feed'], { entries: 3 })).toMatchObject({ documents: 3 })
})
