import type { LexiconEntry } from '../lexicon/entry.ts'
import { SPEECH_TYPES } from '../model/claim.ts'
import type { Clauses, Frame } from './frame.ts'
import { matchEntry } from './match.ts'
import type { PartyContext } from './parties.ts'
import { readStatus, type StatusReading } from './status.ts'

/** A frame with the entry that reads it and the status that its words give it. */
export interface Match {
  readonly frame: Frame
  readonly entry: LexiconEntry
  readonly status: StatusReading
  /** Other matches that report the same happening: its event noun, a verb joined by "and". */
  readonly parts: readonly Match[]
}

/** The frames of a sentence that an entry reads and the words assert, each happening once. */
export function matchFrames(context: PartyContext, clauses: Clauses): readonly Match[] {
  const matches = clauses.frames.flatMap((frame): readonly Match[] => {
    const entry = matchEntry(context, frame, clauses.frames)
    const status = entry && readStatus(context.knowledge, entry, frame, clauses.frames)
    return entry === undefined || status === undefined ? [] : [{ frame, entry, status, parts: [] }]
  })
  return matches
    .filter((match) => !matches.some((other) => isToldBy(match, other, clauses)))
    .map((match) => withParts(match, matches, clauses, DEEPEST))
}

/** "hit the port, killing two and wounding ten": the wounding is joined to the killing, and that to the hit. */
const DEEPEST = 3

function withParts(
  match: Match,
  matches: readonly Match[],
  clauses: Clauses,
  depth: number,
): Match {
  if (depth === 0) return match
  const parts = matches.filter((one) => isNounOf(one, match) || isJoinedTo(one, match, clauses))
  return { ...match, parts: parts.map((part) => withParts(part, matches, clauses, depth - 1)) }
}

/** Whether another match already reports what this one would. */
function isToldBy(match: Match, other: Match, clauses: Clauses): boolean {
  if (match === other) return false
  return (
    isNounOf(match, other) ||
    isJoinedTo(match, other, clauses) ||
    isAbout(match, other) ||
    isThreatened(match, other, clauses) ||
    isUndone(match, other, clauses) ||
    isAgreed(match, other, clauses)
  )
}

/** An event noun whose verb or head noun reports it: "held *talks*", "the *strike* killed", "a round of *talks*". */
function isNounOf({ frame, entry }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || frame === other.frame || entry.type !== other.entry.type)
    return false
  if (isAnswered(frame, other.frame)) return false
  return other.frame.arguments.some(
    ({ relation, head }) =>
      head === frame.head &&
      relation !== 'clause' &&
      (other.frame.kind !== 'noun' || relation === 'of'),
  )
}

/** "fired missiles *in response to the airstrike*": the strike is another's, told beside the answer to it. */
function isAnswered({ head }: Frame, other: Frame): boolean {
  return other.arguments.some(
    (one) => ANSWERS.has(one.lemma) && one.head < head && head - one.head <= NEAREST,
  )
}

const ANSWERS = new Set('response retaliation reprisal revenge answer reaction reply'.split(' '))
const NEAREST = 5

/** "killed two and *wounded* ten", "hit the port, *killing* two": one attack. */
function isJoinedTo({ frame, entry }: Match, other: Match, { frames }: Clauses): boolean {
  return (
    entry.type === 'ASSAULT' &&
    other.entry.type === 'ASSAULT' &&
    (frame.link === 'same' || frame.link === 'adverbial') &&
    (frame.link === 'same' || frame.verb?.form === 'participle') &&
    frames[frame.governor ?? -1] === other.frame
  )
}

const ASIDE = new Set('subject after before during in at following amid since'.split(' '))

/** "condemned the *attack*", "demands *talks*": what is spoken of is not reported once more. */
function isAbout({ frame, status }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || other.frame.kind === 'noun') return false
  // "denied the *talks*": that they took place is what is denied.
  if (status.status === 'denied') return false
  const isSpeech = SPEECH_TYPES.has(other.entry.type)
  return (
    isSpeech &&
    other.frame.arguments.some(({ head, relation }) => head === frame.head && !ASIDE.has(relation))
  )
}

/** "warned that it would *close* the strait": what is threatened is not done. */
function isThreatened({ frame, status, entry }: Match, other: Match, { frames }: Clauses): boolean {
  return (
    other.entry.type === 'THREATEN' &&
    (status.status === 'hypothetical' || entry.type === 'THREATEN') &&
    frames[frame.governor ?? -1] === other.frame
  )
}

/** "talks *planned* for Doha have been called off": that they were planned is told with that. */
function isUndone(match: Match, other: Match, { tree }: Clauses): boolean {
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

/** "agreed to share", "agreed to meet": one act, a meeting where a meeting is agreed, else the promise. */
function isAgreed(match: Match, other: Match, { frames }: Clauses): boolean {
  const isUnder = (below: Match, above: Match) =>
    below.frame.link === 'to' &&
    frames[below.frame.governor ?? -1] === above.frame &&
    above.entry.type === 'AGREE'
  if (isUnder(match, other)) return match.entry.type !== 'CONSULT'
  return isUnder(other, match) && other.entry.type === 'CONSULT'
}
