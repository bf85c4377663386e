import type { Entity } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { firstEndingAfter } from '../model/evidence.ts'
import type { Antecedent } from './chains.ts'
import type { ResolveContext } from './context.ts'

/**
 * Whom a pronoun takes up, where it acts or speaks: a name or a person in the same chain. For "it" and "they",
 * of which chains are less sure, only where the chain names a body.
 */
export function findAntecedent(context: ResolveContext, mention: Mention): Antecedent | undefined {
  const named = namedBeside(context, mention)
  if (named !== undefined) return named
  const word = context.document.text.slice(mention.head.start, mention.head.end)
  const joined = context.antecedents.get(mention.head.start)
  if (!NEUTRAL.test(word)) return joined
  return joined?.entity !== undefined && isBody(context, joined.entity) ? joined : undefined
}

/** "why are they [*Kenya*] doing so": an editor tells whom a speaker meant. */
export function namedBeside(
  { document }: ResolveContext,
  { head }: Mention,
): Antecedent | undefined {
  const entity = document.entities[firstEndingAfter(document.entities, head.end)]
  const isBeside =
    entity !== undefined && /^\s\[(?:the )?$/.test(document.text.slice(head.end, entity.start))
  return isBeside ? { words: entity, entity, rule: 'party/pronoun' } : undefined
}

const NEUTRAL = /^(?:it|its|they|them|their)$/i

function isBody({ knowledge }: ResolveContext, entity: Entity): boolean {
  const kinds = entity.actors.map((id) => knowledge.actors.get(id)?.kind)
  return (
    kinds.some((kind) => kind !== 'person') ||
    (entity.label === 'ORG' && entity.places.length === 0)
  )
}

/** The full name of a person whom the text now calls by surname alone, as it stood before. */
export function fullName({ document, fullNames }: ResolveContext, entity: Entity): Entity {
  const words = document.text.slice(entity.start, entity.end)
  if (/\s/.test(words)) return entity
  const longer = fullNames.get(words)
  return longer !== undefined && longer.start < entity.start ? longer : entity
}
