// What `npm start` shows: reads the example articles into a fresh record and asks it what users ask.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const articles = 'examples/ukraine-talks'
const record = '.generated/example.db'
const root = join(import.meta.dirname, '..')

function say(words: string): void {
  console.log(`# ${words}`)
}

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
say('Meetings, strikes, threats and what is due, a day at a time, with who stands behind each.')
say('Where sources differ, the sides stand beneath: an update, a contradiction or an omission.')
readout('timeline', record)
say('What each side demands, offers, accepts and refuses, issue by issue, and when that moved.')
readout('positions', record)
say('The same days as they could be known on 18 December: what is new since stands above only.')
readout('timeline', record, '--as-of', '2025-12-18', '--from', '2025-12-15')
console.log(`The record is ${record}. Ask it more:

  npm run readout -- positions ${record}
  npm run readout -- quotes ${record}
  npm run readout -- --help`)
