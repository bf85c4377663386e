import { describe, expect, test } from 'vitest'
import type { ParsedWord } from './core/parsed-word.ts'
import { sentenceHints } from './hints.ts'

/** A sentence as rows "form upos xpos head deprel", the head counted from 1 and 0 for the root; and the word asked about. */
interface Row {
  readonly name: string
  readonly words: string
  readonly at: number
  readonly expected: object
}

function hints(words: string) {
  const rows = words
    .trim()
    .split(/\s*,\s+/)
    .map((row) => row.split(' '))
  const parse = rows.map(
    ([, upos = '', xpos = '', head = '0', deprel = '']): ParsedWord => ({
      upos,
      xpos,
      head: Number(head) - 1,
      deprel,
      name: 'O',
    }),
  )
  return sentenceHints(
    rows.map(([form = '']) => form),
    parse,
  )
}

function checkFeatures({ words, at, expected }: Row): void {
  expect(hints(words).features(at - 1)).toEqual(expected)
}

const HE = 'He PRON PRP 3 nsubj'
const SHE_LEFT = 'she PRON PRP 2 nsubj, left VERB VBD 0 root'

describe('a short auxiliary before a participle is a form of "have"', () => {
  test.each<Row>([
    {
      name: 'He *’s* left',
      words: `${HE}, ’s AUX VBZ 3 aux, left VERB VBN 0 root`,
      at: 2,
      expected: { perfect: true },
    },
    {
      name: 'He *’d* left',
      words: `${HE}, 'D AUX VBD 3 aux, left VERB VBN 0 root`,
      at: 2,
      expected: { perfect: true },
    },
    {
      name: 'it *’s* been struck',
      words:
        "it PRON PRP 4 nsubj:pass, 's AUX VBZ 4 aux, been AUX VBN 4 aux:pass, struck VERB VBN 0 root",
      at: 2,
      expected: { perfect: true },
    },
    {
      name: 'he *’d* better go',
      words: "he PRON PRP 4 nsubj, 'd AUX VBD 4 aux, better ADV RBR 4 advmod, go VERB VB 0 root",
      at: 2,
      expected: { perfect: true },
    },
    {
      name: 'it *’s* struck',
      words: "it PRON PRP 3 nsubj:pass, 's AUX VBZ 3 aux:pass, struck VERB VBN 0 root",
      at: 2,
      expected: {},
    },
    {
      name: 'he *’s* leaving',
      words: `${HE}, 's AUX VBZ 3 aux, leaving VERB VBG 0 root`,
      at: 2,
      expected: {},
    },
    {
      name: 'he *’d* leave',
      words: `${HE}, 'd AUX MD 3 aux, leave VERB VB 0 root`,
      at: 2,
      expected: {},
    },
    {
      name: 'he *has* left',
      words: `${HE}, has AUX VBZ 3 aux, left VERB VBN 0 root`,
      at: 2,
      expected: {},
    },
    {
      name: 'Kenya *’s* envoy',
      words: "Kenya PROPN NNP 3 nmod:poss, 's PART POS 1 case, envoy NOUN NN 0 root",
      at: 2,
      expected: {},
    },
  ])('$name', ({ words, at, expected }) => {
    expect(hints(words).lemma(at - 1)).toEqual(expected)
  })
})

describe('a participle is passive', () => {
  test.each<Row>([
    {
      name: 'it was *struck*',
      words: 'it PRON PRP 3 nsubj:pass, was AUX VBD 3 aux:pass, struck VERB VBN 0 root',
      at: 3,
      expected: { passive: true },
    },
    {
      name: 'it has been *struck*',
      words:
        'it PRON PRP 4 nsubj:pass, has AUX VBZ 4 aux, been AUX VBN 4 aux:pass, struck VERB VBN 0 root',
      at: 4,
      expected: { passive: true },
    },
    {
      name: 'a *struck* base',
      words: 'a DET DT 3 det, struck VERB VBN 3 amod, base NOUN NN 0 root',
      at: 2,
      expected: { passive: true },
    },
    {
      name: 'it has been hit and *looted*',
      words: `it PRON PRP 4 nsubj:pass, has AUX VBZ 4 aux, been AUX VBN 4 aux:pass, hit VERB VBN 0 root,
        and CCONJ CC 6 cc, looted VERB VBN 4 conj`,
      at: 6,
      expected: { passive: true },
    },
  ])('$name', checkFeatures)
})

describe('a participle is not passive', () => {
  test.each<Row>([
    {
      name: 'he has *left*',
      words: `${HE}, has AUX VBZ 3 aux, left VERB VBN 0 root`,
      at: 3,
      expected: { passive: false },
    },
    {
      name: 'it has *been* struck',
      words:
        'it PRON PRP 4 nsubj:pass, has AUX VBZ 4 aux, been AUX VBN 4 aux:pass, struck VERB VBN 0 root',
      at: 3,
      expected: { passive: false },
    },
    {
      name: 'it had *been* a base',
      words:
        'it PRON PRP 5 nsubj, had AUX VBD 5 aux, been AUX VBN 5 cop, a DET DT 5 det, base NOUN NN 0 root',
      at: 3,
      expected: { passive: false },
    },
    {
      name: 'he has come and *gone*',
      words: `${HE}, has AUX VBZ 3 aux, come VERB VBN 0 root, and CCONJ CC 5 cc, gone VERB VBN 3 conj`,
      at: 5,
      expected: { passive: false },
    },
  ])('$name', checkFeatures)
})

describe('a form in -ing', () => {
  test.each<Row>([
    {
      name: 'after *leaving*: as a noun',
      words:
        'after SCONJ IN 2 mark, leaving VERB VBG 4 advcl, he PRON PRP 4 nsubj, ran VERB VBD 0 root',
      at: 2,
      expected: { gerund: true },
    },
    {
      name: '*leaving* was hard: as a noun',
      words: 'leaving VERB VBG 3 csubj, was AUX VBD 3 cop, hard ADJ JJ 0 root',
      at: 1,
      expected: { gerund: true },
    },
    {
      name: 'while *leaving*: not',
      words:
        'while SCONJ IN 2 mark, leaving VERB VBG 4 advcl, he PRON PRP 4 nsubj, ran VERB VBD 0 root',
      at: 2,
      expected: { gerund: false },
    },
    {
      name: 'he is *leaving*: not',
      words: `${HE}, is AUX VBZ 3 aux, leaving VERB VBG 0 root`,
      at: 3,
      expected: { gerund: false },
    },
    {
      name: 'it is *being* sold: not',
      words:
        'it PRON PRP 4 nsubj:pass, is AUX VBZ 4 aux, being AUX VBG 4 aux:pass, sold VERB VBN 0 root',
      at: 3,
      expected: { gerund: false },
    },
    {
      name: 'he ran, *leaving* it: not',
      words:
        'he PRON PRP 2 nsubj, ran VERB VBD 0 root, leaving VERB VBG 2 advcl, it PRON PRP 3 obj',
      at: 3,
      expected: { gerund: false },
    },
  ])('$name', checkFeatures)
})

describe('a bare verb', () => {
  test.each<Row>([
    {
      name: '*Leave* now: an order',
      words: 'Leave VERB VB 0 root, now ADV RB 1 advmod',
      at: 1,
      expected: { mood: 'Imp' },
    },
    {
      name: 'do n’t *leave*: none, it has a helper',
      words: "do AUX VB 3 aux, n't PART RB 3 advmod, leave VERB VB 0 root",
      at: 3,
      expected: {},
    },
    {
      name: 'demands that he *leave*: a subjunctive',
      words:
        'she PRON PRP 2 nsubj, demands VERB VBZ 0 root, that SCONJ IN 5 mark, he PRON PRP 5 nsubj, leave VERB VB 2 ccomp',
      at: 5,
      expected: { mood: 'Sub' },
    },
    {
      name: 'saw him *leave*: neither',
      words:
        'she PRON PRP 2 nsubj, saw VERB VBD 0 root, him PRON PRP 4 nsubj, leave VERB VB 2 ccomp',
      at: 4,
      expected: {},
    },
    {
      name: 'will *leave*: neither',
      words: 'she PRON PRP 3 nsubj, will AUX MD 3 aux, leave VERB VB 0 root',
      at: 3,
      expected: {},
    },
    {
      name: 'wants to *leave*: neither',
      words:
        'she PRON PRP 2 nsubj, wants VERB VBZ 0 root, to PART TO 4 mark, leave VERB VB 2 xcomp',
      at: 4,
      expected: {},
    },
    {
      name: '*be* quiet, as a copula: none',
      words: 'be AUX VB 2 cop, quiet ADJ JJ 0 root',
      at: 1,
      expected: {},
    },
  ])('$name', checkFeatures)
})

const THEY = { subject: { person: 3, number: 'Plur' } }
const ONE = { subject: { person: 3, number: 'Sing' } }

describe('a finite verb has the person and number of its subject', () => {
  test.each<Row>([
    { name: 'she *left*', words: SHE_LEFT, at: 2, expected: ONE },
    {
      name: 'I *left*',
      words: 'I PRON PRP 2 nsubj, left VERB VBD 0 root',
      at: 2,
      expected: { subject: { person: 1, number: 'Sing' } },
    },
    {
      name: 'we *leave*',
      words: 'We PRON PRP 2 nsubj, leave VERB VBP 0 root',
      at: 2,
      expected: { subject: { person: 1, number: 'Plur' } },
    },
    {
      name: 'you *left*',
      words: 'you PRON PRP 2 nsubj, left VERB VBD 0 root',
      at: 2,
      expected: { subject: { person: 2, number: 'Sing' } },
    },
    {
      name: 'the envoys *left*',
      words: 'the DET DT 2 det, envoys NOUN NNS 3 nsubj, left VERB VBD 0 root',
      at: 3,
      expected: THEY,
    },
    {
      name: 'the envoy *left*',
      words: 'the DET DT 2 det, envoy NOUN NN 3 nsubj, left VERB VBD 0 root',
      at: 3,
      expected: ONE,
    },
    {
      name: 'Kenya and Egypt *agreed*',
      words:
        'Kenya PROPN NNP 4 nsubj, and CCONJ CC 3 cc, Egypt PROPN NNP 1 conj, agreed VERB VBD 0 root',
      at: 4,
      expected: THEY,
    },
    {
      name: 'Kenya or Egypt *agreed*',
      words:
        'Kenya PROPN NNP 4 nsubj, or CCONJ CC 3 cc, Egypt PROPN NNP 1 conj, agreed VERB VBD 0 root',
      at: 4,
      expected: ONE,
    },
    {
      name: 'many *left*',
      words: 'Many ADJ JJ 2 nsubj, left VERB VBD 0 root',
      at: 2,
      expected: THEY,
    },
    {
      name: 'the police *were* there',
      words: 'the DET DT 2 det, police NOUN NN 4 nsubj, were AUX VBD 4 cop, there ADV RB 0 root',
      at: 3,
      expected: THEY,
    },
    {
      name: 'all *was* lost',
      words: 'all DET DT 3 nsubj:pass, was AUX VBD 3 aux:pass, lost VERB VBN 0 root',
      at: 2,
      expected: ONE,
    },
    {
      name: 'he came and *saw*',
      words: 'he PRON PRP 2 nsubj, came VERB VBD 0 root, and CCONJ CC 4 cc, saw VERB VBD 2 conj',
      at: 4,
      expected: ONE,
    },
    {
      name: 'they came and *saw*',
      words: 'they PRON PRP 2 nsubj, came VERB VBD 0 root, and CCONJ CC 4 cc, saw VERB VBD 2 conj',
      at: 4,
      expected: THEY,
    },
    {
      name: 'the men who *left*: that of what "who" stands for',
      words:
        'the DET DT 2 det, men NOUN NNS 0 root, who PRON WP 4 nsubj, left VERB VBD 2 acl:relcl',
      at: 4,
      expected: THEY,
    },
    {
      name: 'who *left*, asked',
      words: 'Who PRON WP 2 nsubj, left VERB VBD 0 root',
      at: 2,
      expected: ONE,
    },
    { name: '*left* alone: nothing is known', words: 'left VERB VBD 0 root', at: 1, expected: {} },
    { name: '*leave* alone: many', words: 'leave VERB VBP 0 root', at: 1, expected: THEY },
  ])('$name', checkFeatures)
})

describe('a pronoun', () => {
  test.each<Row>([
    {
      name: '*you* left: a subject',
      words: 'you PRON PRP 2 nsubj, left VERB VBD 0 root',
      at: 1,
      expected: { case: 'Nom' },
    },
    {
      name: 'they saw *it*: an object',
      words: 'they PRON PRP 2 nsubj, saw VERB VBD 0 root, it PRON PRP 2 obj',
      at: 3,
      expected: { case: 'Acc' },
    },
    {
      name: 'near *it*: an object',
      words: 'left VERB VBD 0 root, near ADP IN 3 case, it PRON PRP 1 obl',
      at: 3,
      expected: { case: 'Acc' },
    },
    {
      name: '*it* rains: a subject',
      words: 'It PRON PRP 2 expl, rains VERB VBZ 0 root',
      at: 1,
      expected: { case: 'Nom' },
    },
    {
      name: 'she left *herself*, as nobody else did: stress',
      words: `${SHE_LEFT}, herself PRON PRP 2 obl:unmarked`,
      at: 3,
      expected: { pronoun: 'Emp' },
    },
    {
      name: 'she saw *herself*: none',
      words: 'she PRON PRP 2 nsubj, saw VERB VBD 0 root, herself PRON PRP 2 obj',
      at: 3,
      expected: {},
    },
    {
      name: 'the men *who* left: relative',
      words:
        'the DET DT 2 det, men NOUN NNS 0 root, who PRON WP 4 nsubj, left VERB VBD 2 acl:relcl',
      at: 3,
      expected: { pronoun: 'Rel' },
    },
    {
      name: 'the men *whose* town fell: relative',
      words:
        'the DET DT 2 det, men NOUN NNS 0 root, whose PRON WP$ 4 nmod:poss, town NOUN NN 5 nsubj, fell VERB VBD 2 acl:relcl',
      at: 3,
      expected: { pronoun: 'Rel' },
    },
    {
      name: '*who* left?: a question',
      words: 'Who PRON WP 2 nsubj, left VERB VBD 0 root',
      at: 1,
      expected: { pronoun: 'Int' },
    },
    {
      name: 'they asked *who* left: a question',
      words:
        'they PRON PRP 2 nsubj, asked VERB VBD 0 root, who PRON WP 4 nsubj, left VERB VBD 2 ccomp',
      at: 3,
      expected: { pronoun: 'Int' },
    },
    {
      name: 'the men who asked *who* left: a question in a relative clause',
      words: `the DET DT 2 det, men NOUN NNS 0 root, who PRON WP 4 nsubj, asked VERB VBD 2 acl:relcl,
        who PRON WP 6 nsubj, left VERB VBD 4 ccomp`,
      at: 5,
      expected: { pronoun: 'Int' },
    },
  ])('$name', checkFeatures)
})

describe('no hints', () => {
  test.each<Row>([
    { name: 'for a noun', words: 'envoys NOUN NNS 0 root', at: 1, expected: {} },
    { name: 'for a word that is not there', words: 'envoys NOUN NNS 0 root', at: 5, expected: {} },
    { name: 'before the first word', words: 'envoys NOUN NNS 0 root', at: 0, expected: {} },
    { name: 'for "leaves"', words: 'leaves VERB VBZ 0 root', at: 1, expected: {} },
  ])('$name', ({ words, at, expected }) => {
    expect(hints(words).features(at - 1)).toEqual(expected)
    expect(hints(words).lemma(at - 1)).toEqual({})
  })
})

test('a list of 200 participles is followed to its first', () => {
  const list = Array.from({ length: 199 }, (_, at) => `hit VERB VBN ${at + 2} conj`)
  const passive = hints(['was AUX VBD 2 aux:pass', 'hit VERB VBN 0 root', ...list].join(', '))
  const active = hints(['had AUX VBD 2 aux', 'hit VERB VBN 0 root', ...list].join(', '))
  expect(passive.features(200)).toEqual({ passive: true })
  expect(active.features(200)).toEqual({ passive: false })
})
