import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './readout.ts'

// Made by wget; test/archives/serve.ts tells how.
const ARCHIVE = join(import.meta.dirname, '../archives/wget.warc.gz')
const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

test('read takes the pages of an archive, each text once, and none of them again', async () => {
  const words = ['read', ARCHIVE, '-o', join(folder.path, 'whole.db'), '--json']
  const first = await readout(words)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(first.stdout)).toMatchObject({ documents: 4, unchanged: 0, unreadable: [] })
  const second = await readout(words)
  expect(JSON.parse(second.stdout)).toMatchObject({ documents: 0, unchanged: 4 })
  const verified = await readout(['verify', join(folder.path, 'whole.db')])
  expect(verified.code).toBe(0)
})

test('extract prints the documents of an archive beside others, with where and when they were got', async () => {
  const note = folder.write('note.txt', 'Kenya called on Somalia to free two fishermen.')
  const { code, stdout } = await readout(['extract', ARCHIVE, note])
  expect(code).toBe(0)
  const documents = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(documents.map(({ document }) => document)).toEqual([
    'note.txt',
    ...['/', '/chunked', '/nairobi', '/packed'].map((path) => `http://127.0.0.1:8095${path}`),
  ])
})

test('of an archive that is cut off, what comes before is read, and the rest is said to be missing', async () => {
  const bytes = readFileSync(ARCHIVE)
  const cut = join(folder.path, 'cut.warc.gz')
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2))
  const { code, stdout, stderr } = await readout(['read', cut, '-o', join(folder.path, 'cut.db')])
  expect({ code, stderr }).toEqual({ code: 2, stderr: `${cut}: It is cut off.\n` })
  expect(stdout).toMatch(/^[1-3] documents? read.*1 input unreadable\n$/)
})
