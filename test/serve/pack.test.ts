import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExportNames } from '../../src/export/export-names.ts'
import { createApp } from '../../src/serve/http/app.ts'
import { respondFrom } from '../../src/serve/respond.ts'
import { EXAMPLES, type Served, serveFolder } from './served.ts'

let served: Served
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  served = await serveFolder(EXAMPLES)
  const { record } = served
  app = createApp({
    record,
    respond: respondFrom({ record, exportNames: readExportNames(undefined) }),
    host: '127.0.0.1',
    allowance: { burst: 1000, perSecond: 1000 },
    pages: new Map(),
    fault: (error) => expect(error).toBeUndefined(),
  })
})
afterAll(() => served[Symbol.asyncDispose]())

/** Asks as if from an address, which on one machine cannot be had otherwise. */
async function ask(path: string, from: string, headers: Record<string, string>): Promise<Response> {
  const incoming = { socket: { remoteAddress: from }, headers: { host: 'localhost' } }
  return app.request(`http://localhost/${path}`, { headers }, { incoming })
}

test.each(['api/claims', 'api/claims.csv', 'api/claims.jsonl'])(
  '%s is packed for whoever takes it so from elsewhere, and is the same',
  async (path) => {
    const plain = await (await served.ask(path)).text()
    const packed = await ask(path, '192.0.2.7', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('vary')).toBe('Accept-Encoding')
    const bytes = new Uint8Array(await packed.arrayBuffer())
    expect(bytes.length).toBeLessThan(plain.length / 3)
    expect(gunzipSync(bytes).toString()).toBe(plain)
  },
)

test('what is packed need not be sent again either', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const etag = (await ask('api/claims', '192.0.2.7', headers)).headers.get('etag') ?? ''
  const again = await ask('api/claims', '192.0.2.7', { ...headers, 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test.each([
  ['192.0.2.7', 'identity'],
  ['127.0.0.1', 'gzip'],
  ['::1', 'gzip'],
  ['::ffff:127.0.0.1', 'gzip'],
])('asked from %s with %s it is sent as it is', async (from, encoding) => {
  const response = await ask('api/claims', from, { 'accept-encoding': encoding })
  expect(response.headers.get('content-encoding')).toBeNull()
})
