import type { Party } from '../model/claim.ts'

/** The parties of one role, as they are compared: by state or body, and person by person. */
export interface Roles {
  /** Keys of the states and bodies on whose side somebody is named. */
  readonly sides: ReadonlySet<string>
  /** Sides that are known beyond their words: a state, or an actor of the data. */
  readonly known: ReadonlySet<string>
  /** Of each side, the persons named; a side for which only the state is named has none. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>
  /** Sides that are named as state or body, not by a person alone. */
  readonly bodies: ReadonlySet<string>
  /** Persons by their full names of whose state nothing is told: each is a side alone. */
  readonly open: ReadonlySet<string>
}

/** How the parties of two claims in one role stand to each other. */
export type RoleRelation = 'same' | 'unknown' | 'apart'

/** A name as it is compared. */
export function foldName(name: string): string {
  const folded = name.toLowerCase().replace(/\s+/g, ' ').trim()
  return folded.startsWith('the ') ? folded.slice(4) : folded
}

/** On whose side a party is: a person counts for the country, or for the armed group or body. */
export function sideOf({ name, actor, country, side }: Party): string {
  if (side !== undefined) return `actor:${side}`
  if (country !== undefined) return `country:${country}`
  return actor === undefined ? `name:${foldName(name)}` : `actor:${actor}`
}

/** What names a party itself, whatever its side. */
export function partyKey({ name, actor }: Party): string {
  return actor === undefined ? `name:${foldName(name)}` : `actor:${actor}`
}

/** A surname alone may be anybody's. */
function isFullName({ name, actor }: Party): boolean {
  return actor !== undefined || name.trim().includes(' ')
}

/** Whether what names a party is its words alone, which no list knows. */
export function isUnlisted(key: string): boolean {
  return key.startsWith('name:')
}

/** Makes the parties of a role comparable; outlets are no parties to what they report. */
export function rolesOf(parties: readonly Party[]): Roles {
  const sides = new Set<string>()
  const known = new Set<string>()
  const bodies = new Set<string>()
  const persons = new Map<string, Set<string>>()
  const open = new Set<string>()
  for (const party of parties) {
    if (party.outlet === true || foldName(party.name) === '') continue
    const side = sideOf(party)
    sides.add(side)
    if ((party.country ?? party.side ?? party.actor) !== undefined) known.add(side)
    if (party.person !== true) bodies.add(side)
    else {
      persons.set(side, (persons.get(side) ?? new Set()).add(partyKey(party)))
      if (side === partyKey(party) && isFullName(party)) open.add(side)
    }
  }
  return { sides, known, persons, bodies, open }
}

/** How many keys two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const key of a) if (b.has(key)) count++
  return count
}

/** Whether both name somebody unknown by the same noun: "the defence ministers", "both countries' defence ministers". */
export function areNamedAlike(a: Roles, b: Roles): boolean {
  const nouns = new Set(unknownNouns(a))
  return unknownNouns(b).some((noun) => nouns.has(noun))
}

/** The last two words of each body that nothing is known of. */
function unknownNouns({ bodies, known }: Roles): readonly string[] {
  return [...bodies]
    .filter((side) => !known.has(side))
    .map((side) =>
      side
        .split(' ')
        .slice(-2)
        .join(' ')
        .replace(/^name:/, ''),
    )
}

/** How two roles stand to each other; who is not named, or not known, excludes nobody. */
export function relateRoles(a: Roles, b: Roles): RoleRelation {
  if (a.sides.size === 0 || b.sides.size === 0) return 'unknown'
  if (shared(a.sides, b.sides) > 0) {
    return clashingSides(a, b) === shared(a.sides, b.sides) ? 'apart' : 'same'
  }
  const isKnown = ({ known, persons }: Roles) => known.size > 0 || persons.size > 0
  return isKnown(a) && isKnown(b) ? 'apart' : 'unknown'
}

/** On how many shared sides both name persons, and not one of them alike. */
export function clashingSides(a: Roles, b: Roles): number {
  let count = 0
  for (const [side, persons] of a.persons) {
    const others = b.persons.get(side)
    if (others === undefined || a.bodies.has(side) || b.bodies.has(side)) continue
    if (shared(persons, others) === 0) count++
  }
  return count
}

/** On how many sides both name one person alike. */
export function sidesWithSharedPerson(a: Roles, b: Roles): number {
  let count = 0
  for (const [side, persons] of a.persons) {
    if (shared(persons, b.persons.get(side) ?? new Set()) > 0) count++
  }
  return count
}

/** Whether a meeting of the sides `a` may be a meeting of the sides `b`. */
export function mayBeOneMeeting(a: Roles, b: Roles): boolean {
  const common = shared(a.known, b.known)
  // One list may be the shorter; two that each have a state the other lacks are two meetings,
  // unless two states are at both.
  return common >= 2 || common === a.known.size || common === b.known.size
}
