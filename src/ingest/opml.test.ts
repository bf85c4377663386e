import { expect, test } from 'vitest'
import { readOpml } from './opml.ts'

const read = (text: string) => readOpml(new TextEncoder().encode(text))

test('the feeds of an OPML file are read out of all its groups, each once', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>News</title></head><body>
<outline text="Wires"><outline text="Post" type="rss" xmlUrl="https://post.example/rss?a=1&amp;b=2"/>
<outline text="Deeper"><outline text="Echo" xmlUrl="https://echo.example/atom"/></outline></outline>
<outline text="Post again" type="rss" xmlUrl="https://post.example/rss?a=1&amp;b=2"/>
<outline text="A note"/></body></opml>`
  expect(read(opml)).toEqual(['https://post.example/rss?a=1&b=2', 'https://echo.example/atom'])
})

test.each(['', 'news', '<rss/>', '<opml>', '<opml version="2.0"><body>', '{"body": {}}'])(
  '%j is no OPML',
  (text) => {
    expect(read(text) ?? []).toEqual([])
  },
)
