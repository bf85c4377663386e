import { overlap } from '../model/evidence.ts'
import type { Happening } from './comparable.ts'
import { areEqual, gapBetween, isMonth, length, TIGHT } from './days.ts'
import { isSameGround, isSameSpot } from './exclusion.ts'
import { sameFigure } from './figures.ts'
import { noteNamed } from './named-alike.ts'
import { relateRoles, shared, sidesWithSharedPerson } from './parties.ts'
import { changeBetween } from './plan-changes.ts'
import type { Kind, Term } from './weights.ts'
import { sharedWords, wordShare } from './words.ts'

/** UTF-16 units within which an article still speaks of the meeting or attack it just told of. */
const NEAR = 500
/** UTF-16 units of "when" and the like, by which a toll hangs on the attack told behind it. */
const WHEN = 10
/** Measures of what an attack did to people. */
const TOLLS: ReadonlySet<string> = new Set(['killed', 'injured', 'displaced'])

/** What speaks for one happening in what one article tells twice. */
export function termsWithin(
  one: Happening,
  other: Happening,
  kind: Kind,
): ReadonlyMap<Term, number> {
  const [a, b] = one.start <= other.start ? [one, other] : [other, one]
  const terms = new Map<Term, number>()
  const note = (term: Term, degree: boolean | number) => {
    if (Number(degree) > 0) terms.set(term, Number(degree))
  }
  note('same word', a.trigger.start === b.trigger.start && a.trigger.end === b.trigger.end)
  if (kind === 'named') {
    noteNamed(a, b, note)
    return terms
  }
  const areMet = timesMeet(a, b)
  note('days', areMet)
  note('undated', kind === 'deed' ? !(a.days ?? b.days) : !(a.days && b.days))
  note('place', isSameSpot(a, b))
  note('ground', isSameGround(a, b))
  if (kind === 'meeting') noteSides(a, b, note)
  else if (kind === 'attack') noteAttack(a, b, note)
  else noteActs(a, b, kind, note)
  return terms
}

type Note = (term: Term, degree: boolean | number) => void

function noteSides(a: Happening, b: Happening, note: Note): void {
  const common = shared(a.parties.sides, b.parties.sides)
  const fewest = Math.min(a.parties.sides.size, b.parties.sides.size)
  note('party', common > 0 || fewest === 0)
  note('sides', common >= 2)
  note('no side', common === 0 && fewest > 0)
  note('persons', sidesWithSharedPerson(a.parties, b.parties) >= 2)
  const isPartly = common > 0 && fewest < 2 && timesMeet(a, b)
  const areAlike = common >= 2 && a.status === b.status
  const change = changeBetween(a, b)
  if (change !== undefined) note(change, true)
  note('near', isNear(a, b) && (isPartly || areAlike || (change !== undefined && common > 0)))
}

function noteAttack(a: Happening, b: Happening, note: Note): void {
  const isSide = relateRoles(a.actor, b.actor) === 'same'
  note('month', isSide && areEqual(a.days, b.days) && isMonth(a.days))
  note('near', isNear(a, b) && isSameGround(a, b))
  // "A missile hit the port. 27 people were treated for injuries": the toll is the attack's.
  note('toll', (hasToll(b) && isNear(a, b)) || (hasToll(a) && b.start - a.end <= WHEN))
}

function hasToll({ place, figures }: Happening): boolean {
  return place === undefined && figures.some(({ measure }) => TOLLS.has(measure))
}

function noteActs(a: Happening, b: Happening, kind: Kind, note: Note): void {
  const actor = relateRoles(a.actor, b.actor) === 'same'
  const recipient = relateRoles(a.recipient, b.recipient) === 'same'
  const isOpen = a.recipient.sides.size === 0 && b.recipient.sides.size === 0
  const isParty = kind === 'speech' ? actor : actor || recipient
  note('party', isParty)
  note('no side', !isParty)
  note('both parties', actor && (recipient || isOpen))
  note(
    'open recipient',
    isParty && (a.recipient.sides.size === 0) !== (b.recipient.sides.size === 0),
  )
  note('mode', a.mode !== undefined && a.mode === b.mode)
  note('due', a.due !== undefined && a.due === b.due)
  note('ultimatum', recipient && a.mode === 'ultimatum' && b.mode === 'ultimatum')
  note(
    'figure',
    a.figures.some((one) => b.figures.some((other) => sameFigure(one, other))),
  )
  const common = ownWords(a, b)
  const share = common === 0 ? 0 : wordShare(a.words, b.words)
  const isIssue = a.issue !== undefined && a.issue === b.issue && a.issue !== 'other'
  note('passage', share >= 0.5 && common >= 2)
  note('subject', isIssue && (share >= 0.5 || (recipient && share >= 1 / 3)))
}

function timesMeet({ days: a }: Happening, { days: b }: Happening): boolean {
  if (a === undefined || b === undefined || gapBetween(a, b) > 0) return false
  return length(a) <= TIGHT && length(b) <= TIGHT
}

/** How many words two claims share; claims that stand in one another share words that tell nothing. */
function ownWords(a: Happening, b: Happening): number {
  return overlap(a, b) > 0 ? 0 : sharedWords(a.words, b.words)
}

function isNear(first: Happening, second: Happening): boolean {
  return second.start - first.end <= NEAR
}
