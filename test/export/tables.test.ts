import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/export/formats.ts'
import { writeTable } from '../../src/export/table.ts'
import { SOURCE, textOf } from './source.ts'

type Rows = readonly Readonly<Record<string, string>>[]

const rowsOf = (name: 'claims-csv' | 'events-csv' | 'acled' | 'ucdp-ged' | 'polecat'): Rows =>
  parse(textOf(FORMATS[name].write(SOURCE)), {
    columns: true,
    delimiter: name === 'polecat' ? '\t' : ',',
  })
const bare = (name: 'gdelt-events' | 'gdelt-mentions'): readonly (readonly string[])[] =>
  parse(textOf(FORMATS[name].write(SOURCE)), { delimiter: '\t' })

test.each([
  ['claims-csv', 40],
  ['events-csv', 34],
  ['acled', 31],
  ['ucdp-ged', 49],
  ['polecat', 40],
] as const)(
  'an independent reader finds every column of %s, and no row is out of shape',
  (name, columns) => {
    const rows = rowsOf(name)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(Object.keys(row)).toHaveLength(columns)
  },
)

test('GDELT has no header; its events have 61 columns, its mentions 16', () => {
  expect(bare('gdelt-events').map((row) => row.length)).toEqual([61, 61])
  expect(bare('gdelt-mentions').map((row) => row.length)).toEqual([16, 16])
  expect(textOf(FORMATS['gdelt-events'].write(SOURCE))).not.toContain('GLOBALEVENTID')
})

test('a claim leads back to its words by document, start and end', () => {
  const row = rowsOf('claims-csv').find(({ type }) => type === 'ASSAULT')
  const reading = [...SOURCE.corpus.readings].find(
    ({ document }) => document.name === row?.['document'],
  )
  const words = reading?.document.text.slice(Number(row?.['start']), Number(row?.['end']))
  expect(words).toBe('Drones killed eight in Odesa, "all at once", and wounded 27.')
  expect(row).toMatchObject({ exact: words, killed: '8', place_country: 'UKR' })
  expect(row?.['event']).toBe([...SOURCE.corpus.events].find(({ type }) => type === 'ASSAULT')?.id)
})

test('ACLED: an air strike on its day, deaths, the ISO number, and whose the words are', () => {
  const [row] = rowsOf('acled')
  expect(row).toMatchObject({
    event_date: '2025-12-19',
    time_precision: '1',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    actor1: 'Russia',
    inter1: '8',
    inter2: '1',
    interaction: '81',
    iso: '804',
    country: 'Ukraine',
    geo_precision: '1',
    fatalities: '8',
    source: 'Example Wire',
  })
  expect(row?.['notes']).toContain('plain.txt')
})

test('UCDP: only what killed has a row, with best, high and low in that order', () => {
  const rows = rowsOf('ucdp-ged')
  expect(rows).toHaveLength(1)
  const [row = {}] = rows
  expect(Object.keys(row).slice(44, 47)).toEqual(['best', 'high', 'low'])
  expect(row).toMatchObject({
    best: '8',
    high: '8',
    low: '8',
    deaths_unknown: '8',
    date_prec: '1',
    country_id: '369',
    gwnoa: '365',
    number_of_sources: '1',
  })
})

test('GDELT gives actors ISO codes and places FIPS codes', () => {
  const [row = []] = bare('gdelt-events')
  expect([row[1], row[7], row[28], row[29], row[53]]).toEqual(['20251219', 'RUS', '19', '4', 'UP'])
})

test('a mention gives the place of its words, and the ids that lead back', () => {
  const [row = []] = bare('gdelt-mentions')
  expect(JSON.parse(row[15] ?? '')).toMatchObject({ start: Number(row[9]) })
})

test('POLECAT: what is planned is told with its day, what has none is left out', () => {
  const rows = rowsOf('polecat')
  expect(rows.map((row) => row['Event Type'])).toEqual(['ASSAULT', 'ASSAULT', 'CONSULT'])
  expect(rows[0]).toMatchObject({ 'Actor COW': '365', 'Quad Code': 'MATERIAL CONFLICT' })
})

test.each([
  ['plover', 1],
  ['acled', 0],
  ['ucdp-ged', 0],
  ['gdelt-events', 1],
  ['polecat', 1],
] as const)('behind the last row of %s, events of no known day are counted: %i', (name, count) => {
  const { text, omitted } = FORMATS[name].write(SOURCE)
  expect([...text].join('')).not.toBe('')
  expect(omitted).toEqual({ count, because: 'no day is known' })
})

test('a long table is written some rows at a time', () => {
  const rows = Array.from({ length: 1001 }, (_, number) => ({ number, word: 'a,b' }))
  const style = { delimiter: ',', header: true } as const
  const pieces = [...writeTable({ columns: ['number', 'word'], rows }, style)]
  expect(Math.max(...pieces.map((piece) => piece.split('\n').length))).toBeLessThan(300)
  const read = parse(pieces.join(''), { columns: true })
  expect(read).toEqual(rows.map(({ number, word }) => ({ number: `${number}`, word })))
})

test('no cell is a formula, and none holds a line break or a control character', () => {
  for (const name of ['claims-csv', 'events-csv', 'acled', 'polecat'] as const) {
    for (const cell of rowsOf(name).flatMap((row) => Object.values(row))) {
      expect(cell).not.toMatch(/^[=+@]|^-(?!\d+(\.\d+)?$)|\p{Cc}/u)
    }
  }
})
