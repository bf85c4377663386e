// What `npm start` shows: reads the example articles into a fresh record, asks it what users ask, and serves it.
//   npm start -- [--no-serve] [--open] [--port N]
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    serve: { type: 'boolean', default: true },
    open: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
  },
})
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
  npm run readout -- --help
`)
if (values.serve) {
  say('The same in the browser, until Ctrl-C.')
  const args = ['serve', record, '--port', values.port, ...(values.open ? ['--open'] : [])]
  console.log(`$ readout ${args.join(' ')}`)
  const command = [join('src', 'cli', 'main.ts'), ...args]
  const server = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' })
  // Whoever stops this stops the server too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  server.on('close', (status) => process.exit(status ?? 1))
}
