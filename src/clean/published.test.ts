import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkFurnitureRules } from '../lexicon/furniture-rule.ts'
import { makeDocument } from '../model/document.ts'
import { labelBlocks } from './furniture.ts'
import { findPublished } from './published.ts'

const source = readFileSync(new URL('../../data/furniture.yaml', import.meta.url), 'utf8')
const rules = checkFurnitureRules(parse(source))
const read = (text: string, givenDate?: string) => {
  const document = makeDocument({ name: 'a.txt', text, ...(givenDate && { givenDate }) })
  return findPublished(document, labelBlocks(text, rules))
}

const TITLE = 'Envoys agree on prisoner lists'
const BODY = 'Mediators met in Geneva and agreed to exchange lists of prisoners, officials said.'
const page = (...dates: readonly string[]) => [TITLE, ...dates, BODY, BODY].join('\n')

describe('a stated date', () => {
  test.each([
    ['Wednesday, 5 March 2031 10:21 PM EST', '2031-03-05T22:21:00-05:00', '2031-03-06T03:21:00Z'],
    ['July 5, 2031, 10:21 a.m. ET', '2031-07-05T10:21:00-04:00', '2031-07-05T14:21:00Z'],
    ['January 5, 2031, 10:21 a.m. ET', '2031-01-05T10:21:00-05:00', '2031-01-05T15:21:00Z'],
    ['5 March 2031 at 22:21 GMT', '2031-03-05T22:21:00Z', '2031-03-05T22:21:00Z'],
    ['5 March 2031 22:21 IST', '2031-03-05', undefined],
    ['Monday, March 5, 2031', '2031-03-05', undefined],
    ['Updated 5 March 2031', '2031-03-05', undefined],
  ])('%s is kept with its zone', (line, value, instant) => {
    const { published, notices } = read(page(line))
    expect(published).toMatchObject({
      value,
      day: '2031-03-05'.replace('03-05', value.slice(5, 10)),
    })
    expect(published?.basis).toBe('stated')
    expect(published?.instant).toBe(instant)
    expect(notices).toEqual([])
    for (const { start, end, exact } of published?.evidence ?? []) {
      expect(page(line).slice(start, end)).toBe(exact)
    }
  })

  test.each([
    ['publication before update', ['Updated 7 March 2031', 'Published 5 March 2031'], '2031-03-05'],
    ['both on one line', ['Published 5 March 2031, updated 7 March 2031'], '2031-03-05'],
    ['the one with a time of day', ['2031-03-05', '4 March 2031 10:21 GMT'], '2031-03-04'],
    ['the first of two alike', ['5 March 2031', '6 March 2031'], '2031-03-05'],
  ])('of two stamps the likelier counts: %s', (_, lines, day) => {
    expect(read(page(...lines)).published?.day).toBe(day)
  })

  test.each([
    ['a date without a year', page('Wednesday, March 5')],
    ['a date that reads in two ways', page('Published: 05/03/2031')],
    ['a date in the article', `${BODY}\nThe accord was signed on 5 March 2031 in Oslo.`],
    ['a weekday', `${BODY}\nThe accord was signed on Wednesday.`],
    [
      'a link far below the article',
      `${page()}\nSupport us\nRead also: Harbour reopens\n4 March 2031 3:40 pm`,
    ],
    ['no words', ''],
  ])('there is none in %s', (_, text) => {
    const { published, notices } = read(text)
    expect(published).toBeUndefined()
    expect(notices.map(({ code }) => code)).toEqual(['dates/no-publication-date'])
  })
})

describe('a given date', () => {
  test.each([
    ['2031-03-05', '2031-03-05', undefined],
    ['2031-03-05T22:21:00-05:00', '2031-03-05T22:21:00-05:00', '2031-03-06T03:21:00Z'],
    ['2031-03-05 22:21Z', '2031-03-05T22:21:00Z', '2031-03-05T22:21:00Z'],
    ['2031-03-05T22:21', '2031-03-05', undefined],
  ])('%s wins over the text', (given, value, instant) => {
    const { published, notices } = read(page('5 March 2031'), given)
    expect(published).toMatchObject({ value, day: '2031-03-05', basis: 'given', evidence: [] })
    expect(published?.instant).toBe(instant)
    expect(notices).toEqual([])
  })

  test('that differs from the stated one is used, with a notice that shows the stated one', () => {
    const { published, notices } = read(page('6 March 2031'), '2031-03-05')
    expect(published?.day).toBe('2031-03-05')
    expect(notices.map(({ code, evidence }) => [code, evidence?.exact])).toEqual([
      ['clean/given-date-differs', '6 March 2031'],
    ])
  })

  test('does not differ from a later update', () => {
    expect(read(page('Updated 6 March 2031'), '2031-03-05').notices).toEqual([])
  })

  test.each(['', 'yesterday', '2031-02-30', '2031-00-10'])(
    '%j is no date and is passed over',
    (given) => {
      expect(read(page('6 March 2031'), given).published?.basis).toBe('stated')
    },
  )

  test.each(['2031-03-05T99:99:99Z', '2031-03-05T10:00:00+99:00'])(
    'with an impossible time gives its day: %s',
    (given) => {
      expect(read(BODY, given).published).toMatchObject({ value: '2031-03-05', basis: 'given' })
    },
  )
})

describe('an inferred date', () => {
  const caption = (day: string) =>
    `The envoy speaks in Geneva on ${day}. (Photo: Ana Petrova/Getty Images)`
  const article = (last: string, ...days: readonly string[]) =>
    [BODY, ...days.map(caption), last].join('\n')

  // 8 March 2031 is a Saturday.
  test.each([
    ['on the weekday of the newest picture', 'A depot was hit on Saturday morning.', '2031-03-08'],
    ['on the day after it', 'A depot was hit late on Sunday.', '2031-03-09'],
    ['two days after it', 'A depot was hit on Monday.', '2031-03-10'],
    ['day after day', 'They met on Saturday. On Sunday they signed.', '2031-03-09'],
    ['and on the Monday before', 'They met on Monday. A depot was hit on Saturday.', '2031-03-08'],
  ])('follows from captions and what happened %s', (_, last, day) => {
    const text = article(last, '7 March 2031', 'March 8, 2031')
    const { published } = read(text)
    expect(published).toMatchObject({ value: day, day, basis: 'inferred' })
    expect(published?.rule).toBe('published/newest-caption-day')
    expect(published?.evidence.length).toBe(3)
    for (const { start, end, exact } of published?.evidence ?? []) {
      expect(text.slice(start, end)).toBe(exact)
    }
  })

  test.each([
    ['no weekday is told', article('A depot was hit.', '8 March 2031')],
    ['the weekday is ahead', article('Talks will resume on Saturday.', '8 March 2031')],
    ['the weekday is a deadline', article('They had until Saturday.', '8 March 2031')],
    ['the weekday lies elsewhere', article('A depot was hit on Thursday.', '8 March 2031')],
    ['the caption has no year', article('A depot was hit on Saturday.', '8 March')],
    [
      'the picture is from the files',
      [BODY, `FILE PHOTO: ${caption('8 March 2031')}`, 'A depot was hit on Saturday.'].join('\n'),
    ],
    [
      'the article tells of a later year',
      article('A depot was hit on Saturday, as it was in May 2033.', '8 March 2031'),
    ],
    ['the date stands in the article', `${BODY}\nThey met on Saturday, 8 March 2031, he said.`],
  ])('is not made up where %s', (_, text) => {
    expect(read(text).published).toBeUndefined()
  })
})
