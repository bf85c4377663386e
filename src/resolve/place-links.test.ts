import { describe, expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

function lastPlace(text: string): readonly [string | undefined, string | undefined] {
  const place = readingOf(text).claims.at(-1)?.place
  return [place?.value.name, place?.rule]
}

describe('a place from before', () => {
  test.each([
    [
      'the same thing is struck again',
      'Rebels shelled a refinery in Aden on Friday. The militia attacked the refinery again on Saturday.',
      'inherit/same-thing',
    ],
    [
      'the attack is taken up',
      'A bomb killed nine people in Aden. Al-Shabaab claimed responsibility for the attack.',
      'inherit/the-attack',
    ],
    [
      'it is said to be there',
      'The fighting has reached Aden. Two people were killed there.',
      'place/there',
    ],
  ])('%s', (_title, text, rule) => {
    expect(lastPlace(text)).toEqual(['Aden', rule])
  })

  test.each([
    [
      'another attack',
      'A bomb killed nine people in Aden. The last major attack, which killed forty soldiers, was in 2019.',
    ],
    ['a thing that moves', 'Rebels hit a ship in Aden. Kenya attacked the ship in April 2021.'],
    [
      'there is no there',
      'The fighting has reached Aden. There were clashes between Kenya and Egypt in April 2021.',
    ],
  ])('no link: %s', (_title, text) => {
    expect(lastPlace(text)[0]).toBeUndefined()
  })
})

describe('talks whose place the next sentence tells', () => {
  test.each([
    [
      'Envoys of Kenya and Egypt will meet on Friday. The talks in Cairo follow a year of silence.',
      'Cairo',
    ],
    [
      'Envoys of Kenya and Egypt will meet on Friday. The Cairo talks follow a year of silence.',
      'Cairo',
    ],
    ['Envoys of Kenya and Egypt will meet on Friday. Talks in Cairo failed last year.', undefined],
    ['Envoys of Kenya and Egypt will meet on Friday. The people in Cairo are hopeful.', undefined],
  ])('%s', (text, name) => {
    const [place] = readingOf(text).claims.map((claim) => claim.place?.value.name)
    expect(place).toBe(name)
  })
})
