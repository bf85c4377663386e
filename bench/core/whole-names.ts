import { readFileSync } from 'node:fs'
import type { Span } from '../../src/model/evidence.ts'
import type { NameReader } from './reader.ts'
import { type NameScores, type NameSpan, namesIn, readIob, scoreNames } from './score-names.ts'

/** A document of a list of names: its text, and for each sentence the spans and labels of its words. */
export interface NamedDocument {
  readonly text: string
  readonly sentences: readonly {
    readonly words: readonly Span[]
    readonly labels: readonly string[]
  }[]
}

/** The documents of a Universal NER file: sentences belong together from one `# newdoc` to the next. */
export function readDocuments(content: string): readonly NamedDocument[] {
  return content
    .split(/^(?=# newdoc)/m)
    .map((part) => {
      const texts = [...part.matchAll(/^# text = (.*)$/gm)].map(([, text = '']) => text)
      let text = ''
      const sentences = readIob(part).map(({ words, labels }, index) => {
        const sentence = texts[index] ?? words.join(' ')
        const from = text.length
        text += `${sentence}\n`
        return { words: placed(sentence, words, from), labels }
      })
      return { text, sentences }
    })
    .filter(({ sentences }) => sentences.length > 0)
}

function placed(sentence: string, words: readonly string[], from: number): readonly Span[] {
  let at = 0
  return words.map((word) => {
    const start = Math.max(at, sentence.indexOf(word, at))
    at = start + word.length
    return { start: from + start, end: from + at }
  })
}

/** Scores the names that the program finds in whole documents, where the lists and the rest of a text help it. */
export function scoreWhole(file: string, read: NameReader): NameScores {
  const documents = readDocuments(readFileSync(file, 'utf8'))
  const gold = documents.flatMap(({ sentences }) => sentences.map(({ labels }) => namesIn(labels)))
  const found = documents.flatMap(({ text, sentences }) => {
    const names = read(
      text,
      sentences.map(({ words }) => words),
    )
    return sentences.map(({ words }) =>
      names.flatMap(({ start, end, label }): readonly NameSpan[] => {
        const first = words.findIndex((word) => word.end > start && word.start < end)
        const last = words.findLastIndex((word) => word.end > start && word.start < end)
        return first < 0 ? [] : [{ start: first, end: last + 1, type: label }]
      }),
    )
  })
  return scoreNames(gold, found)
}
