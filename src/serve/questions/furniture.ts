import { READ_KINDS } from '../../model/annotation.ts'
import { evidenceAt } from '../../model/evidence.ts'
import { FURNITURE_KINDS, type FurnitureKind } from '../../model/furniture.ts'
import { type Passage, passageOf } from '../../views/corpus.ts'
import { publicationFacets } from '../../views/facets.ts'
import { type DayFilters, dayFilters, OUTLET, someOf } from '../filters.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { mark, maybe, named, oneOf, text } from '../schemas/shape.ts'
import { passage } from '../schemas/words.ts'
import { selectReadings } from '../select-readings.ts'

interface FurnitureFilters extends DayFilters {
  readonly outlet?: string
  readonly kind?: readonly FurnitureKind[]
}

interface FurnitureRow {
  readonly kind: FurnitureKind
  readonly rule: string
  readonly read?: true
  readonly title?: string
  readonly passage: Passage
}

/** `/api/furniture`: what of the documents was told from the articles, block by block. */
export const furniture: Question = defineQuestion<FurnitureFilters, FurnitureRow>({
  name: 'furniture',
  summary:
    'What stands in documents and is no part of the articles, with the rule that told it, by day of publication.',
  filters: {
    ...dayFilters,
    outlet: OUTLET,
    kind: maybe(someOf(FURNITURE_KINDS, 'Only of these kinds.')),
  },
  row: named<FurnitureRow>('FurnitureRow', 'A line of a document that is no part of the article.', {
    kind: oneOf(FURNITURE_KINDS, 'The kind of furniture.'),
    rule: text('What told it from the article.'),
    read: mark('Claims are read from it all the same.'),
    title: maybe(text('Title of the document.')),
    passage,
  }),
  columns: {
    published: ({ passage }) => passage.published,
    outlet: ({ passage }) => passage.outlet,
    kind: ({ kind }) => kind,
    read: ({ read }) => (read ? 'yes' : undefined),
    words: ({ passage }) => passage.exact,
    rule: ({ rule }) => rule,
    document: ({ passage }) => passage.document,
    start: ({ passage }) => passage.start,
    end: ({ passage }) => passage.end,
  },
  find(known, { kind: kinds, ...filters }) {
    const found = selectReadings(known, filters).flatMap((reading) =>
      reading.blocks.flatMap(({ kind, rule, start, end }) =>
        kind === 'body' || kinds?.includes(kind) === false
          ? []
          : [{ reading, kind, rule, start, end }],
      ),
    )
    return rowsByPage(found, (page) =>
      page.map(({ reading, kind, rule, start, end }) => ({
        kind,
        rule,
        ...(READ_KINDS.has(kind) ? { read: true as const } : {}),
        ...(reading.title === undefined ? {} : { title: reading.title }),
        passage: passageOf(reading, evidenceAt(reading.document.text, { start, end })),
      })),
    )
  },
  facets: ({ kind, passage: { published, outlet } }) => ({
    ...publicationFacets(published, outlet),
    kind,
  }),
  isLong: () => true,
})
