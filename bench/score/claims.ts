import type { Names } from './parties.ts'
import type { GoldClaim, GoldDocument, PredictedClaim, PredictedDocument } from './shapes.ts'
import { likeness, meets, spanOf, touches } from './spans.ts'
import { timeScore } from './times.ts'

/** The parts of a found claim that are judged, in the order of the report. */
export const PARTS = [
  'actor',
  'recipient',
  'time',
  'place',
  'status',
  'attribution',
  'figures',
  'issue',
  'due',
] as const

/** How well each part was read, 0 to 1; a part that gold does not ask for is absent. */
export type PartScores = Readonly<Record<(typeof PARTS)[number], number | undefined>>

/** A gold claim with the prediction that found it. */
export interface Found {
  readonly gold: GoldClaim
  readonly predicted: PredictedClaim
  /** Absent for optional claims, which are not judged. */
  readonly parts?: PartScores
  readonly full: boolean
}

/** How the claims of one document were read. */
export interface ClaimTally {
  readonly found: readonly Found[]
  /** Claims that gold asks for and nothing found. */
  readonly missed: readonly GoldClaim[]
  /** Predictions that found no claim of gold. */
  readonly extra: readonly PredictedClaim[]
  /** How many claims gold asks for. */
  readonly asked: number
  /** Ids of passages without a happening that were read as fact, once for each prediction. */
  readonly analysisAsFact: readonly string[]
}

/** The two lists of a mutual act have no direction. */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE'])

/** Compares the claims of one document with gold. */
export function scoreClaims(
  gold: GoldDocument,
  { claims = [] }: PredictedDocument,
  names: Names,
): ClaimTally {
  const found = pairUp(gold.claims, claims, names).map((pair) => judge(pair, names))
  const foundGold = new Set(found.map((pair) => pair.gold))
  const useful = new Set(found.map((pair) => pair.predicted))
  const titles = gold.furniture.filter(({ kind }) => kind === 'title')
  // A title repeats the body: what is read there is neither asked for nor held against the reader.
  const inTitle = (claim: PredictedClaim): boolean =>
    titles.some(({ span }) => touches(spanOf(span), claim))
  const asked = gold.claims.filter(({ optional }) => !optional)
  return {
    found,
    missed: asked.filter((claim) => !foundGold.has(claim)),
    extra: claims.filter((claim) => !useful.has(claim) && !inTitle(claim)),
    asked: asked.length,
    analysisAsFact: (gold.notClaims ?? []).flatMap(({ id, span }) =>
      claims
        .filter((claim) => claim.status !== 'hypothetical' && meets(spanOf(span), claim))
        .map(() => id),
    ),
  }
}

interface Pair {
  readonly gold: GoldClaim
  readonly predicted: PredictedClaim
}

/** Pairs each gold claim with at most one prediction of a right type that meets it, best pairs first. */
function pairUp(
  gold: readonly GoldClaim[],
  predicted: readonly PredictedClaim[],
  names: Names,
): readonly Pair[] {
  const candidates = gold.flatMap((claim) =>
    predicted
      .filter((prediction) => rightType(claim, prediction))
      .filter((prediction) => meets(spanOf(claim.span), prediction))
      .map((prediction) => ({
        gold: claim,
        predicted: prediction,
        fit: fitness(claim, prediction, names),
      })),
  )
  candidates.sort((a, b) => b.fit - a.fit)
  const taken = new Set<GoldClaim | PredictedClaim>()
  return candidates.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.predicted)) return false
    taken.add(pair.gold).add(pair.predicted)
    return true
  })
}

function rightType({ type, also = [] }: GoldClaim, predicted: PredictedClaim): boolean {
  return predicted.type === type || also.includes(predicted.type)
}

function fitness(gold: GoldClaim, predicted: PredictedClaim, names: Names): number {
  const { actor, recipient } = roles(gold, predicted, names)
  return 2 * actor + recipient + likeness(spanOf(gold.span), predicted)
}

function roles(
  gold: GoldClaim,
  { actor = [], recipient = [] }: PredictedClaim,
  names: Names,
): { readonly actor: number; readonly recipient: number } {
  if (MUTUAL.has(gold.type)) {
    const both = names.partyRecall([...gold.actor, ...gold.recipient], [...actor, ...recipient])
    return { actor: both, recipient: both }
  }
  return {
    actor: names.partyRecall(gold.actor, actor),
    recipient: names.partyRecall(gold.recipient, recipient),
  }
}

function judge({ gold, predicted }: Pair, names: Names): Found {
  if (gold.optional) return { gold, predicted, full: false }
  const { place } = predicted
  const placed = (name: string): boolean => place !== undefined && names.sameName(name, place.name)
  const parts: PartScores = {
    ...roles(gold, predicted, names),
    time: timeScore(gold.time, predicted.time),
    place: gold.place === undefined ? undefined : mark(placed(gold.place)),
    status: mark(rightStatus(gold.status, predicted.status)),
    attribution: gold.attribution && names.partyRecall(gold.attribution, predicted.attribution),
    figures: figureScore(gold, predicted),
    issue: gold.issue ? mark(predicted.issue === gold.issue) : undefined,
    due: gold.due ? mark(predicted.due === gold.due) : undefined,
  }
  return { gold, predicted, parts, full: isFull(gold, parts) }
}

function mark(right: boolean): number {
  return right ? 1 : 0
}

/** What gold holds to be going on may be reported as having happened. */
function rightStatus(gold: string, predicted: string): boolean {
  return gold === predicted || (gold === 'ongoing' && predicted === 'occurred')
}

function figureScore({ figures }: GoldClaim, predicted: PredictedClaim): number | undefined {
  if (figures === undefined || figures.length === 0) return undefined
  const right = figures.filter((figure) =>
    (predicted.figures ?? []).some((candidate) => {
      const casualties = figure.measure === 'killed' || figure.measure === 'injured'
      // Only the dead and wounded must go by their name; other nouns may be worded differently.
      if (casualties && candidate.measure !== figure.measure) return false
      const value = candidate.value ?? undefined
      if (figure.value === null) return value === undefined || !!candidate.hedge
      if (value === undefined) return false
      return Math.abs(value - figure.value) <= 1e-9 * Math.abs(figure.value)
    }),
  )
  return right.length / figures.length
}

function isFull({ type }: GoldClaim, parts: PartScores): boolean {
  const { actor = 1, recipient = 1, time = 1, place = 1, status = 1, figures = 1 } = parts
  const whole = [time, place, status, figures].every((score) => score === 1)
  return whole && recipient >= 0.5 && (MUTUAL.has(type) ? actor >= 0.66 : actor === 1)
}
