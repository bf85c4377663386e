import { openCore } from '../../src/annotate/core/core.ts'
import { readModelFile } from '../../src/annotate/core/model-file.ts'
import type { ParsedWord } from '../../src/annotate/core/parsed-word.ts'
import { shareModel } from '../../src/annotate/core/weights.ts'
import { findEntities } from '../../src/annotate/entities.ts'
import { findSentences } from '../../src/annotate/sentences.ts'
import { describeWords, findTokens, findWords } from '../../src/annotate/tokens.ts'
import { type Knowledge, readKnowledge } from '../../src/lexicon/knowledge.ts'
import type { Annotated, CleanDocument } from '../../src/model/annotation.ts'
import { makeDocument } from '../../src/model/document.ts'
import { asReadText, type Reader } from './reader.ts'

/** The program's own core, from the layers that it gives to a document. */
export function openReader(): Reader {
  const knowledge = readKnowledge()
  const core = openCore(shareModel(readModelFile()), knowledge.gazetteer)
  const words = findWords(knowledge)
  const sentences = findSentences(knowledge)
  const tokens = findTokens(knowledge, core)
  const entities = findEntities(knowledge)
  const describe = describer(knowledge)
  return {
    analyse: (given) => describe(given, core(given)),
    read(text) {
      const document = plainDocument(text)
      const split = { ...document, words: words.run(document) }
      const parted = { ...split, sentences: sentences.run(split) }
      const found = tokens.run(parted)
      const inSentence = parted.sentences.flatMap(({ first, last }) =>
        found
          .slice(first, last)
          .map((token) => ({ ...token, head: token.head < 0 ? -1 : token.head - first })),
      )
      return asReadText(text, inSentence, parted.sentences)
    },
    names(text, given) {
      const document = plainDocument(text)
      let first = 0
      const split = given.map((own) => {
        const last = first + own.length
        const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }
        const sentence = { ...span, first, last, block: 0 }
        first = last
        return sentence
      })
      const found = tokens.run({ ...document, words: given.flat(), sentences: split })
      // "Kenyan" points at Kenya, and is no name.
      return entities.run({ ...document, tokens: found }).filter(({ form }) => form === 'name')
    },
    // Each step is handed what the one before it returned; the speeds are taken of the same work as `read` does.
    steps: [
      {
        name: 'words',
        run(text) {
          const document = plainDocument(text as string)
          return { ...document, words: words.run(document) }
        },
      },
      {
        name: 'sentences',
        run: (before) => {
          const split = before as Annotated<'words'>
          return { ...split, sentences: sentences.run(split) }
        },
      },
      {
        name: 'network',
        run(before) {
          const given = formsOf(before as Annotated<'words' | 'sentences'>)
          return [given, core(given)]
        },
      },
      {
        name: 'lemmas, features',
        run: (before) => describe(...(before as [Forms, Parses])),
      },
    ],
  }
}

type Forms = readonly (readonly string[])[]
type Parses = readonly (readonly ParsedWord[])[]

function describer({ morphology }: Knowledge) {
  return (given: Forms, parses: Parses) =>
    parses.map((parse, index) => describeWords(given[index] ?? [], parse, morphology))
}

function formsOf({ text, words, sentences }: Annotated<'words' | 'sentences'>): Forms {
  return sentences.map(({ first, last }) =>
    words.slice(first, last).map(({ start, end }) => text.slice(start, end)),
  )
}

/** A text whose lines are its paragraphs. */
function plainDocument(text: string): CleanDocument {
  const lines = [...text.matchAll(/[^\n]+/g)]
  return {
    document: makeDocument({ name: 'bench.txt', text }),
    text,
    blocks: lines.map((line) => ({
      start: line.index,
      end: line.index + line[0].length,
      kind: 'body',
      rule: 'bench',
    })),
  }
}
