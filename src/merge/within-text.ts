import { SPEECH_TYPES } from '../model/claim.ts'
import { overlap } from '../model/evidence.ts'
import type { ComparableClaim } from './comparable.ts'
import { gapBetween, length, MONTH, TIGHT } from './days.ts'
import { isSameGround, isSameSpot, MUTUAL } from './exclusion.ts'
import { sameFigure } from './figures.ts'
import { relateRoles, shared, sidesWithSharedPerson } from './parties.ts'
import { sharedWords, wordShare } from './words.ts'

/** UTF-16 units within which an article still speaks of the meeting or attack it just told of. */
const NEAR = 500
/** Measures of what an attack did to people. */
const TOLLS: ReadonlySet<string> = new Set(['killed', 'injured', 'displaced'])

/** Why two claims of one article are of one happening, or nothing. Neither excludes the other. */
export function withinText(a: ComparableClaim, b: ComparableClaim): string | undefined {
  if (a.trigger.start === b.trigger.start && a.trigger.end === b.trigger.end) {
    return 'one article, read from the same word'
  }
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  if (MUTUAL.has(a.type)) return oneMeeting(first, second)
  if (a.type === 'ASSAULT') return oneAttack(first, second)
  return SPEECH_TYPES.has(a.type) ? oneSpeechAct(first, second) : oneDeed(first, second)
}

function oneMeeting(a: ComparableClaim, b: ComparableClaim): string | undefined {
  const common = shared(a.parties.sides, b.parties.sides)
  const areNamed = a.parties.sides.size > 0 && b.parties.sides.size > 0
  const isOneTime = timesMeet(a, b)
  if (isSameSpot(a, b) && (isOneTime || isUndated(a, b)) && (common > 0 || !areNamed)) {
    return 'one article, same place, and no other time or side'
  }
  if (sidesWithSharedPerson(a.parties, b.parties) >= 2 && (isOneTime || isUndated(a, b))) {
    return 'one article, same persons on both sides, and no other time or place'
  }
  if (isOneTime && common >= 2) return 'one article, same sides and time'
  const isPartly = Math.min(a.parties.sides.size, b.parties.sides.size) < 2
  if (isOneTime && common > 0 && isPartly && isNear(a, b)) {
    return 'one article, close by, same time, and no other side'
  }
  const areAlike = common >= 2 && a.status === b.status && isUndated(a, b)
  return areAlike && isNear(a, b) ? 'one article, close by, same sides' : undefined
}

function oneAttack(a: ComparableClaim, b: ComparableClaim): string | undefined {
  if (isSameGround(a, b) && timesMeet(a, b)) return 'one article, same place and time'
  if (isSameGround(a, b) && isUndated(a, b) && isNear(a, b)) {
    return 'one article, close by, same place'
  }
  const isSide = relateRoles(a.actor, b.actor) === 'same'
  if (isSide && isSameMonth(a, b)) return 'one article, same parties and month'
  // "A missile hit the port. 27 people were treated for injuries": the toll is the attack's.
  const isToll = b.place === undefined && b.figures.some(({ measure }) => TOLLS.has(measure))
  if (isToll && (timesMeet(a, b) || isUndated(a, b)) && isNear(a, b)) {
    return 'one article, told right after the attack, and no other time or place'
  }
  return undefined
}

function oneSpeechAct(a: ComparableClaim, b: ComparableClaim): string | undefined {
  if (relateRoles(a.actor, b.actor) !== 'same') return undefined
  const areBoth = relateRoles(a.recipient, b.recipient) === 'same'
  const areNeither = a.recipient.sides.size === 0 && b.recipient.sides.size === 0
  if (!areBoth && !areNeither) return undefined
  if (a.due !== undefined && a.due === b.due) return 'one article, same speaker and deadline'
  if (areBoth && a.mode === 'ultimatum' && b.mode === 'ultimatum') {
    return 'one article, same ultimatum'
  }
  const common = ownWords(a, b)
  const share = common === 0 ? 0 : wordShare(a.words, b.words)
  const isIssue = a.issue !== undefined && a.issue === b.issue && a.issue !== 'other'
  if (share >= 0.5 && common >= (isIssue ? 1 : 2)) return 'one article, same speaker and words'
  return areBoth && isIssue && share >= 1 / 3
    ? 'one article, same speaker, recipient and issue'
    : undefined
}

function oneDeed(a: ComparableClaim, b: ComparableClaim): string | undefined {
  const [actor, recipient] = [relateRoles(a.actor, b.actor), relateRoles(a.recipient, b.recipient)]
  if (actor !== 'same' && recipient !== 'same') return undefined
  if (a.figures.some((one) => b.figures.some((other) => sameFigure(one, other)))) {
    return 'one article, same party and figure'
  }
  const isOneTime = timesMeet(a, b) || (a.days === undefined && b.days === undefined)
  if (isOneTime && ownWords(a, b) >= 2 && wordShare(a.words, b.words) >= 0.5) {
    return 'one article, same party and words, and no other time'
  }
  return timesMeet(a, b) && isSameGround(a, b)
    ? 'one article, same party, time and place'
    : undefined
}

function timesMeet({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  if (a === undefined || b === undefined || gapBetween(a, b) > 0) return false
  return length(a) <= TIGHT && length(b) <= TIGHT
}

/** Whether at least one is without a date. */
function isUndated({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  return a === undefined || b === undefined
}

/** How many words two claims share; claims that stand in one another share words that tell nothing. */
function ownWords(a: ComparableClaim, b: ComparableClaim): number {
  return overlap(a, b) > 0 ? 0 : sharedWords(a.words, b.words)
}

function isSameMonth({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  if (a === undefined || b === undefined || a.from !== b.from || a.to !== b.to) return false
  return length(a) > TIGHT && length(a) <= MONTH
}

function isNear(first: ComparableClaim, second: ComparableClaim): boolean {
  return second.start - first.end <= NEAR
}
