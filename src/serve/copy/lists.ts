import { fileOf } from '../lists.ts'
import type { Question } from '../question.ts'
import type { Writing } from './files.ts'

/** Rows of a list in each file. */
export const ROWS_IN_FILE = 50

/** Where a list is written, and of what. */
export interface WrittenList extends Writing {
  readonly question: Question
  /** Name of its files; the name of the list unless it is asked with something. */
  readonly name?: string
  readonly asked?: object
}

/** Writes a list in files of rows, with what filters look at in each row. */
export function* writeList(list: WrittenList): Generator<void> {
  const { known, moment, files, question, name = question.name, asked = {} } = list
  const rows = question.find(known, asked)
  const facets: object[] = []
  for (let from = 0; from === 0 || from < rows.total; from += ROWS_IN_FILE) {
    const some = rows.slice(from, Math.min(rows.total, from + ROWS_IN_FILE))
    const page = { total: rows.total, limit: ROWS_IN_FILE, offset: from, rows: some }
    files.write(moment, `${name}/${from / ROWS_IN_FILE}.json`, JSON.stringify(page))
    const { facets: facetsOf } = question
    if (facetsOf !== undefined) facets.push(...some.map((row) => facetsOf(row, known)))
    yield
  }
  if (question.facets !== undefined) {
    files.write(moment, `${name}.facets.json`, JSON.stringify(facets))
  }
}

/** Writes a list as the tables and lines that the server gives at the same name. */
export function* writeTables(list: WrittenList): Generator<void> {
  const { known, moment, files, question, name = question.name, asked = {} } = list
  const query = { filters: asked, limit: Number.MAX_SAFE_INTEGER, offset: 0 }
  for (const kind of ['csv', 'jsonl'] as const) {
    files.write(moment, `${name}.${kind}`, fileOf(question, known, query, kind))
    yield
  }
}
