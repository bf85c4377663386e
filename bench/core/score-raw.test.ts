import { describe, expect, test } from 'vitest'
import { readConllu, textsOf } from './conllu.ts'
import { conllu } from './own-trees.ts'
import { type RawText, scoreRaw } from './score-raw.ts'

const texts = textsOf(readConllu(conllu))
const [gold] = texts
if (gold === undefined) throw new Error('The trees are gone.')

type Word = RawText['sentences'][number]['words'][number]

/** Gold of the first document as a reading: "Kenya's envoy left. They donot agree.", ten words. */
const right: RawText = {
  text: gold.text,
  sentences: gold.sentences.map(({ words }) => ({
    words: words.map(({ start, end, upos, head, deprel }) => ({ start, end, upos, head, deprel })),
  })),
}

/** The words of a sentence with some of them put in the place of others. */
function spliced(sentence: number, from: number, count: number, ...words: Word[]): RawText {
  const sentences = right.sentences.map((one, index) =>
    index === sentence ? { words: one.words.toSpliced(from, count, ...words) } : one,
  )
  return { text: right.text, sentences }
}

function word(start: number, end: number, head: number, deprel: string, upos = 'X'): Word {
  return { start, end, head, deprel, upos }
}

function f1(read: RawText): readonly number[] {
  const { words, sentences, upos, las } = scoreRaw([
    { gold: gold ?? { ...right, id: '', sentences: [] }, read },
  ])
  return [words.f1, sentences.f1, upos.f1, las.f1]
}

describe('a text read from its letters', () => {
  test('as gold has it scores one, though it splits tokens where gold has words of one token', () => {
    expect(f1(right)).toEqual([1, 1, 1, 1])
  })

  test('scores over all texts together', () => {
    const scores = scoreRaw([
      { gold, read: right },
      { gold: texts[1] ?? gold, read: { text: texts[1]?.text ?? '', sentences: [] } },
    ])
    expect(scores.words).toMatchObject({ gold: 14, precision: 1, recall: 10 / 14 })
    expect(scores.sentences).toMatchObject({ gold: 3, precision: 1, recall: 2 / 3 })
  })

  test('counts a wrong part of speech, and a wrong relation by its universal part', () => {
    const read = spliced(0, 0, 1, word(0, 5, 2, 'nmod', 'NOUN'))
    expect(f1(read)).toEqual([1, 1, 0.9, 1])
    const other = spliced(0, 0, 1, word(0, 5, 2, 'compound', 'PROPN'))
    expect(f1(other)).toEqual([1, 1, 1, 0.9])
  })

  test('with two sentences taken for one finds none of both, and a root less', () => {
    const [first, second] = right.sentences.map(({ words }) => words)
    const moved = (second ?? []).map((one) => ({
      ...one,
      ...(one.head < 0 ? { head: 3, deprel: 'parataxis' } : { head: one.head + 5 }),
    }))
    const read = { text: right.text, sentences: [{ words: [...(first ?? []), ...moved] }] }
    expect(f1(read)).toEqual([1, 0, 1, 0.9])
  })

  test('with a sentence cut in two finds neither half', () => {
    const [first, second] = right.sentences
    const halves = [first?.words.slice(0, 3) ?? [], first?.words.slice(3) ?? []]
    const read = {
      text: right.text,
      sentences: [
        // "envoy" has lost its verb and become a root.
        {
          words: (halves[0] ?? []).map((one) =>
            one.head === 3 ? { ...one, head: -1, deprel: 'root' } : one,
          ),
        },
        {
          words: (halves[1] ?? []).map((one) => ({
            ...one,
            head: one.head < 0 ? -1 : one.head - 3,
          })),
        },
        second ?? { words: [] },
      ],
    }
    // Two sentences in gold, three read, one right.
    expect(f1(read)).toEqual([1, 2 / 5, 1, 0.9])
  })

  test('with a token cut in two loses the word, and what hangs on it', () => {
    // "envoy" as "env" and "oy": "Kenya" hangs on a word that gold does not have.
    const [kenya, s, , left, mark] = right.sentences[0]?.words ?? []
    if (!(kenya && s && left && mark)) throw new Error('The trees are gone.')
    const read = {
      text: right.text,
      sentences: [
        {
          words: [
            kenya,
            s,
            word(8, 11, 4, 'nsubj', 'NOUN'),
            word(11, 13, 2, 'dep'),
            left,
            { ...mark, head: 4 },
          ],
        },
        right.sentences[1] ?? { words: [] },
      ],
    }
    // Ten words in gold, eleven read: nine are found, and all but "Kenya" hang on the right one.
    const [words, sentences, upos, las] = f1(read)
    expect(words).toBeCloseTo(18 / 21)
    expect(sentences).toBe(1)
    expect(upos).toBeCloseTo(18 / 21)
    expect(las).toBeCloseTo(16 / 21)
  })

  test('finds words of a token that is not split, or split otherwise, by their forms', () => {
    // "Kenya's" as one word: neither of its two is found, and nine words were read.
    const joined = spliced(0, 0, 2, word(0, 7, 1, 'nmod:poss', 'PROPN'))
    expect(f1(joined)[0]).toBeCloseTo((2 * 8) / 19)
    // "don|ot": nothing of "do|not"; the four others and all of the first sentence.
    const otherwise = spliced(
      1,
      1,
      2,
      word(25, 28, 3, 'aux', 'AUX'),
      word(28, 30, 3, 'advmod', 'PART'),
    )
    expect(f1(otherwise)[0]).toBeCloseTo((2 * 8) / 20)
    // Both words on the span of the token, "not" by its form.
    const shared = spliced(
      1,
      1,
      2,
      { ...word(25, 30, 3, 'aux', 'AUX'), form: 'does' },
      { ...word(25, 30, 3, 'advmod', 'PART'), form: 'NOT' },
    )
    expect(f1(shared)).toEqual([0.9, 1, 0.9, 0.9])
  })

  test('is found whatever white space stands in or around its words', () => {
    const read = spliced(0, 2, 1, word(7, 14, 3, 'nsubj', 'NOUN'))
    expect(f1(read)).toEqual([1, 1, 1, 1])
  })
})
