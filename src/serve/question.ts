import type * as z from 'zod'
import type { Cell, Row } from '../export/table.ts'
import type { Facets } from '../views/facets.ts'
import type { Known } from './known.ts'
import type { Rows } from './rows.ts'
import type { Shape } from './schemas/shape.ts'

/** A list that can be asked for: what can be asked, what a row is, and how the rows are found. */
interface Definition<F extends object, R extends object> {
  /** Where it is asked: `meetings` is at `/api/meetings`. */
  readonly name: string
  readonly summary: string
  /** What narrows the list, by the names that stand in the address. */
  readonly filters: Shape<F>
  readonly row: z.ZodType<R>
  /** The cells of a row by their columns, for the list as a table. */
  readonly columns: Readonly<Record<string, (row: R) => Cell>>
  readonly find: (known: Known, filters: F) => Rows<R>
  /** What filters look at in a row, where they choose among rows that stay as they are. */
  readonly facets?: (row: R, known: Known) => Facets
  /** Whether it takes long in a large record: it goes over all claims, quotes, blocks or texts. */
  readonly isLong?: (filters: F) => boolean
  /** What is mostly asked first; done once beforehand, it is there for all who ask later. */
  readonly ahead?: F
}

/** A list that can be asked for, by whoever does not know its rows. */
export interface Question {
  readonly name: string
  readonly summary: string
  readonly filters: z.core.$ZodShape
  readonly row: z.ZodType<object>
  readonly columns: readonly string[]
  /** The rows, of filters that were held to `filters`. */
  readonly find: (known: Known, filters: object) => Rows<object>
  /** What filters look at in a row; absent where they do more than choose among rows. */
  readonly facets?: (row: object, known: Known) => Facets
  /** Whether it takes long in a large record, of filters that were held to `filters`. */
  readonly isLong: (filters: object) => boolean
  /** The filters of what is worked out beforehand in a large record. */
  readonly ahead?: object
  /** A row as it stands in a table. */
  readonly cells: (row: object) => Row
}

/** Declares a list. */
export function defineQuestion<F extends object, R extends object>({
  name,
  summary,
  filters,
  row,
  columns,
  find,
  facets,
  isLong = () => false,
  ahead,
}: Definition<F, R>): Question {
  const cells = Object.entries(columns)
  return {
    name,
    summary,
    filters: filters as z.core.$ZodShape,
    row,
    columns: Object.keys(columns),
    // All come from this very declaration: filters from its schema, rows from its `find`.
    find: (known, given) => find(known, given as F),
    isLong: (given) => isLong(given as F),
    ...(ahead === undefined ? {} : { ahead }),
    ...(facets === undefined ? {} : { facets: (one, known) => facets(one as R, known) }),
    cells: (one) => Object.fromEntries(cells.map(([column, cell]) => [column, cell(one as R)])),
  }
}
