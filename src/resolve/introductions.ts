import type { Knowledge } from '../lexicon/knowledge.ts'
import type { Annotated, Entity } from '../model/annotation.ts'
import { cover, firstEndingAfter, type Span } from '../model/evidence.ts'

/** What a text tells of a person that no list knows: whose office the person holds, and the words that say so. */
export interface Introduction {
  readonly country: string
  readonly words: Span
}

/** How many words may stand between a state and the person that holds its office. */
const LONGEST_TITLE = 6
const TITLE_WORDS = /^(?:NOUN|PROPN|ADJ|PART|VERB|SYM|PUNCT)$/
/** A comma opens something else, and a stop ends the sentence: "… Russian state media reported. Haddad …" */
const ENDS_TITLE = /^[,;:.!?…]+$/

/**
 * Reads where persons are introduced: "*Norwegian Foreign Minister* Amira Haddad", "Amira Haddad, *Norway's* chief negotiator".
 * The key is the start of the name.
 */
export function introductions(
  knowledge: Knowledge,
  document: Annotated<'tokens' | 'entities'>,
): ReadonlyMap<number, Introduction> {
  const found = new Map<number, Introduction>()
  for (const [index, person] of document.entities.entries()) {
    if (person.label !== 'PER') continue
    const [before, behind] = [document.entities[index - 1], document.entities[index + 1]]
    const side = [before, behind].find(
      (one) => one !== undefined && isSide(knowledge, document, person, one),
    )
    const country = side && countryOf(knowledge, side)
    if (side !== undefined && country !== undefined) {
      found.set(person.start, { country, words: cover(person, side) })
    }
  }
  return found
}

/** Whether nothing but the words of an office stands between a state and a person. */
function isSide(
  knowledge: Knowledge,
  { text, tokens }: Annotated<'tokens' | 'entities'>,
  person: Entity,
  side: Entity,
): boolean {
  const isBefore = side.end <= person.start
  const from = isBefore ? side.end : person.end
  const to = isBefore ? person.start : side.start
  const first = firstEndingAfter(tokens, from)
  const between = []
  for (let at = first; at < tokens.length && (tokens[at]?.end ?? to + 1) <= to; at++) {
    const token = tokens[at]
    if (token === undefined || between.length > LONGEST_TITLE) return false
    between.push(token)
  }
  const titles = ['people', 'person-title', 'office-word', 'dignitary']
  const isTitle = (base: string) => titles.some((name) => knowledge.classes.get(name)?.has(base))
  const words = between.map(({ start, end }) => text.slice(start, end))
  if (!isBefore) {
    // "Amira Haddad, the Norwegian envoy": the office follows the state.
    const opens = words[0] === ',' && words.slice(1).every((word) => /^(?:the|an?)$/i.test(word))
    const next = [0, 1, 2, 3].map((step) => tokens[firstEndingAfter(tokens, side.end) + step])
    return opens && next.some((token) => token !== undefined && isTitle(token.base))
  }
  return (
    between.every(({ upos }, at) => TITLE_WORDS.test(upos) && !ENDS_TITLE.test(words[at] ?? '')) &&
    between.some(({ base }) => isTitle(base))
  )
}

/** The country of a state, of its people, or of one of its bodies. */
function countryOf(knowledge: Knowledge, { actors }: Entity): string | undefined {
  for (const id of actors) {
    const actor = knowledge.actors.get(id)
    if (actor !== undefined && actor.kind !== 'person' && actor.country !== undefined)
      return actor.country
  }
  return undefined
}
