import type { Party } from '../model/claim.ts'

/**
 * On whose side a party stands: the name of a state, a body or an armed group. A person stands on that
 * of the office held; words that stand for nobody known have no side.
 */
export type SideOf = (party: Party) => string | undefined

/** Sides by what a claim alone says: an armed group, the code of a country, or the name of an actor that is no person. */
export const bareSide: SideOf = ({ name, actor, side, country, person }) =>
  side ?? country ?? (actor !== undefined && person !== true ? name : undefined)

/** The sides on which parties stand. */
export function sidesOf(parties: readonly Party[], sideOf: SideOf): ReadonlySet<string> {
  return new Set(parties.flatMap((party) => sideOf(party) ?? []))
}

/** Whether two sets of sides have one in common. */
export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Whether a party is the one asked for: by its side, its country's code, or any words of its name. */
export function isAsked(asked: string, party: Party, sideOf: SideOf): boolean {
  const { name, country, person } = party
  return isSideAsked(asked, { name, country, person, side: sideOf(party) })
}

/** The same of a party whose side is known. */
export function isSideAsked(
  asked: string,
  {
    name,
    country,
    person,
    side,
  }: {
    readonly name: string
    readonly country?: string | undefined
    readonly person?: true | undefined
    readonly side?: string | undefined
  },
): boolean {
  const wanted = fold(asked)
  if ([side, country].some((one) => one !== undefined && fold(one) === wanted)) return true
  // "Putin" asks for Vladimir Putin; "Guinea" does not ask for Equatorial Guinea.
  return person === true ? ` ${fold(name)} `.includes(` ${wanted} `) : fold(name) === wanted
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim()
}
