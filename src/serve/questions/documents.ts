import { listCell } from '../../export/table.ts'
import type { Reading } from '../../model/reading.ts'
import { publicationFacets } from '../../views/facets.ts'
import { type DayFilters, dayFilters, OUTLET, words } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { count, list, maybe, named, text } from '../schemas/shape.ts'
import { day } from '../schemas/words.ts'
import { selectReadings, titleFacet } from '../select-readings.ts'

interface DocumentFilters extends DayFilters {
  readonly outlet?: string
  readonly title?: string
}

interface DocumentRow {
  readonly id: string
  readonly name: string
  readonly revision: string
  readonly language: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
  readonly origins: readonly string[]
  readonly claims: number
  readonly quotes: number
  readonly notices: number
}

/** `/api/documents`: what was read. */
export const documents: Question = defineQuestion<DocumentFilters, DocumentRow>({
  name: 'documents',
  summary: 'The documents of the record, by day of publication, with how much was read in each.',
  filters: {
    ...dayFilters,
    outlet: OUTLET,
    title: maybe(words('Only with these words in the title or name.')),
  },
  row: named<DocumentRow>('DocumentRow', 'A document, and how much was read in it.', {
    id: text('Id of the document.'),
    name: text('Name: path within the folder that was read, or id in a JSONL file.'),
    revision: text('SHA-256 of the text.'),
    language: text('ISO 639-1 code, or und.'),
    title: maybe(text('Title.')),
    outlet: maybe(text('Who published it.')),
    url: maybe(text('Address.')),
    published: maybe(day),
    origins: list(text('Outlet or agency that the whole document goes back to.')),
    claims: count('Claims read in it.'),
    quotes: count('Quotes read in it.'),
    notices: count('Notices on it.'),
  }),
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    published: ({ published }) => published,
    outlet: ({ outlet }) => outlet,
    title: ({ title }) => title,
    url: ({ url }) => url,
    language: ({ language }) => language,
    origins: ({ origins }) => listCell(origins),
    claims: ({ claims }) => claims,
    quotes: ({ quotes }) => quotes,
    notices: ({ notices }) => notices,
    sha256: ({ revision }) => revision,
  },
  find(known, filters) {
    const { claimIds = ({ claims }) => claims } = known.corpus
    return rowsByPage(selectReadings(known, filters), (page) =>
      page.map((reading) => rowOf(reading, claimIds(reading))),
    )
  },
  facets: ({ published, outlet, title = '', name }) => ({
    ...publicationFacets(published, outlet),
    title: titleFacet(title, name),
  }),
})

function rowOf(reading: Reading, claims: readonly unknown[]): DocumentRow {
  const { document, language, title, outlet, published, origins } = reading
  return {
    id: document.id,
    name: document.name,
    revision: document.revision,
    language,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(published === undefined ? {} : { published: published.day }),
    origins: origins.map(({ value }) => value),
    claims: claims.length,
    quotes: reading.quotes.length,
    notices: reading.notices.length,
  }
}
