#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import type { Command } from './command.ts'
import { commandHelp, programHelp } from './help.ts'
import { didYouMean } from './hint.ts'
import { type Output, processOutput } from './output.ts'

// A command is loaded when it is asked for: a timeline need not wait for what reads articles.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read.ts')).read,
  extract: async () => (await import('./commands/extract.ts')).extract,
  events: async () => (await import('./commands/events.ts')).events,
  timeline: async () => (await import('./commands/timeline.ts')).timeline,
  quotes: async () => (await import('./commands/quotes.ts')).quotes,
  positions: async () => (await import('./commands/positions.ts')).positions,
  explain: async () => (await import('./commands/explain.ts')).explain,
  verify: async () => (await import('./commands/verify.ts')).verify,
}

async function runCommand(words: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || HELP.has(name)) return help(rest[0], output)
  if (name === '--version' || name === '-v') {
    await output.write(version())
    return 0
  }
  const command = await load(name)
  const code = await command.run(rest, output)
  return code === 'help' ? help(name, output) : code
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h'])

async function help(name: string | undefined, output: Output): Promise<number> {
  const lines =
    name === undefined
      ? programHelp(await Promise.all(Object.values(COMMANDS).map((command) => command())))
      : commandHelp(await load(name))
  for (const line of lines) await output.write(line)
  return 0
}

function load(name: string): Promise<Command> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command !== undefined) return command()
  const what = name.startsWith('-') ? 'option' : 'command'
  const hint = didYouMean(name, Object.keys(COMMANDS)) || '.'
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
  const known = name !== undefined && Object.hasOwn(COMMANDS, name)
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
