import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Driver, openDriver } from './driver.ts'
import { openRecord } from './record.ts'
import {
  APPLICATION_ID,
  currentSchema,
  prepareSchema,
  SCHEMA_VERSION,
  type Schema,
} from './schema.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-record-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

test('a record is made when asked for, and opened again', () => {
  openRecord(at('new.db'), { create: true }).close()
  using record = openRecord(at('new.db'))
  expect(record.driver.all('SELECT * FROM claims')).toEqual([])
})

test('a record opened to be asked cannot be written, and sees what others write', () => {
  using writer = openRecord(at('asked.db'), { create: true })
  using record = openRecord(at('asked.db'), { readOnly: true })
  const urls = () => record.driver.all('SELECT url FROM document')
  expect(urls()).toEqual([])
  writer.driver.run("INSERT INTO document (id, url) VALUES ('a', 'https://post.example/a')")
  expect(urls()).toEqual([{ url: 'https://post.example/a' }])
  expect(() => record.driver.run('DELETE FROM document')).toThrow('store/disk')
})

test('a record is a file, whatever SQLite would make of its name', () => {
  openRecord(at('file:odd.db?mode=memory'), { create: true }).close()
  expect(readdirSync(folder)).toContain('file:odd.db?mode=memory')
})

// Who is root may write anywhere, so the folder itself is not enough to test with.
test('a record in a folder that cannot be written is read all the same', () => {
  mkdirSync(at('kept'))
  openRecord(at('kept/record #1?.db'), { create: true }).close()
  chmodSync(at('kept'), 0o555)
  const script = `
    import { openRecord } from '${new URL('./record.ts', import.meta.url).href}'
    // The program may lie where only root may read: what it reads of itself is read before.
    openRecord(':memory:', { create: true }).close()
    process.setegid?.(65534)
    process.seteuid?.(65534)
    using record = openRecord(process.argv[1])
    console.log(record.driver.all('SELECT * FROM claims').length)`
  const words = ['--input-type=module-typescript', '-e', script, at('kept/record #1?.db')]
  const isRoot = process.getuid?.() === 0
  if (!isRoot) words[2] = script.replace(/process\.sete.*\n/g, '\n')
  chmodSync(folder, 0o755)
  expect(execFileSync(process.execPath, words, { encoding: 'utf8' })).toBe('0\n')
  expect(readdirSync(at('kept'))).toEqual(['record #1?.db'])
  chmodSync(at('kept'), 0o755)
})

test('no view needs a SQLite as new as ours: Debian 12 has 3.40', () => {
  expect(currentSchema().tables).not.toMatch(/group_concat\([^()…]*ORDER BY/)
})

test('every view can be asked', () => {
  using record = openRecord(':memory:', { create: true })
  for (const view of ['newest', 'claims', 'evidence']) {
    expect(record.driver.all(`SELECT * FROM ${view}`)).toEqual([])
  }
})

test('a closed record is one file, and opening it to look does not change it', () => {
  openRecord(at('one.db'), { create: true }).close()
  const before = readFileSync(at('one.db'))
  const record = openRecord(at('one.db'))
  record.driver.all('SELECT * FROM claims')
  record.close()
  record.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('one.db'))).toEqual(['one.db'])
  expect(readFileSync(at('one.db')).equals(before)).toBe(true)
})

test('what is written is on the disk before the answer comes', () => {
  using record = openRecord(at('pragmas.db'), { create: true })
  const pragma = (name: string) => Object.values(record.driver.get(`PRAGMA ${name}`) ?? {})[0]
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('busy_timeout')).toBeGreaterThan(0)
})

test('a record that is not there is missed, and not made', () => {
  expect(() => openRecord(at('none.db'))).toThrow('[store/no-such-record]')
  expect(readdirSync(folder)).not.toContain('none.db')
})

test.each([
  ['a short text', 'news'],
  ['a long text', 'news '.repeat(5000)],
])('%s is no record, and stays as it was', (name, content) => {
  writeFileSync(at(`${name}.db`), content)
  expect(() => openRecord(at(`${name}.db`))).toThrow('[store/not-a-record]')
  expect(() => openRecord(at(`${name}.db`), { create: true })).toThrow('[store/not-a-record]')
  expect(readFileSync(at(`${name}.db`), 'utf8')).toBe(content)
})

test('another program’s database is no record, and stays as it was', () => {
  const other = openDriver(at('other.db'))
  other.exec('CREATE TABLE song (title TEXT)')
  other.close()
  const before = readFileSync(at('other.db'))
  expect(() => openRecord(at('other.db'))).toThrow('[store/not-a-record]')
  expect(() => openRecord(at('other.db'), { create: true })).toThrow('[store/not-a-record]')
  expect(readFileSync(at('other.db')).equals(before)).toBe(true)
})

test('a folder is no record', () => {
  expect(() => openRecord(folder, { create: true })).toThrow('[store/not-a-record]')
})

test('an empty file, as a kill while making one leaves it, becomes a record when asked for', () => {
  writeFileSync(at('empty.db'), '')
  expect(() => openRecord(at('empty.db'))).toThrow('[store/not-a-record]')
  using record = openRecord(at('empty.db'), { create: true })
  expect(record.driver.all('SELECT * FROM claims')).toEqual([])
})

test('a record of a newer Readout is left alone', () => {
  openRecord(at('newer.db'), { create: true }).close()
  const driver = openDriver(at('newer.db'))
  driver.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
  driver.close()
  expect(() => openRecord(at('newer.db'))).toThrow('[store/schema-newer]')
})

const third: Schema = {
  version: 3,
  tables: 'CREATE TABLE word (text TEXT, length INTEGER, language TEXT)',
  migrations: [
    // Not in order: each says where it starts from.
    {
      from: 2,
      upgrade: (driver) => driver.exec('ALTER TABLE word ADD COLUMN language TEXT'),
    },
    {
      from: 1,
      upgrade(driver) {
        driver.exec('ALTER TABLE word ADD COLUMN length INTEGER')
        driver.exec('UPDATE word SET length = length(text)')
      },
    },
  ],
}

function firstVersion() {
  const driver = openDriver(':memory:')
  driver.exec(`CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('truce')`)
  driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`)
  return driver
}

test('an older record is brought up to date, a version at a time', () => {
  const driver = firstVersion()
  prepareSchema(driver, 'old.db', { schema: third, create: false })
  expect(driver.all('SELECT * FROM word')).toEqual([{ text: 'truce', length: 5, language: null }])
  expect(driver.get('PRAGMA user_version')).toEqual({ user_version: 3 })
})

test('an upgrade that fails halfway leaves the record as it was', () => {
  const driver = firstVersion()
  const broken = {
    from: 2,
    upgrade() {
      throw new Error('no')
    },
  }
  const schema = { ...third, migrations: [...third.migrations.slice(1), broken] }
  expect(() => prepareSchema(driver, 'old.db', { schema, create: false })).toThrow('no')
  expect(driver.all('SELECT * FROM word')).toEqual([{ text: 'truce' }])
  expect(driver.get('PRAGMA user_version')).toEqual({ user_version: 1 })
})

test('a version from which no upgrade leads is damage', () => {
  const schema = { ...third, migrations: [] }
  const prepare = () => prepareSchema(firstVersion(), 'old.db', { schema, create: false })
  expect(prepare).toThrow('[store/damaged]')
})

test('a record of one issue a claim comes to show the chief of several', () => {
  const driver = openDriver(':memory:')
  const present = currentSchema()
  const tables = present.tables.replace("field = 'issue' AND position = 0)", "field = 'issue')")
  expect(tables).not.toBe(present.tables)
  driver.exec(tables)
  for (const later of [
    'knowledge',
    'page',
    'page_block',
    'metadata',
    'fetched',
    'correction_claim',
    'correction',
  ]) {
    driver.exec(`DROP TABLE ${later}`)
  }
  driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`)
  prepareSchema(driver, 'old.db', { schema: present, create: false })
  const view = driver.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'claims'")
  expect(view?.sql).toContain("FILTER (WHERE field = 'issue' AND position = 0) AS issue")
  expect(driver.all('SELECT * FROM claims')).toEqual([])
  expect(driver.all('SELECT * FROM knowledge')).toEqual([])
  expect(driver.all('SELECT * FROM page_block')).toEqual([])
  expect(tableSql(driver)).toEqual(tableSql(openRecord(':memory:', { create: true }).driver))
})

/** The tables of a record, without the comments that another Readout may word otherwise. */
function tableSql(driver: Driver): unknown {
  const rows = driver.all<{ name: string; sql: string | null }>(
    'SELECT name, sql FROM sqlite_schema ORDER BY name',
  )
  return rows.map(({ name, sql }) => [name, `${sql}`.replace(/--[^\n]*|\s+/g, '')])
}

test('every version before the present one has an upgrade', () => {
  const { version, migrations } = currentSchema()
  const versions = Array.from({ length: version - 1 }, (_, index) => index + 1)
  expect(migrations.map(({ from }) => from).toSorted((a, b) => a - b)).toEqual(versions)
})

test('every column of the schema is explained', () => {
  const sql = currentSchema().tables
  const unclear = sql
    .split('\n')
    .filter((line) => /^ {2}"?[a-z_0-9]+"? +(TEXT|INTEGER)/.test(line))
    .filter((line) => !/ -- \w/.test(line))
  expect(unclear).toEqual([])
})
