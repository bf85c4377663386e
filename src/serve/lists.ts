import { writeTable } from '../export/table.ts'
import { canonicalJson } from '../model/id.ts'
import type { Known } from './known.ts'
import type { ListQuery } from './query.ts'
import type { Question } from './question.ts'
import type { Rows } from './rows.ts'

/** One page of a list, with how many rows there are in all. */
export interface Page {
  readonly total: number
  readonly limit: number
  readonly offset: number
  readonly rows: readonly object[]
}

/** How a list can be had besides JSON. */
export type FileKind = 'csv' | 'jsonl'

/** Rows that are made at a time when a whole list is sent. */
const AT_A_TIME = 200

/** All rows that a list has for a question; found once, and kept as long as the record stays as it is. */
function findRows(question: Question, known: Known, { filters }: ListQuery): Rows<object> {
  const name = canonicalJson([question.name, filters])
  return known.once(name, () => question.find(known, filters))
}

/** A page of a list. */
export function pageOf(question: Question, known: Known, query: ListQuery): Page {
  const { limit, offset } = query
  const rows = findRows(question, known, query)
  return { total: rows.total, limit, offset, rows: rows.slice(offset, offset + limit) }
}

/** A page as JSON. */
export function pageText({ rows, ...page }: Page): string {
  return `${JSON.stringify(page).slice(0, -1)},"rows":[${rows.map(rowText).join(',')}]}`
}

/** Rows that are kept are written once: a position can have a thousand moves. */
const texts = new WeakMap<object, string>()

function rowText(row: object): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = JSON.stringify(row)
  texts.set(row, text)
  return text
}

/** A list as a file, piece by piece. */
export function* fileOf(
  question: Question,
  known: Known,
  query: ListQuery,
  kind: FileKind,
): Generator<string, void> {
  const rows = findRows(question, known, query)
  const end = Math.min(rows.total, query.offset + query.limit)
  const slices = slicesOf(rows, query.offset, end)
  if (kind === 'csv') {
    const cells = slices.flatMap((some) => some.map(question.cells))
    const table = { columns: question.columns, rows: cells }
    yield* writeTable(table, { delimiter: ',', header: true })
  } else {
    for (const some of slices) yield some.map((row) => `${JSON.stringify(row)}\n`).join('')
  }
}

function* slicesOf(
  rows: Rows<object>,
  start: number,
  end: number,
): Generator<readonly object[], void> {
  for (let from = start; from < end; from += AT_A_TIME) {
    yield rows.slice(from, Math.min(end, from + AT_A_TIME))
  }
}
