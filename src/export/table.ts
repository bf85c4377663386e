import { stringify } from 'csv-stringify/sync'
import type { Omitted } from './source.ts'

/** One cell of a table; absent is an empty cell. */
export type Cell = string | number | undefined

/** Cells by the name of their column; a column that is not named is empty. */
export type Row = Readonly<Record<string, Cell>>

/** Rows under named columns, in the order in which they are printed. */
export interface Table {
  readonly columns: readonly string[]
  /** Made as they are asked for: a large record has many. */
  readonly rows: Iterable<Row>
  /** Events that have no row, because the columns demand what nobody reported; known behind the last row. */
  readonly omitted?: Omitted
}

/** How a table is written. */
export interface TableStyle {
  readonly delimiter: ',' | '\t'
  readonly header: boolean
}

/** Rows that are written at a time. */
const AT_A_TIME = 200

/**
 * A table as text (RFC 4180, but lines end in LF), some rows at a time. Text that a spreadsheet would run as a formula
 * gets an apostrophe before it; tabs and line breaks within a cell become spaces.
 */
export function* writeTable(
  { columns, rows }: Table,
  { delimiter, header }: TableStyle,
): Generator<string, void> {
  const known = new Set(columns)
  const write = (lines: readonly (readonly string[])[]): string =>
    stringify([...lines], { delimiter, record_delimiter: '\n' })
  if (header) yield write([columns])
  let lines: (readonly string[])[] = []
  for (const row of rows) {
    const stray = Object.keys(row).find((column) => !known.has(column))
    if (stray !== undefined) throw new TypeError(`no column ${stray}`)
    lines.push(columns.map((column) => safe(row[column])))
    if (lines.length < AT_A_TIME) continue
    yield write(lines)
    lines = []
  }
  yield write(lines)
}

/** The names of columns, from one text of them. */
export function columnsOf(names: string): readonly string[] {
  return names.split(',').map((name) => name.trim())
}

/** Several values in one cell, each once. */
export function listCell(values: readonly string[]): string {
  return [...new Set(values)].join('; ')
}

function safe(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const line = cell
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return /^[=+\-@]/.test(line) ? `'${line}` : line
}
