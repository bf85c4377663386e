import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import type { GivenPage } from './page.ts'
import { type UnreadableInput, unreadableBecause } from './unreadable.ts'
import { readResponse } from './warc-response.ts'
import { BadArchive, openWarcSource } from './warc-source.ts'

/** A page of an article is never as large; a record beyond it is passed over, and said. */
const LARGEST = 16 * 2 ** 20
/** What the header of a record may take, and the chunk that the next one begins in. */
const HEADER = 2 ** 20
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i
const CHARSET = /;\s*charset\s*=\s*["']?([\w:.-]+)/i
const VERSION = /^WARC\/\d/

/**
 * The web pages in an archive (WARC, packed as gzip or not), one at a time, in the order of the file; never
 * more than one is held. Answers other than 200 and records of other kinds are passed over. Where the
 * file is cut off or damaged, the pages before that come first, then a sentence that says so.
 */
export async function* readWarc(path: string): AsyncGenerator<GivenPage | UnreadableInput, void> {
  const source = openWarcSource(path)
  const reader = new AsyncIterReader(source, null)
  try {
    for (let number = 1; ; number++) {
      source.allow(HEADER)
      // One parser for each record: it would look for the next one by itself, and wait where there is none.
      const record = await WARCParser.parse(reader, { parseHttp: false })
      if (record === null) return await endOf(reader)
      const length = lengthOf(record)
      source.allow(Number.POSITIVE_INFINITY)
      const isWanted = record.warcType === 'response' || record.warcType === 'resource'
      const isSmall = length <= LARGEST
      const block = await take(record, length, { isKept: isWanted && isSmall })
      await passSeparator(reader)
      if (!isWanted) continue
      const found = isSmall ? await pageOf(record, block) : tooLarge
      if (found === undefined) continue
      yield 'message' in found ? { path: `${path}:${number}`, ...found } : found
    }
  } catch (error) {
    yield error instanceof BadArchive
      ? { path, message: error.message }
      : unreadableBecause(path, error)
  }
}

const tooLarge = { message: `The record is larger than ${LARGEST} bytes.` }

function lengthOf({ warcHeaders }: WARCRecord): number {
  const length = warcHeaders.headers.get('Content-Length') ?? ''
  if (!VERSION.test(warcHeaders.statusline)) throw new BadArchive('It is no WARC file, or damaged.')
  if (!/^\d{1,15}$/.test(length)) throw new BadArchive('A record does not say how long it is.')
  return Number(length)
}

/** An empty line where a record should begin looks like the end to warcio. */
async function endOf(reader: AsyncIterReader): Promise<void> {
  if ((await reader.readSize(1)).length > 0) throw new BadArchive('It is no WARC file, or damaged.')
}

/** Reads a block to its end, kept or passed over. */
async function take(
  record: WARCRecord,
  length: number,
  { isKept }: { readonly isKept: boolean },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let taken = 0
  for await (const chunk of record.reader) {
    taken += chunk.length
    if (isKept) chunks.push(chunk)
  }
  if (taken < length) throw new BadArchive('It is cut off.')
  return Buffer.concat(chunks)
}

/** After each record come two line breaks; where others come, a length was wrong, and so is all that follows. */
async function passSeparator(reader: AsyncIterReader): Promise<void> {
  const found = Buffer.from(await reader.readSize(4)).toString('latin1')
  if (found !== '\r\n\r\n' && found !== '\r\n' && found !== '') {
    throw new BadArchive('A record is not as long as it says.')
  }
}

async function pageOf(
  record: WARCRecord,
  block: Uint8Array,
): Promise<GivenPage | { readonly message: string } | undefined> {
  const url = record.warcTargetURI ?? ''
  if (!/^https?:/i.test(url)) return undefined
  const crawled = record.warcDate ?? undefined
  const response =
    record.warcType === 'response'
      ? await readResponse(block, LARGEST)
      : { status: 200, contentType: record.warcContentType ?? '', body: block }
  const { status, contentType, body } = response
  if (status !== 200 || !HTML.test(contentType)) return undefined
  if ('message' in body) return body
  const charset = CHARSET.exec(contentType)?.[1]
  return {
    name: url,
    url,
    bytes: body,
    ...(charset !== undefined && { charset }),
    ...(crawled !== undefined && { crawled }),
  }
}
