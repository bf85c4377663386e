import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Inputs, readInputs } from './files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), content)
  }
}
const read = (...names: readonly string[]): Inputs => readInputs(names.map(at))
const namesIn = (inputs: Inputs): string[] => inputs.documents.map(({ document }) => document.name)
const codes = (inputs: Inputs): string[][] =>
  inputs.documents.map(({ notices }) => notices.map(({ code }) => code))
const unreadable = (inputs: Inputs): [string, string][] =>
  inputs.unreadable.map(({ path, message }) => [path.slice(folder.length + 1), message])

describe('a folder', () => {
  test('gives its texts and those below it, by their paths, in order', () => {
    write({
      'b.txt': 'Two.',
      'a.MD': 'One.',
      'B.txt': 'Upper case comes first.',
      'week/day/c.txt': 'Three.',
      'week.txt': 'Four.',
      'z/records.jsonl': '{"id": "m", "text": "Five."}\n{"id": "A", "text": "Six."}\n',
    })
    const inputs = read('')
    const expected = ['A', 'B.txt', 'a.MD', 'b.txt', 'm', 'week.txt', 'week/day/c.txt']
    expect(namesIn(inputs)).toEqual(expected)
    expect(inputs.unreadable).toEqual([])
    expect(inputs.documents[2]).toMatchObject({ document: { text: 'One.' }, notices: [] })
  })

  test('may hold other kinds of file, and hidden ones, which are passed over', () => {
    write({ 'a.txt': '', 'a.pdf': '', a: '', txt: '', '._a.txt': '', '.git/b.txt': '' })
    expect(namesIn(read(''))).toEqual(['a.txt'])
  })

  test('may be empty', () => {
    expect(read('')).toEqual({ documents: [], pages: [], unreadable: [] })
  })

  test('that is given with a slash at its end is the same folder', () => {
    write({ 'week/a.txt': 'x' })
    expect(read('week/')).toEqual(read('week'))
  })
})

describe('a text', () => {
  test('is kept as it was given: mark, line endings and all', () => {
    write({ 'a.txt': '\u{FEFF}One.\r\nTwo.\r\n', 'b.txt': '' })
    const { documents } = read('')
    expect(documents.map(({ document }) => document.text)).toEqual(['\u{FEFF}One.\r\nTwo.\r\n', ''])
  })

  test('with bytes that are not UTF-8 has a notice', () => {
    write({ 'a.txt': Buffer.from('Exc\u{E9}lsior', 'latin1') })
    expect(codes(read(''))).toEqual([['ingest/repaired-bytes']])
  })

  test('that is given itself has its own name, in whatever folder', () => {
    write({ 'week/day/a.txt': 'x' })
    expect(namesIn(read('week/day/a.txt'))).toEqual(['a.txt'])
  })
})

describe('a table beside texts', () => {
  const table = 'file,outlet,published\na.txt,The Courier,2025-08-06\nb.txt,,\n'

  test('says what is known of them, and is none of them', () => {
    write({ 'a.txt': 'x', 'b.txt': 'y', 'week/a.txt': 'z', 'articles.csv': table })
    const { documents } = read('')
    expect(documents).toHaveLength(3)
    expect(documents[0]?.document).toMatchObject({ outlet: 'The Courier', givenDate: '2025-08-06' })
    expect(documents[1]?.document).not.toHaveProperty('outlet')
    expect(documents[2]?.document).not.toHaveProperty('outlet')
  })

  test('holds for a text that is given itself', () => {
    write({ 'a.txt': 'x', 'b.txt': 'y', 'articles.csv': table })
    expect(read('a.txt').documents).toMatchObject([{ document: { outlet: 'The Courier' } }])
    expect(namesIn(read('a.txt', 'articles.csv', 'b.txt'))).toEqual(['a.txt', 'b.txt'])
  })

  test('may speak of folders below it; the nearest table that has a row holds', () => {
    write({
      'articles.csv': 'file,outlet\nweek/a.txt,Far\nweek/b.txt,Far\n',
      'week/articles.csv': 'file,outlet\na.txt,Near\n',
      'week/a.txt': 'x',
      'week/b.txt': 'y',
    })
    const outlets = read('').documents.map(({ document }) => document.outlet)
    expect(outlets).toEqual(['Near', 'Far'])
  })

  test('gives the records of a JSON Lines file an outlet and a date, where they have none', () => {
    write({
      'articles.csv': 'file,outlet,title,url\nr.jsonl,The Courier,T,https://courier.example\n',
      'r.jsonl': '{"id": 1, "text": "x"}\n{"id": 2, "text": "y", "outlet": "The Globe"}\n',
    })
    const { documents } = read('')
    expect(documents.map(({ document }) => document.outlet)).toEqual(['The Courier', 'The Globe'])
    expect(documents.some(({ document }) => 'url' in document || 'title' in document)).toBe(false)
  })

  test.each([
    ['c.txt,', 'ingest/unknown-file'],
    ['a.txt,2025-02-30', 'ingest/bad-date'],
    ['a.txt,2025-02-03\na.txt,2025-02-03', 'ingest/bad-csv'],
  ])('that is wrong stops the reading: %j', (row, code) => {
    write({ 'a.txt': 'x', 'articles.csv': `file,published\n${row}\n` })
    expect(() => read('')).toThrow(code)
    expect(() => read('a.txt')).toThrow(code)
  })
})

describe('a path', () => {
  test.each(['none', 'none.txt', 'a.txt/b.txt', 'a\0.txt', `${'n'.repeat(5000)}.txt`])(
    'that is not there is an error: %j',
    (name) => {
      write({ 'a.txt': 'x' })
      expect(() => read('a.txt', name)).toThrow(/\[ingest\/no-such-path\]$/)
    },
  )

  test('of nothing is an error, with the value', () => {
    expect(() => readInputs([''])).toThrow('There is no such file or folder. ""')
  })

  test.each(['a.pdf', 'a', 'table.csv'])('of a kind that is not read is an error: %s', (name) => {
    write({ [name]: 'x' })
    expect(() => read(name)).toThrow(
      /is none of .*\.jsonl, \.md, \.txt, \.warc, \.warc\.gz\. \[ingest\/unknown-kind\]$/,
    )
  })

  test('may be none at all', () => {
    expect(readInputs([])).toEqual({ documents: [], pages: [], unreadable: [] })
  })
})

describe('a file that cannot be read', () => {
  test('is named, and the others are read', () => {
    write({ 'a.txt': 'x', 'folder.txt/b.txt': 'y', 'huge.md': '' })
    truncateSync(at('huge.md'), 64 * 2 ** 20 + 1)
    symlinkSync(at('gone'), at('dead.txt'))
    symlinkSync(at('loop.txt'), at('loop.txt'))
    const inputs = read('')
    expect(namesIn(inputs)).toEqual(['a.txt'])
    expect(unreadable(inputs)).toEqual([
      ['dead.txt', 'It is not there, or it is a link that leads nowhere.'],
      ['folder.txt', 'It is a folder or a device, not a file.'],
      ['loop.txt', 'It is a link that leads back to itself.'],
      ['huge.md', 'It is larger than 67108864 bytes.'],
    ])
  })

  test('because of its name in bytes that are not UTF-8 is named', () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.txt')]),
      'x',
    )
    expect(unreadable(read('')).map(([path]) => path)).toEqual(['\u{FFFD}.txt'])
  })

  test.skipIf(process.platform === 'win32')(
    'because it is a pipe does not hold up the reading',
    () => {
      execFileSync('mkfifo', [at('pipe.txt')])
      expect(unreadable(read(''))).toEqual([
        ['pipe.txt', 'It is a folder or a device, not a file.'],
      ])
      expect(unreadable(read('pipe.txt'))).toEqual([['pipe.txt', 'It is a device, not a file.']])
    },
  )

  test.skipIf(process.getuid?.() === 0)('for want of permission is named', () => {
    write({ 'a.txt': 'x', 'closed/b.txt': 'y' })
    chmodSync(at('a.txt'), 0)
    chmodSync(at('closed'), 0)
    const inputs = read('')
    chmodSync(at('closed'), 0o700)
    expect(unreadable(inputs).map(([path]) => path)).toEqual(['closed', 'a.txt'])
  })

  test('may be one line of a file', () => {
    write({ 'r.jsonl': '{"id": 1, "text": "x"}\n{\n{"id": 2, "text": "y"}\n' })
    const inputs = read('')
    expect(namesIn(inputs)).toEqual(['1', '2'])
    expect(unreadable(inputs)).toEqual([['r.jsonl:2', 'The line is not JSON.']])
  })
})

describe('links', () => {
  test('that lead in circles end', () => {
    write({ 'a/x.txt': 'x', 'b/y.txt': 'y' })
    symlinkSync(folder, at('a/up'))
    symlinkSync(at('a'), at('b/over'))
    symlinkSync(at('b'), at('a/over'))
    expect(namesIn(read(''))).toEqual(['a/x.txt', 'b/y.txt'])
    expect(namesIn(read('a'))).toEqual(['over/y.txt', 'x.txt'])
  })

  test('that multiply paths do not multiply the reading', () => {
    for (let depth = 0; depth < 40; depth++) {
      mkdirSync(at(`${depth}`))
      symlinkSync(at(`${depth + 1}`), at(`${depth}/left`))
      symlinkSync(at(`${depth + 1}`), at(`${depth}/right`))
    }
    write({ '40/x.txt': 'x' })
    expect(namesIn(read('0'))).toHaveLength(1)
  })

  test('to a file in the same folder leave it its own name', () => {
    write({ 'week/x.txt': 'x' })
    symlinkSync(at('week/x.txt'), at('latest.txt'))
    const inputs = read('')
    expect(namesIn(inputs)).toEqual(['week/x.txt'])
    expect(inputs.documents[0]?.notices).toMatchObject([
      { message: expect.stringContaining('It was also given as "latest.txt".') },
    ])
  })

  test('to what lies outside the folder are followed', () => {
    write({ 'in/a.txt': 'x', 'out/b.txt': 'y', 'else/c.txt': 'z' })
    symlinkSync(at('out'), at('in/linked'))
    symlinkSync(at('else/c.txt'), at('in/c.txt'))
    expect(namesIn(read('in'))).toEqual(['a.txt', 'c.txt', 'linked/b.txt'])
  })
})

describe('a document that is given twice', () => {
  test.each([
    [['week', 'week']],
    [['week', 'week/a.txt']],
    [['week/a.txt', 'week']],
    [['week/a.txt', 'week/a.txt']],
  ])('is read once: %j', (paths) => {
    write({ 'week/a.txt': 'x' })
    const inputs = read(...paths)
    expect(namesIn(inputs)).toEqual(['a.txt'])
    expect(codes(inputs)).toEqual([['ingest/duplicate-input']])
  })

  test('under two names has the one from the folder', () => {
    write({ 'week/day/a.txt': 'x' })
    const inputs = read('week/day/a.txt', 'week')
    expect(namesIn(inputs)).toEqual(['day/a.txt'])
    expect(codes(inputs)).toEqual([['ingest/duplicate-input']])
  })

  test('at one address is read once, and the copy that says more is kept', () => {
    const url = 'https://courier.example/1'
    const records = [
      { id: 'a', text: 'x', url },
      { id: 'b', text: 'x', url, title: 'Talks' },
      { id: 'c', text: 'x', url },
    ]
    for (const given of [records, records.toReversed()]) {
      write({ 'r.jsonl': given.map((record) => JSON.stringify(record)).join('\n') })
      const { documents } = read('')
      expect(documents).toHaveLength(1)
      expect(documents[0]).toMatchObject({
        document: { name: 'b', title: 'Talks' },
        notices: [
          {
            code: 'ingest/duplicate-input',
            message: expect.stringContaining('It was also given as "a", "c".'),
          },
        ],
      })
    }
  })

  test('is another document under another name, and another revision with another text', () => {
    const url = 'https://courier.example/1'
    write({
      'a.txt': 'x',
      'b.txt': 'x',
      'r.jsonl': [
        { id: 1, text: 'x', url },
        { id: 1, text: 'y', url },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
    })
    const inputs = read('')
    expect(namesIn(inputs)).toEqual(['1', '1', 'a.txt', 'b.txt'])
    expect(codes(inputs).flat()).toEqual([])
    expect(new Set(inputs.documents.map(({ document }) => document.id)).size).toBe(3)
  })

  test('many times over is soon read', () => {
    const line = JSON.stringify({ id: 'a', text: 'x', url: 'https://courier.example/1' })
    write({ 'r.jsonl': `${line}\n`.repeat(50_000) })
    const started = performance.now()
    expect(read('').documents).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

test('the order of the paths changes nothing', () => {
  write({
    'a/x.txt': 'x',
    'a/articles.csv': 'file,outlet\nx.txt,The Courier\n',
    'b/x.txt': 'x',
    'c/r.jsonl': '{"id": "x.txt", "text": "x"}\n{\n',
    'd/q.jsonl': '{\n',
  })
  expect(read('d', 'c', 'b', 'a')).toEqual(read('a', 'b', 'c', 'd'))
  expect(read('b', 'a').documents).toMatchObject([{ document: { outlet: 'The Courier' } }])
})
