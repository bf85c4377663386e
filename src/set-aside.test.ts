import { expect, test } from 'vitest'
import { makeDocument } from './model/document.ts'
import { readDocuments } from './read.ts'
import { capBroken } from './set-aside.ts'

const documentOf = (text: string) => makeDocument({ name: 'a.txt', text, givenDate: '2031-05-04' })

test.each([
  ['an article', 'Envoys of Kenya met. '.repeat(1000), false],
  ['a word without end', 'a'.repeat(1_000_001), true],
  ['a line without end', 'the talks '.repeat(20_000), true],
  ['nothing but marks', '('.repeat(40_000), true],
])('%s is too long or not', (_, text, isTooLong) => {
  expect(capBroken(documentOf(text)) !== undefined).toBe(isTooLong)
})

test('what is too long is kept unread with its day, and a notice says why', async () => {
  const given = [{ document: documentOf('the talks '.repeat(20_000)), notices: [] }]
  for await (const { reading } of readDocuments(given)) {
    expect(reading.published?.day).toBe('2031-05-04')
    expect(reading.claims).toEqual([])
    expect(reading.notices.map(({ code }) => code)).toEqual(['read/too-long'])
  }
})

test('what takes too long is kept unread, and the others are read', async () => {
  const long = { document: documentOf('Envoys of Kenya met. '.repeat(3000)), notices: [] }
  const codes: string[][] = []
  for await (const { reading } of readDocuments([long], { seconds: 0.01 })) {
    codes.push(reading.notices.map(({ code }) => code))
  }
  expect(codes).toEqual([['read/took-too-much']])
})

test('a lot that takes too long is read one by one, in its order', async () => {
  const given = Array.from({ length: 18 }, (_, at) => ({
    document: documentOf(`${at} envoys of Kenya met. `.repeat(3000)),
    notices: [],
  }))
  const texts: string[] = []
  for await (const { reading } of readDocuments(given, { seconds: 0.01, jobs: 1 })) {
    expect(reading.notices.map(({ code }) => code)).toEqual(['read/took-too-much'])
    texts.push(reading.document.text)
  }
  expect(texts).toEqual(given.map(({ document }) => document.text))
})
