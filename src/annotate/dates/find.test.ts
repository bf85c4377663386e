import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { core, knowledge } from '../../../test/annotate-plain.ts'
import type { Annotated, Block } from '../../model/annotation.ts'
import { makeDocument } from '../../model/document.ts'
import type { DateMention } from '../../model/when.ts'
import { findSentences } from '../sentences.ts'
import { pipeline } from '../stage.ts'
import { findTokens, findWords } from '../tokens.ts'
import { findDates } from './find.ts'
import { dateNotices } from './notices.ts'

const annotate = pipeline()
  .use(findWords(knowledge))
  .use(findSentences(knowledge))
  .use(findTokens(knowledge, core))
  .use(findDates)

function find(text: string, day?: string): readonly DateMention[] {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'body',
    rule: 'test',
  }))
  const published =
    day === undefined
      ? {}
      : { published: { value: day, day, basis: 'given', rule: 'test', evidence: [] } as const }
  const document = makeDocument({ name: 'test', text })
  return annotate.run({ document, text, blocks, ...published }).dates
}

function show(text: string, { start, end, type, value, when }: DateMention): string {
  const days = when?.start === undefined ? '' : ` ${when.start}/${when.end}`
  return `${text.slice(start, end)} = ${type} ${value}${days}`
}

function read(text: string, day?: string): readonly string[] {
  return find(text, day).map((date) => show(text, date))
}

// A Wednesday.
const PUBLISHED = '2025-12-17'

describe('dates that the words place', () => {
  test.each([
    [
      'It was signed on 17 December 2025.',
      '17 December 2025 = DATE 2025-12-17 2025-12-17/2025-12-17',
    ],
    [
      'It was signed on December 19, 2025.',
      'December 19, 2025 = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    [
      'It was signed on the 3rd of May 1999.',
      'the 3rd of May 1999 = DATE 1999-05-03 1999-05-03/1999-05-03',
    ],
    ['Stand: 2025-12-17.', '2025-12-17 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['Stand: 17.12.2025.', '17.12.2025 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['Stand: 12/17/2025.', '12/17/2025 = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['The border closed in February 2022.', 'February 2022 = DATE 2022-02 2022-02-01/2022-02-28'],
    ['Fighting has gone on since 2014.', '2014 = DATE 2014 2014-01-01/2014-12-31'],
    ['The 2022 invasion changed that.', '2022 = DATE 2022 2022-01-01/2022-12-31'],
    ['Many fled in the 1990s.', 'the 1990s = DATE 199 1990-01-01/1999-12-31'],
    ['They met in the early 1990s.', 'the early 1990s = DATE 199 1990-01-01/1993-12-31'],
    ['It began in early 2023.', 'early 2023 = DATE 2023 2023-01-01/2023-04-30'],
    ['It began in late March 2022.', 'late March 2022 = DATE 2022-03 2022-03-21/2022-03-31'],
    ['They left at the end of 2021.', 'the end of 2021 = DATE 2021 2021-12-01/2021-12-31'],
    ['It fell in the summer of 2014.', 'the summer of 2014 = DATE 2014-SU 2014-06-01/2014-08-31'],
    [
      'Output rose in the third quarter of 2024.',
      'the third quarter of 2024 = DATE 2024-Q3 2024-07-01/2024-09-30',
    ],
    [
      'Saturday, December 20, 2025, is the day.',
      'Saturday, December 20, 2025 = DATE 2025-12-20 2025-12-20/2025-12-20',
    ],
    [
      'It ended at noon on 11 November 1918.',
      'noon on 11 November 1918 = TIME 1918-11-11T12:00 1918-11-11/1918-11-11',
    ],
    [
      'Posted December 19, 2025 2:22 am',
      'December 19, 2025 2:22 am = TIME 2025-12-19T02:22 2025-12-19/2025-12-19',
    ],
    [
      'Posted 17 December 2025 10:21 PM EST',
      '17 December 2025 10:21 PM EST = TIME 2025-12-17T22:21-05:00 2025-12-17/2025-12-17',
    ],
    [
      'Updated 2025-12-17T10:30:00Z.',
      '2025-12-17T10:30:00Z = TIME 2025-12-17T10:30Z 2025-12-17/2025-12-17',
    ],
    ['The 1916 battle went on.', '1916 = DATE 1916 1916-01-01/1916-12-31'],
    [
      'It fell in the last week of August 2024.',
      'the last week of August 2024 = DATE 2024-08 2024-08-21/2024-08-31',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('dates reckoned from the day of publication, a Wednesday', () => {
  test.each([
    ['The minister resigned on Friday.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['The minister resigned on Wednesday.', 'Wednesday = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['The envoys will meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The envoys are to meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'The envoys are expected to meet on Friday.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['The envoys agreed to meet on Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'Talks scheduled for Friday drew little notice.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    [
      'The envoys failed to reach a deal on Friday.',
      'Friday = DATE 2025-12-12 2025-12-12/2025-12-12',
    ],
    ['Talks held on Friday led nowhere.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['He said on Monday that they would talk.', 'Monday = DATE 2025-12-15 2025-12-15/2025-12-15'],
    ['He said they would talk again on Monday.', 'Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    ['On Monday, the council will vote.', 'Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    ['Friday’s meeting will decide.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    [
      'The council gave them until Friday to answer.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['The two sides must answer by Friday.', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The truce lasted until Friday.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['By Friday, troops had reached the river.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['Talks are set for next Thursday.', 'next Thursday = DATE 2025-12-25 2025-12-25/2025-12-25'],
    [
      'He spoke at 3 p.m. on Tuesday, Dec. 16.',
      '3 p.m. on Tuesday, Dec. 16 = TIME 2025-12-16T15:00 2025-12-16/2025-12-16',
    ],
    [
      'Shells fell in the early hours of Tuesday.',
      'the early hours of Tuesday = TIME 2025-12-16TMO 2025-12-16/2025-12-16',
    ],
    [
      'As Friday’s deadline approaches, nerves fray.',
      'Friday = DATE 2025-12-19 2025-12-19/2025-12-19',
    ],
    ['He said on Friday the talks had failed.', 'Friday = DATE 2025-12-12 2025-12-12/2025-12-12'],
    ['Leaders to meet on Friday', 'Friday = DATE 2025-12-19 2025-12-19/2025-12-19'],
    ['The war was discussed last summer.', 'last summer = DATE 2025-SU 2025-06-01/2025-08-31'],
    [
      'They met at the close of last year.',
      'the close of last year = DATE 2024 2024-12-01/2024-12-31',
    ],
    ['They met last Tuesday.', 'last Tuesday = DATE 2025-12-16 2025-12-16/2025-12-16'],
    ['They met last Wednesday.', 'last Wednesday = DATE 2025-12-10 2025-12-10/2025-12-10'],
    ['They will meet next Monday.', 'next Monday = DATE 2025-12-22 2025-12-22/2025-12-22'],
    [
      'They will meet on Monday of next week.',
      'Monday of next week = DATE 2025-12-22 2025-12-22/2025-12-22',
    ],
    ['Shells fell on Friday night.', 'Friday night = TIME 2025-12-12TNI 2025-12-12/2025-12-12'],
    [
      'Late on Friday night, a depot burned.',
      'Late on Friday night = TIME 2025-12-12TNI 2025-12-12/2025-12-12',
    ],
    [
      'They landed on Saturday morning.',
      'Saturday morning = TIME 2025-12-13TMO 2025-12-13/2025-12-13',
    ],
    [
      'They landed at 10pm on Friday.',
      '10pm on Friday = TIME 2025-12-12T22:00 2025-12-12/2025-12-12',
    ],
    ['They are due to meet this weekend.', 'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21'],
    ['They met last weekend.', 'last weekend = DATE 2025-W50-WE 2025-12-13/2025-12-14'],
    ['They met over the weekend.', 'the weekend = DATE 2025-W50-WE 2025-12-13/2025-12-14'],
    ['They met earlier this week.', 'earlier this week = DATE 2025-W51 2025-12-15/2025-12-16'],
    ['They met earlier in the week.', 'earlier in the week = DATE 2025-W51 2025-12-15/2025-12-16'],
    ['They will meet later this week.', 'later this week = DATE 2025-W51 2025-12-18/2025-12-21'],
    ['They met this week.', 'this week = DATE 2025-W51 2025-12-15/2025-12-17'],
    ['They are expected to meet this week.', 'this week = DATE 2025-W51 2025-12-15/2025-12-21'],
    ['They met last week.', 'last week = DATE 2025-W50 2025-12-08/2025-12-14'],
    ['They will meet next week.', 'next week = DATE 2025-W52 2025-12-22/2025-12-28'],
    ['They met last month.', 'last month = DATE 2025-11 2025-11-01/2025-11-30'],
    ['They met late last month.', 'late last month = DATE 2025-11 2025-11-21/2025-11-30'],
    ['They meet again next year.', 'next year = DATE 2026 2026-01-01/2026-12-31'],
    ['They met yesterday.', 'yesterday = DATE 2025-12-16 2025-12-16/2025-12-16'],
    ['They meet today.', 'today = DATE 2025-12-17 2025-12-17/2025-12-17'],
    ['They will meet tomorrow.', 'tomorrow = DATE 2025-12-18 2025-12-18/2025-12-18'],
    ['They will meet tonight.', 'tonight = TIME 2025-12-17TNI 2025-12-17/2025-12-17'],
    ['They met this morning.', 'this morning = TIME 2025-12-17TMO 2025-12-17/2025-12-17'],
    ['Drones struck overnight.', 'overnight = TIME 2025-12-16TNI 2025-12-16/2025-12-17'],
    ['Talks will go on over Christmas.', 'Christmas = DATE 2025-12-25 2025-12-24/2025-12-26'],
    [
      'Talks will go on over the Christmas period.',
      'the Christmas period = DATE 2025-12-25 2025-12-24/2025-12-26',
    ],
    ['They met three days ago.', 'three days ago = DATE 2025-12-14 2025-12-14/2025-12-14'],
    ['They met two weeks ago.', 'two weeks ago = DATE 2025-W49 2025-12-01/2025-12-07'],
    [
      'Four attacks came in the past ten days.',
      'the past ten days = DATE P10D 2025-12-07/2025-12-17',
    ],
    [
      'The coming fortnight could decide it.',
      'The coming fortnight = DATE P2W 2025-12-17/2025-12-31',
    ],
    [
      'They shot down 30 drones over the previous day.',
      'the previous day = DATE P1D 2025-12-16/2025-12-17',
    ],
    ['Shops closed last December.', 'last December = DATE 2024-12 2024-12-01/2024-12-31'],
    ['The truce collapsed in March.', 'March = DATE 2025-03 2025-03-01/2025-03-31'],
    ['The truce will be renewed in March.', 'March = DATE 2026-03 2026-03-01/2026-03-31'],
    ['They met on December 5.', 'December 5 = DATE 2025-12-05 2025-12-05/2025-12-05'],
    ['They met on Dec. 5.', 'Dec. 5 = DATE 2025-12-05 2025-12-05/2025-12-05'],
    ['They will meet on 5 January.', '5 January = DATE 2026-01-05 2026-01-05/2026-01-05'],
    [
      'The law passed in December last year.',
      'December last year = DATE 2024-12 2024-12-01/2024-12-31',
    ],
    ['The pact was signed in mid-March.', 'mid-March = DATE 2025-03 2025-03-11/2025-03-20'],
  ])('%s', (text, expected) => {
    expect(read(text, PUBLISHED)).toEqual([expected])
  })

  test('on a Sunday this weekend is the one that ends', () => {
    expect(read('They met this weekend.', '2025-12-21')).toEqual([
      'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21',
    ])
  })

  test('on a Monday they met this weekend is the one just over', () => {
    expect(read('They met this weekend.', '2025-12-22')).toEqual([
      'this weekend = DATE 2025-W51-WE 2025-12-20/2025-12-21',
    ])
  })

  test('on a Monday, this week of what is to come runs to Sunday', () => {
    expect(read('They are expected to speak this week.', '2025-03-17')).toEqual([
      'this week = DATE 2025-W12 2025-03-17/2025-03-23',
    ])
  })
})

describe('dates reckoned from a date in the text', () => {
  test.each([
    [
      'They met on Friday. The next day, the talks broke up.',
      'The next day = DATE 2025-12-13 2025-12-13/2025-12-13',
    ],
    [
      'A truce began on 3 March 2024. It broke two days later.',
      'two days later = DATE 2024-03-05 2024-03-05/2024-03-05',
    ],
    [
      'It began in 2015. In October of that year, the port fell.',
      'October of that year = DATE 2015-10 2015-10-01/2015-10-31',
    ],
    [
      'They met on 3 March 2024 and signed the same day.',
      'the same day = DATE 2024-03-03 2024-03-03/2024-03-03',
    ],
    [
      'On 24 February 2022 the army crossed over, and in April it withdrew.',
      'April = DATE 2022-04 2022-04-01/2022-04-30',
    ],
  ])('%s', (text, expected) => {
    expect(read(text, PUBLISHED)[1]).toBe(expected)
    expect(find(text, PUBLISHED)[1]?.when?.anchor?.kind).toBe('text')
  })

  test('a history tells its dates in their own years', () => {
    const history =
      'War broke out in August 1914. In September 1914 the front froze. On 22 April 1915 gas was used. ' +
      'In May 1915 a pact was signed. In February 1916 the siege began. By 25 February, the fort had fallen.'
    expect(read(history, '2009-12-19').at(-1)).toBe(
      '25 February = DATE 1916-02-25 1916-02-25/1916-02-25',
    )
  })
})

describe('both ends of a range stand for the whole of it', () => {
  test.each([
    [
      'They met between 3 and 5 March 2024.',
      ['3 = DATE 2024-03-03', '5 March 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'The visit (March 3–5, 2024) was short.',
      ['March 3 = DATE 2024-03-03', '5, 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'The visit of 3-5 March 2024 was short.',
      ['3 = DATE 2024-03-03', '5 March 2024 = DATE 2024-03-05'],
      '2024-03-03/2024-03-05',
    ],
    [
      'They talked from 31 May to 2 June 2024.',
      ['31 May = DATE 2024-05-31', '2 June 2024 = DATE 2024-06-02'],
      '2024-05-31/2024-06-02',
    ],
    [
      'The siege lasted from March to December.',
      ['March = DATE 2025-03', 'December = DATE 2025-12'],
      '2025-03-01/2025-12-31',
    ],
    [
      'They will meet from Monday to Wednesday.',
      ['Monday = DATE 2025-12-22', 'Wednesday = DATE 2025-12-24'],
      '2025-12-22/2025-12-24',
    ],
    [
      'He governed in 2014–2019.',
      ['2014 = DATE 2014', '2019 = DATE 2019'],
      '2014-01-01/2019-12-31',
    ],
  ])('%s', (text, ends, days) => {
    expect(read(text, PUBLISHED)).toEqual(ends.map((end) => `${end} ${days}`))
  })

  test('dates in a list stay apart', () => {
    expect(read('They met on 3 and 5 March 2024.')).toEqual([
      '3 = DATE 2024-03-03 2024-03-03/2024-03-03',
      '5 March 2024 = DATE 2024-03-05 2024-03-05/2024-03-05',
    ])
  })
})

describe('lengths of time, what recurs, and vague times have no days', () => {
  test.each([
    ['They sat for five hours.', 'five hours = DURATION PT5H'],
    ['A five hour session ended.', 'five hour = DURATION PT5H'],
    ['The war has gone on for nearly four years.', 'nearly four years = DURATION P4Y'],
    ['All were freed within 24 hours.', '24 hours = DURATION PT24H'],
    ['A 30-day truce began.', '30-day = DURATION P30D'],
    ['They went on a two-week tour.', 'two-week = DURATION P2W'],
    ['He ruled for more than two decades.', 'more than two decades = DURATION P2DE'],
    ['It took two and a half years.', 'two and a half years = DURATION P2.5Y'],
    ['They argued for weeks.', 'weeks = DURATION PXW'],
    ['A months-long siege ended.', 'months-long = DURATION PXM'],
    ['Shells fall every day.', 'every day = SET P1D'],
    ['The forum is held annually.', 'annually = SET P1Y'],
    ['They meet each Monday.', 'each Monday = SET XXXX-WXX-1'],
    ['They meet on Fridays.', 'Fridays = SET XXXX-WXX-5'],
    ['He calls twice a week.', 'twice a week = SET P1W'],
    ['The army recently withdrew.', 'recently = DATE PAST_REF'],
    ['Raids have grown in recent weeks.', 'recent weeks = DATE PAST_REF'],
    ['The army now holds the town.', 'now = DATE PRESENT_REF'],
    ['They are currently in talks.', 'currently = DATE PRESENT_REF'],
    ['Talks will soon resume.', 'soon = DATE FUTURE_REF'],
    ['Talks will resume in the coming days.', 'the coming days = DATE FUTURE_REF'],
  ])('%s', (text, expected) => {
    expect(read(text, PUBLISHED)).toEqual([expected])
  })
})

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
    expect(read(text)).toEqual([expected])
    expect(find(text)[0]?.when).toBeUndefined()
  })

  test('each open date is told once, a vague one never', () => {
    const text =
      'They met on Friday, recently, on 3 March 2024, for five hours. They will talk tomorrow.'
    const notices = dateNotices(find(text), text, undefined)
    expect(notices.map(({ code, evidence }) => [code, evidence?.exact])).toEqual([
      ['dates/unresolved', 'Friday'],
      ['dates/unresolved', 'tomorrow'],
    ])
  })

  test('a document has twenty such notices at most', () => {
    const text = 'They met on Friday.\n'.repeat(50)
    expect(dateNotices(find(text), text, undefined)).toHaveLength(20)
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
    expect(dateNotices(find(text), text, published)).toEqual([])
  })
})

describe('what is no date', () => {
  test.each([
    'The talks may need more time than that.',
    'Thousands march through the capital.',
    'They held a second round.',
    'He won in the second round, by a second vote.',
    'The plan costs $2025 a head.',
    'The plan costs 2,022 euros.',
    'The town lost 2022 people.',
    'Some 2,022 people fled.',
    'A force of 1500 men held the pass.',
    'They sent 2022 troops.',
    'The camp lies 1,200 miles away.',
    'In 2000 homes the lights went out.',
    'The vote was 52 to 48.',
    'The side won 3-2 and then 12-10.',
    'Support stands at 20.25 percent.',
    'See https://example.org/2025/12/17/talks for more.',
    'Call 0123-456-7890 or 555 2025.',
    'Version 2.0.2025 was released.',
    'Mail desk@2025.example for help.',
    'He told the Sunday Times so.',
    'She wrote for the Daily Mail.',
    'Bloody Sunday was a turning point there.',
    'The Good Friday Agreement held.',
    'COVID-19 spread again.',
    'An F-16 was shot down.',
    'Resolution 2254 was passed.',
    'The 8th Army moved south.',
    'Article 5 and paragraph 12 apply.',
    'Some of the fall of the city was filmed.',
    'Route 1944 is closed.',
    'Three quarters of the force withdrew.',
    'Mrs May said nothing.',
    'They counted 1500-2000 troops.',
    'He scored 2014 points.',
  ])('%s', (text) => {
    expect(read(text, PUBLISHED)).toEqual([])
  })
})

describe('what a date carries', () => {
  test('a full date is given, a reckoned one is inferred and names its anchor', () => {
    const [given] = find('It was signed on 17 December 2025.', PUBLISHED)
    expect(given?.when).toEqual({
      start: '2025-12-17',
      end: '2025-12-17',
      edtf: '2025-12-17',
      basis: 'given',
      parts: { year: 'given', month: 'given', day: 'given' },
    })
    const [reckoned] = find('They met on December 5.', PUBLISHED)
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
    const found = find(text, PUBLISHED)[0]?.when?.edtf ?? ''
    expect(found).toBe(edtf)
    expect(() => parse(found)).not.toThrow()
  })
})

describe('any text is read to its end', () => {
  const plain = (text: string): Annotated<'tokens' | 'sentences'> => ({
    document: makeDocument({ name: 'test', text }),
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'test' }],
    tokens: [],
    sentences: [{ start: 0, end: text.length, first: 0, last: 0, block: 0 }],
    published: { value: PUBLISHED, day: PUBLISHED, basis: 'given', rule: 'test', evidence: [] },
  })

  test('a document without tokens has dates, in the past by default', () => {
    expect(findDates.run(plain('Talks on Friday'))[0]?.when?.start).toBe('2025-12-12')
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
      for (const { start, end } of findDates.run(plain(text))) {
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
    findDates.run(plain(text))
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
