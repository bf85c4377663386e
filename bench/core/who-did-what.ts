// Draws sentences of news by a seeded shuffle and prints who did what in them, to be judged by eye:
//   node bench/core/who-did-what.ts [--seed 1] [--each 25] [--from 0]
// Half come from the seed articles, half from the texts of TimeSET. A sentence is wrong where the subject, the predicate or
// an object of any of its clauses is. `--from 25` gives the next ones of the same shuffle.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shuffled } from './draw.ts'
import { openReader } from './ours.ts'
import type { ReadText } from './reader.ts'
import { type NamedWord, triplesOf } from './triples.ts'

const shared = join(import.meta.dirname, '..', '..', '..', 'shared')

/** Headlines, captions and lists tell little of who did what. */
const SHORTEST = 8

/** A line that is not a headline or a caption. */
const ENDED = /[.!?]["”’]?\s*$/

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '25' },
    from: { type: 'string', default: '0' },
  },
})
const reader = openReader()

const seeds = readdirSync(join(shared, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(shared, 'seeds', name), 'utf8'))
const timeset = readFileSync(join(shared, 'bench', 'timeset.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { readonly text: string }).text)

const [from, each] = [Number(values.from), Number(values.each)]
let number = 0
for (const texts of [seeds, timeset]) {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => ENDED.test(line))
  // Every line has a sentence or two: no more of them are read than are wanted.
  const sentences = shuffled(lines, Number(values.seed))
    .slice(0, 2 * (from + each))
    .flatMap((line) => reader.read(line).sentences.map((sentence) => formsOf(line, sentence)))
    .filter((words) => words.length >= SHORTEST)
  for (const words of sentences.slice(from, from + each)) {
    number++
    console.log(`\n${number}. ${words.map(({ form }) => form).join(' ')}`)
    for (const triple of triplesOf(words)) console.log(`    ${triple}`)
  }
}

function formsOf(text: string, { words }: ReadText['sentences'][number]): readonly NamedWord[] {
  return words.map((word) => ({ ...word, form: word.form ?? text.slice(word.start, word.end) }))
}
