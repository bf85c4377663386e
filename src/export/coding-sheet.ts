import { parse } from 'csv-parse/sync'
import { ReadoutError } from '../model/error.ts'
import type { Verdict } from '../views/audit.ts'
import type { Sample } from '../views/sample.ts'
import { columnsOf, listCell, type Row, type Table, writeTable } from './table.ts'

const FIELDS = columnsOf(
  'type, mode, status, actor, recipient, time, place, figure, issue, condition, due, attribution',
)
const COLUMNS = columnsOf(
  'correct, wrong, note, claim, document, outlet, published, words, context',
)

/**
 * A sample as a sheet to be filled in: `correct` takes yes or no, `wrong` the names of the fields
 * that are wrong, parted by semicolons, `note` whatever the coder likes. `draw` says how it was drawn.
 */
export function writeCodingSheet({ seed, claims, population }: Sample): string {
  const rows = claims.map(({ claim, passage, context, cells }, index): Row => {
    const { document, outlet, published, exact } = passage
    const fields = FIELDS.map((field) => [
      field,
      listCell(cells.filter((cell) => cell.field === field).map(({ value }) => value)),
    ])
    return {
      claim,
      document,
      outlet,
      published,
      words: exact,
      context,
      ...Object.fromEntries(fields),
      draw: `seed ${seed}: ${index + 1} of ${claims.length} out of ${population}`,
    }
  })
  const table: Table = { columns: [...COLUMNS, ...FIELDS, 'draw'], rows }
  return [...writeTable(table, { delimiter: ',', header: true })].join('')
}

const VERDICTS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', '1', 'true', 'correct'].map((word) => [word, true] as const),
  ...['no', 'n', '0', 'false', 'wrong'].map((word) => [word, false] as const),
])

/**
 * What a coder wrote into a sheet. Throws `export/bad-sheet` where it is no such sheet, or a verdict
 * is neither yes nor no: a slip of the pen must not count as either.
 */
export function readCodingSheet(text: string): readonly Verdict[] {
  let rows: readonly Readonly<Record<string, string>>[]
  try {
    rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      delimiter: partsOf(text),
    })
  } catch (cause) {
    throw new ReadoutError('export/bad-sheet', 'It is no table.', { cause })
  }
  return rows.map((row, index) => {
    const { correct, wrong = '', type, claim } = row
    if (correct === undefined || type === undefined || claim === undefined) {
      throw new ReadoutError('export/bad-sheet', 'It has no columns correct, type and claim.')
    }
    const word = correct.trim().toLowerCase()
    const verdict = VERDICTS.get(word)
    if (word !== '' && verdict === undefined) {
      const line = `Row ${index + 1} has “${correct}” under correct`
      throw new ReadoutError('export/bad-sheet', `${line}; write yes or no, or leave it empty.`)
    }
    return {
      type,
      ...(verdict === undefined ? {} : { correct: verdict }),
      wrong: wrong
        .split(/[;,]/)
        .map((field) => field.trim())
        .filter((field) => field !== ''),
    }
  })
}

/** What parts the cells: spreadsheets of some countries save with semicolons. No heading holds either. */
function partsOf(text: string): ',' | ';' {
  const [heading = ''] = text.split('\n', 1)
  return heading.includes(';') ? ';' : ','
}
