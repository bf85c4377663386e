import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompiled } from '../../lexicon/knowledge.ts'
import { checkPageRules } from '../../lexicon/page-rule.ts'
import { type CleanPage, cleanPage } from './page.ts'

const { pageRules, outlets } = readCompiled()
const rules = checkPageRules(pageRules)
const clean = (html: string): CleanPage => {
  const page = cleanPage(html, { rules, outlets })
  if ('message' in page) throw new Error(page.message)
  return page
}
const labelled = (html: string): readonly (readonly [string, string | undefined])[] => {
  const { text, blocks } = clean(html)
  return blocks.map(({ start, end, label }) => [text.slice(start, end), label?.rule])
}

const WORDS = [
  'The ferry between the two islands sailed again on Sunday, for the first time since the ceasefire was signed.',
  'On board were, besides the mail, some forty islanders, a judge, two goats and the envoy of the mediators.',
  'Nobody searched them, the captain said, and nobody asked for papers, on the one shore or the other.',
  'The envoy, who had come to see just that, said that she was content, and bought a round of tea for all.',
]
const paragraphs = WORDS.map((words) => `<p>${words}</p>`)
const story = (...parts: readonly string[]) =>
  `<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1>
  ${parts.join('\n')}</article></body></html>`

test('the paragraphs of an article have no label, and its title has one', () => {
  expect(labelled(story(...paragraphs))).toEqual([
    ['Ferry sails again', 'title/repeated'],
    ...WORDS.map((words) => [words, undefined]),
  ])
})

describe('beside the paragraphs of an article', () => {
  test.each([
    [
      '<figure><img src="a"><figcaption>The ferry at dusk</figcaption></figure>',
      'The ferry at dusk',
      'caption/figcaption',
    ],
    ['<h2>On board</h2>', 'On board', 'heading/element'],
    [
      '<p><a href="/x">Islands agree on fish quotas</a></p>',
      'Islands agree on fish quotas',
      'promotion/link-alone',
    ],
    ['<p><time>4 May 2031</time></p>', '4 May 2031', 'dateline/stamp'],
    ['<div class="entry-byline author">Ana Petrova</div>', 'Ana Petrova', 'byline/named'],
    [
      '<p class="standfirst">Goats were on board too</p>',
      'Goats were on board too',
      'title/standfirst',
    ],
  ])('%s has a label', (markup, words, rule) => {
    const [first = '', second = '', ...others] = paragraphs
    const found = labelled(story(first, markup, second, ...others))
    // Readability may leave such a thing out by itself; what is there is labelled.
    for (const [text, label] of found) if (text === words) expect(label).toBe(rule)
    expect(found.filter(([, label]) => label === undefined)).toHaveLength(WORDS.length)
  })

  test('a list of links is promotion, with the line above it', () => {
    const links =
      '<p>More on this:</p><ul><li><a href="/a">Fish</a></li><li><a href="/b">Fog</a></li></ul>'
    const rest = labelled(story(...paragraphs, links)).slice(WORDS.length + 1)
    for (const [, rule] of rest) expect(rule).toMatch(/^promotion\//)
  })

  test('a heading between two paragraphs stays, though its class is that of a menu', () => {
    const [first = '', second = '', ...others] = paragraphs
    const html = story(first, second, '<h3 class="hidden widget">The goats</h3>', ...others)
    expect(labelled(html)).toContainEqual(['The goats', 'heading/element'])
  })
})

test('an element that holds most of the article is the article, whatever it is called', () => {
  const html = story(`<div class="related-content promo">${paragraphs.join('')}</div>`)
  expect(labelled(html).filter(([, rule]) => rule === undefined)).toHaveLength(WORDS.length)
})

test('a row of a table is one line, its cells apart', () => {
  const table =
    '<table><tr><th>Island</th><th>Goats</th></tr><tr><td>North</td><td>2</td></tr></table>'
  expect(clean(`<body>${table}</body>`).text).toBe('Island Goats\n\nNorth 2')
})

test('words that cannot be seen leave no trace', () => {
  expect(clean('<p>Cease\u00adfire \u200bholds\u202e, &nbsp; so  far</p>').text).toBe(
    'Ceasefire holds, so far',
  )
})

test('a text that stands in linked data alone is taken from there, line by line', () => {
  const body = JSON.stringify({
    '@type': 'NewsArticle',
    articleBody: [...WORDS, ...WORDS].join('\n'),
  })
  const html = `<script type="application/ld+json">${body}</script><p>Loading…</p>`
  const { text, method, blocks } = clean(html)
  expect(method).toBe('json-ld')
  expect(text).toBe([...WORDS, ...WORDS].join('\n\n'))
  expect(html.slice(blocks[0]?.source.start, blocks[0]?.source.end)).toContain(WORDS[0])
})

test('a page without an article gives all its paragraphs, and a notice says so', () => {
  const { text, method, notices } = clean('<ul><li>Sun</li></ul>')
  expect(text).toBe('Sun')
  if (method === 'paragraphs') expect(notices.map(({ code }) => code)).toEqual(['page/no-article'])
})

test('any page gives a text, and its lines stand in the HTML in order', () => {
  const piece = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '<br><br>',
      '<a href=x>',
      '</a>',
      '<h1>',
      '<ul>',
      '<li>',
    ],
    ...[
      '<script type=application/ld+json>',
      '</script>',
      '{"@type":"NewsArticle"',
      '<!--',
      '-->',
      '<svg>',
      '<body>',
      '</html>',
    ],
    ...[
      ...WORDS,
      '&#0;',
      '&lt;',
      '\0',
      '<template>',
      '<select>',
      '<figure>',
      '<nav class=menu>',
      '<center>',
    ],
  )
  const html = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 50,
  })
  fc.assert(
    fc.property(html, (parts) => {
      const whole = parts.join('').toWellFormed()
      const { text, blocks } = clean(whole)
      let before = 0
      for (const { start, end, source } of blocks) {
        expect(text.slice(start, end)).toMatch(/\S/)
        expect(source.start).toBeGreaterThanOrEqual(before)
        expect(source.end).toBeLessThanOrEqual(whole.length)
        before = source.start
      }
    }),
    { numRuns: process.env['READOUT_SLOW'] === '1' ? 3000 : 300 },
  )
})
