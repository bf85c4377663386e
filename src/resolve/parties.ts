import type { Entity } from '../model/annotation.ts'
import type { Mention, Party } from '../model/claim.ts'
import { evidenceAt, meeting, type Sourced, type Span } from '../model/evidence.ts'
import { findAntecedent, namedBeside } from './antecedents.ts'
import { belonging } from './belonging.ts'
import { entityAt, type ResolveContext } from './context.ts'
import type { Introduction } from './introductions.ts'
import { ofCountry, partyOf } from './named-party.ts'
import { officeHolder } from './office-holder.ts'
import { resolvePlace } from './places.ts'
import { possessed } from './possessed.ts'
import { hasLeft, standingOf } from './standing.ts'
import { issuerOf } from './statements.ts'
import { topicsBefore } from './topics-before.ts'

/** How a party is to be named: an actor by its body, a source in the words of the text. */
export type PartyUse = 'actor' | 'source'

/** Who is meant by a phrase; in its own words where nobody known is. */
export function resolveParty(
  context: ResolveContext,
  mention: Mention,
  use: PartyUse,
): Sourced<Party> {
  const [party] = resolveParties(context, mention, use)
  return party
}

/** All who are meant by a phrase: "they" may be several, every other phrase is one. */
export function resolveParties(
  context: ResolveContext,
  mention: Mention,
  use: PartyUse,
): readonly [Sourced<Party>, ...Sourced<Party>[]] {
  const { text } = context.document
  if (mention.rule === 'party/pronoun' && namedBeside(context, mention) === undefined) {
    const [first, ...others] = topicsBefore(context, mention).map((topic): Sourced<Party> => {
      const party = partyIn(context, topic, use)
      const evidence = [evidenceAt(text, mention), ...party.evidence] as const
      const value = possessed(context, mention, party.value, inWords(context, mention))
      return { value, evidence, rule: 'party/pronoun', basis: 'inferred' }
    })
    if (first !== undefined) return [first, ...others]
  }
  const party = partyIn(context, mention, use)
  if (mention.pronoun === undefined) return [party]
  return [
    {
      ...party,
      evidence: [evidenceAt(text, mention.pronoun), ...party.evidence],
      rule: 'party/pronoun-of-subject',
      basis: 'inferred',
    },
  ]
}

function partyIn(context: ResolveContext, mention: Mention, use: PartyUse): Sourced<Party> {
  if (mention.rule === 'party/pronoun') {
    const words = inWords(context, mention)
    return (
      fromAntecedent(context, mention) ??
      sourced(context, mention, words, mention.rule, mention.basis)
    )
  }
  const issuer = issuerOf(context, mention)
  if (issuer !== undefined) {
    const { value, evidence } = partyIn(context, issuer, use)
    const words = [evidenceAt(context.document.text, mention), ...evidence] as const
    return { value, evidence: words, rule: 'party/issuer', basis: 'inferred' }
  }
  const entity = entityAt(context, mention.head)
  const known = entity === undefined ? undefined : partyOf(context, entity)
  if (mention.rule === 'party/people-in') {
    const { country } = known ?? resolvePlace(context, mention).value
    return sourced(
      context,
      mention,
      ofCountry(inWords(context, mention), belonging(country, known?.side)),
      mention.rule,
      mention.basis,
    )
  }
  const told =
    entity !== undefined && known?.person ? introducedAs(context, entity, known) : undefined
  if (told !== undefined) return withIntroduction(context, mention, told)
  if (known === undefined)
    return sourced(context, mention, inWords(context, mention), mention.rule, mention.basis)
  if (mention.rule !== 'party/people-of' && mention.rule !== 'party/demonym') {
    return sourced(context, mention, known, mention.rule, mention.basis)
  }
  const holder = officeHolder(context, mention, known)
  if (holder !== undefined) return sourced(context, mention, holder, 'party/office', 'inferred')
  const isState = context.knowledge.actors.get(known.actor ?? '')?.kind === 'state'
  const standing = isState || hasLeft(context, mention) ? standingOf(context, mention) : 'state'
  if (standing !== 'state') {
    const words = { ...inWords(context, mention), name: sharedNoun(context, mention) }
    const party = standing === 'own' ? ofCountry(words, known) : words
    return sourced(context, mention, party, mention.rule, mention.basis)
  }
  if (use === 'actor' || known.person === true)
    return sourced(context, mention, known, mention.rule, mention.basis)
  // "US officials": a source keeps its words; whose people they are is known.
  const { actor } = known
  const words = ofCountry(inWords(context, mention), known)
  const party = actor === undefined ? words : { ...words, actor }
  return sourced(context, mention, party, mention.rule, mention.basis)
}

/** Of "Sierra Leonean and Liberian refugees" the ones are "Sierra Leonean refugees", the others "Liberian refugees". */
function sharedNoun({ document: { text, entities } }: ResolveContext, mention: Mention): string {
  const { start, end, head } = mention
  const others = meeting(entities, mention).filter((one) => one.start !== head.start)
  const isJoined = others.some((one) =>
    /^\s*(?:,|and|or)\s*$/.test(
      one.start > head.start ? text.slice(head.end, one.start) : text.slice(one.end, head.start),
    ),
  )
  const behind = Math.max(head.end, ...others.map((one) => one.end))
  const name = isJoined
    ? text.slice(head.start, head.end) + text.slice(behind, end)
    : text.slice(start, end)
  return name.replace(/\s+/g, ' ')
}

/** "*The Norwegian minister* left. He": whoever held the office that a description tells of. */
function describedBy(context: ResolveContext, words: Span): Party | undefined {
  const [side] = meeting(context.document.entities, words)
  if (side === undefined) return undefined
  const { start, end } = side
  const mention: Mention = {
    start: words.start,
    end: words.end,
    head: { start, end },
    rule: 'party/people-of',
    basis: 'inferred',
  }
  return partyIn(context, mention, 'actor').value
}

/** Whom a pronoun takes up, with its own words and theirs as evidence. */
function fromAntecedent(context: ResolveContext, mention: Mention): Sourced<Party> | undefined {
  const { text } = context.document
  const antecedent = findAntecedent(context, mention)
  if (antecedent === undefined) return undefined
  const { entity, words, rule } = antecedent
  const value = entity === undefined ? describedBy(context, words) : partyOf(context, entity)
  const owner = value ?? { name: text.slice(words.start, words.end) }
  return {
    value: possessed(context, mention, owner, inWords(context, mention)),
    evidence: [evidenceAt(text, mention), evidenceAt(text, words)],
    rule,
    basis: 'inferred',
  }
}

/** The country and office of a person that the lists do not tell, where the text does. */
function introducedAs(
  context: ResolveContext,
  entity: Entity,
  known: Party,
): { readonly party: Party; readonly introduction: Introduction } | undefined {
  const introduction =
    context.introduced.get(known.name) ??
    context.introduced.get(context.document.text.slice(entity.start, entity.end))
  if (introduction === undefined || (known.country ?? known.side) !== undefined) return undefined
  const { office } = introduction
  return { party: { ...ofCountry(known, introduction), office }, introduction }
}

function withIntroduction(
  { document: { text } }: ResolveContext,
  mention: Mention,
  {
    party,
    introduction: { words },
  }: { readonly party: Party; readonly introduction: Introduction },
): Sourced<Party> {
  const isHere = words.start <= mention.head.start && words.end >= mention.head.end
  const own = evidenceAt(text, mention)
  return {
    value: party,
    evidence: [own, evidenceAt(text, words)],
    rule: 'party/introduced',
    basis: isHere ? 'read' : 'inferred',
  }
}

function sourced(
  context: ResolveContext,
  mention: Mention,
  value: Party,
  rule: string,
  basis: 'read' | 'inferred',
): Sourced<Party> {
  return { value, evidence: [evidenceAt(context.document.text, mention)], rule, basis }
}

function inWords({ document, knowledge }: ResolveContext, mention: Mention): Party {
  const name = document.text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
  const tokens = meeting(document.tokens, mention)
  const head = tokens.find(({ start }) => start === mention.head.start)
  const last = tokens.findLast(({ end }) => end <= mention.end)
  const isAnonymous = [head, last].some(
    (token) => token !== undefined && knowledge.speech.get('anonymous')?.has(token.base),
  )
  return isAnonymous ? { name, anonymous: true } : { name }
}
