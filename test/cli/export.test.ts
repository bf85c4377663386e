import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
const lines = join(folder.path, 'record.jsonl')
afterAll(() => folder[Symbol.dispose]())

beforeAll(async () => {
  folder.write(
    'news.txt',
    'Russian drones struck the port of Odesa on 3 March 2026, killing two people. Kenya urged Egypt to meet the rebels.\n',
  )
  await readout(['read', join(folder.path, 'news.txt'), '-o', record])
  await readout(['export', record, '--format', 'readings-jsonl', '-o', lines])
})

test('a record that goes out and comes in again is the same', async () => {
  const copy = join(folder.path, 'copy.db')
  const { code, stdout } = await readout(['import', lines, '-o', copy])
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: '1 reading added, 0 replaced, 0 there already\n',
  })
  const back = join(folder.path, 'back.jsonl')
  await readout(['export', copy, '--format', 'readings-jsonl', '-o', back])
  expect(readFileSync(back)).toEqual(readFileSync(lines))
  const [one, other] = await Promise.all(
    [record, copy].map((path) => readout(['events', path, '--json'])),
  )
  expect(other?.stdout).toBe(one?.stdout)
  expect(await readout(['verify', copy])).toMatchObject({ code: 0 })
})

test('coming in twice adds nothing', async () => {
  const twice = join(folder.path, 'twice.db')
  const { stdout } = await readout(['import', lines, lines, '-o', twice, '--json'])
  expect(JSON.parse(stdout)).toEqual({ added: 1, replaced: 0, unchanged: 1 })
})

test.each([
  ['a word was changed on the way', (text: string) => text.replace('Odesa', 'Odessa')],
  ['a line is no JSON', () => '{'],
  ['a line is something else', () => '{"format":"other"}'],
])('where %s, nothing comes in and the error says so', async (_, change) => {
  const bad = folder.write('bad.jsonl', change(readFileSync(lines, 'utf8')))
  const target = join(folder.path, 'none.db')
  const { code, stderr } = await readout(['import', bad, '-o', target])
  expect(code).toBe(1)
  expect(stderr).toContain('[store/bad-transfer]')
})

test('what the columns cannot hold is counted on standard error, not in the file', async () => {
  const { code, stdout, stderr } = await readout(['export', record, '--format', 'polecat'])
  expect(code).toBe(0)
  expect(stdout.split('\n')[0]).toMatch(/^Event ID\t/)
  expect(stderr).toMatch(/^readout: \d+ events? left out: no day is known\.\n$/)
})

test('an unknown format names the nearest, and an interrupted file is not there', async () => {
  const target = join(folder.path, 'x.csv')
  const { code, stderr } = await readout(['export', record, '--format', 'event-csv', '-o', target])
  expect(code).toBe(1)
  expect(stderr).toContain('events-csv')
  expect(existsSync(target)).toBe(false)
})
