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

const MEASURE = join(import.meta.dirname, '..', 'test', 'poison', 'measure.ts')

function main(folder: string): void {
  console.log(line(['document', '', 's by the clock', 's of the processor', 'MB above idle']))
  const costs = POISON.map((poison) => {
    const [path = ''] = writePoison(join(folder, 'one'), [poison])
    const cost = costOf(path)
    rmSync(path)
    const { outcome, clock, seconds, megabytes } = cost
    const figures = [clock.toFixed(2), seconds.toFixed(2), megabytes.toFixed(0)]
    console.log(line([poison.name, outcome, ...figures]))
    return cost
  })
  const most = (of: (cost: Cost) => number) => Math.max(...costs.map(of))
  console.log(
    `most: ${most(({ clock }) => clock).toFixed(2)} s by the clock, ${most(({ seconds }) => seconds).toFixed(2)} s of the processor, ${most(({ megabytes }) => megabytes).toFixed(0)} MB`,
  )
  batch(folder)
}

function costOf(path: string): Cost {
  // As measure.ts prints it.
  return JSON.parse(execFileSync(process.execPath, [MEASURE, path], { encoding: 'utf8' })) as Cost
}

/** A row at once, so that a run that is cut off has told what it found. */
function line([name = '', outcome = '', ...figures]: readonly string[]): string {
  return [name.padEnd(34), outcome.padEnd(12), ...figures.map((one) => one.padStart(18))].join('')
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
