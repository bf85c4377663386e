import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkFurnitureRules } from '../lexicon/furniture-rule.ts'
import { plainLine } from './line.ts'
import { compileFurniture, matchPhrase } from './phrases.ts'

const source = readFileSync(new URL('../../data/furniture.yaml', import.meta.url), 'utf8')
const rules = checkFurnitureRules(parse(source))
const { byId } = compileFurniture(rules)

describe.each(rules)('$id', ({ id, yes, no }) => {
  const own = [...byId.values()].filter(({ rule }) => rule.id === id)

  test.each(yes)('labels: %s', (line) => {
    expect(matchPhrase(own, plainLine(line))?.id).toBe(id)
  })

  test.each(no)('leaves alone: $text', ({ text }) => {
    expect(matchPhrase(own, plainLine(text))).toBeUndefined()
  })
})

test('rules are made ready once', () => {
  expect(compileFurniture(rules)).toBe(compileFurniture(rules))
})

test('a line longer than a rule allows is left alone', () => {
  const [rule] = rules.filter(({ id }) => id === 'comment-form/field')
  const long = `Please enter your name ${'x'.repeat(80)}`
  expect(rule?.maximum).toBeLessThan(long.length)
  expect(matchPhrase([...byId.values()], long)?.id).not.toBe('comment-form/field')
})

test.each([
  'The ministry told Reuters that a photo of the depot was genuine.',
  'Follow-up talks are due in Geneva on Friday, the mediator said.',
  'Advertisement boards along the road were torn down by the crowd.',
  'Officials from both sides will share this burden, the chancellor said.',
  'By then the convoy had reached the river.',
  'Read the treaty again, the minister told his critics.',
  'Home to two million people, the city has no power.',
  'Sources close to the talks said no text was agreed.',
  'He is a former correspondent and was arrested on Monday.',
  'Copyright and trade were left for the next round.',
  'The image of the burning tanker (see above all the smoke) went round the world.',
])('no rule labels a sentence that only uses the words: %s', (line) => {
  expect(matchPhrase([...byId.values()], plainLine(line))).toBeUndefined()
})
