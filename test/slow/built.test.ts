import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPages } from '../build-pages.ts'
import { readout, runProgram, temporaryFolder } from '../cli/readout.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLE = join(ROOT, 'examples', 'ukraine-talks')

/** Puts into a folder what `npm pack` would: the compiled program with the files it reads. */
async function build(folder: string): Promise<void> {
  const modules = join(ROOT, 'node_modules')
  const dist = join(folder, 'dist')
  const compiler = join(modules, 'typescript', 'bin', 'tsc')
  const words = [compiler, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', dist]
  const { code, stdout } = await runProgram(process.execPath, words)
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  for (const [from, to] of [
    ['dist/data.json', 'dist/data.json'],
    ['dist/provinces.tsv', 'dist/provinces.tsv'],
    ['dist/towns.tsv', 'dist/towns.tsv'],
    ['dist/country-codes.tsv', 'dist/country-codes.tsv'],
    ['dist/kernel.wasm', 'dist/kernel.wasm'],
    ['models/english.bin', 'models/english.bin'],
    ['models/english.json', 'models/english.json'],
    ['src/store/schema.sql', 'dist/store/schema.sql'],
    ['package.json', 'package.json'],
  ] as const) {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    cpSync(join(ROOT, from), join(folder, to))
  }
  symlinkSync(modules, join(folder, 'node_modules'))
}

const SCRIPT = `
import { readFolder } from 'readout'
import { queryClaims, openRecord, verifyRecord } from 'readout/store'
import { EVENT_TYPES } from 'readout/model'
const { documents } = await readFolder([process.argv[2]], 'api.db')
using record = openRecord('api.db')
const types = new Set(queryClaims(record).map(({ type }) => type.value))
const isKnown = [...types].every((type) => EVENT_TYPES.includes(type))
console.log(JSON.stringify({ documents, isKnown, problems: verifyRecord(record) }))
`

const folder = temporaryFolder()
beforeAll(() => build(folder.path))
afterAll(() => folder[Symbol.dispose]())

test('the compiled program publishes the pages that were built', async () => {
  await buildPages(join(folder.path, 'dist', 'web'))
  const main = join(folder.path, 'dist', 'cli', 'main.js')
  const cwd = folder.path
  await runProgram(process.execPath, [main, 'read', EXAMPLE, '-o', 'published.db'], { cwd })
  const words = [main, 'publish', 'published.db', '-o', 'site', '--days', '2', '--json']
  const { code, stdout, stderr } = await runProgram(process.execPath, words, { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    folder: 'site',
    documents: 8,
    days: ['2025-12-20', '2025-12-22'],
  })
  expect(readFileSync(join(cwd, 'site', 'index.html'), 'utf8')).toContain('src="./assets/')
  // Whoever stops it leaves nothing behind.
  const other = [main, 'publish', 'published.db', '-o', 'other', '--days', '100']
  const child = spawn(process.execPath, other, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  const closed = once(child, 'close')
  const others = (): readonly string[] => readdirSync(cwd).filter((name) => /^other/.test(name))
  while (others().length === 0 && child.exitCode === null) await setTimeout(5)
  child.kill('SIGINT')
  expect(await closed).toEqual([130, null])
  expect(said).toBe('readout: Stopped as you asked. Nothing was published.\n')
  expect(others()).toEqual([])
})

test('the compiled program reads and tells what the source does, and can be imported', async () => {
  const main = join(folder.path, 'dist', 'cli', 'main.js')
  const cwd = folder.path
  const compiled = await runProgram(process.execPath, [main, 'read', EXAMPLE, '-o', 'r.db'], {
    cwd,
  })
  expect(compiled).toMatchObject({ code: 0, stderr: '' })
  const told = await runProgram(process.execPath, [main, 'timeline', 'r.db'], { cwd })
  expect(told).toEqual(await readout(['timeline', 'r.db'], { cwd }))
  const threads = [main, 'extract', EXAMPLE, '--jobs', '2']
  const extracted = await runProgram(process.execPath, threads, { cwd })
  expect(extracted).toEqual(await readout(['extract', EXAMPLE], { cwd }))
  // A package may import itself by its own name, by the exports that others see.
  writeFileSync(join(folder.path, 'program.js'), SCRIPT)
  const program = await runProgram(process.execPath, ['program.js', EXAMPLE], { cwd })
  expect(program.stderr).toBe('')
  expect(JSON.parse(program.stdout)).toEqual({ documents: 8, isKnown: true, problems: [] })
})
