import { expect, test } from 'vitest'
import type { Entity, EntityLabel, Sentence, Token } from '../../model/annotation.ts'
import { renderParse } from './parse.ts'

type Word = readonly [word: string, lemma: string, tags: string, head: number, deprel: string]

/** Words with one space between them, as a text and its tokens. */
function sketch(words: readonly Word[]): { text: string; tokens: readonly Token[] } {
  let text = ''
  const tokens = words.map(([word, lemma, tags, head, deprel]): Token => {
    if (text !== '') text += ' '
    const start = text.length
    text += word
    const [upos = '', xpos = ''] = tags.split(' ')
    const base = lemma.toLowerCase()
    return { start, end: text.length, lemma, base, upos, xpos, feats: '', head, deprel, name: 'O' }
  })
  return { text, tokens }
}

const { text, tokens } = sketch([
  ['Kenya', 'Kenya', 'PROPN NNP', 2, 'nmod:poss'],
  ["'s", "'s", 'PART POS', 0, 'case'],
  ['envoys', 'envoy', 'NOUN NNS', 3, 'nsubj'],
  ['met', 'meet', 'VERB VBD', -1, 'root'],
  ['Kenyan', 'Kenyan', 'ADJ JJ', 5, 'amod'],
  ['rebels', 'rebel', 'NOUN NNS', 3, 'obj'],
  ['Red', 'Red', 'PROPN NNP', 8, 'compound'],
  ['Valley', 'Valley', 'PROPN NNP', 8, 'compound'],
  ['Council', 'Council', 'PROPN NNP', 9, 'nsubj'],
  ['agreed', 'agree', 'VERB VBD', -1, 'root'],
])

function name(words: string, label: EntityLabel, form: Entity['form'] = 'name'): Entity {
  const start = text.indexOf(words)
  return { start, end: start + words.length, label, actors: [], places: [], form, rule: 'test' }
}

function sentence(first: number, last: number): Sentence {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
    first,
    last,
    block: 0,
  }
}

test('every word stands under its head, in the order of the text, a tree a sentence', () => {
  const entities = [
    name('Kenya', 'LOC'),
    name('Kenyan', 'LOC', 'demonym'),
    name('Red Valley Council', 'ORG'),
  ]
  const layers = { tokens, sentences: [sentence(0, 6), sentence(6, 10)], entities }
  expect([...renderParse(text, layers)]).toEqual([
    { text: 'met  VERB VBD  meet  root', style: 'bold' },
    '├─ envoys  NOUN NNS  envoy  nsubj',
    '│  └─ Kenya  PROPN NNP  nmod:poss  LOC',
    "│     └─ 's  PART POS  case",
    '└─ rebels  NOUN NNS  rebel  obj',
    '   └─ Kenyan  ADJ JJ  amod',
    '',
    { text: 'agreed  VERB VBD  agree  root', style: 'bold' },
    '└─ Council  PROPN NNP  nsubj',
    '   ├─ Red  PROPN NNP  compound  ORG “Red Valley Council”',
    '   └─ Valley  PROPN NNP  compound',
  ])
})

test('a name that is only part of a word is told in its own words', () => {
  const layers = { tokens, sentences: [sentence(8, 9)], entities: [name('Coun', 'PER')] }
  const parted = { ...layers, tokens: tokens.map((token) => ({ ...token, head: -1 })) }
  expect([...renderParse(text, parted)]).toEqual([
    { text: 'Council  PROPN NNP  nsubj  PER “Coun”', style: 'bold' },
  ])
})

test('without sentences nothing is drawn', () => {
  expect([...renderParse('', { tokens: [], sentences: [], entities: [] })]).toEqual([])
})
