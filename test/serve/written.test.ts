import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFolder } from '../../src/read.ts'
import { openRecord } from '../../src/store/record.ts'
import { readout, temporaryFolder } from '../cli/readout.ts'
import { type Served, serveFolder } from './served.ts'

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

function article(name: string, day: string): string {
  mkdirSync(join(folder.path, name), { recursive: true })
  const text = `The envoys of Kenya and Somalia met in Nairobi on ${day}. Kenya called on Somalia to reopen the border.`
  folder.write(join(name, 'a.jsonl'), JSON.stringify({ id: name, text, published: day }))
  return join(folder.path, name)
}

async function documents(
  served: Served,
): Promise<{ readonly total: number; readonly etag: string | null }> {
  const response = await served.ask('api/documents')
  const { total } = (await response.json()) as { readonly total: number }
  return { total, etag: response.headers.get('etag') }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (await holds()) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('it never came to hold')
}

test('what another program reads into the record is seen, and answers are no longer the same', async () => {
  await using served = await serveFolder(article('first', '2026-03-04'))
  const before = await documents(served)
  expect(before.total).toBe(1)
  await readout(['read', article('second', '2026-03-06'), '-o', served.path])
  await until(async () => (await documents(served)).total === 2)
  expect((await documents(served)).etag).not.toBe(before.etag)
  const past = await served.ask('api/documents?asOf=2026-03-05')
  expect(await past.json()).toMatchObject({ total: 1 })
})

test('a record is served while another program holds it for writing, and whoever writes is not kept waiting', async () => {
  await using served = await serveFolder(article('third', '2026-03-04'))
  expect((await documents(served)).total).toBe(1)
  using writer = openRecord(served.path)
  writer.driver.exec('BEGIN IMMEDIATE')
  writer.driver.run("INSERT INTO document (id) VALUES ('0000000000000000')")
  expect((await served.ask('api/events?asOf=2026-03-10')).status).toBe(200)
  expect((await documents(served)).total).toBe(1)
  writer.driver.exec('ROLLBACK')
  await readFolder([article('fourth', '2026-03-07')], served.path)
  await until(async () => (await documents(served)).total === 2)
  expect(served.faults).toEqual([])
})
