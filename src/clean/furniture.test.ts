import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkFurnitureRules } from '../lexicon/furniture-rule.ts'
import { labelBlocks } from './furniture.ts'

const source = readFileSync(new URL('../../data/furniture.yaml', import.meta.url), 'utf8')
const rules = checkFurnitureRules(parse(source))
const label = (text: string) =>
  labelBlocks(text, rules).map(({ kind, start, end }) => [kind, text.slice(start, end)])
const kinds = (...lines: readonly string[]) =>
  labelBlocks(lines.join('\n'), rules).map(({ kind }) => kind)

const FIRST = 'Mediators met in Geneva on Monday and agreed to exchange lists of prisoners.'
const SECOND = 'Both ministers said the next round would deal with the ports of the northern coast.'

describe('a page', () => {
  test('is labelled line by line, and nothing is left out', () => {
    const text = [
      'Skip to content',
      'Home > World > Europe',
      'Envoys Agree on Prisoner Lists After Night of Talks',
      'By Ana Petrova',
      '5 March 2031 10:21 GMT',
      FIRST,
      'What was agreed',
      SECOND,
      'Delegates leave the palace on Monday. (Photo by Ivo Brandt/Agency via Getty Images)',
      'Your next read',
      'Harbour reopens after a year',
      SECOND,
      'Ana Petrova',
      'Ana Petrova is a correspondent based in Geneva.',
      '© 2031 Example Post. All rights reserved.',
      'LEAVE A REPLY',
      'Please enter your comment!',
    ].join('\n\n')
    expect(label(text).map(([kind]) => kind)).toEqual([
      'navigation',
      'navigation',
      'title',
      'byline',
      'dateline',
      'body',
      'heading',
      'body',
      'caption',
      'promotion',
      'promotion',
      'body',
      'byline',
      'author-bio',
      'copyright',
      'comment-form',
      'comment-form',
    ])
  })

  test('names a rule for every block', () => {
    for (const { rule } of labelBlocks(`Title of the day's news\n${FIRST}`, rules)) {
      expect(rule).toMatch(/^[a-z-]+\/[a-z-]+$/u)
    }
  })
})

describe('titles and headings', () => {
  test.each([
    ['a short line between paragraphs', [FIRST, 'Ports in dispute', SECOND], 'heading'],
    ['a question that asks what', [FIRST, 'What happens next?', SECOND], 'heading'],
    ['a line with initials at its end', [FIRST, 'Second thoughts in the U.S.', SECOND], 'heading'],
    ['a short sentence', [FIRST, 'Nobody signed.', SECOND], 'body'],
    ['a question of the article', [FIRST, 'Could they still agree?', SECOND], 'body'],
    ['a line that opens a list', [FIRST, 'The three points:', SECOND], 'body'],
    ['a line that goes on in the next', [FIRST, 'The ministers met in', SECOND], 'body'],
    ['a line in small letters', [FIRST, 'ports in dispute', SECOND], 'body'],
    ['a quoted sentence', [FIRST, '"We are ready."', SECOND], 'body'],
  ])('%s', (_, lines, kind) => {
    expect(kinds(...lines)).toEqual(['body', kind, 'body'])
  })

  test('the last line is no heading, for nothing stands below it', () => {
    expect(kinds(FIRST, SECOND, 'The ministers did not')).toEqual(['body', 'body', 'body'])
  })

  test('three short lines in a row are a list of the article', () => {
    expect(kinds(FIRST, 'Ceasefire at sea', 'Open ports for all', 'No new mines', SECOND)).toEqual(
      Array(5).fill('body'),
    )
  })

  test('advertising between a heading and its paragraph does not hide the heading', () => {
    expect(kinds(FIRST, 'Sponsored', 'Ports in dispute', 'Advertisement', SECOND)).toEqual([
      'body',
      'advertisement',
      'heading',
      'advertisement',
      'body',
    ])
  })

  test('a long opening without a full stop is body', () => {
    const standfirst = `${'Attacks along the coast go on while envoys pack their bags and '.repeat(3)}hope`
    expect(kinds(standfirst, FIRST)).toEqual(['body', 'body'])
  })

  test('a section name stands above the title and a second headline below it', () => {
    const text = ['World', 'Envoys agree on prisoner lists', 'Ports are left for later', FIRST]
    expect(kinds(...text)).toEqual(['navigation', 'title', 'heading', 'body'])
  })
})

describe('texts that look like furniture and are not', () => {
  test.each(['Envoys agree on prisoner lists', 'Nobody signed', FIRST])(
    'a single line stays body: %s',
    (line) => {
      expect(kinds(line)).toEqual(['body'])
    },
  )

  test('a text without full stops stays body', () => {
    expect(kinds('The envoys met', 'Nothing was signed', 'They went home')).toEqual(
      Array(3).fill('body'),
    )
  })

  test('a body paragraph with an agency in its opening stays body', () => {
    expect(kinds(`GENEVA (AP) — ${FIRST}`, SECOND)).toEqual(['body', 'body'])
  })

  test('a last paragraph about a journalist in the news stays body', () => {
    const last = 'Ivo Brandt is a reporter who was arrested in the port on Sunday, his paper said.'
    expect(kinds(FIRST, SECOND, last)).toEqual(['body', 'body', 'body'])
  })

  test('lines broken at a width are one paragraph, and no headings', () => {
    const text = [
      'Mediators met on Monday in the',
      'old palace by the lake and agreed to',
      'exchange lists of prisoners, while',
      'both ministers stayed away from the',
      'table until noon.',
      '',
      'The next round will deal with the ports.',
    ].join('\n')
    expect(labelBlocks(text, rules).map(({ kind, rule }) => [kind, rule])).toEqual([
      ['body', 'body/wrapped-lines'],
      ['body', 'body/paragraph'],
    ])
  })
})

describe('dates', () => {
  test.each([
    ['Wednesday, 5 March 2031 10:21 PM EST', 'dateline'],
    ['Published: 05/03/2031', 'dateline'],
    ['2031-03-05 WATCH TV LIVE', 'dateline'],
    ['GENEVA, March 5', 'dateline'],
    ['Ana Petrova, 5 March 2031', 'byline'],
  ])('%s above the first paragraph is a %s', (line, kind) => {
    expect(kinds(line, FIRST, SECOND)[0]).toBe(kind)
  })

  test('bare dates between paragraphs head the parts of a chronicle', () => {
    expect(kinds('4 March 2031', FIRST, '5 March 2031', SECOND, '6 March 2031', SECOND)).toEqual([
      'heading',
      'body',
      'heading',
      'body',
      'heading',
      'body',
    ])
  })
})

describe('what belongs together', () => {
  test('two captions run together are one', () => {
    const line =
      'OSLO, NORWAY - MARCH 3: The minister speaks. (Photo by Ana Petrova/Agency via Getty Images)The minister in Oslo (Photo: Ana Petrova/Getty Images)'
    expect(label([FIRST, line, SECOND].join('\n'))[1]).toEqual(['caption', line])
  })

  test('the signature of a pulled quotation is cut from the paragraph it has run into', () => {
    const line = `—Ana Petrova, chief mediator${FIRST}`
    expect(label(`${SECOND}\n${line}`).slice(1)).toEqual([
      ['caption', '—Ana Petrova, chief mediator'],
      ['body', FIRST],
    ])
  })

  test('a long line above a bare credit is its caption', () => {
    const scene = 'Residents of the old town queue for water on the square'
    expect(kinds(FIRST, scene, 'Getty Images', SECOND)).toEqual([
      'body',
      'caption',
      'caption',
      'body',
    ])
  })

  test('a long line below the credit of a picture is its caption, a short one a heading', () => {
    const scene = 'Soldiers of the coast guard at the front line in the north'
    const text = [FIRST, 'Reuters', scene, SECOND, 'Getty Images', 'Ports in dispute', SECOND]
    const expected = ['body', 'credit', 'caption', 'body', 'caption', 'heading', 'body']
    expect(kinds(...text)).toEqual(expected)
  })

  test('a stretch that readers may skip belongs together up to its end', () => {
    const text = [
      FIRST,
      'skip past newsletter promotion',
      SECOND,
      'after newsletter promotion',
      SECOND,
    ]
    expect(kinds(...text)).toEqual(['body', 'promotion', 'promotion', 'promotion', 'body'])
  })

  test('a stretch without an end is one line', () => {
    expect(kinds(FIRST, 'skip past newsletter promotion', SECOND)).toEqual([
      'body',
      'promotion',
      'body',
    ])
  })

  test('the links below "Most read" belong to it', () => {
    expect(kinds(FIRST, 'Most read', 'Harbour reopens', 'Ferry sinks off the cape')).toEqual([
      'body',
      'promotion',
      'promotion',
      'promotion',
    ])
  })
})

describe('laws', () => {
  test('blocks stand in order, apart, and cover every visible character of any text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(FIRST, 'Sponsored', 'Tags: a', '', '5 March 2031', '—Ana PetrovaBoth sides'),
    )
    const text = fc.array(line).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, (words) => {
        let from = 0
        for (const { start, end } of labelBlocks(words, rules)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(words.slice(from, start)).toMatch(/^[\s\u0085\u200b-\u200d\u2060\ufeff]*$/u)
          from = end
        }
        expect(words.slice(from)).toMatch(/^[\s\u0085\u200b-\u200d\u2060\ufeff]*$/u)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test.each(['a', '\n', 'A\n', ' ', '(Photo by ', '[a', 'Home > ', '12:', '—Aa', 'a.a@', '(L) '])(
    'a megabyte of %j is labelled in a few seconds',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length)
      const begun = performance.now()
      labelBlocks(text, rules)
      expect(performance.now() - begun).toBeLessThan(15_000)
    },
  )
})
