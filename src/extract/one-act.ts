import type { Knowledge } from '../lexicon/knowledge.ts'
import type { EventType } from '../model/claim.ts'
import type { Clauses, Frame } from './frame.ts'
import { markerOf } from './governors.ts'
import type { Match } from './matched.ts'
import { childrenOf, wordAt } from './tree.ts'

/** Types whose purpose or circumstance, told as the same type, is the same act. */
const ONE_ACT: ReadonlySet<EventType> = new Set(['CONSULT', 'PROTEST', 'RETREAT'])

/** Whether a match tells once more what another one tells: what it is for, how it goes on, by what it was done. */
export function isOneAct(
  match: Match,
  other: Match,
  clauses: Clauses,
  knowledge: Knowledge,
): boolean {
  if (isSameDeed(match, other, clauses)) return true
  if (!isToldBeneath(match, other, clauses) || !ONE_ACT.has(match.entry.type)) return false
  return isPurpose(match) || isThere(match, clauses) || isOfTalks(match, knowledge)
}

/** "met for hours of talks *mediated by Qatar*": who brokered the talks, of which the verb above tells. */
function isOfTalks(
  { frame: { lemma, link, governorNoun = '' }, entry }: Match,
  { classes }: Knowledge,
): boolean {
  const isBrokered = link === 'relative' && classes.get('brokering')?.has(lemma) === true
  return entry.type === 'CONSULT' && isBrokered && classes.get('talks')?.has(governorNoun) === true
}

/** "violated the truce *by shelling* the camp", "declared a truce, *ending* the fighting": the day and place are those of both. */
export function isSameDeed(match: Match, other: Match, clauses: Clauses): boolean {
  if (!isToldBeneath(match, other, clauses)) return false
  if (markerOf(clauses.tree, match.frame.head) === 'by') return true
  return ONE_ACT.has(match.entry.type) && isCircumstance(match)
}

function isToldBeneath({ frame, entry }: Match, other: Match, { frames }: Clauses): boolean {
  const above = frames[frame.governor ?? -1]
  const isSameType = entry.type === other.entry.type && frame.kind !== 'noun'
  return isSameType && above !== undefined && isToldOf(above, other.frame)
}

/** "*held a rally* to protest": the verb, or the noun that it carries. */
function isToldOf(above: Frame, other: Frame): boolean {
  return (
    above === other ||
    (other.kind === 'noun' &&
      above.verb?.isPassive !== true &&
      above.arguments.some(({ head }) => head === other.head))
  )
}

/** "met *to discuss* the border" */
function isPurpose({ frame, entry }: Match): boolean {
  return frame.link === 'to' && entry.type !== 'RETREAT'
}

/** "went on strike, *protesting* against the law", "declared a truce, *ending* the fighting" */
function isCircumstance({ frame }: Match): boolean {
  return frame.link === 'adverbial' && frame.verb?.form === 'participle'
}

/** "met at the palace, *where they discussed* trade" */
function isThere({ frame, entry }: Match, { tree }: Clauses): boolean {
  const subject = frame.arguments.find(({ relation }) => relation === 'subject')
  return (
    entry.type === 'CONSULT' &&
    (frame.link === 'relative' || frame.link === 'adverbial') &&
    subject !== undefined &&
    /^(?:they|he|she|it|both)$/i.test(wordAt(tree, subject.head))
  )
}

/** "*It was* the second attack in three days": the one just told, and no other. */
export function isJustTold({ frame, entry }: Match, { tree }: Clauses): boolean {
  if (frame.kind !== 'noun' || entry.type !== 'ASSAULT') return false
  const isCopular = childrenOf(tree, frame.head, 'cop').length > 0
  const subjects = childrenOf(tree, frame.head, 'nsubj')
  return isCopular && subjects.some((one) => /^(?:it|this|that)$/i.test(wordAt(tree, one)))
}

/** "talks *planned* for Doha have been called off": that they were planned is told with that. */
export function isUndone(match: Match, other: Match, { tree }: Clauses): boolean {
  if (match.entry.type !== 'CONSULT' || !isPlanChange(other)) return false
  const above = (word: number) => tree.tokens[word]?.head
  const objects = match.frame.arguments.filter(({ relation }) => relation === 'object')
  // "the second *round of talks* was moved"
  return other.frame.arguments.some(
    ({ relation, head }) =>
      relation === 'object' &&
      (match.frame.head === head ||
        match.frame.head === above(head) ||
        above(match.frame.head) === head ||
        objects.some((one) => one.head === head)),
  )
}

/** Whether a match tells that what was planned is to be at another time, or not at all. */
export function isPlanChange({ status }: Pick<Match, 'status'>): boolean {
  return status.rule === 'status/moved' || status.rule === 'status/called-off'
}
