import type { Claim } from '../model/claim.ts'

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

/** Whether a claim says that a planned meeting has another day, or is not to be. */
export function planChangeOf({ type, status, rule, evidence }: Claim): PlanChange | undefined {
  if (type.value === 'CONSULT') {
    return status.value === 'future' && MOVED.has(status.rule) ? 'moved' : undefined
  }
  const isUndone = CALLED_OFF.has(rule) && UNDOES.test(type.evidence[0].exact)
  return isUndone && MEETING.test(evidence.exact) ? 'called-off' : undefined
}
