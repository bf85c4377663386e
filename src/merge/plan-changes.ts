import type { Claim } from '../model/claim.ts'
import type { Happening } from './comparable.ts'
import { gapBetween } from './days.ts'

/** What a claim says that became of a planned meeting. */
export type PlanChange = 'moved' | 'called-off'

/** Rules by which a status is read beneath a word of putting off ("The talks were postponed to Monday"). */
const MOVED: ReadonlySet<string> = new Set([
  'status/under-postpone',
  'status/under-reschedule',
  'status/under-delay',
])
/** Entries of the lexicon that read who undoes a plan, of a meeting or of something else. */
const CALLED_OFF: ReadonlySet<string> = new Set([
  'reject/call-off-talks',
  'reject/cancel-visit',
  'reject/quit-talks',
  'sanction/cancel-meeting',
])
const UNDOES = /^(?:call|cancel|scrap|shelv|axe|abort|scuttl|nix)/i
const MEETING = /\b(?:meeting|talk|summit|visit|trip|session|negotiation|conference|consultation)/i
/** Days between publications within which a plan without a date may be the one that is changed. */
const WEEK = 7

/** Whether a claim says that a planned meeting has another day, or is not to be. */
export function planChangeOf({ type, status, rule, evidence }: Claim): PlanChange | undefined {
  if (type.value === 'CONSULT') {
    return status.value === 'future' && MOVED.has(status.rule) ? 'moved' : undefined
  }
  const isUndone = CALLED_OFF.has(rule) && UNDOES.test(type.evidence[0].exact)
  return isUndone && MEETING.test(evidence.exact) ? 'called-off' : undefined
}

/** What one of two claims says of the plan that the other tells; nothing where it tells of no such plan. */
export function changeBetween(a: Happening, b: Happening): PlanChange | undefined {
  return changeOf(a, b) ?? changeOf(b, a)
}

function changeOf(plan: Happening, changed: Happening): PlanChange | undefined {
  const { change } = changed
  if (change === undefined || plan.change !== undefined || plan.type !== 'CONSULT') return undefined
  if (plan.status !== 'future' || (change === 'moved' && isSameTime(plan, changed)))
    return undefined
  if (plan.text === changed.text) return change
  if (plan.published === undefined || changed.published === undefined) return undefined
  if (plan.published > changed.published) return undefined
  // What was to be on a day that is over is not moved any more.
  if (plan.days !== undefined) return plan.days.to >= changed.published - 1 ? change : undefined
  return changed.published - plan.published <= WEEK ? change : undefined
}

function isSameTime({ days: a }: Happening, { days: b }: Happening): boolean {
  return a !== undefined && b !== undefined && gapBetween(a, b) === 0
}
