import { stemmer } from 'stemmer'
import { READ_KINDS } from '../../model/annotation.ts'
import type { Span } from '../../model/evidence.ts'
import { byCodeUnit } from '../../model/id.ts'
import type { Reading } from '../../model/reading.ts'
import { type SearchWord, searchWords } from '../../model/search-words.ts'
import { passageOf } from '../../views/corpus.ts'
import { wordFile } from '../../views/word-file.ts'
import { claimsByDocument } from '../questions/search.ts'
import type { Writing } from './files.ts'
import type { SearchedDocument } from './form.ts'
import { ROWS_IN_FILE } from './lists.ts'

/** Places of words in one file, about. */
const PLACES_IN_FILE = 10_000

/** Writes the paragraphs of all texts, and where each word stands in them; gives how many files the words take. */
export function* writeSearch({ known, moment, files }: Writing): Generator<void, number> {
  const told = claimsByDocument(known, {})
  const documents: SearchedDocument[] = []
  const lengths: number[] = []
  const places = new Map<string, number[]>()
  let rows: object[] = []
  let counted = 0
  const flush = (): void => {
    const offset = lengths.length - rows.length
    files.write(moment, `search/${offset / ROWS_IN_FILE}.json`, JSON.stringify({ rows }))
    rows = []
  }
  for (const reading of inOrder(known.corpus.readings)) {
    documents.push(documentOf(reading, lengths.length))
    const { document, blocks, title } = reading
    const claims = told.get(document.name) ?? []
    for (const block of blocks) {
      if (!READ_KINDS.has(block.kind)) continue
      const exact = document.text.slice(block.start, block.end)
      const words = searchWords(exact)
      counted += enter(places, lengths.length, words)
      lengths.push(words.length)
      const there = claims.filter(({ start, end }) => start < block.end && end > block.start)
      rows.push({
        passage: passageOf(reading, { ...spanOf(block), exact }),
        ...(title === undefined ? {} : { title }),
        claims: there.map(({ claim, event }) => ({ claim, event })),
      })
      if (rows.length === ROWS_IN_FILE) flush()
    }
    yield
  }
  if (rows.length > 0) flush()
  files.write(moment, 'search.json', JSON.stringify({ documents, lengths }))
  const wordFiles = Math.max(1, Math.ceil(counted / PLACES_IN_FILE))
  yield* writeWords(places, wordFiles, { moment, files })
  return wordFiles
}

function* writeWords(
  places: ReadonlyMap<string, readonly number[]>,
  wordFiles: number,
  { moment, files }: Pick<Writing, 'moment' | 'files'>,
): Generator<void> {
  const dealt = Array.from(
    { length: wordFiles },
    (): (readonly [string, readonly number[]])[] => [],
  )
  for (const [word, where] of [...places].sort(([a], [b]) => byCodeUnit(a, b))) {
    dealt[wordFile(word, wordFiles)]?.push([word, where])
  }
  for (const [at, words] of dealt.entries()) {
    files.write(moment, `words/${at}.json`, JSON.stringify(Object.fromEntries(words)))
    yield
  }
}

/** In the order in which the server lists paragraphs that are equally telling. */
function inOrder(readings: readonly Reading[]): readonly Reading[] {
  const ownerOf = ({ document }: Reading) => `${document.id} ${document.revision}`
  return [...readings].sort((a, b) => byCodeUnit(ownerOf(a), ownerOf(b)))
}

function documentOf({ published, outlet }: Reading, first: number): SearchedDocument {
  return {
    first,
    ...(published === undefined ? {} : { published: published.day }),
    ...(outlet === undefined ? {} : { outlet }),
  }
}

/** Enters the words of a paragraph; gives how many different ones it has. */
function enter(
  places: Map<string, number[]>,
  paragraph: number,
  words: readonly SearchWord[],
): number {
  const counts = new Map<string, number>()
  for (const { word } of words) {
    const form = stemmer(word)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  for (const [form, count] of counts) {
    const where = places.get(form)
    if (where === undefined) places.set(form, [paragraph, count])
    else where.push(paragraph, count)
  }
  return counts.size
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
