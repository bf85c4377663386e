import { describe, expect, test } from 'vitest'
import { mended } from './mend.ts'
import type { ParsedWord } from './parsed-word.ts'

/** `word/TAG:head:relation`, heads counted from 1 and 0 for the root; `*` behind the word marks a person's name. */
function parse(notation: string): readonly ParsedWord[] {
  return notation.split(' ').map((cell) => {
    const [, word = '', xpos = '', head = '', deprel = ''] =
      /^(.+)\/(.+?):(\d+):(.+)$/.exec(cell) ?? []
    const upos =
      word === 'have'
        ? 'AUX'
        : /^NNP/.test(xpos)
          ? 'PROPN'
          : /^NN/.test(xpos)
            ? 'NOUN'
            : /^VB/.test(xpos)
              ? 'VERB'
              : /^JJ$/.test(xpos)
                ? 'ADJ'
                : 'X'
    return { upos, xpos, head: Number(head) - 1, deprel, name: word.endsWith('*') ? 'U-PER' : 'O' }
  })
}

/** The words of that notation. */
function formsOf(notation: string): readonly string[] {
  return notation.split(' ').map((cell) => cell.replace(/\*?\/[^/]+$/, ''))
}

/** The same notation without words, names and parts of speech that the test does not ask for. */
function written(words: readonly ParsedWord[]): string {
  return words.map(({ xpos, head, deprel }) => `${xpos}:${head + 1}:${deprel}`).join(' ')
}

describe('mends', () => {
  test.each([
    [
      'a title of several words whose end was hung on the name behind it',
      'Secretary/NNP:6:nsubj of/IN:3:case State/NNP:4:nmod:desc Amina*/NNP:6:nsubj Deby/NNP:4:flat said/VBD:0:root ./.:6:punct',
      'NNP:4:nmod:desc IN:3:case NNP:4:nmod:desc NNP:6:nsubj NNP:4:flat VBD:0:root .:6:punct',
    ],
    [
      'a second name that was read as telling more of the first',
      "Amina*/NNP:9:nsubj Deby/NNP:1:flat and/CC:6:cc Chad/NNP:6:nmod:poss 's/POS:4:case envoy/NN:1:nmod:desc Omar*/NNP:1:appos Idriss/NNP:7:flat met/VBD:0:root ./.:9:punct",
      'NNP:9:nsubj NNP:1:flat CC:7:cc NNP:6:nmod:poss POS:4:case NN:7:nmod:desc NNP:1:conj NNP:7:flat VBD:0:root .:9:punct',
    ],
    [
      'what was hung on the word that is read as opening its clause',
      'Ministers/NNS:3:nsubj are/VBP:3:cop due/IN:5:mark to/TO:5:mark meet/VB:0:root ./.:5:punct',
      'NNS:5:nsubj VBP:5:cop IN:5:mark TO:5:mark VB:0:root .:5:punct',
    ],
    [
      'a word that opens a clause, and was hung on the subject of the clause',
      'Three/CD:3:nsubj:pass were/VBD:3:aux:pass killed/VBN:0:root after/IN:6:case Chadian/JJ:6:amod forces/NNS:7:nsubj fired/VBD:3:advcl',
      'CD:3:nsubj:pass VBD:3:aux:pass VBN:0:root IN:7:mark JJ:6:amod NNS:7:nsubj VBD:3:advcl',
    ],
    [
      'a subject of such a clause that was hung on the verb above',
      'Three/CD:3:nsubj:pass were/VBD:3:aux:pass killed/VBN:0:root after/IN:5:case gunmen/NNS:3:obl opened/VBD:3:advcl fire/NN:6:obj',
      'CD:3:nsubj:pass VBD:3:aux:pass VBN:0:root IN:6:mark NNS:6:nsubj VBD:3:advcl NN:6:obj',
    ],
    [
      'a subject that an insertion parts from its verb',
      'Nine/CD:2:nummod people/NNS:8:obl ,/,:2:punct including/VBG:5:case children/NNS:8:obl ,/,:2:punct were/VBD:8:aux:pass killed/VBN:0:root',
      'CD:2:nummod NNS:8:nsubj:pass ,:2:punct VBG:5:case NNS:8:obl ,:2:punct VBD:8:aux:pass VBN:0:root',
    ],
    [
      'a past form that was read as describing its object',
      'Egypt/NNP:3:nsubj hosted/VBN:3:amod talks/NNS:0:root ./.:3:punct',
      'NNP:2:nsubj VBD:0:root NNS:2:obj .:2:punct',
    ],
    [
      'a verb that was read as a noun in the plural',
      'Poland/NNP:2:nsubj plans/NNS:0:root to/TO:4:mark leave/VB:2:acl',
      'NNP:2:nsubj VBZ:0:root TO:4:mark VB:2:xcomp',
    ],
    [
      'a noun that was read as part of that verb',
      'The/DT:3:det envoy/NN:3:compound plans/NNS:0:root to/TO:5:mark leave/VB:3:acl',
      'DT:2:det NN:3:nsubj VBZ:0:root TO:5:mark VB:3:xcomp',
    ],
    [
      'a title that was read as a subject beside the name',
      'President/NNP:3:nsubj Deby*/NNP:3:nsubj left/VBD:0:root',
      'NNP:2:nmod:desc NNP:3:nsubj VBD:0:root',
    ],
    [
      'a name behind a title with an article',
      'The/DT:2:det envoy/NN:4:nsubj Deby*/NNP:4:nsubj left/VBD:0:root',
      'DT:2:det NN:4:nsubj NNP:2:appos VBD:0:root',
    ],
    [
      'a clause that was read as telling which listener',
      'He/PRP:2:nsubj told/VBD:0:root them/PRP:2:iobj that/WDT:6:obj Chad/NNP:6:nsubj left/VBD:3:acl:relcl',
      'PRP:2:nsubj VBD:0:root PRP:2:iobj IN:6:mark NNP:6:nsubj VBD:2:ccomp',
    ],
    [
      'the subject of what is said, where it was given to the saying',
      'Rebels/NNS:6:nsubj struck/VBD:6:ccomp Goma/NNP:2:obj ,/,:2:punct police/NNS:6:nsubj said/VBD:0:root',
      'NNS:2:nsubj VBD:6:ccomp NNP:2:obj ,:2:punct NNS:6:nsubj VBD:0:root',
    ],
    [
      'an "it" that stands for the clause behind',
      'It/PRP:3:nsubj:pass was/VBD:3:aux:pass said/VBN:0:root that/IN:6:mark Chad/NNP:6:nsubj left/VBD:3:ccomp',
      'PRP:3:expl VBD:3:aux:pass VBN:0:root IN:6:mark NNP:6:nsubj VBD:3:ccomp',
    ],
    [
      'what somebody became',
      'Chad/NNP:2:nsubj became/VBD:0:root an/DT:4:det ally/NN:2:obj',
      'NNP:2:nsubj VBD:0:root DT:4:det NN:2:xcomp',
    ],
    [
      'a participle behind an auxiliary',
      'They/PRP:2:nsubj have/VBP:0:root tortured/VBN:4:amod men/NNS:2:obj',
      'PRP:3:nsubj VBP:3:aux VBN:0:root NNS:3:obj',
    ],
    [
      'a participle behind “had” that was read as a verb of its own',
      'They/PRP:2:nsubj had/VBD:0:root struck/VBN:4:amod depots/NNS:2:obj',
      'PRP:3:nsubj VBD:3:aux VBN:0:root NNS:3:obj',
    ],
    [
      'what something is called, behind its noun',
      'He/PRP:2:nsubj called/VBD:0:root it/PRP:4:det step/NN:2:obj unjust/JJ:4:amod',
      'PRP:2:nsubj VBD:0:root PRP:4:det NN:2:obj JJ:2:xcomp',
    ],
    [
      'what something is called, as a second object',
      'He/PRP:2:nsubj called/VBD:0:root pacts/NNS:2:obj victories/NNS:2:obj',
      'PRP:2:nsubj VBD:0:root NNS:2:obj NNS:2:xcomp',
    ],
    [
      'the voice of a subject',
      'Chad/NNP:3:nsubj was/VBD:3:aux:pass struck/VBN:0:root',
      'NNP:3:nsubj:pass VBD:3:aux:pass VBN:0:root',
    ],
    [
      'the voice of a subject by whom the deed was done',
      'A/DT:2:det deadline/NN:3:nsubj set/VBN:0:root by/IN:5:case Chad/NNP:3:obl:agent',
      'DT:2:det NN:3:nsubj:pass VBN:0:root IN:5:case NNP:3:obl:agent',
    ],
    [
      'who says it, read as a second subject of what is said',
      'They/PRP:2:nsubj meet/VBP:5:ccomp ,/,:2:punct officials/NNS:2:nsubj said/VBD:0:root',
      'PRP:2:nsubj VBP:5:ccomp ,:2:punct NNS:5:nsubj VBD:0:root',
    ],
    [
      'what is due, read as said beside that',
      'They/PRP:3:nsubj are/VBP:3:cop due/JJ:7:ccomp to/TO:5:mark meet/VB:7:ccomp officials/NNS:7:nsubj said/VBD:0:root',
      'PRP:3:nsubj VBP:3:cop JJ:7:ccomp TO:5:mark VB:3:xcomp NNS:7:nsubj VBD:0:root',
    ],
    [
      'what is said of a thing that was done by one',
      'Deadlines/NNS:9:nsubj set/VBN:1:acl by/IN:4:case Chad/NNP:2:obl:agent for/IN:6:case troops/NNS:2:obl passed/VBN:6:acl officials/NNS:9:nsubj said/VBD:0:root',
      'NNS:7:nsubj VBN:1:acl IN:4:case NNP:2:obl:agent IN:6:case NNS:2:obl VBD:9:ccomp NNS:9:nsubj VBD:0:root',
    ],
    [
      'a verb with an object that was read as an adjective',
      'He/PRP:2:nsubj demanded/VBD:0:root Chad/NNP:4:nsubj free/JJ:2:ccomp captives/NNS:4:obj',
      'PRP:2:nsubj VBD:0:root NNP:4:nsubj VB:2:ccomp NNS:4:obj',
    ],
    [
      'the same day, read as a kind of what follows',
      'The/DT:4:det same/JJ:4:amod day/NN:4:compound shells/NNS:5:nsubj fell/VBD:0:root',
      'DT:3:det JJ:3:amod NN:5:obl:unmarked NNS:5:nsubj VBD:0:root',
    ],
    [
      'a counted object behind a hedge',
      'They/PRP:2:nsubj killed/VBD:0:root at/IN:4:case least/JJS:5:nmod six/CD:6:nummod men/NNS:2:obl',
      'PRP:2:nsubj VBD:0:root IN:4:case JJS:5:nmod CD:6:nummod NNS:2:obj',
    ],
  ])('%s', (_what, given, expected) => {
    expect(written(mended(formsOf(given), parse(given)))).toBe(expected)
  })
})

describe('leaves alone', () => {
  test.each([
    [
      'an object with a verb above it',
      'He/PRP:2:nsubj saw/VBD:0:root frozen/VBN:4:amod lakes/NNS:2:obj',
    ],
    [
      'an adjective before what is called something',
      'He/PRP:2:nsubj called/VBD:0:root unjust/JJ:4:amod steps/NNS:2:obj',
    ],
    [
      'two objects of a verb that names nothing',
      'He/PRP:2:nsubj sent/VBD:0:root pacts/NNS:2:obj victories/NNS:2:obj',
    ],
    [
      'a noun with a copula',
      'It/PRP:4:nsubj is/VBZ:4:cop a/DT:4:det plan/NN:0:root to/TO:6:mark leave/VB:4:acl',
    ],
    [
      'two subjects with a comma between them',
      'Chad/NNP:4:nsubj ,/,:4:punct Deby*/NNP:4:nsubj left/VBD:0:root',
    ],
    [
      'a relative clause of an object',
      'He/PRP:2:nsubj saw/VBD:0:root towns/NNS:2:obj that/WDT:5:nsubj fell/VBD:3:acl:relcl',
    ],
  ])('%s', (_what, given) => {
    const words = parse(given)
    expect(mended(formsOf(given), words)).toEqual(words)
  })

  test('an empty sentence', () => {
    expect(mended([], [])).toEqual([])
  })
})
