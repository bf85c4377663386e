import { describe, expect, test } from 'vitest'
import { PUBLISHED, readPlain } from '../../../test/dates-plain.ts'

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
    expect(readPlain(text, PUBLISHED)).toEqual([])
  })
})
