import type { Event, Sources } from '../model/event.ts'
import { type Answer, type Answers, answersTo, isAnswer } from './answers.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { firstDay } from './days.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import {
  type Found,
  foundIn,
  type Grounds,
  groundsOf,
  issueFinder,
  maybe,
  placedClaims,
} from './grounds.ts'
import { type Keyed, type List, listOf, sortPlaces } from './list.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'
import { type Stance, stanceOf } from './stances.ts'

/** What is put to others: something they are to do, a plan, a deed of one's own, or what one's deed hangs on. */
export const DEMAND_KINDS = ['demand', 'proposal', 'offer', 'condition'] as const

/** One of the kinds of what is put to others. */
export type DemandKind = (typeof DEMAND_KINDS)[number]

/** A demand, proposal, offer or condition, with who said yes and who said no to it. */
export interface Demand extends Grounds {
  /** Id of the event. */
  readonly event: string
  readonly kind: DemandKind
  readonly by: readonly FoundParty[]
  readonly to: readonly FoundParty[]
  /** Day on which it was said, where that is told. */
  readonly day?: string
  /** Day of the first report. */
  readonly reported?: string
  readonly issues: readonly Found<string>[]
  /** The words after "if" or "unless". */
  readonly condition?: Found<string>
  readonly due?: Found<string>
  readonly answers: readonly Answer[]
  /** As far as answers were found: `disputed` where some say yes and some no, `open` where none was found. */
  readonly state: 'accepted' | 'refused' | 'disputed' | 'open'
  readonly sources: Sources
}

/** Which demands are wanted. */
export interface DemandsQuery {
  /** One who makes it, or to whom it is made. */
  readonly party?: string
  readonly issue?: string
  readonly kind?: DemandKind
  readonly sideOf?: SideOf
}

/** Demands, proposals, offers and conditions by day, each with the answers that are plainly to it. */
export function viewDemands(corpus: Corpus, query: DemandsQuery = {}): List<Demand> {
  const claims = claimsById(corpus)
  const issuesOf = issueFinder(corpus)
  const { party, issue, kind, sideOf = bareSide } = query
  // Answers are looked for among all that was put, so that a filter does not change to what one is.
  const { put, answers } = putToOthers(corpus, sideOf)
  const isWanted = (one: Put): boolean => {
    if (kind !== undefined && one.kind !== kind) return false
    if (party === undefined && issue === undefined) return true
    const event = corpus.events.at(one.place)
    if (event === undefined) return false
    const parties = [...event.actor, ...event.recipient]
    return (
      (party === undefined || parties.some((by) => isAsked(party, by, sideOf))) &&
      (issue === undefined || issuesOf(event).has(issue))
    )
  }
  const kinds = new Map(put.map((one) => [one.place, one.kind]))
  return listOf(sortPlaces(put.filter(isWanted)), (place) => {
    const event = corpus.events.at(place)
    const found = kinds.get(place)
    return event && found && demandOf(event, { kind: found, claims, answers, sideOf })
  })
}

/** An event that puts something to others, by its place. */
interface Put extends Keyed {
  readonly kind: DemandKind
}

/** All that is put to others, and the answers to it. */
interface PutToOthers {
  readonly put: readonly Put[]
  readonly answers: Answers
}

/** What was found of a corpus: whoever asks for one issue after another asks for the same again. */
const known = new WeakMap<Corpus, { readonly sideOf: SideOf; readonly found: PutToOthers }>()

/** Finds all that is put to others, and the answers to it. */
export function putToOthers(corpus: Corpus, sideOf: SideOf): PutToOthers {
  const before = known.get(corpus)
  if (before?.sideOf === sideOf) return before.found
  const found = findPut(corpus, sideOf)
  known.set(corpus, { sideOf, found })
  return found
}

function findPut(corpus: Corpus, sideOf: SideOf): PutToOthers {
  const claims = claimsById(corpus)
  const put: Put[] = []
  const answering: number[] = []
  let place = 0
  for (const event of corpus.events) {
    const placed = placedClaims(event, claims)
    const kind = kindOf(event, placed, sideOf)
    if (kind !== undefined) put.push({ place, kind, key: [dayOf(event, placed), event.id] })
    if (isAnswer(placed)) answering.push(place)
    place++
  }
  const places = put.map((one) => one.place)
  return { put, answers: answersTo({ put: places, answering }, corpus, claims, sideOf) }
}

/** What an event puts to others; nothing where it was denied or only supposed, or settles what was put before. */
function kindOf(
  { type, mode, status, actor }: Event,
  placed: readonly PlacedClaim[],
  sideOf: SideOf,
): DemandKind | undefined {
  if (actor.length === 0 || (status !== 'occurred' && status !== 'ongoing')) return undefined
  if (type === 'REQUEST') {
    if (mode === 'propose') return 'proposal'
    return mode === 'condition' ? 'condition' : 'demand'
  }
  const isConditional = placed.some(({ claim }) => claim.condition !== undefined)
  if (type === 'AGREE') {
    if (mode === 'accept') return undefined
    // "The two sides agreed on a swap" is settled; one side's promise is its offer.
    return new Set(actor.map((party) => sideOf(party) ?? party.name)).size === 1
      ? 'offer'
      : undefined
  }
  return isConditional && placed.some(({ claim }) => stanceOf(claim) !== undefined)
    ? 'condition'
    : undefined
}

interface DemandContext {
  readonly kind: DemandKind
  readonly claims: ReadonlyMap<string, PlacedClaim>
  readonly answers: Answers
  readonly sideOf: SideOf
}

function demandOf(event: Event, { kind, claims, answers, sideOf }: DemandContext): Demand {
  const placed = placedClaims(event, claims)
  const day = firstDay(event.time)
  const reported = placed[0]?.reading.published?.day
  const [condition] = foundIn(placed, (claim) => maybe(claim.condition))
  const [due] = foundIn(placed, (claim) => maybe(claim.due))
  return {
    event: event.id,
    kind,
    by: partiesIn(placed, ({ actor }) => actor, sideOf),
    to: partiesIn(placed, ({ recipient }) => recipient, sideOf),
    ...(day === undefined ? {} : { day }),
    ...(reported === undefined ? {} : { reported }),
    issues: foundIn(placed, ({ issue }) => issue),
    ...(condition === undefined ? {} : { condition }),
    ...(due === undefined ? {} : { due }),
    answers: answers.to(event.id),
    state: stateOf(answers.stances(event.id)),
    sources: event.sources,
    ...groundsOf(placed),
  }
}

/** How a thing stands by the answers that it got. */
export function stateOf(stances: readonly Stance[]): Demand['state'] {
  const isRefused = stances.includes('refuses')
  const isAccepted = stances.some((stance) => stance !== 'refuses')
  if (isRefused) return isAccepted ? 'disputed' : 'refused'
  return isAccepted ? 'accepted' : 'open'
}

function dayOf({ time }: Event, [first]: readonly PlacedClaim[]): string {
  return firstDay(time) ?? first?.reading.published?.day ?? '9999'
}
