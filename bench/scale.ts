// How time and memory grow with a record: made-up documents, at 2,500, 5,000, 10,000 and 20,000 the time to add one more and the
// time of every command that answers from a record, each in a process of its own.
//   node bench/scale.ts [SIZE…] [--keep FOLDER]
// With --keep the record and what was measured stay in a folder, and a run that was broken off goes on from there.
// The documents: 320 paragraphs of our own are really read; each document is five of them, with other parties, towns, days and
// figures put in their place in text and reading alike. One in ten is a copy of an earlier one. No test: a busy machine is slow.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCommands } from '../scripts/docs/commands.ts'
import { renderTable } from './core/table.ts'
import { build, countDocuments, readTemplates, take } from './scale/build.ts'
import { makeReadings } from './scale/documents.ts'
import type { Measured } from './scale/measured.ts'
import { FRIDAY } from './scale/paragraphs.ts'
import { shiftDay } from './scale/substitution.ts'
import { timed } from './timing.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' } },
})
const SIZES = positionals.length > 0 ? positionals.map(Number) : [2_500, 5_000, 10_000, 20_000]
/** Documents that are added one by one to a record of each size; the middle time counts. */
const FURTHER = 5
/** How much worse than in proportion a time may grow from one size to the next. */
const ALLOWED = 1.2

const STRETCH = [shiftDay(FRIDAY, 40), shiftDay(FRIDAY, 42)] as const
/** What commands have to be asked besides the record. */
const QUESTIONS = new Map([
  ['changes', ['--since', STRETCH[0], '--until', STRETCH[1]]],
  ['brief', ['--from', STRETCH[0], '--until', STRETCH[1]]],
  ['export', ['--format', 'events-csv']],
])
/** What serves, and what answers assistants, does not end by itself; a correction or a published copy answers nothing. */
const OTHERS: ReadonlySet<string> = new Set(['serve', 'mcp', 'correct', 'publish'])

/** One thing measured at one size. */
interface Entry extends Partial<Measured> {
  readonly size: number
  readonly what: string
}

async function main(folder: string): Promise<void> {
  const commands = (await readCommands()).filter(
    ({ name, positionals: [first, second] }) =>
      first === 'RECORD' && (second?.startsWith('[') ?? true) && !OTHERS.has(name),
  )
  const path = join(folder, 'record.db')
  const log = join(folder, 'measured.jsonl')
  const entries: Entry[] = existsSync(log) ? readLines(log) : []
  const note = (entry: Entry): void => {
    entries.push(entry)
    appendFileSync(log, `${JSON.stringify(entry)}\n`)
    console.error(`${entry.size} ${entry.what}: ${cellOf(entry)}`)
  }
  const readings = makeReadings(await readTemplates(), Math.max(...SIZES) + FURTHER * SIZES.length)
  let held = existsSync(path) ? countDocuments(path) : 0
  for (const _ of take(readings, held));
  for (const size of SIZES) {
    const isDone = (what: string) => entries.some((one) => one.size === size && one.what === what)
    if (held < size) {
      const missing = size - held
      const seconds = timed(() => build(path, readings, missing))
      note({ size, what: 'build, a document', seconds: seconds / missing })
      held = size
    }
    if (!isDone('add one document')) {
      const further = join(folder, 'further.json')
      writeFileSync(further, JSON.stringify([...take(readings, FURTHER)]))
      note({ size, what: 'add one document', ...measure('add', path, further) })
      held += FURTHER
    }
    for (const { name } of commands) {
      if (isDone(name)) continue
      note({ size, what: name, ...measure('view', name, path, ...(QUESTIONS.get(name) ?? [])) })
    }
    const past = 'timeline as of half the days'
    if (!isDone(past)) {
      const day = shiftDay(FRIDAY, size / 50)
      note({ size, what: past, ...measure('view', 'timeline', path, '--as-of', day) })
    }
  }
  for (const line of renderTable(rowsOf(entries))) console.log(line)
}

function readLines(path: string): Entry[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Entry) // as `note` wrote it
}

/** A line for each thing measured: time and memory at each size; worse growth than allowed is marked. */
function rowsOf(entries: readonly Entry[]): readonly (readonly string[])[] {
  const names = [...new Set(entries.map(({ what }) => what))]
  const find = (what: string, at: number) =>
    entries.find((one) => one.what === what && one.size === SIZES[at])
  return [
    ['', ...SIZES.map((size) => `${size}`)],
    ...names.map((name) => [
      name,
      ...SIZES.map((size, at) => {
        const [entry, before] = [find(name, at), find(name, at - 1)]
        if (entry === undefined) return ''
        const growth = size / (SIZES[at - 1] ?? 1)
        const isWorse =
          entry.seconds !== undefined &&
          before?.seconds !== undefined &&
          entry.seconds > before.seconds * growth * ALLOWED
        return `${cellOf(entry)}${isWorse ? ' !' : ''}`
      }),
    ]),
  ]
}

function cellOf({ seconds, memory }: Entry): string {
  if (seconds === undefined) return 'failed'
  const size = memory === undefined ? '' : `, ${(memory / 2 ** 20).toFixed(0)} MB`
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms${size}`
}

/** Nothing for what ends in an error, which standard error tells: the others are measured all the same. */
function measure(...words: readonly string[]): Partial<Measured> {
  const script = join(import.meta.dirname, 'scale', 'measured.ts')
  const { output, status } = spawnSync(process.execPath, [script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  return status === 0 ? (JSON.parse(output[3] ?? '') as Measured) : {} // as measured.ts wrote it
}

if (values.keep === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-scale-'))
  try {
    await main(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
} else {
  mkdirSync(values.keep, { recursive: true })
  await main(values.keep)
}
