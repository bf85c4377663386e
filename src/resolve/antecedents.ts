import type { Entity } from '../model/annotation.ts'
import type { Mention } from '../model/claim.ts'
import { meeting } from '../model/evidence.ts'
import { type ResolveContext, sentenceAt } from './context.ts'

const PERSONAL = /^(?:he|she|him|her|his)$/i
const NEUTRAL = /^(?:it|its|they|them|their)$/i

/** How many sentences back a pronoun may reach. */
const REACH = 3

/** Where, in UTF-16 units from the start of a sentence, its subject is looked for. */
const OPENING = 60

/**
 * The name that a pronoun stands for: the first fitting one of the nearest sentence that has one.
 * "We" and "our" stand for the speaker's side, which the caller knows.
 */
export function findAntecedent(context: ResolveContext, mention: Mention): Entity | undefined {
  const { document } = context
  const word = document.text.slice(mention.head.start, mention.head.end)
  const isNeutral = NEUTRAL.test(word)
  const fits = PERSONAL.test(word) ? isPerson : isNeutral ? isBody : undefined
  const from = sentenceAt(context, mention.head.start)
  if (fits === undefined || from < 0) return undefined
  for (let index = from; index >= Math.max(0, from - REACH); index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) continue
    const found = meeting(document.entities, sentence).find(
      (entity) =>
        entity.start >= sentence.start &&
        entity.end <= Math.min(sentence.end, mention.head.start) &&
        // A body is taken up again by "it" only from where subjects stand.
        (!isNeutral || entity.start - sentence.start < OPENING) &&
        fits(context, entity),
    )
    if (found !== undefined) return found
  }
  return undefined
}

function isPerson(_context: ResolveContext, entity: Entity): boolean {
  return entity.label === 'PER'
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
