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
      'the area that was just named',
      'The army cleared the town of Aden on Friday. Rebels fired ten shells near the area.',
      'place/locality',
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

test('promised there', () => {
  expect(
    lastPlace('The market in Aden is closed. Egypt promised to build a clinic there.'),
  ).toEqual(['Aden', 'place/there'])
})

test.each([
  [
    'which town it is, is told',
    'The army holds Aden. Rebels fired ten shells near the northern town.',
  ],
  [
    'a front is no place that was just named',
    'The army holds Aden. Rebels fired ten shells at the front.',
  ],
  [
    'nor is the capital, which may be another town',
    'The army holds Aden. Rebels fired ten shells in the capital.',
  ],
  ['a country is no area', 'The war in Yemen drags on. Rebels fired ten shells near the town.'],
])('no locality: %s', (_title, text) => {
  expect(lastPlace(text)[0]).toBeUndefined()
})

describe('one’s own ground', () => {
  test('is the country of who fights there', () => {
    expect(lastPlace('Kenyan troops fought rebels on their own soil in 2021.')).toEqual([
      'Kenya',
      'place/own-ground',
    ])
  })

  test('is nowhere where nobody known fights', () => {
    expect(lastPlace('Rebels fought soldiers on their own soil in 2021.')[1]).not.toBe(
      'place/own-ground',
    )
  })
})

describe('the ground of those who were struck', () => {
  test('is their country, where other attacks of the text are', () => {
    const text =
      'A drone struck a base close to Kismayo in Somalia. Kenya then bombed Somali rebels on Friday.'
    expect(lastPlace(text)).toEqual(['Somalia', 'place/ground-of-victims'])
  })

  test.each([
    ['no attack is told to be there', 'Kenya bombed Somali rebels on Friday.'],
    [
      'they were struck abroad, too',
      'A drone struck a base in Kismayo. Gunmen killed two Somali soldiers in Cairo. Kenya bombed Somali rebels on Friday.',
    ],
  ])('is not told where %s', (_title, text) => {
    expect(lastPlace(text)[1]).not.toBe('place/ground-of-victims')
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
