import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArticlesCsv } from './articles-csv.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-csv-'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, 'week'))
  writeFileSync(join(folder, 'week', 'c.txt'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (table: string | Uint8Array): Record<string, object> => {
  writeFileSync(join(folder, 'articles.csv'), table)
  return Object.fromEntries(readArticlesCsv(folder))
}

const refused = (table: string | Uint8Array): unknown => {
  try {
    return read(table)
  } catch (error) {
    return error
  }
}

describe('a table', () => {
  test('says what is known of each file', () => {
    const table = [
      'file,outlet,published,title,url',
      'a.txt,The Courier,2025-08-06,Talks resume,https://courier.example/1',
      'b.txt,,2025-08-06T21:00:00+03:00,,',
      './week/c.txt,,2025-08-06T21:00:00,,',
    ]
    expect(read(table.join('\n'))).toEqual({
      'a.txt': {
        outlet: 'The Courier',
        givenDate: '2025-08-06',
        title: 'Talks resume',
        url: 'https://courier.example/1',
      },
      'b.txt': { givenDate: '2025-08-06T21:00:00+03:00' },
      'week/c.txt': { givenDate: '2025-08-06' },
    })
  })

  test.each([
    ['columns in another order, and others', 'note,Outlet , file\nx,The Courier,a.txt\n'],
    ['a byte order mark', '\u{FEFF}file,outlet\na.txt,The Courier\n'],
    [
      'a quoted first column after the mark',
      '\u{FEFF}"file","outlet"\r\n"a.txt","The Courier"\r\n',
    ],
    ['line endings of two kinds', 'file,outlet\r\na.txt,The Courier\n'],
    ['line endings of old', 'file,outlet\ra.txt,The Courier\r'],
    ['no line ending at the end', 'file,outlet\na.txt,The Courier'],
    ['space around cells', 'file, outlet\n a.txt , "The Courier"\n'],
    ['empty lines and empty rows', 'file,outlet\n\na.txt,The Courier\n,\n\n'],
    ['unknown columns of one name', 'file,note,note,outlet\na.txt,1,2,The Courier\n'],
    ['columns without a name', 'file,outlet,,\na.txt,The Courier,,\n'],
  ])('with %s is read', (_what, table) => {
    expect(read(table)).toEqual({ 'a.txt': { outlet: 'The Courier' } })
  })

  test('may hold commas, quotes and line breaks in quoted cells', () => {
    expect(read('file,title\na.txt,"“Enough,” she says; ""stop""\nnow"\n')).toEqual({
      'a.txt': { title: '“Enough,” she says; "stop"\nnow' },
    })
  })

  test('with a header alone says nothing', () => {
    expect(read('file,outlet\n')).toEqual({})
  })

  test('may have a column named like a part of every object', () => {
    expect(read('file,__proto__,constructor\na.txt,x,y\n')).toEqual({ 'a.txt': {} })
  })
})

describe('a table is refused', () => {
  test.each([
    ['', 'no column `file`; its columns are none'],
    ['name,outlet\na.txt,The Courier\n', 'no column `file`; its columns are "name", "outlet"'],
    ['file;outlet\na.txt;The Courier\n', 'its columns are "file;outlet"'],
    ['file,outlet,outlet\na.txt,x,y\n', 'two columns "outlet"'],
    ['file,outlet\na.txt,x\na.txt,y\n', 'row 3: "a.txt" has a row already'],
    ['file,outlet\na.txt,x\n./a.txt,y\n', 'row 3: "a.txt" has a row already'],
    ['file,title\na.txt,Talks, at last\n', 'row 2: 3 cells under 2 columns'],
    ['file,title\na.txt\n', 'row 2: 1 cells under 2 columns'],
    ['file,title\n,Talks\n', 'row 2: The cell `file` is empty'],
    ['file,title\na.txt,"Talks\n', 'articles.csv'],
    ['file,title\na.txt,"Talks" resume\n', 'articles.csv'],
  ])('%j', (table, message) => {
    expect(refused(table)).toMatchObject({
      code: 'ingest/bad-csv',
      message: expect.stringContaining(message),
    })
  })

  test('when it is not in UTF-8', () => {
    expect(refused(Buffer.from('file,outlet\na.txt,Ex\u{E9}lsior\n', 'latin1'))).toMatchObject({
      code: 'ingest/bad-csv',
      message: expect.stringContaining('not in UTF-8'),
    })
  })

  test('when it is a folder', () => {
    mkdirSync(join(folder, 'articles.csv'))
    expect(() => readArticlesCsv(folder)).toThrow(/cannot be read \(EISDIR\).*\[ingest\/bad-csv\]/)
  })

  test.each(['d.txt', '../a.txt', 'week', 'a.txt/b', '/etc/hostname', 'a\0.txt', 'n'.repeat(5000)])(
    'when it names a file that is not there: %j',
    (file) => {
      expect(refused(`file,outlet\na.txt,x\n${file},y\n`)).toMatchObject({
        code: 'ingest/unknown-file',
        message: expect.stringContaining(`row 3: ${JSON.stringify(file)}`),
      })
    },
  )

  test.each(['2025-02-30', 'yesterday', '6 August 2025', '2025-08'])(
    'when a date is none: %s',
    (published) => {
      expect(refused(`file,published\na.txt,${published}\n`)).toMatchObject({
        code: 'ingest/bad-date',
        message: expect.stringContaining(`row 2: ${JSON.stringify(published)}`),
      })
    },
  )
})
