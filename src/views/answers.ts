import type { Event } from '../model/event.ts'
import { answerReason, type Put, type Reason } from './answer-reason.ts'
import type { Corpus, PlacedClaim } from './corpus.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import { type Grounds, groundsOf, placedClaims } from './grounds.ts'
import type { SideOf } from './sides.ts'
import { type Stance, stanceOf } from './stances.ts'

/** A yes or no to something that another party put. It is always inferred, and says why. */
export interface Answer extends Grounds {
  /** Id of the event in which it was given. */
  readonly event: string
  readonly stance: Stance
  readonly by: readonly FoundParty[]
  readonly basis: 'inferred'
  /** Why it is taken for an answer to just this, in words. */
  readonly why: string
}

const ANSWERS: ReadonlySet<Stance> = new Set(['accepts', 'backs', 'refuses', 'yields'])

/**
 * Answers by the event that they answer. Each answers one thing at most: that for which most speaks.
 * Where two have an equal claim to it, it answers neither: no link is better than a wrong one.
 */
export function answersTo(
  put: readonly Put[],
  { events }: Corpus,
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>()
  for (const event of events) {
    const placed = placedClaims(event, claims).filter(({ claim }) => {
      const stance = stanceOf(claim)
      return stance !== undefined && ANSWERS.has(stance)
    })
    const [first] = placed
    const stance = first === undefined ? undefined : stanceOf(first.claim)
    if (stance === undefined) continue
    const chosen = chooseBest(placed, put, event, sideOf)
    if (chosen === undefined) continue
    const answer: Answer = {
      event: event.id,
      stance,
      by: partiesIn(placed, ({ actor }) => actor, sideOf),
      basis: 'inferred',
      why: chosen.why,
      ...groundsOf(placed),
    }
    const known = answers.get(chosen.event)
    if (known === undefined) answers.set(chosen.event, [answer])
    else known.push(answer)
  }
  return answers
}

function chooseBest(
  placed: readonly PlacedClaim[],
  put: readonly Put[],
  { id }: Event,
  sideOf: SideOf,
): { readonly event: string; readonly why: string } | undefined {
  const reasons = put
    .filter(({ event }) => event.id !== id)
    .flatMap((one) => {
      const found = placed.flatMap((claim) => answerReason(claim, one, sideOf) ?? [])
      const best = found.sort(byWeight)[0]
      return best === undefined ? [] : [{ ...best, event: one.event.id }]
    })
    .sort(byWeight)
  const [best, second] = reasons
  if (best === undefined) return undefined
  return second !== undefined && byWeight(best, second) === 0 ? undefined : best
}

/** What weighs more comes first; of the same weight, what stands nearer. */
function byWeight(a: Reason, b: Reason): number {
  return b.weight - a.weight || a.distance - b.distance
}
