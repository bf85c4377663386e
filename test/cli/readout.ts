import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path of the program as it runs from source. */
export const MAIN: string = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** What a process left behind. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and how to run. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is typed or piped in. */
  readonly input?: string
}

/** Runs `readout` in a process of its own, with nothing of our terminal in its environment. */
export function readout(
  words: readonly string[],
  surroundings: Surroundings = {},
): Promise<Outcome> {
  return runProgram(process.execPath, [MAIN, ...words], surroundings)
}

/** Runs any program and waits for it. */
export function runProgram(
  program: string,
  words: readonly string[],
  { cwd, env = {}, input = '' }: Surroundings = {},
): Promise<Outcome> {
  const { PATH = '' } = process.env
  const child = spawn(program, words, { cwd, env: { PATH, ...env } })
  // Nobody is left to tell when the program ends without reading it.
  child.stdin.on('error', () => undefined).end(input)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A folder that is gone when the test is over. */
export interface TemporaryFolder extends Disposable {
  readonly path: string
  /** Writes a file into it, and gives its path. */
  write(name: string, text: string): string
}

/** Makes an empty folder for one test. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'readout-test-'))
  return {
    path,
    write(name, text) {
      writeFileSync(join(path, name), text)
      return join(path, name)
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Many short articles as JSON Lines, no two alike. */
export function manyArticles(number: number, words = ''): string {
  return Array.from({ length: number }, (_, n) => {
    const id = `article-${String(n).padStart(4, '0')}`
    const text = `The envoys met in Geneva for round ${n} of the talks. ${words}`
    return `${JSON.stringify({ id, text, published: '2026-03-04' })}\n`
  }).join('')
}
