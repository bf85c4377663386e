import { listCell } from '../../export/table.ts'
import { EVENT_TYPES, type EventType } from '../../model/claim.ts'
import type { Span } from '../../model/evidence.ts'
import type { Passage } from '../../views/corpus.ts'
import { passageOf } from '../../views/corpus.ts'
import { type DayFilters, dayFilters, ISSUE, OUTLET, PARTY, someOf, words } from '../filters.ts'
import type { Known } from '../known.ts'
import { defineQuestion, type Question } from '../question.ts'
import { rowsByPage } from '../rows.ts'
import { count, inner, list, maybe, named, text } from '../schemas/shape.ts'
import { passage } from '../schemas/words.ts'
import { selectEvents } from '../select-events.ts'
import { selectReadings } from '../select-readings.ts'
import { findTexts } from '../texts.ts'

interface SearchFilters extends DayFilters {
  readonly words: string
  readonly party?: string
  readonly type?: readonly EventType[]
  readonly issue?: string
  readonly outlet?: string
}

interface ClaimThere {
  readonly claim: string
  readonly event: string
}

interface SearchRow {
  readonly passage: Passage
  readonly title?: string
  readonly matches: readonly Span[]
  readonly claims: readonly ClaimThere[]
}

/** `/api/search`: paragraphs by their words. */
export const search: Question = defineQuestion<SearchFilters, SearchRow>({
  name: 'search',
  summary: 'Paragraphs that have all the words, in any form of them, the most telling ones first.',
  filters: {
    words: words('Words; a phrase in quotation marks.'),
    ...dayFilters,
    party: PARTY,
    type: maybe(someOf(EVENT_TYPES, 'Only where an event of these PLOVER types is told.')),
    issue: ISSUE,
    outlet: OUTLET,
  },
  row: named<SearchRow>('SearchRow', 'A paragraph that has the words.', {
    passage,
    title: maybe(text('Title of the document.')),
    matches: list(
      inner<Span>({
        start: count('Where a word begins, an offset into the text of the document.'),
        end: count('Where it ends, exclusive.'),
      }),
    ),
    claims: list(
      inner<ClaimThere>({ claim: text('Id of a claim there.'), event: text('Id of its event.') }),
    ),
  }),
  columns: {
    published: ({ passage }) => passage.published,
    outlet: ({ passage }) => passage.outlet,
    title: ({ title }) => title,
    words: ({ passage }) => passage.exact,
    document: ({ passage }) => passage.document,
    start: ({ passage }) => passage.start,
    end: ({ passage }) => passage.end,
    claims: ({ claims }) => listCell(claims.map(({ claim }) => claim)),
  },
  find(known, { words, party, type, issue, outlet, ...days }) {
    const readings = selectReadings(known, { ...days, ...(outlet === undefined ? {} : { outlet }) })
    const told = claimsByDocument(known, {
      ...(party === undefined ? {} : { party }),
      ...(type === undefined ? {} : { type }),
      ...(issue === undefined ? {} : { issue }),
    })
    const isNarrowed = party !== undefined || type !== undefined || issue !== undefined
    const found = findTexts(known, readings, words).flatMap(({ reading, start, text, matches }) => {
      const end = start + text.length
      const claims = (told.get(reading.document.name) ?? []).filter(
        (one) => one.start < end && one.end > start,
      )
      if (isNarrowed && claims.length === 0) return []
      return [{ reading, words: { start, end, exact: text }, matches, claims }]
    })
    return rowsByPage(found, (page) =>
      page.map(({ reading, words, matches, claims }) => ({
        passage: passageOf(reading, words),
        ...(reading.title === undefined ? {} : { title: reading.title }),
        matches,
        claims: claims.map(({ claim, event }) => ({ claim, event })),
      })),
    )
  },
  isLong: () => true,
  // Any word will do: texts are entered into the index when they are first searched.
  ahead: { words: 'readout' },
})

/** Where the claims of events stand, by the names of their documents. */
export function claimsByDocument(
  known: Known,
  filters: Parameters<typeof selectEvents>[1],
): ReadonlyMap<string, readonly (ClaimThere & Span)[]> {
  const found = new Map<string, (ClaimThere & Span)[]>()
  for (const event of selectEvents(known, filters)) {
    for (const { id, document, start, end } of event.claims) {
      const others = found.get(document) ?? []
      others.push({ claim: id, event: event.id, start, end })
      found.set(document, others)
    }
  }
  return found
}
