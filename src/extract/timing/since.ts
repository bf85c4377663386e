import { evidenceAt, type Sourced } from '../../model/evidence.ts'
import type { When } from '../../model/when.ts'
import type { Clauses, Frame } from '../frame.ts'
import { clauseSpan } from '../tree.ts'

/** "have met three times *since* May": from then to the day of publication. */
export function between({ parts }: When, start: string, end: string): When {
  return {
    start,
    end,
    edtf: start === end ? start : `${start}/${end}`,
    basis: 'inferred',
    ...(parts === undefined ? {} : { parts }),
  }
}

const SINCE_THEN = /\b(?:since then|ever since|in the meantime|in the time since)\b/i

/** "The last raid was in May, and several have followed *since then*": from the day told last to that of publication. */
export function sinceThen({ read, tree }: Clauses, { head }: Frame): Sourced<When> | undefined {
  const clause = clauseSpan(tree, head)
  const words = SINCE_THEN.exec(read.text.slice(clause.start, clause.end))
  const published = read.published?.day
  if (words === null || published === undefined) return undefined
  const at = clause.start + words.index
  const from = read.dates.findLast(
    ({ end, when }) => end <= at && (when?.start ?? published) < published,
  )
  if (from?.when?.start === undefined) return undefined
  return {
    value: between(from.when, from.when.start, published),
    evidence: [
      evidenceAt(read.text, { start: at, end: at + words[0].length }),
      evidenceAt(read.text, from),
    ],
    rule: 'time/since-then',
    basis: 'inferred',
  }
}
