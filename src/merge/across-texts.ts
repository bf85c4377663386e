import { SPEECH_TYPES } from '../model/claim.ts'
import type { ComparableClaim } from './comparable.ts'
import { type Days, gapBetween, length, MONTH, TIGHT } from './days.ts'
import { isSameGround, isSameSpot, MUTUAL, slack } from './exclusion.ts'
import { sameFigure } from './figures.ts'
import { relateRoles, shared, sidesWithSharedPerson } from './parties.ts'
import { sharedWords, stem, wordShare } from './words.ts'

/** The longest stretch that needs no further agreement of place or persons. */
const BRIEF = 3
/** Days between publications within which an undated claim may be of the same happening. */
export const NEWS_WEEK = 7
const SAME_NEWS = 3

/** Why claims of two texts are of one happening, or nothing. Neither excludes the other. */
export function acrossTexts(a: ComparableClaim, b: ComparableClaim): string | undefined {
  if (isCopied(a, b)) return 'the same words in a copy of the article'
  if (isSameWording(a, b)) return 'the same words, published within days'
  if (MUTUAL.has(a.type)) return oneMeeting(a, b)
  if (SPEECH_TYPES.has(a.type)) return oneSpeechAct(a, b)
  return a.type === 'ASSAULT' ? oneAttack(a, b) : oneDeed(a, b)
}

function isCopied(a: ComparableClaim, b: ComparableClaim): boolean {
  if (a.copies === undefined || a.copies !== b.copies || a.status !== b.status) return false
  const isTrigger = stem(a.trigger.exact) === stem(b.trigger.exact)
  const areAlike = relateRoles(a.parties, b.parties) === 'same'
  return isTrigger && areAlike && wordShare(a.words, b.words) >= 0.6
}

function isSameWording(a: ComparableClaim, b: ComparableClaim): boolean {
  if (Math.min(a.words.size, b.words.size) < 4 || !publishedWithin(a, b, SAME_NEWS)) return false
  const size = Math.max(a.words.size, b.words.size)
  return a.status === b.status && sharedWords(a.words, b.words) >= 0.8 * size
}

function oneMeeting(a: ComparableClaim, b: ComparableClaim): string | undefined {
  const common = shared(a.parties.sides, b.parties.sides)
  if (common < 2) return undefined
  const areEqual = common === a.parties.sides.size && common === b.parties.sides.size
  const isSpot = isSameSpot(a, b)
  const arePersons = sidesWithSharedPerson(a.parties, b.parties) >= 2
  const gap = gapOfTight(a, b)
  if (gap === undefined) {
    const isOne = areEqual && isSpot && a.status === b.status && isUndated(a, b)
    return isOne && publishedWithin(a, b, NEWS_WEEK)
      ? 'same sides and place, reported in the same week'
      : undefined
  }
  if (isSpot) return gap === 0 ? 'same sides, time and place' : 'same sides and place, a day apart'
  if (arePersons) return gap === 0 ? 'same persons and time' : 'same persons, a day apart'
  if (gap > 0 || !areEqual) return undefined
  return areBrief(a, b) || isEqualTime(a, b) ? 'same sides and time' : undefined
}

function oneAttack(a: ComparableClaim, b: ComparableClaim): string | undefined {
  const [actor, recipient] = [relateRoles(a.actor, b.actor), relateRoles(a.recipient, b.recipient)]
  if (actor !== 'same' && recipient !== 'same') return undefined
  const isFigure = a.figures.some((one) => b.figures.some((other) => sameFigure(one, other)))
  const areBoth = actor === 'same' && recipient === 'same'
  if (gapOfTight(a, b) === 0 && areBrief(a, b)) {
    if (isSameGround(a, b)) return 'same side, time and place'
    return areBoth && isFigure ? 'same parties, time and figure' : undefined
  }
  if (areBoth && isEqualTime(a, b) && isMonth(a.days)) return 'same parties and month'
  const isOne = areBoth && isFigure && isSameSpot(a, b) && isUndated(a, b)
  return isOne && publishedWithin(a, b, SAME_NEWS)
    ? 'same parties, place and figure, reported within days'
    : undefined
}

function oneSpeechAct(a: ComparableClaim, b: ComparableClaim): string | undefined {
  if (relateRoles(a.actor, b.actor) !== 'same') return undefined
  const isRecipient = relateRoles(a.recipient, b.recipient) === 'same'
  const isOpen = a.recipient.sides.size === 0 || b.recipient.sides.size === 0
  if (a.due !== undefined && a.due === b.due && (isRecipient || isOpen)) {
    return 'same speaker and deadline'
  }
  const gap = gapOfTight(a, b)
  if (gap === undefined || gap > slack(a.type) || !areBrief(a, b)) return undefined
  const isIssue = a.issue !== undefined && a.issue === b.issue && a.issue !== 'other'
  if (isIssue) return 'same speaker, issue and time'
  const isTopic = isSameGround(a, b) || sharedWords(a.words, b.words) > 0
  return isRecipient && isTopic ? 'same speaker, recipient, subject and time' : undefined
}

function oneDeed(a: ComparableClaim, b: ComparableClaim): string | undefined {
  const [actor, recipient] = [relateRoles(a.actor, b.actor), relateRoles(a.recipient, b.recipient)]
  if (actor !== 'same' && recipient !== 'same') return undefined
  if (gapOfTight(a, b) === undefined || !areBrief(a, b)) return undefined
  if (isSameGround(a, b)) return 'same party, time and place'
  if (a.figures.some((one) => b.figures.some((other) => sameFigure(one, other)))) {
    return 'same party, time and figure'
  }
  if (wordShare(a.words, b.words) >= 0.5 && sharedWords(a.words, b.words) >= 2) {
    return 'same party, time and words'
  }
  const isIssue = a.issue !== undefined && a.issue === b.issue && a.issue !== 'other'
  return isIssue && actor === 'same' ? 'same party, time and issue' : undefined
}

/** Days between the two times; nothing unless both are dated to a short stretch. */
function gapOfTight(
  { days: a }: ComparableClaim,
  { days: b }: ComparableClaim,
): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return length(a) <= TIGHT && length(b) <= TIGHT ? gapBetween(a, b) : undefined
}

function areBrief({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  return a !== undefined && b !== undefined && length(a) <= BRIEF && length(b) <= BRIEF
}

function isEqualTime({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  return a !== undefined && a.from === b?.from && a.to === b.to
}

function isMonth(days: Days | undefined): boolean {
  return days !== undefined && length(days) > TIGHT && length(days) <= MONTH
}

function isUndated({ days: a }: ComparableClaim, { days: b }: ComparableClaim): boolean {
  return a === undefined || b === undefined
}

function publishedWithin(a: ComparableClaim, b: ComparableClaim, days: number): boolean {
  if (a.published === undefined || b.published === undefined) return false
  return Math.abs(a.published - b.published) <= days
}
