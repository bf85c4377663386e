import { type SpecData, Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/export/formats.ts'
import { ANSWERS } from '../../src/serve/answers.ts'
import { describeApi, pageSchema } from '../../src/serve/openapi.ts'
import type { Question } from '../../src/serve/question.ts'
import { QUESTIONS } from '../../src/serve/questions.ts'
import { EXAMPLES, type Served, serveFolder } from './served.ts'

let served: Served
beforeAll(async () => {
  served = await serveFolder(EXAMPLES)
})
afterAll(() => served[Symbol.asyncDispose]())

interface Page {
  readonly total: number
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

async function page(address: string): Promise<Page> {
  const response = await served.ask(`api/${address}`)
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  return body as Page
}

const DEMANDED: Readonly<Record<string, string>> = {
  changes: 'since=2025-12-01',
  search: 'words=talks',
}

/** What a list cannot be asked without. */
function demanded({ name }: Question): string {
  return DEMANDED[name] ?? ''
}

describe.each(QUESTIONS)('/api/$name', (question) => {
  const { name } = question
  const asked = demanded(question)

  test('gives rows of the shape that it declares, and nothing else', async () => {
    const body = await page(`${name}?${asked}`)
    expect(body.total).toBeGreaterThan(0)
    expect(body.rows).toHaveLength(Math.min(50, body.total))
    expect(pageSchema(question).parse(body)).toEqual(body)
  })

  test('is turned page by page, and all pages together are the whole', async () => {
    const { rows, total } = await page(`${name}?${asked}&limit=500`)
    const half = Math.ceil(total / 2)
    const first = await page(`${name}?${asked}&limit=${half}`)
    const second = await page(`${name}?${asked}&limit=${half}&offset=${half}`)
    expect([...first.rows, ...second.rows]).toEqual(rows)
    expect(second.total).toBe(total)
    expect((await page(`${name}?${asked}&offset=${total}`)).rows).toEqual([])
  })

  test('answers from what was published by a moment', async () => {
    const [before, now] = [
      await page(`${name}?${asked}&asOf=2000-01-01`),
      await page(`${name}?${asked}`),
    ]
    if (name === 'changes') return // what was known at neither moment did not change
    expect(before.total).toBe(0)
    expect((await page(`${name}?${asked}&asOf=2025-12-20T12:00:00Z`)).total).toBeLessThanOrEqual(
      now.total,
    )
  })

  test('is not sent again when it is the same', async () => {
    const first = await served.ask(`api/${name}?${asked}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    const again = await served.ask(`api/${name}?${asked}`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await served.ask(`api/${name}?${asked}&limit=1`)
    expect(other.headers.get('etag')).not.toBe(etag)
  })

  test('is had as JSON Lines and as a table at the same address', async () => {
    const { rows } = await page(`${name}?${asked}&limit=500`)
    const lines = await served.ask(`api/${name}.jsonl?${asked}`)
    expect(lines.headers.get('content-type')).toContain('application/x-ndjson')
    const text = await lines.text()
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows)
    const table = await served.ask(`api/${name}.csv?${asked}`)
    expect(table.headers.get('content-type')).toContain('text/csv')
    const records = parse(await table.text(), { columns: true }) as object[]
    expect(records).toHaveLength(rows.length)
    expect(Object.keys(records[0] ?? {})).toEqual(question.columns)
  })

  test('says what is wrong with a question, in the one shape', async () => {
    for (const wrong of [
      'nonsense=1',
      'limit=501',
      'limit=0',
      'offset=-1',
      'asOf=yesterday',
      'asOf=2025-12-20&asOf=2025-12-21',
    ]) {
      const response = await served.ask(`api/${name}?${asked}&${wrong}`)
      const body = await response.json()
      expect([response.status, body], wrong).toEqual([
        400,
        { ok: false, error: { code: 'api/bad-request', message: expect.any(String) }, status: 400 },
      ])
    }
  })
})

describe('filters', () => {
  test.each([
    ['events', 'lane=incidents', { lane: 'incidents' }],
    ['events', 'type=ASSAULT,COERCE&status=occurred', { status: 'occurred' }],
    ['events', 'issue=ceasefire', { issue: 'ceasefire' }],
    ['meetings', 'status=planned', { status: 'planned' }],
    ['differences', 'kind=omission', { kind: 'omission' }],
    ['changes', 'since=2025-12-17&kind=NEW', { kind: 'NEW' }],
    ['positions', 'party=Ukraine&issue=ceasefire', { party: 'Ukraine', issue: 'ceasefire' }],
    ['search', 'words=talks&type=REQUEST', {}],
    ['quotes', 'outlet=Example Wire', { outlet: 'Example Wire' }],
    ['documents', 'outlet=example wire', { outlet: 'Example Wire' }],
    ['outlets', 'outlet=Example Wire', { outlet: 'Example Wire', documents: 2 }],
    ['furniture', 'kind=navigation', { kind: 'navigation' }],
    ['furniture', 'outlet=Example Wire', { passage: { outlet: 'Example Wire' } }],
  ])('%s?%s', async (name, query, expected) => {
    const { rows, total } = await page(`${name}?${query}`)
    const all = await page(
      `${name}?${demanded(QUESTIONS.find((one) => one.name === name) as Question)}`,
    )
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(all.total)
    for (const row of rows) expect(row).toMatchObject(expected)
  })

  test('what an outlet’s documents are made of is as many blocks as there are, and what is read of furniture is told', async () => {
    const { rows } = await page('outlets')
    const all = await page('furniture?limit=500')
    const blocks = rows.flatMap(({ furniture }) => furniture as { blocks: number }[])
    expect(blocks.reduce((sum, one) => sum + one.blocks, 0)).toBe(all.total)
    const read = all.rows.filter(({ read }) => read === true).map(({ kind }) => kind)
    expect([...new Set(read)].sort()).toEqual(['dateline', 'heading', 'title'])
    for (const { passage } of all.rows) {
      const { document, start, end, exact } = passage as Record<string, string | number>
      const { text } = (await (
        await served.ask(`api/documents/${encodeURIComponent(`${document}`)}`)
      ).json()) as { text: string }
      expect(text.slice(Number(start), Number(end))).toBe(exact)
    }
  })

  test('a cell of which nothing was reported says so', async () => {
    const { rows } = await page('positions?party=Kenya&issue=ceasefire')
    expect(rows).toEqual([{ party: 'Kenya', issue: 'ceasefire', moves: [], documents: 8 }])
  })

  test('a field of a form that is left empty asks for nothing', async () => {
    expect((await page('events?party=&from=')).total).toBe((await page('events')).total)
  })

  test('an issue that is not on the list is a mistake', async () => {
    const response = await served.ask('api/positions?issue=weather')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('ceasefire')
  })

  test('changes need an earlier moment, and it must be the earlier', async () => {
    expect((await served.ask('api/changes')).status).toBe(400)
    expect((await served.ask('api/changes?since=2025-12-20&until=2025-12-17')).status).toBe(400)
  })
})

describe('single answers', () => {
  async function answer(path: string): Promise<unknown> {
    const response = await served.ask(`api/${path}`)
    const body = await response.json()
    expect(response.status, JSON.stringify(body)).toBe(200)
    return body
  }
  async function someId(list: string, key: string): Promise<string> {
    const { rows } = await page(list)
    return String(rows[0]?.[key])
  }

  test.each([
    ['record', async () => 'record'],
    ['brief', async () => 'brief?until=2025-12-20&limit=3'],
    ['documents/{id}', async () => `documents/${await someId('documents', 'id')}`],
    ['documents/{id}', async () => `documents/${await someId('documents', 'name')}`],
    ['evidence/{claim}', async () => `evidence/${await someId('claims', 'id')}`],
    ['explain/{id}', async () => `explain/${await someId('claims', 'id')}`],
    ['explain/{id}', async () => `explain/${await someId('events', 'id')}`],
    ['explain/{id}', async () => `explain/${await someId('quotes', 'id')}`],
    ['explain/{id}', async () => `explain/${(await someId('documents', 'id')).slice(0, 8)}`],
    ['issues/{issue}', async () => 'issues/ceasefire'],
  ])('%s has the shape that it declares', async (path, address) => {
    const { schema } = ANSWERS.find((one) => one.path === path) ?? { schema: undefined }
    const body = await answer(await address())
    expect(schema?.parse(body)).toEqual(body)
  })

  test('evidence gives the exact words, within their sentence, within their paragraph', async () => {
    const { rows } = await page('claims?limit=500')
    for (const { id } of rows.slice(0, 20)) {
      const body = (await answer(`evidence/${id}`)) as Record<
        string,
        { start: number; end: number; exact: string }
      >
      const { passage, sentence, paragraph } = body
      expect(sentence?.exact).toContain(passage?.exact)
      expect(paragraph?.exact).toContain(sentence?.exact)
    }
  })

  test.each([
    'documents/nothing',
    'evidence/0000000000000000',
    'explain/00000000',
    'nothing',
    'events/1',
    'export/word',
  ])('%s is not there', async (path) => {
    const response = await served.ask(`api/${path}`)
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { ok: false, status: 404 },
    ])
  })

  test.each([
    'explain/abc',
    'issues/weather',
    'brief?from=2025-12-20&until=2025-12-01',
    'record?x=1',
  ])('%s is a mistake', async (path) => expect((await served.ask(`api/${path}`)).status).toBe(400))

  test.each(Object.entries(FORMATS))(
    'export/%s is what readout export writes',
    async (name, { type }) => {
      const response = await served.ask(`api/export/${name}`)
      expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
      expect((await response.text()).length).toBeGreaterThan(10)
    },
  )
})

describe('the description', () => {
  test('is sound by an independent judge', async () => {
    const response = await served.ask('api/openapi.json')
    const { valid, errors } = await new Validator().validate((await response.json()) as SpecData)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('tells of everything that can be asked for', () => {
    const { paths } = describeApi() as { readonly paths: object }
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        ...QUESTIONS.flatMap(({ name }) => [`/${name}`, `/${name}.csv`, `/${name}.jsonl`]),
        ...ANSWERS.map(({ path }) => `/${path}`),
        '/export/{format}',
      ]),
    )
  })
})

test('nothing of all this was a fault of ours', () => expect(served.faults).toEqual([]))
