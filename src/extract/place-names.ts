import type { NameCandidate } from '../lexicon/knowledge.ts'
import type { Entity } from '../model/annotation.ts'
import { contains, type Span } from '../model/evidence.ts'
import { entityAt, type PartyContext } from './parties.ts'
import { casesOf } from './phrase-arguments.ts'
import { phraseOf } from './phrases.ts'
import { childrenOf } from './tree.ts'

/** A name that tells where something is. */
export interface PlaceName {
  readonly name: Span
  /** The smaller the place, the lower: a building 0, a town 1, a region or sea 2, a country 3. */
  readonly size: number
  /** "Kenyan airspace": the country is told by its people. */
  readonly isPeople?: true
}

/** A phrase by the word that it hangs on. */
export type PhraseHead = Span & { readonly head: number }

const SIZES: Readonly<Record<string, number>> = { site: 0, city: 1, region: 2, sea: 2, country: 3 }

/** The place that a phrase names: "Goma", "the town of Goma", "the capital, Goma", "a Goma hotel". */
export function placeIn(context: PartyContext, phrase: PhraseHead): PlaceName | undefined {
  const { knowledge, read, tree } = context
  const head = read.tokens[phrase.head]
  if (head === undefined) return undefined
  const own = entityAt(read, head)
  if (own !== undefined && isPlace(own)) return asName(context, own)
  if (own?.label === 'PER') return undefined
  const behind = knowledge.classes.get('part-of-place')?.has(head.base)
    ? behindOf(context, phrase.head)
    : undefined
  if (behind !== undefined) return behind
  const inside = read.entities.filter((one) => contains(phrase, one))
  const before = inside.filter((one) => one.start < head.start)
  const named = before.filter(isPlace).map((one) => asName(context, one))
  // "Goma's airport in the city", "a Nairobi hotel"
  const smallest = named.toSorted((a, b) => a.size - b.size)[0]
  if (smallest !== undefined) return smallest
  const people = knowledge.classes.get('on-the-ground')?.has(head.base)
    ? peopleIn(context, phrase.start, head.start)
    : undefined
  if (people !== undefined) return people
  const [beside] = childrenOf(tree, phrase.head, 'appos').flatMap((one) => {
    const entity = entityAt(read, read.tokens[one] ?? head)
    return entity !== undefined && isPlace(entity) ? [asName(context, entity)] : []
  })
  return beside
}

/** "*Kenyan* military bases": a people, whatever names the words before the head make. */
function peopleIn(
  { knowledge, read }: PartyContext,
  start: number,
  end: number,
): PlaceName | undefined {
  const [found] = knowledge.names
    .find(read.text.slice(start, end))
    .filter(({ values }) => values.some((one) => one.kind === 'actor' && isOfState(one)))
  // "*Albanian* rebel-held territory" is no part of Albania.
  if (found === undefined || !/^[a-z ]*$/.test(read.text.slice(start + found.end, end)))
    return undefined
  return {
    name: { start: start + found.start, end: start + found.end },
    size: 3,
    isPeople: true,
  }
}

/** "*Kenyan*", "the *Kenyan army*". */
function isOfState({ form, actor }: Extract<NameCandidate, { kind: 'actor' }>): boolean {
  return (
    (form === 'demonym' && actor.kind === 'state') ||
    (actor.kind === 'agency' && actor.country !== undefined)
  )
}

/** "the town *of Goma*", "the coast of southern *Kenya*". */
function behindOf(context: PartyContext, word: number): PlaceName | undefined {
  const { read, tree } = context
  const behind = childrenOf(tree, word, 'nmod', 'appos', 'flat').filter((one) => one > word)
  for (const one of behind) {
    const cases = casesOf(tree, one)
    if (cases.length > 0 && !cases.includes('of')) continue
    const found = placeIn(context, phraseOf(read, tree, one))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a name tells a place: one that is known, or one that reads like one. */
function isPlace({ places, label, form }: Entity): boolean {
  return places.length > 0 || (label === 'LOC' && form === 'name')
}

/** A name as a place, with its size. */
function asName({ knowledge, read }: PartyContext, entity: Entity): PlaceName {
  const candidates = knowledge.names.get(read.text.slice(entity.start, entity.end))
  return { name: spanOf(entity), size: sizeOf(candidates) }
}

function sizeOf(candidates: readonly NameCandidate[]): number {
  for (const one of candidates) {
    if (one.kind === 'place') return SIZES[one.place.precision ?? 'city'] ?? 1
    if (one.kind === 'actor' && one.form === 'name' && one.actor.kind === 'state') return 3
  }
  return 1
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
