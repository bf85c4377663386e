import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Act, actOf } from './acts.ts'
import { type Corpus, claimsById } from './corpus.ts'
import { type Deadline, viewDeadlines } from './deadlines.ts'
import { type Demand, viewDemands } from './demands.ts'
import { placedClaims } from './grounds.ts'
import { LANE_OF } from './lanes.ts'
import { type Position, viewPositions } from './positions.ts'
import { bareSide, type SideOf } from './sides.ts'

/** All that a record holds on one issue of the negotiations. */
export interface IssueAccount {
  readonly issue: string
  readonly positions: readonly Position[]
  /** What was put to others, with the answers to it. */
  readonly demands: readonly Demand[]
  /** What several sides settled with each other. */
  readonly accords: readonly Act[]
  /** What was done: aid, sanctions, withdrawals and the like, and whatever has an amount of money. */
  readonly measures: readonly Act[]
  readonly threats: readonly Act[]
  readonly deadlines: readonly Deadline[]
  /** Names of the documents in which something on the issue was read. */
  readonly documents: readonly string[]
}

/** An issue in one row: how much there is of what. */
export interface IssueSummary {
  readonly issue: string
  /** Sides with a position. */
  readonly parties: readonly string[]
  readonly moves: number
  /** Of what was put to others, what was accepted, refused, both, or left open. */
  readonly demands: Readonly<Record<Demand['state'], number>>
  readonly accords: number
  readonly measures: number
  readonly threats: number
  readonly deadlines: number
  readonly documents: number
}

/** Every party's position on an issue, what was put and settled, done, threatened and due. */
export function viewIssue(
  corpus: Corpus,
  issue: string,
  { sideOf = bareSide }: { readonly sideOf?: SideOf } = {},
): IssueAccount {
  const claims = claimsById(corpus)
  const about = corpus.events
    .map((event) => ({ event, placed: placedClaims(event, claims) }))
    .filter(({ placed }) =>
      placed.some(({ claim }) => claim.issue.some(({ value }) => value === issue)),
    )
  const acts = (isWanted: (event: Event) => boolean) =>
    about
      .filter(({ event }) => isWanted(event))
      .map(({ event, placed }) => actOf(event, placed, sideOf))
      .sort((a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byCodeUnit(a.event, b.event))
  const documents = new Set(
    about.flatMap(({ placed }) => placed.map(({ reading }) => reading.document.name)),
  )
  return {
    issue,
    positions: viewPositions(corpus, { issue, sideOf }),
    demands: viewDemands(corpus, { issue, sideOf }),
    accords: acts((event) => isAccord(event, sideOf)),
    measures: acts(isMeasure),
    threats: acts(({ type, status }) => type === 'THREATEN' && status !== 'denied'),
    deadlines: viewDeadlines(corpus, { issue, sideOf }),
    documents: [...documents].sort(byCodeUnit),
  }
}

/** Every issue on which something was read, those with the most documents first. */
export function viewIssues(
  corpus: Corpus,
  query: { readonly sideOf?: SideOf } = {},
): readonly IssueSummary[] {
  const ids = new Set(
    corpus.readings.flatMap(({ claims }) =>
      claims.flatMap(({ issue }) => issue.map(({ value }) => value)),
    ),
  )
  return [...ids]
    .map((issue) => summaryOf(viewIssue(corpus, issue, query)))
    .sort((a, b) => b.documents - a.documents || b.moves - a.moves || byCodeUnit(a.issue, b.issue))
}

function summaryOf(account: IssueAccount): IssueSummary {
  const { issue, positions, demands, accords, measures, threats, deadlines, documents } = account
  const inState = (state: Demand['state']) => demands.filter((one) => one.state === state).length
  return {
    issue,
    parties: positions.map(({ party }) => party),
    moves: positions.reduce((sum, { moves }) => sum + moves.length, 0),
    demands: {
      accepted: inState('accepted'),
      refused: inState('refused'),
      disputed: inState('disputed'),
      open: inState('open'),
    },
    accords: accords.length,
    measures: measures.length,
    threats: threats.length,
    deadlines: deadlines.length,
    documents: documents.length,
  }
}

/** "The two sides agreed on an exchange of prisoners" */
function isAccord({ type, status, actor, recipient }: Event, sideOf: SideOf): boolean {
  if (type !== 'AGREE' || status === 'denied' || status === 'hypothetical') return false
  const sides = (parties: Event['actor']) => new Set(parties.flatMap((one) => sideOf(one) ?? []))
  return sides(actor).size > 1 && recipient.every((one) => sides(actor).has(sideOf(one) ?? ''))
}

/** Money has the three capitals of ISO 4217 for its unit. */
function isMeasure({ type, status, figures }: Event): boolean {
  if (status === 'denied') return false
  return LANE_OF[type] === 'measures' || figures.some(({ unit = '' }) => /^[A-Z]{3}$/.test(unit))
}

function dayOf({ day, reported }: Act): string {
  return day ?? reported ?? '9999'
}
