import type { Status } from '../model/claim.ts'
import type { StatusChange } from '../model/event.ts'
import type { PlacedClaim } from './comparable.ts'

/** Within one day of publication, from the least to the most that is known. */
const ORDER: readonly Status[] = ['hypothetical', 'future', 'denied', 'ongoing', 'occurred']

/** What the corpus knew of an event, and since when. */
export interface Lifecycle {
  readonly status: Status
  readonly history: readonly StatusChange[]
}

/**
 * The status of an event as publications changed it: planned, then held, or called off. Once a
 * document has it as held, a later denial or an old plan stays in the history and changes nothing.
 * Claims come in the order of their publication, those of documents without a date first.
 */
export function mergeLifecycle(placed: readonly PlacedClaim[]): Lifecycle {
  const history: { status: Status; at?: string; claims: string[] }[] = []
  let status: Status | undefined
  for (const day of byDay(placed)) {
    const present = ORDER.filter((one) => day.some(({ claim }) => claim.status.value === one))
    for (const one of present) {
      const claims = day.filter(({ claim }) => claim.status.value === one)
      const at = claims[0]?.reading.published?.day
      const last = history.at(-1)
      const ids = claims.map(({ claim }) => claim.id)
      if (last?.status === one) for (const id of ids) last.claims.push(id)
      else history.push({ status: one, ...(at === undefined ? {} : { at }), claims: ids })
    }
    status = next(status, present)
  }
  return { status: status ?? 'occurred', history }
}

function byDay(placed: readonly PlacedClaim[]): readonly (readonly PlacedClaim[])[] {
  const days: PlacedClaim[][] = []
  for (const one of placed) {
    const last = days.at(-1)
    if (last !== undefined && last[0]?.reading.published?.day === one.reading.published?.day) {
      last.push(one)
    } else days.push([one])
  }
  return days
}

function next(before: Status | undefined, present: readonly Status[]): Status | undefined {
  const asserted = present.findLast((one) => one !== 'denied')
  if (before === 'occurred') return before
  // "The meeting, planned for Friday, will not take place": a plan denied is called off.
  if (asserted === undefined) return before === 'ongoing' ? before : 'denied'
  return before === 'ongoing' && asserted !== 'occurred' ? before : asserted
}
