import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExportNames } from '../../src/export/export-names.ts'
import { respondFrom } from '../../src/serve/respond.ts'
import { EXAMPLES, type Served, serveFolder } from './served.ts'

let served: Served
beforeAll(async () => {
  served = await serveFolder(EXAMPLES)
})
afterAll(() => served?.[Symbol.asyncDispose]())

test('what was known is let go of where a claim cannot be read in the middle of a file', async () => {
  const known = served.record.asOf(undefined)
  let held = 0
  const hold = () => {
    const release = known.hold()
    held++
    return () => {
      release()
      held--
    }
  }
  const claims = new Map(known.claims)
  claims.get = () => {
    throw new Error('the disk is gone')
  }
  const broken = { ...served.record, asOf: () => ({ ...known, claims, hold }) }
  const respond = respondFrom({ record: broken, exportNames: readExportNames(undefined) })
  const query = { filters: {}, limit: 50, offset: 0 }
  const told = await respond({ kind: 'file', name: 'claims', query, as: 'csv' })
  expect(await told.next()).toContain('id,document')
  expect(held).toBe(1)
  await expect(told.next()).rejects.toThrow('the disk is gone')
  expect(held).toBe(0)
})
