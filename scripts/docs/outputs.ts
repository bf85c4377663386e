import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byCodeUnit } from '../../src/model/id.ts'
import type { Page } from './page.ts'

/** Runs `readout` with these words and gives what it prints. */
export type RunReadout = (words: readonly string[]) => string

const root = join(import.meta.dirname, '..', '..')
const ARTICLES = join('examples', 'ukraine-talks')
const MARK = /^<!-- output of: (.+) -->$/gm
const BLOCK = /^(<!-- output of: (.+) -->\n+```text\n)[\s\S]*?(^```$)/gm

/** Every page with blocks of output, each block as the command beside it prints it now. */
export function outputPages(): readonly Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'readout-docs-'))
  try {
    const record = join(folder, 'record.db')
    const run: RunReadout = (words) =>
      readout(words.map((word) => (word === 'RECORD' ? record : word)))
    run(['read', ARTICLES, '-o', 'RECORD'])
    return pagePaths()
      .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
      .filter(({ text }) => text.match(MARK) !== null)
      .map((page) => renewOutputs(page, run))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A page in which the block under each `<!-- output of: … -->` holds what that command prints. */
export function renewOutputs({ name, text }: Page, run: RunReadout): Page {
  const marks = text.match(MARK)?.length ?? 0
  const blocks = text.match(BLOCK)?.length ?? 0
  if (marks !== blocks) throw new Error(`${name}: ${marks} marks of output, ${blocks} blocks.`)
  const renewed = text.replaceAll(BLOCK, (_, head: string, command: string, foot: string) => {
    const lines = printed(command, run)
    if (lines.join('') === '') throw new Error(`${name} shows nothing: ${command}`)
    return `${head}${lines.join('\n')}\n${foot}`
  })
  return { name, text: renewed }
}

/** The lines that `readout … | grep … | head …` prints. */
function printed(command: string, run: RunReadout): readonly string[] {
  // `$(readout … | grep …)` is the last word of the first line: there stands the id.
  const whole = command.replaceAll(/\$\(([^)]*)\)/g, (_, inner: string) => {
    return printed(inner, run)[0]?.split(' ').at(-1) ?? ''
  })
  const [call = '', ...filters] = whole.split(' | ')
  const [program, ...words] = wordsOf(call)
  if (program !== 'readout') throw new Error(`not a call of readout: ${call}`)
  return filters.reduce<readonly string[]>(
    (lines, filter) => filtered(lines, filter),
    run(words).replace(/\n$/, '').split('\n'),
  )
}

function filtered(lines: readonly string[], filter: string): readonly string[] {
  const [, first, last] = /^lines (\d+)-(\d+)$/.exec(filter) ?? []
  if (first !== undefined) return lines.slice(Number(first) - 1, Number(last))
  const [, count] = /^head (\d+)$/.exec(filter) ?? []
  if (count !== undefined) return lines.slice(0, Number(count))
  const [, after = '0', words] = /^grep (?:-A (\d+) )?(.+)$/.exec(filter) ?? []
  if (words === undefined) throw new Error(`neither lines, head nor grep: ${filter}`)
  return lines.filter((_, index) =>
    lines.slice(Math.max(0, index - Number(after)), index + 1).some((one) => one.includes(words)),
  )
}

/** Words apart by spaces; one in double quotes may hold some. */
function wordsOf(call: string): readonly string[] {
  return [...call.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
}

function readout(words: readonly string[]): string {
  const command = [join('src', 'cli', 'main.ts'), ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status === 0) return stdout
  throw new Error(`readout ${words.join(' ')} ended with ${status}: ${stderr}`)
}

/** Pages that people write; the reference is made as a whole. */
function pagePaths(): readonly string[] {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  return ['README.md', 'CONTRIBUTING.md', ...pages.map((page) => join('docs', page))]
    .filter((path) => path.endsWith('.md') && !path.startsWith(join('docs', 'reference')))
    .sort(byCodeUnit)
}
