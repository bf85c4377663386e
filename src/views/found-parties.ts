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

/** The parties of one role over claims, each once; outlets are no parties to what they report. */
export function partiesIn(
  placed: readonly PlacedClaim[],
  role: (claim: Claim) => readonly Sourced<Party>[],
  sideOf: SideOf,
): readonly FoundParty[] {
  const named = foundIn(
    placed,
    (claim) => role(claim).filter(({ value }) => value.outlet !== true),
    ({ actor, name }) => actor ?? name.toLowerCase(),
  )
  return named.map(({ value, basis, ...grounds }) => {
    const side = sideOf(value)
    return {
      name: value.name,
      ...(side === undefined ? {} : { side }),
      ...(value.person === undefined ? {} : { person: value.person }),
      basis,
      ...grounds,
    }
  })
}
