import { expect, test } from 'vitest'
import { defineCommand } from './command.ts'
import { commandHelp } from './help.ts'
import type { Output } from './output.ts'

const output: Output = {
  write: async () => undefined,
  text: async () => undefined,
  json: async () => undefined,
  jsonLine: async () => undefined,
  jsonArray: async () => undefined,
  error: () => undefined,
  progress: () => ({ show: () => undefined, [Symbol.dispose]: () => undefined }),
}

let seen: unknown
const sail = defineCommand({
  name: 'sail',
  summary: 'Leave the harbour.',
  positionals: ['SHIP', 'PORT'],
  options: {
    crew: { type: 'string', short: 'c', value: 'N', description: 'How many.', read: Number },
    flag: { type: 'string', value: 'COLOUR', description: 'Which flag.', required: true },
    fast: { type: 'boolean', description: 'At full speed.' },
  },
  examples: [{ command: 'readout sail Vega Oslo --flag red', does: 'Sets off.' }],
  async run({ options, positionals: [ship, port] }) {
    const crew: number | undefined = options.crew
    const flag: string = options.flag
    seen = { ship, port, crew, flag, fast: options.fast }
    return 0
  },
})

test('options and words arrive as they were declared', async () => {
  expect(await sail.run(['Vega', '-c', '3', '--flag=red', 'Oslo'], output)).toBe(0)
  expect(seen).toEqual({ ship: 'Vega', port: 'Oslo', crew: 3, flag: 'red', fast: false })
})

test('what follows -- is no option', async () => {
  await sail.run(['--fast', '--flag', 'red', '--', '--Vega', 'Oslo'], output)
  expect(seen).toMatchObject({ ship: '--Vega', fast: true })
})

test.each([
  {
    words: ['Vega', 'Oslo', '--flg', 'red'],
    says: 'There is no option --flg; did you mean --flag?',
  },
  { words: ['Vega', 'Oslo', '--toString'], says: 'There is no option --toString.' },
  { words: ['Vega', '--flag', 'red'], says: 'PORT is missing.' },
  { words: ['Vega', 'Oslo'], says: '--flag COLOUR is missing.' },
  { words: ['a', 'b', 'c', '--flag', 'red'], says: '“c” is one word too many.' },
  { words: ['a', 'b', '--flag'], says: '--flag needs a value: COLOUR.' },
  { words: ['a', 'b', '--flag', '--fast'], says: '--flag needs a value: COLOUR.' },
  { words: ['a', 'b', '--fast=yes', '--flag', 'red'], says: '--fast takes no value.' },
])('$words is misuse: $says', async ({ words, says }) => {
  await expect(sail.run(words, output)).rejects.toThrow(says)
})

test('help is given whatever else is wrong', async () => {
  expect(await sail.run(['--help'], output)).toBe('help')
})

test('help names every option, with an example', () => {
  const lines = commandHelp(sail).map((line) => (typeof line === 'string' ? line : line.text))
  expect(lines[0]).toBe('readout sail SHIP PORT --flag COLOUR [OPTIONS]')
  expect(lines).toContain('  -c, --crew N       How many.')
  expect(lines).toContain('  -h, --help         Print this help.')
  expect(lines).toContain('    readout sail Vega Oslo --flag red')
})

let subject: readonly string[] | undefined
const hail = defineCommand({
  name: 'hail',
  summary: 'Call to a ship.',
  positionals: ['SHIP', 'PORT'],
  options: {
    all: { type: 'string', value: 'SEA', description: 'Every ship of a sea.', instead: true },
  },
  examples: [{ command: 'readout hail --all Baltic', does: 'Calls to all.' }],
  async run({ options: { all }, positionals }) {
    if (positionals.length === 0) {
      subject = all === undefined ? undefined : [all]
      return 0
    }
    const [ship, port] = positionals
    subject = [ship, port]
    return 0
  },
})

test('an option can be given instead of the words', async () => {
  await hail.run(['--all', 'Baltic'], output)
  expect(subject).toEqual(['Baltic'])
  await hail.run(['Vega', 'Oslo'], output)
  expect(subject).toEqual(['Vega', 'Oslo'])
})

test.each([
  { words: [], says: 'SHIP PORT is missing, or --all SEA instead.' },
  { words: ['Vega'], says: 'PORT is missing.' },
  {
    words: ['Vega', '--all', 'Baltic'],
    says: '--all SEA is given instead of SHIP PORT, not beside it.',
  },
])('both and neither are misuse, $words: $says', async ({ words, says }) => {
  await expect(hail.run(words, output)).rejects.toThrow(says)
})

test('help shows both ways to call a command', () => {
  const lines = commandHelp(hail).map((line) => (typeof line === 'string' ? line : line.text))
  expect(lines.slice(0, 3)).toEqual([
    'readout hail SHIP PORT [OPTIONS]',
    'readout hail --all SEA [OPTIONS]',
    '',
  ])
})

test('a word in brackets may be left out, and one more is still too many', async () => {
  const moor = defineCommand({
    name: 'moor',
    summary: 'Tie up.',
    positionals: ['SHIP', '[PIER]'],
    options: {},
    examples: [{ command: 'readout moor Vega', does: 'Ties up anywhere.' }],
    async run({ positionals: [ship, pier] }) {
      const where: string | undefined = pier
      subject = [ship, where ?? 'anywhere']
      return 0
    },
  })
  await moor.run(['Vega'], output)
  expect(subject).toEqual(['Vega', 'anywhere'])
  await moor.run(['Vega', 'two'], output)
  expect(subject).toEqual(['Vega', 'two'])
  await expect(moor.run([], output)).rejects.toThrow('SHIP is missing.')
  await expect(moor.run(['a', 'b', 'c'], output)).rejects.toThrow('one word too many')
})
