import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readCodingSheet, writeCodingSheet } from '../../src/export/coding-sheet.ts'
import { drawSample } from '../../src/views/sample.ts'
import { SOURCE } from './source.ts'

const sheet = writeCodingSheet(drawSample(SOURCE.corpus, { size: 10, seed: 4 }))

test('a sheet has the words, what was read from them, and how it was drawn', () => {
  const rows: readonly Record<string, string>[] = parse(sheet, { columns: true })
  const row = rows.find(({ type }) => type === 'THREATEN')
  expect(row).toMatchObject({
    correct: '',
    document: 'plain.txt',
    words: 'Putin set a deadline 🙂.',
    actor: 'Vladimir Putin (RUS)',
    due: '2025-12-31',
    draw: expect.stringMatching(/^seed 4: \d of 4 out of 4$/),
  })
})

test('a sheet that nobody filled in is read as open', () => {
  expect(readCodingSheet(sheet).filter(({ correct }) => correct !== undefined)).toEqual([])
})

test.each([
  ['correct,wrong,type,claim\nyes,,AGREE,x\nNo,place; time,ASSAULT,y\n', ','],
  ['\uFEFFcorrect;wrong;type;claim\r\n1;;AGREE;x\r\n0;"place; time";ASSAULT;y\r\n', ';'],
])('what a coder wrote is understood: %j', (text) => {
  expect(readCodingSheet(text)).toEqual([
    { type: 'AGREE', correct: true, wrong: [] },
    { type: 'ASSAULT', correct: false, wrong: ['place', 'time'] },
  ])
})

test.each([
  ['correct,type,claim\nmaybe,AGREE,x\n', /“maybe” under correct/],
  ['a,b\n1,2\n', /no columns correct/],
  ['correct,type,claim\n"yes', /no table/],
])('%j is refused', (text, message) => {
  expect(() => readCodingSheet(text)).toThrow(message)
})
