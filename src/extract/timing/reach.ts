import type { Knowledge } from '../../lexicon/knowledge.ts'
import { type EventType, SPEECH_TYPES } from '../../model/claim.ts'
import type { Clauses, Frame } from '../frame.ts'
import { markerOf } from '../governors.ts'
import { childrenOf, type Tree, wordAt } from '../tree.ts'
import { casesOf } from './dated.ts'

/** How the day of one verb reaches another: for certain, or only if it lies ahead. */
export type Reach = 'yes' | 'ahead' | 'no'

/**
 * Whether the day of a verb is that of what stands below it. An act of speech has the day of its verb of saying: "*said* on
 * Monday that Chad must withdraw". What was done has not: "*said* on Monday that Chad had withdrawn".
 */
export function reachOf(
  knowledge: Knowledge,
  { tree }: Clauses,
  type: EventType,
  below: Frame,
  above: Frame,
): Reach {
  const isSpeech = SPEECH_TYPES.has(type)
  // "talks are *expected* on Friday": the day is theirs; "the raid was *condemned* on Friday": it is not.
  const isExpected =
    above.verb?.isPassive === true && !isSaid(knowledge, above, ['commit', 'judge'])
  const isTold = !isSpeech && !isExpected && isSaid(knowledge, above, ['say', 'commit', 'judge'])
  switch (below.link) {
    case 'same':
      return 'yes'
    case 'object':
      return isTold ? 'no' : 'yes'
    case 'near':
      // "agreed on Monday *after talks* with Chad": the talks were of that day.
      if (type === 'CONSULT' && below.kind === 'noun') return isAside(tree, below) ? 'no' : 'yes'
      return isTold || isElsewhere(tree, below, type) ? 'no' : 'yes'
    case 'to':
      // "agreed on Monday to send troops": Monday is the promise's; "is expected on Monday to": the deed's.
      return !isSpeech && !isExpected && isTelling(knowledge, above) ? 'ahead' : 'yes'
    case 'ing':
      return isTold ? 'no' : 'yes'
    case 'that':
      return isSpeech && !isReported(tree, below) ? 'yes' : 'no'
    case 'adverbial':
      // "struck on Monday, *killing* five"; "signed it on Monday *when* the two met".
      return below.verb?.form === 'participle' || TOGETHER.has(markerOf(tree, below.head))
        ? 'yes'
        : 'no'
    case 'relative':
      // "issued a statement on Sunday *condemning* the raid", "fired rockets *targeting* the port"
      return !isTold && isPresentParticiple(tree, below) ? 'yes' : 'no'
    default:
      return 'no'
  }
}

/** "said that *Chad had rejected* it": an earlier act of somebody; "said that *they had settled* it" is the act told. */
function isReported(tree: Tree, { head, verb, arguments: parts }: Frame): boolean {
  const isPluperfect = childrenOf(tree, head, 'aux').some((one) => /^had$/i.test(wordAt(tree, one)))
  const subject = parts.find(({ relation }) => relation === 'subject')
  return isPluperfect && verb?.isPast === true && tree.tokens[subject?.head ?? -1]?.upos !== 'PRON'
}

/** Words that join what was at one time. */
export const TOGETHER: ReadonlySet<string> = new Set(['when', 'as', 'while'])

/** Whether a verb tells of something rather than does it. */
export function isTelling(knowledge: Knowledge, verb: Frame): boolean {
  return verb.kind !== 'noun' && isSaid(knowledge, verb, ['say', 'commit', 'judge', 'hold'])
}

function isSaid({ speech }: Knowledge, { lemma }: Frame, lists: readonly string[]): boolean {
  return lists.some((list) => speech.get(list)?.has(lemma) === true)
}

function isPresentParticiple(tree: Tree, { head }: Frame): boolean {
  return tree.tokens[head]?.xpos === 'VBG'
}

/** "visited the port *after* the strike", "spoke *about* the strike": that was at another time. */
function isElsewhere(tree: Tree, noun: Frame, type: EventType): boolean {
  if (noun.kind !== 'noun') return false
  const cases = casesOf(tree, noun.head)
  return cases.some((one) => ELSEWHERE.has(one) || (type !== 'CONSULT' && PURPOSE.has(one)))
}

function isAside(tree: Tree, { head }: Frame): boolean {
  const noun = tree.tokens[head]
  // "after *hours of talks*"
  const above = noun !== undefined && casesOf(tree, head).includes('of') ? noun.head : head
  return casesOf(tree, above).some((one) => one !== 'after' && ELSEWHERE.has(one))
}

const ELSEWHERE = new Set(
  'after before since following despite amid over about against ahead until from as like'.split(
    ' ',
  ),
)
const PURPOSE = new Set(['for', 'on', 'to'])

/** Whether two verbs tell of the same side of now. */
export function isOfOneTense(one: Frame, other: Frame, tree: Tree): boolean {
  return isPastIn(tree, one) === isPastIn(tree, other)
}

/** Whether a verb tells what was, once: not "has been". */
export function isPastIn(tree: Tree, { verb, head }: Frame): boolean {
  const isPerfect = childrenOf(tree, head, 'aux').some((one) =>
    /^(?:has|have|had|['’]ve|['’]d)$/i.test(wordAt(tree, one)),
  )
  return (
    !isPerfect &&
    (verb?.isPast === true || verb?.form === 'past' || tree.tokens[head]?.xpos === 'VBD')
  )
}
