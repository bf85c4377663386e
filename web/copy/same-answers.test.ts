import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../../src/serve/server.ts'
import { type Published, publishFolder } from '../../test/publish/published.ts'
import { EXAMPLES } from '../../test/serve/served.ts'
import type { Page } from '../api/ask.ts'
import type { RecordFacts } from '../api/shapes.ts'
import type { Source } from '../api/source.ts'
import { OUTLET } from '../frame/filter-fields.ts'
import { FURNITURE } from '../views/furniture.tsx'
import { SCREENS } from '../views/screens.ts'
import { openFiles } from './files.ts'
import { copySource } from './open-copy.ts'

let published: Published
let copy: Source
let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  published = await publishFolder(EXAMPLES, { days: 100 })
  copy = copySource(
    JSON.parse(published.read('readout-copy.json')),
    openFiles(async (path) => {
      const file = join(published.folder, path)
      if (!existsSync(file)) return new Response('', { status: 404 })
      return new Response(readFileSync(file))
    }),
  )
  server = await startServer({
    record: published.record,
    fault: (error) => {
      throw error
    },
    port: 0,
    allowance: { burst: 100_000, perSecond: 100_000 },
  })
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  published?.[Symbol.dispose]()
})

const ofServer = async <T>(question: string): Promise<T> =>
  (await (await fetch(`${server.address}${question.slice(1)}`)).json()) as T
const ofCopy = async <T>(question: string): Promise<T> => {
  const told = await copy.ask<T>(question, AbortSignal.timeout(10_000))
  if (told.state === 'told') return told.answer
  throw new Error(`${question}: ${told.state === 'failed' ? told.message : told.state}`)
}
const expectSame = async (question: string): Promise<number> => {
  const [expected, answer] = await Promise.all([
    ofServer<Partial<Page<object>>>(question),
    ofCopy<Partial<Page<object>>>(question),
  ])
  // As text: to compare thousands of rows part by part takes too long.
  expect(question + JSON.stringify(answer)).toBe(question + JSON.stringify(expected))
  return expected.total ?? 1
}

const MOMENTS = ['', 'asOf=2025-12-21', 'asOf=2025-08-07']
const LISTS = [
  ...[...SCREENS, FURNITURE].flatMap(({ list, filters }) =>
    list === undefined || list === 'changes' ? [] : [{ list, filters }],
  ),
  { list: 'outlets', filters: [OUTLET] },
]

test.each(LISTS)('$list is what the server answers, whatever narrows it', async (screen) => {
  const facts = await ofServer<RecordFacts>('/api/record')
  let [narrowed, nonempty] = [0, 0]
  for (const moment of MOMENTS) {
    await expectSame(`/api/${screen.list}?limit=200&${moment}`)
    for (const { key, choices } of screen.filters) {
      const values = choices?.(facts).map(({ value }) => value) ?? TYPED[key] ?? []
      for (const value of values) {
        const question = `/api/${screen.list}?limit=200&${moment}&${key}=${encodeURIComponent(value)}`
        narrowed++
        if ((await expectSame(question)) > 0) nonempty++
      }
    }
  }
  expect(nonempty).toBeGreaterThanOrEqual(screen.filters.length > 0 ? 3 : 0)
  expect(narrowed).toBeGreaterThanOrEqual(screen.filters.length)
})

/** What somebody might type. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  from: ['2025-12-15', '2025-08-08', '2030-01-01'],
  to: ['2025-12-15', '2025-08-08', '2020-01-01'],
  track: ['Russia–United States', 'Ukraine and Russia', 'Russia–US', 'the U.S., Kyiv', 'Kenya'],
  speaker: ['Zelensky', 'zel', 'Trump'],
  title: ['odesa', 'talks', 'nothing of the kind'],
}

test('a page further on is the same page', async () => {
  await expectSame('/api/events?limit=30&offset=40')
  await expectSame('/api/events?limit=30&offset=400')
  await expectSame('/api/events?limit=7&offset=3&party=Russia&status=occurred&origins=1')
})

test.each([
  'ceasefire',
  'Ceasefires killed',
  'negotiators',
  '"killing seven people"',
  'cease-fire',
  'weekend Miami talks',
  'nothingofthekind',
  'the',
  'ceasefire&party=Ukraine',
  'talks&issue=ceasefire',
  'talks&from=2025-12-19',
  'talks&outlet=Example%20Wire',
])('a search for %s finds the same in the same order', async (words) => {
  await expectSame(`/api/search?limit=200&words=${words}`)
})

test('documents, issues, evidence, quotes, briefs and changes are the same', async () => {
  const { rows } = await ofServer<Page<{ id: string; name: string }>>('/api/documents?limit=200')
  for (const { id, name } of rows) {
    await expectSame(`/api/documents/${id}`)
    await expectSame(`/api/documents/${encodeURIComponent(name)}`)
  }
  const claims = await ofServer<Page<{ id: string }>>('/api/claims?limit=500&asOf=2025-12-20')
  expect(claims.rows.length).toBeGreaterThan(20)
  for (const { id } of claims.rows) await expectSame(`/api/evidence/${id}?asOf=2025-12-20`)
  const quotes = await ofServer<Page<{ id: string }>>('/api/quotes')
  for (const { id } of quotes.rows) await expectSame(`/api/explain/${id}`)
  for (const { id } of (await ofServer<RecordFacts>('/api/record')).issues) {
    await expectSame(`/api/issues/${id}`)
  }
  for (const question of [
    'record?asOf=2025-12-18',
    'events?party=Moscow&limit=200',
    'positions?party=the%20US&issue=ceasefire',
    'origins?party=Kyiv',
    'search?words=talks&party=Moscow&limit=200',
    'brief',
    'brief?until=2025-12-18',
    'brief?asOf=2025-12-20',
    'changes?since=2025-12-20&limit=200',
    'changes?since=2025-12-19&limit=200',
    'changes?since=2025-12-19&kind=NEW&limit=200',
    'changes?since=2025-08-07&until=2025-12-18&limit=200',
    'changes?since=2025-03-17&asOf=2025-12-20&limit=200',
  ]) {
    await expectSame(`/api/${question}`)
  }
})

test('the tables and lines are those of the server', async () => {
  for (const { list } of LISTS) {
    for (const ending of ['csv', 'jsonl']) {
      const question = `/api/${list}.${ending}?asOf=2025-12-20`
      const expected = await (await fetch(`${server.address}${question.slice(1)}`)).text()
      expect(published.read(copy.fileAt(question) ?? '')).toBe(expected)
    }
  }
})

test.each([
  ['/api/events?asOf=2025-12-18T10:00:00Z', 'whole days alone'],
  ['/api/events?asOf=2025-01-01', 'It goes back to 2025-03-17.'],
  ['/api/brief?from=2025-01-01', 'briefs of seven days'],
  ['/api/changes?since=2024-01-01', 'does not tell what changed since 2024-01-01'],
  ['/api/evidence/nothing', 'no such thing'],
  ['/api/issues/..%2F..%2Fsecret', 'no such thing'],
  ['/api/documents/..%2F..%2Fsecret', 'no such thing'],
])('%s is said not to be in a copy', async (question, words) => {
  await expect(ofCopy(question)).rejects.toThrow(words)
})
