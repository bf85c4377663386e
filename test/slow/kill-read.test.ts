import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { queryDocuments } from '../../src/store/query.ts'
import { openRecord } from '../../src/store/record.ts'
import { verifyRecord } from '../../src/store/verify.ts'
import { MAIN, manyArticles, readout, temporaryFolder } from '../cli/readout.ts'
import { seeded } from '../store/random.ts'

const ROUNDS = 50
const ARTICLES = 4000

/** How many documents a record holds, while another process may be writing to it. */
function documentsIn(record: string): number {
  if (!existsSync(record)) return 0
  using opened = openRecord(record, { create: true })
  return queryDocuments(opened).length
}

/**
 * Runs `readout read` and kills it: some way into its start, or some way after it began to write.
 * Answers whether it was still at work.
 */
async function readUntilKilled(
  articles: string,
  record: string,
  { isEarly, milliseconds }: { readonly isEarly: boolean; readonly milliseconds: number },
): Promise<boolean> {
  const before = documentsIn(record)
  const child = spawn(process.execPath, [MAIN, 'read', articles, '-o', record, '--jobs', '2'], {
    stdio: 'ignore',
  })
  const closed = once(child, 'close')
  while (!isEarly && child.exitCode === null && documentsIn(record) <= before) await wait(50)
  await Promise.race([wait(milliseconds), closed])
  child.kill('SIGKILL')
  const [, signal] = await closed
  return signal === 'SIGKILL'
}

test('read that is killed leaves a record that opens, verifies and can be continued', {
  timeout: 1_800_000,
}, async () => {
  using folder = temporaryFolder()
  const articles = folder.write('many.jsonl', manyArticles(ARTICLES))
  const random = seeded(20251206)
  let record = join(folder.path, 'record.db')
  let held = 0
  for (let kills = 0; kills < ROUNDS; ) {
    const moment = { isEarly: kills < 4, milliseconds: random() * 300 }
    if (await readUntilKilled(articles, record, moment)) kills++
    else {
      // All was read before the kill came: the next rounds begin anew.
      record = join(folder.path, `record-${kills}.db`)
      held = 0
    }
    if (!existsSync(record)) continue // killed before there was a file
    expect(verifyRecord(record)).toEqual([])
    const documents = documentsIn(record)
    expect(documents).toBeGreaterThanOrEqual(held)
    held = documents
  }
  const { code, stdout } = await readout(['read', articles, '-o', record, '--json'])
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({
    code: 0,
    documents: ARTICLES - held,
    unchanged: held,
  })
  expect(verifyRecord(record)).toEqual([])
})
