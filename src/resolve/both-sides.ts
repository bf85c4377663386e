import type { Entity } from '../model/annotation.ts'
import type { EventType, Party } from '../model/claim.ts'
import { evidenceAt, meeting, type Sourced } from '../model/evidence.ts'
import { campsOf } from './camps.ts'
import { type ResolveContext, sentenceAt } from './context.ts'
import { partyOf } from './named-party.ts'
import type { ResolvedClaim } from './resolved-claim.ts'
import { isKnown, sideOf, stateOf } from './sides.ts'

/** What two may be: persons, states, those who fight each other, or any two that deal with each other. */
type Kind = 'persons' | 'states' | 'sides' | 'foes' | 'any'

const TWO = '(?:the (?:two|warring|rival|opposing|negotiating)|both(?: the| of the| of)?|these two)'
const BETWEEN =
  '(?:(?:warring|rival|opposing|negotiating|neighbou?ring|foreign|prime|defence|defense) )?'
const KINDS: readonly { readonly kind: Kind; readonly nouns: string }[] = [
  {
    kind: 'persons',
    nouns:
      'leaders|presidents|premiers|ministers|chancellors|politicians|envoys|diplomats|men|women|rivals',
  },
  {
    kind: 'states',
    nouns: 'countries|nations|states|governments|neighbou?rs|capitals|armies|militaries',
  },
  { kind: 'sides', nouns: 'sides|parties|delegations|teams|camps|foes|enemies|adversaries' },
]
const FOES = /^the (?:two )?warring (?:sides|parties|camps|factions)$/i
const WORDED = [
  ...KINDS.map(({ kind, nouns }) => ({
    kind,
    words: new RegExp(`^${TWO} ${BETWEEN}(?:${nouns})$`, 'i'),
  })),
  { kind: 'sides', words: /^the (?:sides|delegations)$/i } as const,
]

/** What two do with each other. */
const DEALINGS: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'ASSAULT'])

/** How many claims and sentences back the two may have been told of. */
const MANY = 30
const REACH = 12
const NEAREST = 1

/** How many sentences back two names joined by "and" may stand. */
const NEAR = 2

/**
 * "Ghana held talks with Togo. *The two sides* agreed to …", "William Ruto and Emmanuel Macron spoke. *Both leaders* …": the two
 * of whom the text told last that they deal with each other, or whose names it joined last.
 */
export function withBothSides(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
): ResolvedClaim {
  const open = (party: Sourced<Party>) => kindOf(party) !== undefined || isCounterpart(party)
  if (![...claim.actor, ...claim.recipient, ...claim.attribution].some(open)) return claim
  const settled = (party: Sourced<Party>): readonly Sourced<Party>[] => {
    const counterpart = counterpartOf(context, before, claim, party)
    if (counterpart !== undefined) return [takenUp(party, counterpart)]
    const kind = kindOf(party)
    // “They are starving us,” she said: whoever is meant in a quotation was not told of beside it.
    const isQuoted = isThey(party) && meeting(context.document.quotes, party.evidence[0]).length > 0
    if (kind === undefined || isQuoted) return [party]
    const pair = isThey(party)
      ? toldTwo(context, before, claim, kind, NEAREST)
      : (toldAgain(before, party) ??
        toldTwo(context, before, claim, kind) ??
        joinedTwo(context, party, kind) ??
        campsOf(context, party))
    return pair?.map((one) => takenUp(party, one)) ?? [party]
  }
  return {
    ...claim,
    actor: claim.actor.flatMap(settled),
    recipient: claim.recipient.flatMap(settled),
    attribution: claim.attribution.flatMap(settled),
  }
}

/** "Haddad met her counterpart. *They* agreed …": a pronoun that no subject before it can be. */
function isThey({ value, rule, evidence }: Sourced<Party>): boolean {
  return rule === 'party/pronoun' && evidence.length === 1 && /^(?:they|them)$/i.test(value.name)
}

function kindOf(party: Sourced<Party>): Kind | undefined {
  const { value, rule } = party
  if (isKnown(value)) return undefined
  if (rule === 'party/both' || isThey(party)) return 'any'
  if (FOES.test(value.name)) return 'foes'
  return WORDED.find(({ words }) => words.test(value.name))?.kind
}

function isCounterpart({ value, evidence }: Sourced<Party>): boolean {
  return evidence.length > 1 && /^(?:his|her) counterpart$/i.test(value.name)
}

/** "Haddad met Deby. *Her counterpart* urged …": of two persons who met, the one whom the pronoun does not mean. */
function counterpartOf(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
  party: Sourced<Party>,
): Sourced<Party> | undefined {
  if (!isCounterpart(party)) return undefined
  const isOwner = (one: Sourced<Party>) =>
    one.evidence.some((words) => party.evidence.some(({ start }) => start === words.start))
  const two = toldTwo(context, before, claim, 'persons')
  return two?.some(isOwner) === true ? two.find((one) => !isOwner(one)) : undefined
}

/** "*The delegations* met. … *The delegations* said": the same two by the same words. */
function toldAgain(
  before: readonly ResolvedClaim[],
  { value }: Sourced<Party>,
): readonly Sourced<Party>[] | undefined {
  const key = value.name.toLowerCase()
  for (const { actor, recipient, attribution } of before.slice(-MANY).toReversed()) {
    const own = [...actor, ...recipient, ...attribution].filter(
      ({ rule, evidence }) =>
        rule === 'party/both-sides' && evidence.some(({ exact }) => exact.toLowerCase() === key),
    )
    const two = [...new Map(own.map((party) => [party.value.name, party])).values()]
    if (two.length === 2) return two
  }
  return undefined
}

function takenUp(party: Sourced<Party>, one: Sourced<Party>): Sourced<Party> {
  return {
    value: one.value,
    evidence: [...party.evidence, ...one.evidence],
    rule: 'party/both-sides',
    basis: 'inferred',
  }
}

/** The two sides of the dealing told last that has two fitting ones. */
function toldTwo(
  context: ResolveContext,
  before: readonly ResolvedClaim[],
  claim: ResolvedClaim,
  kind: Kind,
  reach: number = REACH,
): readonly Sourced<Party>[] | undefined {
  const own = sentenceAt(context, claim.evidence.start)
  const isFight = kind === 'foes'
  const told = before.slice(-MANY).toReversed()
  for (const [at, one] of told.entries()) {
    const { type, actor, recipient, evidence } = one
    const isSigned = recipient.some(({ rule }) => rule === 'party/each-other')
    if (isFight ? type.value !== 'ASSAULT' : !DEALINGS.has(type.value) && !isSigned) continue
    if (own - sentenceAt(context, evidence.start) > reach) break
    const other = ANSWERS.has(type.value) ? otherAnswer(told.slice(at + 1), one) : undefined
    const two = twoOf(context, [...actor, ...(other?.actor ?? recipient)], kind)
    if (two !== undefined) return two
  }
  return undefined
}

const ANSWERS: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT'])

/** "Chad rejected Kenya's plan. Togo accepted it. *The two sides* …": two that answer one offer, and not who made it. */
function otherAnswer(
  before: readonly ResolvedClaim[],
  { actor, recipient }: ResolvedClaim,
): ResolvedClaim | undefined {
  const sidesOf = (parties: readonly Sourced<Party>[]) =>
    new Set(parties.filter(({ value }) => isKnown(value)).map(({ value }) => sideOf(value)))
  const [own, asked] = [sidesOf(actor), sidesOf(recipient)]
  return before.find((one) => {
    const [others, alike] = [sidesOf(one.actor), sidesOf(one.recipient)]
    const isAnswer = ANSWERS.has(one.type.value) && asked.size > 0 && others.size > 0
    const isOfOne = [...asked].every((side) => alike.has(side) && !others.has(side))
    return isAnswer && isOfOne && ![...own].some((side) => others.has(side))
  })
}

/** Two names joined by "and", in the nearest sentence: "Ghana and Togo are at odds. *Both countries* …" */
function joinedTwo(
  context: ResolveContext,
  { evidence: [words] }: Sourced<Party>,
  kind: Kind,
): readonly Sourced<Party>[] | undefined {
  const { document } = context
  const own = sentenceAt(context, words.start)
  for (let index = own; index >= Math.max(0, own - NEAR); index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) continue
    const names = meeting(document.entities, sentence).filter(
      ({ start, end }) => end <= words.start && document.text[start - 1] !== '(',
    )
    for (let at = names.length - 1; at > 0; at--) {
      const [one, other] = [names[at - 1], names[at]]
      if (one === undefined || other === undefined) continue
      const isPair =
        /^(?: \([^)]{1,20}\))? and (?:the |its )?$/.test(
          document.text.slice(one.end, other.start),
        ) && !isListed(context, names[at - 2], one)
      const two = isPair ? twoOf(context, partiesIn(context, [one, other]), kind) : undefined
      if (two !== undefined) return two
    }
  }
  return undefined
}

/** "Mali, *Ghana* and Togo": there are more than two. */
function isListed({ document }: ResolveContext, before: Entity | undefined, one: Entity): boolean {
  return before !== undefined && /^, $/.test(document.text.slice(before.end, one.start))
}

function partiesIn(context: ResolveContext, names: readonly Entity[]): readonly Sourced<Party>[] {
  return names.flatMap((name) => {
    const value = partyOf(context, name)
    return value === undefined
      ? []
      : [
          {
            value,
            evidence: [evidenceAt(context.document.text, name)] as const,
            rule: 'party/name',
            basis: 'read' as const,
          },
        ]
  })
}

/** Exactly two of a kind, each for itself; where sides are of different states, these. */
function twoOf(
  context: ResolveContext,
  parties: readonly Sourced<Party>[],
  kind: Kind,
): readonly Sourced<Party>[] | undefined {
  const known = parties.filter(({ value, rule }) => isKnown(value) || rule === 'party/name')
  const isOfPersons =
    kind === 'persons' || (kind === 'any' && known.every(({ value }) => value.person === true))
  const keyOf = ({ value }: Sourced<Party>) => (isOfPersons ? value.name : sideOf(value))
  const byKey = new Map<string, Sourced<Party>>()
  for (const party of known) if (!byKey.has(keyOf(party))) byKey.set(keyOf(party), party)
  const two = [...byKey.values()]
  if (two.length !== 2) return undefined
  if (isOfPersons) return two.every(({ value }) => value.person === true) ? two : undefined
  const states = two.flatMap((party) => {
    const value = stateOf(context, party.value)
    return value === undefined ? [] : [{ ...party, value }]
  })
  if (new Set(states.map(sideKey)).size === 2) return states
  return kind === 'states' ? undefined : two
}

function sideKey({ value }: Sourced<Party>): string {
  return sideOf(value)
}
