import type { Claim, Party } from '../model/claim.ts'
import type { Basis, Sourced } from '../model/evidence.ts'
import type { PlacedClaim } from './corpus.ts'
import { foundIn, type Grounds } from './grounds.ts'
import type { SideOf } from './sides.ts'

/** A party as claims name it, with the words that do. */
export interface FoundParty extends Grounds {
  readonly name: string
  /** State or body on whose side it stands. */
  readonly side?: string
  readonly person?: true
  readonly basis: Basis
}

/**
 * The parties of one role over claims, each once; outlets are no parties to what they report. A person stands on the side
 * that any of the claims tells.
 */
export function partiesIn(
  placed: readonly PlacedClaim[],
  role: (claim: Claim) => readonly Sourced<Party>[],
  sideOf: SideOf,
): readonly FoundParty[] {
  const told = new Map<string, string>()
  const cells = (claim: Claim) => role(claim).filter(({ value }) => value.outlet !== true)
  for (const { value } of placed.flatMap(({ claim }) => cells(claim))) {
    const side = sideOf(value)
    if (side !== undefined && !told.has(keyOf(value))) told.set(keyOf(value), side)
  }
  return foundIn(placed, cells, keyOf).map(({ value, basis, ...grounds }) => {
    const side = told.get(keyOf(value))
    return {
      name: value.name,
      ...(side === undefined ? {} : { side }),
      ...(value.person === undefined ? {} : { person: value.person }),
      basis,
      ...grounds,
    }
  })
}

function keyOf({ actor, name }: Party): string {
  return actor ?? name.toLowerCase()
}
