#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import type { Command } from './command.ts'
import { audit } from './commands/audit.ts'
import { brief } from './commands/brief.ts'
import { changes } from './commands/changes.ts'
import { correct } from './commands/correct.ts'
import { corrections } from './commands/corrections.ts'
import { deadlines } from './commands/deadlines.ts'
import { demands } from './commands/demands.ts'
import { differences } from './commands/differences.ts'
import { events } from './commands/events.ts'
import { explain } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { extract } from './commands/extract.ts'
import { fetch } from './commands/fetch.ts'
import { importCommand } from './commands/import.ts'
import { incidents } from './commands/incidents.ts'
import { issues } from './commands/issues.ts'
import { mcp } from './commands/mcp.ts'
import { meetings } from './commands/meetings.ts'
import { positions } from './commands/positions.ts'
import { publish } from './commands/publish.ts'
import { quotes } from './commands/quotes.ts'
import { read } from './commands/read.ts'
import { remove } from './commands/remove.ts'
import { sample } from './commands/sample.ts'
import { serve } from './commands/serve.ts'
import { timeline } from './commands/timeline.ts'
import { verify } from './commands/verify.ts'
import { watch } from './commands/watch.ts'
import { commandHelp, programHelp } from './help.ts'
import { didYouMean } from './hint.ts'
import { type Output, processOutput } from './output.ts'

const COMMANDS: readonly Command[] = [
  read,
  extract,
  fetch,
  watch,
  events,
  timeline,
  quotes,
  meetings,
  positions,
  issues,
  demands,
  deadlines,
  incidents,
  differences,
  changes,
  brief,
  explain,
  exportCommand,
  importCommand,
  correct,
  corrections,
  sample,
  audit,
  serve,
  publish,
  mcp,
  verify,
  remove,
]

async function runCommand(words: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || HELP.has(name)) return help(rest[0], output)
  if (name === '--version' || name === '-v') {
    await output.write(version())
    return 0
  }
  const code = await find(name).run(rest, output)
  return code === 'help' ? help(name, output) : code
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h'])

async function help(name: string | undefined, output: Output): Promise<number> {
  const lines = name === undefined ? programHelp(COMMANDS) : commandHelp(find(name))
  for (const line of lines) await output.write(line)
  return 0
}

function find(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name)
  if (command !== undefined) return command
  const what = name.startsWith('-') ? 'option' : 'command'
  const hint =
    didYouMean(
      name,
      COMMANDS.map((command) => command.name),
    ) || '.'
  throw new ReadoutError('cli/usage', `There is no ${what} ${name}${hint}`)
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  // Our own file: npm sees to it that there is a version.
  return (JSON.parse(text) as { readonly version: string }).version
}

/** Turns whatever went wrong into lines for a person and an exit code. */
function report(error: unknown, words: readonly string[], output: Output): number {
  const debug = words.includes('--debug')
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (error instanceof ReadoutError || isOfTheSystem(error)) {
    output.error(`readout: ${error.message}`)
    if (error instanceof ReadoutError && error.code === 'cli/usage')
      output.error(`Try: ${tryHelp(words)}`)
    if (debug) printStack(stack, output)
    return 1
  }
  if (debug) {
    printStack(stack, output)
    output.error('readout: This is a bug in Readout.')
  } else {
    output.error(
      'readout: This is a bug in Readout; run again with --debug to see where, and report what it prints.',
    )
  }
  return 70
}

/** A full disk or a folder that may not be written is nobody's bug. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && typeof error.syscall === 'string'
}

function tryHelp([name]: readonly string[]): string {
  const known = COMMANDS.some((command) => command.name === name)
  return known ? `readout ${name} --help` : 'readout --help'
}

function printStack(stack: string, output: Output): void {
  for (const line of stack.split('\n')) output.error({ text: line, style: 'dim' })
}

const words = process.argv.slice(2)
const output = processOutput(process.stdout, process.stderr)
try {
  process.exitCode = await runCommand(words, output)
} catch (error) {
  process.exitCode = report(error, words, output)
}
