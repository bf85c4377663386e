import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.ts'

/** Who took part in talks that a sentence tells of beside something else. */
function partakersIn(text: string): readonly string[] {
  return readingOf(text)
    .claims.filter(({ type }) => type.value === 'CONSULT')
    .flatMap(({ actor }) => actor.map(({ value, basis }) => `${value.name} ${basis}`))
}

test.each([
  ['President Ruto left after talks with the Egyptian envoy.', ['William Ruto inferred']],
  ['Xi vows support after talks with Putin.', ['Xi Jinping inferred']],
  ['Kenya and Egypt signed a treaty after talks in Oslo.', ['Kenya inferred', 'Egypt inferred']],
])('who speaks, signs or leaves after talks was at them: %s', (text, expected) => {
  expect(partakersIn(text)).toEqual(expected)
})

test.each([
  ['a deed of war', 'Gunmen killed two soldiers during talks with rebels in Goma.'],
  ['a protest', 'Hundreds of people protested during talks with Chinese officials.'],
  ['absence', 'Chad and Mali were absent during talks in Oslo.'],
  ['what comes before talks', 'Chad and Mali signed a deal before talks in Oslo.'],
  ['a game', 'Kenya beat Egypt at football after talks with Sudan.'],
  ['what may be done', 'Trump may impose sanctions after talks with Putin.'],
  ['a wish', 'Israel wants a deal after talks with Syria.'],
])('%s makes nobody a partaker', (_title, text) => {
  expect(partakersIn(text)).toEqual([])
})
