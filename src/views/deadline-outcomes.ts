import type { EventType, Party } from '../model/claim.ts'
import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Corpus, PlacedClaim } from './corpus.ts'
import { type Dated, dayIndex } from './day-index.ts'
import { daysFrom, shiftDay } from './days.ts'
import { type Grounds, groundsOf, placedClaims } from './grounds.ts'
import type { SideOf } from './sides.ts'

/**
 * What a later report tells of a deadline. `carried-out`: who set it did as threatened. `met`, `refused`: whoever was to
 * act yielded, or refused. `renewed`: the same was demanded by a later day. `recalled`: the deadline is told of again.
 */
export type OutcomeKind = 'carried-out' | 'met' | 'refused' | 'renewed' | 'recalled'

/** A later event that bears on a deadline. It is always inferred: no article says that it answers the deadline. */
export interface Outcome extends Grounds {
  readonly kind: OutcomeKind
  readonly event: string
  readonly basis: 'inferred'
  /** Why it is taken for an outcome, in words. */
  readonly why: string
}

/** A deadline as far as its outcome needs it. */
interface Due {
  readonly event: Event
  readonly kind: 'ultimatum' | 'demand' | 'promise' | 'plan'
  readonly due: string
}

/** What happens so many days after a due day is hardly its outcome. */
const REACH = 31

const PENALTIES: ReadonlySet<EventType> = new Set(['SANCTION', 'ASSAULT', 'COERCE', 'MOBILIZE'])
const YIELDING: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'RETREAT'])
const KEEPING: ReadonlySet<EventType> = new Set(['AID', 'COOPERATE', 'RETREAT'])
/** Types that can tell how a deadline ended; meetings and blame are many and tell nothing. */
const TELLING: ReadonlySet<EventType> = new Set([
  ...PENALTIES,
  ...YIELDING,
  ...KEEPING,
  'REJECT',
  'REQUEST',
  'THREATEN',
])

/** How many of the first reports of a kind are looked at: a record of years has thousands, and the first ones tell. */
const MANY = 50

/** Finds what reports from the due day on tell of a deadline, oldest first. */
export function outcomeFinder(
  { events }: Corpus,
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): (deadline: Due) => readonly Outcome[] {
  const index = dayIndex(reports(events, claims, sideOf))
  return (deadline) => {
    const { event, due } = deadline
    const until = shiftDay(due, REACH)
    const found = new Map([[event.id, event]])
    for (const key of [...keysOf(event, sideOf), ...answerKeys(event, sideOf)]) {
      for (const place of index.from(key, due, until, MANY)) {
        const one = events.at(place)
        if (one !== undefined) found.set(one.id, one)
      }
    }
    return [...found.values()]
      .flatMap((one) => {
        const later = placedClaims(one, claims).filter((claim) => isLater(claim, deadline, one))
        const outcome = later.length === 0 ? undefined : outcomeOf(deadline, one, sideOf)
        if (outcome === undefined) return []
        return { ...outcome, event: one.id, basis: 'inferred' as const, ...groundsOf(later) }
      })
      .sort((a, b) => byCodeUnit(reported(a), reported(b)) || byCodeUnit(a.event, b.event))
  }
}

/** The reports of events that can tell how a deadline ended, each by the place of its event. */
function* reports(
  events: Corpus['events'],
  claims: ReadonlyMap<string, PlacedClaim>,
  sideOf: SideOf,
): Iterable<Dated<number>> {
  let value = 0
  for (const event of events) {
    if (TELLING.has(event.type)) {
      const keys = keysOf(event, sideOf)
      for (const { reading } of placedClaims(event, claims)) {
        const day = reading.published?.day
        if (day !== undefined) for (const key of keys) yield { key, day, value }
      }
    }
    value++
  }
}

/** By whom against whom an event is, and by whom on which issue. */
function keysOf({ actor, recipient, issue }: Event, sideOf: SideOf): readonly string[] {
  const doers = [...sidesOf(actor, sideOf)]
  const others = [...sidesOf(recipient, sideOf)]
  return [
    ...doers.flatMap((doer) => others.map((other) => JSON.stringify(['on', doer, other]))),
    ...(issue === undefined ? [] : doers.map((doer) => JSON.stringify(['about', doer, issue]))),
  ]
}

/** What those for whom a deadline is set do on its issue. */
function answerKeys({ recipient, issue }: Event, sideOf: SideOf): readonly string[] {
  return issue === undefined
    ? []
    : [...sidesOf(recipient, sideOf)].map((side) => JSON.stringify(['about', side, issue]))
}

/** Whether a claim is published from the due day on, not too long after it, and tells of nothing before. */
function isLater({ claim, reading }: PlacedClaim, { event, due }: Due, of: Event): boolean {
  const published = reading.published?.day
  if (published === undefined || published < due || daysFrom(due, published) > REACH) return false
  const end = claim.time?.value.end ?? claim.time?.value.start
  // When the deadline itself was set lies before it anyway.
  return of.id === event.id || end === undefined || end >= due
}

function outcomeOf(
  { event, kind, due }: Due,
  later: Event,
  sideOf: SideOf,
): Pick<Outcome, 'kind' | 'why'> | undefined {
  if (later.id === event.id) return { kind: 'recalled', why: 'the same deadline, told of again' }
  if (later.status !== 'occurred' && later.status !== 'ongoing') return undefined
  const setters = sidesOf(event.actor, sideOf)
  const addressees = sidesOf(event.recipient, sideOf)
  const [doers, others] = [sidesOf(later.actor, sideOf), sidesOf(later.recipient, sideOf)]
  const bySetter = meets(doers, setters)
  const byAddressee = meets(doers, addressees) && (others.size === 0 || meets(others, setters))
  const isOnIssue = later.issue !== undefined && later.issue === event.issue
  if (bySetter && meets(others, addressees)) {
    if (later.type === event.type && (later.due ?? '') > due) {
      return { kind: 'renewed', why: 'the same demand of the same, by a later day' }
    }
    const isPenalty = PENALTIES.has(later.type) && (later.type === 'SANCTION' || isOnIssue)
    if (kind === 'ultimatum' && isPenalty) {
      return { kind: 'carried-out', why: 'who set it acts against whom it was set for' }
    }
  }
  if (!isOnIssue) return undefined
  if (kind === 'promise' && bySetter && KEEPING.has(later.type)) {
    return { kind: 'met', why: 'who promised acts on the same issue' }
  }
  if (kind === 'promise' || kind === 'plan' || !byAddressee) return undefined
  if (YIELDING.has(later.type)) {
    return { kind: 'met', why: 'whom it was set for yields on the same issue' }
  }
  return later.type === 'REJECT'
    ? { kind: 'refused', why: 'whom it was set for refuses on the same issue' }
    : undefined
}

function sidesOf(parties: readonly Party[], sideOf: SideOf): ReadonlySet<string> {
  return new Set(parties.flatMap((party) => sideOf(party) ?? []))
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

function reported({ passages }: Grounds): string {
  return passages[0]?.published ?? '9999'
}
