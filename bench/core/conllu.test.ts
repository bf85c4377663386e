import { describe, expect, test } from 'vitest'
import { readConllu, textsOf } from './conllu.ts'
import { conllu } from './own-trees.ts'

const trees = readConllu(conllu)

describe('a treebank', () => {
  test('has its sentences, and words without ranges and empty nodes', () => {
    expect(trees.map(({ id, words }) => [id, words.map(({ form }) => form)])).toEqual([
      ['a-1', ['Kenya', "'s", 'envoy', 'left', '.']],
      ['a-2', ['They', 'do', 'not', 'agree', '.']],
      ['b-1', ['He', 'wo', "n't", 'go']],
    ])
  })

  test('has its analyses, heads counted from nought and the root on nothing', () => {
    expect(trees[0]?.words[2]).toEqual({
      form: 'envoy',
      lemma: 'envoy',
      upos: 'NOUN',
      xpos: 'NN',
      feats: 'Number=Sing',
      head: 3,
      deprel: 'nsubj',
    })
    expect(trees[0]?.words[3]?.head).toBe(-1)
  })

  test('says which sentences open a document or a paragraph', () => {
    expect(trees.map(({ opens }) => opens)).toEqual(['document', undefined, 'document'])
    expect(
      readConllu('# newpar_block = 1\n# sent_id = x\n1\ta\t_\tX\t_\t_\t0\troot\t_\t_')[0],
    ).toEqual(expect.not.objectContaining({ opens: 'paragraph' }))
  })

  test.each([
    ['a line without its columns', '1\tKenya'],
    ['a head that is no number', '1\tKenya\t_\tPROPN\t_\t_\t_\troot\t_\t_'],
  ])('with %s is not read', (_, line) => {
    expect(() => readConllu(`# sent_id = z\n${line}\n`)).toThrow('z: ')
  })
})

describe('a text built anew', () => {
  const texts = textsOf(trees)

  test('has the words as they stood, one space between sentences', () => {
    expect(texts.map(({ text }) => text)).toEqual([
      "Kenya's envoy left. They donot agree.",
      "He won't go",
    ])
  })

  test('has an empty line between paragraphs', () => {
    const [first, second] = trees
    if (first === undefined || second === undefined) throw new Error('The trees are gone.')
    const [joined] = textsOf([first, { ...second, opens: 'paragraph' }])
    expect(joined?.text).toBe("Kenya's envoy left.\n\nThey donot agree.")
  })

  test('has the span of every word whose letters are in it', () => {
    for (const { text, sentences } of texts) {
      for (const { start, end, form } of sentences.flatMap(({ words }) => words))
        expect(text.slice(start, end)).toBe(form)
    }
  })

  test('gives the words of one token the span of that token, and their number in it', () => {
    const [kenya, s, envoy] = texts[0]?.sentences[0]?.words ?? []
    expect(kenya).toMatchObject({ start: 0, end: 5, token: { start: 0, end: 7 }, part: 0 })
    expect(s).toMatchObject({ start: 5, end: 7, token: { start: 0, end: 7 }, part: 1 })
    expect(envoy).toMatchObject({ start: 8, end: 13, token: { start: 8, end: 13 } })
    expect(envoy).not.toHaveProperty('part')
  })

  test('gives words that do not spell their token the whole of it', () => {
    const odd = conllu.replaceAll('donot', 'dunno')
    const words = textsOf(readConllu(odd))[0]?.sentences[1]?.words ?? []
    expect(words[1]).toMatchObject({ start: 25, end: 30, part: 0 })
    expect(words[2]).toMatchObject({ start: 25, end: 30, part: 1 })
  })
})
