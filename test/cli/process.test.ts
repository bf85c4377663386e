import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MAIN, manyArticles, readout, runProgram, temporaryFolder } from './readout.ts'

const SENTENCES = 'They spoke of the harbour, the bridges, the prisoners and the winter. '.repeat(
  20,
)

test('a reader that goes away ends extract quietly', async () => {
  using folder = temporaryFolder()
  const path = folder.write('many.jsonl', manyArticles(20, SENTENCES))
  const child = spawn(process.execPath, [MAIN, 'extract', path, '--layers', 'text,tokens'])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('a slow reader gets every line', async () => {
  using folder = temporaryFolder()
  const path = folder.write('many.jsonl', manyArticles(20, SENTENCES))
  const child = spawn(process.execPath, [MAIN, 'extract', path, '--layers', 'text,tokens'])
  await setTimeout(1000)
  let lines = 0
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    lines += String(chunk).split('\n').length - 1
  }
  expect(lines).toBe(20)
})

test('a thousand jobs for one article are no more than one', async () => {
  using folder = temporaryFolder()
  const path = folder.write('article.txt', 'The envoys met in Geneva on 4 March 2026.')
  expect(await readout(['extract', path, '--jobs', '999'])).toMatchObject({ code: 0, stderr: '' })
})

test('a fault of ours is told as one, with the way to more', async () => {
  const broken = 'data:text/javascript,JSON.parse = () => { throw new TypeError("broken") }'
  const env = { NODE_OPTIONS: `--import "${broken.replaceAll(' ', '%20').replaceAll('"', '%22')}"` }
  const { code, stdout, stderr } = await readout(['--version'], { env })
  expect({ code, stdout }).toEqual({ code: 70, stdout: '' })
  expect(stderr).toMatch(/^readout: This is a bug in Readout; run again with --debug .*\n$/)
  const debugged = await readout(['--version', '--debug'], { env })
  expect(debugged.code).toBe(70)
  expect(debugged.stderr).toMatch(/TypeError: broken\n {4}at /)
})

/** Runs in a terminal of its own, by the `script` of util-linux. */
async function inTerminal(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ')
  const { stdout } = await runProgram('script', ['-qec', command, '/dev/null'], {
    env: { TERM: 'xterm-256color', ...env },
  })
  return stdout
}

const ESCAPE = '\u001b'
const hasTerminal = existsSync('/usr/bin/script')

test.skipIf(!hasTerminal)('a terminal gets colours, and NO_COLOR takes them away', async () => {
  expect(await inTerminal(['--help'])).toContain(`${ESCAPE}[1m`)
  expect(await inTerminal(['--help'], { NO_COLOR: '1' })).not.toContain(ESCAPE)
  expect((await readout(['--help'])).stdout).not.toContain(ESCAPE)
})

test.skipIf(!hasTerminal)(
  'a terminal sees how far reading has come, and then the summary',
  async () => {
    using folder = temporaryFolder()
    const path = folder.write('many.jsonl', manyArticles(5))
    const record = join(folder.path, 'record.db')
    const seen = await inTerminal(['read', path, '-o', record])
    expect(seen).toContain('Reading 5 of 5: article-0004')
    expect(seen.trimEnd()).toMatch(/5 documents read, .* notices?$/)
  },
)

function storedDocuments(record: string): number {
  const database = new DatabaseSync(record, { readOnly: true })
  const rows = database.prepare('SELECT id FROM revision').all()
  database.close()
  return rows.length
}

/** Waits until some documents are stored, by the growth of the log, which disturbs nobody. */
async function untilReading(record: string, isOver: () => boolean): Promise<void> {
  const sizes = new Set<number>()
  while (sizes.size < 6 && !isOver()) {
    const log = `${record}-wal`
    if (existsSync(log)) sizes.add(statSync(log).size)
    await setTimeout(5)
  }
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s keeps what was read, and the same command goes on',
  async (signal) => {
    using folder = temporaryFolder()
    const path = folder.write('many.jsonl', manyArticles(200))
    const record = join(folder.path, 'record.db')
    const child = spawn(process.execPath, [MAIN, 'read', path, '-o', record])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
    await untilReading(record, () => child.exitCode !== null)
    child.kill(signal)
    expect({ code: await closed, stderr }).toEqual({
      code: 130,
      stderr: expect.stringContaining('the same command goes on'),
    })
    const kept = storedDocuments(record)
    expect(kept).toBeLessThan(200)
    const { code, stdout } = await readout(['read', path, '-o', record, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ documents: 200 - kept, unchanged: kept })
    expect(await readout(['verify', record])).toMatchObject({ code: 0 })
  },
)
