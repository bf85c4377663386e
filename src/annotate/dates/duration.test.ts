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
