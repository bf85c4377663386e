import { CsvError, parse } from 'csv-parse/sync'
import type { FeedEntry } from './feed.ts'
import { resolveFeedDate } from './feed-date.ts'

// Media Cloud gives "publish_date"; GDELT only when it saw an article itself, which is no date of publication.
const PUBLISHED = 'publish_date'
const SEEN = ['seendate', 'date', 'indexed_date'] as const

/**
 * The articles of a list that Media Cloud or the DOC API of GDELT gives out, as CSV or JSON: their addresses,
 * titles and, from Media Cloud, dates of publication. Nothing for what is no such list. Total.
 */
export function readArticleList(bytes: Uint8Array): readonly FeedEntry[] | undefined {
  const text = new TextDecoder().decode(bytes)
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text)
  const entries = rows?.flatMap((row) => entryOf(row) ?? [])
  return entries === undefined || entries.length === 0 ? undefined : entries
}

type Cells = ReadonlyMap<string, string>

function csvRows(text: string): readonly Cells[] | undefined {
  try {
    const [header = [], ...rows]: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      trim: true,
    })
    const names = header.map((name) => name.toLowerCase())
    return rows.map((row) => new Map(names.map((name, column) => [name, row[column] ?? ''])))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return undefined
  }
}

/** The API of GDELT puts its list under "articles", that of Media Cloud gives it alone or under "stories". */
function jsonRows(text: string): readonly Cells[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
  const list = Array.isArray(value) ? value : listIn(value)
  return list?.map((row: unknown) => {
    const cells = Object.entries(Object(row) as object)
    return new Map(cells.map(([name, cell]) => [name.toLowerCase(), String(cell ?? '')]))
  })
}

function listIn(value: unknown): readonly unknown[] | undefined {
  const lists = ['articles', 'stories'].map((name) => Object(value)[name] as unknown)
  return lists.find((list) => Array.isArray(list))
}

function entryOf(cells: Cells): FeedEntry | undefined {
  const url = URL.parse(cells.get('url') ?? '')
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  url.hash = ''
  const [title, given] = [cells.get('title') ?? '', cells.get(PUBLISHED) ?? '']
  const published = resolveFeedDate(given)
  const mark = given || SEEN.map((name) => cells.get(name) ?? '').find((seen) => seen !== '')
  return {
    url: url.href,
    ...(title !== '' && { title }),
    ...(published !== undefined && { published }),
    ...(mark !== undefined && mark !== '' && { mark }),
  }
}
