import { describe, expect, test } from 'vitest'
import { readConllu } from './conllu.ts'
import { conllu } from './own-trees.ts'
import { scoreTrees } from './score-trees.ts'

/** Fourteen words, two of them marks. */
const gold = readConllu(conllu).map(({ words }) => words)

/** Gold with some words of its sentences changed. */
function changed(changes: Readonly<Record<string, object>>): typeof gold {
  return gold.map((words, sentence) =>
    words.map((word, index) => ({ ...word, ...changes[`${sentence}.${index}`] })),
  )
}

describe('analyses of given words', () => {
  test('that are gold score one', () => {
    const whole = { uas: 1, las: 1, lasUniversal: 1 }
    expect(scoreTrees(gold, gold)).toMatchObject({
      words: 14,
      upos: 1,
      xpos: 1,
      lemma: 1,
      feats: 1,
      all: whole,
      noPunctuation: whole,
    })
  })

  test('score the share of words that are right', () => {
    const read = changed({
      '0.2': { upos: 'PROPN', xpos: 'NNP' },
      '1.3': { upos: 'NOUN', lemma: 'agreement' },
      '2.3': { xpos: 'VBP' },
    })
    const scores = scoreTrees(gold, read)
    expect(scores.upos).toBeCloseTo(12 / 14)
    expect(scores.xpos).toBeCloseTo(12 / 14)
    expect(scores.lemma).toBeCloseTo(13 / 14)
  })

  test('score features as a set, and none may be written in two ways', () => {
    const read = changed({
      '0.1': { feats: '' },
      '1.0': { feats: 'Number=Plur|Case=Nom' },
      '2.0': { feats: 'Case=Nom' },
    })
    expect(scoreTrees(gold, read).feats).toBeCloseTo(13 / 14)
  })

  test('are not asked for a lemma that gold lacks', () => {
    const lacking = gold.map((words) => words.map((word) => ({ ...word, lemma: '_' })))
    expect(scoreTrees(lacking, gold).lemma).toBeNaN()
  })

  test('score heads, relations, and relations without their subtypes', () => {
    const read = changed({
      // A wrong head, a wrong head of a mark, a wrong subtype, a wrong relation.
      '0.2': { head: -1 },
      '0.4': { head: 2 },
      '2.0': { deprel: 'nsubj' },
      '2.1': { deprel: 'cop' },
    })
    const { all, noPunctuation } = scoreTrees(gold, read)
    expect(all.uas).toBeCloseTo(12 / 14)
    expect(all.las).toBeCloseTo(10 / 14)
    expect(all.lasUniversal).toBeCloseTo(11 / 14)
    expect(noPunctuation.uas).toBeCloseTo(11 / 12)
    expect(noPunctuation.las).toBeCloseTo(9 / 12)
    expect(noPunctuation.lasUniversal).toBeCloseTo(10 / 12)
  })

  test('score each relation, which needs its head too', () => {
    const read = changed({ '0.2': { head: 0 }, '2.0': { deprel: 'nsubj' } })
    const { relations } = scoreTrees(gold, read)
    // Two subjects in gold and three read, of which that of the second sentence is right.
    expect(relations.get('nsubj')).toEqual({
      gold: 2,
      precision: 1 / 3,
      recall: 1 / 2,
      f1: 2 / 5,
    })
    expect(relations.get('nsubj:pass')).toMatchObject({ gold: 1, recall: 0, f1: 0 })
    expect(relations.get('root')).toMatchObject({ gold: 3, f1: 1 })
  })

  test('of other words than those that were given are our fault', () => {
    expect(() => scoreTrees(gold, [])).toThrow('Sentence 0 has 5 words; 0 came back.')
  })
})
