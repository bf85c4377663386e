import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Outcome, readout, temporaryFolder } from './readout.ts'

const folder = temporaryFolder()
const record = join(folder.path, 'record.db')
afterAll(() => folder[Symbol.dispose]())

const ARTICLES: Readonly<Record<string, string>> = {
  'a.txt':
    'Russian drones struck the port of Odesa on 3 March 2026, killing two people, the governor said.\n\n' +
    '“We will rebuild every pier,” said Ukrainian President Volodymyr Zelensky.\n',
  'b.txt':
    'Russian drones struck the port of Odesa on 3 March 2026. Ukraine called on Russia to halt the strikes.\n',
  'c.md':
    'The mayor called the letter “a \u001b[31mred line” in an interview with the local radio station. ' +
    'She said that the council had read every page of it before the vote on Monday evening.\n',
  'articles.csv':
    'file,outlet,published\na.txt,The Harbour Post,2026-03-04\nb.txt,Coast Daily,2026-03-06\n',
}

let first: Outcome
beforeAll(async () => {
  for (const [name, text] of Object.entries(ARTICLES)) folder.write(name, text)
  first = await readout(['read', folder.path, '-o', record])
})

async function json(...words: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await readout([...words, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

test('read ends with a summary, and nothing else off a terminal', () => {
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toMatch(/^3 documents read, \d+ claims?, \d+ events?, \d+ notices?\n$/)
})

test('reading again reads nothing', async () => {
  const before = await readout(['events', record, '--json'])
  expect(await json('read', folder.path, '-o', record)).toMatchObject({
    documents: 0,
    unchanged: 3,
    unreadable: [],
  })
  expect(await readout(['events', record, '--json'])).toEqual(before)
})

test('extract prints a document a line, in the order of names', async () => {
  const { code, stdout } = await readout(['extract', folder.path, '--layers', 'text'])
  expect(code).toBe(0)
  const documents = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(documents.map(({ document }) => document)).toEqual(['a.txt', 'b.txt', 'c.md'])
  expect(documents[0]).toMatchObject({
    published: { value: '2026-03-04', basis: 'given' },
    outlet: 'The Harbour Post',
    language: 'en',
    text: ARTICLES['a.txt'],
  })
  expect(await json('extract', folder.path, '--layers', 'text')).toEqual(documents)
})

test('extract dates a document that tells no date of its own', async () => {
  const path = join(folder.path, 'c.md')
  expect(await json('extract', path, '--published', '2026-03-01')).toMatchObject([
    { document: 'c.md', published: { value: '2026-03-01' } },
  ])
})

test('every line of the timeline leads back to its words', async () => {
  const entries = (await json('timeline', record)) as readonly {
    day?: string
    event: { id: string }
    passages: readonly { document: string; start: number; end: number; exact: string }[]
  }[]
  expect(entries.length).toBeGreaterThan(0)
  const { stdout } = await readout(['timeline', record])
  for (const { day, event, passages } of entries) {
    const line = stdout.split('\n').find((text) => text.endsWith(event.id.slice(0, 8)))
    expect(line).toMatch(new RegExp(`^${day ?? 'no date   '}  `))
    expect(passages.length).toBeGreaterThan(0)
    for (const { document, start, end, exact } of passages) {
      expect(ARTICLES[document]?.slice(start, end)).toBe(exact)
      expect(stdout).toContain(`${document} ${start}–${end}`)
    }
  }
})

test('as of a day, later documents are not there', async () => {
  const documents = async (...words: string[]) => {
    const entries = (await json('timeline', record, ...words)) as {
      passages: { document: string }[]
    }[]
    return new Set(entries.flatMap(({ passages }) => passages.map(({ document }) => document)))
  }
  expect(await documents()).toContain('b.txt')
  expect(await documents('--as-of', '2026-03-05')).toEqual(new Set(['a.txt']))
  expect(await documents('--as-of', '2026-03-03T12:00:00Z')).toEqual(new Set())
})

test('days bound the timeline, and passages can be left out', async () => {
  expect(await json('timeline', record, '--from', '2026-04-01')).toEqual([])
  const { stdout } = await readout(['timeline', record, '--no-passages'])
  expect(stdout).not.toContain('“')
})

test('a quote that would colour the terminal is written out', async () => {
  const { stdout } = await readout(['quotes', record])
  expect(stdout).toContain('“a \\u{1b}[31mred line”')
  expect(stdout).not.toContain('\u001b')
  const raw = await readout(['quotes', record, '--json'])
  expect(raw.stdout).not.toContain('\u001b')
  expect(JSON.parse(raw.stdout)).toContainEqual(
    expect.objectContaining({ document: 'c.md', exact: 'a \u001b[31mred line' }),
  )
})

test('events, quotes, claims and documents can be explained by the first digits of their ids', async () => {
  const [event] = (await json('events', record)) as { id: string; claims: { id: string }[] }[]
  const [quote] = (await json('quotes', record)) as { id: string }[]
  const claim = event?.claims[0]?.id ?? ''
  expect(await json('explain', record, event?.id.slice(0, 8) ?? '')).toMatchObject({
    kind: 'event',
  })
  expect(await json('explain', record, quote?.id ?? '')).toMatchObject({ kind: 'quote' })
  const explained = (await json('explain', record, claim)) as { document: { id: string } }
  expect(explained).toMatchObject({ kind: 'claim', id: claim, events: [event?.id] })
  expect(await json('explain', record, explained.document.id)).toMatchObject({ kind: 'document' })
  const { stdout } = await readout(['explain', record, claim])
  expect(stdout).toMatch(/^claim [0-9a-f]{16}\n {2}words {9}“/)
  expect(stdout).toMatch(/type .*\n {18}(read|inferred) by [a-z-]+/)
})

test('two events can be held beside each other, by their first digits', async () => {
  const [one, other] = (await json('events', record)) as { id: string }[]
  const ids = [one?.id ?? '', other?.id ?? '']
  expect(await json('explain', record, ...ids)).toMatchObject({
    kind: 'pair',
    ids,
    verdict: { same: false },
    compared: [{ cells: expect.any(Array) }, { cells: expect.any(Array) }],
  })
  const { stdout } = await readout(['explain', record, ...ids.map((id) => id.slice(0, 8))])
  expect(stdout).toContain('two events\n  because ')
  expect(await readout(['explain', record, ids[0] ?? '', ids[0] ?? ''])).toMatchObject({
    code: 1,
    stdout: '',
  })
})

test('an id that is too short, or of nothing, is misuse', async () => {
  expect(await readout(['explain', record, 'abc'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('too short'),
  })
  expect(await readout(['explain', record, '0'.repeat(16)])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('[cli/no-such-id]'),
  })
})

test('positions say so when nothing was reported', async () => {
  const { stdout } = await readout([
    'positions',
    record,
    '--party',
    'Japan',
    '--issue',
    'ceasefire',
  ])
  expect(stdout).toBe('Japan · ceasefire\n  no report in 3 documents\n')
  expect(Array.isArray(await json('positions', record))).toBe(true)
})

test('a mistyped issue is misuse, not silence', async () => {
  const { code, stderr } = await readout(['positions', record, '--issue', 'ceasfire'])
  expect(code).toBe(1)
  expect(stderr).toContain('did you mean ceasefire?')
})

test('a sound record verifies', async () => {
  const { code, stdout } = await readout(['verify', record])
  expect(stdout).toMatch(
    /^every span and every text checks: 3 documents, \d+ spans\nevery answer leads to its words: \d+ passages, \d+ claims\n$/,
  )
  expect(code).toBe(0)
  expect(await json('verify', record)).toMatchObject({ documents: 3, problems: [] })
})

test('a byte that was flipped is found', async () => {
  const damaged = join(folder.path, 'damaged.db')
  const bytes = readFileSync(record)
  const at = bytes.lastIndexOf('every pier,” said')
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(damaged, bytes)
  const { code, stdout, stderr } = await readout(['verify', damaged])
  expect(code).toBe(1)
  expect(stdout).toContain('a.txt: A text is not the one that was read.')
  expect(stderr).toContain('[store/damaged]')
  const told = await readout(['verify', damaged, '--json'])
  expect(JSON.parse(told.stdout).problems.length).toBeGreaterThan(0)
  expect(told.code).toBe(1)
})

test('inputs that cannot be read are named, and the rest is read', async () => {
  using other = temporaryFolder()
  const path = other.write(
    'news.jsonl',
    '{"id": "one", "text": "The envoys met in Geneva."}\n{"id": "two", "text": \n',
  )
  const extracted = await readout(['extract', path])
  expect(extracted.code).toBe(2)
  expect(extracted.stderr).toContain('news.jsonl:2: ')
  expect(JSON.parse(extracted.stdout)).toMatchObject({ document: 'one' })
  const { code, stdout } = await readout(['read', path, '-o', join(other.path, 'r.db'), '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ documents: 1, unreadable: [{}] })
})
