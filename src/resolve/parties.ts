import { type Actor, officesOn } from '../model/actor.ts'
import type { Entity } from '../model/annotation.ts'
import type { Mention, Party } from '../model/claim.ts'
import { evidenceAt, meeting, type Sourced, type Span } from '../model/evidence.ts'
import { findAntecedent, fullName } from './antecedents.ts'
import { entityAt, type ResolveContext } from './context.ts'
import type { Introduction } from './introductions.ts'
import { resolvePlace } from './places.ts'
import { standingOf } from './standing.ts'

/** How a party is to be named: an actor by its body, a source in the words of the text. */
export type PartyUse = 'actor' | 'source'

const OFFICE =
  /\b(?:leader|president|premier|prime minister|chancellor|foreign minister|defen[cs]e minister)$/i

/** Who is meant by a phrase; in its own words where nobody known is. */
export function resolveParty(
  context: ResolveContext,
  mention: Mention,
  use: PartyUse,
): Sourced<Party> {
  const party = partyIn(context, mention, use)
  if (mention.pronoun === undefined) return party
  const pronoun = evidenceAt(context.document.text, mention.pronoun)
  return {
    ...party,
    evidence: [pronoun, ...party.evidence],
    rule: 'party/pronoun-of-subject',
    basis: 'inferred',
  }
}

function partyIn(context: ResolveContext, mention: Mention, use: PartyUse): Sourced<Party> {
  if (mention.rule === 'party/pronoun') {
    const words = inWords(context, mention)
    return (
      fromAntecedent(context, mention) ??
      sourced(context, mention, words, mention.rule, mention.basis)
    )
  }
  const entity = entityAt(context, mention.head)
  const known = entity === undefined ? undefined : partyOf(context, entity)
  if (mention.rule === 'party/people-in') {
    const { country } = known ?? resolvePlace(context, mention).value
    return sourced(
      context,
      mention,
      ofCountry(inWords(context, mention), country === undefined ? {} : { country }),
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
  const standing = isState ? standingOf(context, mention) : 'state'
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
  return {
    value: value ?? { name: text.slice(words.start, words.end) },
    evidence: [evidenceAt(text, mention), evidenceAt(text, words)],
    rule,
    basis: 'inferred',
  }
}

function ofCountry(party: Party, { country }: Pick<Party, 'country'>): Party {
  return country === undefined ? party : { ...party, country }
}

/** The country of a person that the lists do not tell, where the text does. */
function introducedAs(
  context: ResolveContext,
  entity: Entity,
  known: Party,
): { readonly party: Party; readonly introduction: Introduction } | undefined {
  const introduction =
    context.introduced.get(known.name) ??
    context.introduced.get(context.document.text.slice(entity.start, entity.end))
  if (introduction === undefined || known.country !== undefined) return undefined
  return { party: { ...known, country: introduction.country }, introduction }
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

/** The party that a name stands for, as far as `data/` or the name's own shape tells. */
function partyOf(context: ResolveContext, entity: Entity): Party | undefined {
  const { knowledge, document } = context
  const words = document.text.slice(entity.start, entity.end)
  const candidates = entity.actors.flatMap((id) => knowledge.actors.get(id) ?? [])
  const actor = chooseActor(candidates)
  if (actor !== undefined) return fromActor(context, actor)
  const outlet = knowledge.names.get(words).find((one) => one.kind === 'outlet')
  if (outlet?.kind === 'outlet') return { name: outlet.outlet.name, outlet: true }
  if (entity.label === 'PER') {
    const { start, end } = fullName(context, entity)
    return { name: document.text.slice(start, end), person: true }
  }
  return entity.label === 'ORG' ? ofCountry({ name: words }, sideIn(context, words)) : undefined
}

/** The state whose people a body's name begins with: "*Kenyan* Wildlife Service". */
function sideIn({ knowledge }: ResolveContext, words: string): Pick<Party, 'country'> {
  const [first] = knowledge.names.find(words)
  const [named] = first?.start === 0 ? first.values : []
  const country = named?.kind === 'actor' ? named.actor.country : undefined
  return country === undefined ? {} : { country }
}

/** A state before a body, a body before a person; two persons of one name stay in words. */
function chooseActor(candidates: readonly Actor[]): Actor | undefined {
  if (candidates.length <= 1) return candidates[0]
  return (
    candidates.find(({ kind }) => kind === 'state') ??
    candidates.find(({ kind }) => kind !== 'person') ??
    undefined
  )
}

function fromActor({ document }: ResolveContext, actor: Actor): Party {
  const office = officesOn(actor, document.published?.day).find(
    ({ country }) => country !== undefined,
  )
  // Without a day nothing tells which office was held; where all were of one country, it is that.
  const served = new Set((actor.offices ?? []).flatMap((one) => one.country ?? []))
  const [only] = document.published === undefined && served.size === 1 ? served : []
  const country = actor.country ?? office?.country ?? only
  return {
    name: actor.name,
    actor: actor.id,
    ...(actor.kind === 'person' ? { person: true } : {}),
    ...(country === undefined ? {} : { country }),
  }
}

/** "the Russian leader": whoever held that office on the day of publication. */
function officeHolder(
  { document, knowledge }: ResolveContext,
  mention: Mention,
  side: Party,
): Party | undefined {
  const title = OFFICE.exec(document.text.slice(mention.start, mention.end))?.[0].toLowerCase()
  const day = document.published?.day
  if (title === undefined || day === undefined || side.country === undefined) return undefined
  const wanted =
    title === 'leader'
      ? /^(?:president|supreme leader|chancellor)/i
      : new RegExp(`^${title.replace('defense', 'defence')}`, 'i')
  const holders = [...knowledge.actors.values()].filter(
    (actor) =>
      actor.kind === 'person' &&
      officesOn(actor, day).some(
        (office) => office.country === side.country && wanted.test(office.title),
      ),
  )
  const [holder] = holders
  if (holder === undefined || holders.length > 1) return undefined
  return { name: holder.name, actor: holder.id, person: true, country: side.country }
}
