import { describe, expect, test } from 'vitest'
import { annotatePlain, knowledge } from '../../test/annotate-plain.ts'
import type { EntityLabel, Token } from '../model/annotation.ts'
import { isPartOfAnother, knownNames } from './known-names.ts'
import { splitWords } from './words.ts'

/** Names of the lists in a text, whose words have these parts of speech where they are given. */
function known(text: string, tags: Readonly<Record<string, string>> = {}): readonly string[] {
  const words = splitWords(text, 0, text.length, knowledge.wordLists)
  const tokens = words.map(({ start, end }): Token => {
    const form = text.slice(start, end)
    const base = form.toLowerCase().replace(/s$/, '')
    const upos = tags[form] ?? (/^\p{Lu}/u.test(form) ? 'PROPN' : 'X')
    const rest = { lemma: form, xpos: 'X', feats: '', head: -1, deprel: 'root', name: 'O' }
    return { start, end, base, upos, ...rest }
  })
  return knownNames(knowledge, text, tokens, { start: 0, end: text.length }).map(
    ({ start, end, label }) => `${text.slice(start, end)} ${label}`,
  )
}

describe('names of the lists', () => {
  test.each([
    ['Kenya agreed.', ['Kenya LOC']],
    // The list has "the West Bank", so as to tell it from the West.
    ['They crossed the West Bank.', ['West Bank LOC']],
    // The Pentagon is a place too, and acts.
    ['The Pentagon denied it.', ['Pentagon ORG']],
    ['They left the Soviet Union.', ['Soviet Union LOC']],
    ['They were in The Hague.', ['The Hague LOC']],
    ['North and South Korea agreed.', ['North LOC', 'South Korea LOC']],
    ['The North and the rest of South Korea agreed.', ['South Korea LOC']],
  ])('%s', (text, expected) => {
    expect(known(text)).toEqual(expected)
  })
})

describe('an address names nothing', () => {
  test.each([
    ['See https://example.org/kenya/Kenya/report now.', []],
    ['Write to desk@Kenya.example.org today.', []],
    ['See Kenya now.', ['Kenya LOC']],
    ['The Kenya-led force left.', ['Kenya LOC']],
  ])('%s', (text, expected) => {
    expect(known(text)).toEqual(expected)
  })
})

describe('in a line of capitals a small word is no name', () => {
  test.each([
    ['THIS IS THE END', { IS: 'AUX' }, []],
    ['They fled when IS took the town.', { IS: 'AUX' }, ['IS ORG']],
    ['THE MEN OF IS LEFT', {}, ['IS ORG']],
  ])('%s', (text, tags, expected) => {
    expect(known(text, tags)).toEqual(expected)
  })
})

describe('the city that a treaty is called after is not named, a state may be a party', () => {
  test.each([
    ['the Nairobi Agreement holds', []],
    ['the Treaty of Nairobi holds', []],
    ['the Nairobi talks hold', ['Nairobi LOC']],
    ['the Kenya agreement holds', ['Kenya LOC']],
    ['signed an agreement in Nairobi', ['Nairobi LOC']],
  ])('%s', (text, expected) => {
    expect(known(text)).toEqual(expected)
  })
})

describe('a demonym inside a longer name', () => {
  const text = 'Kenyan Orbel'
  const demonym = {
    start: 0,
    end: 6,
    label: 'LOC',
    form: 'demonym',
    rule: 'names/demonym',
  } as const
  const nothing = { actors: [], places: [] }
  test.each<readonly [EntityLabel, boolean]>([
    ['ORG', true],
    ['LOC', true],
    ['PER', false],
  ])('of kind %s: %j', (label, expected) => {
    const runs = [{ start: 0, end: text.length, label }]
    expect(isPartOfAnother(knowledge, text, runs, { ...demonym, ...nothing })).toBe(expected)
  })

  test('stays before a place that is known', () => {
    const runs = [{ start: 0, end: 14, label: 'LOC' as const }]
    expect(isPartOfAnother(knowledge, 'Kenyan Nairobi', runs, { ...demonym, ...nothing })).toBe(
      false,
    )
  })
})

test('the program leaves the city of a treaty out', () => {
  const text = 'Kenya signed the Nairobi Agreement on Monday.'
  const names = annotatePlain(text).entities.map(({ start, end }) => text.slice(start, end))
  expect(names).toContain('Kenya')
  expect(names).not.toContain('Nairobi')
})
