import type { Published } from '../../model/document.ts'
import { evidenceAt } from '../../model/evidence.ts'
import { type Notice, notice } from '../../model/notice.ts'
import type { DateMention } from '../../model/when.ts'

/** How many notices one document gets: a reader needs to know that dates are open, not each of them. */
const LIMIT = 20

/**
 * Says which dates of a document could not be placed on the calendar for want of a publication
 * date. Words that name no date ("recently", "now") are not missed.
 */
export function dateNotices(
  dates: readonly DateMention[],
  text: string,
  published: Published | undefined,
): readonly Notice[] {
  if (published !== undefined) return []
  return dates
    .filter(({ type, value, when }) => isOpen(type, value) && when === undefined)
    .slice(0, LIMIT)
    .map((date) => {
      const evidence = evidenceAt(text, date)
      return notice('dates/unresolved', `The words are “${evidence.exact}”.`, evidence)
    })
}

function isOpen(type: DateMention['type'], value: string): boolean {
  if (type !== 'DATE' && type !== 'TIME') return false
  return !/_REF$/.test(value) && !/^(?:BC|\d{1,2}$)/.test(value)
}
