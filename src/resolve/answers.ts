import type { EventType, Party } from '../model/claim.ts'
import type { Sourced } from '../model/evidence.ts'
import type { ResolvedClaim } from './resolved-claim.ts'

/** What is answered, by the noun that takes it up, and the acts that such a noun may mean. */
const TAKEN_UP: readonly { readonly noun: RegExp; readonly acts: readonly EventType[] }[] = [
  { noun: /\b(?:threats?|ultimatums?|warnings?)\b/i, acts: ['THREATEN'] },
  {
    noun: /\b(?:accusations?|allegations?|charges?|criticisms?|reproach(?:es)?)\b/i,
    acts: ['ACCUSE'],
  },
  { noun: /\b(?:demands?|calls?|requests?|appeals?|ultimatums?)\b/i, acts: ['REQUEST'] },
  {
    noun: /\b(?:proposals?|plans?|ideas?|offers?|suggestions?|invitations?|initiatives?|drafts?)\b/i,
    acts: ['REQUEST', 'AGREE', 'CONCEDE'],
  },
]

/** Acts that answer another's. */
const ANSWERS: ReadonlySet<EventType> = new Set(['REJECT', 'AGREE', 'ACCUSE', 'SUPPORT', 'CONCEDE'])
const DEFINITE =
  /\b(?:the|this|that|these|those|such|it|its|their|his|her|which)\b|^(?!.*\b(?:an?|any|all|no|new)\b)/i

/** How far back, in UTF-16 units, an answer may look for what it answers, and how many claims. */
const REACH = 600
const MANY = 20

/**
 * "Ghana proposed a truce. Togo rejected *the idea*": it is Ghana that is answered. The act before must be of the kind that the
 * noun names, by another side, and told to nobody else.
 */
export function answered(before: readonly ResolvedClaim[], claim: ResolvedClaim): ResolvedClaim {
  const { type, actor, recipient, evidence } = claim
  if (!ANSWERS.has(type.value) || recipient.length > 0 || actor.length === 0) return claim
  const words = evidence.exact.slice(Math.max(0, type.evidence[0].end - evidence.start))
  const taken = TAKEN_UP.find(({ noun }) => noun.test(words))
  if (taken === undefined || !DEFINITE.test(words)) return claim
  const own = new Set(actor.map(({ value }) => sideOf(value)))
  const asked = before
    .slice(-MANY)
    .findLast(
      (one) =>
        taken.acts.includes(one.type.value) &&
        one.evidence.end <= evidence.start &&
        evidence.start - one.evidence.end < REACH &&
        one.actor.length > 0 &&
        one.actor.every(({ value }) => isKnown(value) && !own.has(sideOf(value))) &&
        one.recipient.every(({ value }) => !isKnown(value) || own.has(sideOf(value))),
    )
  if (asked === undefined) return claim
  const inferred = (party: Sourced<Party>) =>
    ({ ...party, rule: 'inherit/answered', basis: 'inferred' }) as const
  return { ...claim, recipient: asked.actor.map(inferred) }
}

function isKnown({ country, actor, person }: Party): boolean {
  return country !== undefined || actor !== undefined || person === true
}

function sideOf({ country, actor, name }: Party): string {
  return country ?? actor ?? name
}
