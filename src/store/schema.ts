import { readFileSync } from 'node:fs'
import { ReadoutError } from '../model/error.ts'
import type { Driver } from './driver.ts'

/** Marks a SQLite file as a record: "RdOt" in ASCII. */
export const APPLICATION_ID = 0x52644f74

/** Version of the tables that this Readout writes. */
export const SCHEMA_VERSION = 7

/** Brings the tables of one version to the next; leaves them as `schema.sql` of that version does. */
interface Migration {
  readonly from: number
  upgrade(driver: Driver): void
}

// One for each version before the present one.
const MIGRATIONS: readonly Migration[] = [
  { from: 1, upgrade: severalIssues },
  { from: 2, upgrade: partsOfKnowledge },
  { from: 3, upgrade: webPages },
  { from: 4, upgrade: whatWasFetched },
  { from: 5, upgrade: whatFollows },
  { from: 6, upgrade: whatPeopleCorrect },
]

/** A claim came to have several issues; the view shows the chief one. */
function severalIssues(driver: Driver): void {
  const view = driver.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'claims'")
  if (view === undefined) return
  driver.exec('DROP VIEW claims')
  driver.exec(view.sql.replace("field = 'issue')", "field = 'issue' AND position = 0)"))
}

/** What a reading was made with came to be told apart: data, model, the user's own data. */
function partsOfKnowledge(driver: Driver): void {
  driver.exec(`CREATE TABLE knowledge (
  hash    TEXT NOT NULL PRIMARY KEY, -- what revision.knowledge names
  data    TEXT NOT NULL, -- SHA-256 of the compiled data of Readout
  model   TEXT NOT NULL, -- SHA-256 of the language model
  overlay TEXT           -- SHA-256 of the user's own data (--data), where there were some
) STRICT, WITHOUT ROWID`)
}

/** Documents came to be taken from web pages too. */
function webPages(driver: Driver): void {
  driver.exec(`CREATE TABLE page (
  revision TEXT NOT NULL PRIMARY KEY REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  sha256   TEXT NOT NULL, -- SHA-256 of the bytes of the page
  charset  TEXT NOT NULL, -- character set they were decoded from
  method   TEXT NOT NULL  -- how the article was found: readability, json-ld, paragraphs
) STRICT, WITHOUT ROWID`)
  driver.exec(`CREATE TABLE page_block (
  revision     TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position     INTEGER NOT NULL, -- place in the list, from 0
  start        INTEGER NOT NULL, -- where the line begins, a UTF-16 offset into the text
  "end"        INTEGER NOT NULL, -- where the line ends, exclusive
  source_start INTEGER NOT NULL, -- where its words begin, a UTF-16 offset into the decoded HTML
  source_end   INTEGER NOT NULL, -- where its words end there, exclusive
  kind         TEXT, -- furniture that its markup shows it to be
  rule         TEXT, -- rule that said so
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID`)
  driver.exec(`CREATE TABLE metadata (
  revision TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE, -- revision it belongs to
  position INTEGER NOT NULL, -- place in the list, from 0
  field    TEXT NOT NULL, -- title, author, outlet, url, language, published, modified, crawled, agency, credit
  value    TEXT NOT NULL, -- the value as it stands
  origin   TEXT NOT NULL -- where it came from
    CHECK (origin IN ('given', 'json-ld', 'meta', 'url', 'dom', 'text')),
  rule     TEXT NOT NULL, -- place that was read
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID`)
}

/** What was fetched from the web came to be kept, so that it need not be fetched again. */
function whatWasFetched(driver: Driver): void {
  driver.exec(`CREATE TABLE fetched (
  url           TEXT NOT NULL PRIMARY KEY, -- address, as it was given or as a feed lists it
  kind          TEXT NOT NULL CHECK (kind IN ('feed', 'article')), -- what lies there
  at            TEXT NOT NULL, -- when it was asked for last, a date-time in UTC
  etag          TEXT, -- what the server calls this text of it
  last_modified TEXT, -- when it was changed last, as the server writes it
  mark          TEXT, -- when it was changed last, as the feed writes it
  failure       TEXT, -- why nothing came of it, in words
  document      TEXT REFERENCES document (id) -- document that was read there
) STRICT, WITHOUT ROWID`)
}

/**
 * What follows from the readings came to be kept. All of it can be made anew, so whatever is there
 * is dropped, and the tables are those of today; they are filled when somebody next asks.
 */
function whatFollows(driver: Driver): void {
  const { tables } = currentSchema()
  const from = tables.indexOf('CREATE TABLE followed')
  const following = tables.slice(from, tables.indexOf('CREATE VIEW newest'))
  const names = [...following.matchAll(/^CREATE (?:VIRTUAL )?TABLE (\w+)/gm)].map(
    ([, name]) => name,
  )
  for (const name of names.reverse()) driver.exec(`DROP TABLE IF EXISTS ${name}`)
  driver.exec(following)
}

/** People came to correct what was read. */
function whatPeopleCorrect(driver: Driver): void {
  const { tables } = currentSchema()
  const from = tables.indexOf('CREATE TABLE correction (')
  driver.exec(tables.slice(from, tables.indexOf('CREATE TABLE followed')))
}

/** What a record should look like. */
export interface Schema {
  readonly version: number
  readonly migrations: readonly Migration[]
  /** Makes the tables of a new record. */
  readonly tables: string
}

// Read once a process.
let tables: string | undefined

/** The schema of this Readout. */
export function currentSchema(): Schema {
  tables ??= readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')
  return { version: SCHEMA_VERSION, migrations: MIGRATIONS, tables }
}

/** Makes the tables of a record where there are none yet, and brings those of an older one up to date. */
export function prepareSchema(
  driver: Driver,
  path: string,
  { schema, create }: { readonly schema: Schema; readonly create: boolean },
): void {
  if (create && isBlank(driver)) makeTables(driver, schema)
  if (pragma(driver, 'application_id') !== APPLICATION_ID) {
    throw new ReadoutError('store/not-a-record', `${path} does not bear its mark.`)
  }
  const version = pragma(driver, 'user_version')
  if (version > schema.version) {
    throw new ReadoutError(
      'store/schema-newer',
      `${path} has schema ${version}; this Readout knows up to ${schema.version}.`,
    )
  }
  if (version < schema.version) upgrade(driver, path, schema)
}

// WAL is a property of the file, so it is set once. It cannot be set within a transaction, and a
// program killed between the two leaves a blank file, which the next one takes up.
function makeTables(driver: Driver, { version, tables }: Schema): void {
  driver.exec('PRAGMA journal_mode = WAL')
  driver.transaction('write', () => {
    if (!isBlank(driver)) return
    driver.exec(tables)
    driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`)
  })
}

function upgrade(driver: Driver, path: string, { version, migrations }: Schema): void {
  driver.transaction('write', () => {
    driver.exec('PRAGMA defer_foreign_keys = ON')
    // Asked again under the lock: another program may have upgraded it meanwhile.
    for (let from = pragma(driver, 'user_version'); from < version; from++) {
      const migration = migrations.find((candidate) => candidate.from === from)
      if (migration === undefined) {
        throw new ReadoutError('store/damaged', `${path} has schema ${from}, which never was.`)
      }
      migration.upgrade(driver)
      driver.exec(`PRAGMA user_version = ${from + 1}`)
    }
  })
}

function isBlank(driver: Driver): boolean {
  const tables = driver.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')
  return tables?.n === 0 && pragma(driver, 'application_id') === 0
}

function pragma(driver: Driver, name: 'application_id' | 'user_version'): number {
  return driver.get<Record<string, number>>(`PRAGMA ${name}`)?.[name] ?? 0
}
