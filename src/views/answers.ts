import type { Event } from '../model/event.ts'
import { answerReason, type PutClaim, type Reason } from './answer-reason.ts'
import { answerable } from './answerable.ts'
import type { Corpus, PlacedClaim } from './corpus.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import { type Grounds, groundsOf, placedClaims } from './grounds.ts'
import type { List } from './list.ts'
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

/** The answers that events got. */
export interface Answers {
  /** Which answers an event got, in the order of the events in which they were given. */
  readonly stances: (event: string) => readonly Stance[]
  readonly to: (event: string) => readonly Answer[]
}

/** An answer by the place of its event. */
interface FoundAnswer {
  readonly place: number
  readonly stance: Stance
  readonly why: string
}

/** Where to look for answers: places of events that put something to others, and of those that may answer. */
export interface Dialogue {
  readonly put: List<number>
  readonly answering: List<number>
}

/** Whether any claim of an event is a yes or no. */
export function isAnswer(placed: readonly PlacedClaim[]): boolean {
  return answersIn(placed).length > 0
}

function answersIn(placed: readonly PlacedClaim[]): readonly PlacedClaim[] {
  return placed.filter(({ claim }) => {
    const stance = stanceOf(claim)
    return stance !== undefined && ANSWERS.has(stance)
  })
}

/**
 * Answers by the event that they answer. Each answers one thing at most: that for which most speaks.
 * Where two have an equal claim to it, it answers neither: no link is better than a wrong one.
 */
export function answersTo(
  { put, answering }: Dialogue,
  corpus: Corpus,
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): Answers {
  const found = new Map<string, FoundAnswer[]>()
  const find = answerable(put, corpus, claims, sideOf)
  const read = (event: Event) => answersIn(placedClaims(event, claims))
  for (const place of answering) {
    const event = corpus.events.at(place)
    if (event === undefined) continue
    const placed = read(event)
    const [first] = placed
    const stance = first === undefined ? undefined : stanceOf(first.claim)
    if (stance === undefined) continue
    const chosen = chooseBest(placed, find, event, sideOf)
    if (chosen === undefined) continue
    const answer = { place, stance, why: chosen.why }
    const known = found.get(chosen.event)
    if (known === undefined) found.set(chosen.event, [answer])
    else known.push(answer)
  }
  const answerOf = ({ place, stance, why }: FoundAnswer): readonly Answer[] => {
    const event = corpus.events.at(place)
    if (event === undefined) return []
    const placed = read(event)
    const by = partiesIn(placed, ({ actor }) => actor, sideOf)
    return [{ event: event.id, stance, by, basis: 'inferred', why, ...groundsOf(placed) }]
  }
  return {
    stances: (event) => (found.get(event) ?? []).map(({ stance }) => stance),
    to: (event) => (found.get(event) ?? []).flatMap(answerOf),
  }
}

function chooseBest(
  placed: readonly PlacedClaim[],
  find: (answer: PlacedClaim) => Iterable<PutClaim>,
  { id }: Event,
  sideOf: SideOf,
): { readonly event: string; readonly why: string } | undefined {
  const best = new Map<string, Reason>()
  for (const answer of placed) {
    for (const one of find(answer)) {
      const reason = one.event.id === id ? undefined : answerReason(answer, one, sideOf)
      const known = best.get(one.event.id)
      if (reason === undefined || (known !== undefined && byWeight(known, reason) <= 0)) continue
      best.set(one.event.id, reason)
    }
  }
  const [first, second] = [...best].sort(([, a], [, b]) => byWeight(a, b))
  if (first === undefined) return undefined
  const [event, { why }] = first
  return second !== undefined && byWeight(first[1], second[1]) === 0 ? undefined : { event, why }
}

/** What weighs more comes first; of the same weight, what stands nearer. */
function byWeight(a: Reason, b: Reason): number {
  return b.weight - a.weight || a.distance - b.distance
}
