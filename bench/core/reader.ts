import { pathToFileURL } from 'node:url'
import type { EntityLabel } from '../../src/model/annotation.ts'
import type { Span } from '../../src/model/evidence.ts'

/** What the linguistic core says of one word, in the terms of Universal Dependencies. */
export interface AnalysedWord {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  /** `Number=Sing|Person=3`; `_` or nothing where there is none. */
  readonly feats: string
  /** Index in the sentence of the word it hangs on; -1 for the root. */
  readonly head: number
  readonly deprel: string
  /** `O`, or `B-PER` and the like, IOB or BILOU: kinds PER, ORG, LOC. */
  readonly name: string
}

/** Analyses sentences whose words are given. */
export interface Core {
  analyse(sentences: readonly (readonly string[])[]): readonly (readonly AnalysedWord[])[]
}

/** A word with its place in the text. */
export interface ReadWord extends AnalysedWord, Span {
  /** The word itself, where it is not what stands there: parts of a token that share its span. */
  readonly form?: string
}

/** A text as it was split and analysed from its letters alone. */
export interface ReadText {
  readonly text: string
  readonly sentences: readonly { readonly words: readonly ReadWord[] }[]
}

/** One step on the way from text to analysis; it is handed what the step before it made. */
export interface Step {
  readonly name: string
  run(before: unknown): unknown
}

/** Finds the names of a document whose sentences are given by the places of their words in its text. */
export type NameReader = (
  text: string,
  sentences: readonly (readonly Span[])[],
) => readonly (Span & { readonly label: EntityLabel })[]

/** All that is measured: the core, the way from raw text to it, and its steps where they can be told apart. */
export interface Reader extends Core {
  read(text: string): ReadText
  /** The names of whole documents, where the reader has more to tell them by than the labels of single words. */
  readonly names?: NameReader
  /** In order; the first is handed the text. */
  readonly steps?: readonly Step[]
}

/** Opens the reader that the module at a path gives by its function `openReader`. */
export async function openReader(path: string): Promise<Reader> {
  const module: unknown = await import(pathToFileURL(path).href)
  if (!givesReader(module)) throw new Error(`${path} has no function openReader.`)
  return module.openReader()
}

function givesReader(
  module: unknown,
): module is { readonly openReader: () => Reader | Promise<Reader> } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'openReader' in module &&
    typeof module.openReader === 'function'
  )
}

/** A reading from the layers of the pipeline: words in a row, and sentences `[first, last)` of them. */
export function asReadText(
  text: string,
  words: readonly ReadWord[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): ReadText {
  return {
    text,
    sentences: sentences.map(({ first, last }) => ({ words: words.slice(first, last) })),
  }
}

/** The same reader, which analyses no sentence twice: some sets share theirs. */
export function remembering(reader: Reader): Reader {
  const known = new Map<string, readonly AnalysedWord[]>()
  const keyOf = (words: readonly string[]): string => words.join('\n')
  return {
    ...reader,
    read: (text) => reader.read(text),
    analyse(sentences) {
      const fresh = sentences.filter((words) => !known.has(keyOf(words)))
      const analysed = reader.analyse(fresh)
      for (const [index, words] of fresh.entries()) known.set(keyOf(words), analysed[index] ?? [])
      return sentences.map((words) => known.get(keyOf(words)) ?? [])
    },
  }
}
