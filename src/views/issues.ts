import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Act, actOf } from './acts.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
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
  return (
    accountsOf(corpus, sideOf, issue).get(issue) ?? {
      issue,
      positions: [],
      demands: [],
      accords: [],
      measures: [],
      threats: [],
      deadlines: [],
      documents: [],
    }
  )
}

/** Every issue on which something was read, those with the most documents first. */
export function viewIssues(
  corpus: Corpus,
  { sideOf = bareSide }: { readonly sideOf?: SideOf } = {},
): readonly IssueSummary[] {
  return [...accountsOf(corpus, sideOf).values()]
    .map(summaryOf)
    .sort((a, b) => b.documents - a.documents || b.moves - a.moves || byCodeUnit(a.issue, b.issue))
}

/** The accounts of all issues, or of one, from one look at the record. */
function accountsOf(
  corpus: Corpus,
  sideOf: SideOf,
  asked?: string,
): ReadonlyMap<string, IssueAccount> {
  const query = { ...(asked === undefined ? {} : { issue: asked }), sideOf }
  const claims = claimsById(corpus)
  const about = byIssue(
    corpus.events.map((event) => ({ event, placed: placedClaims(event, claims) })),
    ({ placed }) => placed.flatMap(({ claim }) => claim.issue.map(({ value }) => value)),
  )
  const positions = byIssue(viewPositions(corpus, query), ({ issue }) => [issue ?? ''])
  const issuesIn = ({ issues }: Pick<Demand, 'issues'>) => issues.map(({ value }) => value)
  const demands = byIssue(viewDemands(corpus, query), issuesIn)
  const deadlines = byIssue(viewDeadlines(corpus, query), issuesIn)
  const accounts = [...about]
    .filter(([issue]) => asked === undefined || issue === asked)
    .map(([issue, told]): readonly [string, IssueAccount] => [
      issue,
      {
        issue,
        positions: positions.get(issue) ?? [],
        demands: demands.get(issue) ?? [],
        accords: actsOf(told, sideOf, (event) => isAccord(event, sideOf)),
        measures: actsOf(told, sideOf, isMeasure),
        threats: actsOf(told, sideOf, isThreat),
        deadlines: deadlines.get(issue) ?? [],
        documents: documentsOf(told),
      },
    ])
  return new Map(accounts)
}

/** An event with its claims. */
interface Told {
  readonly event: Event
  readonly placed: readonly PlacedClaim[]
}

function byIssue<T>(
  all: readonly T[],
  issuesOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    for (const issue of new Set(issuesOf(one))) {
      const known = groups.get(issue)
      if (known === undefined) groups.set(issue, [one])
      else known.push(one)
    }
  }
  return groups
}

function actsOf(
  told: readonly Told[],
  sideOf: SideOf,
  isWanted: (event: Event) => boolean,
): readonly Act[] {
  return told
    .filter(({ event }) => isWanted(event))
    .map(({ event, placed }) => actOf(event, placed, sideOf))
    .sort((a, b) => byCodeUnit(dayOf(a), dayOf(b)) || byCodeUnit(a.event, b.event))
}

function documentsOf(told: readonly Told[]): readonly string[] {
  const names = told.flatMap(({ placed }) => placed.map(({ reading }) => reading.document.name))
  return [...new Set(names)].sort(byCodeUnit)
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

function isThreat({ type, status }: Event): boolean {
  return type === 'THREATEN' && status !== 'denied'
}

/** Money has the three capitals of ISO 4217 for its unit. */
function isMeasure({ type, status, figures }: Event): boolean {
  if (status === 'denied') return false
  return LANE_OF[type] === 'measures' || figures.some(({ unit = '' }) => /^[A-Z]{3}$/.test(unit))
}

function dayOf({ day, reported }: Act): string {
  return day ?? reported ?? '9999'
}
