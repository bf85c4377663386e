import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knowledge } from '../../../test/annotate-plain.ts'
import { findPlain, PUBLISHED, readPlain } from '../../../test/dates-plain.ts'
import type { Annotated } from '../../model/annotation.ts'
import { makeDocument } from '../../model/document.ts'
import { findDates } from './find.ts'
import { dateNotices } from './notices.ts'

describe('without a publication date nothing is reckoned', () => {
  test.each([
    ['They will meet on Friday.', 'Friday = DATE XXXX-WXX-5'],
    ['Shells fell on Friday night.', 'Friday night = TIME XXXX-WXX-5TNI'],
    ['They met on December 5.', 'December 5 = DATE XXXX-12-05'],
    ['They met in March.', 'March = DATE XXXX-03'],
    ['They met this weekend.', 'this weekend = DATE XXXX-WXX-WE'],
    ['They met earlier this week.', 'earlier this week = DATE XXXX-WXX'],
    ['They met last year.', 'last year = DATE XXXX'],
    ['They met yesterday.', 'yesterday = DATE XXXX-XX-XX'],
    ['Drones struck overnight.', 'overnight = TIME XXXX-XX-XXTNI'],
    ['They met three days ago.', 'three days ago = DATE XXXX-XX-XX'],
    ['They met over Christmas.', 'Christmas = DATE XXXX-12-25'],
    ['The past ten days were calm.', 'The past ten days = DATE P10D'],
  ])('%s', (text, expected) => {
    expect(readPlain(text)).toEqual([expected])
    expect(findPlain(text)[0]?.when).toBeUndefined()
  })

  test('each open date is told once, a vague one never', () => {
    const text =
      'They met on Friday, recently, on 3 March 2024, for five hours. They will talk tomorrow.'
    const notices = dateNotices(findPlain(text), text, undefined)
    expect(notices.map(({ code, evidence }) => [code, evidence?.exact])).toEqual([
      ['dates/unresolved', 'Friday'],
      ['dates/unresolved', 'tomorrow'],
    ])
  })

  test('a document has twenty such notices at most', () => {
    const text = 'They met on Friday.\n'.repeat(50)
    expect(dateNotices(findPlain(text), text, undefined)).toHaveLength(20)
  })

  test('with a publication date there is no notice', () => {
    const text = 'They met on Friday.'
    const published = {
      value: PUBLISHED,
      day: PUBLISHED,
      basis: 'given',
      rule: 'test',
      evidence: [],
    } as const
    expect(dateNotices(findPlain(text), text, published)).toEqual([])
  })
})

describe('what a date carries', () => {
  test('a full date is given, a reckoned one is inferred and names its anchor', () => {
    const [given] = findPlain('It was signed on 17 December 2025.', PUBLISHED)
    expect(given?.when).toEqual({
      start: '2025-12-17',
      end: '2025-12-17',
      edtf: '2025-12-17',
      basis: 'given',
      parts: { year: 'given', month: 'given', day: 'given' },
    })
    const [reckoned] = findPlain('They met on December 5.', PUBLISHED)
    expect(reckoned?.when).toEqual({
      start: '2025-12-05',
      end: '2025-12-05',
      edtf: '2025-12-05',
      basis: 'inferred',
      parts: { year: 'inferred', month: 'given', day: 'given' },
      anchor: { kind: 'published', day: '2025-12-17' },
    })
  })

  test.each([
    ['They met on Friday.', '2025-12-12'],
    ['They met this week.', '2025-12-15/2025-12-17'],
    ['It began in February 2022.', '2022-02'],
    ['It began in 2022.', '2022'],
    ['It began in the 1990s.', '1990-01-01/1999-12-31'],
    ['It began in late 2022.', '2022-09-01/2022-12-31'],
    ['They met over the weekend.', '2025-12-13/2025-12-14'],
  ])('%s is EDTF %s', (text, edtf) => {
    const found = findPlain(text, PUBLISHED)[0]?.when?.edtf ?? ''
    expect(found).toBe(edtf)
    expect(() => parse(found)).not.toThrow()
  })
})

describe('any text is read to its end', () => {
  const stage = findDates(knowledge)
  const plain = (text: string): Annotated<'tokens' | 'sentences' | 'entities'> => ({
    document: makeDocument({ name: 'test', text }),
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'test' }],
    tokens: [],
    entities: [],
    sentences: [{ start: 0, end: text.length, first: 0, last: 0, block: 0 }],
    published: { value: PUBLISHED, day: PUBLISHED, basis: 'given', rule: 'test', evidence: [] },
  })

  test('a document without tokens has dates, in the past by default', () => {
    expect(stage.run(plain('Talks on Friday'))[0]?.when?.start).toBe('2025-12-12')
  })

  test('spans stand in order, apart, and within the text', () => {
    const words = fc.constantFrom(
      ...'on the last Friday night 5 December 2025 - to from between and March in 1914 18 , . early week of next two days ago 10 pm “ ” $ ’s'.split(
        ' ',
      ),
    )
    const pieces = fc.array(fc.oneof(words, fc.string()), { maxLength: 30 })
    const law = fc.property(pieces, (some) => {
      const text = some.join(' ')
      let last = 0
      for (const { start, end } of stage.run(plain(text))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    })
    fc.assert(law, { numRuns: 300, seed: 1 })
  })

  test.each([
    '1',
    ' ',
    'a',
    '-',
    '2025 ',
    'March ',
    'Friday ',
    'the ',
    'from 3 to ',
    '5 days ',
    '(',
    '1,',
  ])('a text of nothing but “%s” takes a few seconds at most', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length))
    const before = performance.now()
    stage.run(plain(text))
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
