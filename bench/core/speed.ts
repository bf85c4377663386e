import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, timed } from '../timing.ts'
import type { Reader } from './reader.ts'
import type { Rival } from './rivals.ts'
import { renderTable } from './table.ts'

/** Rounds of which the middle one counts; every program runs once a round, so all meet the same load. */
const ROUNDS = 5

/** Words to read a round, about. */
const WORDS = 8000

const articles = join(import.meta.dirname, '..', '..', 'examples', 'ukraine-talks')

/**
 * How many words are read in a second of processor time, step by step and in all, beside what the
 * rivals need for the same texts. No test: a busy machine is slow.
 */
export function renderSpeed(reader: Reader, rivals: readonly Rival[]): readonly string[] {
  const texts = readArticles()
  const words = texts
    .flatMap((text) => reader.read(text).sentences)
    .reduce((sum, sentence) => sum + sentence.words.length, 0)
  const jobs = [
    ...(reader.steps ?? []).map(({ name }) => name),
    'in all',
    ...rivals.map(({ name }) => name),
  ]
  const rounds = Array.from({ length: ROUNDS + 1 }, () => runRound(reader, rivals, texts)).slice(1)
  const seconds = jobs.map((_, job) => median(rounds.map((round) => round[job] ?? 0)))
  const all = seconds[reader.steps?.length ?? 0] ?? 0
  return [
    `${words} words a round, the middle of ${ROUNDS} rounds, processor time`,
    ...renderTable([
      ['', 'words/s', 'time', 'our speed / its'],
      ...jobs.map((name, job) => {
        const time = seconds[job] ?? 0
        const isRival = job >= jobs.length - rivals.length
        const ratio = isRival ? (time / all).toFixed(3) : ''
        return [name, String(Math.round(words / time)), `${(time * 1000).toFixed(0)} ms`, ratio]
      }),
    ]),
  ]
}

/** Our own articles, over and over, until there are words enough to time. */
function readArticles(): readonly string[] {
  const once = readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(articles, name), 'utf8'))
  const words = once.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return Array.from({ length: Math.ceil(WORDS / words) }, () => once).flat()
}

/** Seconds of each job: our steps, all of our work, each rival. */
function runRound(
  reader: Reader,
  rivals: readonly Rival[],
  texts: readonly string[],
): readonly number[] {
  let made: readonly unknown[] = texts
  const steps = (reader.steps ?? []).map((step) =>
    timed(() => {
      made = made.map((before) => step.run(before))
    }),
  )
  const each = (work: (text: string) => unknown): number =>
    timed(() => {
      for (const text of texts) work(text)
    })
  return [...steps, each((text) => reader.read(text)), ...rivals.map((rival) => each(rival.tag))]
}
