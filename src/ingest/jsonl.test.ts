import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJsonLines } from './jsonl.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-jsonl-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const LONGEST = 2 ** 22

const read = (content: string | Uint8Array, longest = LONGEST): ReturnType<typeof lines> => {
  const path = join(folder, 'articles.jsonl')
  writeFileSync(path, content)
  return lines(path, longest)
}
const lines = (path: string, longest: number) => [...readJsonLines(path, longest)]
const source = (content: string): unknown => {
  const [record] = read(content)
  return record !== undefined && 'source' in record ? record.source : record
}

test('a record may hold the page instead of its text', () => {
  const line = { id: 7, html: '<p>Envoys met.</p>', url: 'https://post.example/7', title: 'Met' }
  expect(read(JSON.stringify(line))).toEqual([
    {
      name: '7',
      bytes: Buffer.from('<p>Envoys met.</p>'),
      charset: 'utf-8',
      url: 'https://post.example/7',
      given: { title: 'Met' },
    },
  ])
})

describe('a record', () => {
  test('holds what its line says', () => {
    const line = {
      id: 'courier/7',
      text: 'Talks resumed.\r\n',
      published: '2025-08-06',
      outlet: 'The Courier',
      title: 'Talks resume',
      url: 'https://courier.example/7',
      credit: 'Reuters',
      topic: 'talks',
    }
    const { id, published, topic: _unknown, ...rest } = line
    expect(source(JSON.stringify(line))).toEqual({ name: id, givenDate: published, ...rest })
  })

  test.each([
    ['{"id": "a", "text": ""}', { name: 'a', text: '' }],
    ['{"id": 17, "text": "x"}', { name: '17', text: 'x' }],
    ['{"id": 0, "text": "x"}', { name: '0', text: 'x' }],
    [
      '{"id": "a", "text": "x", "published": null, "url": null, "title": "", "credit": " "}',
      { name: 'a', text: 'x' },
    ],
    [
      '{"id": "a", "text": "x", "doc_date": "2009-12-19T17:00:00"}',
      { name: 'a', text: 'x', givenDate: '2009-12-19' },
    ],
    [
      '{"id": "a", "text": "x", "published": "2025-08-06T10:00Z", "doc_date": "2025-08-01"}',
      { name: 'a', text: 'x', givenDate: '2025-08-06T10:00Z' },
    ],
    [
      '{"id": "a", "text": "x", "published": null, "doc_date": "2025-08-01"}',
      { name: 'a', text: 'x', givenDate: '2025-08-01' },
    ],
    ['{"id": "a", "text": "x", "__proto__": {"url": "y"}}', { name: 'a', text: 'x' }],
  ])('%s', (line, expected) => {
    expect(source(line)).toEqual(expected)
  })

  test('with half a character in its text is repaired, and says where', () => {
    expect(read('{"id": "a\\ud83d", "text": "dove \\ud83d and \\ude00"}')).toMatchObject([
      {
        source: { name: 'a\u{FFFD}', text: 'dove \u{FFFD} and \u{FFFD}' },
        notices: [{ code: 'ingest/repaired-bytes', evidence: { start: 5, end: 6 } }],
      },
    ])
  })

  test('with bytes that are not UTF-8 is repaired, and says where in its text', () => {
    const line = Buffer.from('{"id": "a", "text": "Exc\u{E9}lsior"}', 'latin1')
    expect(read(line)).toMatchObject([
      {
        source: { text: 'Exc\u{FFFD}lsior' },
        notices: [{ code: 'ingest/repaired-bytes', evidence: { start: 3, end: 4 } }],
      },
    ])
  })
})

describe('a line that holds no document', () => {
  test.each([
    ['{"id": "a", "text"', 'The line is not JSON.'],
    ['[1]', 'The line is not a JSON object.'],
    ['null', 'The line is not a JSON object.'],
    ['"text"', 'The line is not a JSON object.'],
    ['{"text": "x"}', 'The line has no `id` that is text or a whole number.'],
    ['{"id": null, "text": "x"}', 'The line has no `id` that is text or a whole number.'],
    ['{"id": "", "text": "x"}', 'The line has no `id` that is text or a whole number.'],
    ['{"id": 1.5, "text": "x"}', 'The line has no `id` that is text or a whole number.'],
    ['{"id": 12345678901234567890, "text": "x"}', 'The line has no `id` that is'],
    ['{"id": "a"}', 'The line has no `text`.'],
    ['{"id": "a", "text": null}', 'The line has no `text`.'],
    ['{"id": "a", "text": ["x"]}', 'The line has no `text`.'],
    ['{"id": "a", "text": "x", "outlet": 7}', '`outlet` is not text.'],
    ['{"id": "a", "text": "x", "published": "2025-02-30"}', '"2025-02-30" is not a calendar date.'],
    ['{"id": "a", "text": "x", "published": 2025}', '2025 is not a calendar date.'],
  ])('%s', (line, message) => {
    expect(read(`{"id": 1, "text": "before"}\n${line}\n{"id": 2, "text": "after"}`)).toMatchObject([
      { source: { name: '1' } },
      { line: 2, message: expect.stringContaining(message) },
      { source: { name: '2' } },
    ])
  })

  test('is one that is too long; the next is read', () => {
    const long = JSON.stringify({ id: 'long', text: 'x'.repeat(2_500_000) })
    const found = read(`${long}\n{"id": "next", "text": ""}`, 1_000_000)
    expect(found).toMatchObject([
      { line: 1, message: 'The line is longer than 1000000 bytes.' },
      { source: { name: 'next' } },
    ])
  })

  test('is one that nests too deeply', () => {
    expect(read('['.repeat(1_000_000))).toEqual([{ line: 1, message: 'The line is not JSON.' }])
  })
})

describe('the lines of a file', () => {
  test('are counted with the empty ones, which are passed over', () => {
    expect(read('\u{FEFF}{"id": 1, "text": ""}\r\n\r\n \t\nx\n\n')).toMatchObject([
      { source: { name: '1' } },
      { line: 4 },
    ])
  })

  test('may be none', () => {
    expect(read('')).toEqual([])
    expect(read('\n')).toEqual([])
  })

  test('are whole wherever they lie in the file', () => {
    const texts = ['é'.repeat(700_000), 'ü'.repeat(524_288), '🕊'.repeat(400_000), 'end']
    const found = read(texts.map((text, id) => JSON.stringify({ id, text })).join('\n'))
    expect(found.map((record) => 'source' in record && record.source.text)).toEqual(texts)
  })

  test('never make reading throw', () => {
    const field = fc.constantFrom('id', 'text', 'published', 'url', 'title', 'other')
    const line = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.dictionary(field, fc.jsonValue()).map((value) => Buffer.from(JSON.stringify(value))),
    )
    fc.assert(
      fc.property(fc.array(line), (given) => {
        for (const found of read(
          Buffer.concat(given.flatMap((bytes) => [bytes, Buffer.from('\n')])),
        )) {
          if ('source' in found) expect(found.source.text.isWellFormed()).toBe(true)
          else if ('message' in found) expect(found.message).toMatch(/\.$/)
        }
      }),
    )
  })
})

test('what news-please and CC-News write is read: their names for text and date, and no id', () => {
  const please = {
    authors: ['Ada Lark'],
    date_download: '2026-03-11 09:00:00',
    date_modify: null,
    date_publish: '2026-03-10 08:00:00',
    description: 'Envoys meet.',
    filename: 'a.json',
    language: 'en',
    maintext: 'Envoys of Kenya and Somalia met in Nairobi.',
    source_domain: 'post.example',
    text: null,
    title: 'Envoys meet',
    url: 'https://post.example/a',
  }
  const ccNews = {
    title: 'Envoys meet',
    text: 'Envoys met.',
    domain: 'post.example',
    date: '2026-03-10 00:00:00',
    url: 'https://post.example/b',
  }
  const path = join(folder, 'please.jsonl')
  writeFileSync(path, `${JSON.stringify(please)}\n${JSON.stringify(ccNews)}\n`)
  expect([...readJsonLines(path, 10_000)]).toEqual([
    {
      notices: [],
      source: {
        name: 'https://post.example/a',
        url: 'https://post.example/a',
        title: 'Envoys meet',
        givenDate: '2026-03-10',
        text: 'Envoys of Kenya and Somalia met in Nairobi.',
      },
    },
    expect.objectContaining({
      source: expect.objectContaining({ name: 'https://post.example/b', givenDate: '2026-03-10' }),
    }),
  ])
})
