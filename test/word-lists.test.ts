import { describe, expect, test } from 'vitest'
import { compileData } from '../scripts/data.ts'
import { checkEntry } from '../src/lexicon/entry.ts'

const { classes, embedding, hedges, lexicon, speech } = compileData()
const entries = lexicon.map((entry) => checkEntry(entry))
const lists = Object.entries({ classes, embedding, speech }).flatMap(([file, named]) =>
  Object.entries(named).map(([name, words]) => ({ list: `${file}/${name}`, words })),
)

/** Fillers of a condition that the program itself decides. */
const BUILT_IN = ['party', 'person', 'place', 'number', 'quote', 'owned']

/** Two effects that no word can have at once on what stands beneath it. */
const CONTRADICTORY = [
  ['future', 'carried-out'],
  ['future', 'wanted'],
  ['future', 'unreal'],
  ['future', 'denied'],
  ['future', 'doubted'],
  ['expected', 'carried-out'],
  ['expected', 'wanted'],
  ['expected', 'unreal'],
  ['expected', 'denied'],
  ['expected', 'doubted'],
  ['carried-out', 'wanted'],
  ['carried-out', 'unreal'],
  ['carried-out', 'denied'],
  ['carried-out', 'doubted'],
  ['wanted', 'denied'],
] as const

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => words.indexOf(word) < index)
}

describe.each(lists)('$list', ({ list, words }) => {
  test('names each word once', () => {
    expect(repeated(words)).toEqual([])
  })

  // A cue may have its preposition with it: "call for"; a verb of plans its particle: "put off".
  const isPhrases = list === 'speech/cue-phrases'
  const isVerbs = list === 'embedding/moved' || list === 'embedding/called-off'
  const form = isPhrases
    ? /^\p{Ll}+ \p{Ll}+$/u
    : isVerbs
      ? /^\p{Ll}+(?: \p{Ll}+)?$/u
      : /^[\p{Ll}\p{N}][\p{Ll}\p{N}.'’-]*$/u
  test(`holds ${isPhrases ? 'a lemma and a preposition each' : 'single lemmas'} in lower case`, () => {
    expect(words.filter((word) => !form.test(word))).toEqual([])
  })

  test('is not empty', () => {
    expect(words.length).toBeGreaterThan(0)
  })
})

describe('embedding', () => {
  test.each(CONTRADICTORY)('no word is both %s and %s', (one, other) => {
    const second = new Set(embedding[other])
    expect(embedding[one]?.filter((word) => second.has(word))).toEqual([])
  })
})

describe('speech', () => {
  test.each([
    ['continue', 'it tells that a deed goes on: “continued to shell the port”'],
    ['go', 'it tells that a deed goes on: “went on to take the town”'],
    ['try', 'what is tried is not said'],
    ['meet', 'whoever meets need not speak'],
  ])('“%s” brings no words of its subject: %s', (verb) => {
    expect(speech['say']).not.toContain(verb)
  })

  test.each(['say', 'warn', 'deny', 'tell', 'reaffirm'])('“%s that” brings a claim', (verb) => {
    expect(speech['say']).toContain(verb)
  })
})

describe('hedges', () => {
  test('no phrase sets two kinds of bound', () => {
    expect(repeated(Object.values(hedges).flatMap((phrases) => Object.keys(phrases)))).toEqual([])
  })

  test('phrases are lower case', () => {
    const phrases = Object.values(hedges).flatMap((kind) => Object.keys(kind))
    expect(phrases.filter((phrase) => !/^\p{Ll}+(?: \p{Ll}+)*$/u.test(phrase))).toEqual([])
  })

  test('a vague quantity has at most one bound, and it is a whole number above one', () => {
    const bounds = Object.values(hedges['vague'] ?? {})
    const odd = bounds.filter(
      (bound) =>
        bound.length > 1 ||
        bound.some((least) => !Number.isSafeInteger(least) || Number(least) < 2),
    )
    expect(odd).toEqual([])
  })
})

describe('classes', () => {
  test('every class that an entry names exists', () => {
    const missing = entries.flatMap(({ id, where, some, unless }) =>
      [where, some, unless]
        .flatMap((conditions) => Object.values(conditions).flat())
        .filter((filler) => filler.startsWith('@'))
        .map((filler) => filler.slice(1))
        .filter((name) => !BUILT_IN.includes(name) && classes[name] === undefined)
        .map((name) => `${id}: @${name}`),
    )
    expect(missing).toEqual([])
  })

  test.each([
    'people',
    'weapon',
    'attack',
    'talks',
    'casualty',
    'proposal',
    'accord',
    'penalty',
    'organisation-word',
    'place-word',
    'person-title',
    'time-word',
  ])('the program finds the class “%s” that it reads names and phrases by', (name) => {
    expect(classes[name]).toBeDefined()
  })
})
