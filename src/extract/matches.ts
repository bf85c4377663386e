import type { LexiconEntry } from '../lexicon/entry.ts'
import type { Clauses, Frame } from './frame.ts'
import { matchEntry } from './match.ts'
import type { PartyContext } from './parties.ts'
import { readStatus, type StatusReading } from './status.ts'

/** A frame with the entry that reads it and the status that its words give it. */
export interface Match {
  readonly frame: Frame
  readonly entry: LexiconEntry
  readonly status: StatusReading
}

/** The frames of a sentence that an entry reads and the words assert. */
export function matchFrames(context: PartyContext, clauses: Clauses): readonly Match[] {
  const matches = clauses.frames.flatMap((frame): readonly Match[] => {
    const entry = matchEntry(context, frame, clauses.frames)
    const status = entry && readStatus(context.knowledge, entry, frame, clauses.frames)
    return entry === undefined || status === undefined ? [] : [{ frame, entry, status }]
  })
  return matches.filter(
    (match) => !matches.some((other) => other !== match && isPartOf(match, other)),
  )
}

/** An event noun whose verb already reports the same thing: "held *talks*", "the *strike* killed". */
function isPartOf({ frame, entry }: Match, other: Match): boolean {
  if (frame.kind !== 'noun' || other.frame.kind === 'noun') return false
  const isArgument = other.frame.arguments.some(
    ({ relation, head }) => relation !== 'clause' && head === frame.chunk.head,
  )
  return isArgument && (entry.type === other.entry.type || isAbout(other, frame))
}

/** "condemned the *attack*", "demands *talks*": what is spoken of is not reported once more. */
function isAbout(other: Match, frame: Frame): boolean {
  const speech = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|SUPPORT|CONCEDE)$/.test(other.entry.type)
  return (
    speech &&
    other.frame.arguments.some(
      ({ head, relation }) => head === frame.chunk.head && relation !== 'subject',
    )
  )
}
