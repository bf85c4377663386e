import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AnalysedWord, asReadText, openReader, type Reader, remembering } from './reader.ts'

const word: AnalysedWord = {
  upos: 'X',
  xpos: 'X',
  lemma: 'x',
  feats: '_',
  head: -1,
  deprel: 'root',
  name: 'O',
}

test('sentences are stretches of the words of a text', () => {
  const words = [0, 2, 4].map((start) => ({ ...word, start, end: start + 1 }))
  const { sentences } = asReadText('a b c', words, [
    { first: 0, last: 2 },
    { first: 2, last: 3 },
  ])
  expect(sentences.map((sentence) => sentence.words.map(({ start }) => start))).toEqual([
    [0, 2],
    [4],
  ])
})

test('no sentence is analysed twice, and each comes back in its place', () => {
  const asked: string[] = []
  const reader: Reader = {
    read: (text) => ({ text, sentences: [] }),
    analyse: (sentences) =>
      sentences.map((words) => {
        asked.push(words.join(' '))
        return words.map((lemma) => ({ ...word, lemma }))
      }),
  }
  const { analyse } = remembering(reader)
  analyse([['Kenya'], ['a', 'b']])
  const [first, second] = analyse([['c'], ['Kenya']])
  expect([first?.[0]?.lemma, second?.[0]?.lemma]).toEqual(['c', 'Kenya'])
  expect(asked).toEqual(['Kenya', 'a b', 'c'])
})

test('a module without a reader is refused', async () => {
  const place = mkdtempSync(join(tmpdir(), 'readout-reader-'))
  try {
    const path = join(place, 'none.mjs')
    writeFileSync(path, 'export const openReader = 1\n')
    await expect(openReader(path)).rejects.toThrow('has no function openReader')
  } finally {
    rmSync(place, { recursive: true })
  }
})
