import type { Claim } from '../model/claim.ts'
import type { Event, EventFigure } from '../model/event.ts'
import { byCodeUnit } from '../model/id.ts'
import type { Figure } from '../model/quantity.ts'
import { type PlacedClaim, passageOf } from './corpus.ts'
import type { Grounds } from './grounds.ts'

/** One number as one document gives it, and who says so. */
export interface Account extends Grounds {
  readonly figure: Figure
  /** Whom the document cites, from the nearest speaker outwards; empty where it speaks in its own voice. */
  readonly saidBy: readonly string[]
  readonly document: string
  readonly outlet?: string
  /** Day of publication. */
  readonly published?: string
}

/** What an event's claims count: low, best and high of a measure, and every account of it. */
export interface CountedFigure extends EventFigure {
  readonly accounts: readonly Account[]
}

/** Killed first, then wounded, then whatever else was counted. */
const ORDER: readonly string[] = ['killed', 'injured']

/** The figures of an event with who gave each number, oldest account first. */
export function countedFigures(
  { figures }: Event,
  placed: readonly PlacedClaim[],
): readonly CountedFigure[] {
  return figures
    .map((figure) => ({
      ...figure,
      accounts: distinct(
        placed.flatMap((one) => figuresOf(one.claim, figure).map((cell) => account(one, cell))),
      ),
    }))
    .sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.measure, b.measure))
}

/** Two claims may count the same words: that is one account. */
function distinct(accounts: readonly Account[]): readonly Account[] {
  const byWords = new Map<string, Account>()
  for (const one of accounts) {
    const key = JSON.stringify([one.document, one.passages.map(({ start, end }) => [start, end])])
    const known = byWords.get(key)
    byWords.set(
      key,
      known === undefined ? one : { ...known, claims: [...known.claims, ...one.claims] },
    )
  }
  return [...byWords.values()]
}

function figuresOf({ figures }: Claim, { measure, unit }: EventFigure): Claim['figures'] {
  return figures.filter(({ value }) => value.measure === measure && value.unit === unit)
}

function account(
  { claim, reading }: PlacedClaim,
  { value: figure, evidence }: Claim['figures'][number],
): Account {
  const { document, outlet, published } = reading
  return {
    figure,
    saidBy: claim.attribution.map(({ value }) => value.name),
    document: document.name,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: published.day }),
    claims: [claim.id],
    passages: evidence.map((words) => ({ ...passageOf(reading, words), claim: claim.id })),
  }
}

function rank({ measure }: EventFigure): number {
  const place = ORDER.indexOf(measure)
  return place < 0 ? ORDER.length : place
}
