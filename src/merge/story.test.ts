import { describe, expect, test } from 'vitest'
import { RUSSIA, sketch, UKRAINE } from '../../test/merge/sketch.ts'
import { likenessOfStories, storyOf, storyOfText } from './story.ts'

const MALI = `The ferry Adama sank off Mopti on Monday, and forty passengers are missing.
Divers of the company Niger Lines searched the hull of the Adama until Tuesday.`
const MALI_AGAIN = `Divers have found more passengers of the ferry Adama, which sank off Mopti.
A spokesman of Niger Lines said that the hull of the Adama was overloaded.`
const ACCORD = `Negotiators in Lomé signed a fisheries accord after three weeks of argument.
Ghana, Togo and Benin will share patrol boats, said the minister Kossi Ayi.`

test('two reports of one happening are one story, two happenings are two', () => {
  const [one, other, third] = [MALI, MALI_AGAIN, ACCORD].map((text) => storyOfText(text))
  if (one === undefined || other === undefined || third === undefined) return
  expect(likenessOfStories(one, one)).toBeCloseTo(1)
  expect(likenessOfStories(one, other)).toBeGreaterThan(0.4)
  expect(likenessOfStories(one, third)).toBeLessThan(0.1)
  expect(likenessOfStories(other, one)).toBe(likenessOfStories(one, other))
})

test('a few words tell no story', () => {
  const short = storyOfText('The Adama sank off Mopti.')
  expect(likenessOfStories(short, short)).toBe(0)
  expect(storyOfText('')).toEqual(new Map())
})

describe('names of states', () => {
  test('tell less of a story than other names', () => {
    const rest = 'Ukraine and Russia, said the paper. In Bern, Moser of Ukraine met Frey of Russia.'
    const told = sketch('a', { text: rest }, { actor: [UKRAINE], recipient: [RUSSIA] })
    const story = storyOf(told)
    expect(story.get('name:moser')).toBeGreaterThan(story.get('word:ukrain') ?? 1)
    expect(story.has('name:ukraine')).toBe(false)
  })
})

test('a long text keeps its weightiest features', () => {
  const names = Array.from({ length: 300 }, (_, index) => `and Name${index} came`)
  expect(storyOfText(names.join(' ')).size).toBe(80)
})
