import { describe, expect, test } from 'vitest'
import type { GivenPage } from './ingest/page.ts'
import { readPage } from './read-page.ts'

const PARAGRAPHS = [
  'Envoys of Kenya and Somalia met in Nairobi on Tuesday, their first talks since the border was closed in March.',
  'The two sides agreed to meet again within a month, a spokeswoman for the Kenyan foreign ministry said.',
  'Fishermen on both sides of the line, who have lost a season, asked their governments to be quick about it.',
  'Nobody would say whether the lighthouse, the smallest and oldest of their quarrels, had been spoken of at all.',
]

function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
}

const ARTICLE = pageOf(
  '<title>Envoys meet &mdash; The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">',
  `<nav><a href="/">Home</a> <a href="/w">World</a></nav>
   <article><h1>Envoys meet</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n')}</article>
   <footer>All about us</footer>`,
)

function read(html: string | Uint8Array, more: Partial<GivenPage> = {}) {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const read = readPage({ name: 'page.html', bytes, ...more })
  if ('message' in read) throw new Error(read.message)
  return read
}

test('a page gives its article, and every line of it stands where the page says', () => {
  const { document } = read(ARTICLE)
  for (const words of PARAGRAPHS) expect(document.text).toContain(words)
  expect(document.text).not.toContain('World')
  expect(document.page?.method).toBe('readability')
  for (const { start, end, source } of document.page?.blocks ?? []) {
    expect(ARTICLE.slice(source.start, source.end)).toBe(document.text.slice(start, end))
  }
  expect(document.page?.blocks.length).toBeGreaterThanOrEqual(PARAGRAPHS.length)
})

test('what is given beside a page goes before what the page says', () => {
  const given = { outlet: 'Harbour Post', givenDate: '2031-05-04' }
  const { document } = read(ARTICLE, {
    given,
    url: 'https://post.example/1',
    crawled: '2031-05-05T00:00:00Z',
  })
  expect(document).toMatchObject({
    ...given,
    title: 'Envoys meet',
    url: 'https://post.example/1',
  })
  expect(document.page?.metadata).toContainEqual({
    field: 'crawled',
    value: '2031-05-05T00:00:00Z',
    origin: 'given',
    rule: 'given/crawled',
  })
})

test('the same page gives the same document', () => {
  expect(read(ARTICLE)).toEqual(read(ARTICLE))
})

describe('character sets', () => {
  const cyrillic = Uint8Array.from([0xcc, 0xe8, 0xf0]) // "Мир" in windows-1251
  const around = (head: string) => {
    const [before, after] = pageOf(head, `<p>@</p>`).split('@')
    const bytes = [before, cyrillic, after].map((part) => Buffer.from(part ?? ''))
    return Buffer.concat(bytes)
  }

  test.each([
    ['the page', around('<meta charset="windows-1251">'), {}],
    ['the server', around('<meta charset="utf-8">'), { charset: 'windows-1251' }],
  ])('that %s names is used', (_, bytes, more) => {
    const { document, notices } = read(bytes, more)
    expect(document.text).toBe('Мир')
    expect(document.page?.charset).toBe('windows-1251')
    expect(notices).toEqual([])
  })

  test('that has no such bytes is a notice', () => {
    const { document, notices } = read(around('<meta charset="utf-8">'))
    expect(notices.map(({ code }) => code)).toContain('page/repaired-bytes')
    expect(document.text).toContain('\u{FFFD}')
  })

  test('that nobody knows is guessed', () => {
    expect(read(around(''), { charset: 'x-harbour' }).document.page?.charset).toBe('windows-1252')
  })
})

test.each([
  ['elements', '<b>'.repeat(60_000)],
  ['depth', '<div>'.repeat(100_000)],
])('a page that breaks the cap on %s is refused with a reason', (_, html) => {
  expect(readPage({ name: 'poison.html', bytes: Buffer.from(html) })).toEqual({
    path: 'poison.html',
    message: expect.stringMatching(/^The page /),
  })
})

test.each(['', '<', '<p', '\0', '<!doctype html>', '<p>', '&#xD800;', '<a href="'])(
  'any bytes give a document: %j',
  (html) => {
    expect(read(html).document.name).toBe('page.html')
  },
)
