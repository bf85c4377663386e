// Many small documents through `readout read` on two threads: documents a second, time of the processors for each, and the memory
// of the process, stretch by stretch as the pile goes down. No test: a busy machine is slow. Linux alone tells of another process.
//   node bench/many.ts [--documents N] [--seconds N] [--every N] [--record PATH]
// The documents are made up, five to eight sentences each, none like another (bench/many/). A run stops after the seconds that are
// given it, and what it printed holds. With a record that is named the next run goes on where the last one stopped.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openRecord } from '../src/store/record.ts'
import { manyDocuments } from './many/documents.ts'
import { type Taken, takenBy } from './many/process.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '1200' },
    every: { type: 'string', default: '2000' },
    record: { type: 'string' },
  },
})
const [documents, seconds, every] = [values.documents, values.seconds, values.every].map(Number)
const JOBS = 2
/** The program as it is installed. */
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const COLUMNS = ['documents', 'seconds', 'a second', 'processor, ms each', 'MB now', 'MB at most']

interface Look extends Taken {
  readonly documents: number
  readonly seconds: number
}

async function main(folder: string): Promise<void> {
  const input = join(folder, 'many.jsonl')
  const record = values.record ?? join(folder, 'record.db')
  writeDocuments(input, documents ?? 0)
  const held = existsSync(record) ? documentsIn(record) : 0
  const child = spawn(process.execPath, [MAIN, 'read', input, '-o', record, '--jobs', `${JOBS}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const closed = once(child, 'close')
  const start = performance.now()
  const look = (): Look | undefined => {
    const taken = takenBy(child.pid)
    const documents = existsSync(record) ? documentsIn(record) : 0
    return taken && { ...taken, documents, seconds: (performance.now() - start) / 1000 }
  }
  console.log(`${held} of ${documents} documents held; ${availableParallelism()} processors`)
  console.log(COLUMNS.join('  '))
  let last: Look | undefined
  let told: Look = { documents: held, seconds: 0, processor: 0, now: 0, peak: 0 }
  while (child.exitCode === null && (last?.seconds ?? 0) < (seconds ?? 0)) {
    await Promise.race([closed, sleep(1000)])
    last = look() ?? last
    if (last === undefined || last.documents < told.documents + (every ?? 0)) continue
    tell(last, told)
    told = last
  }
  if (last !== undefined && last !== told) tell(last, told)
  child.kill('SIGINT') // stops after the lot in hand, as a person would stop it
  await closed
  const [read, whole] = [documentsIn(record) - held, (performance.now() - start) / 1000]
  const rate = (read / whole).toFixed(0)
  console.log(`${read} documents in ${whole.toFixed(0)} s, ${rate} a second, ${JOBS} threads`)
  console.log(`${held + read} documents held in ${(statSync(record).size / 2 ** 20).toFixed(0)} MB`)
}

/** A line at once, so that a run that is cut off has told what it found. */
function tell(now: Look, before: Look): void {
  const read = now.documents - before.documents
  const figures = [
    now.documents,
    now.seconds,
    read / (now.seconds - before.seconds),
    ((now.processor - before.processor) / read) * 1000,
    now.now,
    now.peak,
  ]
  const cells = figures.map((one, at) =>
    one.toFixed(at === 3 ? 1 : 0).padStart(COLUMNS[at]?.length ?? 0),
  )
  console.log(cells.join('  '))
}

function writeDocuments(path: string, number: number): void {
  const file = openSync(path, 'w')
  for (const line of manyDocuments(number)) writeSync(file, line)
  closeSync(file)
}

function documentsIn(path: string): number {
  using record = openRecord(path, { create: true })
  return record.driver.get<{ n: number }>('SELECT count(*) AS n FROM revision')?.n ?? 0
}

const folder = mkdtempSync(join(tmpdir(), 'readout-many-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true })
}
