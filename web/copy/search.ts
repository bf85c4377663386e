import { stemmer } from 'stemmer'
import { type SearchWord, searchParts, searchWords } from '../../src/model/search-words.ts'
import type { SearchFacts, WordPlaces } from '../../src/serve/copy/form.ts'
import { facetFilter, publicationFacets } from '../../src/views/facets.ts'
import { wordFile } from '../../src/views/word-file.ts'
import type { SearchRow } from '../api/shapes.ts'
import type { CopyAnswer, CopyQuestion } from './ask-copy.ts'
import { readFacets, readWanted, rowFilter, rowsAt } from './lists.ts'
import { scoreParagraphs } from './score.ts'

/** A row as it lies in a file: which words match is found here. */
type CopiedRow = Omit<SearchRow, 'matches'>

/** The stems of each word or phrase that is searched for. */
type Phrases = readonly (readonly string[])[]

/** Answers a search from the places of its words, the most telling paragraphs first. */
export async function askSearch(question: CopyQuestion): Promise<CopyAnswer> {
  const { limit, offset, filters } = readWanted(question.query)
  const { words = '', from, to, outlet, ...narrow } = filters
  const phrases = searchParts(words).map((part) =>
    searchWords(part).map(({ word }) => stemmer(word)),
  )
  const facts = await question.files.read<SearchFacts>(question.moment.folder, 'search.json')
  if (facts === undefined) return 'This copy cannot be searched.'
  const days = { ...(from && { from }), ...(to && { to }), ...(outlet && { outlet }) }
  const isWanted = paragraphFilter(facts, days)
  const found = scoreParagraphs(await phraseCounts(question, phrases), facts.lengths).filter(
    isWanted,
  )
  if (Object.keys(narrow).length === 0) {
    const rows = await rowsOf(question, found.slice(offset, offset + limit), phrases)
    return { total: found.length, limit, offset, rows }
  }
  const rows = await narrowed(question, await rowsOf(question, found, phrases), narrow)
  return { total: rows.length, limit, offset, rows: rows.slice(offset, offset + limit) }
}

/** Whether a paragraph is of a document that filters let through. */
function paragraphFilter(
  { documents }: SearchFacts,
  days: Parameters<typeof facetFilter>[0],
): (paragraph: number) => boolean {
  const isWanted = facetFilter(days)
  const wanted = documents.map(({ published, outlet }) =>
    isWanted(publicationFacets(published, outlet)),
  )
  return (paragraph) => wanted[documents.findLastIndex(({ first }) => first <= paragraph)] === true
}

/** How often each phrase stands in each paragraph that has it. */
async function phraseCounts(
  question: CopyQuestion,
  phrases: Phrases,
): Promise<readonly ReadonlyMap<number, number>[]> {
  return Promise.all(
    phrases.map(async (stems) => {
      const places = await Promise.all(stems.map((word) => placesOf(question, word)))
      const [first = new Map<number, number>(), ...others] = places
      if (others.length === 0) return first
      const all = [...first.keys()].filter((at) => others.every((other) => other.has(at)))
      // Whether the words stand one after another, only the text tells.
      const rows = (await rowsAt(question, 'search', all)) as readonly CopiedRow[]
      return new Map(
        rows.flatMap(({ passage }, at) => {
          const count = phraseMatches(searchWords(passage.exact), stems).length
          return count === 0 ? [] : [[all[at] ?? 0, count] as const]
        }),
      )
    }),
  )
}

async function placesOf(
  { files, moment: { folder, wordFiles } }: CopyQuestion,
  word: string,
): Promise<ReadonlyMap<number, number>> {
  const there = await files.read<WordPlaces>(folder, `words/${wordFile(word, wordFiles)}.json`)
  const places = (there && Object.hasOwn(there, word) && there[word]) || []
  const counts = new Map<number, number>()
  for (let at = 0; at < places.length; at += 2) counts.set(places[at] ?? 0, places[at + 1] ?? 0)
  return counts
}

async function rowsOf(
  question: CopyQuestion,
  paragraphs: readonly number[],
  phrases: Phrases,
): Promise<readonly SearchRow[]> {
  const rows = (await rowsAt(question, 'search', paragraphs)) as readonly CopiedRow[]
  return rows.map(({ claims, ...row }) => {
    const { start, exact } = row.passage
    const words = searchWords(exact)
    const matches = phrases
      .flatMap((stems) => phraseMatches(words, stems))
      .sort((a, b) => a.start - b.start)
      .filter((one, at, all) => one.start >= (all[at - 1]?.end ?? 0))
    return {
      ...row,
      matches: matches.map((one) => ({ start: start + one.start, end: start + one.end })),
      claims,
    }
  })
}

function phraseMatches(
  words: readonly SearchWord[],
  stems: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  const forms = words.map(({ word }) => stemmer(word))
  return words.flatMap(({ start }, at) => {
    const end = words[at + stems.length - 1]?.end
    const isThere = stems.every((one, next) => forms[at + next] === one)
    return isThere && end !== undefined ? [{ start, end }] : []
  })
}

/** Paragraphs with a claim whose event filters let through, and of their claims only those. */
async function narrowed(
  question: CopyQuestion,
  rows: readonly SearchRow[],
  filters: Readonly<Record<string, string>>,
): Promise<readonly SearchRow[]> {
  const isWanted = await rowFilter(question, filters)
  const facets = await readFacets(question, 'events')
  const wanted = new Set(facets.filter(isWanted).map(({ event }) => event))
  return rows.flatMap((row) => {
    const claims = row.claims.filter(({ event }) => wanted.has(event))
    return claims.length === 0 ? [] : [{ ...row, claims }]
  })
}
