import { expect, test } from 'vitest'
import { type Feed, readFeed } from './feed.ts'

const BASE = 'https://post.example/feeds/news.xml'

function read(text: string | Uint8Array, charset?: string): Feed {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const feed = readFeed(bytes, { base: BASE, ...(charset !== undefined && { charset }) })
  if (feed === undefined || 'message' in feed) throw new Error(feed?.message ?? 'no feed')
  return feed
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>The Harbour Post</title><link>/</link>
<item><title>Envoys meet &amp; talk</title><link>/a?x=1&amp;y=2#top</link><guid isPermaLink="false">1</guid>
<pubDate>Tue, 10 Mar 2026 08:00:00 +0300</pubDate></item>
<item><title>Changed</title><guid>https://post.example/b</guid><pubDate>10 Mar 2026 08:00 EST</pubDate>
<dcterms:modified>2026-03-11T09:00:00Z</dcterms:modified></item>
<item><title>Twice</title><link>https://post.example/b</link></item>
<item><title>Nowhere</title><link>mailto:us@post.example</link></item>
<item><title>Nowhere either</title></item></channel></rss>`

test('RSS: links are whole, each once, with the date in the zone of the outlet', () => {
  expect(read(RSS)).toEqual({
    title: 'The Harbour Post',
    entries: [
      {
        url: 'https://post.example/a?x=1&y=2',
        title: 'Envoys meet & talk',
        published: '2026-03-10T08:00:00+03:00',
        mark: 'Tue, 10 Mar 2026 08:00:00 +0300',
      },
      {
        url: 'https://post.example/b',
        title: 'Changed',
        published: '2026-03-10T08:00:00-05:00',
        mark: '2026-03-11T09:00:00Z',
      },
    ],
    sitemaps: [],
  })
})

test('Atom: the page is the alternate, relative to xml:base, and “updated” is the mark', () => {
  const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/x/">
<title>The Harbour Post</title><entry><title type="html">Envoys meet</title>
<link rel="self" href="https://post.example/entry.atom"/>
<link rel="alternate" type="application/pdf" href="a.pdf"/><link rel="alternate" type="text/html" href="a.html"/>
<id>urn:uuid:1</id><published>2026-03-10T08:00:00Z</published><updated>2026-03-10T09:30:00Z</updated></entry>
<entry><title>Only an id</title><id>https://post.example/b</id><updated>2026-03-10T09:30:00Z</updated></entry></feed>`)
  expect(feed).toMatchObject({
    title: 'The Harbour Post',
    entries: [
      {
        url: 'https://post.example/x/a.html',
        published: '2026-03-10T08:00:00Z',
        mark: '2026-03-10T09:30:00Z',
      },
      { url: 'https://post.example/b', mark: '2026-03-10T09:30:00Z' },
    ],
  })
  expect(feed.entries[1]).not.toHaveProperty('published')
})

test('RDF: entries lie beside the channel', () => {
  const feed =
    read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/"><title>Post</title></channel>
<item rdf:about="https://post.example/a"><title>Envoys meet</title><dc:date>2026-03-10</dc:date></item></rdf:RDF>`)
  expect(feed.entries).toEqual([
    {
      url: 'https://post.example/a',
      title: 'Envoys meet',
      published: '2026-03-10',
      mark: '2026-03-10',
    },
  ])
})

test('JSON Feed', () => {
  const feed = read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Post',
      items: [
        {
          id: '1',
          url: '/a',
          title: 'Envoys meet',
          date_published: '2026-03-10T08:00:00+03:00',
          date_modified: '2026-03-11T08:00:00+03:00',
        },
      ],
    }),
  )
  expect(feed.entries).toEqual([
    {
      url: 'https://post.example/a',
      title: 'Envoys meet',
      published: '2026-03-10T08:00:00+03:00',
      mark: '2026-03-11T08:00:00+03:00',
    },
  ])
})

test('a news sitemap gives its pages with their dates, the newest first', () => {
  const feed =
    read(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://post.example/old</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://post.example/a?x=1&amp;y=2</loc><image:image><image:loc>https://post.example/a.jpg</image:loc></image:image>
<news:news><news:publication><news:name>Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-10T08:00:00+03:00</news:publication_date><news:title>Envoys &lt;meet&gt;</news:title></news:news></url></urlset>`)
  expect(feed.entries).toEqual([
    {
      url: 'https://post.example/a?x=1&y=2',
      title: 'Envoys <meet>',
      published: '2026-03-10T08:00:00+03:00',
      mark: '2026-03-10T08:00:00+03:00',
    },
    { url: 'https://post.example/old', mark: '2026-03-01' },
  ])
})

test('an index of sitemaps gives their addresses, the newest first', () => {
  const feed = read(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://post.example/1.xml</loc><lastmod>2026-03-01</lastmod></sitemap>
<sitemap><loc>/2.xml.gz</loc><lastmod>2026-03-10</lastmod></sitemap></sitemapindex>`)
  expect(feed).toEqual({
    entries: [],
    sitemaps: ['https://post.example/2.xml.gz', 'https://post.example/1.xml'],
  })
})

test('a feed in another character set is read in that', () => {
  const [before, after] = ['<rss version="2.0"><channel><title>', '</title></channel></rss>']
  const latin = Buffer.from(`${before}Écho${after}`, 'latin1')
  expect(read(latin, 'iso-8859-1').title).toBe('Écho')
  const declared = Buffer.from(
    `<?xml version="1.0" encoding="windows-1252"?>${before}Écho${after}`,
    'latin1',
  )
  expect(read(declared).title).toBe('Écho')
})

test.each([
  '',
  '   ',
  '<!doctype html><html><head><title>rss</title></head><body><rss></rss></body></html>',
  '<html xmlns="http://www.w3.org/1999/xhtml"></html>',
  '{"items": []}',
  'An article about <rss> feeds.',
])('%j is no feed', (text) => {
  expect(readFeed(new TextEncoder().encode(text), { base: BASE })).toBeUndefined()
})

test.each([
  '<rss version="2.0"><channel><title>cut off',
  `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`,
  '{"version": "https://jsonfeed.org/version/1", "items": [',
  '<urlset><url><loc>https://post.example/</loc>',
  `<urlset>${'<a>'.repeat(100_000)}`,
])('a broken feed says so and throws nothing', (text) => {
  const feed = readFeed(new TextEncoder().encode(text), { base: BASE })
  expect(feed === undefined || 'message' in feed || feed.entries.length <= 1).toBe(true)
})

test('entities that a feed declares itself are not unfolded', () => {
  const bomb = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
  const declared = `<!DOCTYPE x [<!ENTITY e0 "lol">${bomb.join('')}]>`
  const start = performance.now()
  const feed = read(`${declared}<rss version="2.0"><channel><title>&e10;</title></channel></rss>`)
  expect(feed.title?.length ?? 0).toBeLessThan(1000)
  const sitemap = read(
    `${declared}<urlset><url><loc>https://post.example/&e10;</loc></url></urlset>`,
  )
  expect(JSON.stringify(sitemap).length).toBeLessThan(1000)
  expect(performance.now() - start).toBeLessThan(1000)
})
