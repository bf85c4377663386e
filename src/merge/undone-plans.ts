import type { Claim } from '../model/claim.ts'

/** What a claim says that became of a planned meeting. */
export type PlanChange = 'moved' | 'called-off'

/** Whether a claim says that a planned meeting has another day, or is not to be; the words for it are in `embedding.yaml`. */
export function planChangeOf({ type, status }: Claim): PlanChange | undefined {
  if (status.rule === 'status/called-off') return 'called-off'
  const isMoved = type.value === 'CONSULT' && status.value === 'future'
  return isMoved && status.rule === 'status/moved' ? 'moved' : undefined
}
