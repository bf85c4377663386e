import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readout } from './readout.ts'

/** The names of the commands, from their files. */
const COMMANDS = readdirSync(new URL('../../src/cli/commands/', import.meta.url))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()

test('--help lists every command', async () => {
  const { code, stdout, stderr } = await readout(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const listed = [...stdout.matchAll(/^ {2}([a-z]+) {2,}[A-Z].*\.$/gm)].map((match) => match[1])
  expect(listed.sort()).toEqual(COMMANDS)
})

test.each(COMMANDS)('%s --help gives its options and an example', async (command) => {
  const { code, stdout } = await readout([command, '--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`^readout ${command} `))
  expect(stdout).toMatch(new RegExp(`Examples\n.*\n    readout ${command} `))
  // What serves answers for as long as it runs; it prints one line or none.
  if (command !== 'serve' && command !== 'mcp') expect(stdout).toMatch(/--json|--format NAME/)
})

test('--version is that of the package', async () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  expect(await readout(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('without a command there is help', async () => {
  expect((await readout([])).stdout).toBe((await readout(['--help'])).stdout)
})

test('help COMMAND is COMMAND --help', async () => {
  const asked = await readout(['help', 'read'])
  expect(asked.stdout).toMatch(/^readout read PATH… -o RECORD /)
})
