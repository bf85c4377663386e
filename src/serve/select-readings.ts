import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import type { DayFilters } from './filters.ts'
import type { Known } from './known.ts'

/** Readings of an outlet and of days of publication, by day and name; those without a day come last. */
export function selectReadings(
  { corpus }: Known,
  { from, to, outlet }: DayFilters & { readonly outlet?: string },
): readonly Reading[] {
  const isOpen = from === undefined && to === undefined
  const wanted = outlet?.toLowerCase()
  return corpus.readings
    .filter(({ published, outlet: by }) => {
      const day = published?.day
      const isMeant = wanted === undefined || by?.toLowerCase() === wanted
      if (day === undefined) return isMeant && isOpen
      return isMeant && (from ?? '') <= day && day <= (to ?? '9999')
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.published?.day ?? '9999', b.published?.day ?? '9999') ||
        byCodeUnit(a.document.name, b.document.name),
    )
}
