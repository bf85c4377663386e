import { existsSync, statSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import { type Driver, openDriver } from './driver.ts'
import { currentSchema, prepareSchema } from './schema.ts'

/** How to open a record. */
export interface OpenOptions {
  /** Makes the record where there is none. */
  readonly create?: boolean
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

/** Opens a record, brings an older one up to date, and makes a new one when asked to. */
export function openRecord(path: string, { create = false }: OpenOptions = {}): Record {
  if (!create && !existsSync(path))
    throw new ReadoutError('store/no-such-record', `Looked for ${path}.`)
  if (existsSync(path) && !statSync(path).isFile()) {
    throw new ReadoutError('store/not-a-record', `${path} is not a file.`)
  }
  const driver = openDriver(path)
  try {
    // A record may come from a stranger: nothing in its schema may do more than the schema says.
    driver.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    driver.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL')
    prepareSchema(driver, path, { schema: currentSchema(), create })
    return new Record(path, driver)
  } catch (error) {
    driver.close()
    throw error
  }
}
