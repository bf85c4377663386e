import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from '../../src/read.ts'
import { answer, serveWeb } from '../web-server.ts'
import { MAIN, readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
beforeAll(async () => {
  await readFolder([folder.write('a.txt', 'The envoys met in Geneva on 4 March 2026.')], record)
})
afterAll(() => folder[Symbol.dispose]())

test('serve says where it is, answers, and ends well when it is told to', async () => {
  const child = spawn(process.execPath, [MAIN, 'serve', record, '--port', '0'])
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const address = /is at (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(said.toString())?.[1] ?? ''
  expect(await (await fetch(`${address}api/documents`)).json()).toMatchObject({ total: 1 })
  child.kill('SIGTERM')
  expect(await once(child, 'close')).toEqual([0, null])
})

test('a port that is taken is misuse, and said so in a line', async () => {
  await using other = await serveWeb((_, response) => answer(response, 'other'))
  const { code, stderr } = await readout(['serve', record, '--port', String(other.port)])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^readout: Another program listens on that port\. .*\[serve\/port-taken\]\n$/,
  )
})

test.each([
  [['--host', '0.0.0.0'], 'serve/no-token'],
  [['--token', 'short'], 'serve/bad-token'],
  [['--port', '70000'], 'cli/usage'],
])('%j is misuse', async (words, code) => {
  const outcome = await readout(['serve', record, ...words])
  expect(outcome.code).toBe(1)
  expect(outcome.stderr).toContain(code)
})

test('a record that is not there is said not to be', async () => {
  const { code, stderr } = await readout(['serve', join(folder.path, 'nothing.db')])
  expect([code, stderr]).toEqual([1, expect.stringContaining('store/no-such-record')])
})
