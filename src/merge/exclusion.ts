import { type EventType, SPEECH_TYPES } from '../model/claim.ts'
import { haveOneAmount } from './amounts.ts'
import type { Happening } from './comparable.ts'
import { gapBetween, length } from './days.ts'
import { withKnownPersons } from './known-persons.ts'
import {
  clashingSides,
  mayBeOneMeeting,
  relateRoles,
  shared,
  sidesWithSharedPerson,
} from './parties.ts'
import { isSpot, relatePlaces } from './places.ts'
import { changeBetween } from './plan-changes.ts'
import { rulingOn, wordRuling } from './rulings.ts'
import type { Kind } from './weights.ts'

/** Acts that two sides do together: who is named as actor does not matter. */
export const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE'])

/** By what the two are to be told from others, or known again. */
export function kindOf(one: Happening, other: Happening): Kind {
  const [{ type: a }, { type: b }] = [one, other]
  if (a === undefined || b === undefined) return 'named'
  // Who reports that a meeting is called off speaks of the meeting.
  if (one.change === 'called-off' && other.change === 'called-off') return 'meeting'
  if (MUTUAL.has(a) || MUTUAL.has(b)) return 'meeting'
  if (a === 'ASSAULT') return 'attack'
  return SPEECH_TYPES.has(a) ? 'speech' : 'deed'
}

/** By how many days two documents may differ on the day of one happening. */
export function slack(type: EventType | undefined): number {
  if (type === 'ASSAULT') return 0
  return type !== undefined && SPEECH_TYPES.has(type) ? 2 : 1
}

/**
 * Why two claims cannot be of one happening, or nothing. What one of them leaves out excludes
 * nothing. No two claims of an event exclude each other, but for the days of a plan that one of `moves`
 * puts to another day.
 */
export function exclusion(
  one: Happening,
  other: Happening,
  moves: readonly Happening[] = [],
): string | undefined {
  return excludes(...withKnownPersons(one, other), moves)
}

/** The same of two happenings that are told by who knows what the other knows. */
export function excludes(
  a: Happening,
  b: Happening,
  moves: readonly Happening[] = [],
): string | undefined {
  const ruling = rulingOn(a, b)
  if (ruling !== undefined) return ruling.kind === 'apart' ? wordRuling(ruling) : undefined
  const kind = kindOf(a, b)
  const change = changeBetween(a, b)
  // Who calls off a meeting speaks of the meeting that was planned, though the act is of another type.
  if (kind !== 'named' && a.type !== b.type && change !== 'called-off') return 'the types differ'
  const hasMoved = change === 'moved' || isMoved(a, b, moves) || isMoved(b, a, moves)
  const isChanged = change !== undefined || hasMoved
  return (
    (isChanged ? undefined : (excludingTimes(a, b) ?? excludingStatus(a, b))) ??
    (hasMoved ? undefined : excludingPlaces(a, b)) ??
    (kind === 'meeting' ? excludingSides(a, b) : excludingRoles(a, b)) ??
    (kind === 'speech' ? excludingSubject(a, b) : undefined)
  )
}

/** Whether a claim moves the plan `a` to the days of `b`, or to its place where it tells no day. */
function isMoved(a: Happening, b: Happening, moves: readonly Happening[]): boolean {
  return moves.some((move) => {
    if (changeBetween(a, move) !== 'moved') return false
    if (move.days === undefined) return isSameSpot(move, b)
    return b.days !== undefined && gapBetween(move.days, b.days) <= slack(b.type)
  })
}

function excludingPlaces({ place: a }: Happening, { place: b }: Happening): string | undefined {
  if (a === undefined || b === undefined || relatePlaces(a, b) !== 'apart') return undefined
  return 'the places differ'
}

function excludingTimes(a: Happening, b: Happening): string | undefined {
  if (a.days === undefined || b.days === undefined) return undefined
  // One text that gives two days tells of two happenings; two texts may be a time zone apart.
  const allowed = a.text === b.text ? 0 : slack(a.type)
  return gapBetween(a.days, b.days) > allowed ? 'the times do not meet' : undefined
}

const IS_REAL: ReadonlySet<string> = new Set(['occurred', 'ongoing'])

function excludingStatus(a: Happening, b: Happening): string | undefined {
  if (a.status === b.status || a.status === 'denied' || b.status === 'denied') return undefined
  const isDated = a.days !== undefined && b.days !== undefined
  // "Russia is intensifying its strikes": a campaign is no incident, unless it is of a day.
  const isLong = ({ status, days }: Happening) =>
    status === 'ongoing' && (days === undefined || length(days) > 3)
  const isCampaign = a.type === 'ASSAULT' && (isLong(a) || isLong(b))
  if (isCampaign) return 'one is a campaign, the other an incident'
  // "They met in May and are to meet again": without dates, held and planned are two meetings.
  if (a.text === b.text && !isDated && !(IS_REAL.has(a.status) && IS_REAL.has(b.status))) {
    return 'one is told as real, the other is not'
  }
  return undefined
}

function excludingSides(a: Happening, b: Happening): string | undefined {
  if (!mayBeOneMeeting(a.parties, b.parties)) return 'each has a side that the other lacks'
  const isCall = ({ mode }: Happening) => mode === 'phone'
  const isMeeting = ({ mode, place }: Happening) =>
    mode === 'visit' || (mode !== 'phone' && place !== undefined && isSpot(place))
  if ((isCall(a) && isMeeting(b)) || (isCall(b) && isMeeting(a))) {
    return 'one is a call, the other a meeting'
  }
  const clashes = clashingSides(a.parties, b.parties)
  if (clashes === 0) return undefined
  // Delegations are many heads: one text names some, another others, of one meeting in one town.
  const isOneDelegation =
    sidesWithSharedPerson(a.parties, b.parties) > 0 ||
    clashes < shared(a.parties.sides, b.parties.sides)
  return isOneDelegation && isSameSpotAndTime(a, b) ? undefined : 'other persons met'
}

function excludingRoles(a: Happening, b: Happening): string | undefined {
  if (relateRoles(a.actor, b.actor) === 'apart') return 'the actors differ'
  const isApart = relateRoles(a.recipient, b.recipient) === 'apart'
  return isApart && !isOneOffer(a, b) ? 'the recipients differ' : undefined
}

/** Acts by which a party answers what was put to it. */
export const ANSWERS: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT'])

/** "rejected Qatar's 60-day truce", "rejected a truce of two months with Congo": one names who offered it, one with whom it would be. */
function isOneOffer(a: Happening, b: Happening): boolean {
  if (a.text === b.text || !(answersOffer(a) && answersOffer(b))) return false
  return a.issue !== undefined && a.issue === b.issue && haveOneAmount(a, b)
}

/** Whether it takes or refuses what another offers. "agreed with Congo": what two agree on has no third. */
function answersOffer({ type, mode }: Happening): boolean {
  return type === 'REJECT' || (type === 'AGREE' && mode === 'accept')
}

function excludingSubject(a: Happening, b: Happening): string | undefined {
  if (a.due !== undefined && b.due !== undefined) {
    return a.due === b.due ? undefined : 'the deadlines differ'
  }
  // One act may be told twice in an article, once with its sanction and once with its aim.
  if (a.text === b.text || a.issue === undefined || b.issue === undefined) return undefined
  const isLoose = a.status === b.status && (a.isLooseIssue ?? b.isLooseIssue ?? false)
  return a.issue === b.issue || isLoose ? undefined : 'the issues differ'
}

/** Whether both are dated, the times meet, and both are at one town or site. */
function isSameSpotAndTime(a: Happening, b: Happening): boolean {
  const isOneTime = a.days !== undefined && b.days !== undefined && gapBetween(a.days, b.days) === 0
  return isOneTime && isSameSpot(a, b)
}

/** Whether both are at one town or site. */
export function isSameSpot({ place: a }: Happening, { place: b }: Happening): boolean {
  if (a === undefined || b === undefined || !(isSpot(a) || isSpot(b))) return false
  return relatePlaces(a, b) === 'same'
}

/** Whether both are at one place that is smaller than a country: a town, a region, a sea. */
export function isSameGround({ place: a }: Happening, { place: b }: Happening): boolean {
  if (a === undefined || b === undefined) return false
  if (a.precision === 'country' || b.precision === 'country') return false
  const relation = relatePlaces(a, b)
  return relation === 'same' || relation === 'within'
}
