import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildMorphology, type MorphologyLists } from '../lexicon/morphology-lists.ts'
import { lemmaOf } from './lemma.ts'
import { type FeatureHints, featuresOf } from './morphology.ts'

const file = join(import.meta.dirname, '..', '..', 'data', 'lexicon', 'morphology.yaml')
const lists: MorphologyLists = buildMorphology(parse(readFileSync(file, 'utf8')))

function features(word: string, hints?: FeatureHints): string {
  const [form = '', upos = '', xpos = ''] = word.split(' ')
  return featuresOf(form, lemmaOf(form, upos, xpos, lists), upos, xpos, lists, hints)
}

describe('words by themselves', () => {
  test.each([
    ['troops NOUN NNS', 'Number=Ptan'],
    ['missiles NOUN NNS', 'Number=Plur'],
    ['Emirates PROPN NNPS', 'Number=Plur'],
    ['Philippines PROPN NNPS', 'Number=Ptan'],
    ['Oct. PROPN NNP', 'Abbr=Yes|Number=Sing'],
    ['1990s NOUN NNS', 'Number=Ptan|NumForm=Combi|NumType=Card'],
    ['21st NOUN NN', 'Number=Sing|NumForm=Combi|NumType=Ord'],
    ['second ADJ JJ', 'Degree=Pos|NumForm=Word|NumType=Ord'],
    ['21st ADJ JJ', 'Degree=Pos|NumForm=Combi|NumType=Ord'],
    ['larger ADJ JJR', 'Degree=Cmp'],
    ['Greater ADJ NNP', 'Degree=Cmp'],
    ['soonest ADV RBS', 'Degree=Sup'],
    ['quickly ADV RB', ''],
    ['never ADV RB', 'PronType=Neg'],
    ['twice ADV RB', 'NumForm=Word|NumType=Mult'],
    ['when ADV WRB', 'PronType=Int'],
    ['the DET DT', 'Definite=Def|PronType=Art'],
    ['An DET DT', 'Definite=Ind|PronType=Art'],
    ['these DET DT', 'Number=Plur|PronType=Dem'],
    ['some DET DT', 'PronType=Ind'],
    ['no DET DT', 'PronType=Neg'],
    ['I PRON PRP', 'Case=Nom|Number=Sing|Person=1|PronType=Prs'],
    ['Their PRON PRP$', 'Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs'],
    ['her PRON PRP', 'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'],
    ['her PRON PRP$', 'Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs'],
    ['who PRON WP', 'PronType=Rel'],
    ['everybody PRON NN', 'Number=Sing|PronType=Tot'],
    ['n’t PART RB', 'Polarity=Neg'],
    ['to PART TO', ''],
    ['of ADP IN', ''],
    ['and CCONJ CC', ''],
    ['5,000 NUM CD', 'NumForm=Digit|NumType=Card'],
    ['2.5 NUM CD', 'NumForm=Digit|NumType=Frac'],
    ['1/2 NUM CD', 'NumForm=Digit|NumType=Frac'],
    ['9/11 NUM CD', 'NumForm=Digit|NumType=Card'],
    ['12/05/2031 NUM CD', 'NumForm=Digit|NumType=Card'],
    ['twelve NUM CD', 'NumForm=Word|NumType=Card'],
    ['XIV NUM CD', 'NumForm=Roman|NumType=Card'],
    ['bn NUM CD', 'Abbr=Yes|NumForm=Word|NumType=Card'],
    ['% SYM NN', 'Number=Sing'],
    ['. PUNCT .', ''],
    ['struck VERB VBD', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
    ['were AUX VBD', 'Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin'],
    ['says VERB VBZ', 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
    ['say VERB VBP', 'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin'],
    ['am AUX VBP', 'Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin'],
    ['strike VERB VB', 'VerbForm=Inf'],
    ['striking VERB VBG', 'Tense=Pres|VerbForm=Part'],
    ['struck VERB VBN', 'Tense=Past|VerbForm=Part|Voice=Pass'],
    ['become VERB VBN', 'Tense=Past|VerbForm=Part'],
    ['been AUX VBN', 'Tense=Past|VerbForm=Part'],
    ['must AUX MD', 'VerbForm=Fin'],
    ['United VERB NNP', 'Tense=Past|VerbForm=Part'],
  ])('%s: %s', (word, expected) => {
    expect(features(word)).toBe(expected)
  })
})

describe('hints from the sentence', () => {
  const we = { person: 1, number: 'Plur' } as const

  test.each<[string, FeatureHints, string]>([
    ['left VERB VBN', { passive: false }, 'Tense=Past|VerbForm=Part'],
    ['become VERB VBN', { passive: true }, 'Tense=Past|VerbForm=Part|Voice=Pass'],
    ['been AUX VBN', { passive: true }, 'Tense=Past|VerbForm=Part'],
    ['leaving VERB VBG', { gerund: true }, 'VerbForm=Ger'],
    ['Leave VERB VB', { mood: 'Imp' }, 'Mood=Imp|VerbForm=Fin'],
    [
      'leave VERB VB',
      { mood: 'Sub', subject: { person: 3, number: 'Sing' } },
      'Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
    ],
    ['left VERB VBD', { subject: we }, 'Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin'],
    ['are AUX VBP', { subject: we }, 'Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin'],
    ['am AUX VBP', { subject: we }, 'Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin'],
    ['leaves VERB VBZ', { subject: we }, 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
    ['you PRON PRP', { case: 'Acc' }, 'Case=Acc|Person=2|PronType=Prs'],
    ['he PRON PRP', { case: 'Acc' }, 'Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs'],
    ['who PRON WP', { pronoun: 'Int' }, 'PronType=Int'],
    ['where ADV WRB', { pronoun: 'Int' }, 'PronType=Int'],
    [
      'ourselves PRON PRP',
      { pronoun: 'Emp' },
      'Case=Acc|Number=Plur|Person=1|PronType=Emp|Reflex=Yes',
    ],
    ['cats NOUN NNS', { passive: true, mood: 'Imp' }, 'Number=Plur'],
  ])('%s with %j', (word, hints, expected) => {
    expect(features(word, hints)).toBe(expected)
  })

  test('hints that are all absent change nothing', () => {
    expect(features('were AUX VBD', {})).toBe(features('were AUX VBD'))
    expect(features('were AUX VBD', { gerund: true })).toBe(features('were AUX VBD'))
  })
})

describe('every list of features', () => {
  const all = [
    ...lists.defaults.values(),
    ...[...lists.features.values()].flatMap((words) => [...words.values()]),
  ]

  test('is sorted by name without regard to case, as CoNLL-U demands', () => {
    for (const list of all) {
      const names = list.split('|').map((feature) => feature.split('=')[0]?.toLowerCase() ?? '')
      expect(names).toEqual([...new Set(names)].sort())
    }
  })

  test('is made of names and values', () => {
    for (const list of all) expect(list).toMatch(/^[A-Z]\w*=[A-Z1-3]\w*(\|[A-Z]\w*=[A-Z1-3]\w*)*$/)
  })
})

describe('no word is too strange', () => {
  const tags = [
    'VERB VBD',
    'NOUN NNS',
    'PROPN NNP',
    'ADJ JJ',
    'ADV RB',
    'NUM CD',
    'X FW',
    'Y Z',
    ' ',
  ]

  test.each(['', '😀', '\ud800', '__proto__', '’', '1/0', '.', '-'])('%j', (form) => {
    for (const tag of tags) {
      const [upos = '', xpos = ''] = tag.split(' ')
      expect(featuresOf(form, form, upos, xpos, lists)).not.toContain('undefined')
    }
  })

  test('endless words have the features of their tag', () => {
    for (const part of ['a', '1', '1,', '.', "'"]) {
      const word = part.repeat(100_000)
      expect(featuresOf(word, word, 'NOUN', 'NN', lists)).toBe('Number=Sing')
      expect(featuresOf(word, word, 'Y', 'Z', lists)).toBe('')
    }
  })
})
