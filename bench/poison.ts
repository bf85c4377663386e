// What each document that means harm costs a thread that has read one already, and how all of them go in one batch. No test:
// test/slow/poison.test.ts holds the caps.
//   node bench/poison.ts
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAIN } from '../test/cli/readout.ts'
import { GOOD, POISON, writePoison } from '../test/poison/make.ts'
import type { Cost } from '../test/poison/measure.ts'
import { renderTable } from './core/table.ts'

const MEASURE = join(import.meta.dirname, '..', 'test', 'poison', 'measure.ts')

function main(folder: string): void {
  const costs = POISON.map((poison) => {
    const [path = ''] = writePoison(join(folder, 'one'), [poison])
    const cost = JSON.parse(execFileSync(process.execPath, [MEASURE, path], { encoding: 'utf8' }))
    rmSync(path)
    return { name: poison.name, ...(cost as Cost) } // as measure.ts prints it
  })
  const rows = costs.map(({ name, outcome, clock, seconds, megabytes }) => [
    name,
    outcome,
    clock.toFixed(2),
    seconds.toFixed(2),
    megabytes.toFixed(0),
  ])
  const heading = ['document', '', 's by the clock', 's of the processor', 'MB above idle']
  for (const line of renderTable([heading, ...rows])) console.log(line)
  const most = (of: (cost: Cost) => number) => Math.max(...costs.map(of))
  console.log(
    `most: ${most(({ clock }) => clock).toFixed(2)} s by the clock, ${most(({ seconds }) => seconds).toFixed(2)} s of the processor, ${most(({ megabytes }) => megabytes).toFixed(0)} MB`,
  )
  batch(folder)
}

function batch(folder: string): void {
  const news = join(folder, 'news')
  const paths = [...writePoison(news), ...writePoison(news, GOOD)]
  const start = performance.now()
  const words = [MAIN, 'read', news, '-o', join(folder, 'record.db'), '--jobs', '2', '--json']
  const { documents, unreadable } = summaryOf(words)
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${paths.length} files in one batch on 2 threads: ${documents} documents in the record, ${unreadable.length} inputs unreadable, ${seconds.toFixed(0)} s`,
  )
}

interface Summary {
  readonly documents: number
  readonly unreadable: readonly unknown[]
}

function summaryOf(words: readonly string[]): Summary {
  try {
    return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', stdio: 'pipe' }))
  } catch (error) {
    // It ends with 2 where some inputs are unreadable, as here.
    const { status, stdout } = error as { status?: unknown; stdout?: string }
    if (status !== 2) throw error
    return JSON.parse(stdout ?? '')
  }
}

const folder = mkdtempSync(join(tmpdir(), 'readout-poison-'))
try {
  main(folder)
} finally {
  rmSync(folder, { recursive: true })
}
