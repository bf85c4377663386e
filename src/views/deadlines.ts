import type { EventType } from '../model/claim.ts'
import type { Event, Sources } from '../model/event.ts'
import { firstFrom } from '../model/first-from.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import type { DayRange } from './days.ts'
import { type Outcome, outcomeFinder } from './deadline-outcomes.ts'
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
import { type List, listOf, sortList } from './list.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'

/** What is due: what was demanded under a threat, demanded, promised, or planned. */
export type DeadlineKind = 'ultimatum' | 'demand' | 'promise' | 'plan'

/** A day by which something is due, who set it, for whom, and what became of it. */
export interface Deadline extends Grounds {
  /** Id of the event. */
  readonly event: string
  readonly kind: DeadlineKind
  readonly setBy: readonly FoundParty[]
  readonly addressees: readonly FoundParty[]
  readonly due: Found<string>
  /** Days that were set for the same before this one. */
  readonly dueBefore: readonly Found<string>[]
  /** The words after "if" or "unless". */
  readonly condition?: Found<string>
  /** The words of the threat; absent where nothing is threatened. */
  readonly consequence?: Grounds
  readonly issues: readonly Found<string>[]
  readonly sources: Sources
  /** What later reports tell of it, oldest first; empty where none does. */
  readonly outcomes: readonly Outcome[]
  /** How many documents were published on the due day or later. */
  readonly documentsSince: number
}

/** Which deadlines are wanted; days are those on which something is due. */
export interface DeadlinesQuery extends DayRange {
  /** One who set it or for whom it was set. */
  readonly party?: string
  readonly issue?: string
  readonly sideOf?: SideOf
}

const KINDS: Partial<Record<EventType, DeadlineKind>> = {
  THREATEN: 'ultimatum',
  REQUEST: 'demand',
  AGREE: 'promise',
  CONCEDE: 'promise',
}

/** Deadlines by the day on which they are due, with what later reports tell of them. */
export function viewDeadlines(corpus: Corpus, query: DeadlinesQuery = {}): List<Deadline> {
  const claims = claimsById(corpus)
  const issuesOf = issueFinder(corpus)
  const { from = '', to = '9999', party, issue, sideOf = bareSide } = query
  const isWanted = ({ due, actor, recipient }: Event): boolean =>
    due !== undefined &&
    from <= due &&
    due <= to &&
    (party === undefined || [...actor, ...recipient].some((by) => isAsked(party, by, sideOf)))
  const inOrder = sortList(corpus.events, (event) =>
    isWanted(event) && (issue === undefined || issuesOf(event).has(issue))
      ? [event.due ?? '', event.id]
      : undefined,
  )
  let known: Known | undefined
  return listOf(inOrder, (event) => {
    // Only now, since few records have a deadline.
    known ??= {
      claims,
      sideOf,
      outcomesOf: outcomeFinder(corpus, claims, sideOf),
      published: Array.from(corpus.readings, ({ published }) => published?.day)
        .filter((day) => day !== undefined)
        .sort(byCodeUnit),
    }
    return deadlineOf(event, known)
  })
}

/** What all deadlines of a record share. */
interface Known {
  readonly claims: ReadonlyMap<string, PlacedClaim>
  readonly sideOf: SideOf
  readonly outcomesOf: ReturnType<typeof outcomeFinder>
  /** Days of publication, in order. */
  readonly published: readonly string[]
}

function deadlineOf(
  event: Event,
  { claims, sideOf, outcomesOf, published }: Known,
): Deadline | undefined {
  const placed = placedClaims(event, claims)
  const dues = [...foundIn(placed, ({ due }) => maybe(due))].sort((a, b) =>
    byCodeUnit(a.value, b.value),
  )
  const due = dues.pop()
  if (due === undefined) return undefined
  const [condition] = foundIn(placed, (claim) => maybe(claim.condition))
  const kind = KINDS[event.type] ?? 'plan'
  return {
    event: event.id,
    kind,
    setBy: partiesIn(placed, ({ actor }) => actor, sideOf),
    addressees: partiesIn(placed, ({ recipient }) => recipient, sideOf),
    due,
    dueBefore: dues,
    ...(condition === undefined ? {} : { condition }),
    ...(kind === 'ultimatum' ? { consequence: groundsOf(placed) } : {}),
    issues: foundIn(placed, ({ issue }) => issue),
    sources: event.sources,
    outcomes: outcomesOf({ event, kind, due: due.value }),
    documentsSince:
      published.length - firstFrom(published.length, (at) => (published[at] ?? '') < due.value),
    ...groundsOf(placed),
  }
}
