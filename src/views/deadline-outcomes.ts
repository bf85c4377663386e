import type { EventType } from '../model/claim.ts'
import type { Event, EventFigure } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Corpus, PlacedClaim } from './corpus.ts'
import { type Dated, dayIndex } from './day-index.ts'
import { daysFrom, shiftDay } from './days.ts'
import { type Grounds, groundsOf, placedClaims } from './grounds.ts'
import { meets, type SideOf, sidesOf } from './sides.ts'

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

/** Up to so many, one number is like another. */
const FEW = 3
/** What happens so many days after a due day is hardly its outcome. */
const REACH = 31

const PENALTIES: ReadonlySet<EventType> = new Set(['SANCTION', 'ASSAULT', 'COERCE', 'MOBILIZE'])
const YIELDING: ReadonlySet<EventType> = new Set(['AGREE', 'CONCEDE', 'RETREAT'])
const SETTING: ReadonlySet<EventType> = new Set(['THREATEN', 'REQUEST'])
const KEEPING: ReadonlySet<EventType> = new Set(['AID', 'COOPERATE', 'RETREAT'])
/** Types that can tell how a deadline ended; meetings and blame are many and tell nothing. */
const TELLING: ReadonlySet<EventType> = new Set([
  ...PENALTIES,
  ...YIELDING,
  ...KEEPING,
  'REJECT',
  'SUPPORT',
  'REQUEST',
  'THREATEN',
])

/** How many of the first reports of a kind are looked at: a record of years has thousands, and the first ones tell. */
const MANY = 50

/** Finds what reports tell of a deadline, oldest first: from the due day on, and of yielding and refusing since it was set. */
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
    const set = setOn(event, claims)
    const since = set !== undefined && set < due ? set : due
    for (const key of [...keysOf(event, sideOf), ...answerKeys(event, sideOf)]) {
      // However much is reported before the due day, it takes no place from what comes after.
      const early = since < due ? index.from(key, since, shiftDay(due, -1), MANY) : []
      for (const place of [...early, ...index.from(key, due, until, MANY)]) {
        const one = events.at(place)
        if (one !== undefined) found.set(one.id, one)
      }
    }
    return [...found.values()]
      .flatMap((one) => {
        const placed = placedClaims(one, claims)
        const outcome = outcomeOf(deadline, one, sideOf)
        const isEarly =
          outcome?.kind === 'met' || (outcome?.kind === 'refused' && isTold(one, event, sideOf))
        const later = placed.filter((claim) =>
          isEarly ? isSince(claim, deadline, since) : isLater(claim, deadline, set, one),
        )
        if (outcome === undefined || later.length === 0) return []
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

/** By whom against whom an event is, and by whom on which issue or with which number. */
function keysOf({ actor, recipient, issue, figures }: Event, sideOf: SideOf): readonly string[] {
  const doers = [...sidesOf(actor, sideOf)]
  const others = [...sidesOf(recipient, sideOf)]
  return [
    ...doers.flatMap((doer) => others.map((other) => JSON.stringify(['on', doer, other]))),
    ...(issue === undefined ? [] : doers.map((doer) => JSON.stringify(['about', doer, issue]))),
    ...doers.flatMap((doer) =>
      telling(figures).map((one) => JSON.stringify(['so many', doer, one])),
    ),
  ]
}

/** What those for whom a deadline is set do on its issue. */
function answerKeys({ recipient, issue }: Event, sideOf: SideOf): readonly string[] {
  return issue === undefined
    ? []
    : [...sidesOf(recipient, sideOf)].map((side) => JSON.stringify(['about', side, issue]))
}

/** Before the due day much is refused on an issue: only what is said to who set the deadline answers it. */
function isTold({ recipient }: Event, { actor }: Event, sideOf: SideOf): boolean {
  return meets(sidesOf(recipient, sideOf), sidesOf(actor, sideOf))
}

/** The day on which a deadline was first reported. */
function setOn(event: Event, claims: ReadonlyMap<string, PlacedClaim>): string | undefined {
  return placedClaims(event, claims)[0]?.reading.published?.day
}

/** Whether a claim tells of a day since the deadline was set, and is published not too long after the due day. */
function isSince({ claim, reading }: PlacedClaim, { due }: Due, since: string): boolean {
  const published = reading.published?.day
  if (published === undefined || published < since || daysFrom(due, published) > REACH) return false
  const end = claim.time?.value.end ?? claim.time?.value.start
  // What has no day, and was published on the day on which the deadline was set, may have been before.
  return end === undefined ? published > since || published >= due : end >= since
}

/** Whether a claim is published from the due day on, not too long after it, and tells of nothing before. */
function isLater(
  { claim, reading }: PlacedClaim,
  { event, due }: Due,
  set: string | undefined,
  of: Event,
): boolean {
  const published = reading.published?.day
  if (published === undefined || published < due || daysFrom(due, published) > REACH) return false
  if (of.id === event.id && published === set) return false
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
  // One text tells of the demand, another of the deadline that ran out.
  if (bySetter && isOnIssue && later.due === due && SETTING.has(later.type)) {
    return {
      kind: 'recalled',
      why: 'a deadline of the same day, set by the same on the same issue',
    }
  }
  if (bySetter && meets(others, addressees)) {
    if (later.type === event.type && (later.due ?? '') > due) {
      return { kind: 'renewed', why: 'the same demand of the same, by a later day' }
    }
    const isPenalty = PENALTIES.has(later.type) && (later.type === 'SANCTION' || isOnIssue)
    if (kind === 'ultimatum' && isPenalty) {
      return { kind: 'carried-out', why: 'who set it acts against whom it was set for' }
    }
  }
  const isKept = isOnIssue || haveOneNumber(event, later)
  if (kind === 'promise' && isKept && bySetter && KEEPING.has(later.type)) {
    const of = isOnIssue ? 'on the same issue' : 'on the same number'
    return { kind: 'met', why: `who promised acts ${of}` }
  }
  if (!isOnIssue) return undefined
  if (kind === 'promise' || kind === 'plan' || !byAddressee) return undefined
  const isSigned = later.type === 'SUPPORT' && later.mode === 'sign'
  if (YIELDING.has(later.type) || isSigned) {
    return { kind: 'met', why: 'whom it was set for yields on the same issue' }
  }
  return later.type === 'REJECT' && later.mode !== 'deny'
    ? { kind: 'refused', why: 'whom it was set for refuses on the same issue' }
    : undefined
}

/** "promised to free 18 prisoners", "freed 18 soldiers": what is counted may have two names. */
function haveOneNumber({ figures: ones }: Event, { figures: others }: Event): boolean {
  const known = new Set(telling(others))
  return telling(ones).some((number) => known.has(number))
}

/** "18", "30 day": numbers that tell one thing from another. */
function telling(figures: readonly EventFigure[]): readonly string[] {
  return figures.flatMap(({ best = 0, unit = '' }) =>
    best > FEW ? [`${best} ${unit}`.trim()] : [],
  )
}

function reported({ passages }: Grounds): string {
  return passages[0]?.published ?? '9999'
}
