import { expect, test } from 'vitest'
import { ReadoutError } from '../model/error.ts'
import { checkPageRules } from './page-rule.ts'

const RULE = {
  id: 'tags/list',
  kind: 'tags',
  names: ['tag-list'],
  yes: ['<ul class="tag-list">'],
  no: [{ text: '<ul class="stage">', because: 'another word' }],
}

test('a sound list of rules is given back', () => {
  expect(checkPageRules([RULE])).toEqual([RULE])
})

test.each([
  ['no list', {}, 'not a list'],
  ['no entry', ['x'], 'not an entry'],
  ['no id', [{ ...RULE, id: undefined }], 'no id'],
  ['an unknown kind', [{ ...RULE, kind: 'noise' }], 'no kind'],
  ['an id of another kind', [{ ...RULE, id: 'credit/list' }], 'does not begin with its kind'],
  ['a name in capitals', [{ ...RULE, names: ['tagList'] }], 'small letters'],
  ['a pattern for a name', [{ ...RULE, names: ['tag.*'] }], 'small letters'],
  ['neither tags nor names', [{ ...RULE, names: [] }], 'names nothing'],
  ['a maximum below one', [{ ...RULE, maximum: 0 }], 'no length'],
  ['no example', [{ ...RULE, yes: [] }], 'no example that it fits'],
  ['no counterexample', [{ ...RULE, no: ['x'] }], 'no example that it leaves alone'],
  ['an id twice', [RULE, RULE], 'stands twice'],
])('a list with %s is refused by name', (_, value, words) => {
  expect(() => checkPageRules(value)).toThrow(words)
  expect(() => checkPageRules(value)).toThrow(ReadoutError)
})
