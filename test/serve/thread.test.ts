import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMAT_NAMES } from '../../src/export/format-names.ts'
import { QUESTIONS } from '../../src/serve/questions.ts'
import type { Opening } from '../../src/serve/thread/messages.ts'
import { openAnsweringThread } from '../../src/serve/thread/thread.ts'
import { EXAMPLES, type Served, serveFolder } from './served.ts'

const DEMANDED: Readonly<Record<string, string>> = {
  changes: 'since=2025-12-01',
  search: 'words=talks',
}

describe('a record that counts as large', () => {
  let here: Served
  let large: Served
  beforeAll(async () => {
    here = await serveFolder(EXAMPLES)
    large = await serveFolder(EXAMPLES, { large: 1 })
  })
  afterAll(async () => {
    await here[Symbol.asyncDispose]()
    await large[Symbol.asyncDispose]()
  })

  const paths = [
    ...QUESTIONS.flatMap(({ name }) =>
      ['', '.csv', '.jsonl'].map((kind) => `${name}${kind}?${DEMANDED[name] ?? ''}`),
    ),
    'events?asOf=2025-12-18',
    'claims?type=ASSAULT&status=occurred',
    'record?asOf=2025-12-18',
    'issues/ceasefire',
    'brief',
    ...FORMAT_NAMES.map((name) => `export/${name}`),
    'positions?issue=weather',
    'positions.csv?issue=weather',
    'explain/00000000',
    'evidence/0000000000000000?asOf=2025-12-18',
  ]
  test.each(paths)('is answered from a thread as any other is here: %s', async (path) => {
    const [one, other] = [await here.ask(`api/${path}`), await large.ask(`api/${path}`)]
    expect(other.status).toBe(one.status)
    expect(other.headers.get('content-type')).toBe(one.headers.get('content-type'))
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'))
    expect(await other.text()).toBe(await one.text())
  })

  test('a mistake in a question is told before anything of a file is sent', async () => {
    expect((await large.ask('api/positions.csv?issue=weather')).status).toBe(400)
    expect((await here.ask('api/positions.csv?issue=weather')).status).toBe(400)
  })

  test('a file of which the rest is not wanted harms nobody', async () => {
    const response = await large.ask('api/claims.jsonl')
    await response.body?.cancel()
    expect((await large.ask('api/demands')).status).toBe(200)
    expect(large.faults).toEqual([])
  })
})

describe('the thread', () => {
  const positions = {
    kind: 'page',
    name: 'positions',
    query: { limit: 1, offset: 0, filters: {} },
  } as const

  test('tells what is wrong with the record, and takes no more than it can answer', async () => {
    await using thread = openAnsweringThread({ path: '/no/such/record.db' })
    const asked = Array.from({ length: 80 }, () => thread.respond(positions))
    const told = await Promise.allSettled(asked)
    const problems = told.map((one) => (one.status === 'rejected' ? String(one.reason) : ''))
    expect(problems[0]).toContain('PassedOn')
    expect(problems[79]).toContain('Too many long questions')
  })

  test('leaves whoever waits when it is closed without an answer, and that is no fault', async () => {
    const thread = openAnsweringThread({ path: '/no/such/record.db' })
    const asked = Promise.allSettled([thread.respond(positions)])
    await thread[Symbol.asyncDispose]()
    const [told] = await asked
    expect(told?.status === 'rejected' && String(told.reason)).toContain('Too many long questions')
  })

  test('that broke does not fail the one that takes its place', async () => {
    // Without anything to open it breaks before it can answer.
    await using thread = openAnsweringThread(undefined as unknown as Opening)
    for (const _ of [1, 2, 3]) {
      await expect(thread.respond(positions)).rejects.toThrow('Cannot destructure')
    }
  })

  test('is not started again once it was closed', async () => {
    const thread = openAnsweringThread({ path: '/no/such/record.db' })
    await thread[Symbol.asyncDispose]()
    await expect(thread.respond(positions)).rejects.toThrow('has ended')
  })
})
