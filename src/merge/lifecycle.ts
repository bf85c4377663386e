import type { Claim, Status } from '../model/claim.ts'
import type { StatusChange } from '../model/event.ts'
import type { PlacedClaim } from './comparable.ts'
import { daysOf, gapBetween } from './days.ts'
import { type PlanChange, planChangeOf } from './undone-plans.ts'

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
  const history: { status: Status; change?: PlanChange; at?: string; claims: string[] }[] = []
  let status: Status | undefined
  for (const day of byDay(placed)) {
    const steps = day.map((one) => ({ ...one, ...stepOf(one.claim, placed) }))
    const present = ORDER.filter((one) => steps.some((step) => step.status === one))
    const kinds = present.flatMap((one) =>
      CHANGES.map((change) => ({ status: one, ...(change === undefined ? {} : { change }) })),
    )
    for (const kind of kinds) {
      const claims = steps.filter(
        (step) => step.status === kind.status && step.change === kind.change,
      )
      if (claims.length === 0) continue
      const at = claims[0]?.reading.published?.day
      const last = history.at(-1)
      const ids = claims.map(({ claim }) => claim.id)
      if (last?.status === kind.status && last.change === kind.change)
        for (const id of ids) last.claims.push(id)
      else history.push({ ...kind, ...(at === undefined ? {} : { at }), claims: ids })
    }
    status = next(status, present)
  }
  return { status: status ?? 'occurred', history }
}

/** In the order in which one day's documents tell them: planned, put to another day, called off. */
const CHANGES: readonly (PlanChange | undefined)[] = [undefined, 'moved', 'called-off']

/** The status that a claim gives the event: who calls off a meeting says that it will not be. */
function stepOf(
  claim: Claim,
  placed: readonly PlacedClaim[],
): { readonly status: Status; readonly change?: PlanChange } {
  const change = planChangeOf(claim)
  if (change === undefined) return { status: claim.status.value }
  if (change === 'moved') return { status: claim.status.value, change }
  // By itself it is the act of calling off.
  return isOfMeeting(placed) ? { status: 'denied', change } : { status: claim.status.value }
}

/** Whether claims tell of a meeting, not only of who called one off. */
export function isOfMeeting(placed: readonly PlacedClaim[]): boolean {
  return placed.some(({ claim }) => claim.type.value === 'CONSULT')
}

/**
 * The claims whose days are the event's: not who calls it off, whose day is that of the act, and no
 * plan from before it was put to a day that the plan does not meet.
 */
export function standingDays(placed: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const own = placed.filter(({ claim }) => planChangeOf(claim) !== 'called-off')
  if (own.length === 0) return placed
  const moved = own.findLast(({ claim }) => planChangeOf(claim) === 'moved' && claim.time)
  const days = daysOf(moved?.claim.time?.value)
  if (days === undefined) return own
  const standing = own.filter(({ claim }) => {
    const other = daysOf(claim.time?.value)
    return other === undefined || claim.status.value !== 'future' || gapBetween(days, other) === 0
  })
  return standing
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
