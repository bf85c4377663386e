import type { Happening } from './comparable.ts'
import type { Roles } from './parties.ts'

/** The side on which a person stands, by what names the person. */
type Known = ReadonlyMap<string, string>

/**
 * Two happenings as they are told by who knows what the other knows: "Norwegian envoy Amira Haddad" in one text puts the
 * Amira Haddad of the other on Norway's side. What only one of many texts tells of a person then holds for all that name
 * the person, and no third text is asked, so that two claims compare alike whatever else the record holds.
 */
export function withKnownPersons<H extends Happening>(a: H, b: H): readonly [H, H] {
  if (a.parties.open.size === 0 && b.parties.open.size === 0) return [a, b]
  return [informed(a, b.parties), informed(b, a.parties)]
}

function informed<H extends Happening>(happening: H, other: Roles): H {
  const known = new Map<string, string>()
  for (const person of happening.parties.open) {
    const side = sideIn(other, person)
    if (side !== undefined) known.set(person, side)
  }
  if (known.size === 0) return happening
  const { actor, recipient, parties } = happening
  return {
    ...happening,
    actor: onSides(actor, known),
    recipient: onSides(recipient, known),
    parties: onSides(parties, known),
  }
}

/** The one state or body on whose side the parties have a person. */
function sideIn({ persons }: Roles, person: string): string | undefined {
  const sides = [...persons].flatMap(([side, named]) =>
    side !== person && named.has(person) ? [side] : [],
  )
  return sides.length === 1 ? sides[0] : undefined
}

function onSides(roles: Roles, known: Known): Roles {
  const moved = (sides: ReadonlySet<string>) =>
    new Set([...sides].map((one) => known.get(one) ?? one))
  const persons = new Map<string, ReadonlySet<string>>()
  for (const [side, named] of roles.persons) {
    const own = known.get(side) ?? side
    persons.set(own, new Set([...(persons.get(own) ?? []), ...named]))
  }
  const found = [...roles.open].flatMap((person) => known.get(person) ?? [])
  return {
    sides: moved(roles.sides),
    known: new Set([...moved(roles.known), ...found]),
    persons,
    bodies: roles.bodies,
    open: new Set([...roles.open].filter((person) => !known.has(person))),
  }
}
