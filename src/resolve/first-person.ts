import type { Mention, Party } from '../model/claim.ts'
import type { Sourced } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'
import { resolveParty } from './parties.ts'
import { stateOf } from './sides.ts'

/** Of whom the speaker speaks: himself or herself, or a side that the speaker is of. */
type Person = 'i' | 'we'

/** Whether a mention is a pronoun of the first person. */
export function personOf(
  { document }: ResolveContext,
  { head, rule }: Mention,
): Person | undefined {
  if (rule !== 'party/pronoun') return undefined
  const word = document.text.slice(head.start, head.end)
  if (/^(?:we|our|us)$/i.test(word)) return 'we'
  return /^(?:I|me|my)$/.test(word) ? 'i' : undefined
}

/**
 * Who is meant by "I" and "we" in what somebody says: “*I* oppose the plan,” she said, is she; "we" of an office-holder is the
 * state. The speaker stays in the attribution.
 */
export function firstPerson(
  context: ResolveContext,
  mention: Mention,
  sources: readonly Sourced<Party>[],
): Sourced<Party> | undefined {
  const person = personOf(context, mention)
  if (person === undefined) return undefined
  const [first] = resolveParty(context, mention, 'actor').evidence
  if (person === 'i') {
    const speaker = sources.find(({ value }) => value.person === true)
    return (
      speaker && {
        value: speaker.value,
        evidence: [first, ...speaker.evidence],
        rule: 'party/i',
        basis: 'inferred',
      }
    )
  }
  const official = sources.find(({ value }) => (value.country ?? value.side) !== undefined)
  const state = official && stateOf(context, official.value)
  // "We will march," said the head of a union: whose side that is, only the speaker tells.
  const speaker = official ?? sources.find(({ value }) => value.anonymous !== true)
  if (speaker === undefined) return undefined
  return {
    value: state ?? speaker.value,
    evidence: [first, ...speaker.evidence],
    rule: 'party/we',
    basis: 'inferred',
  }
}
