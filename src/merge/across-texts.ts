import type { EventType } from '../model/claim.ts'
import { haveOneAmount } from './amounts.ts'
import type { Happening } from './comparable.ts'
import {
  areBrief,
  areEqual,
  BRIEF,
  type Days,
  gapBetween,
  isMonth,
  length,
  MONTH,
  TIGHT,
} from './days.ts'
import { ANSWERS, isSameGround, isSameSpot } from './exclusion.ts'
import { sameFigure } from './figures.ts'
import { noteNamed } from './named-alike.ts'
import { areNamedAlike, relateRoles, shared, sidesWithSharedPerson } from './parties.ts'
import { changeBetween } from './plan-changes.ts'
import { likenessOfStories } from './story.ts'
import { haveOneTarget } from './targets.ts'
import type { Kind, Term } from './weights.ts'
import { sharedWords, stem, wordShare } from './words.ts'

/** Days between publications within which an undated claim may be of the same happening. */
export const NEWS_WEEK = 7
/** Days between publications within which the same words, or no day, speak for one happening. */
export const SAME_NEWS = 3
/** Below so many words, that two passages have the same ones tells nothing. */
export const FEWEST_WORDS = 4
/** Days within which a happening is news. */
const FRESH = 3
/** From this likeness on, two articles tell one story; up to the other, two. */
const ONE_STORY = 0.3
const OTHER_STORY = 0.1

/** What speaks for one happening in what two texts tell, and how much, up to 1 each. */
export function termsAcross(a: Happening, b: Happening, kind: Kind): ReadonlyMap<Term, number> {
  const terms = new Map<Term, number>()
  const note = (term: Term, degree: boolean | number) => {
    if (Number(degree) > 0) terms.set(term, Number(degree))
  }
  const alike = likenessOfStories(a.story, b.story)
  note('story', Math.min(1, (alike - OTHER_STORY) / (ONE_STORY - OTHER_STORY)))
  if (kind === 'named') {
    noteNamed(a, b, note)
    return terms
  }
  note('copied', isCopied(a, b))
  note('wording', isSameWording(a, b))
  noteWho(a, b, kind, { note, terms })
  noteWhen(a, b, kind, note)
  note('place', isSameSpot(a, b))
  note('ground', isSameGround(a, b))
  note('mode', a.mode !== undefined && a.mode === b.mode)
  note(
    'figure',
    a.figures.some((one) => b.figures.some((other) => sameFigure(one, other))),
  )
  note('amount', haveOneAmount(a, b))
  noteWhat(a, b, note)
  return terms
}

type Note = (term: Term, degree: boolean | number) => void

interface Noting {
  readonly note: Note
  readonly terms: ReadonlyMap<Term, number>
}

function noteWho(a: Happening, b: Happening, kind: Kind, { note, terms }: Noting): void {
  if (kind === 'meeting') {
    const common = shared(a.parties.sides, b.parties.sides)
    const isAll = common === a.parties.sides.size && common === b.parties.sides.size
    const isOpen = common < 2 && mayLackSides(a, b)
    note('sides', common >= 2)
    note('no side', common < 2 && !isOpen)
    if (isOpen) {
      note('open sides', true)
      note('party', common > 0 || areNamedAlike(a.parties, b.parties))
      note('one story', terms.get('story') ?? 0)
    }
    note('all sides', common >= 2 && isAll)
    note('persons', common >= 2 && sidesWithSharedPerson(a.parties, b.parties) >= 2)
    return
  }
  const actor = relateRoles(a.actor, b.actor) === 'same'
  const recipient = relateRoles(a.recipient, b.recipient) === 'same'
  const isParty = kind === 'speech' ? actor : actor || recipient
  const isUnsaid = kind === 'attack' && !isParty && (isNobodys(a) || isNobodys(b))
  // "A drone hit the port of Odesa", "Russia struck Odesa": the one tells who was hit, the other who hit.
  const isHalfTold = kind === 'attack' && !isParty && !isUnsaid && !areOpposed(a, b)
  note('party', isParty)
  note('no side', !(isParty || isUnsaid || isHalfTold))
  note('open sides', isUnsaid)
  note('half told', isHalfTold)
  note('both parties', actor && recipient)
  note('issue', actor && isOneIssue(a, b))
  note('offer', actor && isOneIssue(a, b) && haveOneAmount(a, b) && areProposals(a, b))
  note('due', actor && a.due !== undefined && a.due === b.due)
  note('ultimatum', actor && a.mode === 'ultimatum' && b.mode === 'ultimatum')
}

/** Whether one of two meetings tells of fewer than two sides, none of which the other lacks. */
function mayLackSides(a: Happening, b: Happening): boolean {
  const fewest = Math.min(a.parties.known.size, b.parties.known.size)
  return fewest < 2 && shared(a.parties.known, b.parties.known) === fewest
}

/** Whether nobody is known of those who act in it or to whom it is done. */
function isNobodys({ parties: { known, persons } }: Happening): boolean {
  return known.size === 0 && persons.size === 0
}

/** Whether who strikes in one of two attacks is struck in the other. */
function areOpposed(a: Happening, b: Happening): boolean {
  return shared(a.actor.sides, b.recipient.sides) + shared(b.actor.sides, a.recipient.sides) > 0
}

function noteWhen(a: Happening, b: Happening, kind: Kind, note: Note): void {
  const gap = gapOfTight(a, b)
  const change = kind === 'meeting' ? changeBetween(a, b) : undefined
  if (change !== undefined) note(change, true)
  note('called-off', areBothCalledOff(a, b))
  if (gap === undefined) {
    const isOpen = a.days === undefined || b.days === undefined
    const areMonth = areEqual(a.days, b.days) && isMonth(a.days)
    note('month', areMonth)
    note('undated', !areMonth)
    const reach = kind === 'meeting' ? NEWS_WEEK : SAME_NEWS
    // Who denies an attack answers what was just reported.
    const isDenial = kind !== 'meeting' && (a.status === 'denied' || b.status === 'denied')
    const isNear = publishedWithin(a, b, reach) || isFresh(a, b) || isFresh(b, a)
    const isTogether = isOpen && (a.status === b.status || isDenial) && isNear
    note('reported together', isTogether || isAwaited(a, b) || isAwaited(b, a))
    note('news', isOpen && a.status === b.status && isOneSaying(a, b) ? freshness(a, b) : 0)
  } else if (areBrief(a.days, b.days)) {
    note('days', gap === 0)
    note('day apart', gap > 0 && change === undefined)
  } else {
    // "from Sunday to Wednesday" twice is one stretch; a day of it is not yet that stretch.
    note('stretch', areEqual(a.days, b.days))
    note('loose days', gap === 0 && !areEqual(a.days, b.days))
    note('day apart', gap > 0 && kind === 'meeting' && change === undefined)
  }
}

/** Two texts of a few days that tell of one town, or one pair of sides, whose meeting is called off. */
function areBothCalledOff(a: Happening, b: Happening): boolean {
  if (a.change !== 'called-off' || b.change !== 'called-off') return false
  const isOfBoth = isSameSpot(a, b) || shared(a.parties.sides, b.parties.sides) >= 2
  return isOfBoth && publishedWithin(a, b, SAME_NEWS)
}

/** Whether a meeting was held within a week of a text that planned it for no told day. */
function isAwaited(plan: Happening, { type, status, days }: Happening): boolean {
  if (type !== 'CONSULT' || plan.type !== 'CONSULT' || plan.days !== undefined) return false
  if (plan.status !== 'future' || status !== 'occurred' || days === undefined) return false
  const { published } = plan
  return published !== undefined && published <= days.to && days.to - published <= NEWS_WEEK
}

/** Whether what has no day was published right after the day of the other: it is that day's news. */
function isFresh({ days }: Happening, { days: none, published }: Happening): boolean {
  if (days === undefined || none !== undefined || published === undefined) return false
  return published >= days.to && published - days.to < FRESH
}

/**
 * A party answers once on an issue. What it demands, blames or threatens there may be much: it is one where it goes to the
 * same recipient in a word that neither the issue nor the verb gives, or has most of such words.
 */
function isOneSaying(a: Happening, b: Happening): boolean {
  const isSame = isOneIssue(a, b) && relateRoles(a.recipient, b.recipient) === 'same'
  if (a.type !== undefined && MANIFOLD.has(a.type)) {
    const [one, other] = [ownWords(a), ownWords(b)]
    return isOnePassage({ words: one }, { words: other }) || (isSame && sharedWords(one, other) > 0)
  }
  const isAnswer = a.type !== undefined && ANSWERS.has(a.type) && isOneIssue(a, b)
  return isOnePassage(a, b) || isAnswer || isSame
}

/** Acts of which one party does many on one issue, to one recipient. */
const MANIFOLD: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'THREATEN'])

/** The words of a passage without its verb and those that name its issue. */
function ownWords({ words, trigger, issue = '', start, end }: Happening): ReadonlySet<string> {
  // Where the whole of a claim says what kind of act it is, no word of it is its verb alone.
  const isWhole = trigger.start <= start && trigger.end >= end
  const verb = isWhole ? [] : trigger.exact.split(/\s+/)
  const given = new Set([...verb, ...issue.split('-')].map(stem))
  return new Set([...words].filter((word) => !given.has(word)))
}

/** How surely two acts, of which one or both have no day, are the news of one day: 1, or the half where they are a day apart. */
function freshness(a: Happening, b: Happening): number {
  const [one, other] = [newsDays(a), newsDays(b)]
  if (one === undefined || other === undefined) return 0
  const gap = gapBetween(one, other)
  return gap === 0 ? 1 : gap === 1 ? 0.5 : 0
}

/** The days of what has been done: told, or else that of its publication. */
export function newsDays({ days, published, status }: Happening): Days | undefined {
  if (days !== undefined) return length(days) <= BRIEF ? days : undefined
  if (published === undefined || status !== 'occurred') return undefined
  return { from: published, to: published }
}

function noteWhat(a: Happening, b: Happening, note: Note): void {
  const common = sharedWords(a.words, b.words)
  const isRecipient = relateRoles(a.recipient, b.recipient) === 'same'
  note('subject', isRecipient && (common > 0 || isSameGround(a, b)))
  note('passage', isOnePassage(a, b))
  const [one, other] = [stem(a.trigger.exact), stem(b.trigger.exact)]
  note('target', haveOneTarget(a, b))
  note('word', one === other || a.words.has(other) || b.words.has(one))
}

/** What is proposed stays on the table: weeks later it is the same that is told of. */
function areProposals(a: Happening, b: Happening): boolean {
  return a.mode === 'propose' && b.mode === 'propose' && publishedWithin(a, b, MONTH)
}

function isOneIssue({ issue: a }: Happening, { issue: b }: Happening): boolean {
  return a !== undefined && a === b && a !== 'other'
}

type Words = Pick<Happening, 'words'>

function isOnePassage({ words: a }: Words, { words: b }: Words): boolean {
  return sharedWords(a, b) >= 2 && wordShare(a, b) >= 0.5
}

function isCopied(a: Happening, b: Happening): boolean {
  if (a.copies === undefined || a.copies !== b.copies || a.status !== b.status) return false
  const isTrigger = stem(a.trigger.exact) === stem(b.trigger.exact)
  const areNobodys = a.parties.sides.size === 0 && b.parties.sides.size === 0
  const areAlike = areNobodys || relateRoles(a.parties, b.parties) === 'same'
  return isTrigger && areAlike && wordShare(a.words, b.words) >= 0.6
}

function isSameWording(a: Happening, b: Happening): boolean {
  if (Math.min(a.words.size, b.words.size) < FEWEST_WORDS || !publishedWithin(a, b, SAME_NEWS))
    return false
  const size = Math.max(a.words.size, b.words.size)
  return a.status === b.status && sharedWords(a.words, b.words) >= 0.8 * size
}

/** Days between the two times; nothing unless both are dated to a short stretch. */
function gapOfTight({ days: a }: Happening, { days: b }: Happening): number | undefined {
  if (a === undefined || b === undefined) return undefined
  return length(a) <= TIGHT && length(b) <= TIGHT ? gapBetween(a, b) : undefined
}

function publishedWithin(a: Happening, b: Happening, days: number): boolean {
  if (a.published === undefined || b.published === undefined) return false
  return Math.abs(a.published - b.published) <= days
}
