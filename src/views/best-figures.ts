import type { Event, EventFigure } from '../model/event.ts'
import type { Figure } from '../model/quantity.ts'
import { type Corpus, claimsById, type PlacedClaim } from './corpus.ts'
import { listOf } from './list.ts'

/** Rules by which one number of several is taken for the best. */
export const BEST_RULES = ['latest', 'most-independent', 'most-conservative'] as const

/**
 * How the best of an event's figures is chosen. `latest`, the default: the newest exact number.
 * `most-independent`: the exact number behind which most origins stand, of equals the newest.
 * `most-conservative`: the least that any account allows. `low` and `high` are the same by each.
 */
export type BestRule = (typeof BEST_RULES)[number]

/** The corpus with the best of each figure chosen by a rule. Events have it by `latest` already. */
export function chooseBest(corpus: Corpus, rule: BestRule): Corpus {
  if (rule === 'latest') return corpus
  const claims = claimsById(corpus)
  const choose = rule === 'most-independent' ? mostIndependent : mostConservative
  return {
    ...corpus,
    events: listOf(corpus.events, (event) => ({
      ...event,
      figures: event.figures.map((figure) => {
        const best = choose(accountsOf(figure, claims), event, figure)
        return best === undefined ? figure : { ...figure, best }
      }),
    })),
  }
}

/** A figure as one document gives it. */
interface Account {
  readonly figure: Figure
  readonly document: string
}

function accountsOf(
  { measure, unit, claims: ids }: EventFigure,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly Account[] {
  return ids
    .flatMap((id) => claims.get(id) ?? [])
    .flatMap(({ claim, reading }) =>
      claim.figures
        .filter(({ value }) => value.measure === measure && value.unit === unit)
        .map(({ value: figure }) => ({ figure, document: reading.document.name })),
    )
}

function mostIndependent(
  accounts: readonly Account[],
  { sources }: Event,
  { best: newest }: EventFigure,
): number | undefined {
  const exact = accounts.filter(({ figure }) => figure.hedge === undefined)
  const documents = new Map<number, Set<string>>()
  for (const { figure, document } of exact.length > 0 ? exact : accounts) {
    const { value } = figure
    if (value !== undefined) documents.set(value, (documents.get(value) ?? new Set()).add(document))
  }
  const behind = (value: number) =>
    sources.origins.filter((origin) =>
      origin.documents.some((document) => documents.get(value)?.has(document)),
    ).length
  // Later accounts come later: of equals the newest stays.
  const ranked = [...documents.keys()].map((value) => ({ value, origins: behind(value) }))
  const most = Math.max(0, ...ranked.map(({ origins }) => origins))
  const equal = ranked.filter(({ origins }) => origins === most).map(({ value }) => value)
  return newest !== undefined && equal.includes(newest) ? newest : equal.at(-1)
}

function mostConservative(accounts: readonly Account[]): number | undefined {
  const named = accounts.flatMap(({ figure }) => figure.value ?? figure.low ?? [])
  return named.length === 0 ? undefined : named.reduce((a, b) => Math.min(a, b))
}
