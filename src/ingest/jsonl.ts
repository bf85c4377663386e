import { closeSync, openSync, readSync } from 'node:fs'
import type { DocumentSource } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import { decodeMarked, repairText } from './decode.ts'
import { resolveGivenDate } from './given-date.ts'
import type { GivenPage } from './page.ts'

/** A document that one line of a JSON Lines file holds. */
export interface JsonlRecord {
  readonly source: DocumentSource
  readonly notices: readonly Notice[]
}

/** A line that holds no document, and why. Lines are counted from 1. */
export interface BadLine {
  readonly line: number
  readonly message: string
}

// Our own name, that of benchmarks, of news-please, and of the CC-News that was made with it.
const DATES = ['published', 'doc_date', 'date_publish', 'date'] as const
const CHUNK = 1 << 20
const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = '\u{FEFF}'

/**
 * The records of a JSON Lines file, one at a time: `id` and `text` or `html`, and where they are known
 * `published` (or `doc_date`), `outlet`, `title`, `url` and `credit`. What news-please writes is read too:
 * `maintext`, `date_publish`, and `url` in place of an `id`. A bad line stops nothing.
 */
export function* readJsonLines(
  path: string,
  longestLine: number,
): Generator<JsonlRecord | GivenPage | BadLine, void, undefined> {
  let line = 0
  for (const bytes of readLines(path, longestLine)) {
    line++
    if (bytes === undefined) {
      yield { line, message: `The line is longer than ${longestLine} bytes.` }
      continue
    }
    const marked = decodeMarked(bytes)
    const json = line === 1 && marked.startsWith(BYTE_ORDER_MARK) ? marked.slice(1) : marked
    if (json.trim() === '') continue
    const record = recordOf(json)
    yield typeof record === 'string' ? { line, message: record } : record
  }
}

/** The lines of a file as bytes, without their line feeds; nothing for a line that is too long. */
function* readLines(path: string, longest: number): Generator<Uint8Array | undefined> {
  const descriptor = openSync(path, 'r')
  try {
    let pieces: Uint8Array[] = []
    let length = 0
    const add = (piece: Uint8Array): void => {
      length += piece.length
      if (length > longest) pieces = []
      else pieces.push(piece)
    }
    const finish = (): Uint8Array | undefined => {
      const line = length > longest ? undefined : Buffer.concat(pieces)
      pieces = []
      length = 0
      return line
    }
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK)
      const chunk = buffer.subarray(0, readSync(descriptor, buffer, 0, CHUNK, null))
      if (chunk.length === 0) break
      let start = 0
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
        add(chunk.subarray(start, at))
        start = at + 1
        yield finish()
      }
      add(chunk.subarray(start))
    }
    if (length > 0) yield finish()
  } finally {
    closeSync(descriptor)
  }
}

/** What a line says of a document, or a sentence that says why it holds none. */
function recordOf(json: string): JsonlRecord | GivenPage | string {
  const fields = fieldsOf(json)
  if (typeof fields === 'string') return fields
  const name = nameOf(fields.get('id') ?? fields.get('url'))
  if (name === undefined) return 'The line has no `id` that is text or a whole number.'
  const known = knownOf(fields)
  if (typeof known === 'string') return known
  const text = fields.get('text') ?? fields.get('maintext')
  const html = fields.get('html')
  if (typeof text !== 'string' && typeof html === 'string') {
    const { url, ...given } = known
    const bytes = Buffer.from(html.toWellFormed())
    return { name, bytes, charset: 'utf-8', given, ...(url === undefined ? {} : { url }) }
  }
  if (typeof text !== 'string') return 'The line has no `text`.'
  const repaired = repairText(text)
  return { source: { name, text: repaired.text, ...known }, notices: repaired.notices }
}

type Known = Partial<Record<'url' | 'title' | 'outlet' | 'credit' | 'givenDate', string>>

/** What a line says beside its text. */
function knownOf(fields: ReadonlyMap<string, unknown>): Known | string {
  const known: Known = {}
  for (const key of ['url', 'title', 'outlet', 'credit'] as const) {
    const value = fields.get(key)
    if (value === undefined) continue
    if (typeof value !== 'string') return `\`${key}\` is not text.`
    known[key] = repairText(value).text
  }
  const published = DATES.map((name) => fields.get(name)).find((value) => value !== undefined)
  if (published !== undefined) {
    const date = typeof published === 'string' ? resolveGivenDate(published) : undefined
    if (date === undefined) return `${JSON.stringify(published)} is not a calendar date.`
    known.givenDate = date
  }
  return known
}

/** The fields of a line that say something: `null` means absent, and so does an empty text. */
function fieldsOf(json: string): ReadonlyMap<string, unknown> | string {
  let line: unknown
  try {
    line = JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return 'The line is not JSON.'
  }
  if (line === null || typeof line !== 'object' || Array.isArray(line)) {
    return 'The line is not a JSON object.'
  }
  const says = ([key, value]: [string, unknown]): boolean =>
    key === 'text' || (value !== null && !(typeof value === 'string' && value.trim() === ''))
  return new Map(Object.entries(line).filter(says))
}

/** A larger number would lose digits, and with them what tells two records apart. */
function nameOf(id: unknown): string | undefined {
  if (typeof id === 'string') return repairText(id).text
  return Number.isSafeInteger(id) ? String(id) : undefined
}
