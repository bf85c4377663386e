/** What kind of thing an actor is. `group` is a loose company with no body of its own ("Europe"). */
export type ActorKind = 'state' | 'organisation' | 'agency' | 'armed-group' | 'group' | 'person'

/** An office that a person held. Bounds are days, both included, left out where not known for sure. */
export interface Office {
  readonly title: string
  /** ISO 3166-1 alpha-3 of the state it belongs to. */
  readonly country?: string
  /** Id of the body it belongs to, for offices of organisations. */
  readonly of?: string
  readonly from?: string
  readonly to?: string
}

/** Someone or something that acts in claims. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  /** Id of the body that this one is part of: the UN of the Security Council. */
  readonly of?: string
  /** ISO 3166-1 alpha-3; for persons it follows from the office held at a date. */
  readonly country?: string
  /** Other spellings and short names that mean this actor by themselves. */
  readonly aliases?: readonly string[]
  /** Adjectives and nouns of its people: "Ukrainian", "Ukrainians". */
  readonly demonyms?: readonly string[]
  /** Capitals and seats of power that stand for the government: "Kyiv", "Kremlin". */
  readonly seats?: readonly string[]
  readonly offices?: readonly Office[]
}

/**
 * The body on whose side an actor stands where that is no state: an armed group stands for itself or for what
 * it is part of, a person without an office of a state for the body whose office it holds.
 */
export function bodyOf(actor: Actor, day: string | undefined): string | undefined {
  const { id, kind, of } = actor
  if (kind === 'armed-group') return of === undefined ? id : isOfState(of) ? undefined : of
  const offices = kind === 'person' ? officesOn(actor, day) : []
  return offices.some(({ country }) => country !== undefined)
    ? undefined
    : offices.find((office) => office.of !== undefined)?.of
}

function isOfState(id: string): boolean {
  return /^[A-Z]{3}(?:\/|$)/.test(id)
}

/** The offices a person held on a day; an open bound reaches as far as it may. */
export function officesOn(actor: Actor, day: string | undefined): readonly Office[] {
  const offices = actor.offices ?? []
  if (day === undefined) return offices.filter((office) => office.to === undefined)
  return offices.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'))
}
