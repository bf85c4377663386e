import type { Knowledge } from '../../lexicon/knowledge.ts'
import type { Attribution } from '../../model/annotation.ts'
import type { Saying } from '../../model/claim.ts'
import { overlap } from '../../model/evidence.ts'
import type { Clauses } from '../frame.ts'
import { readTime } from '../timing.ts'
import { isPastIn } from './reach.ts'

/** The words of saying of a sentence, with their days: what is said later on the same occasion has them too. */
export function sayingsOf(
  knowledge: Knowledge,
  clauses: Clauses,
  attributions: readonly Attribution[],
): readonly Saying[] {
  return attributions.flatMap(({ cue, content, source }): readonly Saying[] => {
    if (cue === undefined) return []
    const frame = clauses.frames.find(
      ({ kind, predicate }) => kind !== 'noun' && overlap(predicate, cue) > 0,
    )
    if (frame === undefined) return []
    const time = readTime(knowledge, clauses, { frame, type: ANY_SPEECH, parts: [] })
    return [
      {
        cue,
        isPast: isPastIn(clauses.tree, frame),
        ...(content === undefined ? {} : { content }),
        ...(source === undefined ? {} : { source }),
        ...(time === undefined ? {} : { time }),
      },
    ]
  })
}

/** All acts of speech take their days from the same verbs. */
const ANY_SPEECH = 'AGREE'
