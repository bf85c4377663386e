// Runs the network of the linguistic core with our own kernel and with other programs, and tells how fast each is and
// how often they agree. No check: a busy machine is slow, and the others are not installed with the project.
//   node bench/network.ts [--rivals FOLDER] [--onnx FILE] [--model FILE] [--batch N]
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { MARKS } from '../src/annotate/core/marks.ts'
import { readModelFile } from '../src/annotate/core/model-file.ts'
import { type NetworkInput, type NetworkOutput, openNetwork } from '../src/annotate/core/network.ts'
import { shareModel } from '../src/annotate/core/weights.ts'
import { BATCH } from '../src/annotate/core/working-room.ts'
import { readKnowledge } from '../src/lexicon/knowledge.ts'
import { renderTable } from './core/table.ts'
import { openEmbedder, type SentenceEmbedder } from './network/embed.ts'
import { inputWeights, runOurs } from './network/ours.ts'
import { type ReadOff, readOff } from './network/read-off.ts'
import { type Feed, openRunners, type Runner, type Scores } from './network/rivals.ts'
import { inBatches, readSentences } from './network/sentences.ts'

const root = join(import.meta.dirname, '..')

/** Rounds of which the middle one counts; every program runs once a round, so all meet the same load. */
const ROUNDS = 15

/** Sentences of like length, and the same as other programs are given them. */
interface Batch {
  readonly sentences: readonly NetworkInput[]
  readonly feed: Feed
}

/** A program with what it costs and what it says. */
interface Job {
  readonly name: string
  /** Milliseconds. */
  readonly load: number
  /** Bytes. */
  readonly installed: number
  /** Milliseconds of processor time, a round. */
  readonly times: number[]
  readonly run: () => Promise<readonly NetworkOutput[]>
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rivals: { type: 'string', default: join(root, 'bench', 'rivals') },
      onnx: { type: 'string', default: join(root, 'train', 'build', 'network.onnx') },
      model: { type: 'string', default: join(root, 'models', 'english.bin') },
      batch: { type: 'string', default: String(BATCH) },
    },
  })
  const start = performance.now()
  const file = readModelFile(values.model, values.model.replace(/\.bin$/, '.json'))
  const model = shareModel(file)
  const network = openNetwork(model)
  const load = performance.now() - start
  const sentences = readSentences(readKnowledge().gazetteer)
  const embedder = openEmbedder(model)
  const installed = statSync(join(root, 'dist', 'kernel.wasm')).size
  const through = inputWeights(model, embedder, sentences)
  const ours: readonly Job[] = [
    { name: 'ours', run: async () => runOurs(network, sentences) },
    {
      name: 'ours, nothing kept',
      run: async () => {
        through()
        return runOurs(network, sentences)
      },
    },
  ].map((job) => ({ ...job, load, installed, times: [] }))
  const batches = inBatches(sentences, Number(values.batch)).map((batch) => ({
    sentences: batch,
    feed: feedOf(batch, embedder),
  }))
  const runners = await installedRunners(resolve(values.rivals), resolve(values.onnx))
  const read = readOff(file.header)
  const jobs = [...ours, ...runners.map((runner) => jobOf(runner, batches, read))]
  const [first] = runners
  const alone = first === undefined ? [] : [await readingAlone(first, batches, read)]
  for (let round = 0; round <= ROUNDS; round++) await runRound([...jobs, ...alone], round === 0)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  console.log(
    `${sentences.length} sentences, ${words} words a round; the middle of ${ROUNDS} rounds, processor time`,
  )
  for (const line of await render(jobs, words)) console.log(line)
  for (const { times } of alone)
    console.log(
      `Trees and labels alone, read off scores: ${wordsASecond(words, middle(times))} words/s`,
    )
}

/** Sentences of like length as other programs are given them. */
function feedOf(batch: readonly NetworkInput[], embedder: SentenceEmbedder): Feed {
  const lengths = batch.map(({ words }) => words.length + 1)
  const size = Math.max(...lengths)
  const sentence = size * (embedder.columns + MARKS)
  const words = new Float32Array(batch.length * sentence)
  for (const [index, one] of batch.entries()) words.set(embedder.embed(one), index * sentence)
  return { words, sentences: batch.length, size, lengths }
}

async function installedRunners(folder: string, network: string): Promise<readonly Runner[]> {
  if (!existsSync(network)) {
    console.log(
      `${network} is not here, nobody to compare with: python3 train/export_onnx.py --state FILE.pt`,
    )
    return []
  }
  const { runners, missing } = await openRunners(folder, network)
  for (const name of missing)
    console.log(
      `${name} is not installed: npm install --no-package-lock --ignore-scripts --prefix bench/rivals`,
    )
  return runners
}

function jobOf({ prepare, ...runner }: Runner, batches: readonly Batch[], read: ReadOff): Job {
  const prepared = batches.map(({ sentences, feed }) => ({ sentences, run: prepare(feed) }))
  return {
    ...runner,
    times: [],
    async run() {
      const out: NetworkOutput[] = []
      for (const { sentences, run } of prepared) out.push(...read(await run(), sentences))
      return out
    },
  }
}

/** What every program but our own spends after it has run the network, as part of its time. */
async function readingAlone(
  { prepare }: Runner,
  batches: readonly Batch[],
  read: ReadOff,
): Promise<Job> {
  const scored: (Batch & { readonly scores: Scores })[] = []
  for (const batch of batches) scored.push({ ...batch, scores: await prepare(batch.feed)() })
  return {
    name: 'trees and labels',
    load: 0,
    installed: 0,
    times: [],
    run: async () => scored.flatMap(({ scores, sentences }) => read(scores, sentences)),
  }
}

async function runRound(jobs: readonly Job[], isFirst: boolean): Promise<void> {
  for (const { run, times } of jobs) {
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    if (!isFirst) times.push((user + system) / 1000)
  }
}

async function render(jobs: readonly Job[], words: number): Promise<readonly string[]> {
  const said = await Promise.all(jobs.map(({ run }) => run()))
  const times = jobs.map((job) => middle(job.times))
  const rows = jobs.map(({ name, load, installed }, index) => {
    const time = times[index] ?? 0
    const others = said[index] ?? []
    return [
      name,
      wordsASecond(words, time),
      (time / (times[0] ?? 0)).toFixed(2),
      `${load.toFixed(0)} ms`,
      `${(installed / 1e6).toFixed(3)} MB`,
      ...(['heads', 'rels', 'tags', 'labels'] as const).map((what) =>
        agreement(said[0] ?? [], others, what),
      ),
    ]
  })
  return renderTable([
    ['', 'words/s', 'our speed / its', 'load', 'installed', 'heads', 'rels', 'tags', 'names'],
    ...rows,
  ])
}

/** Share of words of which two programs say the same, in percent. */
function agreement(
  ours: readonly NetworkOutput[],
  others: readonly NetworkOutput[],
  what: keyof NetworkOutput,
): string {
  const pairs = ours.flatMap((one, index) => {
    const said: ArrayLike<string | number> = one[what]
    return Array.from(said, (value, word) => value === others[index]?.[what][word])
  })
  return ((100 * pairs.filter(Boolean).length) / pairs.length).toFixed(2)
}

function wordsASecond(words: number, time: number): string {
  return String(Math.round((words * 1000) / time))
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

await main()
