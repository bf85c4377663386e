import type { Happening } from './comparable.ts'
import { gapBetween } from './days.ts'
import type { PlanChange } from './undone-plans.ts'

/** Days between publications within which a plan without a date may be the one that is changed. */
const WEEK = 7

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
