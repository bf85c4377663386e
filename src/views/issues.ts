import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Act, actOf } from './acts.ts'
import { type Corpus, claimsById } from './corpus.ts'
import { firstDay } from './days.ts'
import { type Deadline, viewDeadlines } from './deadlines.ts'
import { type Demand, viewDemands } from './demands.ts'
import { issueFinder, placedClaims } from './grounds.ts'
import { LANE_OF } from './lanes.ts'
import { type List, listOf, sortList } from './list.ts'
import { type Position, viewPositions } from './positions.ts'
import { bareSide, type SideOf } from './sides.ts'

/** All that a record holds on one issue of the negotiations. */
export interface IssueAccount {
  readonly issue: string
  readonly positions: List<Position>
  /** What was put to others, with the answers to it. */
  readonly demands: List<Demand>
  /** What several sides settled with each other. */
  readonly accords: List<Act>
  /** What was done: aid, sanctions, withdrawals and the like, and whatever has an amount of money. */
  readonly measures: List<Act>
  readonly threats: List<Act>
  readonly deadlines: List<Deadline>
  /** Names of the documents in which something on the issue was read. */
  readonly documents: readonly string[]
}

/** The same with all of its parts at hand. */
export interface WholeIssueAccount extends IssueAccount {
  readonly positions: readonly Position[]
  readonly demands: readonly Demand[]
  readonly accords: readonly Act[]
  readonly measures: readonly Act[]
  readonly threats: readonly Act[]
  readonly deadlines: readonly Deadline[]
}

/** Makes all parts of an account. */
export function wholeAccount({ issue, documents, ...parts }: IssueAccount): WholeIssueAccount {
  return {
    issue,
    positions: [...parts.positions],
    demands: [...parts.demands],
    accords: [...parts.accords],
    measures: [...parts.measures],
    threats: [...parts.threats],
    deadlines: [...parts.deadlines],
    documents,
  }
}

/** Every party's position on an issue, what was put and settled, done, threatened and due. */
export function viewIssue(
  corpus: Corpus,
  issue: string,
  { sideOf = bareSide }: { readonly sideOf?: SideOf } = {},
): IssueAccount {
  const claims = claimsById(corpus)
  const issuesOf = issueFinder(corpus)
  const query = { issue, sideOf }
  const names = new Set<string>()
  for (const event of corpus.events) {
    if (!issuesOf(event).has(issue)) continue
    for (const { document } of event.claims) names.add(document)
  }
  const actsOf = (isWanted: (event: Event, sideOf: SideOf) => boolean): List<Act> => {
    const inOrder = sortList(corpus.events, (event) =>
      isWanted(event, sideOf) && issuesOf(event).has(issue)
        ? [dayOf(event, placedClaims(event, claims)[0]?.reading.published?.day), event.id]
        : undefined,
    )
    return listOf(inOrder, (event) => actOf(event, placedClaims(event, claims), sideOf))
  }
  return {
    issue,
    positions: viewPositions(corpus, query),
    demands: viewDemands(corpus, query),
    accords: actsOf(isAccord),
    measures: actsOf(isMeasure),
    threats: actsOf(isThreat),
    deadlines: viewDeadlines(corpus, query),
    documents: [...names].sort(byCodeUnit),
  }
}

function dayOf({ time }: Event, reported: string | undefined): string {
  return firstDay(time) ?? reported ?? '9999'
}

/** "The two sides agreed on an exchange of prisoners" */
export function isAccord({ type, status, actor, recipient }: Event, sideOf: SideOf): boolean {
  if (type !== 'AGREE' || status === 'denied' || status === 'hypothetical') return false
  const sides = (parties: Event['actor']) => new Set(parties.flatMap((one) => sideOf(one) ?? []))
  return sides(actor).size > 1 && recipient.every((one) => sides(actor).has(sideOf(one) ?? ''))
}

export function isThreat({ type, status }: Event): boolean {
  return type === 'THREATEN' && status !== 'denied'
}

/** Money has the three capitals of ISO 4217 for its unit. */
export function isMeasure({ type, status, figures }: Event): boolean {
  if (status === 'denied') return false
  return LANE_OF[type] === 'measures' || figures.some(({ unit = '' }) => /^[A-Z]{3}$/.test(unit))
}
