import { expect, test } from 'vitest'
import { annotatePlain } from '../../test/annotate-plain.ts'

test.each(['-', 'a', '’', '.', '. ', 'a '])(
  '20,000 times “%s” takes no time to speak of',
  (mark) => {
    const start = performance.now()
    annotatePlain(mark.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(15_000)
  },
)

test('no character is cut in two, however long the run', () => {
  const text = `a${'😀'.repeat(2_000)}`
  for (const { start, end } of annotatePlain(text).tokens) {
    expect(text.slice(start, end).isWellFormed()).toBe(true)
  }
})

test('a word carries its lemma, tags, features, and its place in the parse', () => {
  const text = 'The envoys met in Ankara.'
  const { tokens } = annotatePlain(text)
  const met = tokens.findIndex(({ lemma }) => lemma === 'meet')
  expect(tokens[met]).toEqual({
    start: 11,
    end: 14,
    lemma: 'meet',
    base: 'meet',
    upos: 'VERB',
    xpos: 'VBD',
    feats: 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin',
    head: -1,
    deprel: 'root',
    name: 'O',
  })
  expect(tokens.find(({ lemma }) => lemma === 'envoy')).toMatchObject({
    head: met,
    deprel: 'nsubj',
  })
  expect(tokens.find(({ lemma }) => lemma === 'Ankara')).toMatchObject({ head: met, name: 'U-LOC' })
})

test('heads are places in the document, not in the sentence', () => {
  const { tokens } = annotatePlain('Kenya agreed. Egypt refused.')
  expect(tokens.map(({ head }) => head)).toEqual([1, -1, 1, 4, -1, 4])
})
