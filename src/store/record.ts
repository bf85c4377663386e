import { existsSync, statSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import { type Driver, openDriver } from './driver.ts'
import { currentSchema, prepareSchema } from './schema.ts'

/** How to open a record. */
export interface OpenOptions {
  /** Makes the record where there is none. */
  readonly create?: boolean
  /** Only asks: the file is brought up to date first where it can be, and not written after that. */
  readonly readOnly?: boolean
}

/** An open record: one file that holds readings of news articles. Close it, or declare it with `using`. */
export class Record implements Disposable {
  readonly path: string
  readonly driver: Driver

  constructor(path: string, driver: Driver) {
    this.path = path
    this.driver = driver
  }

  /** Lets go of the file. Closing twice does no harm. */
  close(): void {
    this.driver.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }
}

/** Kilobytes of a record that are kept in memory: its indexes are written at many places at once. */
const CACHE = 32_768
/** Pages that the log may grow by before it goes into the file: the more, the seldomer is a page written twice. */
const LOG = 8192

/** Opens a record, brings an older one up to date, and makes a new one when asked to. */
export function openRecord(
  path: string,
  { create = false, readOnly = false }: OpenOptions = {},
): Record {
  if (readOnly) openRecord(path).close() // an older one is brought up to date where it can be
  if (!create && !existsSync(path))
    throw new ReadoutError('store/no-such-record', `Looked for ${path}.`)
  if (existsSync(path) && !statSync(path).isFile()) {
    throw new ReadoutError('store/not-a-record', `${path} is not a file.`)
  }
  try {
    return openWith(openDriver(path, { readOnly }), path, create)
  } catch (error) {
    // SQLite wants to make files beside a record even to read it: "archive/2025.db" on a DVD.
    if (create || !isUnwritable(error) || existsSync(`${path}-wal`)) throw error
    return openWith(openDriver(path, { immutable: true }), path, create)
  }
}

function openWith(driver: Driver, path: string, create: boolean): Record {
  try {
    // A record may come from a stranger: nothing in its schema may do more than the schema says.
    driver.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    driver.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL')
    driver.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA wal_autocheckpoint = ${LOG}`)
    prepareSchema(driver, path, { schema: currentSchema(), create })
    return new Record(path, driver)
  } catch (error) {
    driver.close()
    throw error
  }
}

/** Says whether SQLite could not write (8), or not open (14), what it needs. */
export function isUnwritable(error: unknown): boolean {
  const cause = error instanceof ReadoutError ? error.cause : undefined
  const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0
  return code === 8 || code === 14
}
