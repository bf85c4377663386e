import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openRecord } from '../../src/store/record.ts'
import { verifyRecord } from '../../src/store/verify.ts'
import { isRead } from '../../src/store/write.ts'
import { makeNth, TEXTS, VERSIONS } from '../store/make-reading.ts'
import { seeded } from '../store/random.ts'

const { READOUT_SLOW } = process.env
const SCRIPT = fileURLToPath(new URL('./write-many.ts', import.meta.url))
const ROUNDS = 50

const folder = mkdtempSync(join(tmpdir(), 'readout-kill-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the writer work for a while and kills it; answers the last article it said was on the disk. */
async function writeUntilKilled(
  path: string,
  first: number,
  milliseconds: number,
): Promise<number> {
  const writer = spawn(process.execPath, [SCRIPT, path, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  writer.stdout.setEncoding('utf8').on('data', (printed: string) => {
    output += printed
  })
  const closed = once(writer, 'close')
  if (milliseconds > 0) await Promise.race([once(writer.stdout, 'data'), closed])
  await wait(Math.abs(milliseconds))
  writer.kill('SIGKILL')
  const [, signal] = await closed
  expect(signal).toBe('SIGKILL')
  // The last line may be cut; only a whole one is a promise.
  const lines = output
    .slice(0, output.lastIndexOf('\n') + 1)
    .trimEnd()
    .split('\n')
  return lines[0] === '' ? first - 1 : Number(lines.at(-1))
}

test.runIf(READOUT_SLOW !== undefined)(
  'a writer that is killed loses nothing it said was on the disk, and leaves a sound record',
  { timeout: 600_000 },
  async () => {
    const random = seeded(20251219)
    const path = join(folder, 'record.db')
    let next = 0
    for (let round = 0; round < ROUNDS; round++) {
      // A few before the first answer, while the program starts and the record is made.
      const milliseconds = round < 4 ? -50 - random() * 550 : 1 + random() * 400
      const last = await writeUntilKilled(path, next, milliseconds)
      next = last + 1
      using record = openRecord(path, { create: true })
      expect(verifyRecord(record)).toEqual([])
      const promised = Array.from({ length: Math.min(next, TEXTS) }, (_, n) => makeNth(n).document)
      expect(promised.filter((document) => !isRead(record, document, VERSIONS))).toEqual([])
    }
    expect(next).toBeGreaterThan(ROUNDS)
  },
)
