import type { Claim, EventType, Party } from '../model/claim.ts'
import { overlap } from '../model/evidence.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Reading } from '../model/reading.ts'
import { type Corpus, type Passage, passageOf } from './corpus.ts'

/** What a party does with an issue. */
export type Stance = 'demands' | 'offers' | 'accepts' | 'backs' | 'refuses' | 'threatens'

/** One thing that a party was reported to say on an issue. */
export interface Move {
  readonly stance: Stance
  /** Day on which it was said, else that of the report. */
  readonly day?: string
  /** The one who spoke or acted for the party. */
  readonly by: Party
  readonly claim: string
  readonly passage: Passage
  /** The party's own words within the passage, where the document quotes them. */
  readonly ownWords: readonly string[]
  readonly condition?: string
  readonly due?: string
  /** The stance before, where this one goes the other way. */
  readonly movedFrom?: Stance
}

/** What one party says on one issue, in order. Without moves: nothing was reported. */
export interface Position {
  readonly party: string
  readonly issue?: string
  readonly moves: readonly Move[]
  /** How many documents were searched. */
  readonly documents: number
}

/** Which cells are wanted, and what a country of an ISO 3166-1 alpha-3 code is called. */
export interface PositionsQuery {
  readonly party?: string
  readonly issue?: string
  readonly nameOfCountry?: (country: string) => string | undefined
}

// A yes to somebody else's proposal and an offer of one's own are both AGREE; the mode tells them apart.
const STANCES: Partial<Record<EventType, Stance>> = {
  REQUEST: 'demands',
  AGREE: 'offers',
  CONCEDE: 'accepts',
  SUPPORT: 'backs',
  REJECT: 'refuses',
  THREATEN: 'threatens',
}

const YIELDING: ReadonlySet<Stance> = new Set(['offers', 'accepts', 'backs'])

/**
 * Parties by issues: what each demands, offers, accepts, backs, refuses and threatens. Persons speak
 * for the country whose office they hold. When both a party and an issue are asked for, the answer
 * is always one cell, be it empty.
 */
export function viewPositions(corpus: Corpus, query: PositionsQuery = {}): readonly Position[] {
  const cells = new Map<string, { party: string; issue?: string; moves: Move[] }>()
  for (const reading of corpus.readings) {
    for (const claim of reading.claims) {
      for (const [party, move] of movesOf(claim, reading, query)) {
        for (const issue of issuesOf(claim, query)) {
          const key = JSON.stringify([party, issue])
          const cell = cells.get(key) ?? {
            party,
            ...(issue === undefined ? {} : { issue }),
            moves: [],
          }
          cell.moves.push(move)
          cells.set(key, cell)
        }
      }
    }
  }
  const documents = corpus.readings.length
  const found = [...cells.values()]
    .map((cell) => ({ ...cell, moves: inOrder(cell.moves), documents }))
    .sort((a, b) => byCodeUnit(a.party, b.party) || byCodeUnit(a.issue ?? '~', b.issue ?? '~'))
  if (found.length > 0 || query.party === undefined || query.issue === undefined) return found
  return [{ party: query.party, issue: query.issue, moves: [], documents }]
}

/** The issues of a claim that are asked for; a claim on none stands in a cell without one. */
function issuesOf({ issue }: Claim, query: PositionsQuery): readonly (string | undefined)[] {
  const ids = issue.map(({ value }) => value)
  if (query.issue !== undefined) return ids.filter((id) => id === query.issue)
  return ids.length === 0 ? [undefined] : ids
}

function* movesOf(
  claim: Claim,
  reading: Reading,
  { party: asked, nameOfCountry }: PositionsQuery,
): Iterable<readonly [string, Move]> {
  const stance = stanceOf(claim)
  if (stance === undefined) return
  const seen = new Set<string>()
  for (const { value: by } of claim.actor) {
    const country = by.country === undefined ? undefined : nameOfCountry?.(by.country)
    const party = country ?? by.country ?? by.name
    if (seen.has(party) || !isAsked(asked, [party, by.country, by.name])) continue
    seen.add(party)
    yield [party, moveOf(claim, reading, stance, by)]
  }
}

function stanceOf({ type, mode, status }: Claim): Stance | undefined {
  // Neither a demand that is denied nor one that is only foreseen is a position.
  if (status.value === 'denied' || status.value === 'hypothetical') return undefined
  return type.value === 'AGREE' && mode?.value === 'accept' ? 'accepts' : STANCES[type.value]
}

function isAsked(asked: string | undefined, names: readonly (string | undefined)[]): boolean {
  if (asked === undefined) return true
  return names.some((name) => name?.toLowerCase() === asked.toLowerCase())
}

function moveOf(claim: Claim, reading: Reading, stance: Stance, by: Party): Move {
  const day = claim.time?.value.start ?? reading.published?.day
  return {
    stance,
    ...(day === undefined ? {} : { day }),
    by,
    claim: claim.id,
    passage: passageOf(reading, claim.evidence),
    ownWords: reading.quotes
      .filter(({ evidence }) => overlap(evidence, claim.evidence) > 0)
      .filter(({ speaker }) => speaker === undefined || isSameSide(speaker.value, by))
      .map(({ evidence }) => evidence.exact),
    ...(claim.condition === undefined ? {} : { condition: claim.condition.value }),
    ...(claim.due === undefined ? {} : { due: claim.due.value }),
  }
}

function isSameSide(a: Party, b: Party): boolean {
  return a.name === b.name || (a.country !== undefined && a.country === b.country)
}

/** Moves by day, each marked where it goes against the stance before it. */
function inOrder(moves: readonly Move[]): readonly Move[] {
  const sorted = [...moves].sort(
    (a, b) =>
      byCodeUnit(a.day ?? '9999', b.day ?? '9999') ||
      byCodeUnit(a.passage.document, b.passage.document) ||
      a.passage.start - b.passage.start ||
      byCodeUnit(a.claim, b.claim),
  )
  let before: Move | undefined
  return sorted.map((move) => {
    const turned = before !== undefined && isTurn(before, move) ? before.stance : undefined
    if (move.day !== undefined && isYesOrNo(move)) before = move
    return turned === undefined ? move : { ...move, movedFrom: turned }
  })
}

/** Whether a later day brings a yes after a no, or a no after a yes. */
function isTurn(before: Move, after: Move): boolean {
  if (before.day === undefined || after.day === undefined || before.day >= after.day) return false
  return isYesOrNo(after) && YIELDING.has(before.stance) !== YIELDING.has(after.stance)
}

function isYesOrNo({ stance }: Move): boolean {
  return YIELDING.has(stance) || stance === 'refuses'
}
