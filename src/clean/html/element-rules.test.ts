import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkPageRules } from '../../lexicon/page-rule.ts'
import { compilePageRules, ruleFor } from './element-rules.ts'
import { parsePage } from './tree.ts'

const source = readFileSync(new URL('../../../data/page-rules.yaml', import.meta.url), 'utf8')
const rules = checkPageRules(parse(source))

const fits = (markup: string, length?: number, own = rules): string | undefined => {
  const [element] = parsePage(markup).elements
  if (element === undefined) throw new Error(`${markup} is no element`)
  return ruleFor(element, compilePageRules(own), length)?.id
}

describe.each(rules)('$id', (rule) => {
  test.each(rule.yes)('fits %s', (markup) => {
    expect(fits(markup, undefined, [rule])).toBe(rule.id)
  })

  test.each(rule.no)('leaves alone $text', ({ text }) => {
    expect(fits(text, undefined, [rule])).toBeUndefined()
  })
})

test.each([
  '<article class="article-body content post">',
  '<div class="story-body__introduction">',
  '<div itemprop="articleBody">',
  '<p class="paragraph lead">',
  '<blockquote class="quote">',
  '<main id="main-content" role="main">',
  '<div class="addressed metadata shareholders railroad">',
  '<div class="adapter load thread">',
])('no rule fits what holds the article: %s', (markup) => {
  expect(fits(markup)).toBeUndefined()
})

test.each(['relatedLinks', 'related_links', 'block__related', 'c-Related', 'sidebar:related'])(
  'a name is found however it is written: %s',
  (name) => {
    expect(fits(`<div class="${name}">`)).toBe('promotion/related')
  },
)

test('an element that holds more than its rule allows is left alone', () => {
  expect(fits('<div class="author">', 100)).toBe('byline/named')
  expect(fits('<div class="author">', 5000)).toBeUndefined()
})

test('rules are made ready once', () => {
  expect(compilePageRules(rules)).toBe(compilePageRules(rules))
})
