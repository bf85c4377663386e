import { COUNTRY_NAMES } from './countries.ts'
import type { Aliases, PredictedParty } from './shapes.ts'

/** Tells whether names mean the same party or place. */
export interface Names {
  /** Whether a predicted party is the one that gold names. */
  sameParty(gold: string, predicted: PredictedParty): boolean
  /** Whether two names, of places say, mean the same. */
  sameName(gold: string, predicted: string): boolean
  /** Share of gold's parties that were named; asked for nothing, nothing is missing. */
  partyRecall(gold: readonly string[], predicted: readonly PredictedParty[] | undefined): number
}

/** Names that mean the same, by the lists of `aliases.json`. */
export function namesBy(aliases: Aliases): Names {
  const known = new Map<string, Set<string>>()
  for (const [name, others] of Object.entries(aliases)) {
    for (const key of [name, ...others].map(fold)) {
      known.set(key, (known.get(key) ?? new Set()).add(name))
    }
  }
  const meanings = (name: string): ReadonlySet<string> =>
    known.get(fold(name)) ?? new Set([fold(name)])
  const sameName = (gold: string, predicted: string): boolean =>
    [...meanings(gold)].some((name) => meanings(predicted).has(name))
  const sameParty = (gold: string, { name, country, person }: PredictedParty): boolean => {
    if (sameName(gold, name)) return true
    // An office or force counts as its country; a human being is not the country.
    return !!country && !person && sameName(gold, COUNTRY_NAMES[country] ?? country)
  }
  return {
    sameName,
    sameParty,
    partyRecall: (gold, predicted = []) => {
      const named = gold.filter((name) => predicted.some((party) => sameParty(name, party)))
      return gold.length === 0 ? 1 : named.length / gold.length
    },
  }
}

/** A name without what writers differ in: accents, possessives, full stops, quotation marks, "the". */
function fold(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const bare = letters.replaceAll(/[’']s?\b|[.“”"]/g, '').replace(/^the\s+/i, '')
  return bare.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
