import type { PlacedClaim } from './corpus.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import type { SideOf } from './sides.ts'

/** Those who take part on one side. Without a side: those of whom nobody says for whom they speak. */
export interface Delegation {
  readonly side?: string
  readonly members: readonly FoundParty[]
}

/** Who takes part in what claims report, side by side; the unnamed take part for nobody. */
export function delegationsOf(
  placed: readonly PlacedClaim[],
  sideOf: SideOf,
): readonly Delegation[] {
  const named = partiesIn(
    placed,
    ({ actor, recipient }) =>
      [...actor, ...recipient].filter(({ value }) => value.anonymous !== true),
    sideOf,
  )
  const sides = new Map<string | undefined, FoundParty[]>()
  for (const member of named) {
    const known = sides.get(member.side)
    if (known === undefined) sides.set(member.side, [member])
    else known.push(member)
  }
  return [...sides].map(([side, members]) => (side === undefined ? { members } : { side, members }))
}
