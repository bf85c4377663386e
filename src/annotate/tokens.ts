import type { Knowledge } from '../lexicon/knowledge.ts'
import type { MorphologyLists } from '../lexicon/morphology-lists.ts'
import { READ_KINDS, type Token } from '../model/annotation.ts'
import type { Span } from '../model/evidence.ts'
import type { Core } from './core/core.ts'
import type { ParsedWord } from './core/parsed-word.ts'
import { sentenceHints } from './hints.ts'
import { lemmaOf } from './lemma.ts'
import { featuresOf } from './morphology.ts'
import { defineStage, type Stage } from './stage.ts'
import { splitWords } from './words.ts'

/** Splits the readable blocks into words and marks. */
export function findWords({ wordLists }: Knowledge): Stage<never, 'words'> {
  return defineStage({
    name: 'words',
    needs: [],
    gives: 'words',
    run({ text, blocks }) {
      const words: Span[] = []
      for (const { kind, start, end } of blocks) {
        if (!READ_KINDS.has(kind)) continue
        for (const word of splitWords(text, start, end, wordLists)) words.push(word)
      }
      return words
    },
  })
}

/** Gives every word its tags, lemma, features, place in the parse, and the name it is part of. */
export function findTokens(
  { morphology, spellings }: Knowledge,
  core: Core,
): Stage<'words' | 'sentences', 'tokens'> {
  return defineStage({
    name: 'tokens',
    needs: ['words', 'sentences'],
    gives: 'tokens',
    run({ text, words, sentences }) {
      const forms = sentences.map(({ first, last }) =>
        words.slice(first, last).map(({ start, end }) => text.slice(start, end)),
      )
      const tokens: Token[] = []
      for (const [index, parse] of core(forms).entries()) {
        const first = sentences[index]?.first ?? 0
        for (const [at, word] of describeWords(forms[index] ?? [], parse, morphology).entries()) {
          const { start, end } = words[first + at] ?? { start: 0, end: 0 }
          const { head, lemma } = word
          const low = lemma.toLowerCase()
          tokens.push({
            ...word,
            start,
            end,
            base: spellings.get(low) ?? low,
            head: head < 0 ? -1 : first + head,
          })
        }
      }
      return tokens
    },
  })
}

/** A parsed word with what follows from its form, its tags and its place in the parse. */
export interface DescribedWord extends ParsedWord {
  readonly lemma: string
  readonly feats: string
}

/** Adds lemmas and features to the words of a parsed sentence. */
export function describeWords(
  forms: readonly string[],
  parse: readonly ParsedWord[],
  morphology: MorphologyLists,
): readonly DescribedWord[] {
  const hints = sentenceHints(forms, parse)
  return parse.map((word, index) => {
    const { upos, xpos } = word
    const form = forms[index] ?? ''
    const lemma = lemmaOf(form, upos, xpos, morphology, hints.lemma(index))
    const feats = featuresOf(form, lemma, upos, xpos, morphology, hints.features(index))
    return { ...word, lemma, feats }
  })
}
