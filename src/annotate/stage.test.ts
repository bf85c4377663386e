import { expect, test } from 'vitest'
import { core, knowledge } from '../../test/annotate-plain.ts'
import type { CleanDocument, Quote, Token } from '../model/annotation.ts'
import { makeDocument } from '../model/document.ts'
import { findQuotes } from './quotes.ts'
import { findSentences } from './sentences.ts'
import { defineStage, pipeline } from './stage.ts'
import { findTokens, findWords } from './tokens.ts'

const text = 'Kenya met Egypt. They spoke.'
const clean: CleanDocument = {
  document: makeDocument({ name: 'a.txt', text }),
  text,
  blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'test' }],
}

const [words, sentences, tokens] = [
  findWords(knowledge),
  findSentences(knowledge),
  findTokens(knowledge, core),
]

const countTokens = defineStage({
  name: 'count',
  needs: ['tokens'],
  gives: 'quotes',
  run: ({ tokens }: CleanDocument & { readonly tokens: readonly Token[] }): readonly Quote[] => [
    { start: 0, end: tokens.length, terminated: true },
  ],
})

test('an empty pipeline gives the document as it is', () => {
  expect(pipeline().run(clean)).toBe(clean)
})

test('each stage adds its own layer and sees those before it', () => {
  const annotated = pipeline().use(words).use(sentences).use(tokens).use(countTokens).run(clean)
  expect(annotated.sentences).toHaveLength(2)
  expect(annotated.quotes).toEqual([{ start: 0, end: annotated.tokens.length, terminated: true }])
})

test('a pipeline may be carried on in two ways, and neither changes the other', () => {
  const split = pipeline().use(words)
  const [one, other] = [split.use(sentences), split.use(findQuotes)]
  expect(Object.keys(one.run(clean))).toContain('sentences')
  expect(Object.keys(other.run(clean))).not.toContain('sentences')
})

test('a stage before what it needs does not compile', () => {
  // @ts-expect-error: sentences are made of words
  const wrong = () => pipeline().use(sentences).use(words)
  expect(wrong).toBeTypeOf('function')
})

test('a layer that no stage gave cannot be asked for', () => {
  const annotated = pipeline().use(words).run(clean)
  // @ts-expect-error: nobody looked for quotes
  expect(annotated.quotes).toBeUndefined()
})
