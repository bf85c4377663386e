import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/read.ts'
import { temporaryFolder } from './readout.ts'

test('a program that wants to hear of no progress is told how many documents were read', async () => {
  using folder = temporaryFolder()
  folder.write('a.txt', 'Kenya urged Egypt to meet the rebels.\n')
  folder.write('b.txt', 'Kenya freed the crew on 3 March 2026.\n')
  const record = join(folder.path, 'record.db')
  expect(await readFolder([folder.path], record)).toMatchObject({ documents: 2, unchanged: 0 })
  expect(await readFolder([folder.path], record)).toMatchObject({ documents: 0, unchanged: 2 })
})
