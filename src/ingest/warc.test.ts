import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { temporaryFolder } from '../../test/cli/readout.ts'
import { articlePage } from '../../test/outlet.ts'
import { seeded } from '../../test/store/random.ts'
import type { GivenPage } from './page.ts'
import type { UnreadableInput } from './unreadable.ts'
import { readWarc } from './warc.ts'

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

// Made by wget; test/archives/serve.ts tells how.
const ARCHIVES = join(import.meta.dirname, '../../test/archives')
const PACKED = join(ARCHIVES, 'wget.warc.gz')
const PLAIN = join(ARCHIVES, 'wget-plain.warc')
const ORIGIN = 'http://127.0.0.1:8095'

async function read(path: string): Promise<(GivenPage | UnreadableInput)[]> {
  const found = []
  for await (const one of readWarc(path)) found.push(one)
  return found
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder.path, name)
  writeFileSync(path, bytes)
  return path
}

const pagesOf = (found: readonly (GivenPage | UnreadableInput)[]) =>
  found.flatMap((one) => ('bytes' in one ? [[one.name, new TextDecoder().decode(one.bytes)]] : []))
const messagesOf = (found: readonly (GivenPage | UnreadableInput)[]) =>
  found.flatMap((one) => ('message' in one ? [one.message] : []))

test.each([PACKED, PLAIN])(
  'the pages of an archive that wget made are read as they were served',
  async (path) => {
    const found = await read(path)
    const pages = pagesOf(found).filter(([name]) => name !== `${ORIGIN}/`)
    expect(pages).toEqual([
      [`${ORIGIN}/nairobi`, articlePage('Nairobi')],
      [`${ORIGIN}/packed`, articlePage('Mogadishu')],
      [`${ORIGIN}/chunked`, articlePage('Kismayo')],
      // Where "/moved" led.
      [`${ORIGIN}/nairobi`, articlePage('Nairobi')],
    ])
    expect(messagesOf(found)).toEqual([])
    expect(found[1]).toMatchObject({
      url: `${ORIGIN}/nairobi`,
      charset: 'utf-8',
      crawled: expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    })
  },
)

test.each([PACKED, PLAIN])(
  'wherever an archive is cut off, the pages before are kept and it is said',
  async (path) => {
    const bytes = readFileSync(path)
    const whole = pagesOf(await read(path))
    for (let cut = 1; cut < 40; cut++) {
      const length = Math.floor((bytes.length * cut) / 40)
      const found = await read(written('cut.warc', bytes.subarray(0, length)))
      const pages = pagesOf(found)
      expect(pages).toEqual(whole.slice(0, pages.length))
      // A plain file that is cut just behind a record is a whole one, only shorter.
      if (path === PACKED || pages.length === 0)
        expect(messagesOf(found).length).toBeLessThanOrEqual(1)
      if (cut === 20) expect(messagesOf(found)).toEqual(['It is cut off.'])
    }
  },
)

test('an archive with bytes changed never throws, hangs or gives more pages than it has', async () => {
  const random = seeded(22)
  for (const original of [readFileSync(PACKED), readFileSync(PLAIN)]) {
    for (let round = 0; round < 40; round++) {
      const bytes = Buffer.from(original)
      for (let flips = 0; flips < 5; flips++) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      }
      const found = await read(written('flipped.warc', bytes))
      expect(pagesOf(found).length).toBeLessThanOrEqual(12)
    }
  }
})

async function record(
  url: string,
  body: Uint8Array,
  http: Record<string, string> = {},
): Promise<Buffer> {
  const made = WARCRecord.create(
    {
      url,
      type: 'response',
      date: '2026-03-10T08:00:00Z',
      httpHeaders: { 'Content-Type': 'text/html', ...http },
    },
    [body],
  )
  return Buffer.from(await WARCSerializer.serialize(made))
}

const html = (place: string) => Buffer.from(articlePage(place))

test('a record that is too large is passed over, and those behind it are read', async () => {
  const large = await record('https://post.example/large', Buffer.alloc(17 * 2 ** 20, 'a'))
  const small = await record('https://post.example/small', html('Nairobi'))
  const found = await read(
    written('large.warc.gz', Buffer.concat([gzipSync(large), gzipSync(small)])),
  )
  expect(messagesOf(found)).toEqual(['The record is larger than 16777216 bytes.'])
  expect(pagesOf(found).map(([name]) => name)).toEqual(['https://post.example/small'])
})

test('a body that unpacks beyond all measure is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20))
  const one = await record('https://post.example/bomb', bomb, { 'Content-Encoding': 'gzip' })
  const found = await read(written('bomb.warc', one))
  expect(messagesOf(found)).toEqual(['It is larger than 16777216 bytes.'])
})

test('a body that was stored unpacked is read though its header says that it is packed', async () => {
  const one = await record('https://post.example/a', html('Nairobi'), {
    'Content-Encoding': 'br',
    'Transfer-Encoding': 'chunked',
  })
  expect(pagesOf(await read(written('unpacked.warc', one)))).toEqual([
    ['https://post.example/a', articlePage('Nairobi')],
  ])
})

test.each([
  ['nothing', Buffer.alloc(0), []],
  ['a page', html('Nairobi'), ['It is no WARC file, or damaged.']],
  ['a packed page', gzipSync(html('Nairobi')), ['It is no WARC file, or damaged.']],
  ['zeros', Buffer.alloc(4 * 2 ** 20), ['A record has a header without an end.']],
  [
    'a header without a length',
    Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
    ['A record does not say how long it is.'],
  ],
  [
    'a length that is none',
    Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n'),
    ['A record does not say how long it is.'],
  ],
  [
    'a length without a body',
    Buffer.from(
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nHTTP/1.1 200',
    ),
    ['It is cut off.'],
  ],
])('a file of %s under the name of an archive is said to be none', async (_, bytes, messages) => {
  expect(messagesOf(await read(written('odd.warc.gz', bytes)))).toEqual(messages)
})

test('an archive that is not there is said to be so', async () => {
  const [found] = await read(join(folder.path, 'none.warc'))
  expect(found).toMatchObject({ message: 'It is not there, or it is a link that leads nowhere.' })
})

test('the archive of wget is one that its digests vouch for', () => {
  expect(gunzipSync(readFileSync(PACKED)).toString('latin1')).toContain(
    'WARC-Payload-Digest: sha1:',
  )
})
