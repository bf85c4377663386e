import type { ClaimDraft, Party } from '../model/claim.ts'
import { type Evidence, meeting, overlap, type Sourced } from '../model/evidence.ts'
import type { ResolveContext } from './context.ts'

/** Words that tell of victims nothing but that they are human beings. */
const ANYBODY =
  /^(?:(?:the|other|more|further|another|additional|of) )*(?:people|persons?|others?|more|dead|lives?|victims?|casualties|wounded|injured|dozens|hundreds|thousands|scores|humans?)?$/i

/**
 * Who was struck, as a party: "killing *three civilians*" names civilians, and the three stand in the figures. Of "killing seven
 * people" nothing is left but the figure.
 */
export function victims(
  { document }: ResolveContext,
  { figures }: ClaimDraft,
  party: Sourced<Party>,
): Sourced<Party> | undefined {
  const { value, evidence } = party
  const [words] = evidence
  const counted = figures.find(
    ({ value: { unit }, evidence: [number] }) => unit === 'people' && overlap(number, words) > 0,
  )
  if (value.actor !== undefined || value.person === true || counted === undefined) return party
  // "two aid workers *in Goma*": there they were struck.
  const name = withoutNumber(document, words).replace(/ (?:in|at) .*$/, '')
  if (ANYBODY.test(name)) return undefined
  return { ...party, value: { ...value, name } }
}

/** What a phrase says behind the number that it begins with: "at least three *police officers*". */
function withoutNumber({ text, tokens }: ResolveContext['document'], words: Evidence): string {
  const own = meeting(tokens, words)
  // "a *35*-year-old deputy": that is no count.
  const number = own.findIndex(({ upos, end }) => upos === 'NUM' && text[end] !== '-')
  if (number < 0) return words.exact.replace(/\s+/g, ' ')
  const first = own.slice(number + 1).find(({ upos }) => !BEFORE_NOUN.test(upos))
  const start = first?.start ?? words.start
  return text.slice(start, words.end).replace(/\s+/g, ' ')
}

const BEFORE_NOUN = /^(?:ADP|DET|ADV|NUM)$/
