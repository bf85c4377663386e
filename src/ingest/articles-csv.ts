import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, posix, sep } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import type { DocumentSource } from '../model/document.ts'
import { ReadoutError } from '../model/error.ts'
import { resolveGivenDate } from './given-date.ts'

/** The name of the table that may lie beside articles. It is never a document itself. */
export const ARTICLES_CSV = 'articles.csv'

/** What is known of an article beside its text. */
export type GivenFields = Pick<DocumentSource, 'outlet' | 'givenDate' | 'title' | 'url'>

/** What the `articles.csv` of a folder says, by the paths of files from that folder. */
export type ArticlesTable = ReadonlyMap<string, GivenFields>

type Cells = ReadonlyMap<string, string>

const COLUMNS = ['file', 'outlet', 'published', 'title', 'url'] as const

/**
 * Reads the `articles.csv` of a folder, a row for each file that it says something about. The
 * columns are `file`, `outlet`, `published`, `title` and `url`, in any order; others are ignored.
 */
export function readArticlesCsv(folder: string): ArticlesTable {
  const path = join(folder, ARTICLES_CSV)
  const [header = [], ...rows] = readRows(path)
  const columns = header.map((name) => name.toLowerCase())
  if (!columns.includes('file')) {
    const found = header.map((name) => JSON.stringify(name)).join(', ')
    throw badCsv(`${path}:`, `It has no column \`file\`; its columns are ${found || 'none'}.`)
  }
  const twice = COLUMNS.find((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
  if (twice !== undefined) throw badCsv(`${path}:`, `It has two columns ${JSON.stringify(twice)}.`)
  const articles = new Map<string, GivenFields>()
  for (const [index, row] of rows.entries()) {
    const where = `${path}, row ${index + 2}:`
    if (row.every((cell) => cell === '')) continue
    if (row.length !== columns.length) {
      const counts = `${row.length} cells under ${columns.length} columns`
      throw badCsv(where, `${counts}. A cell with a comma in it stands in double quotes.`)
    }
    const cells = new Map(columns.map((name, column) => [name, row[column] ?? '']))
    const file = fileOf(folder, cells, where)
    if (articles.has(file)) throw badCsv(where, `${JSON.stringify(file)} has a row already.`)
    articles.set(file, fieldsOf(cells, where))
  }
  return articles
}

/** The rows of the table, its header first. */
function readRows(path: string): string[][] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
    })
  } catch (error) {
    if (error instanceof CsvError) throw badCsv(`${path}:`, `${error.message}.`, error)
    if (error instanceof TypeError)
      throw badCsv(`${path}:`, 'It is not in UTF-8; save it as that.', error)
    if (error instanceof Error && 'code' in error) {
      throw badCsv(`${path}:`, `It cannot be read (${String(error.code)}).`, error)
    }
    throw error
  }
}

/** The path of the file that a row is about, from the folder of the table. */
function fileOf(folder: string, cells: Cells, where: string): string {
  const value = cells.get('file') ?? ''
  if (value === '') throw badCsv(where, 'The cell `file` is empty.')
  const file = posix.normalize(value.replaceAll(sep, '/'))
  if (!isAbsolute(file) && !file.startsWith('../') && isFile(join(folder, file))) return file
  throw new ReadoutError('ingest/unknown-file', `${where} ${JSON.stringify(value)}.`)
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // Whatever keeps it from being looked at (too long a name, a NUL in it), it is not there to read.
    return false
  }
}

function fieldsOf(cells: Cells, where: string): GivenFields {
  const fields: { -readonly [Key in keyof GivenFields]: GivenFields[Key] } = {}
  for (const name of ['outlet', 'title', 'url'] as const) {
    const value = cells.get(name) ?? ''
    if (value !== '') fields[name] = value
  }
  const published = cells.get('published') ?? ''
  if (published !== '') {
    const date = resolveGivenDate(published)
    if (date === undefined) {
      throw new ReadoutError('ingest/bad-date', `${where} ${JSON.stringify(published)}.`)
    }
    fields.givenDate = date
  }
  return fields
}

function badCsv(where: string, details: string, cause?: Error): ReadoutError {
  return new ReadoutError('ingest/bad-csv', `${where} ${details}`, { cause })
}
