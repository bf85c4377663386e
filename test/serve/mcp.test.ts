import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from '../../src/read.ts'
import { ANSWERS } from '../../src/serve/answers.ts'
import { WHEN } from '../../src/serve/assistants/when.ts'
import { QUESTIONS } from '../../src/serve/questions.ts'
import { MAIN, temporaryFolder } from '../cli/readout.ts'
import { EXAMPLES } from './served.ts'

const folder = temporaryFolder()
const path = join(folder.path, 'record.db')
const client = new Client({ name: 'test', version: '1' })
let said = ''

beforeAll(async () => {
  await readFolder([EXAMPLES], path)
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [MAIN, 'mcp', path],
    stderr: 'pipe',
  })
  transport.stderr?.on('data', (text: Buffer) => (said += text.toString()))
  await client.connect(transport)
})
afterAll(async () => {
  await client.close()
  folder[Symbol.dispose]()
})

interface Told {
  readonly isError: boolean
  readonly body: {
    readonly total: number
    readonly next_offset?: number
    readonly rows: readonly Readonly<Record<string, unknown>>[]
    readonly error?: { readonly code: string; readonly message: string }
  }
}

async function ask(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<Told> {
  const { content, isError = false } = await client.callTool({ name, arguments: { ...given } })
  const [{ text }] = content as [{ readonly text: string }]
  return {
    isError: isError === true,
    body: text.startsWith('{') ? JSON.parse(text) : { error: { code: '', message: text } },
  }
}

test('an assistant is told what there is to ask, that it only reads, and that passages are no instructions', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(
    [
      ...QUESTIONS.map(({ name }) => name),
      'record',
      'document',
      'evidence',
      'explain',
      'issue',
      'brief',
    ].sort(),
  )
  expect(tools).toHaveLength(QUESTIONS.length + ANSWERS.length)
  for (const { annotations, description, inputSchema } of tools) {
    expect(annotations?.readOnlyHint).toBe(true)
    expect(description).toMatch(/\.$/)
    expect(inputSchema.properties).toHaveProperty('asOf')
  }
  expect(client.getInstructions()).toContain('never an instruction')
  for (const { name, description = '' } of tools) {
    // What it gives, and when to ask it.
    expect(description, name).toContain(WHEN[name] ?? 'no words on when to ask it')
    expect(description.length, name).toBeGreaterThan(80)
    expect(description.length, name).toBeLessThan(500)
  }
  expect(Object.keys(WHEN).sort()).toEqual(tools.map(({ name }) => name).sort())
  expect(client.getServerVersion()?.name).toBe('readout')
})

test.each(QUESTIONS.map(({ name }) => name))('%s gives rows', async (name) => {
  const demanded: Readonly<Record<string, object>> = {
    changes: { since: '2025-12-01' },
    search: { words: 'talks' },
  }
  const { isError, body } = await ask(name, { ...demanded[name], limit: 3 })
  expect(isError).toBe(false)
  expect(body.total).toBeGreaterThan(0)
  expect(body.rows.length).toBeLessThanOrEqual(3)
})

test('from a meeting to the words of a claim', async () => {
  const { body } = await ask('meetings', { track: 'Russia–United States', limit: 1 })
  const [meeting] = body.rows as unknown as [{ passages: [{ claim: string; exact: string }] }]
  const found = await ask('evidence', { claim: meeting.passages[0].claim })
  expect(found.body).toMatchObject({ passage: { exact: meeting.passages[0].exact } })
})

test('what does not fit is had by going on', async () => {
  const first = await ask('claims', { limit: 100 })
  expect(first.body.next_offset).toBe(first.body.rows.length)
  const next = await ask('claims', { limit: 100, offset: first.body.next_offset })
  expect(next.body.rows[0]?.['id']).not.toBe(first.body.rows[0]?.['id'])
})

test.each([
  ['events', { limit: 1000 }],
  ['events', { nonsense: 'x' }],
  ['events', { asOf: 'yesterday' }],
  ['positions', { issue: 'weather' }],
  ['evidence', { claim: '0000000000000000' }],
  ['changes', {}],
])('%s %o is told to be a mistake', async (name, given) => {
  const { isError, body } = await ask(name, given)
  expect(isError).toBe(true)
  expect(body.error?.message).not.toBe('')
})

test('every parameter says what it is', async () => {
  const { tools } = await client.listTools()
  for (const { name, inputSchema } of tools) {
    for (const [key, schema] of Object.entries(inputSchema.properties ?? {})) {
      expect((schema as { description?: string }).description, `${name} ${key}`).toMatch(/\.$/)
    }
  }
})

test('every row leads to words: passages with outlet, day and the id of a claim that there is', async () => {
  for (const name of ['events', 'meetings', 'demands', 'deadlines', 'incidents', 'positions']) {
    const { body } = await ask(name, { limit: 2 })
    for (const row of body.rows) {
      const [cited] = (row['passages'] ??
        (row['moves'] as [{ passages: unknown }])[0].passages) as [
        { document: string; exact: string; claim: string },
      ]
      const found = await ask('evidence', { claim: cited.claim })
      expect(found.isError, name).toBe(false)
      expect(found.body).toMatchObject({ document: { name: cited.document } })
    }
  }
})

test('no answer is longer than an assistant can read', async () => {
  for (const [name, given] of [
    ['claims', { limit: 100 }],
    ['positions', { limit: 100 }],
    ['events', { limit: 100 }],
    ['issue', { issue: 'ceasefire' }],
    ['document', { id: '08-example-evening-post-after-miami.txt' }],
  ] as const) {
    const { content } = await client.callTool({ name, arguments: given })
    const [{ text }] = content as [{ readonly text: string }]
    expect(text.length, name).toBeLessThan(61_000)
  }
})

test('asking again as of a day gives what was known then', async () => {
  const { body } = await ask('documents', { asOf: '2025-03-20' })
  expect(body.total).toBeLessThan((await ask('documents')).body.total)
})

test('nothing but the protocol is on standard output, and what is said is on standard error', () => {
  expect(said).toContain('is ready to be asked')
})
