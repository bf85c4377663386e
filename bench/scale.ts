// How time and memory grow with a record: made-up documents, at 2,500, 5,000, 10,000 and 20,000 the time to add one more and the
// time of every command that answers from a record, each in a process of its own.
//   node bench/scale.ts [SIZE…]
// The documents: 320 paragraphs of our own are really read; each document is five of them, with other parties, towns, days and
// figures put in their place in text and reading alike. One in ten is a copy of an earlier one. No test: a busy machine is slow.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommands } from '../scripts/docs/commands.ts'
import { renderTable } from './core/table.ts'
import { build, readTemplates, take } from './scale/build.ts'
import { makeReadings } from './scale/documents.ts'
import type { Measured } from './scale/measured.ts'
import { FRIDAY } from './scale/paragraphs.ts'
import { shiftDay } from './scale/substitution.ts'
import { timed } from './timing.ts'

const given = process.argv.slice(2).map(Number)
const SIZES = given.length > 0 ? given : [2_500, 5_000, 10_000, 20_000]
/** Documents that are added one by one to a record of each size; the middle time counts. */
const FURTHER = 5
/** How much worse than in proportion a time may grow from one size to the next. */
const ALLOWED = 1.2

const STRETCH = [shiftDay(FRIDAY, 40), shiftDay(FRIDAY, 42)] as const
/** What commands have to be asked besides the record. */
const QUESTIONS = new Map([
  ['changes', ['--since', STRETCH[0], '--until', STRETCH[1]]],
  ['brief', ['--from', STRETCH[0], '--until', STRETCH[1]]],
])

/** What was measured, by what it is. */
type Column = ReadonlyMap<string, Measured>

async function main(folder: string): Promise<void> {
  const commands = (await readCommands()).filter(({ name, positionals: [first, second] }) => {
    // What serves, and what answers assistants, does not end by itself.
    return first === 'RECORD' && second === undefined && name !== 'serve' && name !== 'mcp'
  })
  const path = join(folder, 'record.db')
  const readings = makeReadings(await readTemplates(), Math.max(...SIZES) + FURTHER * SIZES.length)
  const columns: Column[] = []
  let held = 0
  for (const size of SIZES) {
    const column = new Map<string, Measured>()
    const seconds = timed(() => build(path, readings, size - held))
    column.set('build, a document', { seconds: seconds / (size - held), memory: 0 })
    const further = join(folder, `${size}.json`)
    writeFileSync(further, JSON.stringify([...take(readings, FURTHER)]))
    held = size + FURTHER
    column.set('add one document', measure('add', path, further))
    for (const { name } of commands) {
      column.set(name, measure('view', name, path, ...(QUESTIONS.get(name) ?? [])))
    }
    const past = measure('view', 'timeline', path, '--as-of', shiftDay(FRIDAY, size / 50))
    column.set('timeline as of half the days', past)
    columns.push(column)
    console.log(`${size} documents, ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
  }
  for (const line of renderTable(rowsOf(columns))) console.log(line)
}

/** A line for each thing measured: time and memory at each size; worse growth than allowed is marked. */
function rowsOf(columns: readonly Column[]): readonly (readonly string[])[] {
  const names = [...(columns[0]?.keys() ?? [])]
  return [
    ['', ...SIZES.map((size) => `${size}`)],
    ...names.map((name) => [
      name,
      ...columns.map((column, at) => {
        const { seconds = 0, memory = 0 } = column.get(name) ?? {}
        const before = columns[at - 1]?.get(name)?.seconds
        const growth = (SIZES[at] ?? 1) / (SIZES[at - 1] ?? 1)
        const isWorse = before !== undefined && seconds > before * growth * ALLOWED
        const size = memory === 0 ? '' : `, ${(memory / 2 ** 20).toFixed(0)} MB`
        return `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms${size}${isWorse ? ' !' : ''}`
      }),
    ]),
  ]
}

function measure(...words: readonly string[]): Measured {
  const script = join(import.meta.dirname, 'scale', 'measured.ts')
  const { output, status } = spawnSync(process.execPath, [script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
  return JSON.parse(output[3] ?? '') as Measured // as measured.ts wrote it
}

const folder = mkdtempSync(join(tmpdir(), 'readout-scale-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true })
}
