import { expect, test } from 'vitest'
import { cutText, type Mark } from './cut-text.ts'

const text = 'Kyiv said on Friday that it agreed.'
const claim: Mark = { kind: 'claim', id: 'c', start: 0, end: 34, title: 'AGREE' }
const date: Mark = { kind: 'date', id: 'c', start: 13, end: 19, title: '2025-12-19' }

test('text is cut where a mark begins or ends, and none of it is lost', () => {
  const pieces = cutText(text, { start: 0, end: text.length }, [claim, date])
  expect(pieces.map((piece) => piece.text)).toEqual([
    'Kyiv said on ',
    'Friday',
    ' that it agreed',
    '.',
  ])
  expect(pieces.map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
    ['claim'],
    ['date', 'claim'],
    ['claim'],
    [],
  ])
})

test('a line shows only the part of a mark that lies in it', () => {
  const pieces = cutText(text, { start: 10, end: 19 }, [claim, date])
  expect(pieces.map((piece) => piece.text)).toEqual(['on ', 'Friday'])
})
