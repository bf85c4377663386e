import type * as z from 'zod'
import { publicationFacets } from '../../views/facets.ts'
import { type QuoteEntry, viewQuotes } from '../../views/quotes.ts'
import { type DayFilters, dayFilters, OUTLET, words } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsOf } from '../rows.ts'
import { flag, maybe, named, text } from '../schemas/shape.ts'
import { basis, party, passageShape } from '../schemas/words.ts'
import { selectReadings } from '../select-readings.ts'

interface QuoteFilters extends DayFilters {
  readonly speaker?: string
  readonly outlet?: string
}

/** Words that somebody said. */
export const quote: z.ZodType<QuoteEntry> = named<QuoteEntry>(
  'Quote',
  'Words that somebody said, as one document quotes them.',
  {
    id: text('Id of the quote.'),
    ...passageShape,
    speaker: maybe(party),
    basis: maybe(basis),
    terminated: flag('False when the closing mark is missing.'),
    rule: text('What read it.'),
  },
)

/** `/api/quotes`: who said what, word for word. */
export const quotes: Question = defineQuestion<QuoteFilters, QuoteEntry>({
  name: 'quotes',
  summary: 'What people are quoted as saying, by day of publication.',
  filters: {
    ...dayFilters,
    speaker: maybe(words('Only words of this speaker, by any words of the name.')),
    outlet: OUTLET,
  },
  row: quote,
  columns: {
    id: ({ id }) => id,
    published: ({ published }) => published,
    outlet: ({ outlet }) => outlet,
    speaker: ({ speaker }) => speaker?.name,
    country: ({ speaker }) => speaker?.country,
    words: ({ exact }) => exact,
    document: ({ document }) => document,
    start: ({ start }) => start,
    end: ({ end }) => end,
    rule: ({ rule }) => rule,
  },
  find(known, { speaker, ...filters }) {
    const readings = selectReadings(known, filters)
    return rowsOf([
      ...viewQuotes({ ...known.corpus, readings }, speaker === undefined ? {} : { speaker }),
    ])
  },
  facets: ({ published, outlet, speaker }) => ({
    ...publicationFacets(published, outlet),
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
  }),
  isLong: () => true,
  ahead: {},
})
