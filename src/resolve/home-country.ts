import type { Entity, Sentence } from '../model/annotation.ts'
import type { EventType, Party } from '../model/claim.ts'
import {
  evidenceAt,
  firstEndingAfter,
  meeting,
  type Sourced,
  type Span,
} from '../model/evidence.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { resolvePlace } from './places.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** A country that a sentence is about, and the words that say so. */
interface Ground {
  readonly country: string
  readonly words: Span
}

/** What people do where they live; they meet and sign anywhere. */
const AT_HOME: ReadonlySet<EventType> = new Set([
  'PROTEST',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'THREATEN',
  'RETREAT',
])

/**
 * "Police fired on *protesters* in Lusaka", "President Amira Haddad broke her word to the *Malian people*": of which country somebody
 * is, where the sentence tells of one country alone, by a place where it all happens or by that country's own people.
 */
export function withHomeCountry(context: ResolveContext, claim: ResolvedClaim): ResolvedClaim {
  const { actor, recipient, evidence } = claim
  const isOpen = [...actor, ...recipient].some(({ value }) => isCountryless(value))
  const sentence = context.document.sentences[sentenceAt(context, evidence.start)]
  if (!isOpen || sentence === undefined) return claim
  const ground = groundOf(context, sentence, AT_HOME.has(claim.type.value))
  if (ground === undefined) return claim
  const placed = (party: Sourced<Party>) =>
    isCountryless(party.value) && isNative(context, party) ? settled(context, party, ground) : party
  return { ...claim, actor: actor.map(placed), recipient: recipient.map(placed) }
}

function isCountryless({ country, actor, person, outlet }: Party): boolean {
  return country === undefined && outlet !== true && (actor === undefined || person === true)
}

function settled(
  { document: { text } }: ResolveContext,
  party: Sourced<Party>,
  { country, words }: Ground,
): Sourced<Party> {
  return {
    value: { ...party.value, country },
    evidence: [...party.evidence, evidenceAt(text, words)],
    rule: 'party/home-country',
    basis: 'inferred',
  }
}

/** Somebody whose words leave the country out: "the police", "President Haddad"; no refugees, envoys or officials. */
function isNative(
  { document, knowledge }: ResolveContext,
  { value, evidence }: Sourced<Party>,
): boolean {
  const words = evidence.at(-1) ?? evidence[0]
  const tokens = meeting(document.tokens, words)
  if (value.person !== true) {
    if (/\bethnic\b/i.test(words.exact)) return true
    const head = tokens.findLast(({ upos }) => upos === 'NOUN')
    return head !== undefined && knowledge.classes.get('at-home')?.has(head.base) === true
  }
  const name = meeting(document.entities, words).findLast(({ label }) => label === 'PER')
  const before = name && document.tokens[firstEndingAfter(document.tokens, name.start) - 1]
  return before !== undefined && knowledge.classes.get('ruler')?.has(before.base) === true
}

/** The one country of which a sentence tells, where it tells of it as the ground on which things happen. */
function groundOf(
  context: ResolveContext,
  sentence: Sentence,
  mayBePlace: boolean,
): Ground | undefined {
  const { document } = context
  let ground: Ground | undefined
  for (const entity of meeting(document.entities, sentence)) {
    const country = countryOf(context, entity)
    // "ethnic Albanian guerrillas" need not be of Albania.
    const isEthnic = /\bethnic\s$/i.test(
      document.text.slice(Math.max(0, entity.start - BEFORE), entity.start),
    )
    if (country === undefined || isEthnic) continue
    if (ground !== undefined && ground.country !== country) return undefined
    const isGround = isWhere(context, entity, mayBePlace) || isOfItsPeople(context, entity)
    if (ground === undefined || (!isKnownGround(ground) && isGround))
      ground = { country, words: isGround ? entity : NOWHERE }
  }
  return ground !== undefined && isKnownGround(ground) ? ground : undefined
}

const NOWHERE: Span = { start: 0, end: 0 }

function isKnownGround({ words }: Ground): boolean {
  return words !== NOWHERE
}

function countryOf(context: ResolveContext, entity: Entity): string | undefined {
  for (const id of entity.actors) {
    const country = context.knowledge.actors.get(id)?.country
    if (country !== undefined) return country
  }
  if (entity.places.length === 0) return undefined
  const head = { start: entity.start, end: entity.end }
  return resolvePlace(context, { ...head, head, rule: 'place/in', basis: 'read' }).value.country
}

/** "in Lusaka", "throughout Chad"; one returns only to one's own country. */
function isWhere(
  { document: { text } }: ResolveContext,
  { start, label }: Entity,
  mayBePlace: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return label === 'LOC' && (RETURN.test(before) || (mayBePlace && WHERE.test(before)))
}

const RETURN = /\breturn\w* to\s$/
const WHERE = /\b(?:in|at|near|across|throughout|inside|outside|around|into)(?: \p{Ll}+)?\s$/u
const BEFORE = 30

/** "*Zambian* people", "*Chad's* opposition", "rebels in *Chad*": what a country has at home; its troops may be anywhere. */
function isOfItsPeople({ document, knowledge }: ResolveContext, entity: Entity): boolean {
  const isDomestic = (base: string) => knowledge.classes.get('home-ground')?.has(base) === true
  const first = firstEndingAfter(document.tokens, entity.end)
  const next = document.tokens.slice(first, first + 3)
  const noun = next.find(({ upos }) => upos === 'NOUN')
  const between = noun === undefined ? [] : next.slice(0, next.indexOf(noun))
  const isTight = between.every(({ upos }) => upos === 'ADJ' || upos === 'PART')
  if (noun !== undefined && isTight && isDomestic(noun.base)) return true
  // "rebels *in the Ivory Coast*"
  const at = firstEndingAfter(document.tokens, entity.start)
  const before = document.tokens.slice(Math.max(0, at - 3), at).filter(({ upos }) => upos !== 'DET')
  const [people, preposition] = before.slice(-2)
  return preposition?.base === 'in' && people !== undefined && isDomestic(people.base)
}
