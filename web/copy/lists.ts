import type { ListFacets, OriginFacts } from '../../src/serve/copy/form.ts'
import { type FacetFilters, type Facets, facetFilter } from '../../src/views/facets.ts'
import { viewOrigins } from '../../src/views/origin-rows.ts'
import type { Position } from '../../src/views/positions.ts'
import type { Page } from '../api/ask.ts'
import type { CopyAnswer, CopyQuestion } from './ask-copy.ts'
import { lastPublished, momentOf } from './moments.ts'
import { openNames } from './names.ts'

/** What else a question asks with. */
export type Rest = Readonly<Record<string, string>>

/** Which rows are wanted. */
export interface Wanted {
  readonly limit: number
  readonly offset: number
  /** What narrows the list, as far as something does. */
  readonly filters: Rest
}

/** Reads which rows are wanted; an empty field asks for nothing. */
export function readWanted({ limit = '50', offset = '0', ...rest }: Rest): Wanted {
  const filters = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { limit: readNumber(limit), offset: readNumber(offset), filters }
}

/** Answers a list from its rows, of which the filters of the server choose. */
export async function askList(question: CopyQuestion, name: string): Promise<CopyAnswer> {
  const { limit, offset, filters } = readWanted(question.query)
  const first = await readRows(question, name, 0)
  if (first === undefined) return 'This copy holds no such list.'
  if (Object.keys(filters).length === 0) {
    const places = numbers(offset, Math.min(first.total, offset + limit))
    return { total: first.total, limit, offset, rows: await rowsAt(question, name, places) }
  }
  const isWanted = await rowFilter(question, filters)
  const all = (await readFacets(question, name)).flatMap((facets, at) =>
    isWanted(facets) ? at : [],
  )
  if (all.length === 0 && name === 'positions') {
    const rows = emptyPosition(filters, first, await openNames(question))
    return { total: rows.length, limit, offset, rows }
  }
  const rows = await rowsAt(question, name, all.slice(offset, offset + limit))
  return { total: all.length, limit, offset, rows }
}

/** Origins are counted anew for the events that filters let through. */
export async function askOrigins(question: CopyQuestion): Promise<CopyAnswer> {
  const { limit, offset, filters } = readWanted(question.query)
  if (Object.keys(filters).length === 0) return askList(question, 'origins')
  const { files, moment } = question
  const told = await files.read<OriginFacts>(moment.folder, 'origins.events.json')
  const facets = await readFacets(question, 'events')
  const isWanted = await rowFilter(question, filters)
  const events = (told?.events ?? []).flatMap((origins, at) =>
    isWanted(facets[at] ?? {}) ? { origins } : [],
  )
  const outlets = new Map(Object.entries(told?.outlets ?? {}))
  const rows = viewOrigins(events, (document) => outlets.get(document))
  return { total: rows.length, limit, offset, rows: rows.slice(offset, offset + limit) }
}

/** Changes up to the moment that is looked back from, or until another, since a day of publication. */
export async function askChanges(question: CopyQuestion): Promise<CopyAnswer> {
  const { since = '', until, ...query } = question.query
  const { facts } = question
  const moment = until ? momentOf(facts, lastPublished(facts, until)) : question.moment
  if (typeof moment === 'string') return moment
  const day = lastPublished(facts, since)
  if (day === (moment.day ?? facts.published.at(-1)))
    return { total: 0, limit: 0, offset: 0, rows: [] }
  if (!moment.since.includes(day)) {
    return `This copy does not tell what changed since ${since}. It tells of ${wordSince(moment)}.`
  }
  return askList({ ...question, moment, query }, `changes-${day}`)
}

/** The days since which changes are told, in words. */
function wordSince({ since }: CopyQuestion['moment']): string {
  const days = since.filter((one) => one !== 'start')
  if (days.length === 0) return 'all since the beginning'
  if (days.length < 6) return `changes since ${days.join(', ')}`
  return `changes since days of publication from ${days[0]} to ${days.at(-1)}`
}

/** What filters look at in each row of a list. */
export async function readFacets(
  { files, moment }: CopyQuestion,
  name: string,
): Promise<ListFacets> {
  return (await files.read<ListFacets>(moment.folder, `${name}.facets.json`)) ?? []
}

/** The rows at some places of a list, from the files that have them. */
export async function rowsAt(
  question: CopyQuestion,
  name: string,
  places: readonly number[],
): Promise<readonly object[]> {
  const { rowsInFile } = question.facts
  const wanted = [...new Set(places.map((place) => Math.floor(place / rowsInFile)))]
  const pages = new Map(
    await Promise.all(wanted.map(async (at) => [at, await readRows(question, name, at)] as const)),
  )
  return places.flatMap(
    (place) => pages.get(Math.floor(place / rowsInFile))?.rows[place % rowsInFile] ?? [],
  )
}

/** Whether the filters of an address let a row through; a party goes by any of its names. */
export async function rowFilter(
  question: CopyQuestion,
  filters: Rest,
): Promise<(facets: Facets) => boolean> {
  const { party, track } = filters
  const isOfParties = party !== undefined || track !== undefined
  return facetFilter(facetFilters(filters), isOfParties ? await openNames(question) : undefined)
}

function facetFilters(given: Rest): FacetFilters {
  const { origins, ...filters } = given
  const several = Object.fromEntries(
    SEVERAL.flatMap((key) => {
      const value = filters[key]
      return value === undefined ? [] : [[key, value.split(',').map((one) => one.trim())]]
    }),
  )
  return {
    ...filters,
    ...several,
    ...(origins === undefined ? {} : { origins: readNumber(origins) }),
  }
}

const SEVERAL = ['type', 'lane', 'status', 'kind', 'state'] as const

function readRows(
  { files, moment }: CopyQuestion,
  name: string,
  at: number,
): Promise<Page<object> | undefined> {
  return files.read<Page<object>>(moment.folder, `${name}/${at}.json`)
}

/** Who asks for one party and one issue is told of no report, as the server does. */
function emptyPosition(
  { party, issue }: Rest,
  { rows }: Page<object>,
  named: (words: string) => string,
): readonly Position[] {
  if (party === undefined || issue === undefined) return []
  const { documents = 0 } = (rows[0] ?? {}) as Partial<Position>
  return [{ party: named(party), issue, moves: [], documents }]
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}

function readNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
