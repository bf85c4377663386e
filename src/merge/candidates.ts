import { SPEECH_TYPES } from '../model/claim.ts'
import { FEWEST_WORDS, NEWS_WEEK, newsDays, SAME_NEWS } from './across-texts.ts'
import { amountsOf } from './amounts.ts'
import { append } from './append.ts'
import type { ComparableClaim } from './comparable.ts'
import { BRIEF, length, MONTH, TIGHT } from './days.ts'
import { MUTUAL, slack } from './exclusion.ts'
import { isUnlisted, type Roles } from './parties.ts'
import { isSpot, placeName } from './places.ts'
import { hashLong } from './shingles.ts'

/**
 * The most claims of a block that are all compared. In a larger one each is compared with so many
 * neighbours; they bound hostile input.
 */
export const CROWDED = 250
/** The same within one text: how many claims of one type further on it is still compared. */
const FOLLOWING = 40

/** Up to so many words, sets of them that are nearly equal differ in one at most. */
const FEW_WORDS = 6
/** Of more words, so many at either end of their order. */
const ENDS = 3

/** Claims that meet by one thing they share, by their indices, in the order in which they are compared. */
export interface Block {
  readonly members: readonly number[]
  /** With how many of the next members each is compared. */
  readonly reach: number
  /** Whether only claims of one text meet in it, or only those of two; absent, both. */
  readonly isOneText?: boolean
}

/**
 * The blocks of claims that are worth comparing. Claims meet in blocks: those of one text and type,
 * and across texts those that share type, party and a day, deadline, place or wording. So the work
 * grows with the happenings, not with all pairs.
 */
export function blocksOf(claims: readonly ComparableClaim[]): readonly Block[] {
  const within = new Map<string, number[]>()
  const across = new Map<number, number[]>()
  const ruled = new Map<string, number[]>()
  claims.forEach((claim, index) => {
    append(within, `${claim.type} ${claim.text}`, index)
    if (claim.change === 'called-off') append(within, `CONSULT ${claim.text}`, index)
    for (const key of new Set(keysAcross(claim))) append(across, hashLong(key), index)
    for (const key of keysOfRulings(claim)) append(ruled, key, index)
  })
  for (const block of across.values()) {
    if (block.length > CROWDED) sortByGround(claims, block)
  }
  return [
    ...[...within.values()].map((members) => ({ members, reach: FOLLOWING, isOneText: true })),
    ...[...across.values()].map((members) => ({ members, reach: CROWDED, isOneText: false })),
    ...[...ruled.values()].map((members) => ({ members, reach: CROWDED })),
  ]
}

/** Whether a block has more claims than are all compared, so that who is compared hangs on them all. */
export function isCrowded({ members, reach }: Block): boolean {
  return members.length > reach
}

/** The pairs of a block that are compared, as indices into `claims` with the lower one first. */
export function* pairsOf(
  claims: readonly ComparableClaim[],
  { members, reach, isOneText }: Block,
): Generator<readonly [number, number]> {
  for (const [at, one] of members.entries()) {
    for (let next = at + 1; next < members.length && next <= at + reach; next++) {
      const other = members[next] ?? one
      const isWithin = claims[one]?.text === claims[other]?.text
      if (isOneText === undefined || isWithin === isOneText)
        yield one < other ? [one, other] : [other, one]
    }
  }
}

/** What a claim shares with others that may be of the same happening, as numbers. */
export function blockKeys(claim: ComparableClaim): ReadonlySet<number> {
  return new Set([...keysAcross(claim), ...keysOfRulings(claim)].map(hashLong))
}

/** In a crowded block, claims of one place and time stand side by side. */
function sortByGround(claims: readonly ComparableClaim[], block: number[]): void {
  const ground = new Map(
    block.map((index) => {
      const claim = claims[index]
      const place = claim?.place === undefined ? '' : placeName(claim.place)
      return [index, { place, from: claim?.days?.from ?? 0 }] as const
    }),
  )
  block.sort((a, b) => {
    const [one, other] = [ground.get(a), ground.get(b)]
    if (one === undefined || other === undefined || one.place === other.place) {
      const [from, to] = [one?.from ?? 0, other?.from ?? 0]
      return from === to ? a - b : from < to ? -1 : 1
    }
    return one.place < other.place ? -1 : 1
  })
}

/** Claims of which people said that they are one, or that they are two, meet wherever they stand. */
function keysOfRulings({ rulings = [] }: ComparableClaim): readonly string[] {
  return rulings.map(({ id }) => `ruling|${id}`)
}

function* keysAcross(claim: ComparableClaim): Generator<string> {
  const { type, days, due, place, published, copies } = claim
  const parties = [...partyKeys(claim)]
  yield* planKeys(claim)
  if (days !== undefined && length(days) <= TIGHT) {
    for (let day = days.from; day <= days.to + slack(type); day++) {
      for (const party of parties) yield `day|${type}|${day}|${party}`
    }
  } else if (days !== undefined && length(days) <= MONTH) {
    for (const party of parties) yield `month|${type}|${days.from}|${days.to}|${party}`
  }
  yield* spotKeys(claim)
  yield* newsKeys(claim)
  yield* offerKeys(claim)
  yield* undoneKeys(claim)
  if (due !== undefined) for (const party of parties) yield `due|${type}|${due}|${party}`
  if (copies !== undefined) yield `copies|${type}|${copies}`
  if (published === undefined) return
  const week = Math.floor(published / NEWS_WEEK)
  if (place !== undefined && isSpot(place) && !SPEECH_TYPES.has(type)) {
    for (const party of parties) {
      yield `place|${type}|${placeName(place)}|${week}|${party}`
      yield `place|${type}|${placeName(place)}|${week + 1}|${party}`
    }
  }
  yield* wordKeys(claim, published)
}

/**
 * What nearly equal sets of words share, as long after each other as words count for. It has to be much of them: by two
 * words alone all reports of a long war would meet.
 */
function* wordKeys({ type, status, words }: ComparableClaim, published: number): Generator<string> {
  if (words.size < FEWEST_WORDS) return
  const together = MUTUAL.has(type) ? NEWS_WEEK : SAME_NEWS + 1
  const days = Math.floor(published / together)
  for (const shared of sharedByNearlyEqual([...words].sort())) {
    yield `words|${type}|${status}|${days}|${shared}`
    yield `words|${type}|${status}|${days + 1}|${shared}`
  }
}

/** Of few words nearly equal sets share all but one; of more, the first of them or the last. */
function* sharedByNearlyEqual(sorted: readonly string[]): Generator<string> {
  if (sorted.length <= FEW_WORDS) yield sorted.join(' ')
  if (sorted.length <= FEW_WORDS && sorted.length > FEWEST_WORDS) {
    for (const left of sorted) yield sorted.filter((word) => word !== left).join(' ')
  }
  // A set of six may be nearly equal to one of five, and to one of seven.
  if (sorted.length < FEW_WORDS) return
  yield `${sorted.slice(0, ENDS).join(' ')} …`
  yield `… ${sorted.slice(-ENDS).join(' ')}`
}

/** Who says that a meeting is called off is met by others of the week that say so, by its town. */
function* undoneKeys({ change, place, published }: ComparableClaim): Generator<string> {
  if (change !== 'called-off' || place === undefined || published === undefined) return
  const week = Math.floor(published / NEWS_WEEK)
  yield `undone|${placeName(place)}|${week}`
  yield `undone|${placeName(place)}|${week + 1}`
}

/** What a party says on an issue, without a day or of one, is met by what it says there on that day or the next. */
function* newsKeys(claim: ComparableClaim): Generator<string> {
  const { type, issue, actor } = claim
  const days = SPEECH_TYPES.has(type) && issue !== undefined ? newsDays(claim) : undefined
  if (days === undefined) return
  for (const side of namesOf(actor)) {
    for (let day = days.from; day <= days.to + 1; day++)
      yield `news|${type}|${issue}|${day}|${side}`
  }
}

/** What a party proposes is met by what it proposed on that issue, by the same amount, in that month or the one before. */
function* offerKeys({
  type,
  mode,
  issue,
  actor,
  published,
  figures,
}: ComparableClaim): Generator<string> {
  if (mode !== 'propose' || issue === undefined || published === undefined) return
  const month = Math.floor(published / MONTH)
  for (const side of namesOf(actor)) {
    for (const amount of amountsOf(figures)) {
      yield `offer|${type}|${issue}|${amount}|${month}|${side}`
      yield `offer|${type}|${issue}|${amount}|${month + 1}|${side}`
    }
  }
}

/** A meeting or an attack is met by what was on that day in that town, whoever is named. */
function* spotKeys({ type, days, place }: ComparableClaim): Generator<string> {
  if (!(type === 'CONSULT' || type === 'ASSAULT')) return
  if (days === undefined || length(days) > BRIEF || place === undefined || !isSpot(place)) return
  for (let day = days.from; day <= days.to; day++) yield `spot|${type}|${placeName(place)}|${day}`
}

/** A plan is met by what moves it or calls it off, whatever days they have, when both are of one month or two. */
function* planKeys({
  type,
  status,
  change,
  published,
  parties,
  place,
}: ComparableClaim): Generator<string> {
  const isPlan = type === 'CONSULT' && status === 'future'
  if (published === undefined || !(isPlan || change !== undefined)) return
  const month = Math.floor(published / MONTH)
  const spot = place === undefined || !isSpot(place) ? [] : [`in ${placeName(place)}`]
  for (const shared of [...sidePairs(parties), ...spot]) {
    yield `plan|${month}|${shared}`
    if (change === undefined) yield `plan|${month + 1}|${shared}`
  }
}

/** What two claims of one happening surely share: two sides of a meeting, one side of a deed. */
function* partyKeys({ type, actor, recipient, parties }: ComparableClaim): Generator<string> {
  if (MUTUAL.has(type)) {
    yield* sidePairs(parties)
    if (type === 'CONSULT') return
  }
  for (const side of namesOf(actor)) yield `actor:${side}`
  if (SPEECH_TYPES.has(type)) return
  for (const side of namesOf(recipient)) yield `recipient:${side}`
}

/** The sides, and the persons that no list knows: another text may name the person and not the side. */
function namesOf({ sides, persons }: Roles): ReadonlySet<string> {
  const unlisted = [...persons.values()].flatMap((named) => [...named]).filter(isUnlisted)
  return new Set([...sides, ...unlisted])
}

/** Delegations of more than a handful of states are told apart by the first of them. */
function* sidePairs(parties: Roles): Generator<string> {
  const sorted = [...namesOf(parties)].sort().slice(0, 8)
  for (const [at, side] of sorted.entries()) {
    for (const other of sorted.slice(at + 1)) yield `${side}+${other}`
  }
}
