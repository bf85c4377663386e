import type { Entity } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { meeting } from '../model/evidence.ts'
import type { Antecedent } from './chains.ts'
import { type ResolveContext, sentenceAt } from './context.ts'

/**
 * Whom a pronoun takes up, where it acts or speaks: a name or a person in the same chain. For "it" and "they",
 * of which chains are less sure, the body named where subjects stand in the nearest sentence goes first.
 */
export function findAntecedent(context: ResolveContext, mention: Mention): Antecedent | undefined {
  const word = context.document.text.slice(mention.head.start, mention.head.end)
  const joined = context.antecedents.get(mention.head.start)
  if (!NEUTRAL.test(word)) return joined
  const entity = bodyBefore(context, mention)
  if (entity !== undefined) return { words: entity, entity, rule: 'party/pronoun' }
  return joined?.entity !== undefined && isBody(context, joined.entity) ? joined : undefined
}

const NEUTRAL = /^(?:it|its|they|them|their)$/i

/** How many sentences back a pronoun may reach. */
const REACH = 3

/** Where, in UTF-16 units from the start of a sentence, its subject is looked for. */
const OPENING = 60

/** The body named where subjects stand, in the nearest sentence that names one there. */
function bodyBefore(context: ResolveContext, { head }: Mention): Entity | undefined {
  const { document } = context
  const from = sentenceAt(context, head.start)
  for (let index = from; index >= Math.max(0, from - REACH); index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) continue
    const found = meeting(document.entities, sentence).find(
      (entity) =>
        entity.start >= sentence.start &&
        entity.end <= Math.min(sentence.end, head.start) &&
        entity.start - sentence.start < OPENING &&
        isBody(context, entity),
    )
    if (found !== undefined) return found
  }
  return undefined
}

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
