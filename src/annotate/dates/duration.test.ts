import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

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
    expect(readPlain(text, PUBLISHED)).toEqual([expected])
  })
})

describe('lengths of time in words and figures', () => {
  test.each([
    ['It lasted two and a half years.', ['two and a half years = DURATION P2.5Y']],
    ['It lasted 2 1/2 years.', ['2 1/2 years = DURATION P2.5Y']],
    ['He served a 4½-month term.', ['4½-month = DURATION P4.5M']],
    ['They spoke for half an hour.', ['half an hour = DURATION PT30M']],
    ['They spoke for an hour and a half.', ['an hour and a half = DURATION PT1.5H']],
    ['They spoke for five hours and 30 minutes.', ['five hours and 30 minutes = DURATION PT5H30M']],
    ['It stood for several hundred years.', ['several hundred years = DURATION PXY']],
    ['It takes ten to fifteen days.', ['ten = DURATION P10D', 'fifteen days = DURATION P15D']],
    ['He won no more than two weeks.', ['no more than two weeks = DURATION P2W']],
    ['Output rose in the first nine months.', ['the first nine months = DURATION P9M']],
    ['Output fell for the sixth straight month.', ['the sixth straight month = DURATION P6M']],
    ['The war is in its fourth year.', ['its fourth year = DURATION P1Y']],
    ['He died hours after the raid.', ['hours = DURATION PTXH']],
    ['It rained all week.', ['all week = DURATION P1W']],
    ['A quarter-century passed.', ['A quarter-century = DURATION P25Y']],
    ['The minister is 34 years old.', []],
    ['A 34-year-old man and a six-month-old girl were hurt.', []],
    ['She was taken at the age of four months.', []],
    ['The men, aged 19 to 25, were freed.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})

describe('what recurs', () => {
  test.each([
    ['They meet every other week.', ['every other week = SET P2W']],
    ['They pump two million barrels a day.', ['a day = SET P1D']],
    ['They meet on Monday nights.', ['Monday nights = SET XXXX-WXX-1TNI']],
    ['They meet every March.', ['every March = SET XXXX-03']],
    ['They meet each weekend.', ['each weekend = SET XXXX-WXX-WE']],
    ['They march every night.', ['every night = SET P1D']],
    ['The biennial forum opened.', ['biennial = SET P2Y']],
    ['He told Harbour Weekly so.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})

describe('vague times', () => {
  test.each([
    ['The current government fell.', ['current = DATE PRESENT_REF']],
    ['At present nothing moves.', ['present = DATE PRESENT_REF']],
    ['At the moment nothing moves.', ['the moment = DATE PRESENT_REF']],
    ['They feared future raids.', ['future = DATE FUTURE_REF']],
    ['The future is bright.', ['The future = DATE FUTURE_REF']],
    ['It had failed in the past.', ['the past = DATE PAST_REF']],
    ['A recent raid failed.', ['recent = DATE PAST_REF']],
    ['They met years ago.', ['years ago = DATE PAST_REF']],
    ['Weeks later they met again.', ['Weeks later = DATE FUTURE_REF']],
    ['The months ahead will be hard.', ['The months ahead = DATE FUTURE_REF']],
    ['The current account fell, to the surprise of those who follow current affairs.', []],
  ])('%s', (text, expected) => {
    expect(readPlain(text, PUBLISHED)).toEqual(expected)
  })
})
