// How fast a served record answers: every list over HTTP on this machine, from a record of 20,000 made-up documents.
//   node bench/serve.ts [SIZE] [--record FILE]
// The timeline is opened in a browser five times; then each list is asked once cold, and 40 times for pages here and
// there: p50 and p99 of those, in milliseconds by the clock. What takes long is worked out ahead meanwhile.
// The documents are those of bench/scale.ts. No test: a busy machine is slow.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readKnowledge } from '../src/lexicon/knowledge.ts'
import { namesFrom } from '../src/serve/known.ts'
import { QUESTIONS } from '../src/serve/questions.ts'
import { openServedRecord } from '../src/serve/served-record.ts'
import { startServer } from '../src/serve/server.ts'
import { programName } from '../src/version.ts'
import { renderTable } from './core/table.ts'
import { build, readTemplates } from './scale/build.ts'
import { makeReadings } from './scale/documents.ts'
import { FRIDAY } from './scale/paragraphs.ts'
import { shiftDay } from './scale/substitution.ts'
import { firstPaints } from './serve/first-paint.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'string' } },
})
const SIZE = Number(positionals[0] ?? 20_000)
const TIMES = 40
const PAINTS = 5
/** No list may take longer at p50, in milliseconds. */
const ALLOWED = 200
const DEMANDED: Readonly<Record<string, string>> = {
  changes: `since=${shiftDay(FRIDAY, 40)}&until=${shiftDay(FRIDAY, 42)}`,
  search: 'words=talks',
}

async function main(path: string): Promise<void> {
  if (!existsSync(path)) build(path, makeReadings(await readTemplates(), SIZE), SIZE)
  using record = openServedRecord(path, namesFrom(readKnowledge(), programName()))
  const start = performance.now()
  await using server = await startServer({
    record,
    fault: (error) => console.error(error),
    port: 0,
    allowance: { burst: 1e6, perSecond: 1e6 },
  })
  console.log(`${SIZE} documents; served after ${(performance.now() - start).toFixed(0)} ms`)
  const paints = await firstPaints(`${server.address}timeline`, PAINTS)
  for (const [what, times] of [
    ['first paint', paints.map(({ anything }) => anything)],
    ['first row', paints.map(({ row }) => row)],
  ] as const) {
    const [first = 0] = times
    const [p50, most] = [quantile(times, 0.5).toFixed(0), Math.max(...times).toFixed(0)]
    console.log(`Timeline, ${what}: ${first.toFixed(0)} ms at first, p50 ${p50}, at most ${most}`)
  }
  const rows = [['list', 'rows', 'cold', 'p50', 'p99']]
  for (const { name } of QUESTIONS) {
    const address = `${server.address}api/${name}?${DEMANDED[name] ?? ''}`
    const cold = await ask(address)
    const { total } = (await (await fetch(`${address}&limit=1`)).json()) as {
      readonly total: number
    }
    const times: number[] = []
    for (let n = 0; n < TIMES; n++) {
      times.push(await ask(`${address}&offset=${Math.floor((total * n) / TIMES)}`))
    }
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    const marked = `${p50.toFixed(1)}${p50 > ALLOWED ? ' !' : ''}`
    rows.push([name, String(total), cold.toFixed(0), marked, p99.toFixed(1)])
    console.error(`${name}: ${total} rows, cold ${cold.toFixed(0)} ms, p50 ${marked} ms`)
  }
  for (const line of renderTable(rows)) console.log(line)
  console.log(`${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
}

/** How long an answer takes, in milliseconds, to its last byte. */
async function ask(address: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(address)
  const body = await response.text()
  if (response.status !== 200) throw new Error(`${address}: ${body}`)
  return performance.now() - start
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

if (values.record === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-serve-'))
  try {
    await main(join(folder, 'record.db'))
  } finally {
    rmSync(folder, { recursive: true })
  }
} else await main(values.record)
