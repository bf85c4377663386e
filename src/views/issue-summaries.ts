import type { Event } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Corpus } from './corpus.ts'
import { type Demand, putToOthers, stateOf } from './demands.ts'
import { issueFinder } from './grounds.ts'
import { isAccord, isMeasure, isThreat } from './issues.ts'
import { positionCells } from './positions.ts'
import { bareSide, type SideOf } from './sides.ts'

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

/** What is counted of an issue. */
interface Tally {
  readonly parties: string[]
  moves: number
  readonly demands: Record<Demand['state'], number>
  accords: number
  measures: number
  threats: number
  deadlines: number
  /** Documents by their numbers. */
  readonly documents: Set<number>
}

/** Every issue on which something was read, those with the most documents first. */
export function viewIssues(
  corpus: Corpus,
  { sideOf = bareSide }: { readonly sideOf?: SideOf } = {},
): readonly IssueSummary[] {
  const tallies = tallyEvents(corpus, sideOf)
  for (const { party, issue, places } of positionCells(corpus, { sideOf })) {
    const tally = issue === undefined ? undefined : tallies.get(issue)
    if (tally === undefined) continue
    tally.parties.push(party)
    tally.moves += places.length
  }
  return [...tallies]
    .map(([issue, tally]) => ({ issue, ...tally, documents: tally.documents.size }))
    .sort((a, b) => b.documents - a.documents || b.moves - a.moves || byCodeUnit(a.issue, b.issue))
}

function tallyEvents(corpus: Corpus, sideOf: SideOf): ReadonlyMap<string, Tally> {
  const issuesOf = issueFinder(corpus)
  const { put, answers } = putToOthers(corpus, sideOf)
  const asked = new Set(put.map(({ place }) => place))
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  }
  const tallies = new Map<string, Tally>()
  let place = 0
  for (const event of corpus.events) {
    const state = asked.has(place++) ? stateOf(answers.stances(event.id)) : undefined
    for (const issue of issuesOf(event)) {
      const tally = tallies.get(issue) ?? emptyTally()
      tallies.set(issue, tally)
      count(tally, event, { state, sideOf })
      for (const { document } of event.claims) tally.documents.add(numberOf(document))
    }
  }
  return tallies
}

function count(
  tally: Tally,
  event: Event,
  { state, sideOf }: { readonly state: Demand['state'] | undefined; readonly sideOf: SideOf },
): void {
  if (state !== undefined) tally.demands[state]++
  if (isAccord(event, sideOf)) tally.accords++
  if (isMeasure(event)) tally.measures++
  if (isThreat(event)) tally.threats++
  if (event.due !== undefined) tally.deadlines++
}

function emptyTally(): Tally {
  return {
    parties: [],
    moves: 0,
    demands: { accepted: 0, refused: 0, disputed: 0, open: 0 },
    accords: 0,
    measures: 0,
    threats: 0,
    deadlines: 0,
    documents: new Set(),
  }
}
