import { resolve } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type ErrorCode, ReadoutError } from '../model/error.ts'

/** What a column can hold. */
export type SqlValue = string | number | null | Uint8Array

/** One row of an answer, by column. */
export interface Row {
  readonly [column: string]: SqlValue
}

/**
 * What the record asks of a database: the one place to change for another engine. Statements are
 * prepared once and kept. `R` is the caller's word for the columns that its SQL names.
 */
export interface Driver {
  exec(sql: string): void
  run(sql: string, ...parameters: SqlValue[]): void
  get<R = Row>(sql: string, ...parameters: SqlValue[]): R | undefined
  all<R = Row>(sql: string, ...parameters: SqlValue[]): R[]
  /** Rows one at a time, for answers that may not fit into memory. */
  iterate<R = Row>(sql: string, ...parameters: SqlValue[]): Iterable<R>
  /** Does the work wholly or not at all; work within work belongs to the outer one. */
  transaction<T>(mode: 'read' | 'write', work: () => T): T
  close(): void
}

// Primary result codes of SQLite that are the disk's or the caller's trouble and no fault of ours.
const TROUBLES: ReadonlyMap<number, ErrorCode> = new Map([
  [5, 'store/busy'],
  [6, 'store/busy'],
  [3, 'store/disk'],
  [8, 'store/disk'],
  [10, 'store/disk'],
  [13, 'store/disk'],
  [14, 'store/disk'],
  [11, 'store/damaged'],
  [26, 'store/not-a-record'],
])

/** How long to wait for another program that is writing, in milliseconds. */
const PATIENCE = 10_000

/** How to open a database. */
export interface DriverOptions {
  /** Takes no locks and makes no files beside it: for a file that nobody is writing. */
  readonly immutable?: boolean
  /** Writes nothing, whatever it is asked. */
  readonly readOnly?: boolean
}

/** Opens a SQLite file; makes it where it is missing. `:memory:` is one that goes when it is closed. */
export function openDriver(
  path: string,
  { immutable = false, readOnly = false }: DriverOptions = {},
): Driver {
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw translated(error, path)
    }
  }
  const database = guarded(
    () => new DatabaseSync(addressOf(path, immutable), { timeout: PATIENCE, readOnly }),
  )
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const fresh = database.prepare(sql)
    statements.set(sql, fresh)
    return fresh
  }
  return {
    exec: (sql) => guarded(() => database.exec(sql)),
    run: (sql, ...parameters) => guarded(() => void prepared(sql).run(...parameters)),
    // Casts: only the caller, who wrote the SQL, knows its columns.
    get: <R>(sql: string, ...parameters: SqlValue[]) =>
      guarded(() => prepared(sql).get(...parameters)) as R | undefined,
    all: <R>(sql: string, ...parameters: SqlValue[]) =>
      guarded(() => prepared(sql).all(...parameters)) as R[],
    iterate: <R>(sql: string, ...parameters: SqlValue[]) =>
      steps<R>(() => database.prepare(sql).iterate(...parameters), guarded),
    transaction: (mode, work) =>
      database.isTransaction ? work() : inTransaction(database, mode, work, guarded),
    close: () => {
      if (database.isOpen) guarded(() => database.close())
    },
  }
}

// Made absolute, since SQLite takes a name such as "file:a.db?mode=memory" for more than a name.
function addressOf(path: string, immutable: boolean): string | URL {
  if (path === ':memory:') return path
  const address = resolve(path)
  if (!immutable) return address
  const url = pathToFileURL(address)
  url.search = '?immutable=1'
  return url
}

type Guard = <T>(work: () => T) => T

// A statement of its own, so that two walks over the same question do not disturb each other.
function* steps<R>(start: () => Iterator<unknown>, guarded: Guard): Generator<R, void> {
  const rows = guarded(start)
  try {
    for (;;) {
      const step = guarded(() => rows.next())
      if (step.done === true) return
      yield step.value as R
    }
  } finally {
    rows.return?.()
  }
}

function inTransaction<T>(
  database: DatabaseSync,
  mode: 'read' | 'write',
  work: () => T,
  guarded: Guard,
): T {
  // A writer takes its lock at once: one that upgrades from reading can be refused halfway.
  guarded(() => database.exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN'))
  let done = false
  try {
    const result = work()
    guarded(() => database.exec('COMMIT'))
    done = true
    return result
  } finally {
    // SQLite rolls back by itself when, say, the disk is full.
    if (!done && database.isTransaction) database.exec('ROLLBACK')
  }
}

function translated(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  const details = `${path}: ${error.message}.`
  // An offset beyond 2^53 was never written by us.
  if (code === 'ERR_OUT_OF_RANGE') {
    return new ReadoutError('store/damaged', details, { cause: error })
  }
  const trouble = typeof errcode === 'number' ? TROUBLES.get(errcode & 0xff) : undefined
  return trouble === undefined ? error : new ReadoutError(trouble, details, { cause: error })
}
