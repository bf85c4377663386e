import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from '../../src/read.ts'
import { queryReadings } from '../../src/store/query.ts'
import { openRecord } from '../../src/store/record.ts'
import { GOOD, POISON, writePoison } from '../poison/make.ts'
import type { Cost } from '../poison/measure.ts'

const MEASURE = join(import.meta.dirname, '..', 'poison', 'measure.ts')
const SECONDS = 5
const MEGABYTES = 512

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-poison-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(POISON)('$name is read or set aside in time and memory', async (poison) => {
  const [path = ''] = writePoison(join(folder, 'one'), [poison])
  const { stdout } = await promisify(execFile)(process.execPath, [MEASURE, path])
  rmSync(path)
  const cost = JSON.parse(stdout) as Cost
  expect(cost.seconds).toBeLessThan(SECONDS)
  expect(cost.megabytes).toBeLessThan(MEGABYTES)
})

test('a folder of them is read to its end, and each of them is in the record or among the unreadable', async () => {
  const news = join(folder, 'news')
  const paths = [...writePoison(news), ...writePoison(news, GOOD)]
  const at = join(folder, 'record.db')
  const { documents, unreadable } = await readFolder([news], at, { jobs: 2 })
  using record = openRecord(at)
  const readings = [...queryReadings(record)]
  expect(readings).toHaveLength(documents)
  const names = new Set(readings.map(({ document }) => document.name))
  // A copy of another document goes under its name, and a notice of that one says so.
  const copies = readings.flatMap(({ notices }) => notices.map(({ message }) => message)).join('\n')
  const refused = new Set(unreadable.map(({ path }) => basename(path.replace(/:\d+$/, ''))))
  const lost = paths
    .map((path) => basename(path))
    .filter((name) => !name.endsWith('.jsonl'))
    .filter((name) => !names.has(name) && !refused.has(name) && !copies.includes(`"${name}"`))
  expect(lost).toEqual([])
  for (const { name } of GOOD.slice(0, 2)) expect(names).toContain(name)
  const good = readings.find(({ document }) => document.name === 'good-0.txt')
  expect(good?.claims.length).toBeGreaterThan(0)
})
