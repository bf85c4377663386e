import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readout } from '../cli/readout.ts'
import { EXAMPLES } from '../serve/served.ts'
import { type Published, publishFolder } from './published.ts'

let published: Published
let place: string
beforeAll(async () => {
  published = await publishFolder(EXAMPLES, { days: 2 })
  place = dirname(published.folder)
})
afterAll(() => published?.[Symbol.dispose]())

/** Every file below a folder, with what is in it. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

const unfinished = (): readonly string[] =>
  readdirSync(place).filter((name) => name.includes('unfinished'))

test('the same record gives the same bytes', async () => {
  const files = filesIn(published.folder)
  expect(Object.keys(files).length).toBeGreaterThan(100)
  expect(filesIn(await published.again('second'))).toEqual(files)
  expect(unfinished()).toEqual([])
})

test('what an earlier day has just so is not written twice', () => {
  const elsewhere: Readonly<Record<string, string>> = JSON.parse(
    published.read('data/2025-12-20/elsewhere.json'),
  )
  const documents = Object.keys(elsewhere).filter((path) => path.startsWith('documents/'))
  expect(documents.length).toBeGreaterThan(3)
  for (const path of documents) {
    expect(existsSync(join(published.folder, 'data', '2025-12-20', path))).toBe(false)
    expect(existsSync(join(published.folder, 'data', elsewhere[path] ?? '', path))).toBe(true)
  }
})

test('no file names a folder of this machine', () => {
  for (const text of Object.values(filesIn(published.folder))) expect(text).not.toContain(place)
})

test('a former copy is replaced, and what lies beside it stays', async () => {
  const folder = await published.again('replaced')
  writeFileSync(join(folder, 'CNAME'), 'news.example')
  writeFileSync(join(folder, 'data', 'all', 'old.json'), '{}')
  mkdirSync(join(folder, '.unfinished-copy-killed'))
  await published.again('replaced', { days: 0 })
  expect(readFileSync(join(folder, 'CNAME'), 'utf8')).toBe('news.example')
  expect(readdirSync(join(folder, 'data'))).toEqual(['all'])
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  expect(existsSync(join(folder, 'data', 'all', 'old.json'))).toBe(false)
})

test('a folder with anything else in it is left alone, unless that is asked for', async () => {
  const folder = join(place, 'home')
  mkdirSync(folder)
  writeFileSync(join(folder, 'letter.txt'), 'Dear all')
  await expect(published.again('home')).rejects.toThrow(
    /has one other thing in it.*\[publish\/not-empty\]/,
  )
  expect(readdirSync(folder)).toEqual(['letter.txt'])
  await published.again('home', { force: true })
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(['data', 'index.html', 'letter.txt', 'readout-copy.json']),
  )
})

test('a folder of its own where a copy has one is never replaced', async () => {
  const data = join(place, 'own', 'data')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'measured.csv'), 'day,value')
  for (const force of [false, true]) {
    await expect(published.again('own', { force })).rejects.toThrow(
      /has data\/ of its own, which a copy would replace.*\[publish\/not-empty\]/,
    )
  }
  expect(filesIn(join(place, 'own'))).toEqual({ 'data/measured.csv': 'day,value' })
  // One that was killed while putting its copy in place left a `data/` of ours.
  const left = join(place, 'own', '.unfinished-copy-killed')
  mkdirSync(left)
  writeFileSync(join(left, 'readout-copy.json'), '{}')
  await published.again('own', { force: true })
  expect(readdirSync(data)).toContain('all')
  expect(readdirSync(join(place, 'own')).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('what a first one that was killed left beside its folder goes with the next', async () => {
  mkdirSync(join(place, 'anew.unfinished-copy-killed', 'data'), { recursive: true })
  await published.again('anew')
  expect(unfinished()).toEqual([])
})

test('whoever stops it leaves nothing that could be taken for a copy', async () => {
  const stop = new AbortController()
  const progress = (_done: number, _total: number, name: string): void => {
    if (name.includes('meetings')) stop.abort()
  }
  const folder = await published.again('stopped', { signal: stop.signal, progress })
  expect(existsSync(folder)).toBe(false)
  expect(unfinished()).toEqual([])
  // A former copy is untouched by one that was stopped.
  const before = filesIn(published.folder)
  await published.again('copy', { signal: stop.signal })
  expect(filesIn(published.folder)).toEqual(before)
})

test('pages that are not built are said not to be', async () => {
  await expect(published.again('unbuilt', { web: join(place, 'nothing') })).rejects.toThrow(
    'publish/no-pages',
  )
})

test('an instant looks back on no day that was not over then', async () => {
  const folder = await published.again('instant', { asOf: '2025-12-20T12:00:00Z', days: 9 })
  const facts = JSON.parse(readFileSync(join(folder, 'readout-copy.json'), 'utf8'))
  expect(facts.asOf).toBe('2025-12-20T12:00:00Z')
  expect(facts.moments.map(({ day = 'all' }: { day?: string }) => day)).toEqual([
    'all',
    '2025-12-18',
    '2025-08-09',
    '2025-08-06',
    '2025-03-17',
  ])
})

test.each([
  [[], '-o'],
  [['-o', 'DIR', '--days', '0'], 'no number from 1'],
  [['-o', 'DIR', '--as-of', 'soon'], 'store/bad-moment'],
])('publish %j is misuse', async (words, said) => {
  const { code, stderr } = await readout(['publish', published.path, ...words])
  expect([code, stderr]).toEqual([1, expect.stringContaining(said)])
})
