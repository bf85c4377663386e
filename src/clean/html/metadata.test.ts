import { describe, expect, test } from 'vitest'
import type { Outlet } from '../../lexicon/compiled-data.ts'
import type { MetadataField } from '../../model/page.ts'
import { findConflicts } from './conflicts.ts'
import { dateIn } from './date-value.ts'
import { findLinkedArticles } from './json-ld.ts'
import { findMetadata } from './metadata.ts'
import { parsePage } from './tree.ts'

const OUTLETS: readonly Outlet[] = [
  { name: 'Harbour Post', kind: 'outlet', aliases: ['The Harbour Post'] },
  { name: 'Example Wire', kind: 'agency', aliases: ['EW'] },
]

const linked = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const metadata = (html: string, url?: string) => {
  const tree = parsePage(html)
  return findMetadata(tree, {
    linked: findLinkedArticles(tree),
    outlets: OUTLETS,
    ...(url !== undefined && { url }),
  })
}
const first = (field: MetadataField, html: string, url?: string) => {
  const found = metadata(html, url).find((one) => one.field === field)
  return found && [found.value, found.rule]
}

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry sails again',
  datePublished: '2031-05-04T10:00:00+02:00',
  dateModified: '2031-05-05',
  author: [{ '@type': 'Person', name: 'Ana Petrova' }, { name: 'Example Wire' }],
  publisher: { '@type': 'Organization', name: 'Harbour Post' },
}

describe('linked data', () => {
  test('goes before everything else', () => {
    const html = `<title>Ferry | Other</title><meta property="og:title" content="The ferry">${linked(ARTICLE)}`
    expect(first('title', html)).toEqual(['Ferry sails again', 'json-ld/headline'])
    expect(first('published', html)).toEqual(['2031-05-04T10:00:00+02:00', 'json-ld/datePublished'])
    expect(first('modified', html)).toEqual(['2031-05-05', 'json-ld/dateModified'])
    expect(first('outlet', html)).toEqual(['Harbour Post', 'json-ld/publisher'])
    expect(first('author', html)).toEqual(['Ana Petrova', 'json-ld/author'])
  })

  test('names an agency among the authors, which is none of them', () => {
    expect(first('agency', linked(ARTICLE))).toEqual(['Example Wire', 'json-ld/author'])
  })

  test.each([
    ['in a graph', linked({ '@graph': [{ '@type': 'WebSite' }, ARTICLE] })],
    ['in a list', linked([ARTICLE])],
    ['with line breaks in its strings', linked(ARTICLE).replace('Ferry sails', 'Ferry\nsails')],
    ['in a comment', linked(ARTICLE).replace('">{', '"><!--\n{').replace('}</s', '}\n--></s')],
    [
      'after some that is not JSON',
      `<script type="application/ld+json">{"a"</script>${linked(ARTICLE)}`,
    ],
  ])('is found %s', (_, html) => {
    expect(first('title', html)?.[1]).toBe('json-ld/headline')
  })
})

describe('without linked data', () => {
  test.each<[MetadataField, string, string, string | undefined, readonly string[]]>([
    [
      'title',
      'a meta tag',
      '<meta property="og:title" content="The ferry">',
      undefined,
      ['The ferry', 'meta/og:title'],
    ],
    ['title', 'a heading', '<h1>The <b>ferry</b></h1>', undefined, ['The ferry', 'dom/h1']],
    [
      'published',
      'a meta tag',
      '<meta name="pubdate" content="May 4, 2031">',
      undefined,
      ['2031-05-04', 'meta/pubdate'],
    ],
    [
      'published',
      'the address',
      '',
      'https://post.example/2031/05/04/ferry',
      ['2031-05-04', 'url/path'],
    ],
    [
      'published',
      'the address, in letters',
      '',
      'https://post.example/2031/may/4/ferry',
      ['2031-05-04', 'url/path'],
    ],
    [
      'published',
      'an element',
      '<time datetime="2031-05-04">Sunday</time>',
      undefined,
      ['2031-05-04', 'dom/time'],
    ],
    [
      'modified',
      'an element',
      '<time class="updated" datetime="2031-05-04">Sunday</time>',
      undefined,
      ['2031-05-04', 'dom/time'],
    ],
    [
      'outlet',
      'the address',
      '',
      'https://www.harbourpost.example/1',
      ['Harbour Post', 'url/host'],
    ],
    [
      'outlet',
      'the title',
      '<title>Ferry sails - Isle News</title>',
      'https://islenews.example/',
      ['Isle News', 'dom/title'],
    ],
    ['outlet', 'the host alone', '', 'https://www.isle.example/', ['isle.example', 'url/host']],
    [
      'language',
      'the element of all',
      '<html lang="en-GB">',
      undefined,
      ['en-GB', 'dom/html-lang'],
    ],
    [
      'url',
      'a link',
      '<link rel="canonical" href="https://post.example/1">',
      undefined,
      ['https://post.example/1', 'meta/link-canonical'],
    ],
    [
      'author',
      'an element',
      '<a rel="author" href="/ana">By Ana Petrova</a>',
      undefined,
      ['Ana Petrova', 'dom/author'],
    ],
  ])('the %s is in %s', (field, _, html, url, expected) => {
    expect(first(field, html, url)).toEqual(expected)
  })

  test.each(['https://post.example/2031/13/45/ferry', 'https://post.example/2031', 'no address'])(
    'no date is in %s',
    (url) => expect(first('published', '', url)).toBeUndefined(),
  )
})

test.each([
  ['2031-05-04T10:00:00Z', '2031-05-04T10:00:00Z'],
  ['2031-05-04T10:00:00.000+0200', '2031-05-04T10:00:00+02:00'],
  ['2031-05-04 10:00', '2031-05-04'],
  ['Sun, 04 May 2031 10:00:00 GMT', '2031-05-04T10:00:00Z'],
  ['4 May 2031', '2031-05-04'],
  ['1970-01-01T00:00:00Z', undefined],
  ['2031-02-30', undefined],
  ['yesterday', undefined],
])('the date %j is %j', (given, date) => {
  expect(dateIn(given)).toBe(date)
})

describe('a conflict', () => {
  const codes = (html: string, url?: string) =>
    findConflicts(metadata(html, url)).map(({ code }) => code)

  test.each([
    [
      'two days of publication',
      linked(ARTICLE),
      'https://post.example/2031/04/20/ferry',
      'page/published-differs',
    ],
    [
      'two titles',
      `${linked(ARTICLE)}<title>Talks on fish quotas fail</title>`,
      undefined,
      'page/title-differs',
    ],
    [
      'modified first',
      linked({ ...ARTICLE, dateModified: '2030-01-01' }),
      undefined,
      'page/modified-before-published',
    ],
    [
      'another host',
      `${linked({ ...ARTICLE, url: 'https://a.example/1' })}<link rel=canonical href="https://b.example/">`,
      undefined,
      'page/url-differs',
    ],
  ])('of %s is a notice', (_, html, url, code) => {
    expect(codes(html, url)).toEqual([code])
  })

  test('is none where one moment falls on two days, or a title is cut short', () => {
    const html = `${linked(ARTICLE)}<meta property="og:title" content="Ferry sails again after two years, with goats">`
    expect(codes(html, 'https://post.example/2031/05/05/ferry')).toEqual([])
  })
})
