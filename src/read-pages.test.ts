import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readInputs } from './ingest/files.ts'
import type { WaitingPage } from './ingest/page.ts'
import { openPages } from './read-pages.ts'

const page = (name: string, words: string, more: Partial<WaitingPage> = {}): WaitingPage => {
  return { name, bytes: Buffer.from(`<p>${words}</p>`), ...more }
}

test('pages become documents, in the order of their names, whatever the number of jobs', async () => {
  const pages = Array.from({ length: 30 }, (_, at) => page(`page ${99 - at}`, `Talks, day ${at}.`))
  const one = await openPages({ documents: [], pages, unreadable: [] }, { jobs: 1 })
  const two = await openPages({ documents: [], pages, unreadable: [] }, { jobs: 2 })
  expect(one).toEqual(two)
  expect(one.documents.map(({ document }) => document.name)).toEqual(
    pages.map(({ name }) => name).toSorted(),
  )
})

test('a page that is too large is set aside with the reason, and the others are read', async () => {
  const bytes = new Uint8Array(17 * 2 ** 20)
  const pages = [page('large', '', { bytes }), page('small', 'Talks went on.')]
  const { documents, unreadable } = await openPages({ documents: [], pages, unreadable: [] })
  expect(documents.map(({ document }) => document.text)).toEqual(['Talks went on.'])
  expect(unreadable).toEqual([{ path: 'large', message: 'It is larger than 16777216 bytes.' }])
})

test('a page that takes too long loses its thread, and the others are read', async () => {
  const slow = { bytes: Buffer.from('<div><p>x</p>'.repeat(20_000)) }
  const pages = [page('slow', '', slow), page('small', 'Talks went on.')]
  const inputs = { documents: [], pages, unreadable: [] }
  const { unreadable } = await openPages(inputs, { seconds: 0.001 })
  expect(unreadable[0]).toEqual({
    path: 'slow',
    message: 'Finding its article took longer than 0.001 seconds.',
  })
})

test('the same page twice is one document, and a notice says so', async () => {
  const url = 'https://post.example/1'
  const pages = [page('a', 'Talks.', { url }), page('b', 'Talks.', { url })]
  const { documents } = await openPages({ documents: [], pages, unreadable: [] })
  expect(documents).toHaveLength(1)
  expect(documents[0]?.notices.map(({ code }) => code)).toEqual(['ingest/duplicate-input'])
})

test('pages in files may be compressed; one that is cut short is named, and articles.csv holds for them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-pages-'))
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content)
  const packed = gzipSync('<p>Talks went on.</p>')
  write('a.html.gz', packed)
  write('b.HTM', '<p>Talks were held.</p>')
  write('cut.html.gz', packed.subarray(0, 20))
  write('articles.csv', 'file,outlet,published\na.html.gz,Harbour Post,2031-05-04\n')
  const { documents, unreadable } = await openPages(readInputs([folder]))
  rmSync(folder, { recursive: true })
  expect(documents.map(({ document }) => [document.name, document.text])).toEqual([
    ['a.html.gz', 'Talks went on.'],
    ['b.HTM', 'Talks were held.'],
  ])
  expect(documents[0]?.document).toMatchObject({
    outlet: 'Harbour Post',
    givenDate: '2031-05-04',
  })
  expect(unreadable).toEqual([
    {
      path: join(folder, 'cut.html.gz'),
      message: 'It is damaged: it cannot be inflated to its end.',
    },
  ])
})
