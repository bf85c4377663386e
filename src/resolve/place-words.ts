import type { Token } from '../model/annotation.ts'
import type { EventType } from '../model/claim.ts'
import {
  evidenceAt,
  firstEndingAfter,
  meeting,
  overlap,
  type Sourced,
  type Span,
} from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { resolvePlace } from './places.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { definiteNouns, tokensOf } from './taken-up.ts'

/** A place that the words of a claim point to rather than name. */
export function placeOfWords(
  context: ResolveContext,
  claim: ResolvedClaim,
): Sourced<Place> | undefined {
  return (
    placeOfThere(context, claim) ?? placeOfLocality(context, claim) ?? ownGround(context, claim)
  )
}

/** "Two people were killed *there*": the last place that was named. */
function placeOfThere(context: ResolveContext, claim: ResolvedClaim): Sourced<Place> | undefined {
  const { evidence, type } = claim
  const there = tokensOf(context, { start: evidence.start, end: evidence.end + BEHIND }).find(
    ({ base, deprel }) => base === 'there' && deprel === 'advmod',
  )
  if (there === undefined || type.value === 'CONSULT') return undefined
  return lastNamed(context, claim, there, 'place/there')
}

/** "Two were killed and nine wounded *there*": it may stand a little behind the words that report it. */
const BEHIND = 30

/** "evacuated the town of Lamu after a shell landed near *the area*": a place that was just named, and is no country. */
function placeOfLocality(
  context: ResolveContext,
  claim: ResolvedClaim,
): Sourced<Place> | undefined {
  const { evidence } = claim
  const localities = context.knowledge.classes.get('locality')
  const noun = definiteNouns(context, evidence).find(
    (one) => localities?.has(one.base) === true && isWhere(context, one, claim.type.value),
  )
  const place = noun && lastNamed(context, claim, noun, 'place/locality')
  return place?.value.precision === 'country' || place?.value.precision === 'sea'
    ? undefined
    : place
}

/** "in the town", and nothing tells which: not "in the town of Lamu", "the northern town", "the area near the port". */
function isWhere({ document: { tokens } }: ResolveContext, noun: Token, type: EventType): boolean {
  const word = firstEndingAfter(tokens, noun.start)
  const near = tokens.slice(Math.max(0, word - NARROW), word + NARROW)
  const below = near.filter(({ head }) => head === word)
  return (
    below.some(
      ({ deprel, base }) =>
        deprel === 'case' && (WHERE.test(base) || (type === 'ASSAULT' && base === 'on')),
    ) && below.every(({ deprel }) => /^(?:case|det|punct)$/.test(deprel))
  )
}

/** How many words away from a noun those that narrow it stand. */
const NARROW = 8
const WHERE = /^(?:in|at|near|around|outside|inside|across|over|off)$/

/** The last place that was named, other than those who act: "*Egypt* promised to build a clinic there". */
function lastNamed(
  context: ResolveContext,
  { actor }: ResolvedClaim,
  { start: at }: Token,
  rule: string,
): Sourced<Place> | undefined {
  const { document } = context
  const isActor = (name: Span) => actor.some(({ evidence: [words] }) => overlap(words, name) > 0)
  const from = document.sentences[Math.max(0, sentenceAt(context, at) - 1)]?.start
  const named = meeting(document.entities, { start: from ?? at, end: at })
    .filter(({ label, form, places }) => form === 'name' && (places.length > 0 || label === 'LOC'))
    .filter((name) => !isActor(name))
    .at(-1)
  if (named === undefined) return undefined
  const { start, end } = named
  const head = { start, end }
  return resolvePlace(context, { ...head, head, rule, basis: 'inferred' })
}

const OWN = /\b(?:on|in) (?:our|its|their|his|her) own (?:territory|soil|land|ground|country)\b/i

/** "We are fighting *on our own territory*": in the country of who does it. */
function ownGround(
  { document: { text }, knowledge }: ResolveContext,
  { actor, evidence }: ResolvedClaim,
): Sourced<Place> | undefined {
  const words = OWN.exec(text.slice(evidence.start, evidence.end + BEHIND))
  const [country, ...others] = new Set(actor.flatMap(({ value }) => value.country ?? []))
  const state = country === undefined ? undefined : knowledge.actors.get(country)
  if (words === null || country === undefined || state === undefined || others.length > 0)
    return undefined
  const start = evidence.start + words.index
  return {
    value: { name: state.name, country, precision: 'country', ucdp: 6 },
    evidence: [evidenceAt(text, { start, end: start + words[0].length })],
    rule: 'place/own-ground',
    basis: 'inferred',
  }
}
