import type { Sourced } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import type { ResolveContext } from './context.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/**
 * "A drone hit a base near *Azaz*. The US then bombed *Syrian* groups": those whose country other attacks of the article are in, and
 * of whom no attack is told to be elsewhere, were struck at home.
 */
export function onVictimsGround(
  context: ResolveContext,
  claims: readonly ResolvedClaim[],
): readonly ResolvedClaim[] {
  const attacks = claims.filter(
    ({ type, status }) => type.value === 'ASSAULT' && status.value !== 'denied',
  )
  const grounds = new Set(
    attacks.flatMap(({ place }) => (isNamed(place) ? (place?.value.country ?? []) : [])),
  )
  return claims.map((claim) => {
    if (claim.type.value !== 'ASSAULT' || claim.place !== undefined) return claim
    const victim = victimOf(claim)
    const country = victim?.value.country
    const state = country === undefined ? undefined : context.knowledge.actors.get(country)
    if (victim === undefined || country === undefined || state === undefined) return claim
    const isElsewhere = attacks.some(
      (one) =>
        one.place !== undefined &&
        victimOf(one)?.value.country === country &&
        !isIn(one.place, country),
    )
    if (!grounds.has(country) || isElsewhere) return claim
    const place: Sourced<Place> = {
      value: { name: state.name, country, precision: 'country', ucdp: 6 },
      evidence: victim.evidence,
      rule: 'place/ground-of-victims',
      basis: 'inferred',
    }
    return { ...claim, place }
  })
}

/** Who was struck, by the words of the claim, where all who were are of one country, and not of that of who struck. */
function victimOf({
  actor,
  recipient,
}: ResolvedClaim): ResolvedClaim['recipient'][number] | undefined {
  const read = recipient.filter(
    ({ basis, value }) => basis === 'read' && value.country !== undefined,
  )
  const [victim, ...others] = read
  if (victim === undefined) return undefined
  const isOne = others.every(({ value }) => value.country === victim.value.country)
  const isOwn = actor.some(({ value }) => value.country === victim.value.country)
  return isOne && !isOwn ? victim : undefined
}

/** A place smaller than a country, as the words name it. */
function isNamed(place: Sourced<Place> | undefined): boolean {
  return place?.basis === 'read' && place.value.precision !== 'country'
}

function isIn({ value }: Sourced<Place>, country: string): boolean {
  return value.country === country
}
