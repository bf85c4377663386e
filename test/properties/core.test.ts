import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotated, Layer } from '../../src/model/annotation.ts'
import { annotatePlain } from '../annotate-plain.ts'
import { runs } from '../runs.ts'
import { anyText, EXAMPLES } from './articles.ts'

const LABEL = /^(?:O|[BILU]-(?:PER|ORG|LOC))$/

/** Heads stand in the own sentence, one word has none, and every way up ends at it. */
function expectTrees({ sentences, tokens }: Annotated<Layer>): void {
  for (const { first, last } of sentences) {
    const own = tokens.slice(first, last)
    expect(own.filter(({ head }) => head === -1)).toHaveLength(1)
    for (const { head, deprel } of own) {
      expect(head === -1 || (first <= head && head < last), `${head}`).toBe(true)
      expect(head === -1).toBe(deprel === 'root')
    }
    for (let at = first; at < last; at++) {
      let steps = 0
      for (let up = at; up !== -1 && steps <= last - first; steps++) up = tokens[up]?.head ?? -1
      expect(steps).toBeLessThanOrEqual(last - first)
    }
  }
}

/** What begins in a sentence ends in it, in its own kind. */
function expectNames({ sentences, tokens }: Annotated<Layer>): void {
  for (const { first, last } of sentences) {
    let open = ''
    for (const { name } of tokens.slice(first, last)) {
      expect(name).toMatch(LABEL)
      const [place = 'O', kind = ''] = name.split('-')
      expect(open === '' ? 'OBU' : 'IL').toContain(place)
      if (open !== '') expect(kind).toBe(open)
      open = place === 'B' || place === 'I' ? kind : ''
    }
    expect(open).toBe('')
  }
}

/** As many tokens as words, in the same places, and each in one sentence of at most 200. */
function expectPlaces({ words, sentences, tokens }: Annotated<Layer>): void {
  expect(tokens.map(({ start, end }) => [start, end])).toEqual(
    words.map(({ start, end }) => [start, end]),
  )
  let next = 0
  for (const { first, last } of sentences) {
    expect(first).toBe(next)
    expect(last).toBeGreaterThan(first)
    expect(last - first).toBeLessThanOrEqual(200)
    next = last
  }
  expect(next).toBe(words.length)
}

/** Every token has a lemma and tags, and its features are in order. */
function expectDescribed({ tokens }: Annotated<Layer>): void {
  for (const { lemma, base, upos, xpos, feats } of tokens) {
    expect([lemma, base, upos, xpos].every((one) => one.length > 0)).toBe(true)
    expect(base).toBe(base.toLowerCase())
    const names = feats === '' ? [] : feats.split('|')
    // As CoNLL-U has them, whatever the case: "Number" before "NumForm".
    const low = names.map((one) => one.toLowerCase())
    expect(low).toEqual(low.toSorted())
    expect(
      names.every((one) => /^[A-Z]\w*(?:\[\w+\])?=[\w,]+$/.test(one)),
      feats,
    ).toBe(true)
  }
}

/** Entities come in order, do not meet, and begin and end with words. */
function expectEntities({ text, entities }: Annotated<Layer>): void {
  for (const [index, { start, end }] of entities.entries()) {
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(entities[index + 1]?.start ?? text.length)
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  }
}

test('any text: tokens are its words, each sentence is one tree, and names are whole', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, byLine) => {
      const annotated = annotatePlain(text, { byLine })
      expectPlaces(annotated)
      expectTrees(annotated)
      expectNames(annotated)
      expectDescribed(annotated)
      expectEntities(annotated)
    }),
    { numRuns: runs(120, 5_000) },
  )
})

test('the same text gives the same layers, whatever was read before it', () => {
  const [one = '', other = ''] = EXAMPLES
  const first = annotatePlain(one)
  annotatePlain(other)
  const { tokens, entities, sentences } = annotatePlain(one)
  expect(tokens).toEqual(first.tokens)
  expect(entities).toEqual(first.entities)
  expect(sentences).toEqual(first.sentences)
})
