import type { Actor, Office } from '../model/actor.ts'
import type { Party } from '../model/claim.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * Tells on whose side a party stands: the state of its country, or the body, armed group or loose
 * group that it is or speaks for. Words that stand for nobody known stand on no side.
 */
export function sideNames({
  actors,
}: Pick<Knowledge, 'actors'>): (party: Party) => string | undefined {
  const states = new Map<string, string>()
  for (const { kind, country, name } of actors.values()) {
    if (kind === 'state' && country !== undefined) states.set(country, name)
  }
  const nameOf = (country: string) => states.get(country) ?? country
  /** The body or state that somebody belongs to; a person by the latest office known. */
  const above = ({ of, offices = [] }: Actor): string | undefined => {
    const office = [...offices].sort(byEnd).at(-1)
    if (office?.country !== undefined) return nameOf(office.country)
    const body = of ?? office?.of
    return body === undefined ? undefined : actors.get(body)?.name
  }
  return ({ side, country, actor }) => {
    const body = side === undefined ? undefined : actors.get(side)?.name
    if (body !== undefined) return body
    if (country !== undefined) return nameOf(country)
    const known = actor === undefined ? undefined : actors.get(actor)
    if (known === undefined) return undefined
    // The Security Council speaks for the UN, Mark Rutte for NATO; Europe speaks for itself.
    return above(known) ?? (known.kind === 'person' ? undefined : known.name)
  }
}

/** The name of the actor that words mean, where they mean but one: "Kyiv" is Ukraine, "the EU" the European Union. */
export function actorName({ names }: Pick<Knowledge, 'names'>, text: string): string | undefined {
  const candidates = names.get(withoutArticle(text))
  const meant = new Set(candidates.flatMap((one) => (one.kind === 'actor' ? one.actor.name : [])))
  const [only, ...others] = meant
  return others.length === 0 ? only : undefined
}

/** The name of an actor as it is looked up: “the EU” is “EU”. */
export function withoutArticle(text: string): string {
  return text.trim().replace(/^the /i, '')
}

/** Every name that means but one actor, with the name of that actor. */
export function* actorNames(
  knowledge: Pick<Knowledge, 'actors' | 'names'>,
): Iterable<readonly [words: string, actor: string]> {
  for (const { name, aliases = [], demonyms = [], seats = [] } of knowledge.actors.values()) {
    for (const words of [name, ...aliases, ...demonyms, ...seats]) {
      const actor = actorName(knowledge, words)
      if (actor !== undefined) yield [words, actor]
    }
  }
}

/** The office held longest into our days comes last. */
function byEnd(a: Office, b: Office): number {
  const end = ({ to = '9999', from = '' }: Office) => `${to} ${from}`
  return end(a) < end(b) ? -1 : 1
}
