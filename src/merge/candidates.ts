import { SPEECH_TYPES } from '../model/claim.ts'
import { NEWS_WEEK } from './across-texts.ts'
import { append } from './append.ts'
import type { ComparableClaim } from './comparable.ts'
import { length, MONTH, TIGHT } from './days.ts'
import { MUTUAL, slack } from './exclusion.ts'
import { isSpot, placeName } from './places.ts'

/** Neighbours with which a claim of a crowded block is compared; they bound hostile input. */
const NEIGHBOURS = 120
/** The same within one text: how many claims of one type further on it is still compared. */
const FOLLOWING = 40

/**
 * Pairs of claims that are worth comparing, as indices into `claims` with the lower one first.
 * Claims meet in blocks: those of one text, and across texts those that share type, party and a
 * day, deadline, place or wording. So the work grows with the happenings, not with all pairs.
 */
export function* candidatePairs(
  claims: readonly ComparableClaim[],
): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  claims.forEach((claim, index) => {
    for (const key of new Set([`text|${claim.type}|${claim.text}`, ...keysAcross(claim)])) {
      append(blocks, key, index)
    }
  })
  for (const [key, block] of blocks) {
    const isOneText = key.startsWith('text|')
    if (block.length > NEIGHBOURS && !isOneText) sortByGround(claims, block)
    if (block.length < 2) continue
    const reach = isOneText ? FOLLOWING : NEIGHBOURS
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1, at + 1 + reach)) {
        const isWithin = claims[one]?.text === claims[other]?.text
        if (isWithin === isOneText) yield one < other ? [one, other] : [other, one]
      }
    }
  }
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

function* keysAcross(claim: ComparableClaim): Generator<string> {
  const { type, days, due, place, published, words, copies } = claim
  const parties = [...partyKeys(claim)]
  if (days !== undefined && length(days) <= TIGHT) {
    for (let day = days.from; day <= days.to + slack(type); day++) {
      for (const party of parties) yield `day|${type}|${day}|${party}`
    }
  } else if (days !== undefined && length(days) <= MONTH) {
    for (const party of parties) yield `month|${type}|${days.from}|${days.to}|${party}`
  }
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
  if (words.size < 4) return
  // Two nearly equal sets of words share their first words, or their last.
  const sorted = [...words].sort()
  for (const rare of [sorted.slice(0, 2), sorted.slice(-2)]) {
    yield `words|${type}|${week}|${rare.join(' ')}`
    yield `words|${type}|${week + 1}|${rare.join(' ')}`
  }
}

/** What two claims of one happening surely share: two sides of a meeting, one side of a deed. */
function* partyKeys({ type, actor, recipient, parties }: ComparableClaim): Generator<string> {
  if (MUTUAL.has(type)) {
    // Delegations of more than a handful of states are told apart by the first of them.
    const sides = [...parties.sides].sort().slice(0, 8)
    for (const [at, side] of sides.entries()) {
      for (const other of sides.slice(at + 1)) yield `${side}+${other}`
    }
    if (type === 'CONSULT') return
  }
  for (const side of actor.sides) yield `actor:${side}`
  if (SPEECH_TYPES.has(type)) return
  for (const side of recipient.sides) yield `recipient:${side}`
}
