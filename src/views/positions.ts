import type { Party } from '../model/claim.ts'
import type { Event, Sources } from '../model/event.ts'
import { overlap } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import { type Corpus, claimsById, type Passage, type PlacedClaim, passageOf } from './corpus.ts'
import {
  type Found,
  foundIn,
  type Grounds,
  groundsOf,
  issueFinder,
  maybe,
  placedClaims,
} from './grounds.ts'
import { type List, listOf, pickFrom } from './list.ts'
import { bareSide, isAsked, type SideOf } from './sides.ts'
import { isTurn, type Stance, stanceOf } from './stances.ts'

/** One thing that a party was reported to say on an issue, however many documents report it. */
export interface Move extends Grounds {
  /** Id of the event. */
  readonly event: string
  readonly stance: Stance
  /** Day on which it was said, where that is told. */
  readonly day?: string
  /** Day of the first report. */
  readonly reported?: string
  /** The one who spoke or acted for the party. */
  readonly by: Party
  /** The party's own words, where a document quotes them. */
  readonly ownWords: readonly Passage[]
  readonly condition?: Found<string>
  readonly due?: Found<string>
  /** The stance before, where this one goes the other way, and the event it was told in. */
  readonly movedFrom?: { readonly stance: Stance; readonly event: string }
  readonly sources: Sources
}

/** What one party says on one issue, in order. Without moves: nothing was reported. */
export interface Position {
  readonly party: string
  readonly issue?: string
  readonly moves: readonly Move[]
  /** How many documents were searched. */
  readonly documents: number
}

/** Which cells are wanted. */
export interface PositionsQuery {
  readonly party?: string
  readonly issue?: string
  readonly sideOf?: SideOf
}

/**
 * Parties by issues: what each demands, offers, accepts, backs, refuses and threatens. Persons speak
 * for the side whose office they hold. When both a party and an issue are asked for, the answer
 * is always one cell, be it empty.
 */
export function viewPositions(corpus: Corpus, query: PositionsQuery = {}): List<Position> {
  const claims = claimsById(corpus)
  const documents = corpus.readings.length
  const found = listOf(positionCells(corpus, query), ({ party, issue, places }): Position => {
    const moves: Move[] = []
    for (const event of pickFrom(corpus.events, [...new Set(places)])) {
      for (const saying of sayingsIn(placedClaims(event, claims), query)) {
        if (saying.party !== party || !issuesOfSaying(saying, query).has(issue)) continue
        moves.push({ event: event.id, ...moveOf(saying), sources: event.sources })
      }
    }
    return { party, ...(issue === undefined ? {} : { issue }), moves: inOrder(moves), documents }
  })
  if (found.length > 0 || query.party === undefined || query.issue === undefined) return found
  return [{ party: query.party, issue: query.issue, moves: [], documents }]
}

/** What a position is made of. */
export interface PositionCell {
  readonly party: string
  readonly issue: string | undefined
  /** Of each move, the place of its event. */
  readonly places: readonly number[]
}

/** The cells of `viewPositions`, of which none is empty, in their order. */
export function positionCells(corpus: Corpus, query: PositionsQuery): readonly PositionCell[] {
  const claims = claimsById(corpus)
  const cells = new Map<string, PositionCell & { readonly places: number[] }>()
  const isOnIssue = issueFilter(corpus, query)
  let place = -1
  for (const event of corpus.events) {
    place++
    if (!isOnIssue(event)) continue
    for (const saying of sayingsIn(placedClaims(event, claims), query)) {
      const { party } = saying
      for (const issue of issuesOfSaying(saying, query)) {
        const key = JSON.stringify([party, issue])
        const cell = cells.get(key) ?? { party, issue, places: [] }
        cell.places.push(place)
        cells.set(key, cell)
      }
    }
  }
  return [...cells.values()].sort(
    (a, b) => byCodeUnit(a.party, b.party) || byCodeUnit(a.issue ?? '~', b.issue ?? '~'),
  )
}

function issueFilter(corpus: Corpus, { issue }: PositionsQuery): (event: Event) => boolean {
  if (issue === undefined) return () => true
  const issuesOf = issueFinder(corpus)
  return (event) => issuesOf(event).has(issue)
}

/** Claims of one event by which one party takes one stance. */
interface Saying {
  readonly party: string
  readonly stance: Stance
  readonly by: Party
  readonly placed: PlacedClaim[]
}

function sayingsIn(
  placed: readonly PlacedClaim[],
  { party: asked, sideOf = bareSide }: PositionsQuery,
): Iterable<Saying> {
  const sayings = new Map<string, Saying>()
  for (const one of placed) {
    const stance = stanceOf(one.claim)
    if (stance === undefined) continue
    for (const { value: by } of one.claim.actor) {
      if (asked !== undefined && !isAsked(asked, by, sideOf)) continue
      const party = sideOf(by) ?? by.name
      const key = JSON.stringify([party, stance])
      const saying = sayings.get(key) ?? { party, stance, by, placed: [] }
      if (saying.placed.at(-1) !== one) saying.placed.push(one)
      sayings.set(key, saying)
    }
  }
  return sayings.values()
}

/**
 * The issues that are asked for, as any report of the act has them; an act on none stands in a cell
 * without one.
 */
function issuesOfSaying(
  { placed }: Saying,
  { issue: asked }: PositionsQuery,
): ReadonlySet<string | undefined> {
  const ids = new Set(placed.flatMap(({ claim }) => claim.issue.map(({ value }) => value)))
  if (asked !== undefined) return new Set(ids.has(asked) ? [asked] : [])
  return ids.size === 0 ? new Set([undefined]) : ids
}

function moveOf({ stance, by, placed }: Saying): Omit<Move, 'event' | 'sources'> {
  const day = placed.flatMap(({ claim }) => claim.time?.value.start ?? []).sort(byCodeUnit)[0]
  const reported = placed.flatMap(({ reading }) => reading.published?.day ?? []).sort(byCodeUnit)[0]
  const [condition] = foundIn(placed, (claim) => maybe(claim.condition))
  const [due] = foundIn(placed, (claim) => maybe(claim.due))
  return {
    stance,
    ...(day === undefined ? {} : { day }),
    ...(reported === undefined ? {} : { reported }),
    by,
    ...groundsOf(placed),
    ownWords: placed.flatMap((one) => ownWords(one, by)),
    ...(condition === undefined ? {} : { condition }),
    ...(due === undefined ? {} : { due }),
  }
}

function ownWords({ claim, reading }: PlacedClaim, by: Party): readonly Passage[] {
  return reading.quotes
    .filter(({ evidence }) => overlap(evidence, claim.evidence) > 0)
    .filter(({ speaker }) => speaker === undefined || isSameSide(speaker.value, by))
    .map(({ evidence }) => passageOf(reading, evidence))
}

function isSameSide(a: Party, b: Party): boolean {
  return a.name === b.name || (a.country !== undefined && a.country === b.country)
}

/** Moves by day, each marked where it goes against what came before it. */
function inOrder(moves: readonly Move[]): readonly Move[] {
  const sorted = [...moves].sort(
    (a, b) => byCodeUnit(dayOf(a) ?? '9999', dayOf(b) ?? '9999') || byCodeUnit(a.event, b.event),
  )
  let settled = 0
  let answer: Move | undefined
  let any: Move | undefined
  return sorted.map((move) => {
    // Only what an earlier day brought can be turned against.
    for (
      let one = sorted[settled];
      one !== undefined && isEarlier(one, move);
      one = sorted[settled]
    ) {
      settled++
      if (one.stance === 'proposes' || one.stance === 'threatens') continue
      any = one
      // A demand is neither a yes nor a no; only yielding goes against it.
      if (one.stance !== 'demands') answer = one
    }
    const before = move.stance === 'yields' ? any : answer
    if (before === undefined || !isTurn(before.stance, move.stance)) return move
    return { ...move, movedFrom: { stance: before.stance, event: before.event } }
  })
}

function isEarlier(one: Move, other: Move): boolean {
  const [day, later] = [dayOf(one), dayOf(other)]
  return day !== undefined && later !== undefined && day < later
}

function dayOf({ day, reported }: Move): string | undefined {
  return day ?? reported
}
