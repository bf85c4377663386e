import type { Entity, Sentence } from '../model/annotation.ts'
import { meeting, type Sourced } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { resolvePlace } from './places.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** How many sentences on the place of a meeting may be told. */
const REACH = 2

const TALKS =
  '(?:talks|meeting|summit|negotiations|discussions|session|sessions|conversations|consultations)'
/** "The talks planned in *Cairo* are the latest effort" */
const BEFORE = new RegExp(
  `^The (?:[a-z-]+ ){0,2}${TALKS} (?:(?:held|planned|scheduled|due) )?(?:in|at) (?:the )?$`,
)
/** "The *Cairo* talks" */
const BEHIND = new RegExp(`^ (?:[a-z-]+ )?${TALKS}\\b`)

/** "They are to meet this weekend. *The talks in Cairo* follow …": a meeting whose place the next sentences tell. */
export function placeTalks(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  return claims.map((claim) => {
    const isBare = claim.type.value === 'CONSULT' && claim.place === undefined
    if (!isBare || claim.status.value === 'denied' || claim.mode?.value === 'phone') return claim
    const place = placeBehind(context, claim)
    return place === undefined ? claim : { ...claim, place }
  })
}

function placeBehind(
  context: ResolveContext,
  { evidence }: ResolvedClaim,
): Sourced<Place> | undefined {
  const { sentences } = context.document
  const own = sentenceAt(context, evidence.start)
  if (own < 0) return undefined
  for (const sentence of sentences.slice(own + 1, own + 1 + REACH)) {
    const named = namedIn(context, sentence)
    if (named === undefined) continue
    const { start, end } = named
    const rule = 'inherit/talks-behind'
    return resolvePlace(context, { start, end, head: { start, end }, rule, basis: 'inferred' })
  }
  return undefined
}

function namedIn({ document }: ResolveContext, sentence: Sentence): Entity | undefined {
  const { text, entities } = document
  const [first] = meeting(entities, sentence).filter(({ places, label }) => {
    return places.length > 0 || label === 'LOC'
  })
  if (first === undefined) return undefined
  const before = text.slice(sentence.start, first.start)
  const isNamed =
    BEFORE.test(before) || (before === 'The ' && BEHIND.test(text.slice(first.end, first.end + 40)))
  return isNamed ? first : undefined
}
