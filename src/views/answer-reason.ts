import type { Claim, Party } from '../model/claim.ts'
import { areOneLength, daysIn, lengthKeys } from '../model/durations.ts'
import type { Event } from '../model/event.ts'
import { overlap } from '../model/evidence.ts'
import type { Figure } from '../model/quantity.ts'
import type { PlacedClaim } from './corpus.ts'
import { daysFrom } from './days.ts'
import { meets, type SideOf, sidesOf } from './sides.ts'

/** A claim by which something is put to others, with its event. */
export interface PutClaim {
  readonly event: Pick<Event, 'id' | 'actor' | 'recipient'>
  readonly placed: PlacedClaim
}

/** Why a claim is taken for an answer, how much that weighs, and how far off it stands. */
export interface Reason {
  readonly why: string
  readonly weight: number
  /** UTF-16 units within a text, days across texts. */
  readonly distance: number
}

/** How far behind, in UTF-16 units, an answer in the same text may stand. */
const NEAR = 600
/** How far behind a claim its clause is read on. */
const BEHIND = 80
const PLANS = 'proposals?|plans?|initiatives?'
const OFFERS = 'offers?'
const DEMANDS = 'demands?|requests?|calls?|ultimatums?'
const PROPOSED = new RegExp(`\\b(?:${PLANS})\\b`, 'i')
const OFFERED = new RegExp(`\\b${OFFERS}\\b`, 'i')
const DEMANDED = new RegExp(`\\b(?:${DEMANDS})\\b`, 'i')
/** Nouns for what was put to others. */
const PUT = `${PLANS}|${OFFERS}|${DEMANDS}|invitations?|terms|conditions?`
const ASKED = new RegExp(`\\b(?:${PUT})\\b`, 'i')
/** How many days after, an answer in another text may come. */
export const ANSWER_DAYS = 60
/** The same for one that names what it answers, where one of them tells no issue. */
const NAMED_DAYS = 14

/** Words that take up what was said just before: "rejected *the idea*", "accepted *it*". */
const TAKES_UP = new RegExp(
  `\\b(?:it|which|(?:the|this|that|these|those|such|his|her|its|their) (?:\\w+ )?(?:ideas?|${PUT}))\\b`,
  'i',
)

/**
 * Why a claim answers what was put; nothing where it does not, or not plainly. Answers come from another side than
 * the asker's, from those asked where they are named, and later; across texts they are on the same issue, or
 * name what was asked where one of the two tells no issue.
 */
export function answerReason(
  answer: PlacedClaim,
  { event, placed }: PutClaim,
  sideOf: SideOf,
): Reason | undefined {
  const askers = sidesOf(event.actor, sideOf)
  const asked = sidesOf(event.recipient, sideOf)
  const own = sidesOf(valuesOf(answer.claim.actor), sideOf)
  const told = sidesOf(valuesOf(answer.claim.recipient), sideOf)
  if (askers.size === 0 || own.size === 0 || meets(own, askers)) return undefined
  if (asked.size > 0 && !meets(own, asked)) return undefined
  if (told.size > 0 && !meets(told, askers)) return undefined
  const fit = { isTold: told.size > 0, isOnIssue: sharesIssue(answer.claim, placed.claim) }
  const isSameText = placed.reading.document.id === answer.reading.document.id
  return isSameText ? within(answer, placed, fit) : across(answer, placed, fit)
}

/** What else speaks for a link: the answer goes to the one who asked, and is on the same issue. */
interface Fit {
  readonly isTold: boolean
  readonly isOnIssue: boolean
}

/** In one text: an answer overlaps what it answers, or stands behind it and takes it up. */
function within(
  answer: PlacedClaim,
  put: PlacedClaim,
  { isTold, isOnIssue }: Fit,
): Reason | undefined {
  const [a, b] = [answer.claim.evidence, put.claim.evidence]
  if (overlap(a, b) > 0) return { why: 'told in the same words', weight: 4, distance: 0 }
  const distance = a.start - b.end
  if (distance < 0 || distance > NEAR) return undefined
  if (!isOnIssue && !isTold) return undefined
  if (TAKES_UP.test(a.exact)) {
    return { why: 'takes up what was said just before', weight: 3, distance }
  }
  if (!isOnIssue) return undefined
  const shared = sharedWords(answer.claim, put.claim)
  if (isTold && shared.length > 0) {
    return { why: `to the one who asked, with “${shared.join('”, “')}”`, weight: 2, distance }
  }
  return shared.length < 2
    ? undefined
    : { why: `both say “${shared.join('”, “')}”`, weight: 1, distance }
}

/** In two texts: the same words or the same number, in an answer to the one who asked. */
function across(
  answer: PlacedClaim,
  put: PlacedClaim,
  { isTold, isOnIssue }: Fit,
): Reason | undefined {
  const [from, to] = [dayOf(put), dayOf(answer)]
  if (from === undefined || to === undefined) return undefined
  const distance = daysFrom(from, to)
  if (distance < 0 || distance > ANSWER_DAYS) return undefined
  if (!isOnIssue) {
    const isUntold = answer.claim.issue.length === 0 || put.claim.issue.length === 0
    return isTold && isUntold ? namedAnswer(answer, put, distance) : undefined
  }
  const number = sharedNumber(answer.claim, put.claim)
  if (number !== undefined) {
    return { why: `the same ${number}, on the same issue`, weight: 2, distance }
  }
  if (!isTold) return undefined
  const shared = sharedWords(answer.claim, put.claim)
  const weight = isNamed(answer, put) ? 2 : 1
  if (shared.length > 0)
    return { why: `on the same issue, with “${shared.join('”, “')}”`, weight, distance }
  // "accepted *the plan*", "rejected *the demand*": on its issue, and to who put it.
  return weight === 2 && distance <= NAMED_DAYS
    ? { why: 'to who put it, by the word for it, on the same issue', weight: 1, distance }
    : namedAnswer(answer, put, distance)
}

/** "rejected Kenya's *demand* for an *apology*": says whose demand it answers, and of what it was. */
function namedAnswer(answer: PlacedClaim, put: PlacedClaim, distance: number): Reason | undefined {
  const words = wholeOf(answer)
  if (distance > NAMED_DAYS || !ASKED.test(words)) return undefined
  const known = tellingWords(put.claim)
  const shared = wordsOf(words).filter((word) => known.has(word) && !ASKED.test(word))
  const [word] = shared
  return word === undefined
    ? undefined
    : {
        why: `names what was asked, with “${word}”`,
        weight: isNamed(answer, put) ? 2 : 1,
        distance,
      }
}

/** "accepted the *proposal*": whether an answer calls what was put by what it is. */
function isNamed(answer: PlacedClaim, { claim: { type, mode } }: PlacedClaim): boolean {
  const noun = mode?.value === 'propose' ? PROPOSED : type.value === 'AGREE' ? OFFERED : DEMANDED
  return noun.test(wholeOf(answer))
}

/** The words of a claim and what follows them in the same clause: "rejected the demand *for an apology*". */
function wholeOf({ claim: { evidence }, reading }: PlacedClaim): string {
  const behind = reading.document.text.slice(evidence.end, evidence.end + BEHIND)
  return evidence.exact + (/^[^.,;:!?\n]*/.exec(behind)?.[0] ?? '')
}

/** When an act was said, else reported. */
export function dayOf({ claim, reading }: PlacedClaim): string | undefined {
  return claim.time?.value.start ?? reading.published?.day
}

function sharesIssue(a: Claim, b: Claim): boolean {
  return a.issue.some(({ value }) => b.issue.some((one) => one.value === value))
}

/** "30 day": the first number of an answer, with its unit, that a claim has too; "a month" is as many days. */
function sharedNumber(answer: Claim, put: Claim): string | undefined {
  const shared = answer.figures.find(({ value: one }) =>
    put.figures.some(({ value: other }) => isOneNumber(one, other)),
  )
  return shared && `${shared.value.value} ${shared.value.unit}`
}

function isOneNumber(one: Figure, other: Figure): boolean {
  if (one.value === undefined || one.unit === undefined) return false
  const [days, others] = [daysIn(one), daysIn(other)]
  if (days !== undefined && others !== undefined) return areOneLength(days, others)
  return one.value === other.value && one.unit === other.unit
}

/** By what a claim is looked up for its numbers that have a unit: such as are one have a key in common. */
export function numberKeys({ figures }: Claim): readonly string[] {
  return figures.flatMap(({ value: figure }) => {
    const { value, unit } = figure
    if (value === undefined || unit === undefined) return []
    const days = daysIn(figure)
    return [`${value} ${unit}`, ...(days === undefined ? [] : lengthKeys(days))]
  })
}

/** Words of five letters or more that both say, apart from names and from the verbs by which they are acts. */
function sharedWords(a: Claim, b: Claim): readonly string[] {
  const known = tellingWords(b)
  return [...tellingWords(a)].filter((word) => known.has(word))
}

function tellingWords({ evidence, type }: Claim): ReadonlySet<string> {
  // Where the whole of a claim says what kind of act it is, no word of it is its verb alone.
  const heads = type.evidence.filter(({ exact }) => exact !== evidence.exact)
  const verbs = new Set(heads.flatMap(({ exact }) => wordsOf(exact)))
  return new Set(wordsOf(evidence.exact).filter((word) => !verbs.has(word) && !COMMON.has(word)))
}

function wordsOf(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\p{N}])\p{Ll}{5,}/gu) ?? []
}

const COMMON: ReadonlySet<string> = new Set(
  'about after again against among before between could during every might other shall should since still their there these those under until where which while whose would'.split(
    ' ',
  ),
)

export function valuesOf(parties: Claim['actor']): readonly Party[] {
  return parties.map(({ value }) => value)
}
