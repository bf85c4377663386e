import type { Evidence } from './evidence.ts'

/**
 * All evidence within a value, however deep: every object with a numeric `start` and `end` and the
 * words `exact`. Values must be plain and hold no cycle.
 */
export function* evidenceIn(value: unknown): Generator<Evidence, void> {
  if (typeof value !== 'object' || value === null) return
  if (isEvidence(value)) yield value
  for (const inner of Object.values(value)) yield* evidenceIn(inner)
}

/** The first evidence within a value whose words do not stand where it says in the text. */
export function findMisquote(value: unknown, text: string): Evidence | undefined {
  for (const evidence of evidenceIn(value)) {
    if (text.slice(evidence.start, evidence.end) !== evidence.exact) return evidence
  }
  return undefined
}

function isEvidence(value: object): value is Evidence {
  return (
    'exact' in value &&
    typeof value.exact === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  )
}
