import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marks } from '../../src/annotate/core/marks.ts'
import type { NetworkInput } from '../../src/annotate/core/network.ts'
import type { Gazetteer } from '../../src/lexicon/gazetteer.ts'
import { openReader } from '../core/ours.ts'

const articles = join(import.meta.dirname, '..', '..', 'examples', 'ukraine-talks')

/** The sentences of our own articles as our own stages split them, longest first. */
export function readSentences(gazetteer: Gazetteer): readonly NetworkInput[] {
  const reader = openReader()
  return readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(articles, name), 'utf8'))
    .flatMap((text) =>
      reader.read(text).sentences.map(({ words }) => {
        const forms = words.map(({ start, end }) => text.slice(start, end))
        return { words: forms, marks: marks(forms, gazetteer) }
      }),
    )
    .sort((one, other) => other.words.length - one.words.length)
}

/** Sentences of like length, so many at a time. */
export function inBatches<T>(sentences: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(sentences.length / size) }, (_, index) =>
    sentences.slice(index * size, (index + 1) * size),
  )
}
