import type { Event, Sources } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Answer, answersTo } from './answers.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import { type Found, foundIn, type Grounds, groundsOf, maybe, placedClaims } from './grounds.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'
import { stanceOf } from './stances.ts'

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
export function viewDemands(corpus: Corpus, query: DemandsQuery = {}): readonly Demand[] {
  const claims = claimsById(corpus)
  const { party, issue, kind, sideOf = bareSide } = query
  const put = corpus.events.flatMap((event) => {
    const placed = placedClaims(event, claims)
    const found = kindOf(event, placed, sideOf)
    return found === undefined ? [] : [{ event, placed, kind: found }]
  })
  // Answers are looked for among all that was put, so that a filter does not change to what one is.
  const said = put.flatMap(({ event, placed }) => placed.map((one) => ({ event, placed: one })))
  const answers = answersTo(said, corpus, claims, sideOf)
  return put
    .filter((one) => kind === undefined || one.kind === kind)
    .filter(({ event: { actor, recipient } }) => {
      return (
        party === undefined || [...actor, ...recipient].some((by) => isAsked(party, by, sideOf))
      )
    })
    .map((one) => demandOf(one, answers.get(one.event.id) ?? [], sideOf))
    .filter(({ issues }) => issue === undefined || issues.some(({ value }) => value === issue))
    .sort((a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byCodeUnit(a.event, b.event))
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

function demandOf(
  { event, placed, kind }: { event: Event; placed: readonly PlacedClaim[]; kind: DemandKind },
  answers: readonly Answer[],
  sideOf: SideOf,
): Demand {
  const day = event.time?.start ?? event.time?.end
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
    answers,
    state: stateOf(answers),
    sources: event.sources,
    ...groundsOf(placed),
  }
}

function stateOf(answers: readonly Answer[]): Demand['state'] {
  const isRefused = answers.some(({ stance }) => stance === 'refuses')
  const isAccepted = answers.some(({ stance }) => stance !== 'refuses')
  if (isRefused) return isAccepted ? 'disputed' : 'refused'
  return isAccepted ? 'accepted' : 'open'
}

function dayOf({ day, reported }: Demand): string {
  return day ?? reported ?? '9999'
}
