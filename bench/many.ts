// Many small documents through `readout read` on two threads: documents a second, and the memory of the process as the pile goes
// down. No test: a busy machine is slow. Linux alone tells the memory of another process.
//   node bench/many.ts [DOCUMENTS] [SECONDS]
// The documents are made up: three sentences each, with one of 40 states, 30 towns and 365 days put in for each gap, none like
// another. What is not read after SECONDS is left, and the rest is extrapolated from the last stretch, and said to be.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRecord } from '../src/store/record.ts'
import { MAIN } from '../test/cli/readout.ts'
import { renderTable } from './core/table.ts'
import { manyDocuments } from './many/documents.ts'

const [documents = 100_000, seconds = 540] = process.argv.slice(2).map(Number)
const JOBS = 2
const MEGABYTE = 2 ** 20
/** Stretches of time that are told apart. */
const STRETCHES = 8

interface Sample {
  readonly seconds: number
  readonly documents: number
  readonly megabytes: number
}

async function main(folder: string): Promise<void> {
  const input = join(folder, 'many.jsonl')
  const record = join(folder, 'record.db')
  writeFileSync(input, manyDocuments(documents))
  const words = [MAIN, 'read', input, '-o', record, '--jobs', `${JOBS}`]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const closed = once(child, 'close')
  const samples: Sample[] = []
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  while (child.exitCode === null && since() < seconds) {
    await Promise.race([closed, sleep((seconds * 1000) / STRETCHES / 4)])
    const megabytes = memoryOf(child.pid)
    if (megabytes === undefined) break
    samples.push({ seconds: since(), documents: documentsIn(record), megabytes: megabytes.now })
  }
  const peak = memoryOf(child.pid)?.peak
  child.kill('SIGINT') // stops after the document in hand, as a person would stop it
  await closed
  const whole = since()
  report(samples, { whole, peak, printed, read: documentsIn(record) })
  console.log(`record: ${(statSync(record).size / MEGABYTE).toFixed(0)} MB`)
}

interface Outcome {
  readonly whole: number
  readonly peak: number | undefined
  readonly printed: string
  readonly read: number
}

function report(samples: readonly Sample[], { whole, peak, printed, read }: Outcome): void {
  const parts = Array.from({ length: STRETCHES }, (_, n) =>
    samples.at(Math.floor(((n + 1) * samples.length) / STRETCHES) - 1),
  )
  const rows = parts.flatMap((sample, index) => {
    const before = parts[index - 1] ?? { seconds: 0, documents: 0 }
    if (sample === undefined || sample === before) return []
    const rate = (sample.documents - before.documents) / (sample.seconds - before.seconds)
    return [[sample.seconds, sample.documents, rate, sample.megabytes].map((one) => one.toFixed(0))]
  })
  for (const line of renderTable([['seconds', 'documents', 'a second', 'MB'], ...rows])) {
    console.log(line)
  }
  console.log(printed.trim())
  const most = Math.max(peak ?? 0, ...samples.map(({ megabytes }) => megabytes))
  console.log(`${read} of ${documents} documents in ${whole.toFixed(0)} s, ${JOBS} threads`)
  console.log(`most memory: ${most.toFixed(0)} MB; ${availableParallelism()} processors`)
  const last = Number(rows.at(-1)?.[2] ?? 0)
  if (read >= documents || last === 0) return
  const rest = (documents - read) / last
  console.log(
    `extrapolated at ${last} a second: all in ${((whole + rest) / 60).toFixed(0)} minutes`,
  )
}

/** Megabytes that a process has in memory now, and had at most; nothing once it is gone. */
function memoryOf(pid = 0): { readonly now: number; readonly peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
    const [now, peak] = [kilobytes('VmRSS'), kilobytes('VmHWM')]
    return Number.isNaN(now) ? undefined : { now: now / 1024, peak: peak / 1024 }
  } catch {
    return undefined // it ended between two looks
  }
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
