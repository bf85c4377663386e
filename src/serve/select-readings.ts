import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { facetFilter, publicationFacets } from '../views/facets.ts'
import type { DayFilters } from './filters.ts'
import type { Known } from './known.ts'

/** Readings of an outlet and of days of publication, by day and name; those without a day come last. */
export function selectReadings(
  { corpus }: Known,
  filters: DayFilters & { readonly outlet?: string; readonly title?: string },
): readonly Reading[] {
  const isWanted = facetFilter(filters)
  return corpus.readings
    .filter(({ published, outlet, title = '', document }) =>
      isWanted({
        ...publicationFacets(published?.day, outlet),
        title: titleFacet(title, document.name),
      }),
    )
    .sort(
      (a, b) =>
        byCodeUnit(a.published?.day ?? '9999', b.published?.day ?? '9999') ||
        byCodeUnit(a.document.name, b.document.name),
    )
}

/** Where the words of a title are looked for. */
export function titleFacet(title: string, name: string): string {
  return `${title} ${name}`
}
