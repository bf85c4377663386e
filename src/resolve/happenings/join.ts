import type { Sourced } from '../../model/evidence.ts'
import type { ResolveContext } from '../context.ts'
import type { ResolvedClaim } from '../resolved-claim.ts'
import { shareTime } from './alike.ts'
import { daysOfHarm } from './harm.ts'
import { linksOf } from './links.ts'
import { sameFight } from './same-fight.ts'

/** More claims than a few sentences hold. */
const MANY = 40

/**
 * Gives claims that tell of one happening the day and the place that one of them tells, marked as inferred: a later one from an
 * earlier, then an earlier from a later ("The attack came *on Monday*"), then once more forward, for what follows from that.
 */
export function joinHappenings(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  const links = linksOf(context, claims)
  const dayOfHarm = daysOfHarm(context)
  const joined = claims.map(dayOfHarm)
  const forward = () => {
    for (const [index, claim] of joined.entries()) {
      const link = links[index]
      const earlier = joined[link?.to ?? -1]
      joined[index] =
        link === undefined || earlier === undefined
          ? sameFight(context, joined.slice(Math.max(0, index - MANY), index), claim)
          : taking(claim, earlier, link.rule)
    }
  }
  forward()
  for (const [index, link] of [...links.entries()].toReversed()) {
    const [earlier, later] = [joined[link?.to ?? -1], joined[index]]
    if (link === undefined || earlier === undefined || later?.time?.rule.startsWith('inherit/'))
      continue
    // A place alone proves too little: "the session … the Miami talks".
    if (later?.time === undefined || earlier.time !== undefined) continue
    joined[link.to] = taking(earlier, later, 'inherit/told-later')
  }
  forward()
  return joined
}

/** A claim with the day and place of another telling, where it has none. */
function taking(claim: ResolvedClaim, other: ResolvedClaim, rule: string): ResolvedClaim {
  const inferred = <T>(sourced: Sourced<T>) => ({ ...sourced, rule, basis: 'inferred' }) as const
  const isOneDay = other.time !== undefined && !other.time.rule.startsWith('time/since')
  const takesTime = claim.time === undefined && isOneDay
  const isOtherTime = !shareTime(claim.time?.value, other.time?.value)
  const takesPlace = claim.place === undefined && other.place !== undefined && !isOtherTime
  return {
    ...claim,
    ...(takesTime && other.time !== undefined ? { time: inferred(other.time) } : {}),
    ...(takesPlace && other.place !== undefined ? { place: inferred(other.place) } : {}),
  }
}
