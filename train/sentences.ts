// Writes the sentences of texts, split as the program splits them, for training on text without trees: one JSON object
// `{"words": [...]}` a line. Sentences of fewer than four words or more than 60 are left out, and so are repeated ones.
//   node train/sentences.ts TEXTS.jsonl... > OUT.jsonl          (each line a record with `text`)
import { readFileSync } from 'node:fs'
import { splitSentences } from '../src/annotate/boundaries.ts'
import { splitWords } from '../src/annotate/words.ts'
import { readKnowledge } from '../src/lexicon/knowledge.ts'

const SHORTEST = 4
const LONGEST = 60

const { wordLists } = readKnowledge()
const seen = new Set<string>()
for (const path of process.argv.slice(2)) {
  for (const record of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { text } = JSON.parse(record) as { readonly text: string }
    for (const line of text.split('\n')) {
      const spans = splitWords(line, 0, line.length, wordLists)
      let from = 0
      for (const to of splitSentences(line, spans, wordLists)) {
        const words = spans.slice(from, to).map(({ start, end }) => line.slice(start, end))
        from = to
        const key = words.join(' ')
        if (words.length < SHORTEST || words.length > LONGEST || seen.has(key)) continue
        seen.add(key)
        process.stdout.write(`${JSON.stringify({ words })}\n`)
      }
    }
  }
}
