import type { Party } from '../model/claim.ts'
import type { Basis } from '../model/evidence.ts'
import type { PlacedClaim } from './corpus.ts'
import { foundIn, type Grounds } from './grounds.ts'
import type { SideOf } from './sides.ts'

/** One who takes part, with the words that name them. */
export interface Delegate extends Grounds {
  readonly name: string
  readonly person?: true
  readonly basis: Basis
}

/** Those who take part on one side. Without a side: those of whom nobody says for whom they speak. */
export interface Delegation {
  readonly side?: string
  readonly members: readonly Delegate[]
}

/** Who takes part in what claims report, side by side; outlets take no part in what they report. */
export function delegationsOf(
  placed: readonly PlacedClaim[],
  sideOf: SideOf,
): readonly Delegation[] {
  const named = foundIn(
    placed,
    ({ actor, recipient }) => [...actor, ...recipient].filter(({ value }) => takesPart(value)),
    ({ actor, name }) => actor ?? name.toLowerCase(),
  )
  const sides = new Map<string | undefined, Delegate[]>()
  for (const { value, ...grounds } of named) {
    const side = sideOf(value)
    const member = {
      name: value.name,
      ...(value.person === undefined ? {} : { person: value.person }),
      ...grounds,
    }
    const known = sides.get(side)
    if (known === undefined) sides.set(side, [member])
    else known.push(member)
  }
  return [...sides].map(([side, members]) => (side === undefined ? { members } : { side, members }))
}

function takesPart({ outlet, anonymous }: Party): boolean {
  return outlet !== true && anonymous !== true
}
