import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkFurnitureRules } from '../lexicon/furniture-rule.ts'
import { makeDocument } from '../model/document.ts'
import { labelBlocks } from './furniture.ts'
import { findMasthead } from './masthead.ts'

const source = readFileSync(new URL('../../data/furniture.yaml', import.meta.url), 'utf8')
const rules = checkFurnitureRules(parse(source))
const read = (...lines: readonly string[]) => {
  const text = lines.join('\n')
  return findMasthead(makeDocument({ name: 'a.txt', text }), labelBlocks(text, rules), rules)
}

const BODY = 'Mediators met in Geneva on Monday and agreed to exchange lists of prisoners.'

test('title, author and outlet are read with the words that say so', () => {
  const lines = [
    'Envoys agree on prisoner lists',
    'By Ana Petrova',
    BODY,
    '© 2031 Example Post. All rights reserved.',
  ]
  const { title, byline, outlet, origins } = read(...lines)
  expect(title?.value).toBe('Envoys agree on prisoner lists')
  expect(byline?.value).toBe('Ana Petrova')
  expect(outlet).toMatchObject({
    value: 'Example Post',
    rule: 'outlet/copyright-line',
    basis: 'read',
  })
  expect(origins).toEqual([])
  for (const part of [title, byline, outlet]) {
    const [evidence] = part?.evidence ?? []
    expect(lines.join('\n').slice(evidence?.start, evidence?.end)).toBe(evidence?.exact)
  }
})

describe('an origin', () => {
  test.each([
    ['a credit line', ['Credited from: THE EXAMPLE POST', BODY], 'THE EXAMPLE POST'],
    [
      'a note of first publication',
      [BODY, 'This article first appeared in Example Radio.'],
      'Example Radio',
    ],
    [
      'an agency that contributed',
      [BODY, 'The Associated Press contributed to this report.'],
      'Associated Press',
    ],
    ['an agency in the opening', [`GENEVA, Switzerland (AP) — ${BODY}`], 'AP'],
    ['an agency after place and day', [`GENEVA, March 5 (Reuters) - ${BODY}`], 'Reuters'],
    ['an agency between strokes', [`GENEVA, March 5. /TASS/. ${BODY}`], 'TASS'],
    [
      'an agency that holds the copyright',
      [BODY, 'Copyright 2031 The Associated Press. All rights reserved.'],
      'Associated Press',
    ],
  ])('is read from %s', (_, lines, value) => {
    const { origins, outlet } = read(...lines)
    expect(origins.map((origin) => origin.value.replace(/^The /u, ''))).toEqual([value])
    expect(outlet).toBeUndefined()
  })

  test('named twice is one', () => {
    expect(read('Source: Reuters', BODY, 'Reuters').origins.length).toBe(1)
  })

  test.each([
    [
      'an abbreviation after a body',
      'The tariff board (TB) — which met twice — said nothing at all.',
    ],
    ['an abbreviation beside a name', 'The board (TB) - a state body - said nothing at all.'],
    ['an agency in a sentence', 'The minister told Reuters (again) that nothing had been signed.'],
  ])('is not read from %s', (_, line) => {
    expect(read(line, BODY).origins).toEqual([])
  })
})

test('the credit of a picture between paragraphs is no origin', () => {
  expect(read(BODY, 'Reuters', BODY).origins).toEqual([])
})

test.each(['© 2031', 'All rights reserved.'])('no outlet is read from %s alone', (line) => {
  expect(read(BODY, line).outlet).toBeUndefined()
})

test('a text that states nothing has no masthead', () => {
  expect(read(BODY)).toEqual({ origins: [] })
})
