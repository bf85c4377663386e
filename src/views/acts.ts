import type { Event, Sources } from '../model/event.ts'
import type { PlacedClaim } from './corpus.ts'
import { type GroundedFigure, groundFigures } from './event-figures.ts'
import { type FoundParty, partiesIn } from './found-parties.ts'
import { type Found, foundIn, type Grounds, groundsOf, maybe } from './grounds.ts'
import type { SideOf } from './sides.ts'

/** An act in one line: who did what to whom, when, with which numbers. */
export interface Act extends Grounds {
  /** Id of the event. */
  readonly event: string
  readonly type: Event['type']
  readonly mode?: string
  readonly status: Event['status']
  readonly by: readonly FoundParty[]
  readonly to: readonly FoundParty[]
  readonly day?: string
  /** Day of the first report. */
  readonly reported?: string
  /** The words after "if" or "unless". */
  readonly condition?: Found<string>
  readonly figures: readonly GroundedFigure[]
  readonly sources: Sources
}

/** An event as an act, with what each of its cells goes back to. */
export function actOf(event: Event, placed: readonly PlacedClaim[], sideOf: SideOf): Act {
  const { id, type, mode, status, time, sources } = event
  const day = time?.start ?? time?.end
  const reported = placed[0]?.reading.published?.day
  const [condition] = foundIn(placed, (claim) => maybe(claim.condition))
  return {
    event: id,
    type,
    ...(mode === undefined ? {} : { mode }),
    status,
    by: partiesIn(placed, ({ actor }) => actor, sideOf),
    to: partiesIn(placed, ({ recipient }) => recipient, sideOf),
    ...(day === undefined ? {} : { day }),
    ...(reported === undefined ? {} : { reported }),
    ...(condition === undefined ? {} : { condition }),
    figures: groundFigures(event, placed),
    sources,
    ...groundsOf(placed),
  }
}
