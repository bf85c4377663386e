import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildMorphology, type MorphologyLists } from '../lexicon/morphology-lists.ts'
import { lemmaOf } from './lemma.ts'

const file = join(import.meta.dirname, '..', '..', 'data', 'lexicon', 'morphology.yaml')
const lists: MorphologyLists = buildMorphology(parse(readFileSync(file, 'utf8')))

/** "struck strike, fled flee": pairs of form and lemma. */
function pairs(list: string): readonly (readonly [string, string])[] {
  return list
    .trim()
    .split(/,\s+/)
    .map((pair) => pair.split(/\s+/) as [string, string])
}

function checkAll(upos: string, xpos: string, list: string): void {
  const wanted = pairs(list)
  const found = wanted.map(([form]) => [form, lemmaOf(form, upos, xpos, lists)])
  expect(found).toEqual(wanted)
}

describe('verbs', () => {
  test.each([
    [
      'irregular past forms',
      'VBD',
      `struck strike, fled flee, shot shoot, said say, lay lie, laid lay, lied lie, found find, founded found, fell fall,
      felled fell, left leave, led lead, upheld uphold, withdrew withdraw, overthrew overthrow, overran overrun, rewrote
      rewrite, outspent outspend, sought seek, bade bid, wound wind, wounded wound, cut cut, hit hit, quit quit, shed shed`,
    ],
    [
      'a silent e',
      'VBD',
      `refused refuse, forced force, seized seize, besieged besiege, evacuated evacuate, pledged pledge, conceded concede,
      escalated escalate, axed axe, owed owe, breathed breathe, rescued rescue, settled settle, fired fire, ensured ensure,
      ignored ignore, changed change, arranged arrange, challenged challenge, created create, united unite, deleted delete,
      pasted paste, phoned phone, postponed postpone, convened convene, scaled scale, mobilised mobilise, mobilized mobilize`,
    ],
    [
      'no silent e',
      'VBD',
      `targeted target, offered offer, rocked rock, hanged hang, belonged belong, visited visit, exploited exploit, focused
      focus, biased bias, opened open, mentioned mention, developed develop, monitored monitor, favoured favour, repaired
      repair, treated treat, shouted shout, failed fail, revealed reveal, benefited benefit, boycotted boycott, added add,
      passed pass, rebuffed rebuff, shelled shell, killed kill, installed install, waltzed waltz, vetoed veto, lapsed lapse`,
    ],
    [
      'doubled letters',
      'VBD',
      `kidnapped kidnap, scrapped scrap, expelled expel, travelled travel, traveled travel, cancelled cancel, canceled
      cancel, controlled control, signalled signal, barred bar, deterred deter, permitted permit, panicked panic, quizzed
      quiz, trafficked traffic, focussed focus`,
    ],
    [
      'vowels before -d',
      'VBD',
      'agreed agree, freed free, guaranteed guarantee, denied deny, died die, tied tie, levied levy, sued sue, relied rely',
    ],
    [
      'participles',
      'VBN',
      `taken take, born bear, worn wear, shaken shake, undertaken undertake, re-elected re-elect, re-taken re-take,
      co-hosted co-host, besieged besiege, stricken strike`,
    ],
    [
      'forms in -ing',
      'VBG',
      `striking strike, shelling shell, agreeing agree, forcing force, dying die, lying lie, seeing see, being be,
      fleeing flee, using use, skiing ski, bringing bring, forging forge, ageing age, beginning begin, goin' go`,
    ],
    [
      'forms in -s',
      'VBZ',
      `leaves leave, lives live, goes go, vetoes veto, denies deny, dies die, passes pass, uses use, refuses refuse, has
      have, does do, is be, 's be, ’s be, focuses focus, catches catch, shelves shelve, halves halve`,
    ],
    ['bare forms', 'VB', 'lay lay, saw saw, found found, wound wound, embed embed, bring bring'],
  ])('%s', (_what, xpos, list) => checkAll('VERB', xpos, list))

  test.each([
    ['VBP', "'m be, 're be, ’re be, 've have, are be, do do"],
    ['MD', "'ll will, 'd would, wo will, ca can, sha shall, could could, might might"],
    ['VBD', "'d have, were be, did do, had have"],
  ])('auxiliaries (%s)', (xpos, list) => checkAll('AUX', xpos, list))

  test('a short form is "have" where the caller knows better', () => {
    expect(lemmaOf("'s", 'AUX', 'VBZ', lists, { perfect: true })).toBe('have')
    expect(lemmaOf('is', 'AUX', 'VBZ', lists, { perfect: true })).toBe('be')
  })

  test('a verb in a name keeps its capital', () => {
    expect(lemmaOf('United', 'VERB', 'NNP', lists)).toBe('Unite')
    expect(lemmaOf('Rolling', 'VERB', 'NNP', lists)).toBe('Roll')
  })
})

describe('nouns', () => {
  test.each([
    [
      'regular plurals',
      'NNS',
      `missiles missile, casualties casualty, allies ally, boxes box, batches batch, losses loss, cases case, houses house,
      months month, chiefs chief, viruses virus, campuses campus, clauses clause, heroes hero, photos photo, shoes shoe,
      headaches headache, breaches breach, taxis taxi, menus menu, movies movie, bases base, ties tie`,
    ],
    [
      'irregular plurals',
      'NNS',
      `gunmen gunman, policewomen policewoman, wolves wolf, wives wife, ex-wives ex-wife, leaves leaf, lives life, feet foot,
      crises crisis, criteria criterion, phenomena phenomenon, children child, schoolchildren schoolchild, dice die,
      sons-in-law son-in-law, passers-by passer-by, referenda referendum, gases gas, lenses lens`,
    ],
    [
      'words that only look like plurals',
      'NNS',
      'series series, headquarters headquarters, politics politics, aircraft aircraft, police police, sheep sheep',
    ],
    ['numbers', 'NNS', "1990s 1990s, 1990's 1990s, 747s 747, mid-1980s mid-1980s"],
    ['short words in capitals', 'NNS', 'MPs MP, NGOs NGO, STRIKES strike'],
    ['singulars', 'NN', 'news news, gas gas, crisis crisis, Bus bus, TV TV, GDP GDP, PRICE price'],
  ])('%s', (_what, xpos, list) => checkAll('NOUN', xpos, list))

  test('names keep their capitals', () => {
    checkAll(
      'PROPN',
      'NNP',
      'Paris Paris, NATO NATO, Reuters Reuters, Sept. September, Biden Biden',
    )
    checkAll('PROPN', 'NNPS', 'Nations Nation, Emirates Emirate, Philippines Philippines')
    checkAll('PROPN', 'NNPS', 'Tories Tory, Women Woman, Israelis Israeli, STATES State')
  })
})

describe('other words', () => {
  test('comparatives and superlatives', () => {
    checkAll('ADJ', 'JJR', 'better good, worse bad, larger large, bigger big, happier happy')
    checkAll('ADJ', 'JJR', 'younger young, stronger strong, safer safe, freer free, cheaper cheap')
    checkAll('ADJ', 'JJS', 'best good, most most, least least, latest late, deadliest deadly')
    checkAll('ADV', 'RBR', 'better well, earlier early, sooner soon, further far, more more')
    checkAll('ADJ', 'NNP', 'Greater Great, United United')
  })

  test('adjectives of peoples keep their capitals, others do not', () => {
    checkAll('ADJ', 'JJ', 'Kenyan Kenyan, Great great, anti-American anti-American')
  })

  test('closed classes', () => {
    checkAll('DET', 'DT', 'An a, these this, The the, every every')
    checkAll('PRON', 'PRP', 'me I, I I, them they, him he, himself himself, mine my')
    checkAll('PRON', 'PRP$', 'her her, Their their')
    checkAll('PART', 'RB', "n't not, n’t not, not not")
    checkAll('PART', 'POS', "'s 's, ' 's, ’s 's")
    checkAll('ADP', 'IN', 'Under under')
  })

  test('numbers', () => {
    checkAll('NUM', 'CD', '5,000 5000, 2,5 2,5, 3.5 3.5, Two two, II II, bn billion, 1999 1999')
    checkAll('NUM', 'LS', 'b b')
  })

  test('punctuation is straight', () => checkAll('PUNCT', "''", '” ", ’ \', . .'))
})

describe('no word is too strange', () => {
  const strange = [
    '',
    '-',
    '--',
    "'",
    's',
    'ed',
    'ing',
    'est',
    'ies',
    'x-',
    '-x',
    '😀',
    '😀s',
    '\ud800',
  ]
  const tags = ['VBD', 'VBN', 'VBG', 'VBZ', 'VB', 'NNS', 'NN', 'NNPS', 'JJR', 'JJ', 'CD', '', 'ZZ']
  const classes = [
    'VERB',
    'AUX',
    'NOUN',
    'PROPN',
    'ADJ',
    'ADV',
    'NUM',
    'PRON',
    'X',
    '',
    'constructor',
  ]

  test.each(strange)('%j has a lemma under every tag', (form) => {
    for (const upos of classes) {
      for (const xpos of tags) {
        const lemma = lemmaOf(form, upos, xpos, lists)
        expect(typeof lemma).toBe('string')
        expect(lemma === '').toBe(form === '')
      }
    }
  })

  test.each(['a', '-', 's', '1', ',', "'", 'ing'])(
    'endless %j comes back in lower case',
    (part) => {
      const word = part.repeat(100_000)
      for (const upos of classes) {
        for (const xpos of tags) expect(lemmaOf(word, upos, xpos, lists)).toHaveLength(word.length)
      }
    },
  )

  test.each(['constructor', '__proto__', 'toString'])('%j is a word as others are', (word) => {
    expect(lemmaOf(word, 'NOUN', 'NN', lists)).toBe(word.toLowerCase())
  })
})
