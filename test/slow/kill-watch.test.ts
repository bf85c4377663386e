import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { queryDocuments } from '../../src/store/query.ts'
import { openRecord } from '../../src/store/record.ts'
import { verifyRecord } from '../../src/store/verify.ts'
import { MAIN, temporaryFolder } from '../cli/readout.ts'
import { articlePage, openOutlet, rss } from '../outlet.ts'
import { seeded } from '../store/random.ts'

const ROUNDS = 12
const ARTICLES = 60

function namesIn(record: string): ReadonlySet<string> {
  if (!existsSync(record)) return new Set()
  using opened = openRecord(record, { create: true })
  return new Set(queryDocuments(opened).map(({ document }) => document.name))
}

/** Watches once, and is killed after so many milliseconds; answers which documents it printed. */
async function watchUntilKilled(
  words: readonly string[],
  milliseconds: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const closed = once(child, 'close')
  await Promise.race([wait(milliseconds), closed])
  child.kill('SIGKILL')
  await closed
  // The last line may be cut; only a whole one is a promise.
  const lines = printed.split('\n').slice(0, -1)
  return lines.map((line) => (JSON.parse(line) as { readonly document: string }).document)
}

test('watch that is killed loses nothing that it printed, and fetches the rest when it is started again', {
  timeout: 1_200_000,
}, async () => {
  const paths = Array.from({ length: ARTICLES }, (_, n) => `/${n}`)
  const day = 'Tue, 10 Mar 2026 08:00:00 GMT'
  await using outlet = await openOutlet(
    new Map([
      ['/feed', rss(Object.fromEntries(paths.map((path) => [path, day])))],
      ...paths.map((path) => [path, { body: articlePage(`Port ${path}`) }] as const),
    ]),
  )
  using folder = temporaryFolder()
  const record = join(folder.path, 'record.db')
  const allowed = ['--allow-host', outlet.host, '--pause', '0']
  const words = ['watch', `${outlet.origin}/feed`, '-o', record, '--once', '--json', ...allowed]
  const random = seeded(20_260_311)
  const promised = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const printed = await watchUntilKilled(words, 500 + random() * 8000)
    // Each is new, so nothing is read twice either.
    expect(printed.filter((name) => promised.has(name))).toEqual([])
    for (const name of printed) promised.add(name)
    const held = namesIn(record)
    expect([...promised].filter((name) => !held.has(name))).toEqual([])
    if (existsSync(record)) expect(verifyRecord(record)).toEqual([])
  }
  await watchUntilKilled(words, 600_000)
  expect(namesIn(record)).toEqual(new Set(paths.map((path) => `${outlet.origin}${path}`)))
})
