import type { GazetteerPlace } from '../lexicon/compiled-data.ts'
import type { NameCandidate } from '../lexicon/knowledge.ts'
import type { Actor } from '../model/actor.ts'
import type { Mention } from '../model/claim.ts'
import { evidenceAt, type Sourced } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import type { ResolveContext } from './context.ts'
import { type Container, containerOf } from './place-container.ts'
import { ucdpOf } from './place-precision.ts'
import { provinceOf, townPlace, townsLike } from './place-towns.ts'

/** The place that a name stands for, with what contains it and how exact it is. */
export function resolvePlace(context: ResolveContext, mention: Mention): Sourced<Place> {
  const { document } = context
  const words = document.text.slice(mention.head.start, mention.head.end)
  const place = placeNamed(context, mention, words)
  const region = place.in ?? (place.precision === 'city' ? provinceOf(context, place) : undefined)
  const ucdp = ucdpOf(context, mention, place)
  return {
    value: {
      ...place,
      ...(region === undefined || region === place.name ? {} : { in: region }),
      ...(ucdp === undefined ? {} : { ucdp }),
    },
    evidence: [evidenceAt(document.text, mention)],
    rule: mention.rule,
    basis: mention.basis,
  }
}

function placeNamed(context: ResolveContext, mention: Mention, words: string): Place {
  const candidates = context.knowledge.names.get(words)
  const container = containerOf(context, mention)
  const listed = listedPlace(context, candidates, container, words)
  if (listed !== undefined) return listed
  const second = container?.second
  const other =
    second === undefined || townPlace(context, words, container) !== undefined
      ? undefined
      : townPlace(context, words, second)
  if (other !== undefined) return other
  const land = candidates.find((one) => isLand(one, mention))
  const state = land?.kind === 'actor' ? stateOf(context, land.actor) : undefined
  if (state !== undefined) {
    const capital = capitalOf(context, mention, state)
    if (capital !== undefined) return capital
    const { name, country } = state
    return { name, precision: 'country', ...(country === undefined ? {} : { country }) }
  }
  const town = townPlace(context, words, container)
  if (town !== undefined) return town
  // "Karrubat, *Kenya*": of a town that no list knows the country is told.
  const { country, region } = container ?? {}
  return {
    name: words,
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { in: region }),
  }
}

/** "in the *Kenyan* capital", "Kenya's capital": the town that is meant, where it is listed. */
function capitalOf(
  { document: { text }, knowledge }: ResolveContext,
  { head }: Mention,
  { country, seats = [] }: Actor,
): Place | undefined {
  if (!CAPITAL.test(text.slice(head.end, head.end + BEHIND))) return undefined
  for (const seat of seats) {
    for (const one of knowledge.names.get(seat)) {
      const isTown = one.kind === 'place' && one.place.precision === 'city'
      if (isTown && one.place.country === country) return plain(one.place)
    }
  }
  return undefined
}

const CAPITAL =
  /^(?:[’']s?)? capital(?! (?:region|province|district|markets?|gains?|controls|punishment)\b)\b/
/** "'s capital of the region" */
const BEHIND = 30

/** A place of our own list: one in the country that the words name, else in one that the document names. */
function listedPlace(
  context: ResolveContext,
  candidates: readonly NameCandidate[],
  container: Container | undefined,
  words: string,
): Place | undefined {
  const places = candidates.flatMap((one) => (one.kind === 'place' ? [one.place] : []))
  const [first] = places
  if (first === undefined) return undefined
  if (container?.country !== undefined && first.country !== undefined) {
    const inside = places.find(({ country }) => country === container.country)
    // "Springfield, *Illinois*": the list may have that of another state.
    const isElsewhere = inside?.precision === 'city' && container.region !== undefined
    const other =
      inside === undefined || isElsewhere ? townPlace(context, words, container) : undefined
    if (inside === undefined && (other !== undefined || container.isSure)) return other
    if (inside !== undefined)
      return other !== undefined && other.in === container.region ? other : plain(inside)
  }
  const named = places.find(
    ({ country }) => country !== undefined && isTold(context, country, words),
  )
  if (named !== undefined) return plain(named)
  return (first.precision === 'city' ? likelier(context, first, words) : undefined) ?? plain(first)
}

/** "Tripoli" in an article on Lebanon that does not name Libya: a large town of that name, and no mere namesake. */
function likelier(
  context: ResolveContext,
  { country }: GazetteerPlace,
  words: string,
): Place | undefined {
  const towns = townsLike(context, words)
  const people = Math.max(
    0,
    ...towns.filter((one) => one.country === country).map((one) => one.people),
  )
  const other = towns
    .filter((one) => isTold(context, one.country, words) && one.people >= LARGE)
    .toSorted((a, b) => b.people - a.people)[0]
  if (other === undefined || other.people * NAMESAKE < people) return undefined
  return townPlace(context, words, { country: other.country, isSure: true })
}

/** In thousands of people. */
const LARGE = 50
/** A town so many times smaller than the famous one is meant only where its country is told with it: London in Ontario. */
const NAMESAKE = 10

/** Whether other words than a name itself name a country. */
function isTold({ countries }: ResolveContext, country: string, words: string): boolean {
  const named = countries.get(country)
  return named !== undefined && (named.size > 1 || !named.has(words))
}

function plain({ aliases: _aliases, ...place }: GazetteerPlace): Place {
  return place
}

/** "Kenya"; in "a *Kenyan army* base" also its people and its bodies. */
function isLand(candidate: NameCandidate, { rule }: Mention): boolean {
  if (candidate.kind !== 'actor') return false
  return rule === 'place/people' || (candidate.actor.kind === 'state' && candidate.form === 'name')
}

function stateOf({ knowledge }: ResolveContext, { country = '' }: Actor): Actor | undefined {
  return knowledge.actors.get(country)
}
