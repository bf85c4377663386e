// How many sentences the whole program reads in a second, from text to claims, beside what wink-nlp and compromise need to tag
// the same text. No test: a busy machine is slow.
//   node bench/speed.ts [FOLDER]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModelFile } from '../src/annotate/core/model-file.ts'
import { shareModel } from '../src/annotate/core/weights.ts'
import { readKnowledge } from '../src/lexicon/knowledge.ts'
import { makeDocument } from '../src/model/document.ts'
import { documentReader } from '../src/read-document.ts'
import { HOW_TO_INSTALL, openRivals } from './core/rivals.ts'
import { renderTable } from './core/table.ts'
import { median, timed } from './timing.ts'

/** Rounds of which the middle one counts; every program runs once a round, so all meet the same load. */
const ROUNDS = 5
const [folder = join(import.meta.dirname, '..', 'examples', 'ukraine-talks')] =
  process.argv.slice(2)

function main(): void {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const { rivals, missing } = openRivals()
  if (missing.length > 0) console.log(`${missing.join(', ')} not installed: ${HOW_TO_INSTALL}`)
  const model = shareModel(readModelFile())
  const knowledge = readKnowledge()
  let round = 0
  let sentences = 0
  const readAll = (): void => {
    // A fresh reader each round: what it remembers of sentences would flatter it.
    const read = documentReader(knowledge, model)
    round++
    sentences = 0
    for (const [index, text] of texts.entries()) {
      const document = makeDocument({ name: `${round}-${index}.txt`, text })
      sentences += read({ document, notices: [] }).layers.sentences.length
    }
  }
  const jobs = [
    { name: 'text to claims', run: readAll },
    ...rivals.map(({ name, tag }) => ({
      name,
      run: () => texts.forEach((text) => void tag(text)),
    })),
  ]
  const rounds = Array.from({ length: ROUNDS + 1 }, () => jobs.map(({ run }) => timed(run))).slice(
    1,
  )
  const seconds = jobs.map((_, job) => median(rounds.map((times) => times[job] ?? 0)))
  const [own = 0] = seconds
  console.log(
    `${texts.length} articles, ${sentences} sentences, the middle of ${ROUNDS} rounds, processor time`,
  )
  const rows = jobs.map(({ name }, job) => {
    const time = seconds[job] ?? 0
    const ratio = job === 0 ? '' : (time / own).toFixed(3)
    return [name, String(Math.round(sentences / time)), `${(time * 1000).toFixed(0)} ms`, ratio]
  })
  for (const line of renderTable([['', 'sentences/s', 'time', 'our speed / its'], ...rows]))
    console.log(line)
}

main()
