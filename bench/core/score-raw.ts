import type { Span } from '../../src/model/evidence.ts'
import { align, type Unit } from './align.ts'
import type { TreeText } from './conllu.ts'
import type { ReadText, ReadWord } from './reader.ts'
import { universal } from './score-trees.ts'
import { emptyTally, type Ratios, ratiosOf } from './tally.ts'

/** A word as far as it is scored from raw text. */
type RawWord = Pick<ReadWord, 'start' | 'end' | 'form' | 'upos' | 'head' | 'deprel'>

/** A reading as far as it is scored. */
export interface RawText extends Pick<ReadText, 'text'> {
  readonly sentences: readonly { readonly words: readonly RawWord[] }[]
}

/** How well texts are read from their letters alone, by the method of CoNLL 2018. */
export interface RawScores {
  readonly words: Ratios
  readonly sentences: Ratios
  /** Words that are found and have the right part of speech. */
  readonly upos: Ratios
  /** Words that are found and hang on the right word by the right universal relation. */
  readonly las: Ratios
}

/** A word of either side, with the index of its head among all words; -1 for a root. */
interface Placed extends Unit {
  readonly upos: string
  readonly head: number
  readonly relation: string
}

/** Scores readings against the treebank's own words and sentences. */
export function scoreRaw(
  pairs: readonly { readonly gold: TreeText; readonly read: RawText }[],
): RawScores {
  const tallies = {
    words: emptyTally(),
    sentences: emptyTally(),
    upos: emptyTally(),
    las: emptyTally(),
  }
  for (const { gold, read } of pairs) {
    const places = placesOf(gold.text)
    const [ours, theirs] = [placeGold(gold, places), placeRead(read, places)]
    tallySpans(tallies.sentences, sentenceSpans(gold, places), sentenceSpans(read, places))
    const aligned = align(ours, theirs)
    for (const tally of [tallies.words, tallies.upos, tallies.las]) {
      tally.gold += ours.length
      tally.predicted += theirs.length
    }
    for (const [index, match] of aligned) {
      const [word, gold] = [theirs[index], ours[match]]
      if (word === undefined || gold === undefined) continue
      tallies.words.correct++
      if (word.upos === gold.upos) tallies.upos.correct++
      const head = word.head < 0 ? -1 : aligned.get(word.head)
      if (head === gold.head && word.relation === gold.relation) tallies.las.correct++
    }
  }
  return {
    words: ratiosOf(tallies.words),
    sentences: ratiosOf(tallies.sentences),
    upos: ratiosOf(tallies.upos),
    las: ratiosOf(tallies.las),
  }
}

/** For each offset of a text, how many characters before it are not white space. */
function placesOf(text: string): Uint32Array {
  const places = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    places[at + 1] = (places[at] ?? 0) + (/\s/.test(text[at] ?? '') ? 0 : 1)
  }
  return places
}

function place({ start, end }: Span, places: Uint32Array): Span {
  return { start: places[start] ?? 0, end: places[end] ?? 0 }
}

function placeGold({ sentences }: TreeText, places: Uint32Array): readonly Placed[] {
  let first = 0
  return sentences.flatMap(({ words }) => {
    const base = first
    first += words.length
    return words.map((word) => ({
      ...place(word.token, places),
      form: word.form,
      multi: word.part !== undefined,
      ...relationOf(word, base),
    }))
  })
}

/** Words of a reading that stand at one and the same place are words of one token. */
function placeRead({ text, sentences }: RawText, places: Uint32Array): readonly Placed[] {
  let first = 0
  return sentences.flatMap(({ words }) => {
    const base = first
    first += words.length
    return words.map((word, index) => ({
      ...place(word, places),
      form: word.form ?? text.slice(word.start, word.end),
      multi: isSameSpan(words[index - 1], word) || isSameSpan(words[index + 1], word),
      ...relationOf(word, base),
    }))
  })
}

function relationOf(
  { upos, head, deprel }: Pick<RawWord, 'upos' | 'head' | 'deprel'>,
  base: number,
): Pick<Placed, 'upos' | 'head' | 'relation'> {
  return { upos, head: head < 0 ? -1 : base + head, relation: universal(deprel) }
}

function isSameSpan(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start === other.start && one.end === other.end
}

/** `12-80` for each sentence that has words, counted without white space. */
function sentenceSpans(
  { sentences }: { readonly sentences: readonly { readonly words: readonly Span[] }[] },
  places: Uint32Array,
): ReadonlySet<string> {
  const spans = new Set<string>()
  for (const { words } of sentences) {
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) continue
    spans.add(`${places[first.start]}-${places[last.end]}`)
  }
  return spans
}

function tallySpans(
  tally: { gold: number; predicted: number; correct: number },
  gold: ReadonlySet<string>,
  read: ReadonlySet<string>,
): void {
  tally.gold += gold.size
  tally.predicted += read.size
  tally.correct += [...read].filter((span) => gold.has(span)).length
}
