import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCommands } from '../scripts/docs/commands.ts'
import type { Page } from '../scripts/docs/page.ts'
import { referencePages, stalePages } from '../scripts/docs.ts'
import type { Usage } from '../src/cli/command.ts'
import { EVENT_TYPES } from '../src/model/claim.ts'
import { REASONS } from '../src/model/error.ts'
import { NOTICES } from '../src/model/notice.ts'

const root = join(import.meta.dirname, '..')
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  ...markdownIn('docs'),
].filter((path) => existsSync(join(root, path)))

let pages: readonly Page[]
let commands: readonly Usage[]

beforeAll(async () => {
  pages = await referencePages()
  commands = await readCommands()
})

describe('the reference', () => {
  test('is fresh', () => expect(stalePages(pages)).toEqual([]))

  test('tells of every command', () => {
    expect(commands).not.toHaveLength(0)
    expect(headings(pageText('cli.md'))).toEqual(
      expect.arrayContaining(commands.map(({ name }) => `readout ${name}`)),
    )
  })

  test.each([
    ['error', 'errors.md', Object.keys(REASONS)],
    ['notice', 'notices.md', Object.keys(NOTICES)],
    ['event type', 'event-types.md', [...EVENT_TYPES]],
  ])('tells of every %s', (_, name, expected) => {
    expect(headings(pageText(name))).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['public name', 'api.md'],
    ['column', 'record.md'],
    ['option', 'cli.md'],
  ])('says what every %s is', (_, name) => {
    expect(pageText(name)).toMatch(/ \|$/m)
    expect(pageText(name)).not.toMatch(/\| {2}\|$/m)
  })
})

describe('what people read first', () => {
  test('the README has fewer than 500 words', () => {
    const words = read('README.md').match(/\S+/g) ?? []
    expect(words.length).toBeLessThan(500)
  })

  test.each(documents)('the links of %s lead somewhere', (path) => {
    expect(links(read(path)).filter((link) => !resolves(path, link))).toEqual([])
  })

  test.each(documents)('%s calls only commands that exist', (path) => {
    const names = new Set(commands.map(({ name }) => name))
    expect(calls(read(path)).filter((name) => !names.has(name))).toEqual([])
  })
})

describe('the checks themselves', () => {
  const text = [
    '# A title: `code`, and more',
    '## Twice',
    '## Twice',
    '[there](other.md#part) and ![picture](<a b.png>) and [web](https://example.org)',
    '```sh',
    '# readout nonsense',
    '$ readout read news/ -o record.db | head',
    'npx readout --help',
    'npm run readout -- timeline record.db && readout explain record.db',
    '```',
    '`[no](link.md)`',
  ].join('\n')

  test('headings have the anchors that GitHub gives them', () => {
    expect([...anchors(text)]).toEqual(['a-title-code-and-more', 'twice', 'twice-1'])
  })

  test('links within code are none, and those to the web are not followed', () => {
    expect(links(text)).toEqual(['other.md#part', 'a b.png'])
  })

  test('commands are found in shell blocks, behind prompts, npm and other commands', () => {
    expect(calls(text)).toEqual(['read', 'timeline', 'explain'])
  })
})

function markdownIn(folder: string): readonly string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file))
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function pageText(name: string): string {
  return pages.find((page) => page.name === name)?.text ?? ''
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '')
}

function headings(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => heading)
}

/** The anchors that GitHub gives to the headings of a page. */
function anchors(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const heading of headings(text)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
    let anchor = slug
    for (let again = 1; found.has(anchor); again++) anchor = `${slug}-${again}`
    found.add(anchor)
  }
  return found
}

/** Where the links of a page lead, but for those out of the repository. */
function links(text: string): readonly string[] {
  const prose = withoutBlocks(text).replaceAll(/`[^`\n]*`/g, '')
  const inline = prose.matchAll(/\]\((?:<([^>]*)>|([^)\s]+))[^)]*\)/g)
  const defined = prose.matchAll(/^\[[^\]]+\]: +(?:<([^>]*)>|(\S+))/gm)
  return [...inline, ...defined]
    .map(([, bracketed, plain]) => bracketed ?? plain ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
}

function resolves(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? join(root, from) : join(root, dirname(from), decodeURI(path))
  if (relative(root, target).startsWith('..') || !existsSync(target)) return false
  return anchor === undefined || anchors(readFileSync(target, 'utf8')).has(anchor)
}

/** Names of the `readout` commands that the shell blocks of a page call. */
function calls(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```(?:sh|bash|console)\n([\s\S]*?)^```/gm)]
  const lines = blocks.flatMap(([, block = '']) => block.split('\n'))
  return lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => [
      ...line.matchAll(/(?:^|[|&;$] *|npx )(?:npm run )?readout (?:-- )?([a-z]\S*)/g),
    ])
    .map(([, name = '']) => name)
}
