import type { TreeWord } from './conllu.ts'
import type { AnalysedWord } from './reader.ts'
import { emptyTally, type Ratios, ratiosOf, type Tally } from './tally.ts'

/** Shares of words that hang where they should. */
export interface Attachment {
  /** The right head. */
  readonly uas: number
  /** The right head by the right relation, `nsubj:pass` other than `nsubj`. */
  readonly las: number
  /** The same by the universal part of the relation alone, as in CoNLL 2018. */
  readonly lasUniversal: number
}

/** How well words that were given are analysed: shares of all words. */
export interface TreeScores {
  readonly words: number
  readonly upos: number
  readonly xpos: number
  /** Of the words for which gold has a lemma. */
  readonly lemma: number
  readonly feats: number
  readonly all: Attachment
  /** Without the words that are marks by gold. */
  readonly noPunctuation: Attachment
  /** For each relation: found are those with the right head too. */
  readonly relations: ReadonlyMap<string, Ratios>
}

type Pair = readonly [gold: TreeWord, predicted: Omit<AnalysedWord, 'name'>]

/** Scores analyses against gold, sentence by sentence and word by word. */
export function scoreTrees(
  gold: readonly (readonly TreeWord[])[],
  predicted: readonly (readonly Omit<AnalysedWord, 'name'>[])[],
): TreeScores {
  const pairs = gold.flatMap((words, index) => pairUp(words, predicted[index] ?? [], index))
  const lemmatised = pairs.filter(([word]) => word.lemma !== '_')
  return {
    words: pairs.length,
    upos: share(pairs, (word, read) => word.upos === read.upos),
    xpos: share(pairs, (word, read) => word.xpos === read.xpos),
    lemma: share(lemmatised, (word, read) => word.lemma === read.lemma),
    feats: share(pairs, (word, read) => featsKey(word.feats) === featsKey(read.feats)),
    all: attachment(pairs),
    noPunctuation: attachment(pairs.filter(([word]) => word.upos !== 'PUNCT')),
    relations: scoreRelations(pairs),
  }
}

/** `nsubj` of `nsubj:pass`. */
export function universal(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

function pairUp(
  gold: readonly TreeWord[],
  predicted: readonly Omit<AnalysedWord, 'name'>[],
  index: number,
): readonly Pair[] {
  return gold.map((word, at) => {
    const read = predicted[at]
    if (read !== undefined && gold.length === predicted.length) return [word, read]
    throw new Error(`Sentence ${index} has ${gold.length} words; ${predicted.length} came back.`)
  })
}

function attachment(pairs: readonly Pair[]): Attachment {
  return {
    uas: share(pairs, isAttached),
    las: share(pairs, isRelated),
    lasUniversal: share(
      pairs,
      (word, read) => isAttached(word, read) && universal(word.deprel) === universal(read.deprel),
    ),
  }
}

function isAttached(...[word, read]: Pair): boolean {
  return word.head === read.head
}

function isRelated(...[word, read]: Pair): boolean {
  return isAttached(word, read) && word.deprel === read.deprel
}

function share(pairs: readonly Pair[], isRight: (...pair: Pair) => boolean): number {
  return pairs.filter((pair) => isRight(...pair)).length / pairs.length
}

/** Features are a set: neither their order nor the way to write none counts. */
function featsKey(feats: string): string {
  return feats === '_' ? '' : feats.split('|').sort().join('|')
}

function scoreRelations(pairs: readonly Pair[]): ReadonlyMap<string, Ratios> {
  const tallies = new Map<string, Tally>()
  const tallyOf = (relation: string): Tally => {
    const tally = tallies.get(relation) ?? emptyTally()
    tallies.set(relation, tally)
    return tally
  }
  for (const [word, read] of pairs) {
    tallyOf(word.deprel).gold++
    tallyOf(read.deprel).predicted++
    if (isRelated(word, read)) tallyOf(word.deprel).correct++
  }
  return new Map([...tallies].map(([relation, tally]) => [relation, ratiosOf(tally)]))
}
