// What `npm start` shows: reads the example articles into a fresh record and prints its timeline.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const articles = 'examples/ukraine-talks'
const record = '.generated/example.db'
const root = join(import.meta.dirname, '..')

function readout(...args: readonly string[]): void {
  console.log(`$ readout ${args.join(' ')}`)
  const command = [join('src', 'cli', 'main.ts'), ...args]
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  console.log()
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(join(root, '.generated'), { recursive: true })
for (const suffix of ['', '-wal', '-shm']) rmSync(join(root, record + suffix), { force: true })
readout('read', articles, '-o', record)
readout('timeline', record)
console.log(`The record is ${record}. Ask it more:

  npm run readout -- positions ${record}
  npm run readout -- quotes ${record}
  npm run readout -- --help`)
