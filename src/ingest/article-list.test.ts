import { expect, test } from 'vitest'
import { readArticleList } from './article-list.ts'

const read = (text: string) => readArticleList(new TextEncoder().encode(text))

test('a list of Media Cloud gives addresses, titles and days of publication', () => {
  const csv = `id,indexed_date,language,media_name,media_url,publish_date,title,url
1,2026-03-10 09:00:00.1,en,post.example,https://post.example,2026-03-10,"Envoys meet, talk",https://post.example/a#top
2,2026-03-10 09:00:00.1,en,post.example,https://post.example,,No date,https://post.example/b
3,2026-03-10 09:00:00.1,en,post.example,https://post.example,2026-03-10,No page,mailto:us@post.example
`
  expect(read(csv)).toEqual([
    {
      url: 'https://post.example/a',
      title: 'Envoys meet, talk',
      published: '2026-03-10',
      mark: '2026-03-10',
    },
    { url: 'https://post.example/b', title: 'No date', mark: '2026-03-10 09:00:00.1' },
  ])
  const json = [
    {
      stories_id: 1,
      url: 'https://post.example/a',
      title: 'A',
      publish_date: '2026-03-10 08:00:00',
    },
    { stories_id: 2, url: 'https://post.example/b', title: null, publish_date: null },
  ]
  expect(read(JSON.stringify(json))).toEqual([
    {
      url: 'https://post.example/a',
      title: 'A',
      published: '2026-03-10',
      mark: '2026-03-10 08:00:00',
    },
    { url: 'https://post.example/b' },
  ])
})

test('a list of GDELT gives addresses and titles; when it saw an article is no date of publication', () => {
  const csv =
    '\u{FEFF}URL,MobileURL,Date,Title\nhttps://post.example/a,,2026-03-10 08:15:00,"Envoys meet"\n'
  const entry = { url: 'https://post.example/a', title: 'Envoys meet' }
  expect(read(csv)).toEqual([{ ...entry, mark: '2026-03-10 08:15:00' }])
  const json = {
    articles: [
      {
        url: 'https://post.example/a',
        url_mobile: '',
        title: 'Envoys meet',
        seendate: '20260310T081500Z',
        socialimage: '',
        domain: 'post.example',
        language: 'English',
        sourcecountry: 'Kenya',
      },
    ],
  }
  expect(read(JSON.stringify(json))).toEqual([{ ...entry, mark: '20260310T081500Z' }])
})

test.each(['', 'hello', 'a,b\n1,2\n', '"', '[]', '{}', '[1, null, "x"]', '{"articles": 7}', '{"'])(
  '%j is no list of articles',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)
