import type { Event, EventFigure } from '../model/event.ts'
import type { PlacedClaim } from './corpus.ts'
import { type Grounds, groundsIn } from './grounds.ts'

/** Low, best and high of a measure, with the words of every number that counts. */
export type GroundedFigure = EventFigure & Grounds

/** The figures of an event with their words. */
export function groundFigures(
  { figures }: Event,
  placed: readonly PlacedClaim[],
): readonly GroundedFigure[] {
  return figures.map((figure) => ({
    ...figure,
    ...groundsIn(placed, (claim) =>
      claim.figures.filter(
        ({ value }) => value.measure === figure.measure && value.unit === figure.unit,
      ),
    ),
  }))
}
