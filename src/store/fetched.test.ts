import { expect, test } from 'vitest'
import { makeReading, VERSIONS } from '../../test/store/make-reading.ts'
import { addFetched, type FetchedAddress, queryFetched } from './fetched.ts'
import { openRecord } from './record.ts'
import { verifyRecord } from './verify.ts'
import { addReading, isTextRead, removeDocument } from './write.ts'

const URL = 'https://post.example/feed'

test('what was fetched last is what is known of an address', () => {
  using record = openRecord(':memory:', { create: true })
  expect(queryFetched(record, URL)).toBeUndefined()
  const first: FetchedAddress = {
    url: URL,
    kind: 'feed',
    at: '2026-03-10T08:00:00Z',
    etag: '"1"',
    lastModified: 'Tue, 10 Mar 2026 08:00:00 GMT',
  }
  addFetched(record, first)
  expect(queryFetched(record, URL)).toEqual(first)
  const second: FetchedAddress = {
    url: URL,
    kind: 'feed',
    at: '2026-03-10T09:00:00Z',
    failure: 'The server answers 404.',
  }
  addFetched(record, second)
  expect(queryFetched(record, URL)).toEqual(second)
})

test('an article leads to its document, and the record stays sound', () => {
  using record = openRecord(':memory:', { create: true })
  const reading = makeReading(1)
  addReading(record, reading, VERSIONS)
  const { id, url = '' } = reading.document
  const article: FetchedAddress = {
    url,
    kind: 'article',
    at: '2026-03-10T08:00:00Z',
    mark: '2026-03-10',
    document: id,
  }
  addFetched(record, article)
  expect(queryFetched(record, url)).toEqual(article)
  expect(verifyRecord(record)).toEqual([])
})

test('a document that was fetched can be removed, and its address stays known', () => {
  using record = openRecord(':memory:', { create: true })
  const { document } = makeReading(1)
  addReading(record, makeReading(1), VERSIONS)
  const at = '2026-03-10T08:00:00Z'
  addFetched(record, { url: URL, kind: 'article', at, etag: '"1"', document: document.id })
  removeDocument(record, document.id)
  expect(queryFetched(record, URL)).toEqual({ url: URL, kind: 'article', at, etag: '"1"' })
  expect(verifyRecord(record)).toEqual([])
})

test('a text is read once by the same versions, whatever else is known of its page', () => {
  using record = openRecord(':memory:', { create: true })
  const { document } = makeReading(1)
  expect(isTextRead(record, document, VERSIONS)).toBe(false)
  addReading(record, makeReading(1), VERSIONS)
  expect(isTextRead(record, { ...document, outlet: 'Another' }, VERSIONS)).toBe(true)
  expect(isTextRead(record, document, { ...VERSIONS, knowledge: 'other' })).toBe(false)
})
