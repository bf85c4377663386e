import { expect, test } from 'vitest'
import { ReadoutError } from '../model/error.ts'
import { checkFurnitureRules } from './furniture-rule.ts'

const RULE = {
  id: 'tags/labelled',
  kind: 'tags',
  pattern: '^tags:',
  yes: ['Tags: sea'],
  no: [{ text: 'Tagged on Monday', because: 'a sentence' }],
}

test('a sound list of rules is given back', () => {
  expect(checkFurnitureRules([RULE])).toEqual([RULE])
})

test.each([
  ['no list', {}, 'not a list'],
  ['no entry', ['x'], 'not an entry'],
  ['no id', [{ ...RULE, id: undefined }], 'no id'],
  ['an unknown kind', [{ ...RULE, kind: 'noise' }], 'no kind'],
  ['an id of another kind', [{ ...RULE, id: 'credit/labelled' }], 'does not begin with its kind'],
  ['no pattern', [{ ...RULE, pattern: 1 }], 'no pattern'],
  ['a broken pattern', [{ ...RULE, pattern: '(' }], 'broken pattern'],
  ['a pattern that matches nothing at all', [{ ...RULE, pattern: 'x*' }], 'empty line'],
  ['a broken pattern of an end', [{ ...RULE, until: '[' }], 'broken pattern'],
  ['an unknown position', [{ ...RULE, position: 'middle' }], 'no such position'],
  ['a maximum below one', [{ ...RULE, maximum: 0 }], 'no length'],
  ['a list that is no yes or no', [{ ...RULE, list: 'yes' }], 'true or false'],
  ['no example', [{ ...RULE, yes: [] }], 'no example that it labels'],
  ['no counterexample', [{ ...RULE, no: ['x'] }], 'no example that it leaves alone'],
  ['an id twice', [RULE, RULE], 'stands twice'],
])('a list with %s is refused by name', (_, value, words) => {
  expect(() => checkFurnitureRules(value)).toThrow(words)
  expect(() => checkFurnitureRules(value)).toThrow(ReadoutError)
})
