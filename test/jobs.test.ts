import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout, temporaryFolder } from './cli/readout.ts'

const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
afterAll(() => folder[Symbol.dispose]())

beforeAll(async () => {
  const example = fileURLToPath(new URL('../examples/ukraine-talks', import.meta.url))
  await readout(['read', example, '-o', record])
})

// The six questions of users, each as a command on the example. What it prints is read as a diff.
test.each([
  ['1-meetings', ['meetings', record, '--track', 'United States–Russia']],
  ['2-positions', ['positions', record, '--party', 'Ukraine']],
  ['3-differences', ['differences', record]],
  ['4-deadlines', ['deadlines', record]],
  ['4-demands', ['demands', record]],
  ['5-incidents', ['incidents', record]],
  ['6-brief', ['brief', record, '--from', '2025-12-10', '--until', '2025-12-18']],
  ['6-changes', ['changes', record, '--since', '2025-12-18', '--until', '2025-12-22']],
  ['7-issues', ['issues', record]],
  ['7-issue-ceasefire', ['issues', record, 'ceasefire']],
])('%s', async (name, words) => {
  const { code, stdout, stderr } = await readout(words)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(stdout).toMatchFileSnapshot(`golden/jobs/${name}.txt`)
})

test('every answer leads to its words', async () => {
  const { code, stdout } = await readout(['verify', record])
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringContaining('every answer leads'),
  })
})
