import { readFileSync } from 'node:fs'
import { code, type Page, page, table } from './page.ts'

const SCHEMA = new URL('../../src/store/schema.sql', import.meta.url)

/** A table or view of the record, with the comments that `schema.sql` puts before and beside it. */
interface Relation {
  readonly kind: 'table' | 'view'
  readonly name: string
  readonly comment: string
  readonly columns: readonly Column[]
}

interface Column {
  readonly name: string
  readonly type: string
  readonly comment: string
}

/** What columns of these names hold in every table. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  document: 'the document it belongs to',
  revision: 'the revision it belongs to',
  claim: 'the claim it belongs to',
  field: 'the part of the claim',
  id: 'derived from its content, the same in every run',
  code: 'its code',
  message: 'what it says',
  start: 'where the words start in the text',
  end: 'where the words end in the text',
  exact: 'the words at start to end',
  position: 'place in the list',
  n: 'place among the passages',
}

/** The tables of a record and what stands in their columns. */
export function recordPage(): Page {
  const sql = readFileSync(SCHEMA, 'utf8')
  // The comments before the first table; the last of them is the table's own.
  const preface = sql
    .slice(0, sql.search(/^CREATE /m))
    .split('\n\n')
    .slice(0, -1)
  return page('record.md', {
    title: 'The record',
    from: '`src/store/schema.sql`',
    parts: [...preface.map(uncomment), ...readRelations(sql).map(section)],
  })
}

/** The tables and views of a schema, in its order. */
function readRelations(sql: string): readonly Relation[] {
  const statements = sql.matchAll(/((?:^--.*\n)*)^CREATE (TABLE|VIEW) (\w+)([\s\S]*?);$/gm)
  return [...statements].map(([, comment = '', kind = '', name = '', body = '']) => ({
    kind: kind === 'TABLE' ? 'table' : 'view',
    name,
    comment: uncomment(comment),
    columns: kind === 'TABLE' ? readColumns(body) : [],
  }))
}

/** Columns, each with the comment beside it or on the lines before. */
function readColumns(body: string): readonly Column[] {
  const columns: Column[] = []
  let before = ''
  for (const line of body.split('\n')) {
    const [sql = '', ...rest] = line.split('--')
    const comment = rest.join('--').trim()
    // Constraints on the whole table start with a word in capitals.
    const [, name = '', type] = /^ {2}"?([a-z]\w*)"? +([A-Z]+)\b/.exec(sql) ?? []
    if (type !== undefined) {
      const said = comment || before || EVERYWHERE[name] || ''
      columns.push({ name, type, comment: [said, valuesOf(sql)].filter(Boolean).join('; ') })
    }
    before = sql.trim() === '' ? `${before} ${comment}`.trim() : ''
  }
  return columns
}

/** The values or the table that a column is held to, in words. */
function valuesOf(sql: string): string {
  const [, values = ''] = / IN \(('[^)]*')\)/.exec(sql) ?? []
  return values.replaceAll("'", '')
}

function section({ kind, name, comment, columns }: Relation): string {
  const rows = columns.map((column) => [
    code(column.name),
    column.type.toLowerCase(),
    column.comment,
  ])
  const heading = `## ${name}`
  const what = kind === 'view' ? `View. ${comment}` : comment
  return rows.length === 0
    ? `${heading}\n\n${what}`
    : `${heading}\n\n${what}\n\n${table(['column', 'type', 'what it holds'], rows)}`
}

function uncomment(lines: string): string {
  return lines.replaceAll(/^-- ?/gm, '').trim()
}
