import { expect, test } from 'vitest'
import { bCubed, type Counts, ceafE, muc } from './coreference-score.ts'

/** The worked example of Pradhan et al. 2014, figure 1: key and response with other mentions. */
const KEY = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f', 'g'],
]
const RESPONSE = [
  ['a', 'b'],
  ['c', 'd'],
  ['f', 'g', 'h', 'i'],
]

function rounded({ precision, precisionOf, recall, recallOf }: Counts): readonly string[] {
  return [(precision / precisionOf).toFixed(2), (recall / recallOf).toFixed(2)]
}

test('the scores are those of the published example', () => {
  expect(rounded(muc(KEY, RESPONSE))).toEqual(['0.40', '0.40'])
  expect(rounded(bCubed(KEY, RESPONSE))).toEqual(['0.50', '0.42'])
  expect(rounded(ceafE(KEY, RESPONSE))).toEqual(['0.43', '0.65'])
})

test('groups that share nothing are paired by themselves', () => {
  const renamed = (groups: typeof KEY) => groups.map((group) => group.map((one) => `${one}2`))
  const once = ceafE(KEY, RESPONSE)
  const twice = ceafE([...KEY, ...renamed(KEY)], [...RESPONSE, ...renamed(RESPONSE)])
  expect(twice).toEqual({
    precision: 2 * once.precision,
    precisionOf: 2 * once.precisionOf,
    recall: 2 * once.recall,
    recallOf: 2 * once.recallOf,
  })
  expect(ceafE(RESPONSE, KEY).precision).toBeCloseTo(once.precision)
})

test('the same groups score everything, none score nothing', () => {
  for (const measure of [muc, bCubed, ceafE]) {
    expect(rounded(measure(KEY, KEY))).toEqual(['1.00', '1.00'])
    expect(measure(KEY, [])).toMatchObject({ precision: 0, recall: 0 })
  }
})
