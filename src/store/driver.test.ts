import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDriver } from './driver.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-driver-'))
afterAll(() => rmSync(folder, { recursive: true }))

function numbers() {
  const driver = openDriver(':memory:')
  driver.exec('CREATE TABLE number (n INTEGER) STRICT')
  for (const n of [1, 2, 3]) driver.run('INSERT INTO number VALUES (?)', n)
  return driver
}

const ALL = 'SELECT n FROM number ORDER BY n'

test('rows come all at once, one alone, or one at a time', () => {
  const driver = numbers()
  expect(driver.all(ALL)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  expect(driver.get('SELECT n FROM number WHERE n = ?', 2)).toEqual({ n: 2 })
  expect(driver.get('SELECT n FROM number WHERE n = ?', 9)).toBeUndefined()
  expect([...driver.iterate(ALL)]).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('two walks over one question do not disturb each other', () => {
  const driver = numbers()
  const pairs = []
  for (const a of driver.iterate<{ n: number }>(ALL)) {
    for (const b of driver.iterate<{ n: number }>(ALL)) pairs.push(a.n * b.n)
  }
  expect(pairs).toEqual([1, 2, 3, 2, 4, 6, 3, 6, 9])
})

test('work that fails leaves nothing behind', () => {
  const driver = numbers()
  const failing = () =>
    driver.transaction('write', () => {
      driver.run('INSERT INTO number VALUES (4)')
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect(driver.all(ALL)).toHaveLength(3)
})

test('work within work belongs to the outer one', () => {
  const driver = numbers()
  const failing = () =>
    driver.transaction('write', () => {
      driver.transaction('write', () => driver.run('INSERT INTO number VALUES (4)'))
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  expect(driver.all(ALL)).toHaveLength(3)
})

test('closing twice does no harm', () => {
  const driver = numbers()
  driver.close()
  expect(() => driver.close()).not.toThrow()
})

test('a folder that is not there is the disk’s trouble, with a code', () => {
  expect(() => openDriver(join(folder, 'none', 'a.db'))).toThrow('[store/disk]')
})

test('a record that another program keeps locked is the caller’s trouble, with a code', () => {
  const [one, other] = [openDriver(join(folder, 'two.db')), openDriver(join(folder, 'two.db'))]
  one.exec('CREATE TABLE number (n INTEGER)')
  other.exec('PRAGMA busy_timeout = 0')
  one.transaction('write', () => {
    expect(() => other.transaction('write', () => 0)).toThrow('[store/busy]')
  })
  expect(other.transaction('write', () => 0)).toBe(0)
})

test('mistakes in our own SQL are left as they are', () => {
  expect(() => numbers().exec('SELEC 1')).toThrow('syntax error')
})

test('opening a record prints nothing: no warning reaches the user', () => {
  const script = join(folder, 'open.ts')
  const module = new URL('./driver.ts', import.meta.url).href
  writeFileSync(script, `import { openDriver } from '${module}'\nopenDriver(':memory:').close()\n`)
  const output = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: 'pipe' })
  expect(output).toBe('')
  const both = execFileSync('sh', ['-c', '"$0" "$1" 2>&1', process.execPath, script])
  expect(both.toString()).toBe('')
})
